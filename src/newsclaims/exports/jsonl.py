"""JSON Lines: one record a line, readable as text in any language."""

import json
import re
from collections.abc import Iterable
from typing import TextIO

from newsclaims.exports.options import DEFAULT, Material, Options, Written
from newsclaims.exports.records import Record, claim_record
from newsclaims.model import Claim

# Characters that JSON allows to stand for themselves, but that some programs take for the end of a line, that
# a terminal obeys, or that UTF-8 cannot hold.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def write(found: Material, out: TextIO, options: Options = DEFAULT) -> Written:  # noqa: ARG001 -- has none
    """Write claims as JSON Lines."""
    return Written(write_jsonl(found.claims(), out))


def write_jsonl(claims: Iterable[Claim], out: TextIO) -> int:
    """Write claims as JSON Lines; returns how many they were."""
    return write_records(map(claim_record, claims), out)


def write_records(records: Iterable[Record], out: TextIO) -> int:
    """Write records as JSON Lines; returns how many they were."""
    written = 0
    for written, record in enumerate(records, start=1):  # noqa: B007
        out.write(json_line(record))
    return written


def json_line(record: Record) -> str:
    """A record as one line of JSON, with its line break."""
    text = json.dumps(record, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"

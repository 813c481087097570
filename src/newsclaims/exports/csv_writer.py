"""CSV for spreadsheets: one row a claim, columns that stay, and no cell that a spreadsheet would run."""

import csv
import re
from collections.abc import Iterable
from typing import TextIO

from newsclaims.exports.options import DEFAULT, Material, Options, Written
from newsclaims.exports.text import whole
from newsclaims.model import Claim, Span

COLUMNS = (
    *("id", "article", "source", "published", "kind", "speaker", "text", "mention", "cue"),
    *("start", "end", "spans", "said_on", "topics", "confidence", "status"),
    *("polarity", "channel", "venue", "addressee", "speaker_class", "role"),
)
BYTE_ORDER_MARK = "\ufeff"
GUARD = "'"

# What makes a spreadsheet take a cell for a formula, even after characters that it does not show; and the
# guard itself, because only then can it be taken off again without a doubt.
_RISKY = re.compile(r"(?:[\s\x00-\x1f\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|['\t\r\n\x00])")


def write(found: Material, out: TextIO, options: Options = DEFAULT) -> Written:
    """Write claims as CSV (RFC 4180)."""
    return Written(write_csv(found.claims(), out, options))


def write_csv(claims: Iterable[Claim], out: TextIO, options: Options = DEFAULT) -> int:
    """Write claims as CSV (RFC 4180); returns how many they were."""
    if options.excel:
        out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    written = 0
    for written, claim in enumerate(claims, start=1):  # noqa: B007
        cells = map(whole, row(claim))
        writer.writerow([guarded(cell) for cell in cells] if options.guard else list(cells))
    return written


def row(claim: Claim) -> list[str]:
    """A claim's cells, in the order of the columns."""
    return [
        claim.id,
        claim.article,
        claim.source or "",
        claim.published.isoformat() if claim.published else "",
        claim.kind,
        claim.speaker or "",
        claim.text,
        _text(claim.mention),
        _text(claim.cue),
        str(claim.content[0].start),
        str(claim.content[-1].end),
        ";".join(f"{span.start}-{span.end}" for span in claim.content),
        claim.said_on or "",
        ";".join(claim.topics),
        str(claim.confidence),
        claim.status,
        claim.polarity,
        claim.channel or "",
        _text(claim.venue),
        _text(claim.addressee),
        claim.speaker_class or "",
        claim.role or "",
    ]


def guarded(cell: str) -> str:
    """A cell with an apostrophe before it if a spreadsheet might run it, or if it begins with one itself."""
    return GUARD + cell if _RISKY.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before it was guarded."""
    return cell.removeprefix(GUARD)


def _text(span: Span | None) -> str:
    return span.text if span else ""

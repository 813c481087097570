"""What reports look up by id, by article and by day, a few hundred at a time: never the whole ledger."""

import json
import struct
from collections.abc import Iterable, Iterator
from datetime import date

from newsclaims.crossref.prints import Print
from newsclaims.ledger.failures import DamagedError
from newsclaims.ledger.queries import claims_where
from newsclaims.ledger.store import Ledger
from newsclaims.model import Claim

_LISTED = "IN (SELECT value FROM json_each(?))"


def claims_by_id(ledger: Ledger, ids: Iterable[str]) -> dict[str, Claim]:
    """The claims with these ids."""
    found = claims_where(ledger, f"WHERE id {_LISTED}", [json.dumps(sorted(set(ids)))])
    return {claim.id: claim for claim in found}


def prints(ledger: Ledger, files: Iterable[str]) -> dict[str, Print]:
    """The prints of these articles, by file."""
    query = f"SELECT file, credit, print FROM articles WHERE file {_LISTED}"  # noqa: S608
    try:
        rows = ledger.rows(query, [json.dumps(sorted(set(files)))])
        return {file: Print.unpacked(credit, data) for file, credit, data in rows}
    except (struct.error, TypeError) as error:
        raise DamagedError("ledger", "the ledger is damaged", "run the command again, and it is rebuilt") from error


def said_in(ledger: Ledger, speakers: Iterable[str], first: date, last: date) -> Iterator[tuple[str, str]]:
    """Which articles published on these days, both included, have claims of which of these speakers."""
    query = f"""SELECT DISTINCT article, speaker FROM claims
        WHERE speaker {_LISTED} AND published BETWEEN ? AND ?"""  # noqa: S608
    yield from ledger.rows(query, [json.dumps(sorted(speakers)), first.isoformat(), last.isoformat()])


def topics_in(ledger: Ledger, topics: Iterable[str], first: date, last: date) -> Iterator[tuple[str, str]]:
    """Which articles published on these days, both included, have claims on which of these topics."""
    query = f"""SELECT DISTINCT article, topic FROM topics JOIN claims ON claims.key = claim
        WHERE topic {_LISTED} AND published BETWEEN ? AND ?"""  # noqa: S608
    yield from ledger.rows(query, [json.dumps(sorted(topics)), first.isoformat(), last.isoformat()])


def published(ledger: Ledger, files: Iterable[str]) -> Iterator[tuple[str, str | None, date | None]]:
    """Each of these articles with its source and the day of its publication."""
    query = f"SELECT file, source, published FROM articles WHERE file {_LISTED}"  # noqa: S608
    for file, source, day in ledger.rows(query, [json.dumps(sorted(set(files)))]):
        yield file, source, date.fromisoformat(day) if day else None

"""What reports look up by id, by article and by day, a few hundred at a time: never the whole ledger."""

import json
import struct
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

from newsclaims.crossref.prints import Print
from newsclaims.ledger.failures import DamagedError
from newsclaims.ledger.filtering import conditions
from newsclaims.ledger.queries import claims_where
from newsclaims.ledger.store import Ledger
from newsclaims.model import Claim, Filters
from newsclaims.rows import Present

_LISTED = "IN (SELECT value FROM json_each(?))"
_STATED = "claims JOIN told ON told.claim = claims.key JOIN versions ON versions.key = told.version"
_MEMBERS = """WHERE key IN (
    SELECT told.claim FROM told JOIN versions ON versions.key = told.version WHERE versions.statement = ?)"""


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


def stated(ledger: Ledger, filters: Filters) -> Iterator[list[Claim]]:
    """All claims of each statement of which one passes the filters: what it is made of, with nothing compared."""
    some, values = _some(filters)
    for (statement,) in list(ledger.rows(f"{some} ORDER BY 1", values)):
        yield list(claims_where(ledger, _MEMBERS, [statement]))


def reporting(ledger: Ledger, filters: Filters) -> Iterator[tuple[str, set[str]]]:
    """The ids of the same statements, each with the articles that report it."""
    some, values = _some(filters)
    query = f"""SELECT DISTINCT statements.id, claims.article
        FROM {_STATED} JOIN statements ON statements.key = versions.statement
        WHERE statements.key IN ({some}) ORDER BY statements.id"""  # noqa: S608
    for statement, rows in groupby(ledger.rows(query, values), key=itemgetter(0)):
        yield statement, {article for _, article in rows}


def _some(filters: Filters) -> tuple[str, Sequence[str | float]]:
    where, values = conditions(filters)
    query = f"SELECT DISTINCT versions.statement FROM {_STATED} WHERE versions.statement IS NOT NULL AND {where}"  # noqa: S608
    return query, values


def present(
    ledger: Ledger, speakers: Collection[str], topics: Collection[str], first: date, last: date
) -> list[Present]:
    """The articles published on these days, both included, with claims by any of the speakers.

    Each with those of the speakers and those of the topics that it has.
    """
    days = [first.isoformat(), last.isoformat()]
    query = f"""SELECT DISTINCT article, coalesce(source, article), published, speaker FROM claims
        WHERE speaker {_LISTED} AND published BETWEEN ? AND ? AND status <> 'rejected'"""  # noqa: S608
    heard: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for file, outlet, day, speaker in ledger.rows(query, [json.dumps(sorted(speakers)), *days]):
        heard[file, outlet, day].add(speaker)
    query = f"""SELECT DISTINCT article, topic FROM topics JOIN claims ON claims.key = topics.claim
        WHERE topic {_LISTED} AND published BETWEEN ? AND ? AND status <> 'rejected'"""  # noqa: S608
    about: dict[str, set[str]] = defaultdict(set)
    for file, topic in ledger.rows(query, [json.dumps(sorted(topics)), *days]):
        about[file].add(topic)
    return [
        Present(
            file=file,
            outlet=outlet,
            published=date.fromisoformat(day),
            speakers=frozenset(names),
            topics=frozenset(about[file]),
        )
        for (file, outlet, day), names in sorted(heard.items())
    ]

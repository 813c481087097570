"""Statements read from the ledger: those that are asked for, in their order."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from newsclaims.crossref.assembly import statement, within
from newsclaims.crossref.evidence import Link
from newsclaims.crossref.told import restored_link, version
from newsclaims.crossref.versions import Version, single
from newsclaims.crossref.words import wording
from newsclaims.ledger import queries
from newsclaims.ledger.crossing import versions
from newsclaims.ledger.filtering import conditions
from newsclaims.ledger.store import Ledger
from newsclaims.model import Claim, Filters, Statement

_EVERY = "SELECT key, rank FROM statements"
_JOINED = """FROM claims
    JOIN told ON told.claim = claims.key JOIN versions ON versions.key = told.version
    JOIN statements ON statements.key = versions.statement WHERE """
_SOME = f"SELECT DISTINCT statements.key, rank {_JOINED}"


def statements(ledger: Ledger, filters: Filters, limit: int | None = None) -> Iterator[Statement]:
    """The statements of which a claim passes the filters, the first so many of them (all for None)."""
    where, values = conditions(filters)
    sql = _EVERY if filters == Filters() else _SOME + where
    rows = ledger.rows(f"{sql} ORDER BY rank LIMIT ?", [*values, -1 if limit is None else limit])
    for key in [key for key, _ in rows]:
        yield _statement(ledger, key)


def stated(ledger: Ledger, filters: Filters) -> tuple[set[str], int]:
    """The ids of all claims that pass the filters and stand in a statement, and how many statements these are."""
    where, values = conditions(filters)
    rows = list(ledger.rows(f"SELECT claims.id, statements.key {_JOINED}{where}", values))
    return {claim for claim, _ in rows}, len({statement for _, statement in rows})


def statement_of(ledger: Ledger, claim: str) -> Statement | None:
    """The statement that a claim, given by its id, is in."""
    rows = ledger.rows(f"{_SOME} claims.id = ? LIMIT 1", [claim])
    return next((_statement(ledger, key) for key, _ in rows), None)


def version_of(ledger: Ledger, claim: Claim) -> Version:
    """A claim as a version of its own, that knows how many share its words."""
    words = wording(claim)
    sql = "SELECT version FROM told JOIN claims ON claims.key = told.claim WHERE claims.id = ?"
    for told in versions.told(ledger, [number for (number,) in ledger.rows(sql, [claim.id])]).values():
        return replace(single(words), quoted_by=told.quoted_by, said_by=told.said_by)
    return single(words)


def _statement(ledger: Ledger, key: int) -> Statement:
    numbers = [number for (number,) in ledger.rows("SELECT key FROM versions WHERE statement = ?", [key])]
    told = versions.told(ledger, numbers)
    group = sorted(((version(each), number) for number, each in told.items()), key=lambda one: one[0].full)
    members = [number for _, number in group]
    links: dict[int, dict[int, Link]] = {}
    for a, near in groupby(versions.links(ledger, members), key=lambda one: one[0]):
        links[a] = {b: restored_link(text) for _, b, text in near}
    claims = [list(_claims(ledger, number)) for number in members]
    return statement([each for each, _ in group], claims, within(members, links))


def _claims(ledger: Ledger, number: int) -> Iterator[Claim]:
    return queries.claims_told(ledger, number)

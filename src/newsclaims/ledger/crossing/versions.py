"""Versions in the ledger: what their claims add up to, and what other processes need to know of them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from newsclaims.crossref.told import Told
from newsclaims.crossref.versions import HEAD
from newsclaims.ledger.store import Ledger

_AT_ONCE = 5000

Facts = tuple[int, int, str | None, bool, str]


def count_up(ledger: Ledger) -> None:
    """Work out what the claims of each version to be compared add up to."""
    sql = "UPDATE versions SET first = ?, count = ?, article = ?, in_head = ?, outlets = ? WHERE key = ?"
    done = -1
    while (last := _last_of_next(ledger, done)) is not None:
        facts = list(_facts(ledger, done, last))
        with ledger.transaction():
            ledger.unchanged()
            ledger.run_all(sql, ((*found, version) for version, found in facts))
        done = last


def told(ledger: Ledger, versions: Sequence[int]) -> dict[int, Told]:
    """What is known of some versions."""
    sql = """SELECT versions.key, claims.claim, speaker, count, versions.article, in_head, outlets, quoted_by, said_by
        FROM versions JOIN claims ON claims.key = first WHERE versions.key IN ({})"""
    return {key: Told(*rest) for key, *rest in ledger.rows_among(sql, versions)}


def links(ledger: Ledger, versions: Iterable[int]) -> list[tuple[int, int, str]]:
    """The links from some versions."""
    sql = "SELECT a, b, link FROM links WHERE a = ? ORDER BY b"
    return [(a, b, link) for version in versions for a, b, link in ledger.rows(sql, [version])]


def _last_of_next(ledger: Ledger, done: int) -> int | None:
    sql = "SELECT max(version) FROM (SELECT version FROM dirty WHERE version > ? ORDER BY version LIMIT ?)"
    last: int | None = next(ledger.rows(sql, [done, _AT_ONCE]))[0]
    return last


def _facts(ledger: Ledger, done: int, last: int) -> Iterator[tuple[int, Facts]]:
    # Both ends are given: what the query finds is put in order anew each time it is asked.
    sql = """SELECT told.version, claims.key, article, coalesce(source, article), start FROM dirty
        JOIN told ON told.version = dirty.version JOIN claims ON claims.key = told.claim
        WHERE dirty.version > ? AND dirty.version <= ?
        ORDER BY dirty.version, published IS NULL, published, article, id, claims.key"""
    for version, rows in groupby(ledger.rows(sql, [done, last]), key=itemgetter(0)):
        yield version, _added_up(row[1:] for row in rows)


def _added_up(claims: Iterator[tuple[int, str, str, int]]) -> Facts:
    """First claim, number, the one article, whether one stands in the head, and outlets of claims in reading order."""
    first, article, outlet, start = next(claims)
    count, one, in_head, outlets = 1, True, start < HEAD, {outlet}
    for _, other, outlet, start in claims:
        count += 1
        one = one and other == article
        in_head = in_head or start < HEAD
        outlets.add(outlet)
    return first, count, article if one else None, in_head, _as_json(tuple(sorted(outlets)))


@lru_cache(maxsize=1 << 12)
def _as_json(outlets: tuple[str, ...]) -> str:
    return json.dumps(outlets)

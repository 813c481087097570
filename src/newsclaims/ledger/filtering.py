"""Filters as SQL: conditions with a place for every value, and the values beside them."""

import re
from collections.abc import Sequence
from datetime import date

from newsclaims.folding import folded
from newsclaims.ledger.phrases import containing
from newsclaims.model import Filters

Bound = tuple[str, Sequence[str | float]]

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def conditions(filters: Filters) -> Bound:
    """What must be true of a row of `claims`, as one SQL expression."""
    parts = [
        _any_of("claims.speaker", filters.speakers),
        _any_of("claims.source", filters.sources),
        _any_of("claims.article", filters.articles),
        _any_of("claims.kind", filters.kinds),
        _any_of("claims.polarity", filters.polarities),
        _any_of("claims.channel", filters.channels),
        _any_of("claims.status", filters.statuses) if filters.statuses else ("claims.status <> 'rejected'", []),
        _on_topics(filters.topics),
        _at("claims.until >= ?", filters.since),
        _at("claims.since <= ?", filters.until),
        _matching(filters.match),
        _sure("claims.confidence >= ?", filters.min_confidence),
    ]
    wanted = [(sql, values) for sql, values in parts if sql]
    return " AND ".join(sql for sql, _ in wanted), [value for _, values in wanted for value in values]


def period(said_on: str | None, published: date | None) -> tuple[str, str] | tuple[None, None]:
    """The first and last day on which it can have been said, as text that sorts like the days themselves."""
    found = _DATE.fullmatch(said_on or "")
    if found:
        year, month, day = found.groups()
        # Every month may end on a 31st here: the days are only ever compared.
        return f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or '31'}"
    return (published.isoformat(), published.isoformat()) if published else (None, None)


def _any_of(column: str, values: tuple[str, ...]) -> Bound:
    return (f"{column} IN ({_places(values)})" if values else "", list(values))


def _on_topics(topics: tuple[str, ...]) -> Bound:
    sql = f"claims.key IN (SELECT claim FROM topics WHERE topic IN ({_places(topics)}))"  # noqa: S608
    return (sql if topics else "", list(topics))


def _at(sql: str, day: date | None) -> Bound:
    return (sql, [day.isoformat()]) if day else ("", [])


def _sure(sql: str, least: float) -> Bound:
    return (sql, [least]) if least else ("", [])


def _matching(phrases: tuple[str, ...]) -> Bound:
    found = [containing(folded(phrase)) for phrase in phrases]
    sql = " OR ".join(sql for sql, _ in found)
    return (f"({sql})" if sql else "", [value for _, values in found for value in values])


def _places(values: tuple[str, ...]) -> str:
    return ", ".join("?" * len(values))

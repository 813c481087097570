"""Claims counted: by article, by source and by speaker."""

from collections.abc import Iterator
from datetime import date

from newsclaims.ledger.filtering import conditions
from newsclaims.ledger.store import Ledger
from newsclaims.model import Filters
from newsclaims.rows import ArticleRow, Counts, SourceRow

_COUNTS = """count(DISTINCT claims.speaker), coalesce(sum(claims.kind = 'direct'), 0),
    coalesce(sum(claims.kind = 'mixed'), 0), coalesce(sum(claims.kind = 'indirect'), 0)"""


def by_article(ledger: Ledger, filters: Filters) -> Iterator[ArticleRow]:
    """Every article, or those with claims that pass the filters, by day of publication."""
    where, values = conditions(filters)
    query = f"""SELECT file, articles.source, title, articles.published, url, {_COUNTS}
        FROM articles {_join(filters)} claims ON claims.article = file AND {where} GROUP BY file
        ORDER BY articles.published IS NULL, articles.published, file"""  # noqa: S608
    for file, source, title, published, url, speakers, *kinds in ledger.rows(query, values):
        yield ArticleRow(
            file=file,
            source=source,
            title=title,
            published=_day(published),
            url=url,
            speakers=speakers,
            counts=_counts(kinds),
        )


def by_source(ledger: Ledger, filters: Filters) -> Iterator[SourceRow]:
    """Every source of an article, or those with claims that pass the filters, by name."""
    where, values = conditions(filters)
    days = "min(articles.published), max(articles.published)"
    query = f"""SELECT articles.source, count(DISTINCT file), {days}, {_COUNTS}
        FROM articles {_join(filters)} claims ON claims.article = file AND {where}
        GROUP BY articles.source
        ORDER BY articles.source IS NULL, articles.source"""  # noqa: S608
    for name, articles, first, last, speakers, *kinds in ledger.rows(query, values):
        yield SourceRow(
            name=name,
            url=None,
            articles=articles,
            speakers=speakers,
            first=_day(first),
            last=_day(last),
            counts=_counts(kinds),
        )


def by_speaker(ledger: Ledger, filters: Filters) -> Iterator[tuple[str | None, int, Counts]]:
    """Every speaker with claims that pass the filters: name, number of articles, claims."""
    where, values = conditions(filters)
    query = f"""SELECT claims.speaker, count(DISTINCT claims.article), {_COUNTS}
        FROM claims WHERE {where} GROUP BY 1"""  # noqa: S608
    for name, articles, _, *kinds in ledger.rows(query, values):
        yield name, articles, _counts(kinds)


def sources_of_speakers(ledger: Ledger, filters: Filters) -> dict[str | None, list[str]]:
    """Which sources have claims of each speaker that pass the filters."""
    where, values = conditions(filters)
    query = f"""SELECT DISTINCT claims.speaker, claims.source FROM claims
        WHERE claims.source IS NOT NULL AND {where} ORDER BY claims.source"""  # noqa: S608
    found: dict[str | None, list[str]] = {}
    for speaker, source in ledger.rows(query, values):
        found.setdefault(speaker, []).append(source)
    return found


def _join(filters: Filters) -> str:
    # Without filters an article that claims nothing counts too.
    return "LEFT JOIN" if filters == Filters() else "JOIN"


def _counts(kinds: list[int]) -> Counts:
    direct, mixed, indirect = kinds
    return Counts(direct=direct, mixed=mixed, indirect=indirect)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)

"""The lists of speakers, sources and articles."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from newsclaims.rows import ArticleRow, Counts, SourceRow, SpeakerRow
from newsclaims.views import facts
from newsclaims.views.listing import Column, listing
from newsclaims.views.screen import Screen, paragraph

COUNTED = (
    Column("claims", number=True),
    Column("direct", number=True),
    Column("mixed", number=True),
    Column("indirect", number=True),
)


def speakers_list(screen: Screen, rows: Sequence[SpeakerRow]) -> Iterator[Text]:
    """Every speaker with the number of claims by kind, class, role, other names, and sources."""
    columns = (
        Column("speaker"),
        Column("class"),
        *COUNTED,
        Column("role and other names", prose=True),
        Column("sources", prose=True),
    )
    table = [
        (
            _name(screen, row.name, facts.NOBODY),
            Text(row.speaker_class or "", "dim"),
            *_counts(row.counts),
            screen.text("; ".join(filter(None, (row.role, _aliases(row))))),
            screen.text(", ".join(row.sources), "dim"),
        )
        for row in rows
    ]
    yield from listing(screen, columns, table)
    yield from _footer(
        screen, facts.counted(sum(1 for row in rows if row.name), "speaker"), [row.counts for row in rows]
    )


def sources_list(screen: Screen, rows: Sequence[SourceRow]) -> Iterator[Text]:
    """Every outlet with its articles, their dates, and the number of claims by kind."""
    columns = (
        Column("source"),
        Column("articles", number=True),
        *COUNTED,
        Column("published"),
        Column("url", prose=True),
    )
    table = [
        (
            _name(screen, row.name, facts.NO_SOURCE),
            Text(f"{row.articles:,}"),
            *_counts(row.counts),
            Text(_period(row)),
            screen.text(row.url or "", "dim"),
        )
        for row in rows
    ]
    yield from listing(screen, columns, table)
    yield from _footer(
        screen, facts.counted(sum(1 for row in rows if row.name), "source"), [row.counts for row in rows]
    )


def articles_list(screen: Screen, rows: Sequence[ArticleRow]) -> Iterator[Text]:
    """Every article with its source, its date, its title and the number of claims by kind."""
    columns = (
        Column("article"),
        Column("source"),
        Column("published"),
        *COUNTED[:1],
        Column("title", prose=True),
    )
    table = [
        (
            screen.text(row.file, "cyan"),
            _name(screen, row.source, facts.NO_SOURCE),
            Text(str(row.published or "undated")),
            Text(f"{row.counts.total:,}"),
            screen.text(_title(row)),
        )
        for row in rows
    ]
    yield from listing(screen, columns, table)
    yield from _footer(screen, facts.counted(len(rows), "article"), [row.counts for row in rows])


def _title(row: ArticleRow) -> str:
    versions = f"({row.versions} versions)" if row.versions > 1 else ""
    return " ".join(filter(None, (row.title, versions)))


def _name(screen: Screen, name: str | None, otherwise: str) -> Text:
    return screen.text(name or otherwise, "bold" if name else "dim italic")


def _counts(counts: Counts) -> tuple[Text, ...]:
    return tuple(
        Text(f"{number:,}", "" if number else "dim")
        for number in (counts.total, counts.direct, counts.mixed, counts.indirect)
    )


def _aliases(row: SpeakerRow) -> str:
    return "also " + ", ".join(row.aliases) if row.aliases else ""


def _period(row: SourceRow) -> str:
    days = [str(day) for day in dict.fromkeys((row.first, row.last)) if day]
    return " to ".join(days) or "undated"


def _footer(screen: Screen, what: str, counts: Sequence[Counts]) -> Iterator[Text]:
    yield Text()
    total = sum(each.total for each in counts)
    yield from paragraph(screen, screen.text(f"{what}, {facts.counted(total, 'claim')}", "bold"))

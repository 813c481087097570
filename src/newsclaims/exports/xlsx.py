"""XLSX: a workbook for people, with the claims, the wordings of each statement, and which outlet has which."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

from newsclaims.crossref.coverage import Cell as CoverageCell
from newsclaims.crossref.coverage import Row
from newsclaims.crossref.tellings import Told
from newsclaims.exports.csv_writer import COLUMNS as AS_CSV
from newsclaims.exports.csv_writer import row as csv_row
from newsclaims.exports.options import DEFAULT, Material, Options, Written
from newsclaims.exports.records import Record
from newsclaims.exports.text import parted
from newsclaims.exports.wordings import wording_rows
from newsclaims.exports.workbook import COLUMNS, Book, Cell, Column, Link, Sheet, Styled, workbook
from newsclaims.model import Claim, Span
from newsclaims.rows import ArticleRow
from newsclaims.views import facts

CLAIMS = (
    Column("id", 14),
    Column("speaker", 24, "wrapped"),
    Column("polarity", 10),
    Column("cue", 14, "wrapped"),
    Column("text", 80, "wrapped"),
    Column("kind", 9),
    Column("source", 20, "wrapped"),
    Column("title", 36, "wrapped"),
    Column("published", 11, "date"),
    Column("said_on", 11, "date"),
    Column("channel", 11),
    Column("venue", 16, "wrapped"),
    Column("addressee", 16, "wrapped"),
    Column("topics", 18, "wrapped"),
    Column("role", 24, "wrapped"),
    Column("speaker_class", 13),
    Column("confidence", 10, "number"),
    Column("status", 11),
    Column("edited", 11, "wrapped"),
    Column("url", 30, "link"),
    Column("article", 26),
    Column("mention", 20, hidden=True),
    Column("spans", 14, hidden=True),
    Column("said_on_carried", 8, hidden=True),
    *(Column(f"{name}_at", 14, hidden=True) for name in ("cue", "mention", "venue", "addressee")),
)
STATEMENTS = (
    Column("statement", 12),
    Column("fullest", 8),
    Column("speaker", 24, "wrapped"),
    Column("said", 15),
    Column("source", 20, "wrapped"),
    Column("relation", 12),
    Column("warnings", 30, "wrapped"),
    Column("polarity", 10),
    Column("text", 80, "wrapped"),
    Column("changes", 50, "wrapped"),
    Column("flags", 14, "wrapped"),
    Column("similarity", 9, "number"),
    Column("confidence", 10, "number"),
    Column("same_text_as", 14),
    Column("credit", 14, "wrapped"),
    Column("claim", 14),
    Column("url", 30, "link"),
    Column("article", 26),
)
COVERAGE = (
    Column("statement", 12),
    Column("speaker", 24, "wrapped"),
    Column("said", 15),
    Column("polarity", 10),
    Column("text", 80, "wrapped"),
    Column("outlets", 8),
    Column("texts", 8),
)
STYLES = {"fullest": "good", "verbatim": "good", "truncated": "differs", "altered": "differs"}
SPANS = ("cue", "mention", "venue", "addressee")

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

Articles = Mapping[str, ArticleRow]
Covered = tuple[list[Cell], dict[str, Styled]]
"""A statement's own cells, and those of the outlets."""


def write(found: Material, path: Path, options: Options = DEFAULT) -> Written:  # noqa: ARG001 -- has none
    """Write a workbook with three sheets."""
    with workbook(path) as book:
        articles = {row.file: row for row in found.articles()}
        written = _fill(Sheet(book, "claims", CLAIMS), (_claim(claim, articles) for claim in found.claims()))
        covered: list[Covered] = []
        wordings = (row for told in _statements(found, covered) for row in wording_rows(told))
        _fill(Sheet(book, "statements", STATEMENTS), (_wording(row, articles) for row in wordings))
        notices = list(_coverage(book, covered))
        return Written(written, (*notices, *book.notices))


def claim_from_row(row: Mapping[str, Any]) -> Claim:
    """The claim in a row of the sheet, given by column as a reader of workbooks has it; empty cells are None."""
    text = {name: _as_text(row[column.name]) for column in CLAIMS if (name := column.name) in row}
    told = {name: text.get(name) for name in AS_CSV if name in Claim.model_fields}
    spans = {name: next(parted(text[name] or "", _places(text[f"{name}_at"])), None) for name in SPANS}
    content = tuple(parted(text["text"] or "", _places(text["spans"])))
    lists = {name: tuple(filter(None, (text[name] or "").split(";"))) for name in ("topics", "edited")}
    carried = text["said_on_carried"] == "yes"
    return Claim.model_validate({**told, **spans, **lists, "content": content, "said_on_carried": carried})


def _fill(sheet: Sheet, rows: Iterable[list[Cell]]) -> int:
    written = 0
    for written, row in enumerate(rows, start=1):  # noqa: B007
        sheet.add(row)
    sheet.end()
    return written


def _claim(claim: Claim, articles: Articles) -> list[Cell]:
    article = articles.get(claim.article)
    cells: dict[str, Cell] = {
        **dict(zip(AS_CSV, csv_row(claim), strict=True)),
        "published": claim.published,
        "said_on": _day(claim.said_on),
        "said_on_carried": "yes" if claim.said_on_carried else None,
        "confidence": claim.confidence,
        "polarity": _polarity(claim.polarity),
        "title": article.title if article else None,
        "url": Link(article.url) if article and article.url else None,
        **{f"{name}_at": _place(getattr(claim, name)) for name in SPANS},
    }
    return [cells[column.name] for column in CLAIMS]


def _wording(row: Record, articles: Articles) -> list[Cell]:
    article = articles.get(row["article"])
    fullest = row["relation"] == "fullest"
    cells: dict[str, Cell] = {
        **{name: row[name] for name in ("statement", "speaker", "source", "article", "claim")},
        **{name: row[name] for name in ("similarity", "confidence", "same_text_as", "credit")},
        "polarity": _polarity(row["polarity"]),
        "fullest": "yes" if fullest else None,
        "said": row["said_on"] or (f"pub. {row['published']}" if row["published"] else "undated"),
        "relation": Styled(row["relation"], STYLES.get(row["relation"], "plain")),
        "warnings": Styled("\n".join(row["warnings"]), "warning") if row["warnings"] else None,
        "text": Styled(row["text"], "bold" if fullest else "wrapped"),
        "changes": "\n".join(row["in_words"]),
        "flags": ", ".join(row["flags"]),
        "url": Link(article.url) if article and article.url else None,
    }
    return [cells[column.name] for column in STATEMENTS]


def _statements(found: Material, covered: list[Covered]) -> Iterator[Told]:
    """The statements, of which what the other sheet says is noted on the way: putting them together costs the most."""
    covering = found.coverage()
    for told in found.statements():
        if row := covering(told):
            covered.append(_covered(row))
        yield told


def _coverage(book: Book, rows: list[Covered]) -> Iterator[str]:
    """A row a statement, a column an outlet; what to say if there are more outlets than columns."""
    outlets = sorted({outlet for _, told in rows for outlet in told})
    shown = outlets[: COLUMNS - len(COVERAGE)]
    columns = (*COVERAGE, *(Column(name, 14) for name in shown))
    _fill(Sheet(book, "coverage", columns), ([*head, *map(told.get, shown)] for head, told in rows))
    if len(outlets) > len(shown):
        yield f"Excel takes {COLUMNS:,} columns; outlets left out of the sheet coverage: {len(outlets) - len(shown):,}"


def _covered(row: Row) -> Covered:
    """No more of a statement than the sheet shows, because all of them are held: their outlets are its columns."""
    found, claim = row.found, row.found.fullest.claim
    head: list[Cell] = [
        found.statement.statement,
        found.statement.speaker,
        facts.said(claim),
        _polarity(claim.polarity),
        claim.text,
        len(found.outlets),
        len(found.texts),
    ]
    return head, {cell.outlet: _told(cell) for cell in row.cells}


def _told(cell: CoverageCell) -> Styled:
    flags = f" ({', '.join(cell.flags)})" if cell.flags else ""
    return Styled(cell.wording + flags, "warning" if flags else STYLES.get(cell.wording, "plain"))


def _polarity(polarity: str) -> Cell:
    return polarity if polarity == "asserted" else Styled(polarity, "warning")


def _day(said_on: str | None) -> Cell:
    """A day as such; a month or a year stays as it is written."""
    if said_on and _DAY.fullmatch(said_on):
        with suppress(ValueError):
            return date.fromisoformat(said_on)
    return said_on


def _place(span: Span | None) -> str | None:
    return f"{span.start}-{span.end}" if span else None


def _places(text: str | None) -> Iterator[tuple[int, int]]:
    for part in filter(None, (text or "").split(";")):
        start, _, end = part.partition("-")
        yield int(start), int(end)


def _as_text(value: object) -> str | None:
    return str(value.date()) if isinstance(value, datetime) else None if value is None else str(value)

"""Statements by outlets: a sign for what each outlet made of a statement, or words where there are too many outlets."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from rich.text import Text

from newsclaims.crossref.coverage import WORDINGS, Cell, Row
from newsclaims.views import facts
from newsclaims.views.listing import Column, listing
from newsclaims.views.screen import GAP, Screen, indented, packed, paragraph
from newsclaims.views.signs import FLAGGED, SIGNS, keys, meant, reported

INDENT = 4
BESIDE = 24  # columns of a line that day and id of a statement need


def coverage_table(screen: Screen, rows: Sequence[Row]) -> Iterator[Text]:
    """Every statement with what each outlet made of it; outlets that did not cover the story are left blank."""
    outlets = sorted({cell.outlet for row in rows for cell in row.cells})
    short = dict(zip(outlets, islice(keys(), len(outlets)), strict=True))
    if sum(len(key) + GAP for key in short.values()) + BESIDE > screen.width:
        yield from _in_words(screen, rows)
    else:
        yield from _in_signs(screen, rows, short)
    yield Text()
    what = f"{facts.counted(len(rows), 'statement')}, {facts.counted(len(outlets), 'outlet')}"
    yield from paragraph(screen, Text(what, "bold"))


def _in_signs(screen: Screen, rows: Sequence[Row], keys: Mapping[str, str]) -> Iterator[Text]:
    yield from packed(screen, (screen.text(f"{key} {name}") for name, key in keys.items()))
    yield Text()
    columns = (
        *(Column(key) for key in keys.values()),
        Column("said"),
        Column("statement"),
        Column("claim", prose=True),
        Column("sources", prose=True),
    )
    yield from listing(screen, columns, [_signs(screen, row, keys) for row in rows])
    yield Text()
    signs = [Text(f"{sign} {meaning}", style) for sign, meaning, style in SIGNS.values()]
    yield from packed(screen, [*signs, Text("blank: did not cover the story", "dim")])


def _signs(screen: Screen, row: Row, keys: Mapping[str, str]) -> tuple[Text, ...]:
    cells = {cell.outlet: cell for cell in row.cells}
    return (
        *(_sign(cells.get(name)) for name in keys),
        Text(facts.said(row.found.fullest.claim), "dim"),
        Text(row.found.statement.statement, "cyan"),
        _words(screen, row),
        screen.text(reported(row, keys), "dim"),
    )


def _sign(cell: Cell | None) -> Text:
    if cell is None:
        return Text()
    sign, _, style = SIGNS[meant(cell)]
    return Text(sign, style)


def _words(screen: Screen, row: Row) -> Text:
    speaker = screen.text(row.found.statement.speaker or facts.NOBODY, "bold")
    return speaker + Text(": ") + screen.text(facts.shortened(facts.quoted(row.found.fullest.claim)))


def _in_words(screen: Screen, rows: Sequence[Row]) -> Iterator[Text]:
    for place, row in enumerate(rows):
        if place:
            yield Text()
        said = Text(f"{facts.said(row.found.fullest.claim)}  {row.found.statement.statement}  ", "dim")
        yield from paragraph(screen, said + _words(screen, row))
        yield from paragraph(screen, screen.text(reported(row, {}), "dim"), INDENT)
        for sort in (*WORDINGS[:-1], FLAGGED, WORDINGS[-1]):
            names = [cell.outlet for cell in row.cells if meant(cell) == sort]
            if names:
                _, meaning, style = SIGNS[sort]
                line = Text(f"{meaning}: ", style) + screen.text(", ".join(names))
                yield from indented(screen.wrapped(line, screen.width - INDENT), INDENT)

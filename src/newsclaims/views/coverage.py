"""Statements by outlets: a sign for what each outlet made of a statement, or words where there are too many outlets."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from string import ascii_uppercase

from rich.text import Text

from newsclaims.crossref.coverage import WORDINGS, Cell, Row, Wording
from newsclaims.crossref.tellings import outlet
from newsclaims.views import facts
from newsclaims.views.listing import Column, listing
from newsclaims.views.screen import GAP, Screen, indented, packed, paragraph

INDENT = 4
BESIDE = 24  # columns of a line that day and id of a statement need
FLAGGED = "flagged"
SIGNS: dict[Wording | str, tuple[str, str, str]] = {
    "fullest": ("#", "fullest wording", "green"),
    "verbatim": ("=", "same words", "green"),
    "truncated": ("<", "cut", "yellow"),
    "altered": ("~", "changed", "yellow"),
    FLAGGED: ("!", "may change the meaning", "bold red"),
    "paraphrased": (":", "in own words", ""),
    "silent": ("-", "not reported", "dim"),
}


def coverage_table(screen: Screen, rows: Sequence[Row]) -> Iterator[Text]:
    """Every statement with what each outlet made of it; outlets that did not cover the story are left blank."""
    outlets = sorted({cell.outlet for row in rows for cell in row.cells})
    keys = dict(zip(outlets, islice(_keys(), len(outlets)), strict=True))
    if sum(len(key) + GAP for key in keys.values()) + BESIDE > screen.width:
        yield from _in_words(screen, rows)
    else:
        yield from _in_signs(screen, rows, keys)
    yield Text()
    what = f"{facts.counted(len(rows), 'statement')}, {facts.counted(len(outlets), 'outlet')}"
    yield from paragraph(screen, Text(what, "bold"))


def _keys() -> Iterator[str]:
    """Short names for outlets: A to Z, then AA, AB, and so on."""
    yield from ascii_uppercase
    yield from map("".join, product(ascii_uppercase, repeat=2))
    yield from map("".join, product(ascii_uppercase, repeat=3))


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
        screen.text(_reported(row, keys), "dim"),
    )


def _sign(cell: Cell | None) -> Text:
    if cell is None:
        return Text()
    sign, _, style = SIGNS[_meant(cell)]
    return Text(sign, style)


def _meant(cell: Cell) -> str:
    return FLAGGED if cell.flags else cell.wording


def _words(screen: Screen, row: Row) -> Text:
    speaker = screen.text(row.found.statement.speaker or facts.NOBODY, "bold")
    return speaker + Text(": ") + screen.text(facts.shortened(facts.quoted(row.found.fullest.claim)))


def _reported(row: Row, keys: Mapping[str, str]) -> str:
    """By how many outlets and texts it is reported, and who prints the same text."""
    told = [facts.reported(len(row.found.outlets), len(row.found.texts))]
    for text in row.found.texts:
        names = sorted({outlet(claim) for claim in text.claims})
        if len(names) > 1:
            shown = facts.some([keys.get(name, name) for name in names])
            told.append(f"{shown}: one text" + (f" (credited to {text.credit})" if text.credit else ""))
    return "; ".join(told)


def _in_words(screen: Screen, rows: Sequence[Row]) -> Iterator[Text]:
    for place, row in enumerate(rows):
        if place:
            yield Text()
        said = Text(f"{facts.said(row.found.fullest.claim)}  {row.found.statement.statement}  ", "dim")
        yield from paragraph(screen, said + _words(screen, row))
        yield from paragraph(screen, screen.text(_reported(row, {}), "dim"), INDENT)
        for meant in (*WORDINGS[:-1], FLAGGED, WORDINGS[-1]):
            names = [cell.outlet for cell in row.cells if _meant(cell) == meant]
            if names:
                _, meaning, style = SIGNS[meant]
                line = Text(f"{meaning}: ", style) + screen.text(", ".join(names))
                yield from indented(screen.wrapped(line, screen.width - INDENT), INDENT)

"""One layout for every list: columns that fit the screen, with long texts underneath where they do not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len
from rich.text import Text

from newsclaims.views.screen import GAP, Screen, beside, paragraph

INDENT = 4
WIDEST = 28
PROSE = 40


@dataclass(frozen=True)
class Column:
    """A column of a list; `prose` is read rather than scanned, and needs room or a line of its own."""

    heading: str
    prose: bool = False
    number: bool = False
    width: int = 0


def listing(screen: Screen, columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> Iterator[Text]:
    """The rows as a table if the screen is wide enough, else each row with its long texts underneath."""
    fitted = _fitted(screen, columns, rows)
    wide = _prose_widths(screen, fitted, rows)
    if wide:
        yield from _table(screen, wide, rows)
    elif _room(screen, [column for column in fitted if not column.prose]) >= 0:
        yield from _stacked(screen, fitted, rows)
    else:
        yield from _running(screen, fitted, rows)


def _table(screen: Screen, columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> Iterator[Text]:
    yield from _headings(screen, columns)
    for row in rows:
        yield from _line(screen, columns, row)


def _stacked(screen: Screen, columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> Iterator[Text]:
    scanned = [column for column in columns if not column.prose]
    yield from _headings(screen, scanned)
    for place, row in enumerate(rows):
        if place and len(scanned) < len(columns):
            yield Text()
        yield from _line(screen, scanned, _of(columns, row, prose=False))
        yield from _underneath(screen, columns, row)


def _running(screen: Screen, columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> Iterator[Text]:
    for place, row in enumerate(rows):
        if place:
            yield Text()
        named = [_named(column, text) for column, text in zip(columns, row, strict=True) if not column.prose]
        yield from paragraph(screen, Text(", ").join(named))
        yield from _underneath(screen, columns, row)


def _underneath(screen: Screen, columns: Sequence[Column], row: Sequence[Text]) -> Iterator[Text]:
    for text in _of(columns, row, prose=True):
        if text:
            yield from paragraph(screen, text, INDENT)


def _headings(screen: Screen, columns: Sequence[Column]) -> Iterator[Text]:
    yield from _line(screen, columns, [Text(column.heading, style="bold") for column in columns])
    width = sum(column.width for column in columns) + GAP * (len(columns) - 1)
    yield screen.text("─" * width, style="dim")


def _line(screen: Screen, columns: Sequence[Column], row: Sequence[Text]) -> list[Text]:
    cells = [(text, column.width) for column, text in zip(columns, row, strict=True)]
    return beside(screen, cells, [column.number for column in columns])


def _of(columns: Sequence[Column], row: Sequence[Text], *, prose: bool) -> list[Text]:
    return [text for column, text in zip(columns, row, strict=True) if column.prose is prose]


def _fitted(screen: Screen, columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> list[Column]:
    """Give each scanned column its natural width, then take from the widest until they fit."""
    fitted, least = [], []
    for place, column in enumerate(columns):
        texts = [Text(column.heading), *(row[place] for row in rows)]
        fitted.append(replace(column, width=0 if column.prose else min(max(text.cell_len for text in texts), WIDEST)))
        least.append(0 if column.prose else min(max(map(_longest_word, texts)), WIDEST))
    while _room(screen, [column for column in fitted if not column.prose]) < 0:
        spare = [column.width - floor for column, floor in zip(fitted, least, strict=True)]
        if max(spare) <= 0:
            break
        place = max(range(len(fitted)), key=lambda at: (spare[at] > 0, fitted[at].width))
        fitted[place] = replace(fitted[place], width=fitted[place].width - 1)
    return fitted


def _prose_widths(screen: Screen, columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> list[Column]:
    """The columns with room shared among the prose, or nothing where that would squeeze it."""
    prose = [place for place, column in enumerate(columns) if column.prose]
    wanted = {at: max(len(columns[at].heading), *(row[at].cell_len for row in rows)) for at in prose}
    left = _room(screen, columns)
    shares = dict.fromkeys(prose, 0)
    for done, at in enumerate(sorted(prose, key=wanted.__getitem__)):
        shares[at] = min(wanted[at], left // (len(prose) - done))
        left -= shares[at]
    if any(share < min(wanted[at], PROSE) for at, share in shares.items()):
        return []
    return [replace(column, width=shares.get(at, column.width)) for at, column in enumerate(columns)]


def _named(column: Column, text: Text) -> Text:
    """A number means nothing without its heading above it."""
    return Text(column.heading + " ") + text if column.number else text


def _room(screen: Screen, columns: Iterable[Column]) -> int:
    widths = [column.width for column in columns]
    return screen.width - sum(widths) - GAP * (len(widths) - 1)


def _longest_word(text: Text) -> int:
    return max(map(cell_len, text.plain.split()), default=0)

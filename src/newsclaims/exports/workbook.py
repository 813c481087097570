"""A workbook with what Excel allows in mind: text is text, sheets go on where they are full, nothing is run."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from newsclaims.exports.text import web_address, whole

# Excel's own limits, from Microsoft's "Excel specifications and limits".
ROWS, COLUMNS, CHARACTERS, LINKS, ADDRESS = 1_048_576, 16_384, 32_767, 65_530, 2_079
FIRST_DAY = date(1900, 3, 1)
"""Before it Excel counts a day that never was, the 29th of February 1900, and before that nothing."""

MADE = datetime(1980, 1, 1)
SETTINGS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
STYLES: dict[str, dict[str, object]] = {
    "head": {"bold": True, "bottom": 1, "valign": "top"},
    "plain": {"valign": "top"},
    "wrapped": {"valign": "top", "text_wrap": True},
    "date": {"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"},
    "number": {"valign": "top", "num_format": "0.00"},
    "link": {"valign": "top", "font_color": "#0563C1", "underline": 1},
    "bold": {"valign": "top", "text_wrap": True, "bold": True},
    "good": {"valign": "top", "bg_color": "#E2EFDA"},
    "differs": {"valign": "top", "bg_color": "#FFF2CC"},
    "warning": {"valign": "top", "bg_color": "#F8CBAD", "bold": True},
}
_NO_XML = re.compile("[\ufffe\uffff]")


class Column(NamedTuple):
    """A column: its name, how wide it is in characters, the style of its cells, and whether people see it."""

    name: str
    width: int = 12
    style: str = "plain"
    hidden: bool = False


class Styled(NamedTuple):
    """A text in another style than its column's."""

    text: str
    style: str


class Link(NamedTuple):
    """A text that leads to an address of the web, as far as it is one."""

    url: str


Cell = str | float | date | Styled | Link | None


class Book:
    """A workbook being written; `cut` and `unlinked` count the cells that could not be as they should."""

    def __init__(self, made: Any, most: int) -> None:  # noqa: ANN401 -- XlsxWriter has no types
        self._made, self.most = made, most
        self._styles = {name: made.add_format(style) for name, style in STYLES.items()}
        self.cut = self.unlinked = 0

    def style(self, name: str) -> Any:  # noqa: ANN401
        """A style by its name."""
        return self._styles[name]

    def new(self, name: str, columns: Sequence[Column]) -> Any:  # noqa: ANN401
        """A further sheet with its columns' names in a row that stays in view."""
        sheet = self._made.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width, None, {"hidden": column.hidden})
            sheet.write_string(0, at, self.fitting(column.name), self._styles["head"])
        return sheet

    def fitting(self, text: str) -> str:
        """The text as a cell can hold it."""
        text = _NO_XML.sub("\ufffd", whole(text))
        units = text.encode("utf-16-le")
        if len(units) <= 2 * CHARACTERS:
            return text
        self.cut += 1
        return units[: 2 * (CHARACTERS - 1)].decode("utf-16-le", "ignore") + "…"

    @property
    def notices(self) -> Iterator[str]:
        """What could not be as it should, a line each."""
        if self.cut:
            yield f"Excel takes {CHARACTERS:,} characters a cell; what is longer was cut and ends in '…': {self.cut:,}"
        if self.unlinked:
            yield f"Excel takes {LINKS:,} links a sheet; addresses that are text only: {self.unlinked:,}"


class Sheet:
    """Rows under the same columns: a sheet, and where that is full further ones, `name 2` and so on."""

    def __init__(self, book: Book, name: str, columns: Sequence[Column]) -> None:
        self._book, self._name, self._columns = book, name, columns
        self._number = 0
        self._begin()

    def add(self, cells: Sequence[Cell]) -> None:
        """Add a row, a cell for each column."""
        if self._row + 1 >= self._book.most:
            self.end()
            self._begin()
        self._row += 1
        for at, (cell, column) in enumerate(zip(cells, self._columns, strict=True)):
            self._put(at, cell, column.style)

    def end(self) -> None:
        """Say that the sheet has all of its rows."""
        self._sheet.autofilter(0, 0, self._row, len(self._columns) - 1)

    def _begin(self) -> None:
        self._number += 1
        self._row = self._links = 0
        name = self._name if self._number == 1 else f"{self._name} {self._number}"
        self._sheet = self._book.new(name, self._columns)

    def _put(self, at: int, cell: Cell, style: str) -> None:
        where, looks = (self._row, at), self._book.style
        match cell:
            case None | "":
                return
            case Link(url):
                self._link(at, url)
            case Styled(text, own):
                self._sheet.write_string(*where, self._book.fitting(text), looks(own))
            case date() if cell >= FIRST_DAY:
                self._sheet.write_datetime(*where, cell, looks("date"))
            case int() | float():
                self._sheet.write_number(*where, cell, looks(style))
            case _:
                self._sheet.write_string(*where, self._book.fitting(str(cell)), looks(style))

    def _link(self, at: int, url: str) -> None:
        text = self._book.fitting(url)
        leads = web_address(url) is not None and 3 * len(url) <= ADDRESS  # a character can be written as three
        if leads and self._links < LINKS:
            self._links += 1
            self._sheet.write_url(self._row, at, url, self._book.style("link"), text)
            return
        self._book.unlinked += leads
        self._sheet.write_string(self._row, at, text, self._book.style("plain"))


@contextmanager
def workbook(path: Path, most: int = ROWS) -> Iterator[Book]:
    """A workbook that is written to a file at the end; a sheet of it has at most so many rows."""
    with TemporaryDirectory(prefix="claims-") as folder:
        made = xlsxwriter.Workbook(path, {**SETTINGS, "tmpdir": folder})
        made.set_properties({"created": MADE})
        made.use_zip64()  # changes nothing unless a sheet has more than 2 GB
        try:
            yield Book(made, most)
            made.close()
        except FileCreateError as error:
            raise error.args[0] from error
        finally:
            for sheet in made.worksheets():
                sheet.row_data_fh.close()

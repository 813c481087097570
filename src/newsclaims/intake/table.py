"""Tables of articles: CSV and TSV with a column for the text."""

import csv
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, zip_longest

from newsclaims.intake.found import Format, Raw, Result
from newsclaims.intake.limits import ITEM, TOO_LARGE, BrokenFileError
from newsclaims.intake.making import problem
from newsclaims.intake.records import from_fields, has_text
from newsclaims.intake.unpacking import Bounded
from newsclaims.reading.decoding import decode

_DELIMITERS = ",;\t|"
_SEPARATOR = re.compile(r"(?i)\ufeff?\"?sep=(?P<mark>[,;\t|])\"?\s*\Z")
_BARE_RETURN = re.compile(r"[^\r]*\r\n?|[^\r]+")  # the line end of old spreadsheets, at which the reader gives up
_MOST_LINES = 100_000  # of one row
_HEADER = 1 << 16
_NEEDED = "the first line needs the name 'text' over the text, and 'title', 'url', 'date' and 'source' over the rest"


class _Rows:
    """A table's lines as text, from which the reader takes rows; remembers where the last row began."""

    def __init__(self, stream: Bounded) -> None:
        self._stream, self.number, self.began, self.taken = stream, 0, 0, [""]

    def __iter__(self) -> Iterator[str]:
        """Lines; bytes that are no UTF-8 stay until the row is whole."""
        for line in iter(self._stream.readline, b""):
            text = line.decode("utf-8", "surrogateescape").removeprefix("\ufeff" if not self.number else "")
            for part in _BARE_RETURN.findall(text) if "\r" in text[:-2] else [text]:
                self.number += 1
                self.taken.append(part)
                if len(self.taken) > _MOST_LINES:
                    raise _endless(self.began)
                yield part

    def begin(self) -> int:
        """Forget the last row; the line in which the next begins."""
        self.began, self.taken = self.number + 1, []
        return self.began


def looks(head: bytes) -> bool:
    """Whether the first line names a text and another column."""
    try:
        line = head.split(b"\n")[0].decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return False
    names = _named(line, _delimiter(line))
    return len(names) > 1 and len(line) < 2000 and has_text(names)


def cut(stream: Bounded, name: str) -> Iterator[Raw]:
    """One item a row: its cells under their columns' names, as JSON, so that they mean the same everywhere."""
    rows = _Rows(stream)
    lines = iter(rows)
    first = next(lines, "")
    if mark := _SEPARATOR.match(first):
        first = next(lines, "")
    delimiter = mark["mark"] if mark else _delimiter(first)
    reader = _reader(chain([first], lines), delimiter)
    header = _header(reader)
    line = rows.begin()
    count = 0
    for row in _safely(reader, rows):
        _check_end(rows, delimiter, row)
        if stream.broken and not stream.peek(1):  # it may be half a row
            return
        if any(cell.strip() for cell in row):
            count += 1
            yield Raw(f"{name}:{line}", "csv", _payload(header, row), name, line)
        line = rows.begin()
    if not count:
        raise BrokenFileError("the table has no rows", "get it again, or leave it out")


def convert(raw: Raw, today: date | None = None) -> list[Result]:
    """Find the article in a row."""
    row = json.loads(raw.payload)
    notices = [f"read as {row['encoding']}"] if row["encoding"] else []
    if row["surplus"]:
        return [problem(raw, "the row has more cells than the table has columns", "put marks around cells with commas")]
    return [from_fields(raw, row["cells"], today, notices)]


def _reader(lines: Iterator[str], delimiter: str) -> "Iterator[list[str]]":
    csv.field_size_limit(ITEM)
    return csv.reader((line.replace("\0", "") for line in lines), delimiter=delimiter)


def _header(reader: Iterator[list[str]]) -> list[str]:
    try:
        header = [_decoded(cell)[0].strip() for cell in next(reader, [])]
    except csv.Error as error:
        raise BrokenFileError(f"the first line names no columns ({error})", _NEEDED, 1) from error
    if not has_text(header):
        shown = ", ".join(name[:30] for name in header[:12] if name) or "no names"
        raise BrokenFileError(f"no column is an article's text ({shown})", _NEEDED, 1)
    return header


def _safely(reader: Iterator[list[str]], rows: _Rows) -> Iterator[list[str]]:
    try:
        yield from reader
    except csv.Error as error:
        raise (
            _endless(rows.began)
            if "field larger" in str(error)
            else BrokenFileError(f"this is no table: {error}", "save the table as CSV (UTF-8)", rows.number)
        ) from error
    except BrokenFileError as error:
        raise BrokenFileError(error.what, error.fix, error.line or rows.number + 1) from error


def _check_end(rows: _Rows, delimiter: str, row: Sequence[str]) -> None:
    """A cell whose closing mark is missing swallows the rest of the file."""
    if len(rows.taken) < 2 and not "".join(row).endswith("\n"):
        return
    if sum(map(len, rows.taken)) > ITEM:
        raise BrokenFileError(f"{TOO_LARGE} in one row", "look whether a quotation mark is missing", rows.began)
    try:
        for _ in csv.reader(rows.taken, delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise _endless(rows.began) from error


def _endless(line: int) -> BrokenFileError:
    fix = "close it in that row; what stood before is taken"
    return BrokenFileError("the quotation mark around a cell that begins here is never closed", fix, line)


def _payload(header: Sequence[str], row: Sequence[str]) -> bytes:
    cells, encoding = {}, None
    for name, cell in zip_longest(header, row[: len(header)], fillvalue=""):
        text, read_as = _decoded(cell)
        encoding = encoding or read_as
        if name and name not in cells:
            cells[name] = text
    surplus = any(cell.strip() for cell in row[len(header) :])
    return json.dumps({"cells": cells, "encoding": encoding, "surplus": surplus}).encode()


def _decoded(cell: str) -> tuple[str, str | None]:
    """A cell that was not UTF-8, as what it is."""
    try:
        cell.encode()
    except UnicodeEncodeError:
        decoded = decode(cell.encode("utf-8", "surrogateescape"))
        return (decoded.text, None if decoded.encoding == "utf-8" else decoded.encoding) if decoded else ("", None)
    return cell, None


def _delimiter(line: str) -> str:
    """The mark that gives most columns."""
    return max(_DELIMITERS, key=lambda mark: (has_text(_named(line, mark)), line.count(mark)))


def _named(line: str, mark: str) -> list[str]:
    return next(csv.reader([line[:_HEADER].replace("\r", "\n").partition("\n")[0]], delimiter=mark), [])


FORMAT = Format("csv", "a table", (".csv", ".tsv", ".tab"), looks, cut, convert)

"""The formats that can be taken in: one module each, one dict of them."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePath
from typing import BinaryIO

from newsclaims.errors import Problem
from newsclaims.intake import archive, feed, jsonfile, page, plain, table
from newsclaims.intake.found import Format, Raw, Result, trouble
from newsclaims.intake.limits import BrokenFileError
from newsclaims.intake.making import problem
from newsclaims.intake.unpacking import unpacked, unpacked_head
from newsclaims.reading.binary import known_format

FORMATS: dict[str, Format] = {
    each.name: each for each in (archive.FORMAT, feed.FORMAT, page.FORMAT, jsonfile.FORMAT, table.FORMAT, plain.FORMAT)
}
"""By name, in the order in which a file's first bytes are tried."""

HEAD = 1 << 16
"""How many of a file's first bytes are enough to recognise it."""
_UNPACK = "unpack it, and give what is in it"
_SAVE = "save the articles as text, HTML, JSON or CSV"
_PACKED = (".gz", ".gzip", ".zst", ".zstd")


def sniff(name: str, head: bytes) -> Format | None:
    """Recognise a file by its first bytes, packed or not, else by the end of its name; None if by neither."""
    inside = unpacked_head(head)
    path = PurePath(name.lower())
    suffixes = [suffix for suffix in path.suffixes if suffix not in _PACKED]
    by_name = next((each for each in FORMATS.values() if suffixes and suffixes[-1] in each.suffixes), None)
    if by_name is FORMATS["text"] and path.suffix not in _PACKED:
        return by_name  # a text about markup is a text
    return next((each for each in FORMATS.values() if each.looks(inside)), by_name)


def records(stream: BinaryIO, name: str, form: Format) -> Iterator[Raw]:
    """Cut a file into its items as they come, packed or not, without reading it whole.

    Never raises for what stands in the file: what cannot be cut is an item that converts to its problem, and where a
    file cannot be read on, that is the last.
    """
    inside = unpacked(stream)
    try:
        _check(inside.peek(16), form)
        yield from form.cut(inside, name)
        broken = inside.broken
    except BrokenFileError as error:
        broken = inside.broken or error
    if broken:
        yield trouble(form.name, Problem(name, broken.line, broken.what, broken.fix))


def _check(head: bytes, form: Format) -> None:
    """Refuse what begins like a file of another sort, or does not begin."""
    if not head:
        raise BrokenFileError("the file is empty", "get it again, or leave it out")
    known = known_format(head)
    if known:
        raise BrokenFileError(f"this is {known}, not {form.kind}", _UNPACK if "archive" in known else _SAVE)


def converted(raw: Raw, today: date | None = None) -> list[Result]:
    """Make articles of an item, and problems of what is none; nothing of one that only has notices.

    `today`, if it is given, tells which dates are still to come.
    """
    if raw.problem or raw.notices:
        return [raw.problem] if raw.problem else []
    try:
        return FORMATS[raw.form].convert(raw, today)
    except (RecursionError, MemoryError):
        return [problem(raw, "it is too deep or too large to be read", "leave it out, or get the page again")]

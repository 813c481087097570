"""JSON files cut into their objects without reading them whole: one object, a list, or one object a line."""

import re
from collections.abc import Iterator

from newsclaims.intake.limits import ITEM, TOO_LARGE, BrokenFileError
from newsclaims.intake.unpacking import Bounded

Cut = tuple[int, bytes | BrokenFileError]
"""The line in which an object begins, and its bytes or why they cannot be had."""

NO_OBJECT = "this is no JSON object"
AS_OBJECTS = "save the articles as a list of objects, or one object a line"
LINES_SUFFIXES = (".jsonl", ".ndjson", ".jl", ".jsonlines")
_CHUNK = 1 << 16
_SPACE = b" \t\r\n"
_BETWEEN = re.compile(rb"[ \t\r\n,]*")
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]]|"', re.DOTALL)
_SCALAR = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[^\s",\[\]{}]++(?=[\s,\]])|[^\s",\[\]{}]*+[}"]', re.DOTALL)
_MOST_OTHERS = 20
_LINE = re.compile(rb"\n")


class _Window:
    """What is read ahead of a stream, up to one item and a chunk."""

    def __init__(self, stream: Bounded, ahead: bytes, line: int = 1) -> None:
        self._stream, self._data, self._line = stream, ahead, line

    def next(self) -> tuple[int, bytes]:
        """The line and the first byte of what comes next, commas and white space left out; no byte at the end."""
        while True:
            between = _BETWEEN.match(self._data)
            self.drop(between.end() if between else 0)
            if self._data or not self._read():
                return self._line, self._data[:1]

    def drop(self, count: int) -> bytes:
        """Take some bytes away from the front."""
        dropped, self._data = self._data[:count], self._data[count:]
        self._line += len(_LINE.findall(dropped))
        return dropped

    def scalar(self) -> None:
        """Leave out the text, number or word that comes next."""
        while not (found := _SCALAR.match(self._data)) and len(self._data) <= ITEM and self._read():
            pass
        self.drop(found.end() if found else 1)

    def balanced(self) -> bytes:
        """Take the object or list that comes next: everything up to its closing bracket."""
        depth = at = 0
        line = self._line
        while True:
            for token in _TOKEN.finditer(self._data, at):
                kind = token[0]
                if kind == b'"':  # its end is not there yet
                    break
                at = token.end()
                depth += (kind in b"{[") - (kind in b"}]") if len(kind) == 1 else 0
                if depth == 0:
                    return self.drop(at)
            if len(self._data) > ITEM:
                raise BrokenFileError(f"{TOO_LARGE} in one object", "save the articles as JSON Lines, one a line", line)
            if not self._read():
                raise BrokenFileError.cut_off(line)

    def _read(self) -> bool:
        """Read as much again as there is, so that what is looked through twice stays little."""
        more = self._stream.read(max(_CHUNK, len(self._data)))
        self._data += more
        return bool(more)


def objects(stream: Bounded, name: str) -> Iterator[Cut]:
    """Cut a JSON file into its objects; raises where it cannot be read on."""
    first = _first_line(stream)
    if not first.strip(_SPACE):
        raise stream.broken or BrokenFileError("the file is empty", "get it again, or leave it out")
    if len(first) <= ITEM and first.endswith(b"\n"):
        second = stream.readline(ITEM + 1)
        if _in_lines(first, second, name):
            yield from _lines(stream, first, second)
            return
        first += second
    yield from _within(_Window(stream, first))


def _first_line(stream: Bounded) -> bytes:
    """The first line that is not blank, with those before it; or as much of it as an item may have."""
    lines = b""
    while len(lines) <= ITEM and (line := stream.readline(ITEM + 1)):
        lines += line.removeprefix(b"\xef\xbb\xbf") if not lines else line
        if line.strip(_SPACE):
            break
    return lines


def _in_lines(first: bytes, second: bytes, name: str) -> bool:
    """Whether each line is an object of its own: the name says so, or the second line begins as the first."""
    named = any(suffix in name.lower() for suffix in LINES_SUFFIXES)
    one, other = (line.strip(_SPACE) for line in (first, second))
    return one.startswith(b"{") and b"{" not in (one, other) and (named or second.startswith(b"{"))


def _lines(stream: Bounded, first: bytes, line: bytes) -> Iterator[Cut]:
    """One object a line; of a line that is too long, only that it is."""
    number = 1 + first.rstrip(_SPACE).count(b"\n")
    yield number, first.strip(_SPACE)
    while line:
        number += 1
        if line.strip(_SPACE) == b"{":  # from here on they are laid out
            yield from _within(_Window(stream, line, number))
            return
        if len(line) > ITEM:
            yield number, BrokenFileError(f"a line of {TOO_LARGE}", "leave it out, or get it again")
            while len(line) > ITEM and not line.endswith(b"\n"):
                line = stream.readline(ITEM + 1)
        elif line.strip(_SPACE) and (line.endswith(b"\n") or not stream.broken):
            yield number, line.strip(_SPACE)
        line = stream.readline(ITEM + 1)


def _within(window: _Window) -> Iterator[Cut]:
    """The objects of a list, or those that stand one after the other."""
    _, first = window.next()
    listed, others = first == b"[", 0
    if listed:
        window.drop(1)
    while True:
        line, first = window.next()
        if not first or (listed and first == b"]"):
            break
        if first in b"{[":
            yield line, window.balanced()
            continue
        others += 1
        if not listed or others > _MOST_OTHERS:
            raise BrokenFileError(NO_OBJECT, AS_OBJECTS, line)
        window.scalar()
        yield line, BrokenFileError(NO_OBJECT, AS_OBJECTS)
    if listed and not first:
        raise BrokenFileError.cut_off(line)

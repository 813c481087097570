"""What was given to be added: files, standard input; as streams of raw items."""

import io
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePath
from typing import Any, Literal, cast

from newsclaims.errors import Problem
from newsclaims.folder import NO_STAMP
from newsclaims.intake import HEAD, Raw, records, sniff
from newsclaims.intake.found import Format, trouble
from newsclaims.intake.limits import ITEM, TOO_LARGE
from newsclaims.ledger.keeping import Stamp
from newsclaims.reading import READERS

MANY = 1000
"""More articles than so many at once, and their facts go beside their texts instead of into `claims.yaml`."""
_LARGE = 4 << 20
"""A file of which one cannot count the items cheaply has many if it is larger than this."""
_LINES = ("json", "csv")
_SINGLE = (*READERS, ".html", ".htm", ".xhtml")
TEXT = "text"
FEED = 20
"""Pages that a feed may point to."""


@dataclass(frozen=True, slots=True)
class Given:
    """A file to add: as a person named it, and by which name a text file is kept.

    `path` is None for standard input, and for what is on the web: a `page`, or a `feed`, which may be a file as well.
    `asked` says that it was named itself and not found in a folder.
    """

    name: str
    path: str | None
    inside: str
    stamp: Stamp = NO_STAMP
    asked: bool = True
    sort: Literal["file", "page", "feed"] = "file"

    @property
    def size(self) -> int:
        """How many bytes it has, or may have."""
        return max(self.stamp.size, 0)


@dataclass
class Everything:
    """All files that were given, in order, and what stood in the way."""

    files: list[Given] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many bytes there are."""
        return sum(each.size for each in self.files)


def has_many(given: Everything) -> bool:
    """Whether there are more articles than `MANY`, as far as that can be told cheaply."""
    return count(given) > MANY


def count(given: Everything) -> int:
    """How many articles there are, up to one more than `MANY`, counted as far as that is cheap."""
    counted = 0
    for each in given.files:
        counted += _count(each)
        if counted > MANY:
            break
    return counted


def _count(given: Given) -> int:
    """How many articles a file may have: one of a page or text, else by its lines or its size."""
    if given.sort != "file":
        return FEED if given.sort == "feed" else 1
    if PurePath(given.name).suffix.lower() in _SINGLE:
        return 1
    try:
        if given.path and not Path(given.path).is_file():
            return 0
        with _stream(given) as stream:
            head = stream.peek(HEAD)[:HEAD]
            form = sniff(given.name, head)
            if form is None or form.name in ("html", "text"):
                return int(form is not None)
            if given.path and form.name in _LINES and head[:1] not in (b"\x1f", b"["):
                return sum(1 for _ in islice(_items(form.name, stream), MANY + 1))
    except (OSError, ValueError):  # the one who reads it says what is wrong
        return 0
    large = given.size > _LARGE or given.path is None or form.name == "warc"
    return MANY + 1 if large else 1


def _items(form: str, lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines that end an item: an object on each, or a row whose cells may have line breaks within quotes."""
    quotes = 0
    for line in lines:
        quotes += line.count(b'"')
        if line.startswith(b"{") if form == "json" else quotes % 2 == 0 and line.strip():
            yield line


def raws(given: Given) -> Iterator[tuple[Raw | None, int]]:
    """The raw items of a file, each with how many bytes of it have been read; None for a file of no known format."""
    try:
        if given.path and (wrong := _not_ordinary(given, Path(given.path))):
            yield trouble(TEXT, wrong), given.size
        elif given.path and is_text(given):
            yield _text(given, Path(given.path)), given.size
        else:
            yield from _cut(given)
    except OSError as error:
        yield trouble(TEXT, _unreadable(given, error)), given.size
    except ValueError:  # a zero or half a character in the name
        yield trouble(TEXT, Problem(given.name, None, "this is no file name", "rename the file")), given.size


def _text(given: Given, path: Path) -> Raw:
    """A text file to the byte, whatever its encoding, unless it is none that anybody wrote."""
    with path.open("rb") as file:
        data = file.read(ITEM + 1)
    if len(data) > ITEM:
        what = f"{TOO_LARGE} in one article"
        return trouble(TEXT, Problem(given.name, None, what, "cut it into its articles"))
    return Raw(given.name, TEXT, data, given.name)


def _cut(given: Given) -> Iterator[tuple[Raw | None, int]]:
    with _stream(given) as stream:
        form = _form(given, stream)
        if form is None:
            yield trouble(TEXT, strange(given)) if given.asked else None, given.size
            return
        for raw in records(stream, given.name, form):
            yield raw, min(stream.tell(), given.size) if given.path else 0


def _not_ordinary(given: Given, path: Path) -> Problem | None:
    mode = path.stat().st_mode
    if stat.S_ISREG(mode) or (given.asked and stat.S_ISFIFO(mode)):  # in a folder nobody may be about to write into it
        return None
    if stat.S_ISDIR(mode):
        return Problem(given.name, None, "this is a folder of the workspace itself", "name the files in it")
    return Problem(given.name, None, "this is no ordinary file", "copy its text into one")  # a device may never end


def _form(given: Given, stream: "io.BufferedReader[Any]") -> Format | None:
    form = sniff(given.name, stream.peek(HEAD)[:HEAD])
    if form is None and given.path is None:
        return sniff("standard-input.txt", b"")
    return form


@contextmanager
def _stream(given: Given) -> Iterator["io.BufferedReader[Any]"]:
    if given.path is None:
        yield cast("io.BufferedReader[Any]", sys.stdin.buffer)
    else:
        with io.BufferedReader(io.FileIO(given.path), HEAD) as stream:
            yield stream


def _unreadable(given: Given, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        fix = "begin a web address with https://" if given.name.lower().startswith("www.") else "check the name"
        return Problem(given.name, None, "there is no such file", fix)
    what = f"cannot be read: {error.strerror or error}"
    return Problem(given.name, None, what, "check that it is a file that you may read")


def strange(given: Given) -> Problem:
    """A file of a format that nobody here reads."""
    kinds = "text (.txt, .md), a web page, a feed, JSON Lines, CSV or a WARC file"
    what = f"no reader takes {PurePath(given.name).suffix or 'such'} files"
    return Problem(given.name, None, what, f"save it as {kinds}")


def is_text(given: Given) -> bool:
    """Whether a file is kept as it is."""
    return PurePath(given.inside).suffix.lower() in READERS

"""What was given to be added: files, whole folders, standard input; as streams of raw items."""

import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePath
from typing import Any, Literal, cast

from newsclaims.adding.web import is_address
from newsclaims.errors import Problem, StorageError
from newsclaims.folder import ARTICLES, NO_STAMP, ORIGINALS, VERSIONS
from newsclaims.intake import HEAD, Raw, records, sniff
from newsclaims.intake.found import Format, trouble
from newsclaims.ledger.keeping import Stamp
from newsclaims.reading import READERS

STDIN = "-"
MANY = 1000
"""More articles than so many at once, and their facts go beside their texts instead of into `claims.yaml`."""
_LARGE = 4 << 20
"""A file of which one cannot count the items cheaply has many if it is larger than this."""
_LINES = ("json", "csv")
_SINGLE = (*READERS, ".html", ".htm", ".xhtml")
TEXT = "text"
_PAGE = 1 << 16  # bytes that a page may have, as far as the progress is concerned
_FEED = 20  # pages that a feed may point to


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


def everything(names: Sequence[str], feeds: Sequence[str], root: Path) -> Everything:
    """The files that names stand for, folders walked; a workspace's own files are left out of that."""
    walk = _Walk({(root / own).resolve() for own in (ARTICLES, ORIGINALS, VERSIONS)})
    for name in names:
        path = Path(name)
        if name == STDIN:
            walk.found.files.append(Given("standard input", None, ""))
        elif is_address(name):
            walk.found.files.append(Given(name, None, "", Stamp(_PAGE, 0, 0), sort="page"))
        elif path.is_dir() and path.resolve() not in walk.own:
            walk.folder(name)
        else:
            walk.found.files.append(Given(name, name, path.name, _stamp(path)))
    walk.found.files += (Given(name, None, "", Stamp(_FEED * _PAGE, 0, 0), sort="feed") for name in feeds)
    return walk.found


class _Walk:
    def __init__(self, own: set[Path]) -> None:
        self.own, self.found = own, Everything()
        self._seen = set[tuple[int, int]]()

    def folder(self, top: str) -> None:
        """Everything in a folder and the folders in it, hidden ones left out, by name."""
        waiting = [""]
        while waiting:
            inside = waiting.pop()
            try:
                entries = self._entries(Path(top, inside))
            except OSError as error:
                told = StorageError.caused_by(error, str(Path(top, inside)), "cannot be listed")
                self.found.problems.append(Problem(told.path, None, told.why, told.fix))
                continue
            deeper = []
            for entry in entries:
                place = f"{inside}/{entry.name}" if inside else entry.name
                if not _is_folder(entry):
                    self.found.files.append(Given(entry.path, entry.path, place, _stamp(entry), asked=False))
                elif Path(entry.path).resolve() not in self.own:
                    deeper.append(place)
            waiting += reversed(deeper)

    def _entries(self, folder: Path) -> list["os.DirEntry[str]"]:
        status = folder.stat()
        if (identity := (status.st_dev, status.st_ino)) in self._seen:  # links may go round in circles
            return []
        self._seen.add(identity)
        with os.scandir(folder) as entries:
            return sorted((each for each in entries if not each.name.startswith(".")), key=lambda each: each.name)


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
        return _FEED if given.sort == "feed" else 1
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
        elif given.path and is_text(given):  # to the byte, whatever its encoding
            yield Raw(given.name, TEXT, Path(given.path).read_bytes(), given.name), given.size
        else:
            yield from _cut(given)
    except OSError as error:
        yield trouble(TEXT, _unreadable(given, error)), given.size
    except ValueError:  # a zero or half a character in the name
        yield trouble(TEXT, Problem(given.name, None, "this is no file name", "rename the file")), given.size


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
    if stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
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
        return Problem(given.name, None, "there is no such file", "check the name")
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


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _stamp(path: "Path | os.DirEntry[str]") -> Stamp:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return NO_STAMP  # the one who reads it says what is wrong
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns)

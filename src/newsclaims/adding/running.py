"""Everything that is given, from its bytes to article files: cut here, converted in several processes, written here."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from newsclaims.adding import freshening, given
from newsclaims.adding.book import Book
from newsclaims.adding.desk import Desk
from newsclaims.adding.given import Everything, Given
from newsclaims.adding.pieces import Piece, Said, identity
from newsclaims.adding.preparing import Readied, Task, prepare, rescue
from newsclaims.adding.walking import everything
from newsclaims.adding.web import Web
from newsclaims.errors import ContentError, Problem, StorageError
from newsclaims.fingerprints import code, digest
from newsclaims.folder import LEDGER
from newsclaims.intake import Raw
from newsclaims.intake.addresses import canonical
from newsclaims.intake.found import trouble
from newsclaims.ledger import intake as index
from newsclaims.ledger.connection import locked
from newsclaims.ledger.intake import Intake, Stamped
from newsclaims.rows import Added
from newsclaims.workers import Workers

# Batches: a run that is killed loses no more than this much work.
_BATCH = 200
_BYTES = 16 << 20
_SECONDS = 2.0
# What a process is handed at once: a fraction of a second of work.
_TASK = 16
_TASK_BYTES = 1 << 20
_PATIENCE = 120.0
"""Seconds for what is handed over at once; a page that is more than a second's work is none that anybody reads."""
_YOUNG_NS = 2_000_000_000
"""A file this young may change again without its times showing it, so it is read again next time."""
_SINGLE = ("html", "text")
_SHARED = 4
"""So many files are worth the start of further processes, of which each takes as long as ten pages."""

_ONE = "a title or URL belongs to one article"

Progress = Callable[[int, int], None]


class Chunk(NamedTuple):
    """Some pieces, and how many bytes of everything have been read with them."""

    pieces: list[Piece]
    strange: list[Given]
    reached: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be added: files, folders, addresses and feeds; what is said of it, on which day, and how to fetch."""

    names: Sequence[str]
    said: Said = field(default_factory=Said)
    feeds: Sequence[str] = ()
    today: date | None = None
    contact: str = ""
    allow_private: bool = False


def adding(root: Path, asked: Asked, progress: Progress | None = None) -> Iterator[Added]:
    """Add what is asked for, and tell what becomes of each article; `progress` is told of bytes, done and in all.

    What was told is done. A run that ends early goes on where it stopped when it is run again.
    """
    with _told(root):
        found = everything(asked.names, asked.feeds, root)
        _check_said(asked.said, found)
        yield from (Added(given=it.file, what="broken", problem=it) for it in found.problems)
        with _index(root) as intake:
            run = _Run(root, intake, asked)
            run.begin(found)
            yield from run.all(found, progress or _silent)
            run.end()


def _check_said(said: Said, found: Everything) -> None:
    if said.url is not None and canonical(said.url) is None:
        raise ContentError([Problem(said.url, None, "this is no web address", "begin it with https://")])
    if (said.title or said.url) and (len(found.files) > 1 or given.count(found) > 1):
        name = found.files[min(len(found.files), 2) - 1].name
        raise ContentError([Problem(name, None, _ONE, "add the articles one by one")])


@contextmanager
def _told(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageError.caused_by(error, str(error.filename or root)) from error


@contextmanager
def _index(root: Path) -> Iterator[Intake]:
    with locked(root / LEDGER):
        opened = index.opened(root / LEDGER)
    with opened:
        yield opened


class _Run:
    def __init__(self, root: Path, intake: Intake, asked: Asked) -> None:
        self._root, self._intake, self._asked = root, intake, asked
        self._said, self._today = asked.said, asked.today
        self._book = Book(root)
        self._basis = digest(code("intake"), *map(_version, ("trafilatura", "lxml")))
        self._many, self._command = False, ""
        self._now, self._taken = time.time_ns(), 0

    def begin(self, found: Everything) -> None:
        """See what is there, and decide where facts are to stand; as before, if this was begun and not ended."""
        self._book.open()
        freshening.freshen(self._root, self._intake)
        files = [(each.name, each.size) for each in found.files] if len(found.files) <= _BATCH else len(found.files)
        self._command = digest(
            str(Path.cwd()), repr(self._asked.names), repr(self._asked.feeds), repr(self._said), repr(files)
        )
        many = self._book.is_long or given.has_many(found)
        with locked(self._root / LEDGER), self._intake.transaction():
            self._many = self._intake.begin(self._command, many=many)

    def end(self) -> None:
        """Forget that it was begun."""
        with locked(self._root / LEDGER), self._intake.transaction():
            self._intake.end(self._command)

    def all(self, found: Everything, progress: Progress) -> Iterator[Added]:
        """Add everything, batch by batch."""
        shared = len(found.files) >= _SHARED or found.size > _BYTES
        with Workers(patience=_PATIENCE) as workers:
            batch = _Batch()
            try:
                for chunk in self._converted(workers, self._chunks(found), shared=shared):
                    batch.take(chunk)
                    if batch.is_full:
                        full, batch = batch, _Batch()
                        yield from self._put(full)
                        progress(chunk.reached, found.size)
            except KeyboardInterrupt:
                yield from self._put(batch)  # nothing is done twice
                raise
            yield from self._put(batch)

    def _put(self, batch: "_Batch") -> list[Added]:
        added = [Added(given=each.name, what="aside") for each in batch.strange]
        if batch.pieces:
            desk = Desk(self._root, self._intake, self._book, self._said, many=self._many)
            with locked(self._root / LEDGER), self._intake.transaction():
                added += desk.put(batch.pieces, self._basis)
        return added

    def _chunks(self, found: Everything) -> Iterator[Chunk]:
        before, cut = 0, _Cut()
        for each in found.files:
            for piece, reached in self._pieces(each):
                cut.take(piece, each)
                if cut.is_enough:
                    yield Chunk(cut.pieces, cut.strange, before + reached)
                    cut = _Cut()
            before += each.size
        yield Chunk(cut.pieces, cut.strange, before)

    def _pieces(self, each: Given) -> Iterator[tuple[Piece | None, int]]:
        if each.sort != "file":
            pieces = self._web.feed(each.name) if each.sort == "feed" else self._web.page(each.name)
            yield from ((piece, 0) for piece in pieces)
            return
        file = self._stamped(each)
        item, became = self._intake.of_file(file, self._basis) if file else (b"", [])
        if became:
            yield Piece(Raw(each.name, "", b"", each.name), item, became=became), each.size
            return
        for raw, reached in given.raws(each):
            yield (None if raw is None else self._piece(raw, each.inside, file)), reached

    def _stamped(self, each: Given) -> Stamped | None:
        """A file as it is now, unless it may change without its times showing it."""
        if each.path is None or max(each.stamp.mtime_ns, each.stamp.ctime_ns) > self._now - _YOUNG_NS:
            return None
        said = f"{self._said}{each.inside if given.is_text(each) else ''}"
        path = os.fsencode(Path(each.path).absolute()).decode("utf-8", "backslashreplace")
        return Stamped(path, each.stamp, said)

    def _piece(self, raw: Raw, inside: str, file: Stamped | None) -> Piece:
        if (self._said.title or self._said.url) and self._taken:
            raw = trouble(raw.form, Problem(raw.place, None, _ONE, "add the articles one by one"))
        self._taken += not raw.notices
        item = identity(raw, inside, self._said)
        single = file if raw.form in _SINGLE and not raw.problem else None
        return Piece(raw, item, inside, became=self._intake.became(item, self._basis), file=single)

    @cached_property
    def _web(self) -> Web:
        from newsclaims.fetching import Rules  # noqa: PLC0415 -- late: it brings HTTP along

        rules = Rules(contact=self._asked.contact, allow_private=self._asked.allow_private)
        return Web(self._intake, rules, self._said, self._basis, self._today)

    def _converted(self, workers: Workers, chunks: Iterable[Chunk], *, shared: bool) -> Iterator[Chunk]:
        """The chunks with what was made of those pieces of which it is not known yet."""
        waiting: list[Chunk] = []

        def tasks() -> Iterator[Task]:
            for chunk in chunks:
                waiting.append(chunk)
                yield Task([piece.raw for piece in chunk.pieces if not piece.became], self._today)

        for made in workers.map(prepare, tasks(), shared=lambda task: shared and bool(task.raws), rescue=rescue):
            yield _completed(waiting.pop(0), made)


class _Cut:
    """What is cut from files until there is enough for one task, or until it has taken long enough."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.strange: list[Given] = []
        self._size, self._begun = 0, time.monotonic()

    def take(self, piece: Piece | None, file: Given) -> None:
        """Add an item, or a file of no known format."""
        if piece is None:
            self.strange.append(file)
        else:
            self.pieces.append(piece)
            self._size += len(piece.raw.payload)

    @property
    def is_enough(self) -> bool:
        """Whether it is to be handed on."""
        late = time.monotonic() - self._begun > _SECONDS
        return late or len(self.pieces) >= _TASK or self._size > _TASK_BYTES or len(self.strange) >= _BATCH


class _Batch:
    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.strange: list[Given] = []
        self._size, self._begun = 0, time.monotonic()

    def take(self, chunk: Chunk) -> None:
        """Add a chunk."""
        self.pieces += chunk.pieces
        self.strange += chunk.strange
        self._size += sum(len(piece.raw.payload) for piece in chunk.pieces)

    @property
    def is_full(self) -> bool:
        """Whether it is time to write."""
        late = time.monotonic() - self._begun > _SECONDS
        return late or len(self.pieces) >= _BATCH or self._size > _BYTES


def _completed(chunk: Chunk, made: list[Readied]) -> Chunk:
    unknown = (piece for piece in chunk.pieces if not piece.became)
    for piece, ready in zip(unknown, made, strict=True):
        piece.ready = ready
    return chunk


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _silent(done: int, total: int) -> None:
    """Tell nobody."""

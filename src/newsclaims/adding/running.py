"""Everything that is given, from its bytes to article files: cut here, converted in several processes, written here."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from newsclaims.adding import freshening, given
from newsclaims.adding.book import Book
from newsclaims.adding.desk import Desk, Piece, Said
from newsclaims.adding.given import Everything, Given
from newsclaims.adding.preparing import COPIED, Readied, Task, prepare, rescue
from newsclaims.errors import StorageError
from newsclaims.fingerprints import code, digest
from newsclaims.folder import LEDGER
from newsclaims.intake import Raw
from newsclaims.ledger import intake as index
from newsclaims.ledger.connection import locked
from newsclaims.ledger.intake import Intake
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
_SHARED = 4
"""So many files are worth the start of further processes, of which each takes as long as ten pages."""

Progress = Callable[[int, int], None]


class Chunk(NamedTuple):
    """Some pieces, and how many bytes of everything have been read with them."""

    pieces: list[Piece]
    strange: list[Given]
    reached: int


def adding(
    root: Path, names: Sequence[str], said: Said, today: date | None, progress: Progress | None = None
) -> Iterator[Added]:
    """Add what is given, and tell what becomes of each article; `progress` is told of bytes, done and in all.

    What was told is done. A run that ends early goes on where it stopped when it is run again.
    """
    with _told(root):
        found = given.everything(names, root)
        yield from (Added(given=it.file, what="broken", problem=it) for it in found.problems)
        with _index(root) as intake:
            run = _Run(root, intake, said, today)
            run.begin(names, found)
            yield from run.all(found, progress or _silent)
            run.end()


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
    def __init__(self, root: Path, intake: Intake, said: Said, today: date | None) -> None:
        self._root, self._intake, self._said, self._today = root, intake, said, today
        self._book = Book(root)
        self._basis = digest(code("intake"), *map(_version, ("trafilatura", "lxml")))
        self._many, self._command = False, ""

    def begin(self, names: Sequence[str], found: Everything) -> None:
        """See what is there, and decide where facts are to stand; as before, if this was begun and not ended."""
        self._book.open()
        freshening.freshen(self._root, self._intake)
        files = [(each.name, each.size) for each in found.files] if len(found.files) <= _BATCH else len(found.files)
        self._command = digest(str(Path.cwd()), json.dumps([*names]), repr(self._said), repr(files))
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
                self._put(batch)  # nothing is done twice
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
        pieces: list[Piece] = []
        strange: list[Given] = []
        size, before = 0, 0
        for each in found.files:
            for raw, reached in given.raws(each):
                if raw is None:
                    strange.append(each)
                else:
                    pieces.append(self._piece(raw, each.inside))
                    size += len(raw.payload)
                if len(pieces) >= _TASK or len(strange) >= _BATCH or size > _TASK_BYTES:
                    yield Chunk(pieces, strange, before + reached)
                    pieces, strange, size = [], [], 0
            before += each.size
        yield Chunk(pieces, strange, before)

    def _piece(self, raw: Raw, inside: str) -> Piece:
        facts = repr(
            (raw.form, raw.media_type, raw.url, raw.outlet, raw.language, self._said, raw.form == COPIED and inside)
        )
        found = blake2b(facts.encode("utf-8", "surrogatepass") + b"\0", digest_size=16)
        found.update(raw.payload)
        item = found.digest()
        return Piece(raw, item, inside, became=self._intake.became(item, self._basis))

    def _converted(self, workers: Workers, chunks: Iterable[Chunk], *, shared: bool) -> Iterator[Chunk]:
        """The chunks with what was made of those pieces of which it is not known yet."""
        waiting: list[Chunk] = []

        def tasks() -> Iterator[Task]:
            for chunk in chunks:
                waiting.append(chunk)
                yield Task([piece.raw for piece in chunk.pieces if not piece.became], self._today)

        for made in workers.map(prepare, tasks(), shared=lambda task: shared and bool(task.raws), rescue=rescue):
            yield _completed(waiting.pop(0), made)


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

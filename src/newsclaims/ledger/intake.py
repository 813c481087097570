"""What has been added already: items, addresses, texts. Derived from the article files, deleted at any time."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from newsclaims.ledger.failures import DamagedError, translated
from newsclaims.ledger.intake_tables import TABLES, VERSION
from newsclaims.ledger.keeping import Stamp

FILE = "intake.sqlite3"
PATIENCE = 30.0
CACHE = 32_768
"""Kilobytes of the index that are held in memory: hashes go everywhere in it, and the usual 2 MB are soon too few."""
STOCK = 50
"""Words that so many texts have in common are an outlet's furniture, and tell no text from another."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What articles are known by: address, outlet, day, text, and some of its word sequences."""

    url: str | None
    source: str | None
    published: str | None
    digest: bytes
    grams: tuple[int, ...] = ()


class Kept(NamedTuple):
    """An article file as the index has it."""

    file: str
    url: str | None
    source: str | None
    published: str | None
    digest: bytes


class Became(NamedTuple):
    """What became of an item: the article's file, or why there is none, and what to do."""

    file: str | None
    what: str = ""
    fix: str = ""


class Stamped(NamedTuple):
    """A file that holds one item, as it is now, and what else decides what becomes of that."""

    path: str
    stamp: Stamp
    said: str


class Fetched(NamedTuple):
    """What a server said of an address: the mark and the time of the page's version; and the item that it was."""

    etag: str | None
    modified: str | None
    item: bytes


class Intake:
    """The index of a workspace; a context that closes it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with translated(path):
            self._db = _opened(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept, or nothing of it."""
        with translated(self._path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")

    def stamps(self) -> dict[str, Stamp]:
        """Each article file with its stamp."""
        rows = self._rows("SELECT file, size, mtime_ns, ctime_ns FROM articles")
        return {file: Stamp(*stamp) for file, *stamp in rows}

    def version_stamps(self) -> dict[tuple[str, int], Stamp]:
        """Each older version, by its article's file and number, with the stamp of its own file."""
        rows = self._rows("SELECT file, number, size, mtime_ns, ctime_ns FROM versions")
        return {(file, number): Stamp(*stamp) for file, number, *stamp in rows}

    def keep(self, file: str, stamp: Stamp, traits: Traits) -> None:
        """Note an article file, or what it has become."""
        self._run("DELETE FROM prints WHERE article = (SELECT key FROM articles WHERE file = ?)", [file])
        self._run("DELETE FROM articles WHERE file = ?", [file])
        values = [file, file.casefold(), *stamp, traits.url, traits.source, traits.published, traits.digest]
        columns = "file, folded, size, mtime_ns, ctime_ns, url, source, published, digest"
        key = self._run(f"INSERT INTO articles ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)  # noqa: S608
        self._many("INSERT OR IGNORE INTO prints VALUES (?, ?)", ((gram, key) for gram in traits.grams))

    def restamp(self, file: str, stamp: Stamp) -> None:
        """Note the stamp of an article file that has just been written."""
        self._run("UPDATE articles SET size = ?, mtime_ns = ?, ctime_ns = ? WHERE file = ?", [*stamp, file])

    def forget(self, file: str) -> None:
        """An article file is gone: what it came from may be added again."""
        self._run("DELETE FROM prints WHERE article = (SELECT key FROM articles WHERE file = ?)", [file])
        self._run("DELETE FROM articles WHERE file = ?", [file])
        self._run("DELETE FROM items WHERE digest IN (SELECT digest FROM items WHERE file = ?)", [file])

    def keep_version(self, file: str, number: int, suffix: str, stamp: Stamp, digest: bytes) -> None:
        """Note an older version of an article."""
        values = [file, number, suffix, *stamp, digest]
        self._run("INSERT OR REPLACE INTO versions VALUES (?, ?, ?, ?, ?, ?, ?)", values)

    def forget_version(self, file: str, number: int) -> None:
        """An older version is gone."""
        self._run("DELETE FROM versions WHERE file = ? AND number = ?", [file, number])

    def versions(self, file: str) -> list[tuple[int, bytes]]:
        """Numbers and texts of an article's older versions, the oldest first."""
        return list(self._rows("SELECT number, digest FROM versions WHERE file = ? ORDER BY number", [file]))

    def article(self, file: str) -> Kept | None:
        """The article of a file."""
        return next(self._kept("file = ?", [file]), None)

    def called(self, file: str) -> Kept | None:
        """The article whose file has this name, whatever its case."""
        return next(self._kept("folded = ?", [file.casefold()]), None)

    def at(self, url: str) -> list[Kept]:
        """The articles whose files say that they are from an address."""
        return list(self._kept("url = ?", [url]))

    def with_text(self, digest: bytes) -> list[Kept]:
        """The articles that have a text, now or in an older version."""
        now = self._kept("digest = ?", [digest])
        older = self._kept("file IN (SELECT file FROM versions WHERE digest = ?)", [digest])
        return list(dict.fromkeys([*now, *older]))

    def like(self, grams: Sequence[int], least: int) -> list[Kept]:
        """The articles that have at least so many of some word sequences; what is everywhere does not count."""
        shared: dict[int, int] = {}
        for gram in grams:
            found = self._all("SELECT article FROM prints WHERE gram = ? LIMIT ?", [gram, STOCK])
            for (key,) in found if len(found) < STOCK else ():
                shared[key] = shared.get(key, 0) + 1
        keys = sorted(key for key, count in shared.items() if count >= least)
        return [kept for key in keys for kept in self._kept("key = ?", [key])]

    def became(self, item: bytes, basis: str) -> list[Became]:
        """What became of an item when it was last added; nothing if it was not, or if other code may know better."""
        rows = list(self._rows("SELECT file, what, fix, basis FROM items WHERE digest = ? ORDER BY nth", [item]))
        if any(file is None and by != basis for file, *_, by in rows):
            return []
        return [Became(file, what, fix) for file, what, fix, _ in rows]

    def of_file(self, file: Stamped, basis: str) -> tuple[bytes, list[Became]]:
        """The item that a file holds if it has not changed, and what became of it; nothing if that is not known."""
        query = "SELECT item FROM files WHERE (path, size, mtime_ns, ctime_ns, said) = (?, ?, ?, ?, ?)"
        row = next(self._rows(query, [file.path, *file.stamp, file.said]), None)
        return (row[0], self.became(row[0], basis)) if row else (b"", [])

    def note_file(self, file: Stamped, item: bytes) -> None:
        """Note the item that a file holds."""
        self._run("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)", [file.path, *file.stamp, file.said, item])

    def note(self, item: bytes, became: Iterable[Became], basis: str) -> None:
        """Note what became of an item."""
        self._run("DELETE FROM items WHERE digest = ?", [item])
        rows = ((item, nth, it.file, it.what, it.fix, basis) for nth, it in enumerate(became))
        self._many("INSERT INTO items VALUES (?, ?, ?, ?, ?, ?)", rows)

    def begin(self, command: str, *, many: bool) -> bool:
        """Note that a command begins; returns which form it has, or had when it was begun and did not end."""
        self._run("INSERT OR IGNORE INTO begun VALUES (?, ?)", [command, many])
        return bool(next(self._rows("SELECT many FROM begun WHERE command = ?", [command]))[0])

    def end(self, command: str) -> None:
        """Note that a command has done all it was to do."""
        self._run("DELETE FROM begun WHERE command = ?", [command])

    def fetched(self, url: str) -> Fetched | None:
        """What a server said of an address when it was last asked."""
        row = next(self._rows("SELECT etag, modified, item FROM fetched WHERE url = ?", [url]), None)
        return Fetched(*row) if row else None

    def note_fetched(self, url: str, said: Fetched) -> None:
        """Note what a server said of an address, when what it gave has been added."""
        self._run("INSERT OR REPLACE INTO fetched VALUES (?, ?, ?, ?)", [url, *said])

    def _kept(self, where: str, values: Sequence[object]) -> Iterator[Kept]:
        columns = "file, url, source, published, digest"
        rows = self._rows(f"SELECT {columns} FROM articles WHERE {where} ORDER BY file", values)  # noqa: S608
        return (Kept(*row) for row in list(rows))

    def _run(self, sql: str, values: Sequence[object] = ()) -> int | None:
        with translated(self._path):
            return self._db.execute(sql, values).lastrowid

    def _many(self, sql: str, rows: Iterator[Sequence[object]]) -> None:
        with translated(self._path):
            self._db.executemany(sql, rows)

    def _all(self, sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        with translated(self._path):
            return self._db.execute(sql, values).fetchall()

    def _rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        with translated(self._path):
            yield from self._db.execute(sql, values)


def opened(folder: Path) -> Intake:
    """The index in a folder, made anew if it is damaged or of another version; nobody else may be opening it."""
    path = folder / FILE
    try:
        return Intake(path)
    except DamagedError:
        remove(folder)
        return Intake(path)


def remove(folder: Path) -> None:
    """Take the index away: it will be made again from the article files."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        (folder / f"{FILE}{suffix}").unlink(missing_ok=True)


def _opened(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute(f"PRAGMA cache_size = -{CACHE}")
        if db.execute("PRAGMA user_version").fetchone() != (VERSION,):
            _create(db)
    except BaseException:
        with suppress(sqlite3.Error):
            db.close()
        raise
    return db


def _create(db: sqlite3.Connection) -> None:
    db.execute("BEGIN IMMEDIATE")
    with closing(db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")) as found:
        names = [name for (name,) in found]
    for name in names:
        db.execute(f'DROP TABLE "{name}"')
    for statement in TABLES:
        db.execute(statement)
    db.execute("COMMIT")

"""The ledger's file: opened, made, made anew when damaged, in memory where nothing can be written."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from newsclaims.errors import StorageError
from newsclaims.ledger.failures import DamagedError, UnwritableError, as_ours, translated
from newsclaims.ledger.phrases import TABLES as PHRASES
from newsclaims.ledger.phrases import indexed
from newsclaims.ledger.schema import APPLICATION, STATEMENTS, VERSION

FILE = "ledger.sqlite3"
PATIENCE = 30.0
DAMAGED = "the ledger was damaged and has been rebuilt"
FOREIGN = "the ledger was made by another version and has been rebuilt"


@dataclass
class Opened:
    """A connection to a ledger; `identity` is its file's, None in memory; `notices` tell what was done."""

    db: sqlite3.Connection
    path: Path
    identity: tuple[int, int] | None
    notices: list[str] = field(default_factory=list)


def opened(folder: Path) -> Opened:
    """The ledger in a folder, made if need be; one in memory if the folder cannot be written."""
    path = folder / FILE
    try:
        _prepare(folder)
        return _existing(path) or _made(path)
    except (OSError, UnwritableError) as error:
        return _in_memory(path, error)


def reopened(old: Opened) -> Opened:
    """The ledger made anew, unless another command has done so since `old` was opened."""
    if old.identity is None:
        old.db.close()
        return Opened(_empty_memory(), old.path, None)
    with _tidily(old.path), locked(old.path.parent):
        # As long as `old` is open its inode cannot be given to another file.
        replaced = _identity(old.path) != old.identity
        old.db.close()
        if replaced and (found := _existing(old.path)):
            return found
        return _rebuilt(old.path, DAMAGED)


@contextmanager
def locked(folder: Path, name: str = "lock") -> Iterator[None]:
    """One command at a time: for whoever makes or replaces a file of the workspace.

    SQLite's own lock, on a file apart: it works on every system and dies with its process.
    """
    _prepare(folder)
    path = folder / name
    with translated(path), closing(_connected(path)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


def _prepare(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not (ignore.exists() and ignore.stat().st_size):  # a full disk can leave an empty one
        ignore.write_text("*\n", encoding="utf-8")


@contextmanager
def _tidily(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageError.caused_by(error, str(path)) from error


def _connected(path: Path | str) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)


def _tuned(db: sqlite3.Connection) -> sqlite3.Connection:
    db.execute("PRAGMA foreign_keys = ON")
    # A power cut may cost the last commits, never the ledger: whatever is lost is worked again.
    db.execute("PRAGMA synchronous = NORMAL")
    return db


def _existing(path: Path) -> Opened | None:
    """The ledger as it stands, or None if it must be made first."""
    if not path.exists():
        return None
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise UnwritableError(str(path), "it can only be read")
    with translated(path):
        db = _connected(path)
        try:
            if _state(db) == "ours":
                return Opened(_tuned(db), path, _identity(path))
        except sqlite3.Error:
            db.close()
            raise
        db.close()
    return None


def _state(db: sqlite3.Connection) -> str:
    """Whether a database is ours, empty, another's (or another version's), or damaged."""
    try:
        version = (_value(db, "PRAGMA application_id"), _value(db, "PRAGMA user_version"))
        tables = _value(db, "SELECT count(*) FROM sqlite_master")
    except sqlite3.DatabaseError as error:
        if isinstance(as_ours(error, Path()), DamagedError):
            return "damaged"
        raise
    if version == (APPLICATION, VERSION):
        return "ours"
    return "foreign" if tables else "empty"


def _value(db: sqlite3.Connection, query: str) -> object:
    return db.execute(query).fetchone()[0]


def _made(path: Path) -> Opened:
    with locked(path.parent):
        # Another command may have made it while this one waited.
        return _existing(path) or _rebuilt(path, _reason(path))


def _reason(path: Path) -> str | None:
    if not path.exists():
        return None
    with translated(path), closing(_connected(path)) as db:
        state = _state(db)
    return {"damaged": DAMAGED, "foreign": FOREIGN}.get(state)


def _rebuilt(path: Path, notice: str | None) -> Opened:
    """A new, empty ledger, moved into place whole; call it under the lock only."""
    new = path.with_name(f"{path.name}.new")
    with translated(path):
        for name in (new, path):
            _remove(name)
        with closing(_connected(new)) as db:
            db.execute("PRAGMA journal_mode = WAL")
            _create(db)
        new.replace(path)
        return Opened(_tuned(_connected(path)), path, _identity(path), [_notice(path, notice)] if notice else [])


def _create(db: sqlite3.Connection) -> None:
    db.execute("BEGIN IMMEDIATE")
    for statement in (*STATEMENTS, *(PHRASES if indexed() else ())):
        db.execute(statement)
    db.execute("COMMIT")


def _remove(path: Path) -> None:
    # A write-ahead log that outlived its ledger would be taken for the new one's.
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _in_memory(path: Path, error: Exception) -> Opened:
    why = error.why if isinstance(error, StorageError) else getattr(error, "strerror", None) or str(error)
    notice = _notice(path, f"the ledger cannot be kept here ({why}); this run works from memory")
    return Opened(_copied(path) or _empty_memory(), path, None, [notice])


def _written(path: Path) -> tuple[int, ...]:
    """What changes when a file is written, and not, as its time of access does, when it is read."""
    found = path.stat()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _empty_memory() -> sqlite3.Connection:
    db = _tuned(_connected(":memory:"))
    _create(db)
    return db


def _copied(path: Path) -> sqlite3.Connection | None:
    """A copy in memory of a ledger that can only be read, if that one is whole and at rest."""
    log = path.with_name(path.name + "-wal")
    db = _connected(":memory:")
    try:
        before = _written(path)
        # 'immutable' reads without the locks that need writing, so nobody may be writing meanwhile.
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as kept:
            kept.backup(db)
        if not log.exists() and _written(path) == before and _state(db) == "ours":
            return _tuned(db)
    except (OSError, sqlite3.Error):
        pass  # whatever is wrong with it, the articles can be read again
    db.close()
    return None


def _notice(path: Path, what: str) -> str:
    return f"{path.parent.name}/{path.name}: {what}"

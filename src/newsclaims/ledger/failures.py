"""What can go wrong with a ledger: errors of sqlite3 become the project's own here, and nowhere else."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsclaims.errors import StorageError

_DAMAGE = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,  # a table or column that should be there is not
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
}
_UNWRITABLE = {
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
}


class DamagedError(StorageError):
    """A ledger whose content makes no sense: it can be rebuilt."""


class UnwritableError(StorageError):
    """A ledger that cannot be kept where it should be."""


class BusyError(StorageError):
    """A ledger that another command has been writing to for longer than one waits."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what sqlite3 raises over the ledger at `path` into an error that says what to do."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise  # a mistake of ours, and nothing that a rebuilt ledger would mend
    except sqlite3.Error as error:
        raise as_ours(error, path) from error


def as_ours(error: Exception, path: Path) -> StorageError:
    """The error that stands for one of sqlite3's."""
    # Without a code the module itself objects: to text that is no UTF-8, for example.
    full = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    code = full & 0xFF  # the primary code; the rest says more than anybody acts on, but for one case
    if code in _DAMAGE or full == sqlite3.SQLITE_READONLY_DBMOVED:
        return DamagedError(str(path), f"the ledger is damaged ({error})", "run the command again, and it is rebuilt")
    if code in _UNWRITABLE:
        return UnwritableError(str(path), str(error))
    if code == sqlite3.SQLITE_BUSY:
        return BusyError(str(path), "another command is writing to the ledger", "wait for it and try again")
    return StorageError(str(path), str(error))

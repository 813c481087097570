"""A ledger: one connection, transactions, and a fixed view of it while a command reads."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from newsclaims.ledger.connection import Opened, opened, reopened
from newsclaims.ledger.failures import translated

_AT_ONCE = 1000  # values in one query; SQLite takes 32,766


class OvertakenError(Exception):
    """Another command wrote to the ledger since work on it began."""


class Ledger:
    """The store behind a workspace; what is in it is read and written by the functions beside this module."""

    def __init__(self, found: Opened) -> None:
        self._at = found
        self.notices = list(found.notices)
        self._seen = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the connection; the ledger cannot be used any more."""
        self._at.db.close()

    @property
    def folder(self) -> Path | None:
        """Where the ledger's file is; None if there is none."""
        return self._at.path.parent if self._at.identity else None

    def begin(self) -> None:
        """From here on mind what other commands write; see `unchanged`."""
        self._seen = self._data_version()

    def unchanged(self) -> None:
        """Make sure, within a transaction, that nobody else has written since `begin`."""
        if self._data_version() != self._seen:
            raise OvertakenError

    def _data_version(self) -> int:
        found: int = next(self.rows("PRAGMA data_version"))[0]
        return found

    def rebuild(self) -> None:
        """Begin anew with an empty ledger, because this one turned out to be damaged."""
        self._at = reopened(self._at)
        self.notices += self._at.notices

    def make_room(self, megabytes: int) -> None:
        """Hold so much of the ledger in memory, for as long as it is open."""
        self.run(f"PRAGMA cache_size = {-1024 * megabytes}")

    def run(self, sql: str, values: Sequence[object] = ()) -> None:
        """Carry out one statement."""
        with translated(self._at.path):
            self._at.db.execute(sql, values)

    def run_all(self, sql: str, rows: Iterator[Sequence[object]]) -> None:
        """Carry out one statement for every row of values."""
        with translated(self._at.path):
            self._at.db.executemany(sql, rows)

    def insert(self, sql: str, values: Sequence[object]) -> int | None:
        """Carry out an INSERT and say which key the new row got."""
        with translated(self._at.path):
            return self._at.db.execute(sql, values).lastrowid

    def rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows that a query finds, one after the other: never all of them at once."""
        with translated(self._at.path):
            yield from self._at.db.execute(sql, [_text(value) for value in values])

    def rows_among(self, sql: str, keys: Iterable[object]) -> Iterator[tuple[Any, ...]]:
        """The rows that a query finds for any of some keys; `{}` in it stands for as many as are asked for at once."""
        waiting = iter(keys)
        while some := list(islice(waiting, _AT_ONCE)):
            yield from self.rows(sql.format(", ".join("?" * len(some))), some)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept, or nothing of it."""
        self.release()
        with translated(self._at.path):
            # Taking the lock at once: a reader that begins to write later can be refused without waiting.
            self._at.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._at.db.execute("COMMIT")
            finally:
                self._roll_back()

    def hold(self) -> None:
        """From here on see the ledger as it is now, whatever other commands write, until `release`."""
        self.release()
        with translated(self._at.path):
            self._at.db.execute("BEGIN")
            self._at.db.execute("SELECT basis FROM names").fetchone()

    def release(self) -> None:
        """See the ledger as it is again."""
        with translated(self._at.path):
            self._roll_back()

    def _roll_back(self) -> None:
        if self._at.db.in_transaction:
            self._at.db.execute("ROLLBACK")


def _text(value: object) -> object:
    # A command line can hold halves of characters, which no text in the ledger has.
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


def open_ledger(folder: Path) -> Ledger:
    """The ledger in a folder: made if there is none, rebuilt if damaged, in memory if it cannot be kept."""
    return Ledger(opened(folder))

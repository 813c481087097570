"""Files to be written together: each takes its place whole, and all are on the disk before anybody relies on them."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newsclaims.adding.writing import original_of, version_of
from newsclaims.errors import StorageError
from newsclaims.folder import ARTICLES, ORIGINALS, VERSIONS
from newsclaims.ledger.keeping import Stamp

FEW = 20
"""So many files are written to the disk one by one; more of them all at once, which is ten times as fast."""


class _Write(NamedTuple):
    path: Path
    data: bytes | None
    copied: Path | None = None


class Stack:
    """What is to be written, in order: a page before its text, an older version before the new one."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._writes: list[_Write] = []
        self._files: dict[str, None] = {}

    def article(self, file: str, data: bytes, original: bytes | None) -> None:
        """Write an article, and the page that it came from."""
        if original is not None:
            self._writes.append(_Write(self._root / ORIGINALS / original_of(file), original))
        self._writes.append(_Write(self._root / ARTICLES / file, data))
        self._files[file] = None

    def version(self, file: str, number: int, data: bytes, original: bytes | None) -> None:
        """Put an article aside as an older version, with its page, and write the new one under its name."""
        kept = version_of(file, number)
        page = self._root / ORIGINALS / original_of(file)
        if original is not None:
            self._writes.append(_Write(self._root / VERSIONS / original_of(kept), None, page))
        self._writes.append(_Write(self._root / VERSIONS / kept, None, self._root / ARTICLES / file))
        self.article(file, data, original)

    def write(self) -> None:
        """Write all of it."""
        each = len(self._writes) <= FEW
        for write in self._writes:
            _write(write, sync=each)
        if not each:
            os.sync()

    def stamps(self) -> Iterator[tuple[str, Stamp]]:
        """The articles that were written, with their stamps."""
        for file in self._files:
            found = (self._root / ARTICLES / file).stat()
            yield file, Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def _write(write: _Write, *, sync: bool) -> None:
    if write.copied and write.path.exists():  # put aside by a run that was killed, before the next took its place
        return
    # The name is the same each time: what a killed run left is written over by the one that goes on.
    new = write.path.with_name(f".{write.path.name}.tmp")
    try:
        data = write.copied.read_bytes() if write.copied else write.data
        write.path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("wb") as out:
            out.write(data or b"")
            if sync:
                out.flush()
                os.fsync(out.fileno())
        new.replace(write.path)
    except FileNotFoundError as error:
        if write.copied is None:  # a page of which there is no copy needs none
            raise StorageError.caused_by(error, str(write.path), "cannot be written") from error
    except OSError as error:
        raise StorageError.caused_by(error, str(error.filename or write.path), "cannot be written") from error
    finally:
        new.unlink(missing_ok=True)

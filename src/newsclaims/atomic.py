"""Files that are there whole or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from newsclaims.errors import StorageError


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file that takes its place under `path` when all is written; if that fails, the old one stays."""
    with replacing_file(path) as new, new.open("wb") as out:
        yield out


@contextmanager
def replacing_file(path: Path) -> Iterator[Path]:
    """The same for whoever opens files by itself: the name of an empty file to write."""
    target = Path(os.path.realpath(path))  # a symbolic link goes on pointing there
    new = target.with_name(f".{target.name[:200]}.{secrets.token_hex(8)}.tmp")
    try:
        new.open("xb").close()
        yield new
        _to_disk(new)
        if target.exists():
            new.chmod(target.stat().st_mode & 0o7777)
        new.replace(target)
    except OSError as error:
        raise StorageError.caused_by(error, str(path), "cannot be written") from error
    finally:
        _remove(new)


def _to_disk(path: Path) -> None:
    with path.open("r+b") as written:
        os.fsync(written.fileno())


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # what went wrong before says more than this

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
    target = Path(os.path.realpath(path))  # a symbolic link goes on pointing there
    new = target.with_name(f".{target.name[:200]}.{secrets.token_hex(8)}.tmp")
    try:
        with new.open("xb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        if target.exists():
            new.chmod(target.stat().st_mode & 0o7777)
        new.replace(target)
    except OSError as error:
        raise StorageError.caused_by(error, str(path), "cannot be written") from error
    finally:
        _remove(new)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # what went wrong before says more than this

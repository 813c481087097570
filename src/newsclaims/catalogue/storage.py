"""`claims.yaml` on the disk: read as it stands, rewritten whole or not at all."""

import os
import secrets
from pathlib import Path

from newsclaims.catalogue.parsing import parse
from newsclaims.catalogue.values import Catalogue
from newsclaims.errors import ContentError, Problem, StorageError


def load(path: Path) -> tuple[Catalogue, list[Problem]]:
    """The catalogue of a file, as far as it can be read, and its problems."""
    try:
        return parse(read_text(path), path.name)
    except ContentError as error:
        return Catalogue(), list(error.problems)


def read_text(path: Path) -> str:
    """The file's text to the byte, its line endings and byte-order mark included; raises `ContentError`."""
    try:
        data = path.read_bytes()
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what, fix = "the text is not UTF-8", "save the file as UTF-8 in your editor"
        raise ContentError([Problem(path.name, line, what, fix)]) from None
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise ContentError([Problem(path.name, None, what, "check that it is a file that you may read")]) from None


def save(path: Path, text: str) -> None:
    """Write the text so that the file is the old one or the new one at any time; its mode is kept."""
    target = Path(os.path.realpath(path))  # a symlink stays one
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(8)}.tmp")
    try:
        if target.exists() and not os.access(target, os.W_OK):  # a rename would not mind
            raise PermissionError(0, "the file is read-only")
        _write(temporary, text)
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        temporary.replace(target)
    except OSError as error:
        raise StorageError(str(path), f"cannot be written: {error.strerror}") from None
    finally:
        _remove(temporary)


def _write(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # what went wrong before says more than this

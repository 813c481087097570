"""Where results for programs go: UTF-8 whatever the terminal, a file whole or not at all."""

import io
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copyfileobj
from typing import BinaryIO, TextIO

from newsclaims.atomic import replacing, replacing_file
from newsclaims.errors import StorageError
from newsclaims.views.visible import escaped


@contextmanager
def standard_output() -> Iterator[TextIO]:
    """Standard output for programs; on a terminal, nothing in the results can act on it."""
    sys.stdout.flush()
    wrapper = _Shown if sys.stdout.isatty() else io.TextIOWrapper
    out = wrapper(sys.stdout.buffer, "utf-8", errors="backslashreplace", newline="")
    try:
        yield out
        out.flush()
    finally:
        with suppress(OSError):
            out.detach()


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A file that appears when everything is in it; a device or pipe is written as it is."""
    with _opened(path) if _is_special(path) else replacing(path) as raw:
        out = io.TextIOWrapper(raw, "utf-8", errors="backslashreplace", newline="")
        yield out
        out.flush()
        out.detach()


@contextmanager
def file_to_standard_output() -> Iterator[Path]:
    """A file to write, which goes to standard output when it is complete."""
    sys.stdout.flush()
    with _aside() as path:
        yield path
        with path.open("rb") as made:
            copyfileobj(made, sys.stdout.buffer)
        sys.stdout.buffer.flush()


@contextmanager
def whole_path(path: Path) -> Iterator[Path]:
    """A file to write, which takes its place when it is complete; a device or pipe gets its content then."""
    if not _is_special(path):
        with replacing_file(path) as new:
            yield new
        return
    with _opened(path) as out, _aside() as aside:
        yield aside
        with aside.open("rb") as made:
            copyfileobj(made, out)


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file()


@contextmanager
def _aside() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="claims-") as folder:
        yield Path(folder) / "export"


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("wb") as out:
            yield out
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StorageError.caused_by(error, str(path), "cannot be written") from error


class _Shown(io.TextIOWrapper):
    def write(self, text: str, /) -> int:
        super().write(escaped(text.replace("\r\n", "\n")))
        return len(text)

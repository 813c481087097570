"""`claims.yaml` on the disk: read as it stands, rewritten whole or not at all."""

import os
import time
from pathlib import Path

from newsclaims.atomic import replacing
from newsclaims.catalogue.parsing import parse
from newsclaims.catalogue.values import Catalogue
from newsclaims.errors import ContentError, Problem, StorageError

_QUIET = 0.05  # seconds
_QUIET_IF_CUT_OFF = 2.0  # a busy machine may stop an editor between emptying a file and filling it
_LONGEST_WAIT = 5.0


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


def settled_text(path: Path) -> str:
    """The same once nobody has written to the file for a moment: what is to be changed must not be half of it.

    An editor that saves in place empties the file first; whoever read it then would write back next to nothing.
    """
    until = time.monotonic() + _LONGEST_WAIT
    while True:
        age = time.time() - path.stat().st_mtime
        text = read_text(path)
        quiet = _QUIET if text.endswith("\n") else _QUIET_IF_CUT_OFF
        if not 0 <= age < quiet or time.monotonic() > until:
            return text
        time.sleep(_QUIET)


def save(path: Path, text: str) -> None:
    """Write the text so that the file is the old one or the new one at any time; its mode is kept."""
    if path.exists() and not os.access(path, os.W_OK):  # a rename would not mind
        raise StorageError(str(path), "cannot be written: the file is read-only")
    with replacing(path) as file:
        file.write(text.encode("utf-8"))

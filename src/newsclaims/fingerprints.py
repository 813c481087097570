"""Short hashes that tell whether anything that a result depends on has changed."""

from collections.abc import Iterator
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from os import SEEK_END

_ARCHIVE = ".npz"
_END = 1 << 13  # bytes: an archive ends with the checksums of all that is in it


def digest(*parts: str) -> str:
    """Hash texts, in this order."""
    hashed = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        # The length keeps "ab" + "c" apart from "a" + "bc".
        hashed.update(b"%d:" % len(data))
        hashed.update(data)
    return hashed.hexdigest()


def code(folder_name: str, *modules: str) -> str:
    """Hash what a folder of this package does, without importing it: of the modules named, or of all inside.

    All are its modules and those of the folders in it, and the numbers that they read (archives of arrays).
    """
    folder = files("newsclaims").joinpath(folder_name)
    return digest(*map(_content, [folder.joinpath(name) for name in modules] or _inside(folder)))


def _inside(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _inside(entry)
        elif entry.name.endswith((".py", _ARCHIVE)):
            yield entry


def _content(file: Traversable) -> str:
    if not file.name.endswith(_ARCHIVE):
        return file.read_text(encoding="utf-8")
    with file.open("rb") as archive:
        archive.seek(0, SEEK_END)
        archive.seek(max(0, archive.tell() - _END))
        return archive.read().hex()

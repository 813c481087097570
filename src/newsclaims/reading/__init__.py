"""Article files into articles: one reader a format, one dict of them."""

import stat
from pathlib import Path, PurePath

from newsclaims.reading.markdown import read_markdown
from newsclaims.reading.plain import read_plain
from newsclaims.reading.result import Reader, Reading, refusal

__all__ = ["READERS", "Reader", "Reading", "is_article", "read", "read_bytes"]

READERS: dict[str, Reader] = {".txt": read_plain, ".md": read_markdown}


def is_article(path: PurePath) -> bool:
    """Whether a file's name says that there is a reader for it; a hidden file is none of ours."""
    return path.suffix.lower() in READERS and not path.name.startswith(".")


def read(path: Path, file: str) -> Reading:
    """Read the file of the article that `file` names; an unknown suffix is read as plain text."""
    name = PurePath(file).as_posix()
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return refusal(name, "this is a folder", "name the article files in it")
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):  # a device may never end
            return refusal(name, "this is no ordinary file", "copy its text into one")
        data = path.read_bytes()
    except FileNotFoundError:
        return refusal(name, "there is no such file", "check the name")
    except OSError as error:
        return refusal(name, f"cannot be read: {error.strerror}", "check that it is a file that you may read")
    except ValueError:  # a zero or half a character in the name
        return refusal(name, "this is no file name", "rename the file")
    return read_bytes(data, name)


def read_bytes(data: bytes, file: str) -> Reading:
    """Read an article from bytes, which need not come from a disk; the suffix of `file` says the format."""
    return READERS.get(PurePath(file).suffix.lower(), read_plain)(data, file)

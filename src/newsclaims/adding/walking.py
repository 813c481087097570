"""The files that names stand for: folders walked, addresses told from files, and names that are none of these."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from newsclaims.adding.given import FEED, Everything, Given
from newsclaims.adding.web import is_address
from newsclaims.errors import Problem, StorageError
from newsclaims.folder import ARTICLES, NO_STAMP, ORIGINALS, VERSIONS
from newsclaims.ledger.keeping import Stamp

STDIN = "-"
_PAGE = 1 << 16  # bytes that a page may have, as far as the progress is concerned
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)


def everything(names: Sequence[str], feeds: Sequence[str], root: Path) -> Everything:
    """The files that names stand for, folders walked; a workspace's own files are left out of that."""
    walk = _Walk({(root / own).resolve() for own in (ARTICLES, ORIGINALS, VERSIONS)})
    for name in names:
        walk.named(name)
    for name in feeds:
        walk.take(Given(name, None, "", Stamp(FEED * _PAGE, 0, 0), sort="feed"))
    return walk.found


class _Walk:
    def __init__(self, own: set[Path]) -> None:
        self.own, self.found = own, Everything()
        self._seen = set[tuple[int, int]]()

    def named(self, name: str) -> None:
        """What a person named."""
        path = Path(name)
        if name == STDIN:
            self.found.files.append(Given("standard input", None, ""))
        elif is_address(name):
            self.take(Given(name, None, "", Stamp(_PAGE, 0, 0), sort="page"))
        elif name and _is_folder(path) and path.resolve() not in self.own:
            self.folder(name)
        else:
            self.take(Given(name, name, path.name, _stamp(path)))

    def take(self, given: Given) -> None:
        """A file, a page or a feed, if its name is one."""
        wrong = _wrong(given.name)
        if wrong:
            self.found.problems.append(wrong)
        else:
            self.found.files.append(given)

    def folder(self, top: str) -> None:
        """Everything in a folder and the folders in it, hidden ones left out, by name."""
        waiting, before = [""], (len(self._seen), len(self.found.files), len(self.found.problems))
        while waiting:
            inside = waiting.pop()
            try:
                entries = self._entries(Path(top, inside))
            except OSError as error:
                told = StorageError.caused_by(error, str(Path(top, inside)), "cannot be listed")
                self.found.problems.append(Problem(told.path, None, told.why, told.fix))
                continue
            waiting += reversed(self._deeper(entries, inside))
        if before[1:] == (len(self.found.files), len(self.found.problems)) and before[0] < len(self._seen):
            what, fix = "there is nothing in this folder to add", "check the name; hidden files are left out"
            self.found.problems.append(Problem(top, None, what, fix))

    def _deeper(self, entries: Sequence["os.DirEntry[str]"], inside: str) -> list[str]:
        """Take the files of a folder; the folders in it."""
        deeper = []
        for entry in entries:
            place = f"{inside}/{entry.name}" if inside else entry.name
            if not _is_folder(entry):
                self.take(Given(entry.path, entry.path, place, _stamp(entry), asked=False))
            elif Path(entry.path).resolve() not in self.own:
                deeper.append(place)
        return deeper

    def _entries(self, folder: Path) -> list["os.DirEntry[str]"]:
        status = folder.stat()
        if (identity := (status.st_dev, status.st_ino)) in self._seen:  # links may go round in circles
            return []
        self._seen.add(identity)
        with os.scandir(folder) as entries:
            return sorted((each for each in entries if not each.name.startswith(".")), key=lambda each: each.name)


def _wrong(name: str) -> Problem | None:
    """Why a name can be that of nothing that is added."""
    scheme = _SCHEME.match(name)
    if scheme and not is_address(name):
        return Problem(name, None, f"nothing is fetched by '{scheme[1]}:'", "only http:// and https:// addresses are")
    if not name.strip():
        return Problem(repr(name), None, "this is no file name", "give a FILE, a folder or a URL")
    try:
        name.encode()
    except UnicodeEncodeError:  # nothing could be noted of it
        return Problem(ascii(name)[1:-1], None, "the file's name is not valid text", "rename the file")
    return None


def _is_folder(path: "Path | os.DirEntry[str]") -> bool:
    try:
        return path.is_dir()
    except OSError:  # the one who reads it says what is wrong
        return False


def _stamp(path: "Path | os.DirEntry[str]") -> Stamp:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return NO_STAMP  # the one who reads it says what is wrong
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns)

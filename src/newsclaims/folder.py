"""The files of an article folder: listed in order, without opening any."""

import os
import stat
from array import array
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from newsclaims.errors import Problem, StorageError
from newsclaims.fingerprints import digest
from newsclaims.ledger.keeping import Stamp
from newsclaims.reading import READERS

ARTICLES = "data/articles"
ORIGINALS = "data/originals"
VERSIONS = "data/versions"
LEDGER = ".claims"
NO_STAMP = Stamp(-1, -1, -1)


@dataclass
class Listing:
    """Article files with their stamps, files that no reader takes, and folders that could not be listed."""

    files: dict[str, Stamp] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def digest(self) -> str:
        """A short hash of the files and their stamps: another one if any came, went or changed."""
        stamps = array("q", chain.from_iterable(self.files.values()))
        return digest("\0".join(self.files), stamps.tobytes().hex())

    def may_hold(self, file: str) -> bool:
        """Whether a file that is not among the listed ones may be there all the same, in a folder not listed."""
        return any(not folder or file.startswith(f"{folder}/") for folder in self.closed)


def listing(folder: Path) -> Listing:
    """Everything in a folder and the folders in it; files are named by their path within it, with slashes."""
    walk = _Walk(folder)
    if folder.exists():  # git keeps no empty folders, so a clone of a new workspace has none
        walk.run()
    walk.found.files = dict(sorted(walk.found.files.items()))
    walk.found.unknown.sort()
    return walk.found


class _Walk:
    def __init__(self, root: Path) -> None:
        self.root, self.found = root, Listing()
        self.folders, self.links = [""], list[str]()
        self.seen = set[tuple[int, int]]()

    def run(self) -> None:
        while self.folders:
            self._list(self.folders.pop())
            if not self.folders:
                # Links come after everything else: a file that has a place of its own is named by it.
                self.folders, self.links = sorted(self.links, reverse=True), []

    def _list(self, inside: str) -> None:
        try:
            entries = self._entries(self.root / inside)
        except OSError as error:
            self.found.closed.append(inside)
            told = StorageError.caused_by(error, f"{ARTICLES}/{inside}".rstrip("/"), "cannot be listed")
            self._trouble(told.path, told.why, told.fix)
            return
        for entry in entries:
            name = f"{inside}/{entry.name}" if inside else entry.name
            if _is_folder(entry):
                (self.links if entry.is_symlink() else self.folders).append(name)
            else:
                self._take(name, entry)

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        status = folder.stat()
        identity = (status.st_dev, status.st_ino)
        if identity in self.seen:  # links may go round in circles
            return []
        self.seen.add(identity)
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]

    def _take(self, name: str, entry: os.DirEntry[str]) -> None:
        if not _encodable(name):
            self._trouble(ascii(name)[1:-1], "the file's name is not valid text", "rename the file")
        elif not _has_reader(entry.name):
            self.found.unknown.append(name)
        elif (stamp := _stamp(entry)) is None:
            self._trouble(name, "this is no ordinary file", "copy its text into one")
        else:
            self.found.files[name] = stamp

    def _trouble(self, place: str, what: str, fix: str) -> None:
        self.found.problems.append(Problem(place, None, what, fix))


def _has_reader(name: str) -> bool:
    # As `reading.is_article`, without making a path of every one of ten thousand names.
    _, dot, suffix = name.rpartition(".")
    return bool(dot) and dot + suffix.lower() in READERS


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _stamp(entry: os.DirEntry[str]) -> Stamp | None:
    try:
        status = entry.stat()
    except OSError:
        return NO_STAMP  # the reader will say what is wrong with it
    if not stat.S_ISREG(status.st_mode):
        return None
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def _encodable(name: str) -> bool:
    if name.isascii():
        return True
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True

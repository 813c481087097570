"""Every failure that a user can meet: the facts, the sentence, and the exit code.

A class is raised with facts alone and says itself. `Problem` is a failure that is data: it is collected,
the rest of the work goes on, and it is reported at the end.
"""

import errno
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Self

_HELP = {
    errno.ENOSPC: "free some space",
    errno.EDQUOT: "free some space",
    errno.ENOENT: "make that folder first, or check the name",
    errno.ENOTDIR: "a file stands where a folder should be: move it, or choose another name",
    errno.EEXIST: "a file stands where a folder should be: move it, or choose another name",
    errno.EISDIR: "a folder has that name: choose another",
    errno.EACCES: "check the folder's permissions",
    errno.EPERM: "check the folder's permissions",
    errno.EROFS: "choose a folder that can be written",
    errno.ENAMETOOLONG: "choose a shorter name",
}


@dataclass(frozen=True)
class Problem:
    """Something wrong with a workspace's content: where, what, and what to do about it."""

    file: str
    line: int | None
    what: str
    fix: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return one_line(f"{place}: {self.what}; {self.fix}")


class ClaimsError(Exception):
    """The root of all errors that are the user's to mend."""

    exit_code = 2


class NoWorkspaceError(ClaimsError):
    """No `claims.yaml` in a folder or any above it."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return one_line(f"{self.folder}: no claims.yaml here or in any folder above; run 'claims init' to make one")


class WorkspaceExistsError(ClaimsError):
    """A workspace that is to be made where there is one."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return one_line(f"{self.path}: there is a workspace here already; nothing was changed")


class ContentError(ClaimsError):
    """A problem of content that leaves nothing to go on with."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(*problems)
        self.problems = tuple(problems)

    def __str__(self) -> str:
        more = len(self.problems) - 1
        return str(self.problems[0]) + (f" (and {more} more: see 'claims check')" if more else "")


class UnknownNameError(ClaimsError):
    """A speaker, source, article, topic or id that is not there, with the nearest that are."""

    def __init__(self, what: str, name: str, known: Sequence[str]) -> None:
        super().__init__(what, name)
        self.what, self.name = what, name
        self.near = nearest(name, known)
        self.known = tuple(known)

    def __str__(self) -> str:
        if self.near:
            hint = "did you mean " + " or ".join(f"'{name}'" for name in self.near) + "?"
        elif not self.known:
            hint = f"there is no {self.what} yet"
        else:
            listing = {"claim id": "list", "article": "articles", "source": "sources", "speaker": "speakers"}
            hint = f"see 'claims {listing[self.what]}'" if self.what in listing else "it is not in claims.yaml"
        return one_line(f"no {self.what} '{self.name}'; {hint}")


class UnlistedSourceError(UnknownNameError):
    """An article of an outlet that `claims.yaml` does not list."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__("source", name, known)

    def __str__(self) -> str:
        near = f"did you mean '{self.near[0]}'? If not, " if self.near else ""
        return one_line(f"claims.yaml lists no source '{self.name}'; {near}use --new-source to list it")


class NewSpeakerError(UnknownNameError):
    """A speaker whom nobody named so far, where one with nearly the same name is known."""

    def __str__(self) -> str:
        return f"{super().__str__()} If it is somebody else, use --new"


class AmbiguousNameError(ClaimsError):
    """A name or id prefix that fits several things."""

    def __init__(self, what: str, name: str, fits: Sequence[str]) -> None:
        super().__init__(what, name)
        self.what, self.name, self.fits = what, name, tuple(fits)

    def __str__(self) -> str:
        shown = ", ".join(f"'{fit}'" for fit in self.fits[:5]) + (", ..." if len(self.fits) > 5 else "")
        return one_line(f"{self.what} '{self.name}' could be {shown}; give more of it")


class StorageError(ClaimsError):
    """A file or the ledger that cannot be read or written: a full disk, a read-only folder."""

    def __init__(self, path: str, why: str, fix: str = "free some space or check the folder's permissions") -> None:
        super().__init__(path, why)
        self.path, self.why, self.fix = path, why, fix

    @classmethod
    def caused_by(cls, error: OSError, path: str, what: str = "") -> Self:
        """What the system says about a path, after `what` could not be done, with the advice that fits."""
        why = error.strerror or str(error)
        fix = _HELP.get(error.errno or 0, "free some space or check the folder's permissions")
        return cls(path, f"{what}: {why}" if what else why, fix)

    def __str__(self) -> str:
        return one_line(f"{self.path}: {self.why}; {self.fix}")


class AddressError(ClaimsError):
    """An address at which no pages can be served: its port is in use, or it is none of this machine."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(address, why)
        self.address, self.why = address, why

    def __str__(self) -> str:
        return one_line(f"{self.address}: {self.why}; choose another with --port or --host")


class QueryError(ClaimsError):
    """A question in an address that cannot be answered: the name of a filter, and what it should be."""

    def __init__(self, name: str, value: str, wanted: str) -> None:
        super().__init__(name, value, wanted)
        self.name, self.value, self.wanted = name, value, wanted

    def __str__(self) -> str:
        return one_line(f"'{self.value}' is no {self.name}; {self.wanted}")


class ByHandError(ClaimsError):
    """A file laid out so that a program cannot add to it for certain; a person can."""

    def __init__(self, file: str, section: str, line: str) -> None:
        super().__init__(file, section, line)
        self.file, self.section, self.line = file, section, line

    def __str__(self) -> str:
        fix = f"put this line under {self.section}: {self.line}"
        return one_line(f"{self.file}: its layout is one that no program can safely add to; {fix}")


class MissingExtraError(ClaimsError):
    """A format that needs a library which is not part of the plain installation."""

    def __init__(self, what: str, library: str, extra: str) -> None:
        super().__init__(what, library, extra)
        self.what, self.library, self.extra = what, library, extra

    def __str__(self) -> str:
        return one_line(
            f"{self.what} needs {self.library}, which is not installed: pip install 'newsclaims[{self.extra}]'"
        )


def nearest(name: str, known: Sequence[str], most: int = 3) -> tuple[str, ...]:
    """The names most like `name`, whatever the case, best first."""
    folded: dict[str, str] = {}
    for candidate in known:
        folded.setdefault(candidate.casefold(), candidate)
    return tuple(folded[near] for near in get_close_matches(name.casefold(), folded, n=most, cutoff=0.6))


def one_line(text: str) -> str:
    """Text with line breaks and control characters made visible: an error is one line and moves no cursor."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)

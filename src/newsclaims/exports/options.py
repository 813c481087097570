"""What a writer is, and what it can be asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TextIO

from newsclaims.model import Claim


@dataclass(frozen=True, slots=True)
class Options:
    """How a format is to be written; a writer leaves aside what does not concern it.

    `excel` begins a CSV with a byte-order mark; `guard` keeps a spreadsheet from running its cells.
    """

    excel: bool = False
    guard: bool = True


DEFAULT = Options()


class Writer(Protocol):
    """Writes claims in one format to a stream that translates no line endings; returns how many they were."""

    def __call__(self, claims: Iterable[Claim], out: TextIO, options: Options = DEFAULT) -> int:
        """Write every claim as it comes, and never hold all of them."""
        ...

"""What every format is written from and with: its material, how it is wanted, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsclaims.crossref.coverage import Row
    from newsclaims.crossref.tellings import Told
    from newsclaims.model import Claim
    from newsclaims.rows import ArticleRow, SourceRow, SpeakerRow


@dataclass(frozen=True, slots=True)
class Options:
    """How a format is to be written; a writer leaves aside what does not concern it.

    `excel` begins a CSV with a byte-order mark; `guard` keeps a spreadsheet from running its cells.
    """

    excel: bool = False
    guard: bool = True


DEFAULT = Options()


class Written(NamedTuple):
    """How many claims were written, and what the format could not take as it was: one line each."""

    claims: int
    notices: tuple[str, ...] = ()


def nothing() -> tuple[()]:
    """No things of a kind, whatever the kind."""
    return ()


def no_coverage() -> Callable[[Told], Row | None]:
    """Nothing known of what outlets made of any statement."""
    return lambda _: None


def no_text(_: str) -> str | None:
    """No article's text at hand."""
    return None


@dataclass(frozen=True, slots=True)
class Material:
    """What can be exported. A writer calls for what its format has a place for, and pays for nothing else.

    `claims` are those asked for. `statements` are those that one of them is in, told by all of their claims;
    `coverage` looks up once what is around them, and gives what then says of each which outlet has it, None where one
    article alone reports it. `articles`, `sources` and `speakers` are those of the whole workspace.
    Each call begins anew. `text` is an article's text by its file, None if it cannot be read.
    """

    claims: Callable[[], Iterable[Claim]]
    statements: Callable[[], Iterable[Told]] = nothing
    coverage: Callable[[], Callable[[Told], Row | None]] = no_coverage
    articles: Callable[[], Iterable[ArticleRow]] = nothing
    sources: Callable[[], Iterable[SourceRow]] = nothing
    speakers: Callable[[], Iterable[SpeakerRow]] = nothing
    text: Callable[[str], str | None] = no_text

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Material:
        """Claims, and nothing known besides."""
        return cls(lambda: claims)

"""What reading a file gives, and what a reader is."""

from collections.abc import Callable
from dataclasses import dataclass

from newsclaims.errors import Problem
from newsclaims.model import Article


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, or why there is none; `notices` are worth saying but nothing is wrong."""

    article: Article | None
    problems: tuple[Problem, ...] = ()
    notices: tuple[str, ...] = ()


Reader = Callable[[bytes, str], Reading]
"""A file's bytes and its name in the workspace to what they say; a reader never raises for bad content."""


def refusal(file: str, what: str, fix: str) -> Reading:
    """Make the reading of a file that holds no article."""
    return Reading(None, (Problem(file, None, what, fix),))

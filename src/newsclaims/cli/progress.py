"""Progress on standard error: only on a terminal, and only where there is much to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from newsclaims.views.progress import Bar

ARTICLES = 20
CLAIMS = 2000
"""How many are much: some seconds of work each."""


class Progress:
    """A function to call with how much of how much is done; as a context, it tidies up."""

    def __init__(self, out: TextIO, much: int = ARTICLES) -> None:
        self._out, self._much = out, much
        self._bar: Bar | None = None

    def __call__(self, done: int, total: int, what: str = "reading articles") -> None:
        """Show how far the work has come, where anybody is watching."""
        if self._bar is None and total >= self._much and self._out.isatty():
            from newsclaims.views.progress import Bar  # noqa: PLC0415 -- the import costs more than a short run

            self._bar = Bar(self._out)
        if self._bar:
            self._bar.update(what, done, total)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.close()

"""Progress on standard error: only on a terminal, and only where there are many articles to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from newsclaims.views.progress import Bar

MANY = 20


class Progress:
    """A function to call with how many articles of how many are done; as a context, it tidies up."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._bar: Bar | None = None

    def __call__(self, done: int, total: int) -> None:
        """Show how far reading has come, where anybody is watching."""
        if self._bar is None and total >= MANY and self._out.isatty():
            from newsclaims.views.progress import Bar  # noqa: PLC0415 -- the import costs more than a short run

            self._bar = Bar(self._out)
        if self._bar:
            self._bar.update(done, total)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.close()

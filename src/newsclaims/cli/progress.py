"""Progress on standard error: a bar on a terminal, elsewhere a line now and then; only where there is much to do."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from newsclaims.views.progress import Bar

ARTICLES = 20
CLAIMS = 2000
"""How many are much: some seconds of work each."""
EVERY = 30.0
"""Seconds between two lines in a log."""


class Progress:
    """A function to call with how much of how much is done; as a context, it tidies up."""

    def __init__(self, out: TextIO, much: int = ARTICLES) -> None:
        self._out, self._much = out, much
        self._bar: Bar | None = None
        self._what, self._begun, self._said = "", 0.0, 0.0

    def __call__(self, done: int, total: int, what: str = "reading articles", count: int | None = None) -> None:
        """Show how far the work has come: `count` is how many things that is, where `done` are bytes."""
        now = time.monotonic()
        if what != self._what:
            self._what, self._begun, self._said = what, now, now
        if total < self._much:
            return
        if self._out.isatty():
            self._show(what, done, total, self._pace(done, total, count))
        elif now - self._said >= EVERY:
            self._said = now
            how_many = f"{done:,} of {total:,}" if count is None else f"{count:,}"
            self._out.write(f"claims: {what}: {how_many}, {self._pace(done, total, count)}\n")
            self._out.flush()

    def _show(self, what: str, done: int, total: int, note: str) -> None:
        if self._bar is None:
            from newsclaims.views.progress import Bar  # noqa: PLC0415 -- the import costs more than a short run

            self._bar = Bar(self._out)
        self._bar.update(what, done, total, note)

    def _pace(self, done: int, total: int, count: int | None) -> str:
        from newsclaims.views.pace import pace  # noqa: PLC0415 -- see above

        return pace(time.monotonic() - self._begun, done, total, count)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.close()

"""One run of one command: the workspace it works in, and what is left to say when it is done."""

from __future__ import annotations

import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclaims.cli.progress import CLAIMS, Progress

if TYPE_CHECKING:
    from newsclaims.workspace import Workspace

BAD_INPUT = 2


class Session:
    """Opens the workspace when a command first asks for it, and reports its problems at the end."""

    def __init__(self) -> None:
        self.start = Path()
        self._opened: Workspace | None = None

    @cached_property
    def workspace(self) -> Workspace:
        """The workspace around the starting folder, its ledger up to date."""
        found = self.stale
        with Progress(sys.stderr) as progress:
            found.refresh(progress)
        found.watched_by(lambda: Progress(sys.stderr, CLAIMS))
        return found

    @cached_property
    def stale(self) -> Workspace:
        """The workspace as its ledger last saw it: good enough, and quick enough, for completion."""
        from newsclaims.workspace import Workspace  # noqa: PLC0415 -- help must not wait for it

        self._opened = Workspace.find(self.start)
        return self._opened

    def nothing(self, what: str, filters: str) -> str:
        """Why there are none of the things asked for: the filters, or nothing to find them in."""
        if filters:
            return f"no {what} for {filters}"
        articles = len(self.workspace.articles())
        if not articles:
            return f"no {what}: there is no article yet; 'claims add FILE' adds one"
        return f"no {what} found in {articles} article{'s' if articles > 1 else ''}"

    def close(self) -> None:
        """Let go of the workspace."""
        if self._opened:
            self._opened.close()

    def report(self) -> int:
        """Tell what was wrong with single articles, one line each; the exit code that this asks for."""
        if self._opened is None:
            return 0
        for notice in self._opened.notices:
            click.echo(f"claims: {notice}", err=True)
        for problem in self._opened.problems:
            click.echo(f"claims: {problem}", err=True)
        return BAD_INPUT if self._opened.problems else 0

"""A bar on a terminal while many articles are read."""

from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


class Bar:
    """A bar that appears with its first news and leaves no trace behind."""

    def __init__(self, out: TextIO) -> None:
        columns = (TextColumn("reading articles"), BarColumn(), MofNCompleteColumn())
        self._progress = Progress(*columns, console=Console(file=out), transient=True)
        self._task = self._progress.add_task("")
        self._progress.start()

    def update(self, done: int, total: int) -> None:
        """Say how many articles of how many are done."""
        self._progress.update(self._task, completed=done, total=total)

    def close(self) -> None:
        """Take the bar off the screen."""
        self._progress.stop()

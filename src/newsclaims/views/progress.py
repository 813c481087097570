"""A bar on a terminal while there is much to do."""

from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


class Bar:
    """A bar that appears with its first news and leaves no trace behind."""

    def __init__(self, out: TextIO) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._progress = Progress(*columns, console=Console(file=out), transient=True)
        self._task = self._progress.add_task("")
        self._progress.start()

    def update(self, what: str, done: int, total: int) -> None:
        """Say what is being done, and how much of how much is."""
        self._progress.update(self._task, description=what, completed=done, total=total)

    def close(self) -> None:
        """Take the bar off the screen."""
        self._progress.stop()

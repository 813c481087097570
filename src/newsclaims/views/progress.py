"""A bar on a terminal while there is much to do."""

from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn


class Bar:
    """A bar that appears with its first news and leaves no trace behind."""

    def __init__(self, out: TextIO) -> None:
        texts = TextColumn("{task.description}", markup=False), TextColumn("{task.fields[note]}", markup=False)
        columns = (texts[0], BarColumn(), texts[1])
        self._progress = Progress(*columns, console=Console(file=out), transient=True)
        self._task = self._progress.add_task("", note="")
        self._progress.start()

    def update(self, what: str, done: int, total: int, note: str) -> None:
        """Say what is being done, how much of how much is, and what else there is to say."""
        self._progress.update(self._task, description=what, completed=done, total=total, note=note)

    def close(self) -> None:
        """Take the bar off the screen."""
        self._progress.stop()

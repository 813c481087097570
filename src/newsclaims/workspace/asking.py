"""The ledger as it is asked: opened when it is needed, cross-referenced if need be, and rebuilt if it is damaged."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from pathlib import Path
from typing import TypeVar

from newsclaims.ledger import DamagedError, Ledger, open_ledger

Answer = TypeVar("Answer")
Watch = Callable[[], AbstractContextManager[Callable[[int, int, str], None]]]


class Asking:
    """Asks the ledger in a folder, and fills it again with `fill` where it had to be rebuilt.

    `watch` is who is told how far cross-referencing has come.
    """

    def __init__(self, folder: Path, fill: Callable[[], None]) -> None:
        self.watch: Watch = lambda: nullcontext(lambda *_: None)
        self._folder, self._fill = folder, fill
        self._opened: Ledger | None = None

    @property
    def ledger(self) -> Ledger:
        """The ledger, opened."""
        if self._opened is None:
            self._opened = open_ledger(self._folder)
        return self._opened

    def close(self) -> None:
        """Let go of the ledger; it is opened again when it is needed."""
        if self._opened:
            self._opened.close()
            self._opened = None

    def release(self) -> None:
        """Let other commands write what they like: until the next filling answers may be of different times."""
        if self._opened:
            self._opened.release()

    def filling(self, fill: Callable[[Ledger], Answer]) -> Answer:
        """What comes of filling the ledger, for which a damaged one need only be empty."""
        try:
            return fill(self.ledger)
        except DamagedError:
            self.ledger.rebuild()
            return fill(self.ledger)

    def sound(self, ask: Callable[[Ledger], Answer]) -> Answer:
        """An answer from the ledger; a damaged one is rebuilt and asked again."""
        try:
            return ask(self.ledger)
        except DamagedError:
            self._rebuild()
            return ask(self.ledger)

    def resumed(self, ask: Callable[[], Iterator[Answer]]) -> Iterator[Answer]:
        """Answers one by one; if the ledger turns out to be damaged, on from there in a rebuilt one."""
        given = 0
        try:
            for answer in ask():
                yield answer
                given += 1
        except DamagedError:
            self._rebuild()
            # The ledger follows from the articles: the rest is where it was.
            yield from islice(ask(), given, None)

    def compared(self, ask: Callable[[Ledger], Answer]) -> Answer:
        """An answer from the ledger with its cross-references brought up to date."""
        from newsclaims.ledger.crossing.updating import update  # noqa: PLC0415 -- late: few commands compare

        def updated(ledger: Ledger) -> Answer:
            with self.watch() as told:
                update(ledger, lambda what, done, total: told(done, total, what))
            return ask(ledger)

        return self.sound(updated)

    def _rebuild(self) -> None:
        self.ledger.rebuild()
        self._fill()

"""Outlines of versions in the ledger, 256 to a row, so that a million are read at once."""

from collections.abc import Iterable, Iterator

import numpy as np

from newsclaims.crossref.keys import Marks, Numbers
from newsclaims.crossref.outlines import OUTLINE, Outlines, worth
from newsclaims.ledger.store import Ledger

BLOCK = 256


def keep(ledger: Ledger, versions: Numbers, outlines: Outlines) -> None:
    """Write the outlines of versions."""
    for block in np.unique(versions // BLOCK).tolist():
        entries = next(_blocks(ledger, [block]), np.zeros(BLOCK, dtype=OUTLINE)).copy()
        inside = versions // BLOCK == block
        entries[versions[inside] % BLOCK] = outlines[inside]
        ledger.run("INSERT OR REPLACE INTO outlines VALUES (?, ?)", [block, entries.tobytes()])


class Kept:
    """The outlines of a ledger, read as they are asked for.

    `_slots` says of each block where it stands among the entries, in the order of reading: -1 where it does not yet.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._slots = np.empty(0, dtype=np.int64)
        self._entries: Outlines = np.empty(0, dtype=OUTLINE)
        self._used = 0

    def worth(self, a: Numbers, b: Numbers) -> Marks:
        """Which pairs of versions can be linked."""
        self._read(np.union1d(a // BLOCK, b // BLOCK).astype(np.int64))
        return worth(self._entries[: self._used * BLOCK], self._at(a), self._at(b))

    def _read(self, blocks: Numbers) -> None:
        more = int(blocks[-1]) + 1 - len(self._slots) if len(blocks) else 0
        self._slots = np.concatenate([self._slots, np.full(max(more, 0), -1)])
        wanted = blocks[self._slots[blocks] < 0]
        self._make_room(self._used + len(wanted))
        for block, entries in zip(wanted, _blocks(self._ledger, wanted.tolist()), strict=True):
            self._slots[block] = self._used
            self._entries[self._used * BLOCK : (self._used + 1) * BLOCK] = entries
            self._used += 1

    def _make_room(self, blocks: int) -> None:
        size = len(self._entries)
        if blocks * BLOCK > size:
            room = np.empty(max(blocks * BLOCK, 2 * size) - size, dtype=OUTLINE)
            self._entries = np.concatenate([self._entries, room])

    def _at(self, versions: Numbers) -> Numbers:
        versions = versions.astype(np.int64)
        at: Numbers = self._slots[versions // BLOCK] * BLOCK + versions % BLOCK
        return at


def _blocks(ledger: Ledger, blocks: Iterable[int]) -> Iterator[Outlines]:
    for block in blocks:
        for (entries,) in ledger.rows("SELECT entries FROM outlines WHERE block = ?", [block]):
            yield np.frombuffer(entries, dtype=OUTLINE)

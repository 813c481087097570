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
    """The outlines of a ledger, read as they are asked for."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._known = np.empty(0, dtype=np.int64)
        self._entries: Outlines = np.empty(0, dtype=OUTLINE)

    def worth(self, a: Numbers, b: Numbers) -> Marks:
        """Which pairs of versions can be linked."""
        self._read(np.union1d(a // BLOCK, b // BLOCK).astype(np.int64))
        return worth(self._entries, self._at(a), self._at(b))

    def _read(self, blocks: Numbers) -> None:
        wanted = np.setdiff1d(blocks, self._known)
        if len(wanted):
            known = np.concatenate([self._known, wanted])
            read = np.concatenate([self._entries, *_blocks(self._ledger, wanted.tolist())])
            order = np.argsort(known)
            self._known, self._entries = known[order], read.reshape(-1, BLOCK)[order].reshape(-1)

    def _at(self, versions: Numbers) -> Numbers:
        versions = versions.astype(np.int64)
        at: Numbers = np.searchsorted(self._known, versions // BLOCK) * BLOCK + versions % BLOCK
        return at


def _blocks(ledger: Ledger, blocks: Iterable[int]) -> Iterator[Outlines]:
    for block in blocks:
        for (entries,) in ledger.rows("SELECT entries FROM outlines WHERE block = ?", [block]):
            yield np.frombuffer(entries, dtype=OUTLINE)

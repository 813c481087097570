"""Outlines of versions in the ledger, 256 to a row, so that a million are read at once."""

from collections.abc import Iterable, Iterator

import numpy as np

from newsclaims.crossref.keys import Numbers
from newsclaims.crossref.outlines import OUTLINE, Outlines
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

    def of(self, versions: Numbers) -> Outlines:
        """The outlines of some versions, in their order."""
        versions = versions.astype(np.int64)
        wanted = np.setdiff1d(np.unique(versions // BLOCK), self._known)
        if len(wanted):
            known = np.concatenate([self._known, wanted])
            read = np.concatenate([self._entries, *_blocks(self._ledger, wanted.tolist())])
            order = np.argsort(known)
            self._known, self._entries = known[order], read.reshape(-1, BLOCK)[order].reshape(-1)
        at = np.searchsorted(self._known, versions // BLOCK) * BLOCK + versions % BLOCK
        found: Outlines = self._entries[at]
        return found


def _blocks(ledger: Ledger, blocks: Iterable[int]) -> Iterator[Outlines]:
    for block in blocks:
        for (entries,) in ledger.rows("SELECT entries FROM outlines WHERE block = ?", [block]):
            yield np.frombuffer(entries, dtype=OUTLINE)

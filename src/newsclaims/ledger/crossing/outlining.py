"""Outlines of versions in the ledger, 256 to a row, so that a million are read at once; their days beside them."""

from collections.abc import Iterable, Iterator

import numpy as np

from newsclaims.crossref.keys import Marks, Numbers
from newsclaims.crossref.outlines import DAYS, OUTLINE, Outlines, alike, days_of, near
from newsclaims.ledger.store import Ledger

BLOCK = 256


def keep(ledger: Ledger, versions: Numbers, outlines: Outlines) -> None:
    """Write the outlines of versions."""
    for block in np.unique(versions // BLOCK).tolist():
        entries = next(_Blocks(ledger, "entries", OUTLINE).read([block]), np.zeros(BLOCK, dtype=OUTLINE)).copy()
        inside = versions // BLOCK == block
        entries[versions[inside] % BLOCK] = outlines[inside]
        row = [block, days_of(entries).tobytes(), entries.tobytes()]
        ledger.run("INSERT OR REPLACE INTO outlines (block, days, entries) VALUES (?, ?, ?)", row)


class Kept:
    """The outlines of a ledger, read as they are asked for."""

    def __init__(self, ledger: Ledger) -> None:
        self._days, self._whole = _Blocks(ledger, "days", DAYS), _Blocks(ledger, "entries", OUTLINE)

    def worth(self, a: Numbers, b: Numbers) -> Marks:
        """Which pairs of versions can be linked."""
        found = near(*self._days.of(a, b))
        found[found] = alike(*self._whole.of(a[found], b[found]))
        return found


class _Blocks:
    """One column of the table.

    `_slots` says of each block where it stands among the entries, in the order of reading: -1 where it does not yet.
    """

    def __init__(self, ledger: Ledger, column: str, dtype: "np.dtype[np.void]") -> None:
        self._ledger, self._dtype = ledger, dtype
        self._sql = f"SELECT {column} FROM outlines WHERE block = ?"  # noqa: S608 -- a column named above
        self._slots = np.empty(0, dtype=np.int64)
        self._entries: Outlines = np.empty(0, dtype=dtype)
        self._used = 0

    def of(self, a: Numbers, b: Numbers) -> tuple[Outlines, Numbers, Numbers]:
        """Entries that hold those of some versions, and where each of these stands among them."""
        self._fetch(np.union1d(a // BLOCK, b // BLOCK).astype(np.int64))
        return self._entries[: self._used * BLOCK], self._at(a), self._at(b)

    def read(self, blocks: Iterable[int]) -> Iterator[Outlines]:
        """Some blocks as they are kept, those that there are."""
        for block in blocks:
            for (entries,) in self._ledger.rows(self._sql, [block]):
                yield np.frombuffer(entries, dtype=self._dtype)

    def _fetch(self, blocks: Numbers) -> None:
        more = int(blocks[-1]) + 1 - len(self._slots) if len(blocks) else 0
        self._slots = np.concatenate([self._slots, np.full(max(more, 0), -1)])
        wanted = blocks[self._slots[blocks] < 0]
        self._make_room(self._used + len(wanted))
        for block, entries in zip(wanted, self.read(wanted.tolist()), strict=True):
            self._slots[block] = self._used
            self._entries[self._used * BLOCK : (self._used + 1) * BLOCK] = entries
            self._used += 1

    def _make_room(self, blocks: int) -> None:
        size = len(self._entries)
        if blocks * BLOCK > size:
            room = np.empty(max(blocks * BLOCK, 2 * size) - size, dtype=self._dtype)
            self._entries = np.concatenate([self._entries, room])

    def _at(self, versions: Numbers) -> Numbers:
        versions = versions.astype(np.int64)
        at: Numbers = self._slots[versions // BLOCK] * BLOCK + versions % BLOCK
        return at

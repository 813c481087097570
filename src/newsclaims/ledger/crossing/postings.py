"""The inverted index in the ledger: versions by key, a bucket of keys a row.

New entries wait in `filing` and are put in place a part of the buckets at a time. When that moves a key over a
threshold (`candidates.crossed`), whoever had it is to be compared anew: that is all that further claims change.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from newsclaims.crossref.candidates import crossed
from newsclaims.crossref.keys import BITS, Keys, Marks, Numbers, distinct
from newsclaims.ledger.store import Ledger

BUCKET = 32  # bits of a key within its bucket
PARTS = 16  # of all buckets, each filed at once
_PART = BITS + 1 - 4
_SWEEP = 2000  # buckets of a part from which it is read through

Entries = tuple[Numbers, Numbers]  # keys in order, and twice each owner's number, plus one for what it quotes


def await_filing(ledger: Ledger, keys: Numbers, versions: Numbers, quoted: Marks, *, gone: bool = False) -> None:
    """Note keys of versions to be put into the index, or taken out of it; the keys are in order."""
    owners = (versions * 2 + quoted).astype(np.uint32)
    parts = (keys >> np.uint64(_PART)).astype(np.int64)
    edges = np.searchsorted(parts, np.arange(PARTS + 1))
    for part in np.unique(parts).tolist():
        inside = slice(edges[part], edges[part + 1])
        row = [part, gone, keys[inside].astype(np.uint64).tobytes(), owners[inside].tobytes()]
        ledger.run("INSERT INTO filing (part, gone, keys, owners) VALUES (?, ?, ?, ?)", row)


def file(ledger: Ledger) -> None:
    """Put what waits into the index, and mark the versions of keys that crossed a threshold."""
    for part in [part for (part,) in ledger.rows("SELECT DISTINCT part FROM filing ORDER BY part")]:
        with ledger.transaction():
            ledger.unchanged()
            _file_part(ledger, part)


def everything(ledger: Ledger) -> Iterator[Keys]:
    """All keys of the index and the numbers of the versions that have them, in parts."""
    for part in range(PARTS):
        yield _as_keys(_swept(ledger, part))


def having(ledger: Ledger, keys: Numbers) -> Iterator[Keys]:
    """The same of the buckets that some keys stand in; the keys are in order."""
    buckets = distinct(keys >> np.uint64(BUCKET))
    for some in np.array_split(buckets, len(buckets) // 1000 + 1):
        yield _as_keys(_picked(ledger, some.tolist()))


def _as_keys(entries: Entries) -> Keys:
    keys, owners = entries
    return Keys(keys, owners >> np.uint64(1), (owners & np.uint64(1)).astype(np.bool_))


def _file_part(ledger: Ledger, part: int) -> None:
    added, gone = _waiting(ledger, part, gone=False), _waiting(ledger, part, gone=True)
    touched = distinct(np.concatenate([added[0], gone[0]]))
    buckets = distinct(touched >> np.uint64(BUCKET))
    old = _swept(ledger, part, set(buckets.tolist())) if len(buckets) > _SWEEP else _picked(ledger, buckets.tolist())
    now = _merged(old, added, gone)
    over = touched[crossed(touched, _counts(old[0], touched), _counts(now[0], touched))]
    if len(over) and len(old[0]):
        had = distinct(old[1][np.isin(old[0], over)] >> np.uint64(1))
        sql = "INSERT OR IGNORE INTO dirty SELECT key FROM versions WHERE key = ?"
        ledger.run_all(sql, ([version] for version in had.tolist()))
    _write(ledger, buckets, now)
    ledger.run("DELETE FROM filing WHERE part = ?", [part])


def _waiting(ledger: Ledger, part: int, *, gone: bool) -> Entries:
    rows = ledger.rows("SELECT keys, owners FROM filing WHERE part = ? AND gone = ?", [part, gone])
    found = [(np.frombuffer(keys, dtype=np.uint64), np.frombuffer(owners, dtype=np.uint32)) for keys, owners in rows]
    return _joined((keys, owners.astype(np.uint64)) for keys, owners in found)


def _joined(several: Iterable[Entries]) -> Entries:
    nothing = np.empty(0, dtype=np.uint64)
    found = [(nothing, nothing), *several]
    return np.concatenate([keys for keys, _ in found]), np.concatenate([owners for _, owners in found])


def _merged(old: Entries, added: Entries, gone: Entries) -> Entries:
    """All entries but those that are gone, in order."""
    keys, owners = _joined([old, added, gone])
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    if not len(gone[0]):
        return keys, owners
    is_gone = order >= len(old[0]) + len(added[0])
    starts = np.flatnonzero(np.concatenate([[True], (keys[1:] != keys[:-1]) | (owners[1:] != owners[:-1])]))
    stays = ~np.logical_or.reduceat(is_gone, starts)
    return keys[starts[stays]], owners[starts[stays]]


def _counts(keys: Numbers, wanted: Numbers) -> Numbers:
    return np.searchsorted(keys, wanted, "right") - np.searchsorted(keys, wanted)


def _write(ledger: Ledger, buckets: Numbers, entries: Entries) -> None:
    keys, owners = entries
    packed = (keys << np.uint64(BUCKET)) | owners
    inside = keys >> np.uint64(BUCKET)
    edges = np.searchsorted(inside, buckets), np.searchsorted(inside, buckets, "right")
    rows = zip(buckets.tolist(), *(edge.tolist() for edge in edges), strict=True)
    values = ((bucket, packed[start:end].tobytes()) for bucket, start, end in rows)
    ledger.run_all("INSERT OR REPLACE INTO postings (bucket, entries) VALUES (?, ?)", values)


def _swept(ledger: Ledger, part: int, only: set[int] | None = None) -> Entries:
    size = 1 << (_PART - BUCKET)
    sql = "SELECT bucket, entries FROM postings WHERE bucket >= ? AND bucket < ? ORDER BY bucket"
    rows = ledger.rows(sql, [part * size, (part + 1) * size])
    return _unpacked((bucket, entries) for bucket, entries in rows if only is None or bucket in only)


def _picked(ledger: Ledger, buckets: list[int]) -> Entries:
    sql = "SELECT bucket, entries FROM postings WHERE bucket = ?"
    return _unpacked(row for bucket in buckets for row in ledger.rows(sql, [bucket]))


def _unpacked(rows: Iterable[tuple[int, bytes]]) -> Entries:
    found = list(rows)
    entries = np.frombuffer(b"".join(blob for _, blob in found), dtype=np.uint64)
    buckets = np.array([bucket for bucket, _ in found], dtype=np.uint64)
    lengths = np.array([len(blob) // 8 for _, blob in found], dtype=np.int64)
    low = np.uint64((1 << BUCKET) - 1)
    return (np.repeat(buckets, lengths) << np.uint64(BUCKET)) | (entries >> np.uint64(BUCKET)), entries & low

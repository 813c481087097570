"""Versions to compare anew: found beside whom they meet in the index, and linked, or not."""

from collections.abc import Callable, Iterable, Iterator

import numpy as np

from newsclaims.crossref import candidates, working
from newsclaims.crossref.keys import Keys, Numbers, distinct
from newsclaims.crossref.told import Told
from newsclaims.ledger.crossing import outlining, postings, versions
from newsclaims.ledger.store import Ledger
from newsclaims.workers import Workers

SWEEP = 2000  # versions from which the whole index is read through
CHUNK = 500  # pairs compared at once, and kept at once
MANY = 2000  # pairs that are worth the start of further processes

Task = tuple[list[tuple[int, int]], dict[int, Told]]


def compare(ledger: Ledger, workers: Workers, progress: Callable[[int, int], None]) -> None:
    """Work out the links of all dirty versions anew; who is or was linked to one is scattered then."""
    if not any(ledger.rows("SELECT 1 FROM dirty LIMIT 1")):
        return
    _unlink(ledger)
    versions.count_up(ledger)
    pairs = _pairs(ledger)
    done = 0
    for links, chunk in _compared(ledger, workers, pairs):
        with ledger.transaction():
            ledger.unchanged()
            _keep(ledger, links, chunk[-1][0])
        done += len(chunk)
        progress(done, len(pairs))
    with ledger.transaction():
        ledger.unchanged()
        ledger.run("DELETE FROM dirty")


def _unlink(ledger: Ledger) -> None:
    dirty = "(SELECT version FROM dirty)"
    with ledger.transaction():
        ledger.unchanged()
        ledger.run("INSERT OR IGNORE INTO scattered SELECT version FROM dirty")
        ledger.run(f"INSERT OR IGNORE INTO scattered SELECT b FROM links WHERE a IN {dirty}")  # noqa: S608
        ledger.run(f"DELETE FROM links WHERE (a, b) IN (SELECT b, a FROM links WHERE a IN {dirty})")  # noqa: S608
        ledger.run(f"DELETE FROM links WHERE a IN {dirty}")  # noqa: S608


def _pairs(ledger: Ledger) -> Numbers:
    """The pairs worth comparing, packed and in order; notes which dirty versions quote what many do."""
    dirty = np.array([version for (version,) in ledger.rows("SELECT version FROM dirty")], dtype=np.uint64)
    outlines = outlining.Kept(ledger)
    met: list[Numbers] = [dirty[:0]]
    counts: list[tuple[Numbers, Numbers, Numbers]] = [(dirty[:0], dirty[:0], dirty[:0])]
    for keys in _keys(ledger, dirty):
        fresh = np.isin(keys.owners, dirty)
        for a, b in candidates.pairs(keys, fresh):
            met.append(distinct(candidates.packed(a, b)[outlines.worth(a, b)]))
        counts.append(candidates.commonness(keys, fresh))
    _note(ledger, counts)
    return distinct(np.concatenate(met))


def _note(ledger: Ledger, counts: list[tuple[Numbers, Numbers, Numbers]]) -> None:
    """Keep how many versions share the words of each dirty one; versions without grams have none."""
    owners, quoted, said = candidates.least(*(np.concatenate(each) for each in zip(*counts, strict=True)))
    steps = zip(*(candidates.stepped(each).tolist() for each in (quoted, said)), owners.tolist(), strict=True)
    with ledger.transaction():
        ledger.unchanged()
        ledger.run("UPDATE versions SET quoted_by = 0, said_by = 0 WHERE key IN (SELECT version FROM dirty)")
        ledger.run_all("UPDATE versions SET quoted_by = ?, said_by = ? WHERE key = ?", steps)


def _keys(ledger: Ledger, dirty: Numbers) -> Iterator[Keys]:
    """Those keys, with all who have them, that dirty versions have, and others."""
    if len(dirty) > SWEEP:
        return postings.everything(ledger)
    told = versions.told(ledger, dirty.tolist())
    return postings.having(ledger, working.file([working.Read(*each[:2]) for each in told.values()]).keys)


def _compared(
    ledger: Ledger, workers: Workers, pairs: Numbers
) -> Iterator[tuple[list[tuple[int, int, str]], list[tuple[int, int]]]]:
    waiting: list[list[tuple[int, int]]] = []

    def tasks() -> Iterator[Task]:
        for chunk in _chunks(pairs):
            waiting.append(chunk)
            yield chunk, versions.told(ledger, sorted({version for pair in chunk for version in pair}))

    for links in workers.map(working.compare, tasks(), shared=len(pairs) >= MANY):
        yield links, waiting.pop(0)


def _chunks(pairs: Numbers) -> Iterable[list[tuple[int, int]]]:
    for start in range(0, len(pairs), CHUNK):
        a, b = candidates.unpacked(pairs[start : start + CHUNK])
        yield list(zip(a.tolist(), b.tolist(), strict=True))


def _keep(ledger: Ledger, links: list[tuple[int, int, str]], reached: int) -> None:
    """Keep links; dirty versions below the smaller number of the last pair have all of theirs by now."""
    ledger.run_all("INSERT OR REPLACE INTO links (a, b, link) VALUES (?, ?, ?)", iter(links))
    ledger.run_all("INSERT OR IGNORE INTO scattered VALUES (?)", ([a] for a, *_ in links))
    ledger.run("DELETE FROM dirty WHERE version < ?", [reached])

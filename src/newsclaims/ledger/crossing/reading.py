"""Claims that came or went, turned into versions: those are numbered, outlined, and their keys waiting to be filed."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np

from newsclaims.crossref import working
from newsclaims.crossref.working import Filed
from newsclaims.ledger.crossing import outlining, postings
from newsclaims.ledger.store import Ledger
from newsclaims.workers import Workers

CHUNK = 1000  # claims read at once
# Chunks kept at once. Each touches pages all over the index of versions, that are written anew with each transaction.
TOGETHER = 10
MANY = 2000  # claims that are worth the start of further processes


class Chunk(NamedTuple):
    """Claims to read, and up to which the unread ones are covered by them."""

    claims: list[int]
    last: int
    texts: list[working.Read]


def read(ledger: Ledger, workers: Workers, progress: Callable[[int, int], None]) -> None:
    """Give every claim that came its version; one that somebody rejected has none."""
    total = next(ledger.rows("SELECT count(*) FROM unread"))[0]
    waiting: list[Chunk] = []
    done = 0
    for some in _several(workers.map(working.file, _tasks(ledger, waiting), shared=total >= MANY)):
        with ledger.transaction():
            ledger.unchanged()
            for filed in some:
                chunk = waiting.pop(0)
                _keep(ledger, chunk, filed)
                done += len(chunk.claims)
        progress(done, total)


def _several(found: Iterator[Filed]) -> Iterator[list[Filed]]:
    while some := list(islice(found, TOGETHER)):
        yield some


def leave(ledger: Ledger) -> None:
    """Take claims that went out of their versions, and what nobody tells any more out of everything."""
    while rows := list(ledger.rows("SELECT key, version, claim, speaker FROM departed ORDER BY key LIMIT ?", [CHUNK])):
        with ledger.transaction():
            ledger.unchanged()
            left = {version: (claim, speaker) for _, version, claim, speaker in rows}
            ledger.run_all("INSERT OR IGNORE INTO dirty SELECT key FROM versions WHERE key = ?", ([at] for at in left))
            _bury(ledger, {at: text for at, text in left.items() if not _is_told(ledger, at)})
            ledger.run("DELETE FROM departed WHERE key <= ?", [rows[-1][0]])


def _tasks(ledger: Ledger, waiting: list[Chunk]) -> Iterator[list[working.Read]]:
    sql = """SELECT unread.claim, claims.claim, speaker, ties <> '', status FROM unread
        JOIN claims ON claims.key = unread.claim WHERE unread.claim > ? ORDER BY unread.claim LIMIT ?"""
    last = -1
    while rows := list(ledger.rows(sql, [last, CHUNK])):
        told = [(key, working.Read(*read)) for key, *read, status in rows if status != "rejected"]
        last = rows[-1][0]
        chunk = Chunk([key for key, _ in told], last, [text for _, text in told])
        waiting.append(chunk)
        yield chunk.texts


def _keep(ledger: Ledger, chunk: Chunk, filed: Filed) -> None:
    known = dict(_numbers(ledger, filed.identities))
    new = [identity for identity in dict.fromkeys(filed.identities) if identity not in known]
    ledger.run_all("INSERT INTO versions (identity) VALUES (?)", ([identity] for identity in new))
    known.update(_numbers(ledger, new))
    numbers = [known[identity] for identity in filed.identities]
    told = zip(chunk.claims, numbers, strict=True)
    ledger.run_all("INSERT OR REPLACE INTO told (claim, version) VALUES (?, ?)", told)
    ledger.run_all("INSERT OR IGNORE INTO dirty VALUES (?)", ([number] for number in known.values()))
    first = {identity: at for at, identity in reversed(list(enumerate(filed.identities)))}
    _file(ledger, filed, np.array(numbers), [first[identity] for identity in new])
    ledger.run("DELETE FROM unread WHERE claim <= ?", [chunk.last])


def _numbers(ledger: Ledger, identities: Sequence[bytes]) -> Iterator[tuple[bytes, int]]:
    yield from ledger.rows_among("SELECT identity, key FROM versions WHERE identity IN ({})", dict.fromkeys(identities))


def _file(ledger: Ledger, filed: Filed, numbers: "np.typing.NDArray[np.int64]", new: Sequence[int]) -> None:
    """Keep outlines and keys of the versions at some positions."""
    outlining.keep(ledger, numbers[new], filed.outlines[new])
    fresh = np.zeros(len(numbers), dtype=np.bool_)
    fresh[new] = True
    kept = fresh[filed.owners]
    postings.await_filing(ledger, filed.keys[kept], numbers[filed.owners[kept]], filed.quoted[kept])


def _is_told(ledger: Ledger, version: int) -> bool:
    return any(ledger.rows("SELECT 1 FROM told WHERE version = ? LIMIT 1", [version]))


def _bury(ledger: Ledger, dead: dict[int, tuple[str, str | None]]) -> None:
    """Forget versions that nobody tells: their statements' other versions are to be gathered again."""
    versions = list(dead)
    filed = working.file([working.Read(*each) for each in dead.values()])
    numbers = np.array(versions, dtype=np.int64)
    postings.await_filing(ledger, filed.keys, numbers[filed.owners], filed.quoted, gone=True)
    for sql in (
        "INSERT OR IGNORE INTO scattered SELECT b FROM links WHERE a = ?",
        # People may have tied versions together that no link does.
        """INSERT OR IGNORE INTO scattered SELECT key FROM versions
            WHERE statement = (SELECT statement FROM versions WHERE key = ?)""",
        "DELETE FROM links WHERE (a, b) IN (SELECT b, a FROM links WHERE a = ?)",
        "DELETE FROM links WHERE a = ?",
        "DELETE FROM statements WHERE key = (SELECT statement FROM versions WHERE key = ?)",
        "DELETE FROM dirty WHERE version = ?",
        "DELETE FROM scattered WHERE version = ?",
        "DELETE FROM versions WHERE key = ?",
    ):
        ledger.run_all(sql, ([version] for version in versions))

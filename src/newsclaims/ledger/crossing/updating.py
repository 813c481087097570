"""Cross-references brought up to date, from wherever the last run left them.

What holds when nothing is waiting: every claim that is not rejected is told by its version; the index has the keys of
exactly the versions that are told; two versions are linked if and only if they meet in the index and `evidence.link`
says so; and the statements are those of the connected components of the links. Each step makes one of these true
again for what is waiting, and hands on what that touches: claims → versions → keys → links → statements.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from newsclaims.crossref.told import UnreadableError
from newsclaims.fingerprints import code, digest
from newsclaims.ledger.connection import locked
from newsclaims.ledger.failures import DamagedError
from newsclaims.ledger.store import Ledger, OvertakenError
from newsclaims.workers import Workers

Progress = Callable[[str, int, int], None]

LOCK = "crossing.lock"
_ROOM = 256  # megabytes of the ledger to hold while it is gone through back and forth; as a rule SQLite holds 2
_WAITING = ("unread", "departed", "filing", "dirty", "scattered")
_KEPT = ("told", "versions", "outlines", "postings", "links", "statements")


def update(ledger: Ledger, progress: Progress | None = None, processes: int | None = None) -> None:
    """Bring the cross-references up to date and hold the ledger as it then is.

    `progress` is told what is being done, how much of it is done and how much there is; the work is shared out
    among so many processes (by default as many as there are cores) where there is enough of it.
    """
    basis = digest(code("crossref"), code(".", "model.py"))
    ledger.hold()
    while not _is_fresh(ledger, basis):
        ledger.release()
        try:
            with _alone(ledger), Workers(processes) as workers:
                _work(ledger, workers, basis, progress or _silent)
        except OvertakenError:
            pass  # another command changed claims meanwhile: on from what there is now
        except UnreadableError as error:
            raise DamagedError("ledger", "the ledger is damaged", "run the command again, and it is rebuilt") from error
        ledger.hold()


def _is_fresh(ledger: Ledger, basis: str) -> bool:
    waits = any(True for table in _WAITING for _ in ledger.rows(f"SELECT 1 FROM {table} LIMIT 1"))  # noqa: S608
    return not waits and next(ledger.rows("SELECT basis FROM crossed")) == (basis,)


def _alone(ledger: Ledger) -> AbstractContextManager[None]:
    """One command at a time does this work; others wait for it."""
    return locked(ledger.folder, LOCK) if ledger.folder else nullcontext()


def _work(ledger: Ledger, workers: Workers, basis: str, progress: Progress) -> None:
    # Late, as they need numpy: mostly there is nothing to do.
    from newsclaims.ledger.crossing import comparing, gathering, postings, reading  # noqa: PLC0415

    ledger.begin()
    ledger.make_room(_ROOM)
    if next(ledger.rows("SELECT basis FROM crossed")) != (basis,):
        _begin_anew(ledger, basis)
    reading.read(ledger, workers, lambda done, total: progress("reading claims", done, total))
    reading.leave(ledger)
    postings.file(ledger)
    comparing.compare(ledger, workers, lambda done, total: progress("comparing wordings", done, total))
    gathering.gather(ledger, workers, lambda done, total: progress("gathering statements", done, total))


def _begin_anew(ledger: Ledger, basis: str) -> None:
    with ledger.transaction():
        ledger.unchanged()
        for table in (*_WAITING, *_KEPT):
            ledger.run(f"DELETE FROM {table}")  # noqa: S608
        ledger.run("INSERT INTO unread SELECT key FROM claims")
        ledger.run("UPDATE crossed SET basis = ?", [basis])


def _silent(what: str, done: int, total: int) -> None:
    """Tell nobody."""

"""The ledger brought up to date: what changed is read and extracted again, and nothing else."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path

from newsclaims import working
from newsclaims.catalogue import Catalogue
from newsclaims.errors import Problem
from newsclaims.fingerprints import code, digest
from newsclaims.folder import ARTICLES, NO_STAMP, Listing, listing
from newsclaims.ledger import deciding, keeping
from newsclaims.ledger.failures import BusyError
from newsclaims.ledger.keeping import Kept, Stamp, Worked
from newsclaims.ledger.store import Ledger
from newsclaims.speakers import canonical_names
from newsclaims.workers import Ask, LostError, Workers
from newsclaims.working import Order, Task

Progress = Callable[[int, int], None]

# Batches: a run that is killed loses no more than this much work.
_BATCH = 200
_SECONDS = 2.0
# A file this young may change again without its times showing it, so it is looked at once more next time.
_YOUNG_NS = 2_000_000_000
_ATTEMPTS = 5
_TASK = 8  # articles that a process is handed at once: a quarter of a second
MANY = 100
"""So many articles are worth the start of further processes: some three seconds of work."""
# An article takes some 25 ms, one of a megabyte 7 seconds; the rules are linear, so that this is no article at all.
_PATIENCE = 600.0


def refresh(ledger: Ledger, root: Path, catalogue: Catalogue, progress: Progress | None = None) -> Listing:
    """Bring the ledger up to date and hold it as it then is; returns what the article folder has in it."""
    ledger.release()
    now = time.time_ns()
    found, contexts = listing(root / ARTICLES), Contexts(catalogue)
    sight = digest(found.digest(), contexts.digest())
    if keeping.sight(ledger) != sight:
        known = keeping.kept(ledger)
        gone = [file for file in known if file not in found.files]
        if gone:
            keeping.keep(ledger, (), gone)
        orders = [_order(file, found.files[file], known.get(file), now) for file in _stale(known, found, contexts)]
        _keep_all(ledger, _worked(orders, root, contexts.common, catalogue), len(orders), progress)
        _note(ledger, found, contexts, sight)
    _settle(ledger, root, catalogue)
    return found


class Contexts:
    """What goes into an article's claims besides its text: extractor, topics, the catalogue's entry."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        copies = code("crossref", "prints.py", "credits.py", "marks.py")
        self.common = digest(code("extraction"), code("reading"), copies, json.dumps(catalogue.topics))

    def of(self, file: str) -> str:
        """The context of one article, as a short hash."""
        return working.context(self.common, self._catalogue.entry(file))

    def digest(self) -> str:
        """A short hash of the contexts of all articles together."""
        return digest(self.common, *(entry.model_dump_json() for entry in self._catalogue.articles))


def _stale(known: Mapping[str, Kept], found: Listing, contexts: Contexts) -> list[str]:
    return [file for file, stamp in found.files.items() if not _fresh(known.get(file), stamp, contexts.of(file))]


def _note(ledger: Ledger, found: Listing, contexts: Contexts, sight: str) -> None:
    """Let the next command know by the sight of the folder alone that all is fresh, if the ledger itself says so.

    It saves time and nothing else: whoever only reads does not fail for it while another command writes.
    """
    with suppress(BusyError), ledger.transaction():
        known = keeping.kept(ledger)
        if known.keys() == found.files.keys() and not _stale(known, found, contexts):
            keeping.note_sight(ledger, sight)


def _order(file: str, stamp: Stamp, known: Kept | None, now: int) -> Order:
    settled = max(stamp.mtime_ns, stamp.ctime_ns) < now - _YOUNG_NS
    return Order(file, stamp if settled else NO_STAMP, known.basis if known else None)


def _worked(orders: Sequence[Order], root: Path, common: str, catalogue: Catalogue) -> Iterator[Worked]:
    tasks = (
        Task(root, catalogue.topics, common, [(order, catalogue.entry(order.file)) for order in some])
        for some in (orders[at : at + _TASK] for at in range(0, len(orders), _TASK))
    )
    with Workers(patience=_PATIENCE) as workers:
        done = workers.map(working.work, tasks, shared=len(orders) >= MANY, rescue=_rescued)
        yield from chain.from_iterable(done)


def _rescued(ask: Ask[Task, list[Worked]], task: Task) -> list[Worked]:
    """One by one what was lost together; what is lost again is told, and looked at once more next time."""
    made: list[Worked] = []
    for order in task.orders:
        try:
            made += ask(working.work, task._replace(orders=[order]))
        except LostError as error:
            what = f"this article could not be worked: {error.why}"
            problem = Problem(order[0].file, None, what, "please report it, with the article")
            made.append(working.broken(task, order[0], problem))
    return made


def _fresh(known: Kept | None, stamp: Stamp, context: str) -> bool:
    return known is not None and known.is_of(stamp) and stamp != NO_STAMP and known.context == context


def _keep_all(ledger: Ledger, work: Iterable[Worked], total: int, progress: Progress | None) -> None:
    batch: list[Worked] = []
    begun = time.monotonic()
    try:
        for done, worked in enumerate(work, start=1):
            batch.append(worked)
            if progress:
                progress(done, total)
            if len(batch) >= _BATCH or time.monotonic() - begun > _SECONDS:
                keeping.keep(ledger, batch)
                batch, begun = [], time.monotonic()
    finally:
        if batch:  # when it is interrupted, too: nothing is done twice
            keeping.keep(ledger, batch)


def _settle(ledger: Ledger, root: Path, catalogue: Catalogue) -> None:
    """Names and reviews for all claims, unless they are fresh; then nothing changes under the reader's eyes.

    Another command may write between the two. It does the same work from the same files, so that a second
    look finds all in order; only files that change at this very moment could make it go on, so it gives up.
    """
    names, decided = _names_basis(catalogue), _decided_basis(catalogue)
    for _ in range(_ATTEMPTS):
        if keeping.names_basis(ledger) != names:
            with ledger.transaction():
                keeping.rename(ledger, canonical_names(keeping.casts(ledger), catalogue.speakers), names)
        if deciding.basis(ledger)[0] != decided:
            with ledger.transaction():
                _decide(ledger, root, catalogue, decided)
        ledger.hold()
        if keeping.names_basis(ledger) == names and deciding.basis(ledger)[0] == decided:
            return


def _decide(ledger: Ledger, root: Path, catalogue: Catalogue, basis: str) -> None:
    if not catalogue.reviews:
        deciding.decide(ledger, {}, basis, 0)
        return
    from newsclaims.reviews.settling import settle  # noqa: PLC0415 -- late: mostly all is settled

    settle(ledger, root, catalogue, basis)


def _names_basis(catalogue: Catalogue) -> str:
    naming = code(".", "speakers.py", "offices.py", "folding.py")
    return digest(naming, *(it.model_dump_json() for it in catalogue.speakers))


def _decided_basis(catalogue: Catalogue) -> str:
    """What claims' states follow from besides names and articles, which make them stale by themselves."""
    if not catalogue.reviews:
        return "nothing"
    said = catalogue.model_dump_json(include={"reviews", "topics", "articles"})
    return digest(code("reviews"), code("ledger", "deciding.py"), said)

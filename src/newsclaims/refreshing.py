"""The ledger brought up to date: what changed is read and extracted again, and nothing else."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from newsclaims.catalogue import Catalogue
from newsclaims.fingerprints import code, digest
from newsclaims.folder import ARTICLES, NO_STAMP, Listing, listing
from newsclaims.ledger import deciding, keeping
from newsclaims.ledger.keeping import Kept, Stamp, Worked
from newsclaims.ledger.store import Ledger
from newsclaims.model import Article, Extraction
from newsclaims.reading import Reading, read
from newsclaims.speakers import canonical_names

Progress = Callable[[int, int], None]

# Batches: a run that is killed loses no more than this much work.
_BATCH = 200
_SECONDS = 2.0
# A file this young may change again without its times showing it, so it is looked at once more next time.
_YOUNG_NS = 2_000_000_000
_ATTEMPTS = 5


def refresh(ledger: Ledger, root: Path, catalogue: Catalogue, progress: Progress | None = None) -> Listing:
    """Bring the ledger up to date and hold it as it then is; returns what the article folder has in it."""
    ledger.release()
    now = time.time_ns()
    found = listing(root / ARTICLES)
    known = keeping.kept(ledger)
    contexts = Contexts(catalogue)
    stale = [file for file, stamp in found.files.items() if not _fresh(known.get(file), stamp, contexts.of(file))]
    gone = [file for file in known if file not in found.files]
    if gone:
        keeping.keep(ledger, (), gone)
    work = _Work(root, catalogue, contexts, now)
    _keep_all(ledger, (work.on(file, found.files[file], known.get(file)) for file in stale), len(stale), progress)
    _settle(ledger, root, catalogue)
    return found


class Contexts:
    """What goes into an article's claims besides its text: extractor, topics, the catalogue's entry."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        copies = code("crossref", "prints.py", "credits.py", "marks.py")
        self._common = digest(code("extraction"), code("reading"), copies, json.dumps(catalogue.topics))

    def of(self, file: str) -> str:
        """The context of one article, as a short hash."""
        entry = self._catalogue.entry(file)
        return digest(self._common, entry.model_dump_json()) if entry else self._common


def read_article(root: Path, catalogue: Catalogue, file: str) -> Reading:
    """An article of the workspace as it is now, with what the catalogue says about it."""
    reading = read(root / ARTICLES / file, file)
    entry = catalogue.entry(file)
    if reading.article is None or entry is None:
        return reading
    said = {name: value for name, value in entry if value is not None}
    return Reading(reading.article.model_copy(update=said), reading.problems, reading.notices)


class _Work:
    """Reading and extraction, one article after the other."""

    def __init__(self, root: Path, catalogue: Catalogue, contexts: Contexts, now: int) -> None:
        self._root, self._catalogue, self._contexts, self._now = root, catalogue, contexts, now

    def on(self, file: str, stamp: Stamp, known: Kept | None) -> Worked:
        """Read an article, and extract its claims unless they are known."""
        reading = read_article(self._root, self._catalogue, file)
        article, context = reading.article, self._contexts.of(file)
        text = digest(article.text if article else "")
        problems = [str(problem) for problem in reading.problems]
        facts = article.model_dump_json(exclude={"text"}) if article else ""
        basis = digest(context, text, facts, json.dumps([problems, reading.notices]))
        return Worked(
            file=file,
            stamp=stamp if self._settled(stamp) else NO_STAMP,
            context=context,
            digest=text,
            basis=basis,
            article=article,
            problems=reading.problems,
            notices=reading.notices,
            extraction=None if known and known.basis == basis else self._extract(article),
        )

    def _settled(self, stamp: Stamp) -> bool:
        return max(stamp.mtime_ns, stamp.ctime_ns) < self._now - _YOUNG_NS

    def _extract(self, article: Article | None) -> Extraction:
        if article is None:
            return Extraction(claims=(), cast=())
        from newsclaims.extraction import extract  # noqa: PLC0415 -- late: most have nothing to extract

        return extract(article, self._catalogue.topics)


def _fresh(known: Kept | None, stamp: Stamp, context: str) -> bool:
    return known is not None and known.stamp == stamp != NO_STAMP and known.context == context


def _keep_all(ledger: Ledger, work: Iterator[Worked], total: int, progress: Progress | None) -> None:
    batch: list[Worked] = []
    begun = time.monotonic()
    for done, worked in enumerate(work, start=1):
        batch.append(worked)
        if progress:
            progress(done, total)
        if len(batch) >= _BATCH or time.monotonic() - begun > _SECONDS:
            keeping.keep(ledger, batch)
            batch, begun = [], time.monotonic()
    if batch:
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

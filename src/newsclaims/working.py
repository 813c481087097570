"""Articles read and their claims extracted: pure but for the reading, and done in whatever process."""

import json
from pathlib import Path
from typing import NamedTuple

from newsclaims.catalogue import Catalogue, Entry
from newsclaims.errors import Problem
from newsclaims.fingerprints import digest
from newsclaims.folder import ARTICLES, NO_STAMP
from newsclaims.ledger import keeping
from newsclaims.ledger.keeping import Stamp, Worked
from newsclaims.model import Article, Extraction
from newsclaims.reading import Reading, read

Topics = dict[str, tuple[str, ...]]


class Order(NamedTuple):
    """An article file to work, the stamp that is kept with it, and the basis of what the ledger has of it."""

    file: str
    stamp: Stamp
    basis: str | None


class Task(NamedTuple):
    """Some articles of a workspace, each with what the catalogue says about it; `common` is as in `context`."""

    root: Path
    topics: Topics
    common: str
    orders: list[tuple[Order, Entry | None]]


def context(common: str, entry: Entry | None) -> str:
    """What goes into an article's claims besides its text, of which `common` is the same for all."""
    return digest(common, entry.model_dump_json()) if entry else common


def read_article(root: Path, catalogue: Catalogue, file: str) -> Reading:
    """An article of the workspace as it is now, with what the catalogue says about it."""
    return informed(read(root / ARTICLES / file, file), catalogue.entry(file))


def informed(reading: Reading, entry: Entry | None) -> Reading:
    """An article as it was read, with what the catalogue says about it."""
    if reading.article is None or entry is None:
        return reading
    said = {name: value for name, value in entry if value is not None}
    return Reading(reading.article.model_copy(update=said), reading.problems, reading.notices)


def work(task: Task) -> list[Worked]:
    """Read articles, and extract the claims of those that are not known yet, ready for the ledger."""
    return [keeping.readied(_worked(task, order, entry)) for order, entry in task.orders]


def broken(task: Task, order: Order, problem: Problem) -> Worked:
    """What is kept of an article that nothing can be made of."""
    return keeping.readied(_made(task, (order._replace(stamp=NO_STAMP), None), Reading(None, (problem,))))


def _worked(task: Task, order: Order, entry: Entry | None) -> Worked:
    reading = informed(read(task.root / ARTICLES / order.file, order.file), entry)
    return _made(task, (order, entry), reading)


def _made(task: Task, wanted: tuple[Order, Entry | None], reading: Reading) -> Worked:
    order, entry = wanted
    article, told = reading.article, context(task.common, entry)
    text = digest(article.text if article else "")
    problems = [str(problem) for problem in reading.problems]
    facts = article.model_dump_json(exclude={"text"}) if article else ""
    basis = digest(told, text, facts, json.dumps([problems, reading.notices]))
    return Worked(
        file=order.file,
        stamp=order.stamp,
        context=told,
        digest=text,
        basis=basis,
        article=article,
        problems=reading.problems,
        notices=reading.notices,
        extraction=None if order.basis == basis else _extract(article, task.topics),
    )


def _extract(article: Article | None, topics: Topics) -> Extraction:
    if article is None:
        return Extraction(claims=(), cast=())
    from newsclaims.extraction import extract  # noqa: PLC0415 -- late: most have nothing to extract

    return extract(article, topics)

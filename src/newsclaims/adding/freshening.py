"""The index of what is there, brought up to date with the article files: people change those as they like."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from newsclaims.adding import addresses
from newsclaims.adding.likeness import digest_of, sketch
from newsclaims.folder import ARTICLES, LEDGER, NO_STAMP, VERSIONS, listing
from newsclaims.ledger.connection import locked
from newsclaims.ledger.intake import Intake, Traits
from newsclaims.ledger.keeping import Stamp
from newsclaims.reading import read
from newsclaims.workers import Workers

_TASK = 32
_BATCH = 64  # tasks
_MANY = 400
"""So many files are worth the start of further processes: a second or two of work."""


class Files(NamedTuple):
    """Some files of a folder, each with its stamp."""

    folder: Path
    stamps: list[tuple[str, Stamp]]


def freshen(root: Path, intake: Intake) -> None:
    """Note what has changed among the articles and their older versions, and what is gone."""
    _freshen_articles(root, intake)
    _freshen_versions(root, intake)


def traits(files: Files) -> list[tuple[str, Stamp, Traits]]:
    """What some files are known by; one that holds no article is known by its name alone."""
    return [(file, stamp, _traits(files.folder, file)) for file, stamp in files.stamps]


def _freshen_articles(root: Path, intake: Intake) -> None:
    known, there = intake.stamps(), listing(root / ARTICLES).files
    gone = [file for file in known if file not in there]
    if gone:
        with locked(root / LEDGER), intake.transaction():
            for file in gone:
                intake.forget(file)
    changed = [(file, stamp) for file, stamp in there.items() if known.get(file) != stamp or stamp == NO_STAMP]
    for some in _read(root / ARTICLES, changed):
        with locked(root / LEDGER), intake.transaction():
            for file, stamp, found in some:
                intake.keep(file, stamp, found)


def _freshen_versions(root: Path, intake: Intake) -> None:
    known = intake.version_stamps()
    there = {whose: (file, stamp) for file, stamp in listing(root / VERSIONS).files.items() if (whose := _whose(file))}
    gone = [whose for whose in known if whose not in there]
    changed = [(file, stamp) for whose, (file, stamp) in there.items() if known.get(whose) != stamp]
    if gone:
        with locked(root / LEDGER), intake.transaction():
            for file, number in gone:
                intake.forget_version(file, number)
    for some in _read(root / VERSIONS, changed):
        with locked(root / LEDGER), intake.transaction():
            for file, stamp, found in some:
                if whose := _whose(file):
                    intake.keep_version(*whose, PurePosixPath(file).suffix, stamp, found.digest)


def _read(folder: Path, files: list[tuple[str, Stamp]]) -> Iterator[list[tuple[str, Stamp, Traits]]]:
    tasks = (Files(folder, files[at : at + _TASK]) for at in range(0, len(files), _TASK))
    with Workers() as workers:
        done = workers.map(traits, tasks, shared=len(files) >= _MANY)
        while batch := [each for _, each in zip(range(_BATCH), done, strict=False)]:
            yield list(chain.from_iterable(batch))


def _traits(folder: Path, file: str) -> Traits:
    article = read(folder / file, file).article
    if article is None:
        return Traits(None, None, None, b"")
    text = article.text[article.body :]
    published = article.published.isoformat() if article.published else None
    return Traits(addresses.key(article.url), article.source, published, digest_of(text), sketch(text))


def _whose(file: str) -> tuple[str, int] | None:
    """Of which article a file is an older version, and which; None for what people put there."""
    path = PurePosixPath(file)
    if not path.stem.isdecimal() or len(path.parts) < 2:
        return None
    return f"{path.parent}{path.suffix}", int(path.stem)

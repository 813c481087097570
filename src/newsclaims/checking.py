"""What is wrong with a workspace, as problems with their places."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from newsclaims.catalogue import CATALOGUE, Catalogue, read_text
from newsclaims.catalogue.review_parsing import lines
from newsclaims.errors import ContentError, Problem
from newsclaims.folder import ARTICLES, Listing, listing
from newsclaims.ledger import Ledger, deciding, queries
from newsclaims.reading import READERS
from newsclaims.working import read_article


def articles(ledger: Ledger, root: Path, catalogue: Catalogue, found: Listing) -> list[Problem]:
    """What is wrong with single articles: those that could not be read, and those that are not there."""
    return in_order([*_missing(root, catalogue, found), *found.problems, *queries.problems(ledger)])


def without_ledger(root: Path, catalogue: Catalogue) -> list[Problem]:
    """What is wrong with single articles, found by reading every one of them."""
    found = listing(root / ARTICLES)
    unread = [problem for file in found.files for problem in read_article(root, catalogue, file).problems]
    return [*_missing(root, catalogue, found), *found.problems, *unread, *strangers(found)]


def strangers(found: Listing) -> Iterator[Problem]:
    """Files among the articles that no reader takes."""
    kinds = " or ".join(READERS)
    for file in found.unknown:
        what = f"no reader takes {PurePosixPath(file).suffix or 'such'} files"
        yield Problem(file, None, what, f"save it as {kinds}, or keep it outside {ARTICLES}")


def reviews(ledger: Ledger, root: Path, catalogue: Catalogue) -> Iterator[Problem]:
    """Reviews that are about no claim, or about more than one, that contradict each other, or cannot be applied."""
    if not catalogue.reviews:
        return
    from newsclaims.reviews.problems import problems  # noqa: PLC0415 -- late: few workspaces have reviews
    from newsclaims.reviews.settling import survey, texts  # noqa: PLC0415

    found = lines(read_text(root / CATALOGUE))
    places = found if len(found) == len(catalogue.reviews) else [None] * len(catalogue.reviews)
    yield from problems(survey(ledger, catalogue, texts(root)), catalogue, places)


def lost(ledger: Ledger) -> Iterator[str]:
    """That reviews are about claims that are gone, if some are: nobody should miss an accepted claim."""
    _, many = deciding.basis(ledger)
    if many:
        reviews = "1 review is" if many == 1 else f"{many:,} reviews are"
        yield f"{reviews} about a claim that is not found; see 'claims check'"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by file and line."""
    return sorted(problems, key=lambda it: (it.file, it.line or 0, it.what))


def _missing(root: Path, catalogue: Catalogue, found: Listing) -> Iterator[Problem]:
    listed = {problem.file for problem in found.problems}
    for entry in catalogue.articles:
        if entry.file not in found.files and entry.file not in listed and not found.may_hold(entry.file):
            what = f"there is no article '{entry.file}' in {ARTICLES}"
            yield Problem(CATALOGUE, _line(root, "file", entry.file), what, "put it there, or remove its entry")


def _line(root: Path, key: str, value: str) -> int | None:
    """Where the catalogue says this, if it says it in the plain way."""
    try:
        text = read_text(root / CATALOGUE)
    except ContentError:
        return None
    pattern = rf"""^(?:[^#\n]*[-\[{{,\s])?{key}:[ ]*["']?{re.escape(value)}["']?[ \t]*(?=[#,}}\]\r\n]|\Z)"""
    said = re.search(pattern, text, re.MULTILINE)
    return None if said is None else text.count("\n", 0, said.end()) + 1

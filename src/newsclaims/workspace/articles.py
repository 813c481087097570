"""The articles of a workspace with their texts, read from the disk."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from newsclaims.catalogue import Catalogue
from newsclaims.errors import ContentError, UnknownNameError
from newsclaims.model import Article
from newsclaims.working import read_article


def article(root: Path, catalogue: Catalogue, file: str, known: Sequence[str]) -> Article:
    """An article that is one of the `known` ones; an error says why it cannot be read."""
    if file not in known:
        raise UnknownNameError("article", file, known)
    reading = read_article(root, catalogue, file)
    if reading.article is None:
        raise ContentError(reading.problems)
    return reading.article


def text(root: Path, catalogue: Catalogue, file: str) -> str | None:
    """An article's text as it is on the disk now; None if it cannot be read."""
    reading = read_article(root, catalogue, file)
    return reading.article.text if reading.article else None


def texts(root: Path, catalogue: Catalogue, files: Iterable[str]) -> dict[str, Article]:
    """The articles with these names, those left out that cannot be read."""
    readings = ((file, read_article(root, catalogue, file)) for file in files)
    return {file: reading.article for file, reading in readings if reading.article}

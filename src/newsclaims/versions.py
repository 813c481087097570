"""The versions of an article: the older ones are kept beside the articles, and read when somebody asks."""

from pathlib import Path, PurePosixPath

from newsclaims.catalogue import Catalogue
from newsclaims.crossref.histories import Edition
from newsclaims.errors import ContentError
from newsclaims.folder import ARTICLES, VERSIONS
from newsclaims.reading import read
from newsclaims.working import informed


def counts(root: Path) -> dict[str, int]:
    """How many versions each article has of which there are several."""
    from newsclaims.folder import listing  # noqa: PLC0415 -- late: few workspaces have any

    found: dict[str, int] = {}
    if (root / VERSIONS).is_dir():
        for file in listing(root / VERSIONS).files:
            path = PurePosixPath(file)
            if path.stem.isdecimal():
                article = f"{path.parent}{path.suffix}"
                found[article] = found.get(article, 1) + 1
    return found


def editions(root: Path, catalogue: Catalogue, file: str) -> list[Edition]:
    """All versions of an article with their claims, the oldest first and the present one last."""
    from newsclaims.extraction import extract  # noqa: PLC0415 -- late: nothing else here extracts

    found = []
    for number, path in enumerate([*_older(root, file), root / ARTICLES / file], start=1):
        # All have the article's name: the same words are then the same claim in each.
        reading = read(path, file)
        article = reading.article
        if article is None:
            raise ContentError(reading.problems)
        title = article.title
        article = informed(reading, catalogue.entry(file)).article or article
        article = article.model_copy(update={"title": title or article.title})
        found.append(Edition(number, article, extract(article, catalogue.topics).claims))
    return found


def _older(root: Path, file: str) -> list[Path]:
    path = PurePosixPath(file)
    folder = root / VERSIONS / path.with_suffix("")
    found = [each for each in folder.glob(f"*{path.suffix}") if each.stem.isdecimal()]
    return sorted(found, key=lambda each: int(each.stem))

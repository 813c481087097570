"""What is in the workspace, as far as adding to it asks: the index and the catalogue together."""

from pathlib import Path
from typing import NamedTuple

from newsclaims.adding import addresses
from newsclaims.adding.book import Book
from newsclaims.adding.outlets import Outlet
from newsclaims.folder import ARTICLES
from newsclaims.folding import folded_name
from newsclaims.ledger.intake import Intake, Kept
from newsclaims.reading import read


class Known(NamedTuple):
    """An article that is there, with what is known of it: the catalogue says more than its file."""

    file: str
    source: str | None
    published: str | None
    url: str | None
    digest: bytes


class Shelf:
    """The articles that are there. `texts` holds those that are about to be written."""

    def __init__(self, root: Path, intake: Intake, book: Book) -> None:
        self._root, self.intake, self.book = root, intake, book
        self.texts: dict[str, str] = {}

    def at(self, url: str | None) -> Known | None:
        """The article at an address, given in the form that is compared."""
        if url is None:
            return None
        file = self.book.file_at(url)
        kept = self.intake.article(file) if file else None
        found = [kept] if kept else self.intake.at(url)
        return next((known for known in map(self._known, found) if known.url == url), None)

    def called(self, file: str) -> Known | None:
        """The article whose file has a name, whatever its case."""
        kept = self.intake.called(file)
        return self._known(kept) if kept else None

    def with_text(self, digest: bytes) -> list[Known]:
        """The articles that have a text, or had it."""
        return [self._known(kept) for kept in self.intake.with_text(digest)]

    def like(self, grams: tuple[int, ...], least: int) -> list[Known]:
        """The articles that share some word sequences."""
        return [self._known(kept) for kept in self.intake.like(grams, least)]

    def older(self, file: str, digest: bytes) -> int | None:
        """The number of the older version of an article that had a text."""
        return next((number for number, text in self.intake.versions(file) if text == digest), None)

    def text(self, file: str) -> str:
        """An article's text without what stands before it."""
        if file in self.texts:
            return self.texts[file]
        article = read(self._root / ARTICLES / file, file).article
        return article.text[article.body :] if article else ""

    def holds_nothing(self, file: str) -> bool:
        """Whether nothing is lost with an article's file; one that cannot be read holds what somebody may mend."""
        try:
            return not (self._root / ARTICLES / file).read_bytes().strip()
        except FileNotFoundError:
            return True
        except OSError:
            return False

    def _known(self, kept: Kept) -> Known:
        entry = self.book.entry(kept.file)
        if entry is None:
            return Known(kept.file, kept.source, kept.published, kept.url, kept.digest)
        published = entry.published.isoformat() if entry.published else kept.published
        url = addresses.key(entry.url) if entry.url else kept.url
        return Known(kept.file, entry.source or kept.source, published, url, kept.digest)


def same_outlet(outlet: Outlet, known: Known) -> bool:
    """Whether an article may be of the outlet that another one is of."""
    domain = (known.url or "").split("/", 1)[0] or None
    if outlet.name is None or known.source is None or not outlet.sure:
        alike = bool(outlet.name and known.source) and same_name(outlet.name or "", known.source or "")
        return alike or domain is None or outlet.domain is None or domain == outlet.domain
    return same_name(outlet.name, known.source)


def same_name(one: str, other: str) -> bool:
    """Whether two names are one outlet's."""
    return one == other or folded_name(one) == folded_name(other)

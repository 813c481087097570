"""What `claims.yaml` says, as values: what the texts cannot say, and what people decided."""

from datetime import date
from functools import cached_property
from typing import Literal, get_args

from pydantic import Field

from newsclaims.model import Source, Speaker, Value

CATALOGUE = "claims.yaml"
Decision = Literal["accepted", "rejected", "speaker", "same", "different"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)


class Entry(Value):
    """One of the catalogue's articles: its file and what its text does not say."""

    file: str
    source: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None


class Review(Value):
    """A person's decision on a claim, which is named by its id or the beginning of it."""

    claim: str
    quote: str | None = None
    decision: Decision
    speaker: str | None = None
    note: str | None = None


class Catalogue(Value):
    """All that `claims.yaml` says, in its order."""

    sources: tuple[Source, ...] = ()
    articles: tuple[Entry, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    topics: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    reviews: tuple[Review, ...] = ()

    def entry(self, file: str) -> Entry | None:
        """What the catalogue says about an article, if it names it."""
        return self._entries.get(file)

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        return {entry.file: entry for entry in self.articles}

"""What `claims.yaml` says, as values: what the texts cannot say, and what people decided."""

from datetime import date
from functools import cached_property
from typing import Literal, get_args

from pydantic import Field

from newsclaims.model import Kind, Source, Speaker, Value

CATALOGUE = "claims.yaml"
Decision = Literal["accepted", "rejected", "speaker", "kind", "span", "same", "different"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)


class Entry(Value):
    """One of the catalogue's articles: its file and what its text does not say."""

    file: str
    source: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None


class Words(Value):
    """Words of an article, and as much of what stands around them as tells them from the same words elsewhere.

    White space is as if there were one blank; a `[...]` in `quote` stands for whatever lies between.
    """

    quote: str
    prefix: str | None = None
    suffix: str | None = None


class Other(Value):
    """The second claim of a decision about two, by its id or the beginning of it, and what finds it without."""

    claim: str
    article: str | None = None
    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None


class Review(Value):
    """A person's decision on a claim, which is named by its id or the beginning of it.

    `article`, `quote`, `prefix` and `suffix` find the claim when its id is gone. `speaker` (None: nobody), `kind` and
    `span` are what the claim should have, each with the decision of that name; `other` is the second claim of `same`
    and `different`. `sample` names the random sample that the claim was drawn in.
    """

    claim: str
    article: str | None = None
    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    decision: Decision
    speaker: str | None = None
    kind: Kind | None = None
    span: tuple[Words, ...] = ()
    other: Other | None = None
    note: str | None = None
    by: str | None = None
    on: date | None = None
    sample: str | None = None


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

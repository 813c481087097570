"""What a page is about: statements, claims and articles, put together before anything is laid out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from newsclaims.crossref.coverage import Row
from newsclaims.crossref.tellings import Told
from newsclaims.crossref.timeline import Moment
from newsclaims.model import Article, Claim
from newsclaims.pages import links
from newsclaims.pages.html import Address
from newsclaims.views import facts


@dataclass(frozen=True)
class Setting:
    """Where claims are shown: with which articles and roles, and whether each has a page of its own (`live`)."""

    articles: Mapping[str, Article]
    roles: Mapping[str, str] = field(default_factory=dict)
    live: bool = False

    def page(self, claim: Claim) -> Address:
        """Where a claim itself is shown."""
        return links.local(f"/claim/{claim.id}") if self.live else links.inner(f"c-{claim.id}")

    def place(self, claim: Claim) -> Address:
        """Where a claim's words stand in its article."""
        place = links.inner(f"p-{claim.id}")
        return links.local(f"/claim/{claim.id}", place) if self.live else place


@dataclass(frozen=True)
class Report:
    """All that a report shows.

    `told` are the statements, most differing first, `alone` the claims that stand in none of them; `left` counts
    what a limit left out of each. `articles` are those that any of them is in, by file, with their texts; `roles`
    are what the speakers are, by name. `asked` are the filters in words, and `day` is when the report was made, if
    that is to be told.
    """

    told: Sequence[Told]
    rows: Sequence[Row]
    moments: Sequence[Moment]
    alone: Sequence[Claim]
    articles: Mapping[str, Article]
    roles: Mapping[str, str] = field(default_factory=dict)
    title: str = "Who said what"
    asked: str = ""
    day: date | None = None
    left: tuple[int, int] = (0, 0)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim that is shown, once."""
        stated = (claim for each in self.told for claim in each.claims)
        return tuple({(claim.article, claim.id): claim for claim in (*stated, *self.alone)}.values())

    @cached_property
    def claims_of(self) -> Mapping[str, Sequence[Claim]]:
        """The claims of each article, in reading order."""
        found: dict[str, list[Claim]] = {file: [] for file in self.articles}
        for claim in sorted(self.claims, key=lambda claim: claim.content[0].start):
            if claim.article in found:
                found[claim.article].append(claim)
        return found

    @cached_property
    def row_of(self) -> Mapping[str, Row]:
        """Who reported each statement, by its id."""
        return {row.found.statement.statement: row for row in self.rows}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The articles' numbers on the page."""
        return {file: number for number, file in enumerate(self.articles, start=1)}

    def speakers(self) -> Iterator[tuple[str, list[Claim]]]:
        """The claims that stand alone by speaker, in order of name; those of nobody come last."""
        found: dict[str | None, list[Claim]] = {}
        for claim in self.alone:
            found.setdefault(claim.speaker, []).append(claim)
        for name in sorted(found, key=lambda name: (name is None, (name or "").casefold(), name or "")):
            yield name or facts.NOBODY, found[name]

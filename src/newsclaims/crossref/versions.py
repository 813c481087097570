"""Claims that agree in words, polarity, speaker and occasion, taken together: what is compared and counted.

Ten outlets that print the same words are one version, so that a statement that is everywhere is no more
expensive than one that is reported once, and its words no less rare.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from newsclaims.crossref.affiliation import body, speaks_for
from newsclaims.crossref.concepts import Concepts, concepts
from newsclaims.crossref.folding import REFUSING, fold
from newsclaims.crossref.lexicon import STOP
from newsclaims.crossref.occasions import Occasion, occasion
from newsclaims.crossref.passages import passages
from newsclaims.crossref.words import Wording, wording
from newsclaims.model import Claim, Polarity

_Words = tuple[tuple[str, ...], frozenset[int]]
_Key = tuple[_Words, _Words, Polarity, str | None, Occasion | None]

Speakers = Literal["same", "related", "unknown", "different"]
HEAD = 400  # code points in which headline and standfirst stand, which say again what the article says


@dataclass(frozen=True, eq=False)
class Version:
    """The claims of one version in reading order, and the words of the first."""

    claims: tuple[Claim, ...]
    wording: Wording = field(repr=False)
    when: Occasion | None
    claim: Claim
    speaker: str | None

    @cached_property
    def concepts(self) -> Concepts:
        """What the claim is about."""
        return concepts(self.wording.text, self.wording.reported)

    @cached_property
    def passages(self) -> list[Concepts]:
        """What the claim is about, and what each passage of it is about where it has several."""
        return [self.concepts, *passages(self.wording.text, self.wording.reported)]

    @cached_property
    def speaker_words(self) -> frozenset[str]:
        """The folded words of the speaker's name."""
        return frozenset(fold(word) for word in (self.speaker or "").casefold().replace("-", " ").split())

    @cached_property
    def body(self) -> frozenset[str]:
        """The folded words that name the body its speaker is or speaks for."""
        return body(self.claim)

    @cached_property
    def subject(self) -> frozenset[str]:
        """The folded words that say what it is about: not the speaker's name, nor what only says no."""
        return self.concepts.words - self.speaker_words - REFUSING

    @cached_property
    def content(self) -> tuple[frozenset[str], frozenset[str]]:
        """The different words with content that are quoted, and those that are reported."""
        return frozenset(self.wording.quoted.keys) - STOP, frozenset(self.wording.reported.keys) - STOP

    @cached_property
    def article(self) -> str | None:
        """The one article that the version stands in, None where several have it."""
        articles = {claim.article for claim in self.claims}
        return articles.pop() if len(articles) == 1 else None

    @cached_property
    def full(self) -> tuple[int, int, tuple[bool, str, str, str]]:
        """Sorts the version with the most quoted words first, then most words, then the earliest."""
        return -len(self.wording.quoted.keys), -len(self.wording.reported.keys), reading_order(self.claim)

    @cached_property
    def in_head(self) -> bool:
        """Whether a claim of it stands where headline and standfirst do."""
        return any(min(span.start for span in claim.content) < HEAD for claim in self.claims)


def versions(claims: Iterable[Claim]) -> list[Version]:
    """The versions among claims, fullest first, whatever the order of the claims."""
    alike: dict[_Key, list[Wording]] = {}
    for claim in sorted({claim.id: claim for claim in claims}.values(), key=reading_order):
        words = wording(claim)
        key = (
            (words.reported.keys, words.reported.cuts),
            (words.quoted.keys, words.quoted.cuts),
            claim.polarity,
            claim.speaker,
            occasion(claim),
        )
        alike.setdefault(key, []).append(words)
    found = [
        Version(tuple(words.claim for words in group), group[0], when, group[0].claim, speaker)
        for (*_, speaker, when), group in alike.items()
    ]
    return sorted(found, key=lambda version: version.full)


def reading_order(claim: Claim) -> tuple[bool, str, str, str]:
    """Sorts claims by date of publication (the undated last), article and id."""
    return claim.published is None, str(claim.published or ""), claim.article, claim.id


def speakers(a: Version, b: Version) -> Speakers:
    """Whether two versions are said to be of one speaker: a shorter form of a name is the same.

    A body and who speaks for it are related. Somebody without a name ("his brother", "a spokeswoman") may be
    anybody: that is unknown, not different.
    """
    if not a.speaker_words or not b.speaker_words:
        return "unknown"
    short, long = sorted((a.speaker_words, b.speaker_words), key=len)
    if short <= long:
        return "same"
    if not a.claim.speaker_class == b.claim.speaker_class == "person" and speaks_for(a.body, b.body):
        return "related"
    return "different" if _is_named(a) and _is_named(b) else "unknown"


def _is_named(version: Version) -> bool:
    return any(word[0].isupper() for word in (version.speaker or "").split())

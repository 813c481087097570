"""Claims that agree in words, polarity, speaker and occasion, taken together: what is compared and counted.

Ten outlets that print the same words are one version, so that a statement that is everywhere is no more
expensive than one that is reported once, and its words no less rare. A version knows its first claim and how
often it is told, and not each of its claims: there may be a million.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from typing import Literal

from newsclaims.crossref.affiliation import body, speaks_for
from newsclaims.crossref.concepts import Concepts, concepts
from newsclaims.crossref.folding import REFUSING, fold
from newsclaims.crossref.lexicon import STOP
from newsclaims.crossref.occasions import Occasion, occasion, published
from newsclaims.crossref.passages import passages
from newsclaims.crossref.readout import unaccented
from newsclaims.crossref.words import Wording, Words, wording
from newsclaims.model import Claim

Speakers = Literal["same", "related", "unknown", "different"]
HEAD = 400  # code points in which headline and standfirst stand, which say again what the article says


@dataclass(frozen=True, eq=False)
class Version:
    """The first claim of one version in reading order, with its words, and what the others add to it.

    `article` is the one that all its claims stand in, None where several have it; `outlets` are the sources,
    or the articles where no source is known. `in_head` says that a claim of it stands where headline and
    standfirst do. `quoted_by` and `said_by` are how many versions share the rarest gram of what it quotes, and of
    all that it says, as far as that matters (`candidates.stepped`).
    """

    claim: Claim
    wording: Wording = field(repr=False)
    count: int
    article: str | None
    in_head: bool
    outlets: frozenset[str]
    quoted_by: int = 0
    said_by: int = 0

    @property
    def speaker(self) -> str | None:
        """Who said it."""
        return self.claim.speaker

    @cached_property
    def when(self) -> Occasion | None:
        """When it was said, or None where nothing is known."""
        return occasion(self.claim)

    @cached_property
    def printed(self) -> Occasion | None:
        """When it was said by the day of publication alone, or None where that is not known."""
        return published(self.claim)

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
        return _words_of(self.speaker)

    @cached_property
    def title_words(self) -> frozenset[str]:
        """The folded words of a speaker that is a role: the Minister. Empty for a person, and for "a minister"."""
        name = self.speaker or ""
        meant = name.startswith("the ") or name[:1].isupper()
        return self.speaker_words - STOP if meant and self.claim.speaker_class != "person" else frozenset()

    @cached_property
    def role_words(self) -> frozenset[str]:
        """The folded words of the role that a person is said to have."""
        return _words_of(self.claim.role) if self.claim.speaker_class == "person" else frozenset()

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
    def full(self) -> tuple[int, int, tuple[bool, str, str, str]]:
        """Sorts the version with the most quoted words first, then most words, then the earliest."""
        return -len(self.wording.quoted.keys), -len(self.wording.reported.keys), reading_order(self.claim)


def told(claims: Iterable[Claim], alone: Collection[str] = ()) -> list[tuple[Version, list[Claim]]]:
    """The versions among claims, fullest first, each with its claims in reading order.

    The claims whose ids are in `alone` are versions of their own.
    """
    alike: dict[bytes, list[Wording]] = {}
    for claim in sorted({claim.id: claim for claim in claims}.values(), key=reading_order):
        words = wording(claim)
        alike.setdefault(identity(words, alone=claim.id in alone), []).append(words)
    found = [(_version(group), [words.claim for words in group]) for group in alike.values()]
    return sorted(found, key=lambda each: each[0].full)


def single(words: Wording) -> Version:
    """The version of one claim alone."""
    return _version([words])


def _version(group: Sequence[Wording]) -> Version:
    claims = [words.claim for words in group]
    articles = {claim.article for claim in claims}
    return Version(
        claim=claims[0],
        wording=group[0],
        count=len(claims),
        article=claims[0].article if len(articles) == 1 else None,
        in_head=any(claim.content[0].start < HEAD for claim in claims),
        outlets=frozenset(claim.source or claim.article for claim in claims),
    )


def identity(words: Wording, *, alone: bool = False) -> bytes:
    """A hash (16 bytes) of what the claims of one version have in common, the same on every machine.

    `alone` sets a claim apart from all others of the same words.
    """
    claim, when = words.claim, occasion(words.claim)
    quoted = None if words.quoted is words.reported else _said(words.quoted)
    day = when and (when.first, when.last, when.said)
    parts = repr(
        (
            _said(words.reported),
            quoted or _said(words.reported),
            claim.polarity,
            claim.speaker,
            day,
            claim.said_on_carried,
        )
    )
    parts += claim.id if alone else ""
    return blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _said(words: Words) -> tuple[tuple[str, ...], list[int]]:
    return words.keys, sorted(words.cuts)


def reading_order(claim: Claim) -> tuple[bool, str, str, str]:
    """Sorts claims by date of publication (the undated last), article and id."""
    return claim.published is None, str(claim.published or ""), claim.article, claim.id


def one_person(a: Version, b: Version) -> bool:
    """Whether two versions are of one speaker who is a person: of a body's words many may choose the same."""
    return a.claim.speaker_class == b.claim.speaker_class == "person" and speakers(a, b) == "same"


def _words_of(name: str | None) -> frozenset[str]:
    """The folded words of a name or a role."""
    return frozenset(fold(word) for word in unaccented((name or "").casefold()).replace("-", " ").split())


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
    if _bears(a, b) or _bears(b, a):
        return "same"
    if not a.claim.speaker_class == b.claim.speaker_class == "person" and speaks_for(a.body, b.body):
        return "related"
    if _is_about(a, b) or _is_about(b, a):
        return "related"
    return "different" if _is_named(a) and _is_named(b) and not one_may_be_the_other(a, b) else "unknown"


def _bears(a: Version, b: Version) -> bool:
    """Whether one speaker is a role that the other, a person, is said to have: the Minister; Ann Boe, the minister."""
    return bool(a.title_words) and a.title_words <= b.role_words


def _is_about(a: Version, b: Version) -> bool:
    """Whether a half quotation of a person's words is of what a body does: | Tern Ridge | “is cooperating fully”."""
    if a.claim.kind != "mixed" or a.claim.speaker_class != "person" or b.claim.speaker_class != "organisation":
        return False
    first = [fold(key) for key in a.wording.reported.keys[: len(b.speaker_words)]]
    return bool(first) and frozenset(first) == b.speaker_words


def one_may_be_the_other(a: Version, b: Version) -> bool:
    """Whether one is a person and the other has no name or is not known: "governor of the Bank of Ruthen" may be he."""
    classes = (a.claim.speaker_class, b.claim.speaker_class)
    return "person" in classes and ("unnamed" in classes or None in classes)


def _is_named(version: Version) -> bool:
    return any(word[0].isupper() for word in (version.speaker or "").split())

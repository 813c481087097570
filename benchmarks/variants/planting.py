"""Quotations from a folder of articles, and variants of them as claims of other, invented articles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from newsclaims.crossref.marks import quoted_places
from newsclaims.extraction import extract
from newsclaims.model import CUT, Article, Claim, Relation, Span

from .making import SORTS, TIMES, Pool, Print, another, bare

LEAST = 8  # words of a quotation
MADE_UP = re.compile(
    r"[\[\]…]|\.\s*\.\s*\."
)  # where editors have been at work already, the relation is not ours to say
OUTLETS = ("Gazette", "Herald", "Courier", "Tribune", "Observer", "Mercury", "Standard", "Echo", "Monitor", "Star")
STRANGERS = ("Ada Brook", "Tom Reyes", "Elin Strand", "Per Lund", "Marta Holm", "Jonas Weil")
STOCK = (
    "I want to be very clear about this:",
    "Let me tell you something,",
    "As I have said many times before,",
    "Make no mistake about it,",
    "At the end of the day,",
    "There is no question in my mind that",
    "I think it is fair to say that",
    "We have been saying this for a long time:",
    "And I will say this again and again:",
    "The people of this country deserve to know that",
)
MERGED, PATTERN, PHRASE, OPENING = "two merged", "same pattern", "stock phrase", "shared opening"
LOOK_ALIKES = (PATTERN, PHRASE, OPENING)
NAMES = (*SORTS, MERGED, *LOOK_ALIKES)


@dataclass(slots=True, frozen=True)
class Quotation:
    """A claim of the articles and its quoted words as printed, a split quotation in one go."""

    claim: Claim
    words: Print


@dataclass(slots=True, frozen=True)
class Test:
    """Two claims and what must be found: their relation and one of the flags, or, for look-alikes, nothing."""

    sort: str
    a: str
    b: str
    relation: Relation | None
    flags: frozenset[str] = frozenset()


@dataclass(slots=True, frozen=True)
class Planted:
    """Claims put among the others, each with the quotations whose words it has, and what is tested."""

    claims: tuple[Claim, ...]
    words_of: tuple[frozenset[str], ...]
    tests: tuple[Test, ...]


def articles(folder: Path) -> Iterator[Article]:
    """The text files of a folder and those below it; a day in the name is the day of publication."""
    for path in sorted(folder.rglob("*.txt")):
        found = re.search(r"\d{4}-\d\d-\d\d", path.name)
        day = date.fromisoformat(found[0]) if found else date(2020, 1, 1)
        text = path.read_text(encoding="utf-8", errors="replace")
        yield Article(file=path.name, text=text, source=path.name.split("_")[0], published=day)


def claims_of(folder: Path) -> list[Claim]:
    """What the tool extracts from the articles of a folder."""
    return [claim for article in articles(folder) for claim in extract(article).claims]


def quotations(claims: Sequence[Claim]) -> list[Quotation]:
    """The quotations among claims that are long enough and that nobody has edited yet."""
    found = (Quotation(claim, _quoted(claim)) for claim in claims if claim.kind != "indirect")
    return [one for one in found if len(one.words) >= LEAST and not MADE_UP.search(one.claim.text.replace(CUT, " "))]


def _quoted(claim: Claim) -> Print:
    text = claim.text
    if claim.kind == "mixed":
        places = quoted_places(text, "mixed")
        text = text[places[0][0] : places[0][1]] if len(places) == 1 else ""
    # A hyphen or dash between blanks is no word.
    return [word for word in text.replace(CUT, " ").split() if any(map(str.isalnum, word))]


def pool(found: Sequence[Quotation]) -> Pool:
    """The plain words and the names of all quotations, to put in the place of others."""
    words = {bare(word) for one in found for word in one.words}
    names = {
        bare(word)
        for one in found
        for before, word in zip(one.words, one.words[1:], strict=False)
        if before[-1].isalnum() and re.fullmatch(r"[A-Z][a-z]{3,}", bare(word))
    }
    return Pool(sorted(word for word in words if re.fullmatch(r"[a-z]{5,}", word)), sorted(names))


class Planter:
    """Makes the variants of quotations; the same seed makes the same."""

    def __init__(self, found: Sequence[Quotation], seed: int) -> None:
        self._found, self._seed, self._pool = found, seed, pool(found)

    def deal(self, at: int, sorts: Sequence[str] = ()) -> list[Planted]:
        """All variants that a quotation allows, of some sorts only if any are given, in an order of chance."""
        rng = Random(f"{self._seed}|{self._found[at].claim.id}")
        made = [planted for name in sorts or NAMES for planted in self._planted(at, name, rng)]
        rng.shuffle(made)
        return made

    def _planted(self, at: int, name: str, rng: Random) -> Iterator[Planted]:
        if name in SORTS:
            yield from self._variants(at, name, rng)
        else:
            makers = {MERGED: self._merged, PATTERN: self._pattern, PHRASE: self._phrase, OPENING: self._opening}
            if made := makers[name](at, rng):
                yield made

    def _variants(self, at: int, name: str, rng: Random) -> Iterator[Planted]:
        """Different variants of one kind, as many as are wanted and the quotation allows."""
        one, sort = self._found[at], SORTS[name]
        tried = (sort.edit(list(one.words), rng, self._pool) for _ in range(TIMES.get(name, 1)))
        different = {tuple(words): words for words in tried if words and words != one.words}
        for number, words in enumerate(different.values()):
            claim = self._claim(one, words, f"{name} {number}" if number else name, rng)
            home = frozenset({one.claim.id})
            yield Planted((claim,), (home,), (Test(name, one.claim.id, claim.id, sort.relation, sort.flags),))

    def _merged(self, at: int, rng: Random) -> Planted | None:
        """This quotation and the speaker's next one in the article, as one."""
        if at + 1 == len(self._found):
            return None
        one, other = self._found[at : at + 2]
        if (one.claim.article, one.claim.speaker) != (other.claim.article, other.claim.speaker):
            return None
        claim = self._claim(one, [*one.words, *rng.choice([[], ["..."]]), *other.words], MERGED, rng)
        ids = (one.claim.id, other.claim.id)
        return Planted((claim,), (frozenset(ids),), tuple(Test(MERGED, of, claim.id, "truncated") for of in ids))

    def _pattern(self, at: int, rng: Random) -> Planted | None:
        one = self._found[at]
        words = another(list(one.words), rng, self._pool)
        if words is None:
            return None
        claim = self._claim(one, words, PATTERN, rng)
        return Planted((claim,), (frozenset({claim.id}),), (Test(PATTERN, one.claim.id, claim.id, None),))

    def _phrase(self, at: int, rng: Random) -> Planted | None:
        """Two quotations behind the same stock phrase, of one speaker and week."""
        one, other = self._found[at], self._elsewhere(at, rng)
        phrase = rng.choice(STOCK).split()
        a = self._claim(one, [*phrase, *one.words], f"{PHRASE} 1", rng)
        b = self._claim(one, [*phrase, *other.words], f"{PHRASE} 2", rng)
        homes = (frozenset({one.claim.id}), frozenset({other.claim.id}))
        return Planted((a, b), homes, (Test(PHRASE, a.id, b.id, None),))

    def _opening(self, at: int, rng: Random) -> Planted | None:
        """The first words of this quotation, and then something else."""
        one, other = self._found[at], self._elsewhere(at, rng)
        first = min(6, len(one.words) // 2)
        claim = self._claim(one, [*one.words[:first], *other.words], OPENING, rng)
        return Planted((claim,), (frozenset({other.claim.id}),), (Test(OPENING, one.claim.id, claim.id, None),))

    def _elsewhere(self, at: int, rng: Random) -> Quotation:
        article = self._found[at].claim.article
        return rng.choice([one for one in self._found if one.claim.article != article])

    def _claim(self, one: Quotation, words: Print, name: str, rng: Random) -> Claim:
        """The words as an invented outlet reports them, up to two days later."""
        outlet, text = rng.choice(OUTLETS), " ".join(words)
        known = f"{one.claim.id} {name}"
        return Claim(
            id=known,
            article=f"{outlet} {known}",
            source=outlet,
            published=one.claim.published + timedelta(days=rng.randrange(3)) if one.claim.published else None,
            kind="mixed" if name == "short fragment" else "direct",
            speaker=_speaker(one.claim.speaker, rng),
            mention=None,
            cue=None,
            content=(Span(start=1000, end=1000 + len(text), text=text),),
            said_on=rng.choice([one.claim.said_on, None]),
            confidence=1.0,
            polarity=one.claim.polarity,
        )


def _speaker(name: str | None, rng: Random) -> str | None:
    """The name as another outlet gives it: mostly the same, a shorter form, nobody, or somebody else."""
    kind = rng.choices(["same", "short", "nobody", "other"], [60, 15, 15, 10])[0]
    if kind == "other":
        return rng.choice(STRANGERS)
    return None if kind == "nobody" or name is None else name.split()[-1] if kind == "short" else name

"""Claims made up by the million: words by Zipf's law, stock phrases, and variants of what was said before."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from newsclaims.catalogue import Catalogue
from newsclaims.crossref.lexicon import STOP
from newsclaims.folder import ARTICLES, listing
from newsclaims.ledger import keeping, open_ledger
from newsclaims.ledger.keeping import Stamp, Worked
from newsclaims.model import Article, CastMember, Claim, Extraction, Span
from newsclaims.refreshing import Contexts

EACH = 25  # claims an article
VARIANTS = 0.1
STOCK_EACH = 0.05  # of the claims that have one of the usual stock phrases
PHRASES = 300
OUTLETS = 200
LATELY = 300  # claims back from which a variant is taken
VOCABULARY = 60_000
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]


class Inventor:
    """Makes up a workspace of so many claims; `stock` of them have one phrase more in common."""

    def __init__(self, root: Path, claims: int, stock: float = 0.0, seed: int = 1) -> None:
        self.root, self.count, self.stock = root, claims, stock
        self.rng = random.Random(seed)
        words = random.Random(0)
        made = ("".join(words.choices(_SYLLABLES, k=words.randint(2, 4))) for _ in range(VOCABULARY))
        plain = sorted(word for word in STOP if word.isalpha() and len(word) < 6)
        words.shuffle(plain)
        self.words = list(dict.fromkeys([*plain[:80], *made]))
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self.phrases = [" ".join(words.choices(self.words[80:6000], k=words.randint(4, 8))) for _ in range(PHRASES)]
        self.speakers = [f"{name} {name[::-1].title()}" for name in self._names(max(20, claims // 40))]
        self.prominence = list(accumulate(1 / (rank + 10) for rank in range(len(self.speakers))))
        self.lately: list[tuple[str, str]] = []
        self.days = max(10, int(claims**0.5))
        self.contexts = Contexts(Catalogue())

    def write(self) -> None:
        """Write the articles and keep their claims, as a run of the tool would."""
        many = self.count // EACH
        for number in range(many):
            self._write_file(number)
        stamps = listing(self.root / ARTICLES).files
        with open_ledger(self.root / ".claims") as ledger:
            for start in range(0, many, 400):
                batch = [self.article(number, stamps) for number in range(start, min(start + 400, many))]
                keeping.keep(ledger, batch)

    def article(self, number: int, stamps: dict[str, Stamp] | None = None) -> Worked:
        """One article, its claims made up."""
        file = _file(number)
        day = date(2020, 1, 1) + timedelta(days=min(number * EACH * self.days // self.count, self.days))
        article = Article(file=file, text=_text(number), source=f"Outlet {self.rng.randrange(OUTLETS)}", published=day)
        claims = tuple(self._claim(article, at) for at in range(EACH))
        names = sorted({claim.speaker for claim in claims if claim.speaker})
        cast = tuple(CastMember(name=name, person=True, speaker_class="person") for name in names)
        stamp = (stamps or {}).get(file, Stamp(1, 1, 1))
        context = self.contexts.of(file)
        return Worked(
            file, stamp, context, "", f"{file} {self.count}", article, (), (), Extraction(claims=claims, cast=cast)
        )

    def _claim(self, article: Article, at: int) -> Claim:
        speaker, text = self._said()
        start = 300 + 300 * at
        return Claim(
            id=f"{self.rng.getrandbits(50):010x}",
            article=article.file,
            source=article.source,
            published=article.published,
            kind=self.rng.choice(("direct", "direct", "indirect")),
            speaker=speaker,
            mention=None,
            cue=None,
            content=(Span(start=start, end=start + len(text), text=text),),
            said_on=str(article.published) if self.rng.random() < 0.5 else None,
            confidence=0.9,
            speaker_class="person",
        )

    def _said(self) -> tuple[str, str]:
        """Who says what: something new, or something said lately, varied."""
        if self.lately and self.rng.random() < VARIANTS:
            speaker, text = self.rng.choice(self.lately)
            return speaker, self._varied(text.split())
        words = self.rng.choices(self.words, cum_weights=self.weights, k=self.rng.randint(6, 36))
        if self.rng.random() < STOCK_EACH:
            words[3:3] = self.rng.choice(self.phrases).split()
        if self.rng.random() < self.stock:
            words[:0] = self.phrases[0].split()
        found = self.rng.choices(self.speakers, cum_weights=self.prominence)[0], " ".join(words).capitalize() + "."
        self.lately = [*self.lately[-LATELY:], found]
        return found

    def _varied(self, words: list[str]) -> str:
        how = self.rng.randrange(3)
        if how == 1 and len(words) > 8:
            start = self.rng.randrange(len(words) - 6)
            words = words[start : start + self.rng.randint(6, len(words))]
        elif how == 2:
            words[self.rng.randrange(len(words))] = self.rng.choice(self.words)
        return " ".join(words)

    def _write_file(self, number: int) -> None:
        path = self.root / ARTICLES / _file(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(number), encoding="utf-8")

    def _names(self, many: int) -> Iterator[str]:
        words = random.Random(2)
        for _ in range(many):
            yield "".join(words.choices(_SYLLABLES, k=4)).title()


def _file(number: int) -> str:
    return f"{number // 1000:03}/{number:09}.txt"


def _text(number: int) -> str:
    return f"Article {number}.\n"

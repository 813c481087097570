"""Syndicated copy: which reports of a statement are one text, printed by several outlets.

Two reports are one text if the own words around them, those that the articles do not quote, are the same. Outlets
that quote the same speech in texts of their own share none; of an agency's text within a longer article, only the
claims that stand in the shared passage are copies.
"""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from newsclaims.crossref.prints import UNKNOWN, Print
from newsclaims.model import Claim

NEAR = 12  # fingerprints on each side of a claim that are compared: some 30 words
LEAST = 8  # of them that two reports share if they are one text: some 24 words
CREDITED = 4  # where both are credited to the same agency: some 14 words
FEW = 3  # where an article has hardly any words of its own, it must share most of them, and no fewer than this
MOST = 0.8
CROSSED = 0.2  # of what two reports share, what may stand before one and after the other


@dataclass(frozen=True)
class Around:
    """The fingerprints of the words before, in and after a claim."""

    before: frozenset[int]
    inside: frozenset[int]
    after: frozenset[int]

    @cached_property
    def all(self) -> frozenset[int]:
        """All of them."""
        return self.before | self.inside | self.after

    def at_one_place(self, other: "Around") -> bool:
        """Whether what both share stands on the same side: else they are two places of one passage."""
        crossed = len(self.before & other.after) + len(self.after & other.before)
        return crossed <= CROSSED * len(self.all & other.all)


def copies(claims: Sequence[Claim], prints: Mapping[str, Print]) -> list[list[Claim]]:
    """The claims of a statement by the text they stand in, in the order given; a text's copies are together.

    Claims of one article that stand in no shared passage are one text too.
    """
    near = [_around(claim, prints.get(claim.article, UNKNOWN)) for claim in claims]
    home = _joined(len(claims), _alike(claims, near, prints))
    articles = defaultdict(set)
    for at, claim in zip(home, claims, strict=True):
        articles[at].add(claim.article)
    texts: dict[object, list[Claim]] = defaultdict(list)
    for at, claim in zip(home, claims, strict=True):
        texts[at if len(articles[at]) > 1 else claim.article].append(claim)
    return list(texts.values())


def _joined(number: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For each position the first one that pairs join it to."""
    home = list(range(number))

    def root(at: int) -> int:
        while home[at] != at:
            home[at] = at = home[home[at]]
        return at

    for a, b in pairs:
        old, new = sorted((root(a), root(b)), reverse=True)
        home[old] = new
    return [root(at) for at in range(number)]


def credited(text: Sequence[Claim], prints: Mapping[str, Print]) -> str | None:
    """The credit that most articles of one text give, the first in the alphabet where as many give another."""
    articles = {claim.article for claim in text}
    found = Counter(prints.get(article, UNKNOWN).credit for article in articles)
    del found[None]
    return min(found, key=lambda name: (-found[name], name or ""), default=None)


def _around(claim: Claim, found: Print) -> Around:
    """The fingerprints of the words before, in and after a claim that are the article's own."""
    first = bisect_left(found.starts, min(span.start for span in claim.content))
    last = bisect_left(found.starts, max(span.end for span in claim.content))
    ranges = (slice(max(first - NEAR, 0), first), slice(first, last), slice(last, last + NEAR))
    return Around(*(frozenset(found.hashes[part]) for part in ranges))


def _alike(claims: Sequence[Claim], near: Sequence[Around], prints: Mapping[str, Print]) -> Iterator[tuple[int, int]]:
    """Pairs of positions of claims that stand in one text; of the same surroundings, each with the next only."""
    same: dict[Around, list[int]] = defaultdict(list)
    for at, around in enumerate(near):
        same[around].append(at)
    postings: dict[int, list[int]] = defaultdict(list)
    for around, group in same.items():
        shared = Counter(other for gram in around.all for other in postings[gram])
        for other, number in shared.items():
            if number >= _needed(claims, near, prints, group[0], other) and around.at_one_place(near[other]):
                yield other, group[0]
        for gram in around.all:
            postings[gram].append(group[0])
        if len(around.all) >= FEW:
            yield from pairwise(group)


def _needed(claims: Sequence[Claim], near: Sequence[Around], prints: Mapping[str, Print], a: int, b: int) -> float:
    """How many fingerprints two claims have to share to be of one text; more than they can, of one article."""
    if claims[a].article == claims[b].article:
        return math.inf
    x, y = (prints[claims[at].article].credit for at in (a, b))
    least = CREDITED if x and y and x.casefold() == y.casefold() else LEAST
    return min(least, max(FEW, MOST * min(len(near[a].all), len(near[b].all))))

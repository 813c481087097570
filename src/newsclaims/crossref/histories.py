"""What changed from one version of an article to the next: what it quotes and reports, and how much besides. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from newsclaims.crossref.lexicon import STOP
from newsclaims.crossref.wording import described
from newsclaims.crossref.words import Wording, wording
from newsclaims.folding import folded_name
from newsclaims.model import Article, Claim, Pair

Aspect = Literal["speaker", "polarity", "kind", "said_on"]
ASPECTS: tuple[Aspect, ...] = ("speaker", "polarity", "kind", "said_on")

_ALIKE = 0.6
"""A claim in other words is the same one, reworded, from this confidence: within an article that is no coincidence."""
_MOST = 40_000
"""So many pairs of claims are compared; of articles that have more in common with nothing, the first ones."""
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|\n+")
_ORDER = {"verbatim": 0, "altered": 1, "truncated": 1, "paraphrased": 2}


@dataclass(frozen=True)
class Edition:
    """One version of an article with its claims; `number` counts from 1, the oldest."""

    number: int
    article: Article
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Changed:
    """A claim as it was and as it is, how the wordings compare, and what else became another."""

    old: Claim
    new: Claim
    pair: Pair
    aspects: tuple[Aspect, ...] = ()

    @property
    def grave(self) -> bool:
        """Whether it may mean something else now, or is somebody else's."""
        return bool({"speaker", "polarity"} & set(self.aspects)) or any(change.flags for change in self.pair.changes)


@dataclass(frozen=True)
class Step:
    """What changed between two versions: claims by their gravity, and then in the order of the text.

    `same` is how many claims are as they were, `rewritten` how many sentences that hold no claim are new, gone, or
    changed (a changed one counts once). `title` is the old headline and the new one if they differ.
    """

    old: Edition
    new: Edition
    changed: tuple[Changed, ...] = ()
    dropped: tuple[Claim, ...] = ()
    added: tuple[Claim, ...] = ()
    same: int = 0
    rewritten: int = 0
    title: tuple[str | None, str | None] | None = field(default=None)


def history(editions: Sequence[Edition]) -> list[Step]:
    """The steps between the versions of an article, in order."""
    return [step(old, new) for old, new in pairwise(editions)]


def step(old: Edition, new: Edition) -> Step:
    """What changed from one version to another."""
    pairs = _by_id(old.claims, new.claims)
    left = [claim for claim in old.claims if not any(claim is a for a, _ in pairs)]
    right = [claim for claim in new.claims if not any(claim is b for _, b in pairs)]
    pairs += _by_words(left, right)
    compared = [_compared(a, b) for a, b in pairs]
    changed = [each for each in compared if each.pair.relation != "verbatim" or each.aspects]
    met_old, met_new = {id(a) for a, _ in pairs}, {id(b) for _, b in pairs}
    titles = (old.article.title, new.article.title)
    return Step(
        old=old,
        new=new,
        changed=tuple(sorted(changed, key=lambda each: (not each.grave, each.new.content[0].start))),
        dropped=tuple(claim for claim in left if id(claim) not in met_old),
        added=tuple(claim for claim in right if id(claim) not in met_new),
        same=len(compared) - len(changed),
        rewritten=_rewritten(old, new),
        title=titles if titles[0] != titles[1] else None,
    )


def _by_id(old: Iterable[Claim], new: Iterable[Claim]) -> list[tuple[Claim, Claim]]:
    """The claims whose very words stand in both."""
    known: dict[str, list[Claim]] = {}
    for claim in old:
        known.setdefault(claim.id, []).append(claim)
    return [(known[claim.id].pop(0), claim) for claim in new if known.get(claim.id)]


def _by_words(old: Sequence[Claim], new: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """The claims that became others: those whose wordings are nearest to each other, each once."""
    x, y = [wording(claim) for claim in old], [wording(claim) for claim in new]
    likely = [(a, b) for a in x for b in y if _share(a, b)][:_MOST]
    ranked = sorted(((_rank(described(a, b), a, b), a.claim, b.claim) for a, b in likely), key=lambda it: it[0])
    taken: set[int] = set()
    found = []
    for rank, a, b in ranked:
        if rank[0] < len(_ORDER) and not {id(a), id(b)} & taken:
            taken |= {id(a), id(b)}
            found.append((a, b))
    return found


def _share(a: Wording, b: Wording) -> bool:
    """Whether two claims have a fair part of their telling words in common."""
    x, y = set(a.reported.keys) - STOP, set(b.reported.keys) - STOP
    return bool(x and y) and 3 * len(x & y) >= min(len(x), len(y))


def _rank(pair: Pair, a: Wording, b: Wording) -> tuple[int, float, int, str, str]:
    """Sorts the likeliest first; what is too unlike comes behind all orders."""
    order = _ORDER[pair.relation]
    same = _same_name(a.claim.speaker, b.claim.speaker)
    if order == _ORDER["paraphrased"] and not (same and pair.confidence >= _ALIKE):
        order = len(_ORDER)
    apart = abs(a.claim.content[0].start - b.claim.content[0].start)
    return order, -pair.similarity - same, apart, a.claim.id, b.claim.id


def _compared(old: Claim, new: Claim) -> Changed:
    aspects = tuple(each for each in ASPECTS if getattr(old, each) != getattr(new, each))
    if _same_name(old.speaker, new.speaker):
        aspects = tuple(each for each in aspects if each != "speaker")
    return Changed(old, new, described(wording(old), wording(new)), aspects)


def _same_name(one: str | None, other: str | None) -> bool:
    """Whether two names are one speaker's, of which an article may have lost the fuller one."""
    if one is None or other is None:
        return one is other
    x, y = set(folded_name(one).split()), set(folded_name(other).split())
    return x <= y or y <= x


def _rewritten(old: Edition, new: Edition) -> int:
    a, b = Counter(_sentences(old)), Counter(_sentences(new))
    return max((a - b).total(), (b - a).total())


def _sentences(edition: Edition) -> Iterable[str]:
    """The sentences that hold no part of a claim, white space apart."""
    text = edition.article.text
    spans = sorted((span.start, span.end) for claim in edition.claims for span in claim.content)
    start = edition.article.body
    for end in (*(match.end() for match in _END.finditer(text, start)), len(text)):
        sentence = " ".join(text[start:end].split())
        if sentence and not any(a < end and start < b for a, b in spans):
            yield sentence
        start = end

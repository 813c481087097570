"""Whether two versions say the same in other words. Precision first: most paraphrases stay apart.

Polarity, speaker and days must agree, one of the two must be in the reporter's words, nothing may contradict (a
negation, a number, a date, an opposite, a name that only the shorter has), and most of the shorter report's
content words must be common, two of them side by side; the longer the longer one, the more of them. Within
one article only headline and standfirst are looked at: what a text says twice in its body, it says of two
things.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsclaims.crossref.concepts import Concept, alone, contradict, parts, same, shared, weight, within
from newsclaims.crossref.folding import COMMON
from newsclaims.crossref.occasions import CLOSE, compatible
from newsclaims.crossref.versions import Version

LEAST = 3  # content words in common that are not the speaker's name
LEAST_PLAIN = 2  # of them no names: any two claims of one story share its names
ENOUGH = 0.6  # of the shorter report's content
ENOUGH_ON_TOPIC = 0.5  # where both are of one of the catalogue's topics
RESTATED = 0.75  # in one article
BOTH = 0.5  # of the content of both together
NEVER = 2.0
BOTH_IN_PHRASES = 0.4  # where two phrases are common: a part of a longer report


@dataclass(frozen=True, slots=True)
class Overlap:
    """The content words that two reports share, and their share of the shorter report."""

    common: tuple[Concept, ...]
    share: float
    both: float  # twice what is common over all that both have
    comparable: bool  # whether both have any

    def reaches(self, least: int, share: float) -> bool:
        """Whether so many words, and so large a share, are common."""
        return len(self.common) >= least and self.share >= share


def overlap(a: Version, b: Version, but: frozenset[str] = frozenset()) -> Overlap:
    """The content words two versions share, apart from the speaker's name and some folded words."""
    apart = (a.speaker_words & b.speaker_words) | but
    common = shared(a.concepts, b.concepts, apart)
    x, y = alone(a.concepts, apart), alone(b.concepts, apart)
    least, whole = min(weight(x), weight(y)), weight(x) + weight(y)
    if not least:
        return Overlap(tuple(common), 0.0, 0.0, comparable=bool(x and y))
    return Overlap(tuple(common), weight(common) / least, 2 * weight(common) / whole, comparable=True)


def agreement(a: Version, b: Version) -> float:
    """How much of both two paraphrases share, 0 where they are not known to be one statement."""
    if not _may_agree(a, b) or a.concepts.negated != b.concepts.negated or contradict(a.concepts, b.concepts):
        return 0.0
    found = overlap(a, b)
    if not related(a, b) or not found.reaches(LEAST, _needed(a, b)) or found.both < BOTH_IN_PHRASES:
        return 0.0
    phrases = _phrases(a.concepts.order, b.concepts.order)
    needed = BOTH_IN_PHRASES if phrases > 1 else BOTH if phrases else NEVER
    return found.both if found.both >= needed else 0.0


def related(a: Version, b: Version) -> bool:
    """Whether two versions share more than names and words that any claim could contain."""
    names = a.concepts.names | b.concepts.names
    plain = [concept for concept in shared(a.concepts, b.concepts) if concept not in names]
    return len(plain) >= LEAST_PLAIN and any(concept not in COMMON for concept in plain)


def _may_agree(a: Version, b: Version) -> bool:
    if a.speaker is None or a.speaker != b.speaker or a.claim.polarity != b.claim.polarity:
        return False
    if a.wording.quoted.keys and b.wording.quoted.keys:
        return False
    return len(a.concepts.words & b.concepts.words) >= LEAST and compatible(a.when, b.when, CLOSE)


def _needed(a: Version, b: Version) -> float:
    """The share of the shorter report that has to be common; above 1 for never."""
    if a.article is not None and a.article == b.article:
        return RESTATED if a.in_head or b.in_head else NEVER
    if _other_names(a, b):
        return NEVER
    return ENOUGH_ON_TOPIC if set(a.claim.topics) & set(b.claim.topics) else ENOUGH


def _other_names(a: Version, b: Version) -> bool:
    """Whether the shorter report names what the longer one, which names something too, does not."""
    x, y = (weight(version.concepts.order) for version in (a, b))
    if x == y:
        return _names_more(a, b) and _names_more(b, a)
    return _names_more(a, b) if x < y else _names_more(b, a)


def _names_more(short: Version, long: Version) -> bool:
    apart = short.speaker_words
    if all(apart.issuperset(parts(name)) for name in long.concepts.names):
        return False
    named = {name for name in short.concepts.names if not apart.issuperset(parts(name))}
    return not named.issubset(within(short.concepts, long.concepts, apart))


def _phrases(x: Sequence[Concept], y: Sequence[Concept]) -> int:
    """How many pairs of content words stand side by side in the same order in both."""
    near: dict[str, list[tuple[Concept, Concept]]] = defaultdict(list)
    for pair in set(pairwise(y)):
        for part in parts(pair[0]):
            near[part].append(pair)
    return sum(any(same(p, r) and same(q, s) for part in parts(p) for r, s in near[part]) for p, q in set(pairwise(x)))

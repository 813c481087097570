"""The word 2- and 3-grams of a claim: what a phrase is recognised by."""

from itertools import pairwise

from newsclaims.crossref.lexicon import STOP
from newsclaims.crossref.words import Words

FEW = 5  # versions that share the rarest words of a phrase before many use it,
RARE = 30  # and before anybody does


def grams(words: Words) -> list[str]:
    """The word 2- and 3-grams of a claim, none across a cut, none of function words alone."""
    found: dict[str, None] = {}
    for start, end in words.segments():
        keys = words.keys[start:end]
        found.update(dict.fromkeys(f"{x} {y}" for x, y in pairwise(keys) if not {x, y} <= STOP))
        triples = zip(keys, keys[1:], keys[2:], strict=False)
        found.update(dict.fromkeys(f"{x} {y} {z}" for x, y, z in triples if not {x, y, z} <= STOP))
    return list(found)

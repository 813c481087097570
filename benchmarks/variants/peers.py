"""The obvious alternatives, over the same claims: equal words, MinHash LSH as datasketch ships it, and rapidfuzz.

Each is given the quoted words of a claim, folded as simply as such scripts do, and says which claims are alike.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from newsclaims.crossref.marks import quoted_places
from newsclaims.model import Claim

Pair = frozenset[str]
Peer = Callable[[Mapping[str, str]], set[Pair]]

PERMUTATIONS = 128  # datasketch's own default
README = 0.5  # the threshold in datasketch's own example
FUZZY = 90  # of 100; the threshold most often seen in scripts


def folded(claim: Claim) -> str:
    """A claim's quoted words in lower case without punctuation, all of its words where none is quoted."""
    places = quoted_places(claim.text, claim.kind) or [(0, len(claim.text))]
    text = " ".join(claim.text[start:end] for start, end in places)
    return " ".join(re.findall(r"\w+", text.casefold().replace("’", "'").replace("'", "")))


def equal(texts: Mapping[str, str]) -> set[Pair]:
    """The pairs of the same words."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name, text in texts.items():
        alike[text].append(name)
    return {frozenset(pair) for group in alike.values() for pair in combinations(group, 2)}


def minhash(threshold: float, size: int) -> Peer:
    """MinHash LSH over the sets of word n-grams of a size."""

    def pairs(texts: Mapping[str, str]) -> set[Pair]:
        from datasketch import MinHash, MinHashLSH  # noqa: PLC0415

        lsh = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
        made = {}
        for name, text in texts.items():
            made[name] = MinHash(num_perm=PERMUTATIONS)
            made[name].update_batch([gram.encode() for gram in _grams(text.split(), size)])
            lsh.insert(name, made[name])
        return {
            frozenset((name, other)) for name, hashed in made.items() for other in lsh.query(hashed) if other != name
        }

    return pairs


def _grams(words: list[str], size: int) -> list[str]:
    return [" ".join(words[at : at + size]) for at in range(max(1, len(words) - size + 1))]


def fuzzy(scorer: str) -> Peer:
    """All pairs that a scorer of rapidfuzz puts at 90 or above."""

    def pairs(texts: Mapping[str, str]) -> set[Pair]:
        from rapidfuzz import fuzz, process  # noqa: PLC0415

        names, words = list(texts), list(texts.values())
        scores = process.cdist(words, words, scorer=getattr(fuzz, scorer), score_cutoff=FUZZY, workers=1)
        return {frozenset((names[i], names[j])) for i, j in zip(*scores.nonzero(), strict=True) if i < j}

    return pairs


PEERS: dict[str, tuple[Peer, bool]] = {
    "equal words": (equal, False),
    "MinHash LSH, words, 0.5": (minhash(README, 1), False),
    "MinHash LSH, words, 0.9 (default)": (minhash(0.9, 1), False),
    "MinHash LSH, 5-word shingles, 0.5": (minhash(README, 5), False),
    "rapidfuzz ratio": (fuzzy("ratio"), True),
    "rapidfuzz partial_ratio": (fuzzy("partial_ratio"), True),
    "rapidfuzz token_set_ratio": (fuzzy("token_set_ratio"), True),
}
"""Each with whether it compares all pairs, so that only a sample can be given to it."""


def answers(texts: Mapping[str, str], sample: Mapping[str, str]) -> Iterator[tuple[str, set[Pair] | None, bool]]:
    """What each alternative finds, None where its package is not installed, and whether on the sample alone."""
    for name, (peer, sampled) in PEERS.items():
        try:
            yield name, peer(sample if sampled else texts), sampled
        except ImportError:
            yield name, None, sampled

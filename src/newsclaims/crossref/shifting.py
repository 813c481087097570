"""What reported speech does to quoted words: “We will rebuild the pier” becomes they would rebuild the pier.

Person, tense and pointing words shift and the rest is copied, so words are compared after all of them are shifted
the same way: the longer the stretches that two claims then share, the surer one is a report of the other's words.
"""

from functools import lru_cache

from newsclaims.crossref.folding import base
from newsclaims.crossref.words import Words

RUN = 3  # words in a row that count as copied: shorter ones stand in any two sentences

_SHIFTED = {
    word: group.split()[0]
    for group in (
        "they i we he she it you one",
        "them me us him her",
        "their my our your his its theirs mine ours yours hers",
        "themselves myself ourselves yourself himself herself itself",
        "be am is are was were been being",
        "have has had having",
        "do does did",
        "will would shall wo",
        "can could",
        "may might",
        "that this those these the a an",
        "there here",
        "then now",
    )
    for word in group.split()
}


@lru_cache(maxsize=1 << 16)
def shifted(word: str) -> str:
    """A word without person, tense and nearness."""
    return _SHIFTED.get(word) or base(word)


def copied(a: Words, b: Words) -> float:
    """The share of the shorter wording's words that stand in the other in the same runs, once both are shifted."""
    short, long = sorted((a, b), key=lambda words: len(words.keys))
    x, y = _shifted(short), _shifted(long)
    known = {tuple(y[at : at + RUN]) for at in range(len(y) - RUN + 1)}
    inside: set[int] = set()
    for at in range(len(x) - RUN + 1):
        if tuple(x[at : at + RUN]) in known:
            inside.update(range(at, at + RUN))
    return len(inside) / len(x) if x else 0.0


def _shifted(words: Words) -> list[str]:
    """The shifted words, "that" and the like left out: a report has one more or one less of them."""
    return [word for word in map(shifted, words.keys) if word != "that"]

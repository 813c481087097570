"""A claim's words passage by passage: what another outlet reports in one sentence may be one of five here.

A passage ends with a sentence, at a cut, and where "but" or ", and" turns to something else; two neighbours are
one more passage. Nothing is parted at "if", "because" or "that": a condition belongs to what it limits.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from newsclaims.crossref.concepts import Concepts, concepts
from newsclaims.crossref.words import Words

MOST = 40  # passages of a longer claim are not looked at: its first ones are

_TURN = re.compile(r"[.!?;](?:\W|$)|\[\.\.\.\]|…")
_TURNING = frozenset({"but", "and"})


def passages(text: str, words: Words) -> list[Concepts]:
    """The concepts of each passage and of each two neighbours; none where all is one passage."""
    ranges = list(pairwise([0, *_turns(text, words), len(words.keys)]))[:MOST]
    if len(ranges) == 1:
        return []
    joined = [(first[0], second[1]) for first, second in pairwise(ranges)] if len(ranges) > 2 else []
    return [concepts(text, _part(words, *place)) for place in (*ranges, *joined)]


def _turns(text: str, words: Words) -> Iterator[int]:
    """The positions of words before which a passage ends."""
    for at, (before, after) in enumerate(pairwise(words.places), 1):
        between = text[before[1] : after[0]]
        turning = words.keys[at] in _TURNING and ("," in between or words.keys[at] == "but")
        if turning or at in words.cuts or _TURN.search(between):
            yield at


def _part(words: Words, start: int, end: int) -> Words:
    cuts = frozenset(cut - start for cut in words.cuts if start < cut < end)
    return Words(words.keys[start:end], words.places[start:end], cuts)

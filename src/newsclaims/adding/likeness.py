"""Which texts are the same, and which nearly are."""

import re
from hashlib import blake2b
from heapq import nsmallest
from zlib import crc32

GRAM = 5
"""Words that are hashed together, as in `crossref.prints`."""
SKETCH = 8
"""So many least hashes stand for a text: two that share nine tenths of their hashes share about seven of these."""
SHARED = 4
"""Texts with so many of them in common are compared as a whole: of those that are alike one in 2,000 has fewer."""
ALIKE = 0.9
"""The share of word sequences that two texts have in common from which one is the other saved again.

One other word changes five sequences: of 400 words eight may differ. The day's weather or share prices, told in the
words of the day before, lie far below: a tenth of the words leaves six tenths of the sequences.
"""
SHORTEST = 50
"""Texts of fewer sequences are compared as they are: a few words more or less would be much of them."""

_WORD = re.compile(r"[^\W_]+")


def digest_of(text: str) -> bytes:
    """A hash of a text's words and marks, whatever the white space between them."""
    return blake2b(" ".join(text.split()).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def sketch(text: str) -> tuple[int, ...]:
    """A few hashes by which texts find those that are nearly the same; none of a short text."""
    grams = _grams(text)
    return tuple(nsmallest(SKETCH, grams)) if len(grams) >= SHORTEST else ()


def likeness(a: str, b: str) -> float:
    """The share of all word sequences of two texts that both have."""
    x, y = _grams(a), _grams(b)
    return len(x & y) / len(x | y) if x or y else 0.0


def _grams(text: str) -> set[int]:
    words = _WORD.findall(text.casefold())
    joined = (" ".join(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1))
    return {crc32(gram.encode("utf-8", "replace")) for gram in joined}

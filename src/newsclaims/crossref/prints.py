"""Fingerprints of an article's own words, by which copies of its text are known.

Winnowed (Schleimer, Wilkerson and Aiken, 2003): of the hashes of word 5-grams every few the least, each with its
place. What stands inside quotation marks is left out: two outlets that quote the same speech share no text by that.
"""

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from newsclaims.crossref.credits import credit
from newsclaims.crossref.marks import quoted_places
from newsclaims.model import Article

GRAM = 5  # words that are hashed together
WINDOW = 4  # grams of which the least hash is kept: 8 words in common are never missed

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Print:
    """An article's fingerprints in order, the places where they begin in its text, and the credit it gives."""

    credit: str | None
    hashes: tuple[int, ...]
    starts: tuple[int, ...]

    def packed(self) -> bytes:
        """The fingerprints and places as bytes, to be kept."""
        return struct.pack(f">{2 * len(self.hashes)}I", *self.hashes, *self.starts)

    @classmethod
    def unpacked(cls, credited: str | None, data: bytes) -> "Print":
        """The print that was packed; `struct.error` if the bytes are no print."""
        numbers = struct.unpack(f">{len(data) // 4}I", data)
        half = len(numbers) // 2
        return cls(credited, numbers[:half], numbers[half:])


UNKNOWN = Print(None, (), ())


def printed(article: Article) -> Print:
    """The print of an article."""
    words = list(_own_words(article.text, article.body))
    grams = [
        (crc32(" ".join(word for word, _ in words[at : at + GRAM]).encode("utf-8", "replace")), words[at][1])
        for at in range(len(words) - GRAM + 1)
    ]
    kept = list(_winnowed(grams))
    hashes, starts = tuple(gram for gram, _ in kept), tuple(start for _, start in kept)
    return Print(credit(article.text[article.body :], article.source), hashes, starts)


def _own_words(text: str, body: int) -> Iterator[tuple[str, int]]:
    """The words of a text that it does not quote, each with its place."""
    for paragraph in _PARAGRAPH.finditer(text, body):
        at = 0
        for start, end in (*quoted_places(paragraph[0], "mixed"), (len(paragraph[0]), len(paragraph[0]))):
            for word in _WORD.finditer(paragraph[0], at, start):
                yield word[0].casefold().replace("’", "'"), paragraph.start() + word.start()
            at = end


def _winnowed(grams: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The least gram of every window, the last of equals, each once."""
    last = -1
    for first in range(max(len(grams) - WINDOW + 1, min(len(grams), 1))):
        window = range(first, min(first + WINDOW, len(grams)))
        at = min(window, key=lambda place: (grams[place][0], -place))
        if at != last:
            yield grams[at]
            last = at

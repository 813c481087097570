"""Articles of the corpus as the tagger meets them, with the tags that annotators' marks make."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus import Attribution, Offsets
from newsclaims.extraction import lay_out_article
from newsclaims.extraction.tagging.decoding import TAGS
from newsclaims.extraction.tagging.grid import Grid
from newsclaims.extraction.tagging.vocabulary import folded
from newsclaims.model import Article

ROLES = ("content", "source", "cue")
LONGEST = 128
"""Tokens of a piece to learn from: whole paragraphs nearly always."""


@dataclass(slots=True)
class Marked:
    """An article's grid and the tag of each of its tokens."""

    grid: Grid
    tags: NDArray[np.int64]


def marked(article: Article, attributions: Iterable[Attribution]) -> Marked:
    """The article laid out for tagging, with its tags."""
    grid = lay_out_article(article, LONGEST)
    tags = np.zeros(len(grid.tokens), np.int64)
    starts, ends = [token.start for token in grid.tokens], [token.end for token in grid.tokens]
    for attribution in attributions:
        for role, name in enumerate(ROLES):
            for start, end in _joined(article.text, getattr(attribution, name)):
                _tag(tags, grid.paragraph, _covered(starts, ends, start, end), 1 + 2 * role)
    return Marked(grid, tags)


def _joined(text: str, pieces: Sequence[Offsets]) -> list[Offsets]:
    """The pieces in order, those that only white space parts made one."""
    joined: list[Offsets] = []
    for start, end in sorted(pieces):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _covered(starts: list[int], ends: list[int], start: int, end: int) -> list[int]:
    """The tokens whose middle lies in a span."""
    first = bisect_left(ends, start + 1)
    last = bisect_left(starts, end)
    return [at for at in range(first, last) if start <= (starts[at] + ends[at]) / 2 < end]


def _tag(tags: NDArray[np.int64], paragraph: list[int], tokens: list[int], beginning: int) -> None:
    for order, at in enumerate(tokens):
        begins = order == 0 or paragraph[at] != paragraph[at - 1]
        tags[at] = beginning if begins else beginning + 1


def counted(examples: Iterable[Marked]) -> Counter[str]:
    """How often each word stands in the examples, as the vocabulary folds it."""
    return Counter(folded(token.text) for example in examples for token in example.grid.tokens)


def listed(counts: Counter[str], ending: slice, least: int) -> list[str]:
    """Parts of words that occur at least so often, the commonest first."""
    parts: Counter[str] = Counter()
    for word, count in counts.items():
        parts[word[ending]] += count
    return [part for part, count in sorted(parts.items(), key=lambda item: (-item[1], item[0])) if count >= least]


def fired(examples: Iterable[Marked], least: int) -> list[str]:
    """The names of the rules that made something of at least so many tokens."""
    counts = Counter(pattern for example in examples for pattern in example.grid.pattern if pattern)
    return sorted(pattern for pattern, count in counts.items() if count >= least)


assert len(TAGS) == 1 + 2 * len(ROLES)

"""From an article's grid to the numbers that the network reads."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsclaims.extraction.tagging.grid import OUTSIDE, Grid

Ints = NDArray[np.int32]
CIRCUMSTANCES = (7, 9, None, 13, 5, 2, 2, 6, 8)
"""How many values each column of `circumstances` has; the third has one for each pattern that the model knows."""


@dataclass(slots=True)
class Features:
    """An article in numbers.

    `words` are the distinct tokens and `word` says which one each token is; `circumstances` has a row for each token:
    quotation, rule, pattern, place in the sentence, sentence in the paragraph, headline, whether it touches the token
    before, paragraph, and what surrounds the paragraph.
    """

    words: list[str]
    word: Ints
    circumstances: Ints


def features(grid: Grid, patterns: dict[str, int]) -> Features:
    """The grid in numbers; `patterns` numbers the rules' names from 1."""
    distinct: dict[str, int] = {}
    word = np.fromiter(
        (distinct.setdefault(token.text, len(distinct)) for token in grid.tokens), np.int32, len(grid.tokens)
    )
    return Features(list(distinct), word, _circumstances(grid, patterns))


def _circumstances(grid: Grid, patterns: dict[str, int]) -> Ints:
    place = np.array(grid.place, np.int32)
    paragraph = np.array(grid.paragraph, np.int32)
    sentence = np.array(grid.sentence, np.int32) - np.array(grid.first_sentence, np.int32)
    starts = np.array([token.start for token in grid.tokens], np.int64)
    ends = np.array([0, *(token.end for token in grid.tokens[:-1])], np.int64)[: len(starts)]
    columns = (
        np.array(grid.quotation, np.int32),
        np.array(grid.rule, np.int32),
        np.array([patterns.get(pattern, 0) for pattern in grid.pattern], np.int32),
        np.where(place < 8, place.clip(max=7), (8 + place // 8).clip(max=12)),
        sentence.clip(max=4),
        np.array(grid.headline, np.int32),
        (starts == ends).astype(np.int32),
        paragraph.clip(max=5),
        _surroundings(grid, paragraph),
    )
    return np.stack(columns, axis=1).astype(np.int32) if grid.tokens else np.zeros((0, len(columns)), np.int32)


def _surroundings(grid: Grid, paragraph: Ints) -> Ints:
    """Whether the paragraph before ends in a quotation (1), the next begins with one (2), a rule fired before (4)."""
    if not grid.tokens:
        return np.zeros(0, np.int32)
    begins = np.flatnonzero(np.diff(paragraph, prepend=paragraph[0] - 1))
    lengths = np.diff(np.append(begins, len(paragraph)))
    quoted = np.array(grid.quotation, np.int32) != OUTSIDE
    fired = np.maximum.reduceat((np.array(grid.rule, np.int32) > 0).astype(np.int32), begins)
    before = np.concatenate(([0], quoted[begins[1:] - 1].astype(np.int32)))
    after = np.concatenate((quoted[begins[1:]].astype(np.int32), [0]))
    value = before + 2 * after + 4 * np.concatenate(([0], fired[:-1]))
    return np.repeat(value, lengths).astype(np.int32)

"""The corpus made ready to learn from: what is counted over all of it, and its articles in pieces."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from benchmarks.corpus import articles
from newsclaims.extraction.tagging.decoding import TAGS
from newsclaims.extraction.tagging.features import CIRCUMSTANCES, features
from newsclaims.extraction.tagging.vocabulary import KINDS, SHAPES, Vocabulary
from training.examples import Marked, counted, fired, listed, marked
from training.lessons import given
from training.lstm import Piece, Sizes, Tagger
from training.vectors import common_words, vectors

DROPOUT = 0.4
FORGET = 0.05
"""Share of words that are hidden from the tagger while it learns."""


@dataclass
class Course:
    """Pieces to learn from, and the lists that number what is in them."""

    articles: int
    pieces: list[Piece]
    lists: dict[str, list[str]]
    learned: int
    """How many of the listed words are common enough in the corpus for a vector of their own."""
    vectors: Tensor

    def tagger(self, hidden: int, layers: int) -> Tagger:
        """A tagger that has learned nothing yet."""
        kinds = (1 + self.learned, *(1 + len(self.lists[name]) for name in ("suffixes", "prefixes", "ends")))
        circumstances = tuple(1 + len(self.lists["patterns"]) if size is None else size for size in CIRCUMSTANCES)
        sizes = Sizes((*kinds, SHAPES, KINDS), circumstances, len(TAGS), hidden, layers)
        return Tagger(sizes, self.vectors, DROPOUT, FORGET)


def prepared(data: Path, count: int | None = None) -> Course:
    """The training split under `data`, or its first `count` articles."""
    examples = [marked(*example) for example in list(articles(data / "train"))[:count]]
    counts = counted(examples)
    learned = [word for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if count > 1]
    lists = {
        "words": list(dict.fromkeys((*learned, *common_words()))),
        "suffixes": listed(counts, slice(-3, None), 5),
        "prefixes": listed(counts, slice(None, 3), 5),
        "ends": listed(counts, slice(-2, None), 5),
        "patterns": fired(examples, 20),
    }
    return Course(len(examples), _pieces(examples, lists), lists, len(learned), vectors(lists["words"]))


def _pieces(examples: Sequence[Marked], lists: dict[str, list[str]]) -> list[Piece]:
    vocabulary = Vocabulary(*(lists[name] for name in ("words", "suffixes", "prefixes", "ends")))
    patterns = {name: number for number, name in enumerate(lists["patterns"], 1)}
    found: list[Piece] = []
    for example in examples:
        numbers = features(example.grid, patterns)
        rows = np.array([vocabulary.row(word) for word in numbers.words], np.int64).reshape(-1, 6)
        kinds = torch.from_numpy(rows[numbers.word])
        circumstances = torch.from_numpy(numbers.circumstances.astype(np.int64))
        tags = torch.from_numpy(example.tags)
        found += [(kinds[a:b], circumstances[a:b], *given(tags[a:b], len(TAGS))) for a, b in example.grid.pieces]
    return found

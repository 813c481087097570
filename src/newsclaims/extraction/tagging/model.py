"""The tagger as shipped: word lists, weights and chain, read once and only when something is extracted."""

from functools import cache
from pathlib import Path

import numpy as np

from newsclaims.extraction.tagging.decoding import Chain, Tagged, decode
from newsclaims.extraction.tagging.features import features
from newsclaims.extraction.tagging.grid import Grid
from newsclaims.extraction.tagging.network import Network
from newsclaims.extraction.tagging.vocabulary import Vocabulary

FILE = Path(__file__).with_name("weights.npz")
"""Made by `python -m training`; docs/model.md says from what."""


class Tagger:
    """Tags a grid's tokens."""

    def __init__(self, file: Path = FILE) -> None:
        with np.load(file) as stored:
            arrays = {name: stored[name] for name in stored.files}
        lists = {
            name: arrays.pop(name).tobytes().decode().split("\n")
            for name in ("words", "suffixes", "prefixes", "ends", "patterns")
        }
        vocabulary = Vocabulary(*(lists[name] for name in ("words", "suffixes", "prefixes", "ends")))
        self._patterns = {name: number for number, name in enumerate(lists["patterns"], 1)}
        arrays.pop("card")
        weights = {name: array.astype(np.float32) for name, array in arrays.items()}
        self._chain = Chain(*(weights.pop(name) for name in ("following", "beginning", "ending")))
        self._network = Network(weights, vocabulary)

    def tag(self, grid: Grid) -> Tagged:
        """A tag for each token of the grid."""
        numbers = features(grid, self._patterns)
        return decode(self._network.scores(numbers, grid.pieces), self._chain, grid.pieces)


@cache
def tagger() -> Tagger:
    """The shipped tagger."""
    return Tagger()

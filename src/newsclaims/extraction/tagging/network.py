"""The tagger's network: how well each tag fits each token, read from both directions of its paragraph.

A bidirectional LSTM (Hochreiter and Schmidhuber 1997; Graves and Schmidhuber 2005) under a linear chain of tags
(Lafferty, McCallum and Pereira 2001), as Lample et al. (2016) put them together; here only the reading forward,
with numpy. `training/` fits the weights.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsclaims.extraction.tagging.features import Features, Ints
from newsclaims.extraction.tagging.packing import Packed, batches
from newsclaims.extraction.tagging.vocabulary import Vocabulary

Floats = NDArray[np.float32]
BATCH = 4096
"""Tokens that are worked at once, so that memory does not grow with the article."""

REMEMBERED = 10_000
"""Distinct words whose first layer is kept for the next article."""

HALF = np.float32(0.5)


@dataclass(slots=True)
class Layer:
    """One bidirectional layer: gates (input, forget, output, candidate) of the forward half, then of the backward."""

    recurrent: Floats
    """Shape (2, hidden, 4 * hidden)."""

    @property
    def hidden(self) -> int:
        """Width of one direction."""
        return int(self.recurrent.shape[1])


class Network:
    """Weights as `training/` writes them; scores come back as (tokens, tags)."""

    def __init__(self, weights: Mapping[str, Floats], vocabulary: Vocabulary) -> None:
        self.weights, self.vocabulary = weights, vocabulary
        self.layers = [Layer(weights[name]) for name in sorted(weights) if name.startswith("recurrent")]
        self._known: dict[str, int] = {}
        self._rows = np.zeros((2, 0, weights["inputs_kind"].shape[1] // 2), np.float32)

    def scores(self, features: Features, pieces: Sequence[tuple[int, int]]) -> Floats:
        """How well each tag fits each token; tokens outside of all pieces score 0."""
        found = np.zeros((len(features.word), self.weights["output"].shape[1]), np.float32)
        rows = self._first_layer(features.words)[features.word]
        for group in batches(pieces, BATCH):
            packed = Packed.of(group)
            states = _read(self.layers[0], self._inputs(features, rows, packed), packed)
            for depth, layer in enumerate(self.layers[1:], 1):
                states = _read(layer, self._between(depth, states, packed), packed)
            scored = _aligned(states, packed) @ self.weights["output"] + self.weights["output_bias"]
            found[packed.forward] = scored
        return found

    def _first_layer(self, words: Sequence[str]) -> Ints:
        """The rows of what distinct words add to the first layer's gates, remembered between articles."""
        new = [word for word in words if word not in self._known]
        if len(self._known) + len(new) > self._rows.shape[1]:
            self._known.clear()
            new = list(words)
            self._rows = np.zeros((2, max(REMEMBERED, len(new)), self._rows.shape[2]), np.float32)
        if new:
            kinds = np.array([self.vocabulary.row(word) for word in new])
            vectors = [self.weights["word"][kinds[:, 0]]]
            vectors += [self.weights[f"kind{column}"][kinds[:, column]] for column in range(1, 6)]
            first = len(self._known)
            rows = np.concatenate(vectors, axis=1) @ self.weights["inputs_kind"]
            self._rows[:, first : first + len(new)] = _halves(rows)
            self._known |= {word: first + order for order, word in enumerate(new)}
        return np.array([self._known[word] for word in words], np.int32)

    def _inputs(self, features: Features, rows: Ints, packed: Packed) -> Floats:
        """Gates of the first layer: (2, tokens, 4 * hidden)."""
        columns = features.circumstances[packed.forward]
        # Tokens share their circumstances with many others: each kind of them is worked once.
        _, first, which = np.unique(_keys(columns), return_index=True, return_inverse=True)
        circumstances = np.concatenate(
            [self.weights[f"circumstance{at}"][column] for at, column in enumerate(columns[first].T)], axis=1
        )
        shared = _halves(circumstances @ self.weights["inputs_circumstance"] + self.weights["bias0"])
        gates = np.empty((2, len(packed.forward), shared.shape[2]), np.float32)
        own = rows[packed.forward]
        for direction, (word, place) in enumerate(((own, which), (own[packed.mirror], which[packed.mirror]))):
            # In this order and with "clip" numpy copies rows without a detour; all numbers are in range.
            np.take(self._rows[direction], word, axis=0, out=gates[direction], mode="clip")
            gates[direction] += np.take(shared[direction], place, axis=0, mode="clip")
        return gates

    def _between(self, depth: int, states: Floats, packed: Packed) -> Floats:
        """Gates of a later layer from the states of the one before."""
        gates = _halves(_aligned(states, packed) @ self.weights[f"inputs{depth}"] + self.weights[f"bias{depth}"])
        gates[1] = gates[1][packed.mirror]
        return gates


def _halves(rows: Floats) -> Floats:
    """The gates of the forward and of the backward half, each for itself: (2, rows, 4 * hidden)."""
    wide = rows.shape[1] // 2
    return np.stack((rows[:, :wide], rows[:, wide:]))


def _keys(columns: Ints) -> NDArray[np.int64]:
    """One number for each row, the same for the same rows; no column holds values of 64 or more."""
    powers = 64 ** np.arange(columns.shape[1], dtype=np.int64)
    keys: NDArray[np.int64] = columns.astype(np.int64) @ powers
    return keys


def _read(layer: Layer, gates: Floats, packed: Packed) -> Floats:
    """The layer's states, (2, tokens, hidden)."""
    hidden = layer.hidden
    states = np.empty((2, gates.shape[1], hidden), np.float32)
    memory = np.zeros((2, packed.counts[0], hidden), np.float32)
    start = 0
    state = states[:, :0]
    for count in packed.counts:
        gate = gates[:, start : start + count]
        if start:
            gate += np.matmul(state[:, :count], layer.recurrent)
        np.tanh(gate, out=gate)
        # The weights of the three gates that open and close are halved: a sigmoid is a tanh of half the size.
        opened = gate[..., : 3 * hidden]
        opened *= HALF
        opened += HALF
        kept = memory[:, :count]
        kept *= opened[..., hidden : 2 * hidden]
        kept += opened[..., :hidden] * gate[..., 3 * hidden :]
        state = opened[..., 2 * hidden :] * np.tanh(kept)
        states[:, start : start + count] = state
        start += count
    return states


def _aligned(states: Floats, packed: Packed) -> Floats:
    """Both directions of each token side by side: (tokens, 2 * hidden)."""
    return np.concatenate((states[0], states[1, packed.mirror]), axis=1)

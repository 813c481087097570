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

Floats = NDArray[np.float32]
BATCH = 4096
"""Tokens that are worked at once, so that memory does not grow with the article."""

REMEMBERED = 6000
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

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self.weights = weights
        self.layers = [Layer(weights[name]) for name in sorted(weights) if name.startswith("recurrent")]
        self._known: dict[str, int] = {}
        self._rows = np.zeros((0, weights["inputs_kind"].shape[1]), np.float32)

    def scores(self, features: Features, pieces: Sequence[tuple[int, int]]) -> Floats:
        """How well each tag fits each token; tokens outside of all pieces score 0."""
        found = np.zeros((len(features.of_kind), self.weights["output"].shape[1]), np.float32)
        ordered = sorted(pieces, key=lambda piece: piece[0] - piece[1])
        rows = self._first_layer(features)
        at = 0
        while at < len(ordered):
            longest = ordered[at][1] - ordered[at][0]
            group = ordered[at : at + max(1, BATCH // longest)]
            self._score(features, rows[features.of_kind], group, found)
            at += len(group)
        return found

    def _first_layer(self, features: Features) -> Ints:
        """The rows of what each distinct word adds to the first layer's gates, remembered between articles."""
        new = [at for at, word in enumerate(features.words) if word not in self._known]
        if len(self._known) + len(new) > len(self._rows):
            self._known.clear()
            new = list(range(len(features.words)))
            self._rows = np.zeros((max(REMEMBERED, len(new)), self._rows.shape[1]), np.float32)
        if new:
            kinds = features.kinds[new]
            vectors = [self.weights["word"][kinds[:, 0]]]
            vectors += [self.weights[f"kind{column}"][kinds[:, column]] for column in range(1, 6)]
            first = len(self._known)
            np.matmul(
                np.concatenate(vectors, axis=1), self.weights["inputs_kind"], out=self._rows[first : first + len(new)]
            )
            self._known |= {features.words[at]: first + order for order, at in enumerate(new)}
        return np.array([self._known[word] for word in features.words], np.int32)

    def _score(self, features: Features, rows: Ints, group: Sequence[tuple[int, int]], found: Floats) -> None:
        lengths = np.array([end - start for start, end in group])
        steps = np.arange(lengths[0])[:, None]
        inside = steps < lengths
        forward = np.where(inside, np.array([start for start, _ in group]) + steps, 0)
        backward = np.where(inside, np.array([end for _, end in group]) - 1 - steps, 0)
        gates = self._inputs(features, rows, np.stack((forward, backward), axis=1))
        states = _read(self.layers[0], gates, lengths)
        for depth, layer in enumerate(self.layers[1:], 1):
            states = _read(layer, self._between(depth, states, lengths), lengths)
        both = _aligned(states, lengths)
        found[forward[inside]] = both[inside] @ self.weights["output"] + self.weights["output_bias"]

    def _inputs(self, features: Features, rows: Ints, tokens: NDArray[np.int64]) -> Floats:
        """Gates of the first layer: (steps, 2, pieces, 4 * hidden)."""
        wide = self._rows.shape[1] // 2
        circumstances = np.concatenate(
            [self.weights[f"circumstance{at}"][column] for at, column in enumerate(features.circumstances.T)], axis=1
        )
        gates = np.empty((len(tokens), 2, tokens.shape[2], wide), np.float32)
        for direction, half in enumerate((slice(None, wide), slice(wide, None))):
            own = circumstances @ self.weights["inputs_circumstance"][:, half] + self.weights["bias0"][half]
            own += self._rows[rows, half]
            gates[:, direction] = own[tokens[:, direction]]
        return gates

    def _between(self, depth: int, states: Floats, lengths: NDArray[np.int64]) -> Floats:
        """Gates of a later layer from the states of the one before."""
        both = _aligned(states, lengths)
        rows = both @ self.weights[f"inputs{depth}"] + self.weights[f"bias{depth}"]
        wide = rows.shape[2] // 2
        return np.stack((rows[..., :wide], _reversed(rows[..., wide:], lengths)), axis=1)


def _read(layer: Layer, gates: Floats, lengths: NDArray[np.int64]) -> Floats:
    """The layer's states, (steps, 2, pieces, hidden); pieces are sorted, the longest first."""
    steps, _, pieces, _ = gates.shape
    hidden = layer.hidden
    states = np.zeros((steps, 2, pieces, hidden), np.float32)
    state = np.zeros((2, pieces, hidden), np.float32)
    memory = np.zeros((2, pieces, hidden), np.float32)
    active = np.searchsorted(-lengths, -np.arange(steps), side="left")
    for step in range(steps):
        count = active[step]
        gate = gates[step, :, :count]
        if step:
            gate = gate + state[:, :count] @ layer.recurrent
        gate = np.tanh(gate)
        # The weights of the three gates that open and close are halved: a sigmoid is a tanh of half the size.
        opened = gate[..., : 3 * hidden] * HALF + HALF
        kept = memory[:, :count]
        kept *= opened[..., hidden : 2 * hidden]
        kept += opened[..., :hidden] * gate[..., 3 * hidden :]
        state[:, :count] = opened[..., 2 * hidden :] * np.tanh(kept)
        states[step, :, :count] = state[:, :count]
    return states


def _aligned(states: Floats, lengths: NDArray[np.int64]) -> Floats:
    """Both directions of each token side by side: (steps, pieces, 2 * hidden)."""
    return np.concatenate((states[:, 0], _reversed(states[:, 1], lengths)), axis=2)


def _reversed(rows: Floats, lengths: NDArray[np.int64]) -> Floats:
    """Each piece's rows in the opposite order; what lies behind its end is of no account."""
    steps = np.arange(rows.shape[0])[:, None]
    order = np.where(steps < lengths, lengths - 1 - steps, 0)
    return rows[order, np.arange(rows.shape[1])]

"""The best sequence of tags for each piece of an article (Viterbi 1967), and how sure the scores are of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
TAGS = ("O", "B-content", "I-content", "B-mention", "I-mention", "B-cue", "I-cue")


class Chain(NamedTuple):
    """How well tags follow each other, begin a piece and end it."""

    following: Floats
    beginning: Floats
    ending: Floats


@dataclass(slots=True)
class Tagged:
    """A tag for each token and the probability of that tag, given everything."""

    tags: Ints
    sureness: Floats


def decode(scores: Floats, chain: Chain, pieces: Sequence[tuple[int, int]]) -> Tagged:
    """The best tags; `scores` are (tokens, tags)."""
    tagged = Tagged(np.zeros(len(scores), np.int32), np.ones(len(scores), np.float32))
    ordered = sorted(pieces, key=lambda piece: piece[0] - piece[1])
    at = 0
    while at < len(ordered):
        longest = ordered[at][1] - ordered[at][0]
        group = ordered[at : at + max(1, 16384 // longest)]
        lengths = np.array([end - start for start, end in group])
        steps = np.arange(longest)[:, None]
        inside = steps < lengths
        where = np.where(inside, np.array([start for start, _ in group]) + steps, 0)
        laid = scores[where]
        best = _best(laid, chain, lengths)
        shares = _shares(laid, chain, lengths)
        tagged.tags[where[inside]] = best[inside]
        tagged.sureness[where[inside]] = np.take_along_axis(shares, best[..., None], 2)[..., 0][inside]
        at += len(group)
    return tagged


def _active(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many pieces, sorted with the longest first, reach each step."""
    return np.searchsorted(-lengths, -np.arange(lengths[0]), side="left")


def _best(scores: Floats, chain: Chain, lengths: NDArray[np.int64]) -> Ints:
    steps, pieces, tags = scores.shape
    active = _active(lengths)
    total = chain.beginning + scores[0]
    back = np.zeros((steps, pieces, tags), np.int32)
    for step in range(1, steps):
        count = active[step]
        ways = total[:count, :, None] + chain.following
        back[step, :count] = ways.argmax(axis=1)
        total[:count] = ways.max(axis=1) + scores[step, :count]
    best = np.zeros((steps, pieces), np.int32)
    last = (total + chain.ending).argmax(axis=1)
    rows = np.arange(pieces)
    for step in range(steps - 1, -1, -1):
        count = active[step]
        best[step, :count] = last[:count]
        last[:count] = back[step, rows[:count], last[:count]]
    return best


def _shares(scores: Floats, chain: Chain, lengths: NDArray[np.int64]) -> Floats:
    """The probability of each tag at each token (forward and backward sums)."""
    steps, pieces, tags = scores.shape
    active = _active(lengths)
    forward = np.zeros((steps, pieces, tags), np.float32)
    forward[0] = _normal(chain.beginning + scores[0])
    following = np.exp(chain.following)
    shares = np.exp(scores - scores.max(axis=2, keepdims=True))
    forward[0] = np.exp(forward[0])
    for step in range(1, steps):
        count = active[step]
        sums = (forward[step - 1, :count] @ following) * shares[step, :count]
        forward[step, :count] = sums / sums.sum(axis=1, keepdims=True)
    backward = np.repeat(np.exp(chain.ending)[None, :], pieces, axis=0)
    result = np.zeros_like(forward)
    for step in range(steps - 1, -1, -1):
        count = active[step]
        both = forward[step, :count] * backward[:count]
        result[step, :count] = both / both.sum(axis=1, keepdims=True)
        sums = (backward[:count] * shares[step, :count]) @ following.T
        backward[:count] = sums / sums.max(axis=1, keepdims=True)
    return result


def _normal(scores: Floats) -> Floats:
    top = scores.max(axis=1, keepdims=True)
    normal: Floats = scores - top - np.log(np.exp(scores - top).sum(axis=1, keepdims=True))
    return normal

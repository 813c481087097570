"""The best sequence of tags for each piece of an article (Viterbi 1967), and how sure the scores are of it."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclaims.extraction.tagging.packing import Packed, batches

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
BATCH = 16_384
"""Tokens that are worked at once."""

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
    for group in batches(pieces, BATCH):
        packed = Packed.of(group)
        laid = scores[packed.forward]
        best = _best(laid, chain, packed)
        shares = _shares(laid, chain, packed)
        tagged.tags[packed.forward] = best
        tagged.sureness[packed.forward] = shares[np.arange(len(best)), best]
    return tagged


def _steps(packed: Packed) -> list[slice]:
    ends = np.cumsum(packed.counts).tolist()
    return [slice(end - count, end) for end, count in zip(ends, packed.counts, strict=True)]


def _best(scores: Floats, chain: Chain, packed: Packed) -> Ints:
    """Each token's tag on the best path of its piece."""
    steps = _steps(packed)
    total = chain.beginning + scores[steps[0]]
    back = np.zeros(scores.shape, np.int32)
    for step in steps[1:]:
        count = step.stop - step.start
        ways = total[:count, :, None] + chain.following
        back[step] = ways.argmax(axis=1)
        total[:count] = ways.max(axis=1) + scores[step]
    best = np.zeros(len(scores), np.int32)
    last = (total + chain.ending).argmax(axis=1)
    rows = np.arange(len(last))
    for step in reversed(steps):
        count = step.stop - step.start
        best[step] = last[:count]
        last[:count] = back[step][rows[:count], last[:count]]
    return best


def _shares(scores: Floats, chain: Chain, packed: Packed) -> Floats:
    """The probability of each tag at each token (forward and backward sums, scaled at each step)."""
    steps = _steps(packed)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    following = np.exp(chain.following)
    forward = np.empty_like(weights)
    forward[steps[0]] = np.exp(chain.beginning) * weights[steps[0]]
    for before, step in itertools.pairwise(steps):
        sums = (forward[before][: step.stop - step.start] @ following) * weights[step]
        forward[step] = sums / sums.sum(axis=1, keepdims=True)
    backward = np.repeat(np.exp(chain.ending)[None, :], packed.counts[0], axis=0)
    onward = following.T
    for step in reversed(steps):
        count = step.stop - step.start
        forward[step] *= backward[:count]
        sums = (backward[:count] * weights[step]) @ onward
        backward[:count] = sums / sums.max(axis=1, keepdims=True)
    shares: Floats = forward / forward.sum(axis=1, keepdims=True)
    return shares

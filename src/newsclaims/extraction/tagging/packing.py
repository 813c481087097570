"""Pieces of different lengths worked side by side without filling: first all first tokens, then all second ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]


@dataclass(slots=True, frozen=True)
class Packed:
    """Some pieces' tokens, step by step; at each step `counts` pieces are still going, the longest first.

    `forward` holds the tokens, `mirror` where in it the token stands that its piece has as many places from its end.
    """

    counts: list[int]
    forward: Places
    mirror: Places

    @classmethod
    def of(cls, pieces: Sequence[tuple[int, int]]) -> "Packed":
        """The pieces packed; they are sorted, the longest first."""
        starts = np.array([start for start, _ in pieces])
        lengths = np.array([end - start for start, end in pieces])
        steps = np.arange(lengths[0])
        counts = np.searchsorted(-lengths, -steps, side="left")
        step = np.repeat(steps, counts)
        begins = np.concatenate(([0], np.cumsum(counts)[:-1]))
        piece = np.arange(len(step)) - begins[step]
        mirror = begins[lengths[piece] - 1 - step] + piece
        return cls(counts.tolist(), starts[piece] + step, mirror)


def batches(pieces: Sequence[tuple[int, int]], size: int) -> Iterator[list[tuple[int, int]]]:
    """The pieces, the longest first, in groups of at most so many tokens (or of one piece)."""
    group: list[tuple[int, int]] = []
    held = 0
    for piece in sorted(pieces, key=lambda piece: piece[0] - piece[1]):
        length = piece[1] - piece[0]
        if group and held + length > size:
            yield group
            group, held = [], 0
        group.append(piece)
        held += length
    if group:
        yield group

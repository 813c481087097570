"""What a tagger learns from: the annotators' tags, and what taggers fitted before make of the same pieces.

A network taught by the agreed opinion of several wider ones does better than from the tags alone (Hinton, Vinyals and
Dean 2015); for chains of tags the opinion is how often each tag is expected at each token and after each other tag
(Wang, Jiang, Bach, Wang, Huang and Tu 2020).
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from training.lstm import Piece, Tagger, padded

BATCH = 64


def given(tags: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """The lessons of tags as annotated: shares (tokens, tags) and steps (tags, tags)."""
    shares = nn.functional.one_hot(tags, count).float()
    return shares, shares[:-1].T @ shares[1:]


def taught(pieces: Sequence[Piece], teachers: Sequence[Tagger], part: float) -> list[Piece]:
    """The pieces, of whose lessons so large a part comes from the teachers in place of the annotators."""
    order = sorted(range(len(pieces)), key=lambda at: len(pieces[at][2]))
    found = list(pieces)
    for start in range(0, len(order), BATCH):
        places = order[start : start + BATCH]
        batch = padded([pieces[at] for at in places])
        opinions = [teacher.lessons(batch) for teacher in teachers]
        shares = torch.stack([opinion[0] for opinion in opinions]).mean(0)
        steps = torch.stack([opinion[1] for opinion in opinions]).mean(0)
        for row, at in enumerate(places):
            kinds, circumstances, own_shares, own_steps = pieces[at]
            found[at] = (
                kinds,
                circumstances,
                torch.lerp(own_shares, shares[row, : len(own_shares)], part),
                torch.lerp(own_steps, steps[row], part),
            )
    return found

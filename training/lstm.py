"""The tagger as it is fitted: the same network as `newsclaims.extraction.tagging.network`, in torch.

Lample, Ballesteros, Subramanian, Kawakami and Dyer (2016), with learned word parts in the place of letters, and with
what the rules made of each token as one more input.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

Piece = tuple[Tensor, Tensor, Tensor, Tensor]
"""Of a piece: features (kinds, circumstances) and lessons (shares, steps), see `Batch`."""

KIND_WIDTHS = (64, 24, 24, 12, 8, 8)
CIRCUMSTANCE_WIDTHS = (8, 12, 8, 6, 4, 2, 2, 4, 6)


@dataclass(slots=True, frozen=True)
class Sizes:
    """How many values each column of the features has, and how wide the network is."""

    kinds: tuple[int, ...]
    circumstances: tuple[int, ...]
    tags: int
    hidden: int
    layers: int


@dataclass(slots=True)
class Batch:
    """Pieces side by side, padded: features (pieces, tokens, columns), lessons, and where there are tokens."""

    kinds: Tensor
    circumstances: Tensor
    shares: Tensor
    """How much of each token is of each tag: (pieces, tokens, tags)."""
    steps: Tensor
    """How often each tag follows each other: (pieces, tags, tags)."""
    inside: Tensor


class Tagger(nn.Module):
    """Scores for each tag of each token, and a chain over them."""

    def __init__(self, sizes: Sizes, vectors: Tensor | None, dropout: float, forget: float) -> None:
        super().__init__()
        self.forget, self.dropout = forget, dropout
        self.kinds = nn.ModuleList(map(nn.Embedding, sizes.kinds, KIND_WIDTHS))
        self.circumstances = nn.ModuleList(map(nn.Embedding, sizes.circumstances, CIRCUMSTANCE_WIDTHS))
        for table in [*self.kinds, *self.circumstances]:
            nn.init.normal_(table.weight, 0, 0.1)
        width = sum(KIND_WIDTHS) + sum(CIRCUMSTANCE_WIDTHS)
        self.vectors = nn.Embedding.from_pretrained(vectors) if vectors is not None else None
        if vectors is not None:
            self.projection = nn.Linear(vectors.shape[1], 64, bias=False)
            width += 64
        between = dropout if sizes.layers > 1 else 0.0
        self.lstm = nn.LSTM(width, sizes.hidden, sizes.layers, batch_first=True, bidirectional=True, dropout=between)
        self.output = nn.Linear(2 * sizes.hidden, sizes.tags)
        self.following = nn.Parameter(torch.zeros(sizes.tags, sizes.tags))
        self.beginning = nn.Parameter(torch.zeros(sizes.tags))
        self.ending = nn.Parameter(torch.zeros(sizes.tags))

    def forward(self, batch: Batch) -> Tensor:
        """Scores: (pieces, tokens, tags)."""
        inputs = self._inputs(batch)
        lengths = batch.inside.sum(1)
        packed = nn.utils.rnn.pack_padded_sequence(inputs, lengths, batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(
            self.lstm(packed)[0], batch_first=True, total_length=inputs.shape[1]
        )
        return self.output(nn.functional.dropout(states, self.dropout, self.training))

    def _inputs(self, batch: Batch) -> Tensor:
        """Word parts, the words' vectors, then the circumstances: the order that the exported weights keep."""
        words = batch.kinds[..., 0]
        if self.training:
            words = words.masked_fill(torch.rand(words.shape) < self.forget, 0)
        known = self.kinds[0].num_embeddings
        parts = [self.kinds[0](words.masked_fill(words >= known, 0))]
        if self.vectors is not None:
            parts.append(self.projection(self.vectors(words)))
        parts += [table(batch.kinds[..., at]) for at, table in enumerate(self.kinds) if at]
        parts += [table(batch.circumstances[..., at]) for at, table in enumerate(self.circumstances)]
        inputs = torch.cat(parts, 2)
        if not self.training:
            return inputs
        # One mask for all tokens of a piece (Gal and Ghahramani 2016), weaker at the input than between layers.
        rate = self.dropout * 0.6
        mask = (torch.rand(inputs.shape[0], 1, inputs.shape[2]) > rate).float() / (1 - rate)
        return inputs * mask

    def loss(self, batch: Batch) -> Tensor:
        """The mean cross-entropy of the pieces' lessons: for tags given outright, their negative log likelihood."""
        scores = self(batch)
        last = batch.shares[torch.arange(len(scores)), batch.inside.sum(1) - 1]
        given = (scores * batch.shares).sum((1, 2)) + (self.following * batch.steps).sum((1, 2))
        given = given + batch.shares[:, 0] @ self.beginning + last @ self.ending
        return (self._total(scores, batch.inside, self.following) - given).mean()

    def lessons(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """What this tagger makes of the pieces, as lessons for another: shares and steps, see `Batch`."""
        # The expected counts of a chain are the slopes of its total (Wainwright and Jordan 2008, section 3).
        with torch.no_grad():
            scores = self(batch)
        scores.requires_grad_()
        following = self.following.detach().expand(len(scores), -1, -1).clone().requires_grad_()
        total = self._total(scores, batch.inside, following).sum()
        shares, steps = torch.autograd.grad(total, (scores, following))
        return shares, steps

    def _total(self, scores: Tensor, inside: Tensor, following: Tensor) -> Tensor:
        total = self.beginning + scores[:, 0]
        for step in range(1, scores.shape[1]):
            onward = torch.logsumexp(total.unsqueeze(2) + following, 1) + scores[:, step]
            total = torch.where(inside[:, step : step + 1], onward, total)
        return torch.logsumexp(total + self.ending, 1)


def padded(pieces: Sequence[Piece]) -> Batch:
    """Pieces as one batch."""
    pad = nn.utils.rnn.pad_sequence
    kinds, circumstances, shares = (pad([piece[at] for piece in pieces], batch_first=True) for at in range(3))
    inside = pad([torch.ones(len(piece[2]), dtype=torch.bool) for piece in pieces], batch_first=True)
    return Batch(kinds, circumstances, shares, torch.stack([piece[3] for piece in pieces]), inside)

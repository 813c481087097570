"""Fits a tagger to pieces of articles: same seed, same machine, same weights."""

import copy
import math
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import nn

from training.lstm import Piece, Tagger, padded


@dataclass(slots=True, frozen=True)
class Plan:
    """How to fit: passes over the data, pieces a step, learning rate, and how slowly the kept average follows."""

    epochs: int = 8
    pieces: int = 32
    rate: float = 2e-3
    warm: int = 300
    average_from: float = 0.3
    average_rate: float = 0.002


def fit(tagger: Tagger, pieces: Sequence[Piece], plan: Plan, seed: int) -> Tagger:
    """The fitted tagger: the running average of its weights (Polyak and Juditsky 1992)."""
    order = random.Random(seed)
    steps = math.ceil(len(pieces) / plan.pieces) * plan.epochs
    optimiser = torch.optim.AdamW(
        [weight for weight in tagger.parameters() if weight.requires_grad], plan.rate, (0.9, 0.98), weight_decay=1e-4
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps, plan.warm))
    average: Tagger | None = None
    begun, step = time.monotonic(), 0
    for epoch in range(plan.epochs):
        tagger.train()
        total = 0.0
        for batch in _batches(pieces, plan.pieces, order):
            loss = tagger.loss(padded([pieces[at] for at in batch]))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            step, total = step + 1, total + loss.item()
            if average is None and step > steps * plan.average_from:
                average = copy.deepcopy(tagger)
            elif average is not None:
                _follow(average, tagger, plan.average_rate)
        print(
            f"epoch {epoch + 1} of {plan.epochs}: loss {total * plan.epochs / steps:.2f},",
            f"{time.monotonic() - begun:.0f} s",
            file=sys.stderr,
        )
    return (average or tagger).eval()


def _rate(step: int, steps: int, warm: int) -> float:
    return min(1.0, (step + 1) / warm) * max(0.02, 0.5 * (1 + math.cos(math.pi * step / steps)))


def _follow(average: Tagger, tagger: Tagger, rate: float) -> None:
    with torch.no_grad():
        for kept, new in zip(average.parameters(), tagger.parameters(), strict=True):
            kept.lerp_(new, rate)


def _batches(pieces: Sequence[Piece], size: int, order: random.Random) -> Iterator[list[int]]:
    """Batches of pieces of like length, in random order."""
    shuffled = list(range(len(pieces)))
    order.shuffle(shuffled)
    batches = []
    for start in range(0, len(shuffled), size * 40):
        alike = sorted(shuffled[start : start + size * 40], key=lambda at: len(pieces[at][2]))
        batches += [alike[at : at + size] for at in range(0, len(alike), size)]
    order.shuffle(batches)
    yield from batches

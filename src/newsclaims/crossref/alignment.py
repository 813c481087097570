"""The words of two claims side by side: what is the same, what was edited, and what is only cut off.

`align` compares in one canonical order, so that a against b mirrors b against a.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal, NamedTuple

from newsclaims.crossref.words import Words

EDITED = 0.4  # the share of words that may be edited in one statement's wordings (QUOTUS)
EDITED_FRAGMENT = 0.5  # in a fragment of up to FRAGMENT words one word is already a third or a half
FRAGMENT = 4
_HEAVY = 4_000_000  # word pairs above which words that stand everywhere are no anchors any more


class Step(NamedTuple):
    """A stretch of a's words against a stretch of b's: the same, edited, or cut off in one of them.

    A "form" is the same by its keys and printed in other words (`forms.told_apart`); no alignment has any.
    """

    kind: Literal["same", "edit", "cut", "form"]
    a1: int
    a2: int
    b1: int
    b2: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Steps that cover all words of both, and how many words stand in both."""

    steps: tuple[Step, ...]
    same: int
    edited: int

    @property
    def share_edited(self) -> float:
        """The share of the aligned stretch that is not the same in both."""
        return self.edited / (self.edited + self.same) if self.edited else 0.0


def align(a: Words, b: Words, most: float = EDITED, *, local: bool = True) -> Alignment:
    """Align two wordings; if local, a stretch with at most that share of edits where the whole has more."""
    swap = _rank(b) > _rank(a)
    long, short = (b, a) if swap else (a, b)
    steps = _embedded(long, short) or _aligned(long, short, most if local else 1.0)
    if swap:
        steps = [Step(step.kind, step.b1, step.b2, step.a1, step.a2) for step in steps]
    return Alignment(tuple(steps), _same(steps), sum(_size(step) for step in steps if step.kind == "edit"))


def _rank(words: Words) -> tuple[int, int, tuple[str, ...]]:
    return len(words.keys), -len(words.cuts), words.keys


def _size(step: Step) -> int:
    return max(step.a2 - step.a1, step.b2 - step.b1)


def _same(steps: Sequence[Step]) -> int:
    return sum(step.a2 - step.a1 for step in steps if step.kind == "same")


def _embedded(long: Words, short: Words) -> list[Step]:
    """The steps where the shorter's segments stand, in order, in the longer; none where one does not."""
    if long.keys == short.keys:
        return [Step("same", 0, len(long.keys), 0, len(short.keys))]
    text = " " + " ".join(long.keys) + " "
    steps: list[Step] = []
    seen = at = 0
    for start, end in short.segments():
        found = text.find(" " + " ".join(short.keys[start:end]) + " ", seen)
        if found < 0:
            return []
        first = at + text.count(" ", seen, found)
        steps.append(Step("cut", at, first, start, start))
        at, seen = first + end - start, found
        steps.append(Step("same", first, at, start, end))
        seen += len(" ".join(short.keys[start:end])) + 1
    steps.append(Step("cut", at, len(long.keys), len(short.keys), len(short.keys)))
    return [step for step in steps if _size(step)]


def _aligned(long: Words, short: Words, most: float) -> list[Step]:
    """The steps of an alignment by common runs, edited beyond the most only where it is cut off instead."""
    steps = _classified(_opcodes(long.keys, short.keys), long, short)
    if _share(steps) <= most:
        return steps
    first, last = _best_stretch(steps)
    if first == last:
        return [Step("edit", 0, len(long.keys), 0, len(short.keys))]
    before, after = steps[first], steps[last - 1]
    return [
        step
        for step in (
            Step("cut", 0, before.a1, 0, before.b1),
            *steps[first:last],
            Step("cut", after.a2, len(long.keys), after.b2, len(short.keys)),
        )
        if _size(step)
    ]


def _share(steps: Sequence[Step]) -> float:
    edited = sum(_size(step) for step in steps if step.kind == "edit")
    return edited / (edited + _same(steps)) if edited else 0.0


def _opcodes(long: Sequence[str], short: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Ranges of both, alternately different and the same, that cover all words."""
    heavy = len(long) * len(short) > _HEAVY  # free ends would suffer from a common first word
    head = _prefix(long, short) if heavy else 0
    tail = _prefix(long[head:][::-1], short[head:][::-1]) if heavy else 0
    middle_long, middle_short = long[head : len(long) - tail], short[head : len(short) - tail]
    blocks = SequenceMatcher(None, middle_long, middle_short, autojunk=heavy).get_matching_blocks()
    matches = [(0, 0, head), *((i + head, j + head, n) for i, j, n in blocks)]
    matches.append((len(long) - tail, len(short) - tail, tail))
    ranges: list[tuple[int, int, int, int]] = []
    i = j = 0
    for start_long, start_short, size in matches:
        ranges.append((i, start_long, j, start_short))
        i, j = start_long + size, start_short + size
        ranges.append((start_long, i, start_short, j))
    return ranges


def _prefix(x: Sequence[str], y: Sequence[str]) -> int:
    return next((i for i, (p, q) in enumerate(zip(x, y, strict=False)) if p != q), min(len(x), len(y)))


def _classified(ranges: Sequence[tuple[int, int, int, int]], long: Words, short: Words) -> list[Step]:
    """The steps of alternate ranges: what a side lacks at an end, or where it says so, is cut and no edit."""
    steps: list[Step] = []
    for index, (a1, a2, b1, b2) in enumerate(ranges):
        if index % 2:
            steps.append(Step("same", a1, a2, b1, b2))
            continue
        at_end = (a1, b1) == (0, 0) or (a2, b2) == (len(long.keys), len(short.keys))
        lacks_short = b1 == b2 and (at_end or b1 in short.cuts)
        lacks_long = a1 == a2 and (at_end or a1 in long.cuts)
        if lacks_short or lacks_long:
            steps.append(Step("cut", a1, a2, b1, b2))
        else:
            steps += _edited(Step("edit", a1, a2, b1, b2), long, short)
    steps = [step for step in steps if _size(step)]
    return [_joined(list(run)) for _, run in groupby(steps, key=lambda step: step.kind)]


def _edited(step: Step, long: Words, short: Words) -> list[Step]:
    """An edit; of one at an end, what stands beyond the first cut of a side is no part of it but what was added."""
    if (step.a2, step.b2) == (len(long.keys), len(short.keys)):
        a = min((cut for cut in long.cuts if step.a1 < cut < step.a2), default=step.a2)
        b = min((cut for cut in short.cuts if step.b1 < cut < step.b2), default=step.b2)
        return [Step("edit", step.a1, a, step.b1, b), Step("cut", a, step.a2, b, step.b2)]
    if (step.a1, step.b1) == (0, 0):
        a = max((cut for cut in long.cuts if step.a1 < cut < step.a2), default=step.a1)
        b = max((cut for cut in short.cuts if step.b1 < cut < step.b2), default=step.b1)
        return [Step("cut", step.a1, a, step.b1, b), Step("edit", a, step.a2, b, step.b2)]
    return [step]


def _joined(run: Sequence[Step]) -> Step:
    return Step(run[0].kind, run[0].a1, run[-1].a2, run[0].b1, run[-1].b2)


def _best_stretch(steps: Sequence[Step]) -> tuple[int, int]:
    """The stretch of steps with the most words the same over words edited, as a range of positions."""
    best = (0, 0, 0)
    start = total = 0
    for index, step in enumerate(steps):
        gain = step.a2 - step.a1 if step.kind == "same" else -_size(step) if step.kind == "edit" else 0
        if total <= 0:
            start, total = index, 0
        total += gain
        if total > best[0]:
            best = (total, start, index + 1)
    return best[1], best[2]

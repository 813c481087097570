"""Decisions turned into figures: how often a claim is one, and how often its speaker is right."""

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from newsclaims.catalogue import Catalogue
from newsclaims.ledger import deciding
from newsclaims.ledger.store import Ledger
from newsclaims.model import KINDS
from newsclaims.reviews.settling import Survey, survey, texts

SURE = 1.959964  # standard deviations on either side that hold 95 in 100


class Mark(NamedTuple):
    """A claim that a person judged, by the kind that it was found as, and in which samples."""

    id: str
    kind: str
    right: bool
    edited: frozenset[str]
    samples: frozenset[str]


class Share(NamedTuple):
    """So many of so many, and the bounds between which the true share lies 95 times in 100 (Wilson, 1927)."""

    some: int
    all: int
    low: float
    high: float


class Score(NamedTuple):
    """The figures for claims of one kind, or of all.

    `right` of those judged; of the right ones, how many kept the speaker, the words and the kind that were found.
    """

    kind: str
    right: Share
    speaker: Share
    words: Share
    kinds: Share


def marks(ledger: Ledger, root: Path, catalogue: Catalogue) -> list[Mark]:
    """The claims that are there and that people judged; those that others contradict are none of them."""
    found = survey(ledger, catalogue, texts(root))
    claims = deciding.extracted(ledger, list(found.agreed.verdicts))
    return [
        Mark(claims[key].id, claims[key].kind, _is_right(found, key), _edited(found, key), _samples(found, key))
        for key in sorted(found.agreed.verdicts, key=lambda key: claims[key].id)
    ]


def scores(marked: Iterable[Mark]) -> list[Score]:
    """The figures by kind, as far as any claim of it was judged, and those for all."""
    judged = list(marked)
    parts = {kind: [mark for mark in judged if mark.kind == kind] for kind in KINDS}
    return [_score(kind, part) for kind, part in (*parts.items(), ("all", judged)) if part]


def wilson(some: int, of: int) -> Share:
    """A share with its interval; of nothing it may be anything."""
    if not of:
        return Share(0, 0, 0.0, 1.0)
    share, square = some / of, SURE * SURE
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = SURE * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return Share(some, of, max(middle - half, 0.0), min(middle + half, 1.0))


def _score(kind: str, judged: Sequence[Mark]) -> Score:
    right = [mark for mark in judged if mark.right]
    kept = (sum(edit not in mark.edited for mark in right) for edit in ("speaker", "span", "kind"))
    return Score(kind, wilson(len(right), len(judged)), *(wilson(some, len(right)) for some in kept))


def _is_right(found: Survey, key: int) -> bool:
    return not any(found.said[at].review.decision == "rejected" for at in found.agreed.verdicts[key].values())


def _edited(found: Survey, key: int) -> frozenset[str]:
    return frozenset(matter for matter in found.agreed.verdicts[key] if matter != "status")


def _samples(found: Survey, key: int) -> frozenset[str]:
    return frozenset(_named(found, key))


def _named(found: Survey, key: int) -> Iterator[str]:
    for at in found.agreed.verdicts[key].values():
        sample = found.said[at].review.sample
        if sample:
            yield sample

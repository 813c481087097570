"""What many decisions come to: one verdict a claim and matter, ties between claims, and where people contradict.

Of decisions that contradict each other none holds, whichever came first: only people can settle it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from newsclaims.catalogue import Review
from newsclaims.crossref.ties import Ties, agreed

Matter = Literal["status", "speaker", "kind", "span"]
MATTERS: dict[str, Matter] = {
    "accepted": "status",
    "rejected": "status",
    "speaker": "speaker",
    "kind": "kind",
    "span": "span",
}
"""What a decision about one claim is about; `same` and `different` are about two."""


class Said(NamedTuple):
    """A review with the rows of its claims; `by_id` if an id still says so. `value` is what it comes to."""

    review: Review
    claim: int | None
    by_id: bool
    other: int | None
    value: object


class Agreed(NamedTuple):
    """What holds, by the claims' rows; reviews by their places in the list.

    `clashes` are sets of reviews that contradict each other; `overruled` those that stand behind another's claim:
    theirs is gone, and what is nearest to it has a decision of its own.
    """

    verdicts: Mapping[int, Mapping[Matter, int]]
    ties: Ties[int]
    clashes: Sequence[Sequence[int]]
    overruled: Sequence[int]


def verdicts(said: Sequence[Said]) -> Agreed:
    """What the reviews come to."""
    about: dict[tuple[int, Matter], list[int]] = defaultdict(list)
    for at, each in enumerate(said):
        if each.claim is not None and each.review.decision in MATTERS:
            about[each.claim, MATTERS[each.review.decision]].append(at)
    held: dict[int, dict[Matter, int]] = defaultdict(dict)
    clashes, overruled = [], []
    for (claim, matter), places in about.items():
        sure = [at for at in places if said[at].by_id] or places
        if len({said[at].value for at in sure}) == 1:
            held[claim][matter] = sure[-1]
        else:
            clashes.append(sure)
        overruled += [at for at in places if at not in sure]
    ties, apart = _tied(said)
    return Agreed(held, ties, [*clashes, *apart], overruled)


def _tied(said: Sequence[Said]) -> tuple[Ties[int], list[list[int]]]:
    pairs: dict[str, dict[frozenset[int], list[int]]] = {"same": defaultdict(list), "different": defaultdict(list)}
    for at, each in enumerate(said):
        if each.review.decision in pairs and not (each.claim is None or each.other is None or each.claim == each.other):
            pairs[each.review.decision][frozenset((each.claim, each.other))].append(at)
    same, different = pairs["same"], pairs["different"]
    ties, clashes = agreed(Ties(frozenset(same), frozenset(different)))
    return ties, [sorted(_places(same, different, clash.different, clash.same)) for clash in clashes]


def _places(
    same: Mapping[frozenset[int], list[int]],
    different: Mapping[frozenset[int], list[int]],
    apart: frozenset[int],
    joined: frozenset[frozenset[int]],
) -> Iterator[int]:
    yield from different[apart]
    for pair in joined:
        yield from same[pair]

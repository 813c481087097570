"""Which claims to review, and in which order: all, or a sample that a seed makes the same for everybody.

A claim's place in a sample is a hash of the seed and its id. So a sample can be gone on with on another day and another
machine, and an article more only adds its own claims to those that are drawn from.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from newsclaims.fingerprints import digest
from newsclaims.ledger import queries
from newsclaims.ledger.store import Ledger
from newsclaims.model import KINDS, Filters


class Waiting(NamedTuple):
    """A claim that may be reviewed."""

    id: str
    kind: str


class Sample(NamedTuple):
    """A random sample: how many claims, its seed, and whether as many of each kind are drawn."""

    size: int
    seed: int
    by_kind: bool = False

    @property
    def name(self) -> str:
        """What a review says of the sample that its claim was drawn in."""
        return f"{self.size}-{self.seed}{'-by-kind' * self.by_kind}"


def waiting(ledger: Ledger, filters: Filters) -> list[Waiting]:
    """The claims that pass the filters, the least certain first."""
    return [Waiting(*row) for row in queries.least_certain(ledger, filters)]


def drawn(claims: Iterable[Waiting], sample: Sample, decided: Collection[str]) -> list[str]:
    """The ids of a sample in the order in which they were drawn, those that were decided in it (`decided`) included.

    By kind it is the same number of each, as far as there are so many; what is left over goes to the first kinds.
    """
    ranked = sorted(set(claims), key=lambda claim: (digest(str(sample.seed), claim.id), claim.id))
    # What was decided in it stays in it, even where a claim that is new since has an earlier place.
    ranked.sort(key=lambda claim: claim.id not in decided)
    if not sample.by_kind:
        return [claim.id for claim in ranked[: sample.size]]
    kept = set(_shares(ranked, sample.size))
    return [claim.id for claim in ranked if claim.id in kept]


def _shares(ranked: list[Waiting], size: int) -> Iterator[str]:
    of_kind = {kind: [claim.id for claim in ranked if claim.kind == kind] for kind in KINDS}
    left = size
    for done, (_, ids) in enumerate(sorted(of_kind.items(), key=lambda one: len(one[1]))):
        share = min(len(ids), -(-left // (len(KINDS) - done)))
        left -= share
        yield from ids[:share]

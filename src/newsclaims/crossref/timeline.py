"""What was said in time: each statement or claim once, with what its speaker said on the same before."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsclaims.crossref.positions import Position, positions
from newsclaims.crossref.tellings import Telling, Text, Told
from newsclaims.model import Claim, Statement

SHOWN = 3  # earlier claims that a changed position is held against, the latest ones


@dataclass(frozen=True, slots=True)
class Moment:
    """A statement, or a claim that is in none, on the day it was said.

    `day` is as precise as known (`2018-09-10`, `2018-09`, `2018`); if it is not `said`, it is the day of
    publication; None without either. `before` is what the speaker said earlier: the latest time the same was
    said, and the changed positions.
    """

    day: str | None
    said: bool
    found: Told
    before: tuple[Position, ...] = ()

    @property
    def claim(self) -> Claim:
        """The fullest claim."""
        return self.found.fullest.claim


def timeline(found: Sequence[Told], claims: Iterable[Claim]) -> list[Moment]:
    """The moments of statements, and of claims that stand in none of them; those without any day come last."""
    met = {claim.id for each in found for claim in each.claims}
    moments = [*map(_moment, found), *(_moment(_alone(claim)) for claim in claims if claim.id not in met)]
    moments.sort(key=lambda it: (it.day is None, it.day or "", not it.said, it.claim.article, _start(it.claim)))
    before: dict[str, list[Position]] = defaultdict(list)
    for position in positions([moment.claim for moment in moments]):
        before[position.claim.id].append(position)
    return [Moment(it.day, it.said, it.found, _telling(before[it.claim.id])) for it in moments]


def _moment(found: Told) -> Moment:
    said = [claim.said_on for claim in found.claims if claim.said_on]
    if said:
        return Moment(min(said, key=lambda day: (-len(day), day)), said=True, found=found)
    published = [claim.published for claim in found.claims if claim.published]
    return Moment(min(published).isoformat() if published else None, said=False, found=found)


def _alone(claim: Claim) -> Told:
    """A claim that is in no statement, as a statement told once."""
    statement = Statement(
        statement="",
        speaker=claim.speaker,
        sources=(claim.source,) if claim.source else (),
        claims=(claim.id,),
        fullest=claim.id,
        pairs=(),
    )
    text = Text((claim,))
    return Told(statement, Telling(claim, text), (), (text,))


def _telling(found: Sequence[Position]) -> tuple[Position, ...]:
    """The latest repetition, and the latest few changes."""
    repeated = [position for position in found if position.sort == "repeated"][:1]
    changed = [position for position in found if position.sort == "changed"][:SHOWN]
    return (*changed, *repeated)


def _start(claim: Claim) -> int:
    return claim.content[0].start

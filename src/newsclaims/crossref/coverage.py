"""Statements by outlets: who reported each in which wording, and who covered the story without it.

Silence is a reproach, so it is only told of an outlet that had the story in its hands (`stories`). Of all others, and
where the statement has no date, nothing is said.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from newsclaims.crossref.stories import Stories
from newsclaims.crossref.tellings import Telling, Told, outlet
from newsclaims.model import Claim, Flag

Wording = Literal["fullest", "verbatim", "truncated", "altered", "paraphrased", "silent"]
WORDINGS: tuple[Wording, ...] = ("fullest", "verbatim", "truncated", "altered", "paraphrased", "silent")


@dataclass(frozen=True, slots=True)
class Cell:
    """What an outlet made of a statement: its closest wording, and the flags of all of its wordings.

    `text` numbers the text that it stands in, from 0, as in `Told.texts`; None for silence.
    """

    outlet: str
    wording: Wording
    claims: tuple[Claim, ...] = ()
    flags: tuple[Flag, ...] = ()
    text: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A statement with a cell for every outlet that reported it or covered the story, by outlet."""

    found: Told
    cells: tuple[Cell, ...]


def coverage(found: Iterable[Told], stories: Stories) -> list[Row]:
    """The statements with what each outlet made of them."""
    return [row(each, stories) for each in found]


def row(found: Told, stories: Stories) -> Row:
    """A statement with what each outlet made of it."""
    silent = sorted(stories.outlets(found) - set(found.outlets))
    return Row(found, (*_reported(found), *(Cell(name, "silent") for name in silent)))


def _reported(found: Told) -> list[Cell]:
    tellings: dict[str, list[tuple[Telling, Claim]]] = defaultdict(list)
    for telling in (found.fullest, *found.others):
        for claim in telling.claims:
            tellings[outlet(claim)].append((telling, claim))
    texts = {id(text): at for at, text in enumerate(found.texts)}
    return [_cell(name, told, texts) for name, told in sorted(tellings.items())]


def _cell(name: str, told: Sequence[tuple[Telling, Claim]], texts: Mapping[int, int]) -> Cell:
    closest = min(told, key=lambda it: WORDINGS.index(_worded(*it)))
    flags = tuple(dict.fromkeys(flag for telling, _ in told for flag in telling.flags))
    return Cell(name, _worded(*closest), tuple(claim for _, claim in told), flags, texts[id(closest[0].text)])


def _worded(telling: Telling, claim: Claim) -> Wording:
    if telling.pair:
        return telling.pair.relation
    return "fullest" if claim is telling.claim else "verbatim"

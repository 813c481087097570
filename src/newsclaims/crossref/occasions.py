"""When a claim was said, as far as that is known, and whether two claims can be of one occasion.

What an article says of the day (`said_on`) may be a day, a month or a year. Where it says nothing, the day
of publication is an upper bound: news reports what was said in the days before. The same words on two
known days are two statements. A claim without any date can be of any occasion.

A day that extraction carried over from another sentence (`Claim.said_on_carried`) may be a mistake of ours: `evidence`
does not let it tear apart what so many rare words put together.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from newsclaims.model import Claim

CLOSE = 3  # days, for evidence as thin as a few quoted words
WINDOW = 7  # days within which the same words are the same statement (QUOTUS)
FORTNIGHT = 14  # for a long one that was altered: a weekly tells of the week before
LATER = 31  # days for which a long quotation is quoted again
FAR = 3650  # days after which nobody quotes words without saying when they were said
MONTH = 40  # days that a month takes up, with room on both sides

_WHEN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Occasion:
    """First and last day on which a claim was said, or, if not `said`, the day it was published."""

    first: int
    last: int
    said: bool


def occasion(claim: Claim) -> Occasion | None:
    """When a claim was said, or None where nothing is known."""
    said = _interval(claim.said_on) if claim.said_on else None
    return Occasion(*said, said=True) if said else published(claim)


def published(claim: Claim) -> Occasion | None:
    """The day of publication as a bound on when a claim was said, None where it is not known."""
    if claim.published is None:
        return None
    day = claim.published.toordinal()
    return Occasion(day, day, said=False)


def compatible(a: Occasion | None, b: Occasion | None, window: int = WINDOW) -> bool:
    """Whether two claims can be of one occasion; a day's difference is a matter of time zones."""
    if a is None or b is None:
        return True
    return _first(a, window) - b.last <= 1 and _first(b, window) - a.last <= 1


def recalled(a: Occasion | None, b: Occasion | None) -> bool:
    """Whether one of two claims was said on a day that is told, and the other printed later, on no day of its own."""
    if a is None or b is None or a.said == b.said:
        return False
    said, quoted = (a, b) if a.said else (b, a)
    return 0 <= quoted.last - said.first <= FAR


def spells(when: Occasion | None) -> list[str]:
    """Names of the few days to look in for claims of the same occasion: claims that are `CLOSE` share one.

    Not so for what was said in a stretch of more than a month: it is in none but its own.
    """
    if when is None:
        return ["?"]
    length = CLOSE + 1
    first, last = (_first(when, CLOSE) - 1) // length, when.last // length
    return [str(spell) for spell in range(first, last + 1)] if last - first < MONTH // length else [f"{last}-"]


def _first(when: Occasion, window: int) -> int:
    return when.first if when.said else when.first - window + 1


def _interval(said_on: str) -> tuple[int, int] | None:
    found = _WHEN.fullmatch(said_on)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        end_month = month or 12
        last = date(first.year, end_month, day or monthrange(first.year, end_month)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()

"""Moments counted for a picture: by speaker, and by day, month or year, whichever makes few enough columns."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsclaims.crossref.timeline import Moment

COLUMNS = 40
ROWS = 12
UNITS = {"day": 10, "month": 7, "year": 4}
OTHERS = "\0others"


@dataclass(frozen=True)
class Count:
    """How many statements: those of which the day is known, and those known by their publication alone."""

    said: int = 0
    published: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.said + self.published


@dataclass(frozen=True)
class Grid:
    """Statements by speaker and column; the last speaker stands for `others` further ones, if there are any."""

    unit: str
    columns: Sequence[str]
    speakers: Sequence[str | None]
    others: int
    counts: Mapping[tuple[str | None, str], Count]
    undated: int


def grid(moments: Iterable[Moment]) -> Grid:
    """The moments counted; those without any day are counted apart."""
    found = list(moments)
    dated = [moment for moment in found if moment.day]
    unit, columns = _columns([moment.day or "" for moment in dated])
    first, others = _speakers(dated)
    shown = set(first)
    said, published = Counter[tuple[str | None, str]](), Counter[tuple[str | None, str]]()
    for moment in dated:
        name = moment.claim.speaker if moment.claim.speaker in shown else OTHERS
        (said if moment.said else published)[name, (moment.day or "")[: UNITS[unit]]] += 1
    counts = {key: Count(said[key], published[key]) for key in {**said, **published}}
    rows = [*first, OTHERS] if others else first
    return Grid(unit, columns, rows, others, counts, len(found) - len(dated))


def _columns(days: Sequence[str]) -> tuple[str, list[str]]:
    for unit, length in UNITS.items():
        columns = sorted({day[:length] for day in days})
        if len(columns) <= COLUMNS or unit == "year":
            return unit, columns
    raise AssertionError


def _speakers(dated: Sequence[Moment]) -> tuple[list[str | None], int]:
    """The speakers of most statements, and how many there are besides; nobody comes last."""
    counted = Counter(moment.claim.speaker for moment in dated)
    ordered = sorted(counted, key=lambda name: (name is None, -counted[name], name or ""))
    return ordered[:ROWS], len(ordered[ROWS:])

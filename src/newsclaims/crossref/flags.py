"""Why a change of wording can matter: a negation, number, name, date or modal that only one side has."""

from dataclasses import dataclass

from newsclaims.crossref.lexicon import CAPITAL_DATES, MODALS, NEGATIONS, STOP
from newsclaims.crossref.names import is_date, is_name, is_number
from newsclaims.crossref.words import Words
from newsclaims.model import Flag

LEAD = 3  # words before what is kept: a negation there, cut off, turns the meaning


@dataclass(frozen=True, slots=True)
class Stretch:
    """A range of a claim's words."""

    text: str
    words: Words
    start: int
    end: int

    def __bool__(self) -> bool:
        return self.start < self.end

    def __str__(self) -> str:
        """The stretch as printed."""
        places = self.words.places
        return self.text[places[self.start][0] : places[self.end - 1][1]] if self else ""


def of_edit(a: Stretch, b: Stretch) -> tuple[Flag, ...]:
    """The flags of words edited inside: what stands on one side and not on the other."""
    old, new = _marks(a), _marks(b)
    return tuple(flag for flag in old if old[flag] != new[flag])


def of_cut(a: Stretch, b: Stretch) -> tuple[Flag, ...]:
    """The flags of words cut off: a negation right before the words that are kept."""
    return ("negation",) if any(_leads_with_negation(stretch) for stretch in (a, b)) else ()


def _leads_with_negation(cut: Stretch) -> bool:
    keys = cut.words.keys
    return cut.end < len(keys) and any(key in NEGATIONS for key in keys[max(cut.start, cut.end - LEAD) : cut.end])


def _marks(stretch: Stretch) -> dict[Flag, set[str]]:
    marks: dict[Flag, set[str]] = {
        "negation": set(),
        "number": set(),
        "name": set(),
        "date": set(),
        "modal": set(),
    }
    for at in range(stretch.start, stretch.end):
        key, place = stretch.words.keys[at], stretch.words.places[at]
        if key in NEGATIONS:
            marks["negation"].add("not")
        elif is_date(stretch.text, place, key):
            marks["date"].add(key)
        elif is_number(key):
            marks["number"].add(key)
        elif key in MODALS and not (key in CAPITAL_DATES and is_name(stretch.text, place)):
            marks["modal"].add(key)
        elif key not in STOP and is_name(stretch.text, place):
            marks["name"].add(key.removesuffix("'s"))
    return marks

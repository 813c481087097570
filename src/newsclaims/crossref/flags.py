"""Why a change of wording can matter: what only one side has of what a meaning hangs on.

Negations, numbers and their units, names, dates, modal verbs, words for how many and how often, and conditions.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsclaims.crossref.lexicon import (
    APPROXIMATE,
    CAPITAL_DATES,
    CONDITION_PHRASES,
    CONDITIONS,
    DENIALS,
    HARDLY,
    MODALS,
    NEGATIONS,
    PERIODS,
    POINTERS,
    PREFIXED,
    QUANTIFIERS,
    REFUSALS,
    SCALES,
    STOP,
    UNITS,
)
from newsclaims.crossref.names import is_date, is_name, is_number
from newsclaims.crossref.numerals import ORDINALS
from newsclaims.crossref.words import Words
from newsclaims.model import FLAGS, Flag

Mark = tuple[Flag, str]

ONE = frozenset(("1", "one"))
"""What "a single" says as well; where another number stands for it, that is flagged."""

_PHRASES = [phrase.split() for phrase in CONDITION_PHRASES]


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

    @property
    def keys(self) -> tuple[str, ...]:
        """The words of the stretch."""
        return self.words.keys[self.start : self.end]


def of_edit(a: Stretch, b: Stretch) -> tuple[Flag, ...]:
    """The flags of words edited inside: what stands on one side and not on the other."""
    old, new = set(_marks(a)), set(_marks(b))
    old |= {("negation", "not") for _ in _opposites(a.keys, b.keys)}
    new |= {("negation", "not") for _ in _opposites(b.keys, a.keys)}
    differ = {flag for flag, _ in old ^ new}
    return tuple(flag for flag in FLAGS if flag in differ)


def negates(words: Words, at: int) -> bool:
    """Whether a word turns what is said into its opposite: not, hardly, refuse to, deny."""
    key = words.keys[at]
    following = words.keys[at + 1] if at + 1 < len(words.keys) else ""
    return key in NEGATIONS or key in HARDLY or key in DENIALS or (key in REFUSALS and following == "to")


def limits(words: Words, at: int) -> str:
    """The condition that begins with a word: if, unless, but, as long as; nothing if none does."""
    if words.keys[at] in CONDITIONS:
        return words.keys[at]
    return next((" ".join(phrase) for phrase in _PHRASES if list(words.keys[at : at + len(phrase)]) == phrase), "")


def _marks(stretch: Stretch) -> Iterator[Mark]:
    """What a meaning hangs on in a stretch, each under its flag."""
    for at in range(stretch.start, stretch.end):
        yield from _marks_at(stretch, at)
        if condition := limits(stretch.words, at):
            yield "condition", condition


def _marks_at(stretch: Stretch, at: int) -> Iterator[Mark]:
    words, key, place = stretch.words, stretch.words.keys[at], stretch.words.places[at]
    named = is_name(stretch.text, place)
    if negates(words, at):
        yield "negation", "not"
    elif is_date(stretch.text, place, key) or _is_period(words, at):
        yield "date", key
    elif _is_unit(words, at) or key in SCALES:
        yield "unit", key
        if key in SCALES:
            yield "number", key
    elif (is_number(key) and key not in ONE) or key in ORDINALS or _is_of_number(words, at):
        yield "number", key
    elif key in MODALS and not (key in CAPITAL_DATES and named):
        yield "modal", key
    elif key in QUANTIFIERS or (key in APPROXIMATE and _is_number_at(words, at + 1)):
        yield "quantifier", key
    elif key not in STOP and key not in CONDITIONS and named:
        yield "name", key.removesuffix("'s")
        if any(map(str.isdecimal, key)):
            yield "number", key


def _is_period(words: Words, at: int) -> bool:
    return words.keys[at] in PERIODS and at > 0 and words.keys[at - 1] in POINTERS


def _is_unit(words: Words, at: int) -> bool:
    """Whether a word is a unit, with its number before it, or behind a scale or "per"."""
    before = words.keys[max(at - 2, 0) : at]
    return words.keys[at] in UNITS and (
        _is_number_at(words, at - 1)
        or bool(SCALES.intersection(before[-1:]))
        or "per" in before[-1:]
        or ("percentage" in before[-1:] and len(before) > 1)
    )


def _is_of_number(words: Words, at: int) -> bool:
    """Whether a word belongs to the number beside it: minus 5, 3 pm."""
    beside = {"minus": at + 1, "am": at - 1, "pm": at - 1}.get(words.keys[at], -1)
    return _is_number_at(words, beside)


def _is_number_at(words: Words, at: int) -> bool:
    return 0 <= at < len(words.keys) and (words.keys[at] in {"a", "an", "few", "half"} or is_number(words.keys[at]))


def _opposites(keys: Iterable[str], others: Iterable[str]) -> Iterator[str]:
    """The words that are another side's with a prefix that negates it."""
    plain = set(others)
    for key in keys:
        bare = PREFIXED.get(key) or next((key.removeprefix(it) for it in ("un", "non") if key.startswith(it)), "")
        if len(bare) > 3 and bare in plain and key not in CONDITIONS:
            yield key

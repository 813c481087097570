"""What signs and clipped forms are read out as: `3pm` and "3 p.m.", `-5` and "minus 5", "Sept. 3", "No. 10", `café`.

Outlets print them by house style, and a reader of both hears the same words. What can mean something else stays as it
is printed: "no. 5 people" in the middle of a sentence, `5m` for metres or a million.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

Token = tuple[int, int, tuple[str, ...]]

PATTERNS = r"""(?=[\d.&\-\u2212]|(?-i:[JFMASOND]))(?:           # nothing else begins one of these
            \d{1,2}(?:[.:][0-5]\d)?[ \u00a0\u202f]?[ap](?:\.m\.|m\b)                     # 3 p.m.
            |(?:(?<=\s)|\A)(?<!\d\s)[-\u2212](?=(?:[a-z]{0,2}\$|[€£¥])?\.?\d)           # -5
            |(?<=\s)&(?=\s)
            |(?<![\w.])\.\d+                                                            # .5
            |(?-i:Nos?)\.(?=\s?\d)
            |(?-i:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.(?=\s?\d)
            |\d{1,3}0['’]s\b                                                            # 1980's
        )"""
"""What is read as one printed word beside words and numbers, for a verbose pattern that ignores case."""

_TIME = re.compile(r"0?(\d{1,2})(?:[.:](\d\d))?\s?([ap])\.?m\.?", re.IGNORECASE)
_DECADE = re.compile(r"(\d*0)['’]s")
_MONTHS = {
    month[:3]: month
    for month in "january february march april may june july august september october november december".split()
}
_CLIPPED = {"jan", "feb", "aug", "sep", "sept", "oct", "nov", "dec"}  # of those without a stop, no other words
_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_LAST = 31
_MONTH_OF_DAY = frozenset(_MONTHS.values())
_SIGNS = {"-": "minus", "\u2212": "minus", "&": "and", "No.": "number", "Nos.": "numbers"}

MEASURES: Mapping[str, tuple[str, ...]] = {
    short: tuple(words.split())
    for short, words in (
        ("km", "kilometers"),
        ("kms", "kilometers"),
        ("cm", "centimeters"),
        ("mm", "millimeters"),
        ("kg", "kilograms"),
        ("kgs", "kilograms"),
        ("ft", "feet"),
        ("mph", "miles per hour"),
        ("kph", "kilometers per hour"),
        ("mw", "megawatts"),
        ("gw", "gigawatts"),
        ("kw", "kilowatts"),
        ("oz", "ounces"),
        ("min", "minutes"),
        ("mins", "minutes"),
        ("hr", "hours"),
        ("hrs", "hours"),
        ("yrs", "years"),
    )
}
"""Units that stand right behind a number in digits, and their words."""
PLAIN_UNITS = ("km", "kms", "cm", "mm", "kg", "kgs", "mph", "kph")
"""Those of them that are no other words where they stand alone."""

_ACCENT = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})


def read_out(raw: str) -> tuple[str, ...] | None:
    """The words of a sign or a clipped form as printed; None for any other word."""
    if raw in _SIGNS:
        return (_SIGNS[raw],)
    if raw[0] == ".":
        return (f"0{raw}",)
    if raw[0].isdecimal():
        return _time(raw) or _decade(raw)
    short = raw.removesuffix(".").casefold()[:3]
    return (_MONTHS[short],) if raw[-1] == "." and short in _MONTHS else None


def _time(raw: str) -> tuple[str, ...] | None:
    found = _TIME.fullmatch(raw)
    if not found:
        return None
    hour = "one" if found[1] == "1" else found[1]
    minutes = (found[2],) if found[2] and found[2] != "00" else ()
    return hour, *minutes, f"{found[3].casefold()}m"


def _decade(raw: str) -> tuple[str, ...] | None:
    """A decade without its apostrophe."""
    found = _DECADE.fullmatch(raw)
    return (f"{found[1]}s",) if found else None


def dated(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """Printed words with the days of months as in "September 3"; "3rd Sept" is one stretch of print."""
    taken = 0
    for at, token in enumerate(tokens):
        keys = token[2]
        if taken <= at and keys and _may_be_date(keys[0]) and (found := _date(text, *tokens[at : at + 2])):
            yield from found
            taken = at + 2
        elif taken <= at:
            yield token


def _may_be_date(key: str) -> bool:
    return key[0].isdecimal() or key in _MONTH_OF_DAY or key in _CLIPPED


def _date(text: str, first: Token, second: Token | None = None) -> list[Token]:
    """Two printed words as the day that they are, the month first; nothing if they are none."""
    if second is None or not len(first[2]) == len(second[2]) == 1 or not text[first[1] : second[0]].isspace():
        return []
    day_first = first[2][0][0].isdecimal()
    (month,), (nth,) = (second[2], first[2]) if day_first else (first[2], second[2])
    month, day = _MONTHS[month[:3]] if month in _CLIPPED else month, _DAY.fullmatch(nth)
    if day is None or month not in _MONTH_OF_DAY or not 0 < int(day[1]) <= _LAST:
        return []
    number = "one" if int(day[1]) == 1 else day[1].lstrip("0")
    if day_first:
        return [(first[0], second[1], (month, number))]
    return [(*first[:2], (month,)), (*second[:2], (number,))]


def unaccented(key: str) -> str:
    """A word in lower case with the accents of Latin letters left off: agencies print none."""
    if key.isascii():
        return key
    bare = _ACCENT.sub("", unicodedata.normalize("NFD", key.translate(_LETTERS)))
    return unicodedata.normalize("NFC", bare)

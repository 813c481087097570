"""Numbers in one form however they are printed: `2,500` and `2500`, `a dozen` and `12`, `$5m` and `5 million dollars`.

A number is read over several printed words ("twenty-five", "1.5 million", "$5 million") and written in digits;
millions and more keep their scale as a word of its own, so that a million that became a billion shows as that.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from newsclaims.crossref.readout import MEASURES, Token

Parsed = tuple[Decimal, int] | None  # a value, and the position behind its words

_ONES = {
    name: Decimal(value)
    for value, name in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split(),
        start=1,
    )
}
_TENS = {
    name: Decimal(10 * value)
    for value, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {
    "thousand": Decimal(1_000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
_MULTIPLES = {**_SCALES, "hundred": Decimal(100), "dozen": Decimal(12)}
_SINGLE = ("hundred", "thousand", "million", "billion", "trillion")
_SUFFIXES = {"k": "thousand", "mn": "million", "bn": "billion", "tn": "trillion", "m": "million"}
CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees", "₽": "roubles"}
_DOLLARS = {"a$": ("australian",), "c$": ("canadian",), "nz$": ("new", "zealand"), "hk$": ("hong", "kong")}
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth""".split()
_LATER = {
    **dict(
        zip(
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
            range(13, 20),
            strict=True,
        )
    ),
    **dict(
        zip(
            "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(),
            range(20, 100, 10),
            strict=True,
        )
    ),
}
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([a-z]*)")
_LONGEST = 18  # digits; a longer number is a code, and no two spell it differently
_FIRST = frozenset((*_ONES, *_TENS, *_LATER, "a", "half"))
_TELLTALE = frozenset((*_ONES, *_TENS, *_MULTIPLES, *_ORDINALS[3:], *_LATER, "half"))


def has_numbers(tokens: Iterable[Token]) -> bool:
    """Whether any printed word can be, or begin, a number."""
    firsts = (keys[0] for _, _, keys in tokens if keys)
    return any(key[0].isdecimal() or key.removesuffix("s") in _TELLTALE or key in _TELLTALE for key in firsts)


def counted(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """The printed words of a text with its numbers read, each as one stretch of print."""
    reader = _Reader(text, tokens)
    at = 0
    while at < len(tokens):
        start, end, keys = tokens[at]
        if not _can_begin(keys):
            yield tokens[at]
            at += 1
            continue
        sign = CURRENCIES.get(keys[0][-1:]) if len(keys) == 1 else None
        found = reader.number(at + bool(sign), money=bool(sign))
        if nth := reader.ordinal(at):
            yield start, tokens[at + 1][1], (nth,)
            at += 2
        elif found and not sign and reader.single(at, found[1]):
            yield from tokens[at : at + 2]
            at += 2
        elif found:
            value, after = found
            whose = _DOLLARS.get(keys[0], ()) if sign else ()
            yield start, tokens[after - 1][1], (*_written(value), *whose, *([sign] if sign else []))
            at = after
        else:
            if not sign:
                yield start, end, _measured(keys[0]) or (_ordinal(keys[0]),)
            at += 1


def _can_begin(keys: tuple[str, ...]) -> bool:
    """Whether a printed word can be an ordinal, or a number begin with it."""
    return len(keys) == 1 and (keys[0] in _FIRST or keys[0][0].isdecimal() or keys[0][-1] in CURRENCIES)


class _Reader:
    """Reads numbers out of a text's printed words."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text, self._tokens = text, tokens

    def number(self, at: int, *, money: bool = False) -> Parsed:
        """The number whose words begin at a position."""
        found: Parsed = None
        least = Decimal(10**18)
        while group := self._group(at, money):
            value, behind = group
            scale = _SCALES.get(self._key(behind), Decimal(1))
            if found and value * scale >= least:
                break
            end = behind + (scale > 1)
            found = ((found[0] if found else 0) + value * scale, end)
            least = scale
            if scale == 1 or not self._spelled(end):
                break
            at = end + (self._key(end) == "and")
        return found

    def single(self, at: int, after: int) -> bool:
        """Whether a number is printed as "a hundred", "a million": two words as they stand."""
        return after == at + 2 and self._key(at, first=True) == "a" and self._key(at + 1) in _SINGLE

    def ordinal(self, at: int) -> str | None:
        """The ordinal whose words, a ten and a digit with a hyphen, begin at a position."""
        ten, one = self._key(at, first=True), self._key(at + 1)
        if ten not in _TENS or one not in _ORDINALS[:9] or self._text[self._tokens[at][1]].isspace():
            return None
        value = int(_TENS[ten]) + ORDINALS[one]
        return f"{value}{'st nd rd'.split()[value % 10 - 1] if value % 10 < 4 else 'th'}"

    def _group(self, at: int, money: bool) -> Parsed:
        """A number below a thousand in words, or one in digits with its suffix."""
        key = self._key(at, first=True)
        if key == "half" and self._key(at + 1) in {"a", "one"} and self._key(at + 2) in {*_SCALES, "dozen"}:
            return self._dozen(Decimal("0.5"), at + 2)
        if key == "a":
            return self._dozen(Decimal(1), at + 1) if self._key(at + 1) in _MULTIPLES else None
        small = self._small(at, money)
        return self._dozen(*small) if small else None

    def _dozen(self, value: Decimal, at: int) -> tuple[Decimal, int]:
        """A value with the hundreds or dozens that follow, and what is added to the hundreds."""
        key = self._key(at)
        if key == "dozen":
            return 12 * value, at + 1
        if key != "hundred":
            return value, at
        more = at + 1 + (self._key(at + 1) == "and")
        rest = self._small(more, money=False) if self._spelled(at + 1) else None
        if rest and rest[0] < 100:
            return 100 * value + rest[0], rest[1]
        return 100 * value, at + 1

    def _small(self, at: int, money: bool) -> Parsed:
        key = self._key(at, first=True)
        if key in _TENS:
            one = _ONES.get(self._key(at + 1), Decimal(10))
            return self._and_half(_TENS[key] + one, at + 2) if one < 10 else self._and_half(_TENS[key], at + 1)
        if key in _ONES:
            return self._and_half(_ONES[key], at + 1)
        value = _value(key, money=money)
        return (value, at + 1) if value is not None else None

    def _and_half(self, value: Decimal, at: int) -> tuple[Decimal, int]:
        """A value in words with the half that may follow: "two and a half"."""
        half = [self._key(at + step) for step in range(3)] == ["and", "a", "half"]
        return (value + Decimal("0.5"), at + 3) if half else (value, at)

    def _spelled(self, at: int) -> bool:
        """Whether a number in words goes on here."""
        key = self._key(at)
        return key in _ONES or key in _TENS or (key == "and" and self._key(at + 1) in {*_ONES, *_TENS})

    def _key(self, at: int, *, first: bool = False) -> str:
        """The word at a position, nothing where it is not printed right behind the one before."""
        if at >= len(self._tokens) or len(self._tokens[at][2]) != 1:
            return ""
        if not first and self._text[self._tokens[at - 1][1] : self._tokens[at][0]] not in {
            " ",
            "-",
            "‑",
            "\u00a0",
            "\n",
        }:
            return ""
        return self._tokens[at][2][0]


def _value(key: str, *, money: bool) -> Decimal | None:
    """The value of a number in digits, with a suffix for its scale; `m` is a million of money only."""
    found = _DIGITS.fullmatch(key) if key[:1].isdecimal() and len(key) <= _LONGEST else None
    if not found or (found[2] and (found[2] not in _SUFFIXES or (found[2] == "m" and not money))):
        return None
    if len(found[1]) > 1 and found[1][0] == "0" and found[1][1] != ".":
        return None  # 007 is no number
    try:
        return Decimal(found[1].replace(",", "")) * _SCALES.get(_SUFFIXES.get(found[2], ""), Decimal(1))
    except InvalidOperation:
        return None


def _written(value: Decimal) -> tuple[str, ...]:
    if value == 1:
        return ("one",)
    for name in _SINGLE:
        if value == _MULTIPLES[name]:
            return "a", name
    for name in ("trillion", "billion", "million"):
        if value >= _SCALES[name] and (1_000 * value / _SCALES[name]) % 1 == 0:
            return _plain(value / _SCALES[name]), name
    return (_plain(value),)


def _measured(key: str) -> tuple[str, ...] | None:
    """A number in digits with its unit right behind it: "5km"."""
    found = _DIGITS.fullmatch(key)
    value = _value(found[1], money=False) if found and found[2] in MEASURES else None
    if found is None or value is None:
        return None
    unit, *more = MEASURES[found[2]]
    return *_written(value), unit.removesuffix("s") if value == 1 else unit, *more


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _ordinal(key: str) -> str:
    """An ordinal in letters up to the twelfth, in digits from there on."""
    found = _ORDINAL.fullmatch(key)
    if found and found[1].isdecimal() and len(found[1]) < 3 and 0 < int(found[1]) <= len(_ORDINALS):
        return _ORDINALS[int(found[1]) - 1]
    return f"{_LATER[key]}th" if key in _LATER else key


ORDINALS: Mapping[str, int] = {name: value for value, name in enumerate(_ORDINALS, start=1)}
"""The ordinals that are written in letters."""

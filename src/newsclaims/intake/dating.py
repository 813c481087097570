"""What a page or another program writes for a day, as that day; None rather than a guess.

The day is the one that is written: a time zone behind it is the outlet's own, and nothing is converted.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

FIRST_YEAR = 1800
"""Nothing that anybody imports is older; a year before it is a program's way of saying that it knows none."""
_FUTURE = timedelta(days=2)  # it may be tomorrow elsewhere, and a weekly is dated ahead

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_BEHIND = r"(?!\d|[./-]\d)"
_YEAR_FIRST = re.compile(rf"(?P<year>\d{{4}})(?P<mark>[-/.]?)(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?){_BEHIND}")
_DAY_NAMED = re.compile(rf"(?i){_WEEKDAY}{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}}){_BEHIND}")
_MONTH_NAMED = re.compile(rf"(?i){_WEEKDAY}{_MONTH}\s+{_DAY},?\s+(?:(?:at\s+)?[\d:]+\s+)?(?P<year>\d{{4}}){_BEHIND}")
_RFC_850 = re.compile(rf"(?i){_WEEKDAY}{_DAY}[\s-]{_MONTH}[\s-](?P<year>\d\d)\s+\d\d?:")
_ANY_ORDER = re.compile(rf"(?P<one>\d\d?)(?P<mark>[-/.])(?P<two>\d\d?)(?P=mark)(?P<year>\d{{4}}){_BEHIND}")
_SECONDS = re.compile(r"-?\d{9,10}(?:\.\d+)?")
_THOUSANDTHS = re.compile(r"-?\d{12,13}")
_CTIME = re.compile(rf"(?i){_WEEKDAY}{_MONTH}\s+{_DAY}\s+[\d:]+(?:\s+[a-z]+)?\s+(?P<year>\d{{4}}){_BEHIND}")


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or why there is none; neither where nothing was said."""

    day: date | None = None
    notice: str | None = None


def day_of(value: object, today: date | None = None) -> Day:
    """Read what was given as a day; `today`, if it is known, says which days are still to come."""
    text = str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    if isinstance(value, datetime | date):
        text = value.isoformat()
    if not text:
        return Day()
    both = _either(text)
    if both:
        return Day(notice=f"the date {_shown(text)} could be two different days, so it was left out")
    day = _read(text)
    if day is None:
        return Day(notice=f"the date {_shown(text)} is not understood")
    return _plausible(day, today)


def _plausible(day: date, today: date | None) -> Day:
    if day.year < FIRST_YEAR:
        return Day(notice=f"the date {day} is before {FIRST_YEAR}")
    if today and day > today + _FUTURE:
        return Day(notice=f"the date {day} is in the future")
    return Day(day)


def _either(text: str) -> bool:
    """Whether a day in figures could have its month first or last."""
    match = _ANY_ORDER.match(text)
    if match is None:
        return False
    return match["mark"] != "." and int(match["one"]) <= 12 >= int(match["two"]) and (
        match["one"] != match["two"]
    )  # fmt: skip


def _read(text: str) -> date | None:
    if _SECONDS.fullmatch(text):
        return _since_1970(float(text))
    if _THOUSANDTHS.fullmatch(text):
        return _since_1970(float(text) / 1000)
    for pattern in (_YEAR_FIRST, _DAY_NAMED, _MONTH_NAMED, _CTIME, _RFC_850, _ANY_ORDER):
        if match := pattern.match(text):
            return _built(match)
    return None


def _since_1970(seconds: float) -> date | None:
    try:
        return datetime.fromtimestamp(seconds, UTC).date()
    except (OverflowError, ValueError, OSError):
        return None


def _built(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if "one" in parts:
        one, two = int(parts["one"]), int(parts["two"])
        month, day = (one, two) if two > 12 and parts["mark"] != "." else (two, one)
    else:
        month, day = _month(parts["month"]), int(parts["day"])
    if len(parts["year"]) == 2:
        year += 2000 if year < 70 else 1900
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(text: str) -> int:
    return int(text) if text.isdigit() else 1 + _MONTHS.index(text[:3].lower())


def _shown(text: str) -> str:
    return f"'{text[:40]}'"

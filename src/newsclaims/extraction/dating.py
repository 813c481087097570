"""When something was said, worked out from the words around a cue and the article's date."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from newsclaims.extraction.lexicon import MONTHS, SHORT_MONTHS, WEEKDAYS

_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)|apr(?:il|\.)|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_PART = (
    r"(?:in|since|during|late|early|mid|of|dated|early\s+as|late\s+as)[\s-]+(?P<last>last\s+)?(?:early|late|mid)?[\s-]*"
)


_WEEKDAY = r"(?P<weekday>" + "|".join(WEEKDAYS) + ")"


_WEEK_BEFORE = r"(?P<before>\s+(?:of\s+)?last\s+week\b)?"


_OCCASION = (
    r"(?:[\w-]+\s+){0,2}(?:briefing|conference|meeting|hearing|session|statement|speech|address|interview|rally|vigil"
    r"|ceremony|gathering|inquest|call|debate|broadcast|trial|march|launch|sitting|programme|program|podcast)\b"
)
"""What a day has words said at: at Monday's | briefing; Monday's vote may be talked about on any day."""

_AT = r"(?:at|during|in(?:to)?|on)"

_SEASON = r"(?:the\s+)?(?:early\s+|late\s+)?(?:spring|summer|autumn|fall|winter)(?:\s+of)?\s+"

_IN = rf"(?:in\s+(?:an?\s+|{_SEASON})?|at\s+(?:his|her|their|its|the|an?)\s+)"

_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"


HINT = re.compile(r"\d|days?\b|night\b|(?:morning|afternoon|evening|month|year)\b|" + _MONTH, re.IGNORECASE)
"""What every expression of time holds one of: a cheap look before the rules."""

DIGIT, DATED = ("0",), ("1 jan",)
"""What stands among the signs for any digit, and for a digit and a month."""

DAYTIMES = ("day", "ght", "morn", "noon", "even")
SIGNS = (*SHORT_MONTHS, *DAYTIMES, "last", "month", "year")
"""Parts of words of time, of which whatever `HINT` finds has one, or a digit; none has an i, which is İ and ı too."""

ANY_DIGIT = re.compile(r"\d")


LIKELY_AHEAD = 75
"""Days: a day or month without a year that would be so soon is rather to come than a year ago."""


_NOT_BEFORE = "".join(
    rf"(?<!\b{word}\s)"
    for word in ("since", "until", "till", "by", "before", "after", "from", "next", "coming", "through")
)
"""What stands before a date that bounds something rather than dates what is said."""


AHEAD = re.compile(r"\b(?:will|would|due|scheduled|plans?|planned|is to|are to|expected|next|set to|until)\b[^.!?;]*$")
"""What makes a day one to come, when it stands before it in the clause."""


CLAUSE_BREAK = re.compile(r"[—–;]|,\s+(?:and|but|while)\b|\s-\s")
"""What parts two clauses, so that a month or year in the first does not date what the second reports."""

OPENING_YEAR = re.compile(
    r"\s*(?:(?:And|But)\s+)?(?:[Ii]n\s+(?:(?:19|20)\d\d(?:,|\s+(?:he|she|they|it)\b)|an?\s+(?:19|20)\d\d\s)"
    r"|(?:[Ww]hen|[Aa]fter|[Aa]s)\s[^;.]{3,100}\bin\s+(?:19|20)\d\d,)"
)


FARTHEST_YEAR = 40
FARTHEST_MONTH = 160
FARTHEST_OPENING = 80
"""Characters from a cue: a month or year that is further away dates something else."""


def _weekday(match: re.Match[str], published: date) -> str:
    back = (published.weekday() - WEEKDAYS.index(_plain(match["weekday"]))) % 7
    if match["last"] and back == 0:
        back = 7
    if match["before"]:
        back += 7 if back <= published.weekday() else 0
    return (published - timedelta(days=back)).isoformat()


def _named_day(match: re.Match[str], published: date) -> str | None:
    month, day = _month_number(match["month"]), int(match["day"])
    try:
        if match["year"]:
            return date(int(match["year"]), month, day).isoformat()
        this_year = date(published.year, month, day)
        if this_year <= published:
            return this_year.isoformat()
        return None if (this_year - published).days < LIKELY_AHEAD else date(published.year - 1, month, day).isoformat()
    except ValueError:
        return None


def _named_month(match: re.Match[str], published: date) -> str | None:
    month = _month_number(match["month"])
    if match["year"]:
        return f"{match['year']}-{month:02}"
    if 0 < (month - published.month) % 12 * 30 < LIKELY_AHEAD and not match["last"]:
        return None
    year = published.year - (1 if month > published.month or (match["last"] and month == published.month) else 0)
    return f"{year}-{month:02}"


def _last_month(_: re.Match[str], published: date) -> str:
    return (published.replace(day=1) - timedelta(days=1)).isoformat()[:7]


def _days_ago(days: int) -> Callable[[re.Match[str], date], str]:
    return lambda _, published: (published - timedelta(days=days)).isoformat()


NUMBER_WORDS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def _counted_days(match: re.Match[str], published: date) -> str:
    count = NUMBER_WORDS.get(match["count"].lower()) or int(match["count"])
    return (published - timedelta(days=count)).isoformat()


Rule = tuple[frozenset[str], re.Pattern[str], Callable[[re.Match[str], date], str | None]]
RULES: tuple[Rule, ...] = tuple(
    (frozenset(signs), re.compile(pattern, re.IGNORECASE), rule)
    for signs, pattern, rule in (
        (DATED, rf"\b(?=[jfmasond]){_NOT_BEFORE}{_MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?\b(?!:){_YEAR}", _named_day),
        (DATED, rf"\b(?=\d){_NOT_BEFORE}(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\b{_YEAR}", _named_day),
        (["day"], rf"\b(?=[lmtwfs]){_NOT_BEFORE}(?P<last>last\s+)?{_WEEKDAY}\b(?!['’]s){_WEEK_BEFORE}", _weekday),
        (["day"], rf"\b{_AT}\s+(?P<last>last\s+)?{_WEEKDAY}['’]s\s+{_OCCASION}(?P<before>)", _weekday),
        (["day"], rf"\A\s*By\s+(?P<last>last\s+)?{_WEEKDAY}\b(?P<before>)", _weekday),
        (DAYTIMES, r"\b(?:today|tonight|this\s+(?:morning|afternoon|evening)|earlier\s+today)\b", _days_ago(0)),
        (DAYTIMES, r"\b(?:yesterday|last\s+night)\b", _days_ago(1)),
        (["day"], r"\b(?P<count>two|three|four|five|six|\d)\s+days\s+(?:ago|earlier)\b", _counted_days),
        (SHORT_MONTHS, rf"\b{_PART}{_MONTH}\b(?!\s*\d{{1,2}}\b(?!\d)){_YEAR}", _named_month),
        (["last"], rf"\b(?P<last>last\s+){_MONTH}\b{_YEAR}", _named_month),
        (["month"], r"\blast\s+month\b|\ba\s+month\s+ago\b", _last_month),
        (DIGIT, rf"\b{_IN}(?P<year>(?:19|20)\d\d)\b", lambda match, _: match["year"]),
        (["year"], r"\blast\s+year\b", lambda _, published: str(published.year - 1)),
    )
)  # fmt: skip
"""Each rule with the signs of which a text that it fits has one; those for months and years stand last."""

DAY_RULES = RULES[:8]


def _signs(text: str) -> set[str]:
    """The signs of a time that a text has: a look much cheaper than the rules, and most texts have none."""
    low = text.casefold()
    found = {sign for sign in SIGNS if sign in low}
    if ANY_DIGIT.search(text):
        found.update(DIGIT if found.isdisjoint(SHORT_MONTHS) else (*DIGIT, *DATED))
    return found


def _plain(word: str) -> str:
    """A word in small letters, those that patterns take for i and s whatever their case made so: frıday, ſept."""
    return word.lower().replace("ı", "i").replace("ſ", "s").replace("\u0307", "")


def _month_number(word: str) -> int:
    low = _plain(word).rstrip(".")
    return MONTHS.index(low) + 1 if low in MONTHS else SHORT_MONTHS.index(low[:3]) + 1


def date_in(pieces: Iterable[tuple[int, str]], at: int, published: date | None, aside: range = range(0)) -> str | None:
    """The date that the pieces of text name: a day before a month before a year, then the nearest to place `at`.

    Each piece is (its place in the article, its text). A weekday is the latest one up to the day of
    publication; a month or day without a year the latest that is not in the future. Dates within
    `aside` (places between a speaker's name and the cue) tell about the speaker, not about the occasion.
    """
    if published is None:
        return None
    pieces = list(pieces)
    opening = _opening_year(pieces)
    found = [
        (-len(day), abs(place - at), day)
        for place, day, apart in _dates(pieces, published, at)
        if place not in aside
        and (_is_near(place - at, day) or 0 < at - place <= opening)
        and not (apart and len(day) < len("2018-09-10"))
    ]
    return min(found)[2] if found else None


def _opening_year(pieces: list[tuple[int, str]]) -> int:
    """How far a year and its comma reach that a sentence begins with: In 2018, at the start of the trial, she said."""
    return FARTHEST_OPENING if pieces and OPENING_YEAR.match(pieces[0][1]) else 0


def _is_near(distance: int, day: str) -> bool:
    """Whether a date stands near enough to a cue to be its own: the vaguer, the nearer, a year behind it as a rule."""
    if len(day) == len("2018"):
        return 0 < distance <= FARTHEST_YEAR or -len("in 2018 ") <= distance < 0
    return len(day) > len("2018-09") or abs(distance) <= FARTHEST_MONTH


def days_in(pieces: Iterable[tuple[int, str]], published: date | None) -> list[str]:
    """The full dates that the pieces of text name, in order."""
    if published is None:
        return []
    return [day for _, day, _ in sorted(_dates(pieces, published, 0, DAY_RULES)) if len(day) == len("2018-09-10")]


def _dates(
    pieces: Iterable[tuple[int, str]], published: date, at: int, rules: Sequence[Rule] = RULES
) -> Iterator[tuple[int, str, bool]]:
    """Each time expression that is not in the future: its place, the date, and whether a clause parts it from `at`."""
    for start, text in pieces:
        signs = _signs(text)
        likely = [(pattern, rule) for needed, pattern, rule in rules if not needed.isdisjoint(signs)]
        if not likely or not HINT.search(text):
            continue
        taken: list[tuple[int, int]] = []
        for pattern, rule in likely:
            for match in pattern.finditer(text):
                if any(low < match.end() and match.start() < high for low, high in taken):
                    continue
                taken.append(match.span())
                day = None if AHEAD.search(text, max(0, match.start() - 70), match.start()) else rule(match, published)
                if day is not None and day <= published.isoformat():
                    yield start + match.start(), day, bool(CLAUSE_BREAK.search(text, match.end(), max(at - start, 0)))

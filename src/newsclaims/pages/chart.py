"""The timeline as a picture: who said how much when, in circles, and the same in a table."""

from collections.abc import Iterator, Sequence
from datetime import date
from math import sqrt

from newsclaims.crossref.timeline import Moment
from newsclaims.pages import quotes
from newsclaims.pages.days import OTHERS, Count, Grid, grid
from newsclaims.pages.html import Html, tag
from newsclaims.views import facts

LETTER = 7.6  # width of a letter of a speaker's name
COLUMN, WIDE, WIDTH = 46, 84, 640  # columns share the width, and are neither narrower nor wider than this
ROW = 30
TOP = 44
NAME = 24  # characters of a name that fit
WIDEST = 12  # radius of the largest circle
APART = 7  # days between two columns that are shown as a gap

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def chart(moments: Sequence[Moment]) -> Html | None:
    """The picture with its table; nothing where no day is known."""
    found = grid(moments)
    if not found.columns:
        return None
    picture = tag("div", _drawn(found), class_="wide", tabindex=0, role="region", aria_label="Timeline, a picture")
    table = tag("details", tag("summary", "The same as a table"), _table(found), class_="alternative")
    return tag("figure", picture, tag("figcaption", _caption(found)), table, class_="timeline")


def _caption(found: Grid) -> Html:
    sentences = [
        f"Each column is a {found.unit} on which something was said; a dotted line is a gap of more than a week."
        if found.unit == "day"
        else f"Each column is a {found.unit} in which something was said.",
        "A full circle: that is when it was said. A ring: only the day of publication is known.",
        "The number is how many statements and claims.",
    ]
    if found.undated:
        sentences.append(f"Of {found.undated:,} more no day is known.")
    return tag("p", " ".join(sentences))


def _drawn(found: Grid) -> Html:
    width, height = _labels(found) + _column(found) * len(found.columns) + 8, TOP + ROW * len(found.speakers) + 8
    title = tag("title", "Who said how much when", id="chart-title")
    desc = tag("desc", f"{_extent(found)}. The table below has the same numbers.", id="chart-desc")
    parts = (*_days(found, height), *_rows(found, width), *_circles(found))
    said = {"role": "img", "aria_labelledby": "chart-title chart-desc", "class_": "chart"}
    return tag("svg", title, desc, *parts, width=width, height=height, viewBox=f"0 0 {width} {height}", **said)


def _extent(found: Grid) -> str:
    counted = sum(count.total for count in found.counts.values())
    first, last = found.columns[0], found.columns[-1]
    return f"{facts.counted(counted, 'statement or claim', 'statements and claims')} from {first} to {last}"


def _labels(found: Grid) -> int:
    """The width of the longest of the speakers' names as shown."""
    return 16 + round(LETTER * max(len(_cut(_name(found, speaker))) for speaker in found.speakers))


def _column(found: Grid) -> int:
    return min(max(WIDTH // len(found.columns), COLUMN), WIDE)


def _middle(found: Grid, at: int) -> int:
    return _labels(found) + _column(found) * at + _column(found) // 2


def _days(found: Grid, height: int) -> Iterator[Html]:
    year = ""
    for at, day in enumerate(found.columns):
        x = _middle(found, at)
        yield _text(x, TOP - 10, _short(day), "day")
        if day[:4] != year and len(day) > 4:
            year = day[:4]
            yield _text(x, TOP - 26, year, "year")
        if at and _gap(found.columns[at - 1], day):
            edge = x - _column(found) // 2
            yield tag("line", x1=edge, x2=edge, y1=TOP - 20, y2=height - 6, class_="gap")


def _rows(found: Grid, width: int) -> Iterator[Html]:
    for at, speaker in enumerate(found.speakers):
        y = TOP + ROW * at + ROW // 2
        yield tag("line", x1=_labels(found), x2=width - 8, y1=y, y2=y, class_="row")
        yield _text(_labels(found) - 12, y + 4, _cut(_name(found, speaker)), "name")


def _circles(found: Grid) -> Iterator[Html]:
    most = max(count.total for count in found.counts.values())
    for row, speaker in enumerate(found.speakers):
        for column, day in enumerate(found.columns):
            count = found.counts.get((speaker, day))
            if count:
                x, y = _middle(found, column), TOP + ROW * row + ROW // 2
                yield from _circle(x, y, count, most)


def _circle(x: int, y: int, count: Count, most: int) -> Iterator[Html]:
    radius = 8 + (WIDEST - 8) * sqrt(count.total / most)
    sort = "said" if count.said else "published"
    yield tag("circle", cx=x, cy=y, r=f"{radius:.1f}", class_=sort)
    yield _text(x, y + 4, f"{count.total}", f"number {sort}")


def _table(found: Grid) -> Html:
    heads = ("When", "Speaker", "Said then", "Published then")
    rows = (
        tag(
            "tr",
            tag("th", day, scope="row"),
            tag("td", quotes.name(_name(found, speaker))),
            _td(count.said),
            _td(count.published),
        )
        for day in found.columns
        for speaker in found.speakers
        if (count := found.counts.get((speaker, day)))
    )
    head = tag("thead", tag("tr", *(tag("th", each, scope="col") for each in heads)))
    return tag("table", tag("caption", "Statements and claims by day and speaker"), head, tag("tbody", *rows))


def _td(number: int) -> Html:
    return tag("td", f"{number:,}", class_="number")


def _text(x: int, y: int, words: str, sort: str) -> Html:
    return tag("text", words, x=x, y=y, class_=sort)


def _name(found: Grid, speaker: str | None) -> str:
    if speaker == OTHERS:
        return facts.counted(found.others, "other")
    return speaker or facts.NOBODY


def _cut(name: str) -> str:
    return name if len(name) <= NAME else f"{name[: NAME - 1]}…"


def _short(day: str) -> str:
    """A day, month or year for an axis: 9 Sep, Sep, 2018."""
    parts = day.split("-")
    if len(parts) == 1:
        return day
    month = _MONTHS[int(parts[1]) - 1]
    return f"{int(parts[2])} {month}" if len(parts) == 3 else month


def _gap(before: str, after: str) -> bool:
    if len(before) < 10 or len(after) < 10:
        return False
    return (date.fromisoformat(after) - date.fromisoformat(before)).days > APART

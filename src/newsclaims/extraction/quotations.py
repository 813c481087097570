"""Quotation marks: which stretches of a paragraph stand inside them, whatever the house style.

Double marks are curly, straight, typewritten (`` '') or angled; single marks count only outside of double
ones, and are told from apostrophes by what stands around them. A mark without its partner costs its own
paragraph at most, unless the next paragraph goes on with an opening mark: so do quotations that run on.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

MARK = re.compile("[“”„‟\"«»‘’‚]|``|'(?=''(?!'))|''|'")


QUOTED = re.compile(r"[“”\"„«»]|(?<!\w)[‘']")
"""What shows that some of a stretch of words is quoted."""

OPENERS = {"“": '”‟"', "”": "”", "„": '“”‟"', "‟": '”"', "``": "''\"", "«": "»", "»": "«", "‘": "’", "‚": "‘’"}


CURLY = re.compile("[“”]")


ATTRIBUTION = re.compile(
    r"[,.!?]\s+(?:(?:he|she|they|(?!(?:We|I|You|Nobody|Everybody|People)\s)(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*)\s(?:said|says|told|added|asked|wrote|replied)"
    r"|(?:said|says|added|asked)\s(?:[A-Z]|the\s))\b"
)
"""Such words do not stand inside a quotation: where they seem to, its closing mark has been lost."""

INNER = {
    "“": (re.compile(r"(?<!\w)‘(?=\w)"), re.compile(r"’(?!\w)")),
    "‘": (re.compile("“"), re.compile("”")),
}
"""How the quotation within a quotation opens and closes, by the outer mark."""

NOT_OWNED = frozenset(
    """
    and or but nor so yet if when while as because since although though unless until that which who whom whose where
    in on at by for from with to of after before during about over under between against into through without within
    is are was were be been has have had do does did will would can could may might shall should must he she it they we
    you said says told added
    """.split()
)
"""What cannot be somebody's: behind them a mark closes, as in ‘three evenings’ should it be hot."""

CLOSED = re.compile(r"\w[,.!?]?['’](?!\w)")
FARTHEST_INNER = 300
SINGLES = "‘’‚'"


class Region(NamedTuple):
    """Text between two marks: the marks stand at `start` and before `end`, the words from `first` to `last`.

    `open_ended` says that the closing mark is missing because the next paragraph goes on with the quotation.
    """

    start: int
    end: int
    first: int
    last: int
    open_ended: bool = False


def regions(text: str, start: int, end: int, *, goes_on: str = "") -> list[Region]:
    """The outermost quotations of `text[start:end]` in order.

    `goes_on` is the mark that the following paragraph opens with, if any: a quotation that is still open at `end`
    under the same mark is meant to be.
    """
    outer_single = _begins_single(text, start, end)
    outer = list(_pairs(text, start, end, goes_on, single=outer_single))
    inner = [
        region
        for low, high in _gaps([(region.start, region.end) for region in outer], start, end)
        for region in _pairs(text, low, high, goes_on if not outer and high == end else "", single=not outer_single)
    ]
    return sorted(outer + inner)


def _begins_single(text: str, start: int, end: int) -> bool:
    """Whether single marks are the outer ones in a paragraph: the first mark is one, and has its partner."""
    first = next((mark for mark in MARK.finditer(text, start, end) if _can_open(text, mark, start)), None)
    if first is None or first.group() not in SINGLES:
        return False
    pair = next(_pairs(text, start, end, goes_on="", single=True), None)
    return pair is not None and pair.start == first.start()


def opening_mark(text: str, at: int) -> str:
    """The opening mark that stands at `text[at]`, if one does."""
    match = MARK.match(text, at)
    opens = match is not None and match.group() in OPENERS.keys() | {'"', "''", "'"} and _black(text, match.end())
    return match.group() if match is not None and opens else ""


def with_marks(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """A quotation's words with the marks right around them; other words as they are."""
    start, end = place
    opens = next((len(mark) for mark in (*OPENERS, '"', "''") if text.endswith(mark, 0, start)), 0)
    mark = text[start - opens : start]
    closes = next((len(mate) for mate in _mates(mark) if opens and text.startswith(mate, end)), 0)
    inside = MARK.search(text, start, end) is not None and mark not in INNER
    return (start - opens, end + closes) if closes and not inside else place


def _mates(mark: str) -> tuple[str, ...]:
    return (mark,) if mark in ('"', "''") else ("''",) if mark == "``" else tuple(OPENERS.get(mark, ""))


def _gaps(taken: list[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for low, high in taken:
        yield at, low
        at = high
    yield at, end


def _pairs(text: str, start: int, end: int, goes_on: str, *, single: bool, nesting: bool = True) -> Iterator[Region]:
    """The quotations between double or single marks; with `nesting` curly marks may stand in one."""
    opening: re.Match[str] | None = None
    depth = 0
    for mark in (mark for mark in MARK.finditer(text, start, end) if (mark.group() in SINGLES) is single):
        if opening is None:
            opening = mark if _can_open(text, mark, start) else None
        elif nesting and _is_within(text, opening, mark, (start, end)):
            depth += 1
        elif _can_close(text, mark, opening.group(), end):
            if depth:
                depth -= 1
                continue
            yield Region(opening.start(), mark.end(), opening.end(), mark.start())
            opening = None
        elif _can_open(text, mark, start) and _opens_anew(text, opening, mark):
            third = _is_third(text, opening, mark)
            opening, depth = (opening, depth + 1) if third else (mark, 0)
    if opening is None:
        return
    if opening.group() == goes_on and not ATTRIBUTION.search(text, opening.end(), end):
        yield Region(opening.start(), end, opening.end(), end, open_ended=True)
    elif nesting and opening.group() == '"':
        yield from _pairs(text, opening.end(), end, goes_on, single=single, nesting=False)


def _is_within(text: str, opening: re.Match[str], mark: re.Match[str], paragraph: tuple[int, int]) -> bool:
    """Whether “ opens within a quotation: "a “bold” plan", or “a “bold” plan” where all marks have their partners."""
    if mark.group() != "“":
        return False
    if opening.group() == '"':
        return mark.start() > opening.end() and _can_open(text, mark, opening.start())
    return opening.group() == "“" and _is_nested(text, *paragraph)


def _is_nested(text: str, start: int, end: int) -> bool:
    """Whether the curly marks of a paragraph stand in each other like brackets."""
    depth = 0
    for mark in CURLY.finditer(text, start, end):
        depth += 1 if mark.group() == "“" else -1
        if depth < 0:
            return False
    return depth == 0


def _opens_anew(text: str, opening: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether a second opening mark shows that the first one's partner was lost."""
    if mark.group() != opening.group():
        # a typist's second mark for the same quotation
        return mark.group() == "“" and mark.start() == opening.end()
    return mark.group() in OPENERS or bool(
        ATTRIBUTION.search(text, max(opening.end(), mark.start() - 300), mark.start())
    )


def _is_third(text: str, opening: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether an opening mark stands in a quotation within the quotation: “he said ‘she said | “never” twice’,”."""
    between = text[max(opening.end(), mark.start() - FARTHEST_INNER) : mark.start()]
    inner = INNER.get(mark.group())
    return inner is not None and len(inner[0].findall(between)) > len(inner[1].findall(between))


def _black(text: str, at: int) -> bool:
    return at < len(text) and not text[at].isspace()


def _can_open(text: str, mark: re.Match[str], start: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    if not _black(text, mark.end()):
        return mark.group() in "“„" and before.isspace()
    if mark.group() in ('"', "''", "'"):
        if mark.group() == "'" and not text[mark.end()].isalnum():
            return False
        return before.isspace() or before in "([{—–-/…‘“"
    if mark.group() == "”":  # a typist's slip, where no word stands before it and one stands behind
        return mark.start() == start and text[mark.end()].isalnum()
    if mark.group() == "»":  # opens in German and Danish print only, where French print has a space before it
        return before.isspace() and text[mark.end()].isalnum()
    return mark.group() in OPENERS and not (mark.group() in "‘‚" and before.isalnum())


def _can_close(text: str, mark: re.Match[str], opening: str, end: int) -> bool:
    before = text[mark.start() - 1]
    after = text[mark.end()] if mark.end() < end else " "
    if opening in OPENERS:
        fits = mark.group() in OPENERS[opening] or _is_turned(text, mark, opening, end)
    else:
        fits = mark.group() == opening or (opening == '"' and mark.group() == "”")
    if not fits or after.isalnum():
        return False
    if before.isspace():
        return mark.group() not in SINGLES and (mark.group() in "”»" or after.isspace())
    return mark.group() not in SINGLES or not _is_apostrophe(text, mark, before, end)


def _is_turned(text: str, mark: re.Match[str], opening: str, end: int) -> bool:
    """Whether an opening mark stands where only a closing one can: the typist's slip in “We won.“ at the end."""
    closes = mark.group() == opening == "“" and text[mark.start() - 1] in ".!?,"
    return closes and (mark.end() >= end or text[mark.end()].isspace())


def _is_apostrophe(text: str, mark: re.Match[str], before: str, end: int) -> bool:
    """Whether a closing single mark is rather a plural possessive (the ministers' plan) or a clipped word."""
    rest = text[mark.end() : min(end, mark.end() + 400)]
    if before in "sS":
        following = re.match(r"\s+([a-z]+)", rest)
        return following is not None and following[1] not in NOT_OWNED and bool(CLOSED.search(rest))
    clipped = before == "n" and text[mark.start() - 2] == "i" and text[mark.start() - 3] != "a"
    return clipped and bool(re.match(r"\s+\w", rest))

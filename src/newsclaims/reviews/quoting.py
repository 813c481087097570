"""A claim quoted so that it can be found again: its words, and as much of what stands around as tells them apart.

White space is as if there were one blank: how lines are broken is no part of anybody's words.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from newsclaims.catalogue import Words
from newsclaims.model import CUT, Claim

GAP = CUT.strip()
MOST = 30  # words of a claim that are quoted in full: a person reads them at a glance
HEAD, TAIL = 18, 8  # words at the ends of a longer one
AROUND = 8  # words on either side that may be needed; what is the same there is the same passage twice
_REACH = 400
_ALIKE = ("'‘’‚‛′`´ʼ", '"“”„‟″«»', "-‐‑")

Place = tuple[int, int]
Places = tuple[Place, ...]


def flat(text: str) -> str:
    """A text on one line, with single blanks."""
    return " ".join(text.split())


def quoted(claim: Claim) -> str:
    """A claim's words, of many only the first and last, with `[...]` for whatever lies between."""
    words = flat(claim.text).split(" ")
    return " ".join(words if len(words) <= MOST else [*words[:HEAD], GAP, *words[-TAIL:]])


def parts(quote: str) -> list[str]:
    """The stretches of a quotation between its gaps; of one that is all gap, itself."""
    found = [part for part in (flat(part) for part in quote.split(GAP)) if part]
    return found or [flat(quote)]


def anchored(text: str, claim: Claim) -> Words:
    """A claim's quotation with the fewest words around it that tell it from the same words elsewhere in its article."""
    return _anchored(text, (claim.content[0].start, claim.content[-1].end), quoted(claim), occurrences)


def anchored_span(text: str, place: Place) -> Words:
    """A stretch of a text in its own words, every one of them, told apart in the same way."""
    return _anchored(text, place, flat(text[slice(*place)]), stretches)


def _anchored(text: str, place: Place, quote: str, finding: Callable[[str, Words], list[Places]]) -> Words:
    words = Words(quote=quote)
    if len(found := finding(text, words)) <= 1:
        return words
    start, end = place
    around = text[max(start - _REACH, 0) : start].split(), text[end : end + _REACH].split()
    for prefix, suffix in _contexts(*around):
        words = Words(quote=quote, prefix=prefix, suffix=suffix)
        if [each[0][0] for each in found if _fits(text, each, words)] == [start]:
            return words
    return words


def _contexts(before: list[str], after: list[str]) -> Iterator[tuple[str | None, str | None]]:
    for many in range(1, AROUND + 1):
        prefix, suffix = " ".join(before[-many:]) or None, " ".join(after[:many]) or None
        yield prefix, None
        yield None, suffix
        yield prefix, suffix


def occurrences(text: str, words: Words) -> list[Places]:
    """Where a quotation stands in a text, each time as the places of its stretches between gaps."""
    first, *rest = map(_pattern, parts(words.quote))
    found = (_followed(text, (match.start(), match.end()), rest) for match in first.finditer(text))
    return [places for places in found if places and _fits(text, places, words)]


def stretches(text: str, words: Words) -> list[Places]:
    """Where words stand in a text in one stretch; a `[...]` among them is the text's own."""
    found = (((match.start(), match.end()),) for match in _pattern(words.quote).finditer(text))
    return [places for places in found if _fits(text, places, words)]


def _followed(text: str, first: Place, rest: Sequence[re.Pattern[str]]) -> Places:
    places = [first]
    for pattern in rest:
        match = pattern.search(text, places[-1][1])
        if match is None:
            return ()
        places.append((match.start(), match.end()))
    return tuple(places)


def _fits(text: str, places: Places, words: Words) -> bool:
    """Whether what stands around is what the quotation says."""
    start, end = places[0][0], places[-1][1]
    if words.prefix and not f" {flat(text[max(start - _REACH, 0) : start])}".endswith(f" {flat(words.prefix)}"):
        return False
    return not words.suffix or f"{flat(text[end : end + _REACH])} ".startswith(f"{flat(words.suffix)} ")


def _pattern(part: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join("".join(map(_sign, word)) for word in part.split()))


def _sign(char: str) -> str:
    """A character, or a mark in whatever style: keyboards have one."""
    return next((f"[{alike}]" for alike in _ALIKE if char in alike), None) or re.escape(char)

"""A claim as a person says it should be: another kind, other words of its article."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newsclaims.catalogue import Words
from newsclaims.model import Claim, Kind, Span
from newsclaims.reviews.quoting import Place, Places, occurrences, parts, stretches

_WORD = re.compile(r"[^\s“”„«»\"]+")


def located(text: str, span: Sequence[Words], near: Claim) -> Places | None:
    """Where the right words stand in an article, each next to the claim; None if they are not all there, in order."""
    found: list[Place] = []
    for words in span:
        fits = stretches(text, words) or [each for each in occurrences(text, words) if len(parts(words.quote)) > 1]
        if not fits:
            return None
        found += min((_distance(places, near), places) for places in fits)[1]
    ordered = all(a[1] <= b[0] for a, b in pairwise(found))
    return tuple(found) if found and ordered else None


def corrected(
    claim: Claim, text: str, kind: Kind | None, places: Places | None, topics: Mapping[str, Sequence[str]]
) -> Claim:
    """The claim of another kind, or with its words at other places of the text; what it was about it still is."""
    from newsclaims.extraction.topics import TopicFinder  # noqa: PLC0415 -- late: most commands correct nothing

    content = tuple(_spans(text, places)) if places else claim.content
    added = TopicFinder(topics).topics_of(*(span.text for span in content)) if places else ()
    told = dict.fromkeys((*claim.topics, *added))
    return claim.model_copy(update={"kind": kind or claim.kind, "content": content, "topics": tuple(told)})


def _spans(text: str, places: Places) -> Iterator[Span]:
    for start, end in places:
        yield Span(start=start, end=end, text=text[start:end])


def _distance(places: Places, claim: Claim) -> int:
    return abs(places[0][0] - claim.content[0].start)


def moved(text: str, places: Places, end: int, by: int) -> Places:
    """The places with the first one's beginning (`end` 0) or the last one's end (1) a word further on or back.

    A part of which nothing is left is gone; of the last word of all nothing is taken.
    """
    words = [match.span() for match in _WORD.finditer(text)]
    if end == 0:
        start, stop = places[0]
        starts = [at for at, _ in words]
        at = bisect_right(starts, start) if by > 0 else bisect_left(starts, start) - 1
        new = (starts[at], stop) if 0 <= at < len(starts) else (start, stop)
        rest = (new, *places[1:]) if new[0] < stop else places[1:]
    else:
        start, stop = places[-1]
        stops = [at for _, at in words]
        at = bisect_right(stops, stop) if by > 0 else bisect_left(stops, stop) - 1
        new = (start, stops[at]) if 0 <= at < len(stops) else (start, stop)
        rest = (*places[:-1], new) if start < new[1] else places[:-1]
    return rest or places

"""A claim as a person says it should be: another kind, other words of its article."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newsclaims.catalogue import Words
from newsclaims.model import Claim, Kind, Span
from newsclaims.reviews.quoting import Place, Places, occurrences, parts, stretches


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

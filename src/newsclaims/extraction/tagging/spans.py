"""Runs of tags as spans: the content, mention and cue pieces of an article, in reading order."""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from newsclaims.extraction.tagging.decoding import Tagged


class Role(IntEnum):
    """What a span is to its claim."""

    CONTENT = 0
    MENTION = 1
    CUE = 2


class TagSpan(NamedTuple):
    """Tokens `start` up to `end`, and how sure the tagger is of the least sure of them."""

    role: Role
    start: int
    end: int
    sureness: float


def spans(tagged: Tagged, paragraph: Sequence[int]) -> list[TagSpan]:
    """The spans that the tags make; none runs over the end of a paragraph."""
    tags = tagged.tags.tolist()
    sureness: list[float] = tagged.sureness.tolist()
    found: list[TagSpan] = []
    start: int | None = None
    for at in range(len(tags) + 1):
        if start is not None and (at == len(tags) or not _goes_on(tags, paragraph, at)):
            role = Role((tags[start] - 1) // 2)
            found.append(TagSpan(role, start, at, min(sureness[start:at])))
            start = None
        if start is None and at < len(tags) and tags[at]:
            start = at
    return found


def _goes_on(tags: list[int], paragraph: Sequence[int], at: int) -> bool:
    """Whether the token continues the span of the one before it: an inner tag of the same role."""
    inner = tags[at] > 0 and tags[at] % 2 == 0
    return inner and (tags[at] - 1) // 2 == (tags[at - 1] - 1) // 2 and paragraph[at] == paragraph[at - 1]

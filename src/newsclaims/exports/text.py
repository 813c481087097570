"""Text as formats other than JSON can hold it, and content as places and one text."""

import re
from collections.abc import Iterable, Iterator

from newsclaims.model import CUT, Span

_HALVES = re.compile("[\ud800-\udfff]")

Place = tuple[int, int]


def whole(text: str) -> str:
    """The text with halves of characters, which no encoding holds, replaced by U+FFFD."""
    return _HALVES.sub("\ufffd", text)


def parted(text: str, places: Iterable[Place]) -> Iterator[Span]:
    """The spans of a claim's text, by their places in the article: the reverse of `Claim.text`."""
    at = 0
    for start, end in places:
        yield Span(start=start, end=end, text=text[at : at + end - start])
        at += end - start + len(CUT)


def web_address(url: str | None) -> str | None:
    """The URL if it leads to a page of the web and to nothing else."""
    return url if url and re.fullmatch(r"(?i)https?://[^\s\x00-\x20\x7f-\xa0\"<>\\^`{|}\ud800-\udfff]+", url) else None

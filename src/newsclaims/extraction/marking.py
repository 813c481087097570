"""Half-quoted words with both of their marks, whoever found them: warned of | ‘load shedding on three evenings’ ..."""

from dataclasses import replace

from newsclaims.extraction.draft import Draft, Offsets
from newsclaims.extraction.passage import Passage


def with_own_marks(passage: Passage, draft: Draft) -> Draft:
    """A draft of reported words that holds the marks of what it quotes, and is called half quoted where it does."""
    if draft.kind == "direct" or not passage.partial:
        return draft
    content = [_marked(passage, piece) for piece in draft.content]
    quotes = any(region.end <= end for start, end in content for region in passage.partials_in(start, end))
    return replace(draft, content=content, kind="mixed" if quotes else draft.kind)


def _marked(passage: Passage, piece: Offsets) -> Offsets:
    """A piece with the opening mark right in front of it, and the closing one right behind."""
    start, end = piece
    region = passage.partial_before(start)
    if region is not None and region.first == start and region.end < end:
        start = region.start
    last = passage.partial_before(end)
    if last is not None and last.last == end and start < last.start:
        end = last.end
    return start, end

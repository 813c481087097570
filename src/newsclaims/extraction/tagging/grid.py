"""An article laid out for tagging: one row a token, with what marks, places and rules say about it."""

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsclaims.extraction.draft import Draft, Offsets
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.quotations import Region
from newsclaims.extraction.tokens import Token, tokenize

LONGEST_PIECE = 64
"""Tokens; a longer paragraph is tagged in pieces, cut at a sentence end where there is one. Longer pieces take longer
and gave the same on PolNeAR's development split (attribution F1 70.2 with 128, 70.0 with 48)."""

OUTSIDE, OPENING, OPENING_PARTIAL, CLOSING, CLOSING_PARTIAL, INSIDE, INSIDE_PARTIAL = range(7)
DIRECT_CONTENT, REPORTED_CONTENT, MENTION, CUE = 1, 3, 5, 7
"""What a rule takes a token for: the number given begins a span, the next one continues it; 0 is nothing."""


@dataclass(slots=True)
class Grid:
    """The tokens of an article's paragraphs, column by column.

    `sentence` counts sentences through the article, `place` tokens from the sentence's start, `quotation` is one of
    the states above, `rule` and `pattern` what a rule made of the token and which one, `pieces` the ranges of
    tokens that are tagged together.
    """

    tokens: list[Token] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)
    headline: list[bool] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    first_sentence: list[int] = field(default_factory=list)
    place: list[int] = field(default_factory=list)
    quotation: list[int] = field(default_factory=list)
    rule: list[int] = field(default_factory=list)
    pattern: list[str] = field(default_factory=list)
    pieces: list[Offsets] = field(default_factory=list)


def lay_out(
    text: str, passages: Sequence[Passage], drafts: Sequence[Sequence[Draft]], longest: int = LONGEST_PIECE
) -> Grid:
    """The grid of an article; `drafts` are what the rules found in each passage, `longest` the most of a piece."""
    grid = Grid()
    for passage, found in zip(passages, drafts, strict=True):
        start = len(grid.tokens)
        tokens = tokenize(text, passage.paragraph.start, passage.paragraph.end)
        grid.tokens += tokens
        grid.paragraph += [passage.paragraph.number] * len(tokens)
        grid.headline += [passage.paragraph.headline] * len(tokens)
        _count_sentences(grid, passage, tokens)
        starts = [token.start for token in tokens]
        grid.quotation += _quotations(passage, starts)
        _mark_rules(grid, found, starts)
        grid.pieces += _pieces(grid, start, longest)
    return grid


def _count_sentences(grid: Grid, passage: Passage, tokens: list[Token]) -> None:
    begins = {passage.items[first].start for first, _ in passage.sentences}
    first = grid.sentence[-1] + 1 if grid.sentence else 0
    edges = [0, *(at for at, token in enumerate(tokens) if at and token.start in begins), len(tokens)]
    for sentence, (start, end) in enumerate(itertools.pairwise(edges), first):
        grid.sentence += [sentence] * (end - start)
        grid.place += range(end - start)
    grid.first_sentence += [first] * len(tokens)


def _quotations(passage: Passage, starts: list[int]) -> list[int]:
    states = [OUTSIDE] * len(starts)
    for region, partial in itertools.chain(
        ((region, 0) for region in passage.full.values()), ((region, 1) for region in passage.partial)
    ):
        _mark_region(states, starts, region, partial)
    return states


def _mark_region(states: list[int], starts: list[int], region: Region, partial: int) -> None:
    for at in range(bisect_left(starts, region.start), bisect_left(starts, region.end)):
        if starts[at] < region.first:
            states[at] = OPENING + partial
        elif starts[at] >= region.last:
            states[at] = CLOSING + partial
        else:
            states[at] = INSIDE + partial


def _mark_rules(grid: Grid, drafts: Sequence[Draft], starts: list[int]) -> None:
    rule, pattern = [0] * len(starts), [""] * len(starts)
    for draft in drafts:
        for kind, start, end in _parts(draft):
            first = bisect_left(starts, start)
            for at in range(first, bisect_left(starts, end)):
                if not rule[at]:
                    rule[at] = kind + (at > first)
                    pattern[at] = draft.pattern
    grid.rule += rule
    grid.pattern += pattern


def _parts(draft: Draft) -> Iterator[tuple[int, int, int]]:
    content = DIRECT_CONTENT if draft.kind == "direct" else REPORTED_CONTENT
    for start, end in draft.content:
        yield content, start, end
    if draft.mention is not None:
        yield MENTION, *draft.mention
    if draft.cue is not None:
        yield CUE, *draft.cue


def _pieces(grid: Grid, start: int, longest: int) -> Iterator[Offsets]:
    end = len(grid.tokens)
    while end - start > longest:
        window = range(start + longest, start + longest // 2, -1)
        cut = next((at for at in window if grid.place[at] == 0), start + longest)
        yield start, cut
        start = cut
    if start < end:
        yield start, end

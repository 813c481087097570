"""An article's paragraphs read, and what the rules find in each."""

from collections.abc import Iterator

from newsclaims.extraction.direct import direct_drafts
from newsclaims.extraction.draft import Draft
from newsclaims.extraction.layout import paragraphs
from newsclaims.extraction.passage import Passage, read_passage
from newsclaims.extraction.reported import reported_drafts
from newsclaims.extraction.turns import turn_draft, turns
from newsclaims.model import Article

STRETCH = 200_000
"""Characters that are worked at once, so that memory does not grow with the passages of a long article."""


def passages(article: Article) -> Iterator[Passage]:
    """The article's paragraphs in reading order, made ready for the rules."""
    lines = list(paragraphs(article))
    spoken = turns(article.text, lines)
    for index, line in enumerate(lines):
        following = lines[index + 1].start if index + 1 < len(lines) else None
        passage = read_passage(article.text, line, following)
        passage.is_turn = line.number in spoken
        yield passage


def stretches(article: Article) -> Iterator[list[Passage]]:
    """The passages in groups that are worked at once; an article of usual length is one."""
    group: list[Passage] = []
    for passage in passages(article):
        group.append(passage)
        if passage.paragraph.end - group[0].paragraph.start > STRETCH:
            yield group
            group = []
    if group:
        yield group


def rule_drafts(article: Article, passage: Passage) -> list[Draft]:
    """The attributions that the rules find in one passage, in reading order."""
    if passage.is_turn:
        turn = turn_draft(article.text, passage.paragraph)
        return [turn] if turn is not None else []
    direct, used = direct_drafts(article.text, passage)
    reported = reported_drafts(passage, used)
    return sorted(direct + reported, key=lambda draft: (draft.content[0][0], draft.content[-1][1]))

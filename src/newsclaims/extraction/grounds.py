"""The words that a claim's further findings rest on: those that give the same finding when looked at alone."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsclaims.extraction.channels import channel_of
from newsclaims.extraction.dating import date_in
from newsclaims.extraction.draft import Draft, Offsets
from newsclaims.extraction.surroundings import chains, verb_of
from newsclaims.extraction.tokens import tokenize
from newsclaims.model import Article, Claim

LONGEST_DATE = 6
"""Words in an expression of time."""


def channel_words(article: Article, draft: Draft, claim: Claim) -> Offsets | None:
    """The words that say how it was said: in a statement; tweeted; the report."""
    if draft.cue is None or claim.channel is None:
        return None
    text, outlet = article.text, article.source
    verb, mention = verb_of(text, draft.cue), tokenize(text, *draft.mention) if draft.mention else []
    if channel_of((), verb.low, [], outlet) == claim.channel:
        return verb.start, verb.end
    for chain in chains(text, draft):
        for adjunct in chain.adjuncts:
            if channel_of([replace(chain, adjuncts=[adjunct])], "", [], outlet) == claim.channel:
                return chain.items[adjunct.start].start, chain.items[adjunct.end - 1].end
    return draft.mention if channel_of((), "", mention, outlet) == claim.channel else None


def date_words(article: Article, draft: Draft, claim: Claim) -> Offsets | None:
    """The fewest words of the sentence, outside the content, that give the day; None where it comes from elsewhere."""
    if claim.said_on is None:
        return None
    at = draft.cue[0] if draft.cue else draft.sentence[0]
    for start, end in _windows(article.text, draft.sentence, draft.content):
        if date_in([(start, article.text[start:end])], at, article.published) == claim.said_on:
            return start, end
    return None


def _windows(text: str, sentence: Offsets, content: Iterable[Offsets]) -> Iterator[Offsets]:
    """Stretches of a sentence that touch no content, the shortest first."""
    places = list(content)
    items = tokenize(text, *sentence)
    for size in range(1, LONGEST_DATE + 1):
        for first, last in zip(items, items[size - 1 :], strict=False):
            if not any(start < last.end and first.start < end for start, end in places):
                yield first.start, last.end

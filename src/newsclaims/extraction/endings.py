"""Where what somebody said gives way to the writer's own words, or to what somebody else does."""

from newsclaims.extraction.adverbials import is_time_after, past_adverbials
from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.finite import is_verb
from newsclaims.extraction.lexicon import CLAUSE_OPENERS, DETERMINERS, FINITE, PAST_VERBS
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.phrases import DASHES, SETTINGS, is_name
from newsclaims.extraction.tokens import Token

LINKING = frozenset("appears appear appeared seems seem seemed remains remain remained".split())

TELLING_MORE = frozenset("say name give comment elaborate discuss specify identify explain provide disclose".split())
"""Verbs of saying more, which somebody declines to do."""


def before_next_verb(passage: Passage, start: int, end: int) -> int:
    """Where the object of a cue gives way to the next thing somebody does: accused them of lying | , and left."""
    items = passage.items
    for i in range(start + 1, end - 2):
        if items[i].text == "," and items[i + 1].low in ("and", "but", "nor") and not passage.quotes(items[i]):
            after = items[i + 2]
            if after.low in PAST_VERBS | FINITE | DETERMINERS | CLAUSE_OPENERS or is_name(after):
                return i
    return end


def before_own_verb(passage: Passage, start: int, end: int, *, clause: bool) -> int:
    """Where, behind half-quoted words, the next thing their speaker does follows: called it “a shame” | and left.

    A day in between says when it was said; a comma before the closing mark sets off the next of several verbs. In a
    `clause` a verb behind "and" is its own: said that it was “a shame” and hurt.
    """
    items = passage.items
    for region in passage.partials_in(items[start].start, items[end - 1].end):
        close = next((at for at in range(start, end) if items[at].end == region.end), None)
        if close is None or close + 2 >= end:
            continue
        behind = past_adverbials(items, close + 1, end)
        joined = not clause and behind + 1 < end and items[behind].low in ("and", "but") and is_verb(items[behind + 1])
        listed = items[close - 1].text == "," and is_verb(items[close + 1]) and items[close + 1].low not in FINITE
        listed = listed and items[close + 2].low != "by"
        comment = "which" in (items[close + 1].low, items[close + 2].low) and "," in (
            items[close - 1].text,
            items[close + 1].text,
        )
        said_in = items[close + 1].low in ("in", "during", "on") and any(
            item.low in SETTINGS for item in items[close + 2 : min(close + 5, end)]
        )
        if joined or listed or comment or said_in:
            return close + 1
    return end


def before_next_clause(passage: Passage, start: int, end: int) -> int:
    """Where a clause without "that" gives way to the writer's own: said the mill closed | , and the town is quiet."""
    items = passage.items
    for i in range(start + 3, end - 3):
        if items[i].text != "," or items[i + 1].low not in ("and", "but", "nor") or passage.quotes(items[i]):
            continue
        if items[i + 1].low == "nor" or _says_no_more(items, i + 2):
            return i
        if items[i + 2].low == "that" and items[i + 3].low in DETERMINERS | CLAUSE_OPENERS:
            continue
        opens = items[i + 2].low in DETERMINERS or is_name(items[i + 2])
        if opens and any(item.low in FINITE | PAST_VERBS | LINKING for item in items[i + 3 : min(end, i + 9)]):
            return i
    return end


def before_setting(passage: Passage, start: int, end: int) -> int:
    """Where the reporter's own setting begins: said it would fly | , two days after a failure had grounded it."""
    items = passage.items
    commas = (i for i in range(start + 2, end - 2) if items[i].text == "," and not passage.quotes(items[i]))
    return next((i for i in commas if is_time_after(items, i + 1)), end)


def before_adding(items: list[Token], start: int, end: int) -> int:
    """Where a content gives way to what leads to a quotation: put the cost at a million | , adding: “...”."""
    leads = end - start > 3 and items[end - 1].low in FORMS and items[end - 1].low.endswith("ing")
    return end - 2 if leads and items[end - 2].text == "," else end


def _says_no_more(items: list[Token], at: int) -> bool:
    """Whether somebody goes on to keep silent: said two clerks had left, but | declined to name them."""
    kept = [item.low for item in items[at : at + 3]]
    return len(kept) > 2 and kept[0] in ("declined", "refused") and kept[1] == "to" and kept[2] in TELLING_MORE


def before_comment(passage: Passage, start: int, end: int) -> int:
    """Where the writer comments on half-quoted words: said she was “sorry for both” | – a line that pleased nobody."""
    items = passage.items
    for i in range(start + 2, end - 2):
        if items[i].text in DASHES:
            regions = passage.partials_in(items[start].start, items[i].start)
            quoted = any(region.end == items[i - 1].end for region in regions)
            more = any(item.text in DASHES for item in (*items[start:i], *items[i + 1 : end]))
            return i if quoted and not more and items[i + 1].low in ("a", "an") else end
    return end


def whole_utterance(passage: Passage, start: int, hi: int) -> int | None:
    """Where a quotation ends that is a sentence by itself: they chanted | “Hands off!” | and went on."""
    items = passage.items
    region = next(iter(passage.partials_in(items[start].start, items[start].end)), None)
    if region is None or items[start].text[-1:].isalnum():
        return None
    first = next((item for item in items[start + 1 : hi] if item.is_word), None)
    ends = next((at for at in range(start, hi) if items[at].end >= region.end), None)
    utters = first is not None and first.is_capital and ends is not None and items[ends - 1].text in (".", "!", "?")
    return ends + 1 if utters and ends is not None else None


def close_marks(passage: Passage, start: int, end: int, hi: int) -> int:
    """Do not leave half of a half-quotation outside."""
    items = passage.items
    for region in passage.partials_in(items[start].start, items[end - 1].end) if start < min(end, hi) else ():
        if items[end - 1].end < region.end:
            while end < hi and items[end - 1].end < region.end:
                end += 1
    return end

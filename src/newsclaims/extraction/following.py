"""The speaker who stands behind a cue, and the phrase that a sentence begins with."""

from newsclaims.extraction.cues import REPORTING_WORDS
from newsclaims.extraction.lexicon import (
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    PAST_VERBS,
    PREPOSITIONS,
    ROLES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)
from newsclaims.extraction.lists import past_list
from newsclaims.extraction.phrases import PARTICLES, SETTINGS, Range, can_speak, is_adverb, is_name, singular, speaks
from newsclaims.extraction.subjects import LONGEST_MENTION, is_nominal
from newsclaims.extraction.tokens import Token

SHORT = frozenset("jan feb mar apr jun jul aug sept oct nov dec".split())
REACHED = frozenset("reached contacted pressed questioned challenged quizzed".split())
"""What a sentence begins with in front of who answers: Reached by phone, | Lund said."""


def subject_after(items: list[Token], start: int, hi: int, *, quoted: bool = False) -> Range | None:
    """The subject that follows a cue: said | Marta Lund, who heads the union."""
    at = start
    if start < hi and items[start].low in ("him", "her", "them") and (start + 1 >= hi or not items[start + 1].is_word):
        return start, start + 1
    while at < hi and at - start < LONGEST_MENTION and not _stops(items, start, at, hi):
        at += 1
    end = at
    while end > start and (
        items[end - 1].low in PREPOSITIONS or items[end - 1].low in DETERMINERS or is_adverb(items[end - 1])
    ):
        end -= 1
    if end <= start or not can_speak(items, (start, end), quoted=quoted):
        return None
    if is_name(items[end - 1]):
        return start, past_list(items, end, hi)
    return start, _past_name_aside(items, start, end, hi)


def _past_name_aside(items: list[Token], start: int, end: int, hi: int) -> int:
    """Past a name in apposition: said the minister, | Marta Lund."""
    if end >= hi or items[end].text != "," or is_name(items[start]):
        return end
    if not any(singular(item.low) in ROLES for item in items[start:end]):
        return end
    at = end + 1
    while at < hi and (is_name(items[at]) or items[at].low in PARTICLES):
        at += 1
    return at if 2 < at - end <= 6 and (at >= hi or not items[at].is_word) else end


def _stops(items: list[Token], start: int, at: int, hi: int) -> bool:
    item = items[at]
    joins = item.text == "-" and at > start and items[at - 1].text.isdigit() and items[at - 1].end == item.start
    if not item.is_word and item.text not in ("'s", "’s", "&", "@", "’", "'") and not joins:
        return True
    low = item.low
    if low in SUBJECT_PRONOUNS and at > start:
        return low != "who" or not speaks(items[at - 1])
    if low in CONJUNCTIONS:
        return not (at > start and at + 1 < hi and low in ("and", "&") and _list_goes_on(items, at))
    if at > start and (
        low in SUBORDINATORS
        or (low in TIME_WORDS and low not in ("mid", "late", "day", "may", "march"))
        or is_adverb(item)
    ):
        return True
    if low in PREPOSITIONS and at > start:
        return not _keeps_preposition(items, at)
    if item.text in ("Will", "May") and (at > start or (at + 1 < hi and is_name(items[at + 1]))):
        return False
    past = low in PAST_VERBS or (low.endswith("ed") and at + 1 < hi and items[at + 1].low in DETERMINERS)
    if past or low in FINITE or low.endswith("n't"):
        return not any(items[i].low == "who" for i in range(start, at))
    return (
        at > start
        and low in REPORTING_WORDS
        and not is_nominal(items, at, start)
        and not any(items[i].low == "who" for i in range(start, at))
    )


def _list_goes_on(items: list[Token], at: int) -> bool:
    return is_name(items[at - 1]) and is_name(items[at + 1])


def _keeps_preposition(items: list[Token], at: int) -> bool:
    """Whether a preposition belongs to the phrase: a spokesman for the union, but not Smith in a speech."""
    low = items[at].low
    following = items[at + 1].low if at + 1 < len(items) else ""
    rest = {item.low for item in items[at + 1 : at + 4]}
    if low in ("of", "for"):
        return following not in ("which", "the", "") or low == "of" or not is_name(items[at - 1]) or following == "the"
    if (
        is_name(items[at - 1])
        or rest & SETTINGS
        or following in TIME_WORDS
        or low in ("during", "after", "before", "as", "to")
    ):
        return False
    return low in ("from", "at", "with", "in", "on", "to", "by", "within", "near", "inside", "behind")


def leading_subject(items: list[Token], lo: int, hi: int) -> Range | None:
    """The phrase that a sentence starts with, past an introductory adverbial and its comma."""
    start = past_introduction(items, lo, hi)
    found = subject_after(items, start, hi)
    if found is None or items[found[0]].low in PREPOSITIONS:
        return None
    first, end = found
    if items[first].low in ("he", "she", "they", "i", "we", "who"):
        return first, first + 1
    if end < hi and items[end].text in ("'s", "’s"):
        return None
    head = next((i for i in range(first, end) if _heads(items[i])), None)
    if head is None:
        return found
    if any(item.text in ("'s", "’s", ",") for item in items[head:end]):
        return found
    at = head
    while at < end and (
        is_name(items[at])
        or items[at].low in ROLES
        or items[at].text in ("'s", "’s", "&")
        or items[at].low in ("of", "for", "the")
    ):
        at += 1
    while at > head + 1 and items[at - 1].low in ("of", "for", "the", "'s"):
        at -= 1
    if at == first + 1 and at < end and items[at].low.isalpha() and items[at].text.islower():
        # Small groups of protesters: the capital is the sentence's, not a name's
        return first, next((i for i in range(at, end) if items[i].low.endswith("ed")), end)
    return (first, at) if can_speak(items, (first, at)) else None


def _heads(item: Token) -> bool:
    """Whether a name or role begins: the | Lettish minister; not: the Feb. 6 memo."""
    return (is_name(item) and item.low.rstrip(".") not in TIME_WORDS | SHORT) or item.low in ROLES


def past_introduction(items: list[Token], lo: int, hi: int) -> int:
    """Where a sentence proper begins, past adverbials and their commas: With the vote near, | the mayor said."""
    start = lo
    while start < hi and (items[start].low in CONJUNCTIONS or not items[start].is_word):
        start += 1
    if start >= hi:
        return lo
    while start < hi and _is_introductory(items[start]):
        dated = _past_day(items, start, hi)
        if dated is not None:
            return dated
        comma = next((i for i in range(start, hi) if items[i].text == ","), None)
        if comma is None or comma + 1 >= hi:
            break
        start = comma + 1
        if start + 2 < hi and items[start].text.isdigit() and items[start + 1].text == ",":
            start += 2  # On July 6, 2015, | Lund said
    return start


def _past_day(items: list[Token], start: int, hi: int) -> int | None:
    """The pronoun right behind a day without a comma: On Sunday evening | he added, in a letter, ..."""
    at = start + 1
    while at < hi and (items[at].low in TIME_WORDS or items[at].text.isdigit()):
        at += 1
    dated = at > start + 1 and at < hi and items[start].low in PREPOSITIONS
    return at if dated and items[at].low in SUBJECT_PRONOUNS - {"who", "you"} else None


def _is_introductory(first: Token) -> bool:
    return (
        first.low in PREPOSITIONS
        or first.low
        in (
            "as",
            "when",
            "while",
            "because",
            "although",
            "though",
            "earlier",
            "later",
            "still",
            "meanwhile",
            "however",
            "then",
            "once",
            "back",
            "likewise",
            "separately",
            "shortly",
            "moments",
            "minutes",
            "hours",
            "days",
            "weeks",
            "months",
            "years",
        )
        or first.low.endswith("ing")
        or first.low in REPORTING_WORDS | REACHED
    )

"""Adverbs and phrases of time that stand between a cue and what it reports."""

from newsclaims.extraction.figures import COUNTS
from newsclaims.extraction.lexicon import TIME_WORDS
from newsclaims.extraction.phrases import is_adverb
from newsclaims.extraction.tokens import Token

TIMES = TIME_WORDS - {"this", "last", "late", "early"}
UNITS = frozenset("minute hour day week month year decade".split())
TIME_STARTS = frozenset("on in at earlier late early since by until over during".split())
TIME_BITS = frozenset("a.m p.m sept the ago jan feb aug oct nov dec".split())
LEADS = frozenset("just barely only less than about nearly almost more a an the few several some".split())


def time_phrase(items: list[Token], at: int) -> int:
    """Past a time phrase that starts at `at`: on Monday, in early July, last week, this afternoon, two days ago."""
    start = at
    if [item.low for item in items[at + 2 : at + 3]] == ["ago"] and items[at + 1].low.rstrip("s") in UNITS:
        return at + 3
    if at < len(items) and items[at].low in TIME_STARTS:
        at += 1
    begun = at
    while at < len(items) and (
        items[at].low in TIME_WORDS or items[at].text[0].isdigit() or items[at].low.strip(".") in TIME_BITS
    ):
        at += 1
    while at > begun and items[at - 1].low in ("the", "this"):
        at -= 1
    if at > begun and at < len(items) and items[at].text in ("'s", "’s"):
        return start  # Monday | 's ruling
    has_time = any(item.low in TIMES for item in items[begun:at])
    return at if has_time else start


def past_adverbials(items: list[Token], at: int, hi: int) -> int:
    """Past adverbs and time phrases behind a cue."""
    while at < hi:
        item = items[at]
        if is_adverb(item) and item.low != "only":
            at += 1
            continue
        past = time_phrase(items, at)
        if past == at:
            return at
        at = past
    return at


def is_time_after(items: list[Token], at: int) -> bool:
    """Whether the reporter's own setting starts at `at`: just two days | after a failure grounded the airline."""
    near = [item.low for item in items[at : at + 5]]
    unit = next((place for place, low in enumerate(near) if low.rstrip("s") in UNITS), -1)
    leads = all(low in LEADS or low in COUNTS or low.isdigit() for low in near[:unit])
    return unit >= 0 and leads and near[unit + 1 : unit + 2] == ["after"]

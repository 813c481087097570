"""Who a cue says to speak: the noun phrase before or behind it.

A phrase is bounded by marks, conjunctions, subordinators and other verbs, freed from adverbs and time words,
and accepted only if it holds something that can speak.
"""

from newsclaims.extraction.adverbials import UNITS
from newsclaims.extraction.cues import REPORTING_WORDS
from newsclaims.extraction.figures import COUNTS
from newsclaims.extraction.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BODIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    PAST_VERBS,
    PEOPLE,
    PREPOSITIONS,
    ROLES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)
from newsclaims.extraction.lists import start_of_list
from newsclaims.extraction.phrases import (
    DASHES,
    PARTICLES,
    RELATIVES,
    SETTINGS,
    Range,
    can_speak,
    is_adverb,
    is_deed,
    is_name,
    singular,
    speaks,
)
from newsclaims.extraction.tokens import Token

LONGEST_MENTION = 24


LONGEST_ASIDE = 30


NEAR_TO = frozenset("close closest loyal sympathetic allied linked attached assigned".split())
"""What "to" goes on with in a phrase for somebody: a person close to | the mayor."""

TIMELY_NAMES = frozenset(("May", "Day", "Weeks"))
"""Surnames that are words for time, too: right in front of a cue they are names."""

_HELPING = AUXILIARIES - {"'s"}
_OPENERS = SUBORDINATORS - {"who"}
TIMES = TIME_WORDS - {"day", "year", "late", "this", "last"}
LATER = (["later"], ["earlier"], ["ago"], ["on"])
CLOSING_MARKS = frozenset(("”", '"', "''", "’", "'", "»", "“"))
SETTING_STARTS = frozenset("on in at during after from by with before through via to".split())


def subject_before(items: list[Token], end: int, lo: int, *, quoted: bool = False) -> Range | None:
    """The subject of a verb group that starts at `end`, in a sentence that starts at `lo`."""
    if end <= lo:
        return None
    for stop in _ends_of_subject(items, end, lo):
        found = _walk_back(items, stop, lo, quoted=quoted)
        named = found is not None and any(is_name(item) for item in items[found[0] : found[1]])
        if not named and _is_name_aside(items, stop, end):
            return (found[0] if found is not None else stop + 1), end - 1
        if found is not None:
            return start_of_list(items, found, lo), found[1]
    return None


def _is_name_aside(items: list[Token], comma: int, end: int) -> bool:
    """Whether an aside is the speaker's name itself: the minister, Marta Lund, said."""
    aside = items[comma + 1 : end - 1]
    return (
        1 < len(aside) <= 5
        and items[end - 1].text == ","
        and all(is_name(item) or item.low in PARTICLES for item in aside)
    )


def _ends_of_subject(items: list[Token], end: int, lo: int) -> list[int]:
    """Where the subject may end: right before the verb, or before an aside between commas or dashes."""
    last = items[end - 1]
    if last.text in CLOSING_MARKS and end - lo > 2 and items[end - 2].text == ",":
        last = items[end - 2]
    if last.text not in {",", *DASHES}:
        return [end]
    mates = {","} if last.text == "," else DASHES
    commas = [at for at in range(end - 2, max(lo, end - LONGEST_ASIDE) - 1, -1) if items[at].text in mates]
    return [at for at in commas if _is_aside(items, at + 1, end - 1)]


def _is_aside(items: list[Token], start: int, end: int) -> bool:
    if start >= end:
        return False
    first = items[start]
    return (
        first.low in RELATIVES
        or first.low in DETERMINERS
        or first.low in PREPOSITIONS
        or first.low in ADVERBS
        or first.text[0].isdigit()
        or first.is_capital
        or bool({first.low, singular(first.low)} & ROLES)
        or first.low in ("former", "now", "then", "ex", "acting", "himself", "herself", "speaking", "citing", "aged")
        or any(item.low in ROLES for item in items[start:end])
        or (first.low.endswith(("ed", "wn")) and first.text.islower() and end - start > 1)
        or _ends_in_name(items, start, end)
        or _tells_by_whom(items, start, end)
    )


def _tells_by_whom(items: list[Token], start: int, end: int) -> bool:
    """Whether words say who did something to what they follow: a memo, | first reported by the Courier, | says."""
    places = range(start + 1, min(start + 4, end))
    return any(items[at].low == "by" and items[at - 1].low.endswith(("ed", "en", "wn", "de")) for at in places)


def _ends_in_name(items: list[Token], start: int, end: int) -> bool:
    """Whether a few words lead to a full name: his niece, | state delegate Marta Lund, | shouted."""
    return 2 < end - start <= 6 and is_name(items[end - 1]) and is_name(items[end - 2])


def _walk_back(items: list[Token], end: int, lo: int, *, quoted: bool) -> Range | None:
    start = end
    while start > lo and end - start < LONGEST_MENTION:
        item = items[start - 1]
        if item.low in RELATIVES and start < end and _antecedent_before(items, start - 1, lo):
            start -= 1
            continue
        if _bounds(items, start - 1, lo, start, end):
            break
        start -= 1
    return _trimmed(items, start, end, quoted=quoted)


def _antecedent_before(items: list[Token], at: int, lo: int) -> bool:
    """Whether a relative pronoun at `at` goes on the phrase before it: officials who briefed the media; a mum who."""
    if at <= lo or items[at].low == "that":
        return False
    human = items[at].low == "who" and at > lo + 1 and items[at - 2].low in DETERMINERS and items[at - 1].is_word
    return human or is_name(items[at - 1]) or speaks(items[at - 1])


def _bounds(items: list[Token], at: int, lo: int, start: int, end: int) -> bool:
    item = items[at]
    if not item.is_word and item.text not in ("'s", "’s", "&", ".", "-", "’", "'", "/", "@"):
        return True
    if item.text == ".":
        return True
    low = item.low
    if _belongs(items, at, lo, end):
        return False
    if low in PAST_VERBS:
        return not _has_relative(items, at, lo)
    if low.endswith("ed") and at + 1 < end and items[at + 1].low in DETERMINERS and not item.is_capital:
        return not _has_relative(items, at, lo)
    if low in CONJUNCTIONS:
        return not _joins_names(items, at, lo, end)
    if low in SUBORDINATORS:
        return True
    if low in FINITE:
        return not _has_relative(items, at, lo)
    if low in REPORTING_WORDS and start < end and not is_nominal(items, at, lo):
        return not _has_relative(items, at, lo)
    return low in ("told", "said", "says")


def _belongs(items: list[Token], at: int, lo: int, end: int) -> bool:
    """Whether a word that mostly bounds a subject is part of one: close to Lund, Will Hart, May | said."""
    item, after = items[at], items[at + 1] if at + 1 < end else None
    if item.low == "to":
        return at > lo and items[at - 1].low in NEAR_TO
    if item.low in NEAR_TO:
        return after is not None and after.low == "to"
    named = after is not None and is_name(after) and at > lo
    return (item.text in TIMELY_NAMES and at + 1 == end) or (item.text == "Will" and named)


def is_nominal(items: list[Token], at: int, lo: int) -> bool:
    """Whether a word that can be a cue is rather a noun or an adjective here: a report, his claims."""
    low = items[at].low
    if at > lo and (
        items[at - 1].low in DETERMINERS or items[at - 1].low in PREPOSITIONS or items[at - 1].text in ("'s", "’s")
    ):
        return True
    if low.endswith("s") and at > lo + 1 and not speaks(items[at - 1]) and _determines(items[at - 2]):
        return True  # the company's own figures
    if low.endswith("ed") and at > lo and (is_name(items[at - 1]) or items[at - 1].low in SUBJECT_PRONOUNS):
        return False
    return items[at].is_capital or bool({low, singular(low)} & BODIES) or low.endswith(("ed", "ing"))


def _determines(item: Token) -> bool:
    return item.low in DETERMINERS or item.text in ("'s", "’s")


def _has_relative(items: list[Token], at: int, lo: int) -> bool:
    return any(items[i].low in ("who", "which", "whose") for i in range(max(lo, at - 6), at))


def _joins_names(items: list[Token], at: int, lo: int, end: int) -> bool:
    if items[at].low not in ("and", "or") or at <= lo or at + 1 >= end:
        return False
    before, after = items[at - 1], items[at + 1]
    return (is_name(before) and is_name(after)) or (
        bool({before.low, singular(before.low)} & (ROLES | PEOPLE | BODIES))
        and bool({items[end - 1].low, singular(items[end - 1].low)} & (ROLES | PEOPLE | BODIES))
    )


def _trimmed(items: list[Token], start: int, end: int, *, quoted: bool) -> Range | None:
    """A phrase without the adverbs, time words and settings around it; None if nothing that can speak is left."""
    if items[end - 1].low in ("he", "she", "they", "it", "we", "i", "who"):
        return end - 1, end
    start = _after_setting(items, _skip_openers(items, start, end), end)
    start = _skip_openers(items, start, end)
    end = _before_setting(items, start, end)
    while end > start and (
        is_adverb(items[end - 1]) or items[end - 1].low in TIME_WORDS or items[end - 1].low in _HELPING
    ):
        if items[end - 1].text in TIMELY_NAMES and (end - start == 1 or is_name(items[end - 2])):
            break
        if end - start > 2 and items[end - 2].text.isdigit() and items[end - 3].low == "of":
            break  # A document's own date: the report of | 3 April | said.
        end -= 1
    while end > start + 1 and items[end - 1].low in PREPOSITIONS:
        end -= 1
    lasting = items[end - 1].text.rstrip("s") in UNITS  # spent most of an hour | saying
    if end <= start or lasting or is_deed(items[start:end]) or not can_speak(items, (start, end), quoted=quoted):
        return None
    return start, end


def _skip_openers(items: list[Token], start: int, end: int) -> int:
    while start < end - 1:
        item = items[start]
        placed = item.low in ("there", "here", "then") and items[start + 1].low in DETERMINERS
        if not (placed or item.low in CONJUNCTIONS | TIME_WORDS | _OPENERS or is_adverb(item)):
            if not _is_later(items, start, end):
                break
            start += 2
        start += 1
    return start


def _is_later(items: list[Token], start: int, end: int) -> bool:
    """Whether a phrase begins with how long after something: two years later | a court ruled."""
    count, unit, later = items[start].low, singular(items[start + 1].low), [item.low for item in items[start + 2 : end]]
    return (count in COUNTS or count.isdigit() or count in ("a", "an", "one")) and unit in UNITS and later[:1] in LATER


def _after_setting(items: list[Token], start: int, end: int) -> int:
    """Past a leading adverbial without a comma: On Monday | the ministry."""
    if start >= end or items[start].low not in PREPOSITIONS:
        return start
    timed = start + 1
    while timed < end and (items[timed].low in TIMES or items[timed].text.isdigit()):
        timed += 1
    if start + 1 < timed < end and items[timed].low in DETERMINERS:
        return timed  # In August | the foreign ministry in Oss said
    at = end
    while at > start + 1:
        before = items[at - 1]
        if before.low in DETERMINERS:
            return at - 1
        if before.low in PREPOSITIONS - {"of", "for"} or (before.low in TIME_WORDS and not is_name(before)):
            return at
        if (
            at < end
            and is_name(items[at])
            and not is_name(before)
            and before.low not in ROLES
            and before.low not in ("of", "for")
        ):
            return at
        if before.low in TIME_WORDS:
            return at
        at -= 1
    return start + 1 if items[start].low == "with" and is_name(items[start + 1]) else end


def _before_setting(items: list[Token], start: int, end: int) -> int:
    """Before a trailing adverbial: Sanders | on Monday, the ministry | in a statement."""
    for at in range(start + 1, end):
        if items[at].low in SETTING_STARTS and _is_setting(items, at, end):
            return at
    return end


def _is_setting(items: list[Token], at: int, end: int) -> bool:
    """Whether a preposition starts a phrase of time, place or occasion, and none that belongs to a name or role."""
    rest = {item.low for item in items[at + 1 : end]}
    if rest & SETTINGS or rest & TIMES:
        return True
    return is_name(items[at - 1]) and items[at].low not in ("from", "by", "with", "to") and "who" not in rest

"""The phrases around a cue that say how, where and to whom: in a statement | to CNN | on Monday | in Ohio.

Without a parser: prepositional phrases are read one after the other from the cue (or from the start of its
sentence) and reading stops at the first word that does not fit. Nothing inside a claim's content is looked at.
"""

from dataclasses import dataclass

from newsclaims.extraction.adverbials import past_adverbials
from newsclaims.extraction.circumstance_words import AUDIENCES, CHANNEL_NOUNS, EVENTS, GROUPS, PLACES
from newsclaims.extraction.cues import FORMS, REPORTING_WORDS
from newsclaims.extraction.lexicon import (
    CLAUSE_OPENERS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    PAST_VERBS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
)
from newsclaims.extraction.phrases import is_adverb, is_name, speaks
from newsclaims.extraction.tokens import Token

LONGEST_PHRASE = 10
LINKS = frozenset("in on at to with before from via by through during over outside inside aboard near of about".split())
PASSED_ON = frozenset("released issued delivered broadcast".split())
"""Participles between what was issued and where: a statement | released | in Geneva."""

SPEAKING = frozenset("speaking talking addressing appearing testifying writing campaigning".split())
ISSUED = "issued"
"""The lead of a chain that begins with what was sent: a letter | to the board."""


OBJECTS = frozenset("me him her us them you it".split())
POSSESSIVE = ("'s", "’s")
OPENERS = ("“", '"', "‘", "``", "''", "«", "„")
ENDING = PREPOSITIONS | CONJUNCTIONS | FINITE | CLAUSE_OPENERS | OBJECTS
"""What ends a noun phrase wherever it stands in it."""

ENDING_LATER = SUBORDINATORS - {"days", "hours", "weeks"}
SETTING_NOUNS = EVENTS | CHANNEL_NOUNS.keys()


@dataclass(slots=True, frozen=True)
class Adjunct:
    """A noun phrase, tokens `start` up to `end` with its head at `head`, behind `link` (empty: an object).

    `apart` says that a time or an adverb stands between it and the adjunct before.
    """

    link: str
    start: int
    end: int
    head: int
    apart: bool = False


@dataclass(slots=True, frozen=True)
class Chain:
    """Adjuncts that follow each other, the tokens they are in, and the verb that they belong to.

    `inverted` says that the speaker stands between the verb and them.
    """

    items: list[Token]
    lead: str
    adjuncts: list[Adjunct]
    inverted: bool = False

    def phrase(self, adjunct: Adjunct) -> list[Token]:
        """The tokens of an adjunct's noun phrase."""
        return self.items[adjunct.start : adjunct.end]

    def head(self, adjunct: Adjunct) -> str:
        """The word that an adjunct's noun phrase is about, in lower case."""
        return self.items[adjunct.head].low


def read(items: list[Token], at: int, *, takes_object: bool) -> tuple[list[Adjunct], int]:
    """The adjuncts from token `at` on, and where reading stopped."""
    found: list[Adjunct] = []
    hi = len(items)
    while at < hi:
        after = at if _leads_to_dated_noun(items, at) else past_adverbials(items, at, hi)
        apart, at = after > at, after
        at = _past_passing_on(items, at, found)
        adjunct = _object(items, at) if takes_object and not found and not apart else None
        adjunct = adjunct or _behind_link(items, at, apart=apart)
        if adjunct is None:
            break
        found.append(adjunct)
        at = adjunct.end
    return found, at


def _leads_to_dated_noun(items: list[Token], at: int) -> bool:
    """Whether a time behind a link is not the phrase but belongs to its noun: at | Monday's debate."""
    named = at + 2 < len(items) and items[at].low in LINKS and items[at + 1].low in TIME_WORDS
    return named and any(item.text in POSSESSIVE for item in items[at + 2 : at + 4])


def _past_passing_on(items: list[Token], at: int, found: list[Adjunct]) -> int:
    if found and at < len(items) and items[at].low in PASSED_ON and items[found[-1].head].low in CHANNEL_NOUNS:
        return at + 1
    return at


def _object(items: list[Token], at: int) -> Adjunct | None:
    if at < len(items) and items[at].low in OBJECTS:
        own = at + 1 < len(items) and items[at].low == "her" and _is_noun(items, at + 1)
        if not own:
            return Adjunct("", at, at + 1, at)
    return None if at < len(items) and items[at].low in PREPOSITIONS else noun_phrase(items, at, "")


def _is_noun(items: list[Token], at: int) -> bool:
    return speaks(items[at]) or items[at].low in AUDIENCES


def _behind_link(items: list[Token], at: int, *, apart: bool) -> Adjunct | None:
    if at + 1 >= len(items) or items[at].low not in LINKS:
        return None
    if items[at].low in ("to", "with", "of", "about", "before") and items[at + 1].low in OBJECTS:
        return Adjunct(items[at].low, at + 1, at + 2, at + 1, apart)
    return noun_phrase(items, at + 1, items[at].low, apart=apart)


def noun_phrase(items: list[Token], at: int, link: str, *, apart: bool = False) -> Adjunct | None:
    """The noun phrase at token `at`: an article, its words, an "of" and a second name or list member."""
    start, hi = at, min(len(items), at + LONGEST_PHRASE)
    if at < hi and items[at].low in DETERMINERS:
        at += 1
    words = at
    while at < hi and not _ends_phrase(items, at, words):
        at += 1
    while at > words and (_is_cut_off(items, at) or _is_adverb(items[at - 1])):
        at -= 1
    if at == words:
        return None
    return Adjunct(link, start, _past_joined(items, at), at - 1, apart)


def _ends_phrase(items: list[Token], at: int, words: int) -> bool:
    item, low = items[at], items[at].low
    if item.text in POSSESSIVE or (item.text in ("'", "’", "&") and at > words and at + 1 < len(items)):
        return False
    if not item.is_word or low in ENDING:
        return True
    if item.text[0].isdigit():
        return at == words or not items[at - 1].is_capital
    if low in ENDING_LATER or low.endswith("n't") or low in ("to", "than"):
        return True
    if low in TIME_WORDS and not (low in ("may", "march", "day") and not item.is_capital):
        named = item.text.isupper() and at > words
        return not (named or _qualifies(items, at))
    if low in DETERMINERS and at > words:
        return not item.is_capital
    return at > words and not item.is_capital and (low in PAST_VERBS or low in PASSED_ON or _is_verb(items, at))


def _is_cut_off(items: list[Token], at: int) -> bool:
    """Whether a phrase would end in the possessive of a name that goes on: CNN's | Sunday Hour."""
    if items[at - 1].text not in POSSESSIVE or at == len(items):
        return False
    return items[at].is_capital or items[at].text in OPENERS


def _is_adverb(item: Token) -> bool:
    return is_adverb(item) and item.low not in EVENTS and not item.text.isupper()


def _qualifies(items: list[Token], at: int) -> bool:
    """Whether a time belongs to the noun behind it: Monday's debate, a Friday interview."""
    after = items[at + 1 : at + 3]
    return any(item.text in POSSESSIVE for item in after) or (bool(after) and after[0].low in SETTING_NOUNS)


def _is_verb(items: list[Token], at: int) -> bool:
    """Whether a word in lower case is rather a verb that follows the phrase than a noun in it."""
    low = items[at].low
    if low in SETTING_NOUNS or speaks(items[at]):
        return False
    after = items[at + 1] if at + 1 < len(items) else None
    if low.endswith(("ing", "ed")):
        return (
            low == "according"
            or items[at - 1].is_capital
            or after is None
            or not after.is_word
            or after.low in DETERMINERS | PREPOSITIONS
        )
    return low in REPORTING_WORDS and "base" not in FORMS[low][1]


def _past_joined(items: list[Token], end: int) -> int:
    """Past what a phrase takes in: the University | of Ohio, Lund | and Moss, Concord | , N.H."""
    if end + 1 >= len(items):
        return end
    low = items[end].low
    if low == "of":
        return _past_of(items, end)
    if low == "and" and speaks(items[end - 1]):
        inner = noun_phrase(items, end + 1, "and")
        if inner is None or not speaks(items[inner.head]):
            return end
        at = inner.end
        return at if at == len(items) or items[at].low in PREPOSITIONS | {"that", ",", "."} else end
    if low == "," and is_name(items[end - 1]) and is_name(items[end + 1]):
        return _past_region(items, end)
    return end


def _past_of(items: list[Token], of: int) -> int:
    """Past an "of" that belongs to a name, a group, an event or a place: the University | of Ohio."""
    head, after = items[of - 1], items[of + 1]
    inner = noun_phrase(items, of + 1, "of")
    if inner is None or (inner.end < len(items) and items[inner.end].low == "and"):
        return of
    if head.is_capital:
        belongs = after.is_capital or (after.low == "the" and items[inner.head].is_capital)
    elif head.low in GROUPS:
        belongs = speaks(items[inner.head]) or items[inner.head].low in AUDIENCES
    else:
        belongs = head.low in EVENTS | PLACES
    return inner.end if belongs else of


def _past_region(items: list[Token], comma: int) -> int:
    at = comma + 1
    while at < len(items) and at - comma <= 2 and is_name(items[at]):
        at += 1
    closed = at == len(items) or items[at].text in (",", ".", ";", ")") or items[at].low in PREPOSITIONS | TIME_WORDS
    return at if closed else comma

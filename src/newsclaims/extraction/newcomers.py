"""Somebody without a name whom a sentence brings in behind where or when: Over lunch | a Lettish envoy | was blunt."""

from newsclaims.extraction.antecedents import subject_of_sentence
from newsclaims.extraction.finite import is_verb
from newsclaims.extraction.following import leading_subject
from newsclaims.extraction.heads import core
from newsclaims.extraction.lexicon import (
    COUNTS,
    PEOPLE,
    PREPOSITIONS,
    ROLES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from newsclaims.extraction.phrases import Range, is_name, names_an_agent, singular
from newsclaims.extraction.subjects import LONGEST_MENTION
from newsclaims.extraction.tokens import Token

FARTHEST = 8
"""Tokens of where and when in front of the newcomer."""

LONGEST = 6
SEVERAL = COUNTS - {"one"}


def newcomer_in(items: list[Token], lo: int, hi: int) -> Range | None:
    """The person whom a sentence is about behind a preposition and what belongs to it; None if that is not plain."""
    if items[lo].low not in PREPOSITIONS:
        return None
    near = range(lo + 2, min(lo + FARTHEST, hi))
    start = next((at for at in near if items[at].low in ("a", "an") and _only_where(items, lo, at)), None)
    if start is None:
        return None
    end = start + 1
    while end < hi and end - start < LONGEST and _describes(items[end]) and not _is_person(items[end]):
        end += 1
    while end < hi and _is_person(items[end]):
        end += 1
    person = end > start + 1 and _is_person(items[end - 1])
    return (start, end) if person and end < hi and is_verb(items[end]) else None


def whoever(items: list[Token], lo: int, hi: int) -> Range | None:
    """Somebody whom only "who" shows to be a person: A former dispatcher, | who was there, remembers it."""
    if items[lo].low not in ("a", "an", "one", "another"):
        return None
    who = next((at for at in range(lo + 1, min(lo + LONGEST_MENTION, hi)) if items[at].low == "who"), lo)
    end = who - (items[who - 1].text == ",")
    plain = end - lo > 1 and all(item.is_word and not item.is_capital for item in items[lo + 1 : end])
    return (lo, end) if plain else None


def group_in(items: list[Token], lo: int, hi: int) -> Range | None:
    """Several whom a sentence is about: Eleven homeowners | filed suit; The two officials | spoke; The three | left."""
    listed = _listed(items, lo, hi)
    if listed is not None:
        return listed
    for subject in (leading_subject(items, lo, hi), subject_of_sentence(items, lo, hi)):
        if subject is not None and _are_several(core(items[slice(*subject)])[-1]):
            return subject
    counted = hi - lo > 3 and items[lo].low == "the" and items[lo + 1].low in SEVERAL and is_verb(items[lo + 2])
    return (lo, lo + 2) if counted else None


def _are_several(head: Token) -> bool:
    """Whether a word is for people, more than one."""
    several = singular(head.low) != head.low and not is_name(head)
    people = head.low in PEOPLE or singular(head.low) in ROLES or names_an_agent(singular(head.low))
    return several and people


def _listed(items: list[Token], lo: int, hi: int) -> Range | None:
    """Several by name with which a sentence begins: Ann Boe and Karl Voss | left; Peru, Chile and Cuba | signed it."""
    at, joined = lo, False
    while at < hi and (is_name(items[at]) or items[at].text == "," or items[at].low == "and"):
        joined = joined or items[at].low == "and"
        at += 1
    ends = at > lo and is_name(items[at - 1]) and at < hi and is_verb(items[at])
    return (lo, at) if joined and ends and is_name(items[lo]) else None


def _only_where(items: list[Token], lo: int, at: int) -> bool:
    """Whether nothing but a place or a time stands in front of a phrase: no verb, and no preposition right there."""
    before = items[lo:at]
    last = before[-1]
    if last.text == "," and is_name(items[at - 2]):
        return False  # Ms. Boe, | a former architect |, left
    if last.low in PREPOSITIONS or last.low.endswith("ing"):
        return False
    return not any(is_verb(item) or item.low in SUBJECT_PRONOUNS | SUBORDINATORS - PREPOSITIONS for item in before)


def _describes(item: Token) -> bool:
    """Whether a word may stand in front of the noun: a retired | engineer."""
    return item.is_word and item.low not in PREPOSITIONS and (item.low.endswith("ed") or not is_verb(item))


def _is_person(item: Token) -> bool:
    low = item.low
    return not is_name(item) and (low in ROLES or low in ("man", "woman", "person") or names_an_agent(low))

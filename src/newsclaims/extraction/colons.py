"""Who speaks by the words right before a colon, with or without a cue."""

from itertools import pairwise

from newsclaims.extraction.following import subject_after
from newsclaims.extraction.lexicon import PEOPLE, ROLES, SUBJECT_PRONOUNS, THINGS, TITLES
from newsclaims.extraction.phrases import DASHES, SETTINGS, Range, is_name, names_an_agent, singular
from newsclaims.extraction.tokens import Token
from newsclaims.extraction.wordnouns import owner_of_words

OBJECTS = frozenset("him her them me us".split())
FARTHEST_BEING = 5
"""Tokens from a colon within which it stands how somebody is: was rather more brief | : |."""
BRACKETS = frozenset(("(", ")", ".", "-"))
"""What a name holds besides: Sen. Ann Boe (D-Ohio)."""


def own_of_colon(items: list[Token], colon: int, lo: int) -> Range | None:
    """The speaker in the words right before a colon, whatever cue stands further off."""
    found = _owner(items, colon, lo) or _label(items, colon, lo) or _set_off(items, colon, lo)
    found = found or _being(items, colon, lo) or _pronoun(items, colon, lo) or _maker(items, colon, lo)
    return found or _doer(items, colon, lo) or _cleft(items, colon, lo) or owner_of_words(items, colon, lo)


def _owner(items: list[Token], colon: int, lo: int) -> Range | None:
    """Whose the words are: it will be one of | Dame Helen Boe |'s: “...”."""
    start = at = colon - 1
    if items[at].text not in ("'s", "’s"):
        return None
    while start > lo and (is_name(items[start - 1]) or items[start - 1].low.strip(".") in TITLES):
        start -= 1
    return (start, at) if start < at else None


def _being(items: list[Token], colon: int, lo: int) -> Range | None:
    """Who is said to be somehow: on refunds | Ms Boe | was brief: “...”."""
    near = range(colon - 2, max(lo, colon - FARTHEST_BEING), -1)
    verb = next((at for at in near if items[at].low in ("was", "is", "were", "are")), lo)
    start = verb
    while start > lo and (is_name(items[start - 1]) or items[start - 1].low.strip(".") in TITLES):
        start -= 1
    plain = all(item.text.islower() and item.is_word for item in items[verb + 1 : colon])
    if start == verb and verb > lo and items[verb - 1].low in ("he", "she"):
        start = verb - 1
    first = next((at for at in range(lo, colon) if not is_name(items[at])), colon)
    if lo < first < colon - 1 and items[first].low in ("was", "is"):
        return lo, first
    return (start, verb) if start < verb and plain else None


def _set_off(items: list[Token], colon: int, lo: int) -> Range | None:
    """The name behind somebody without one: the agency has found a commentator, | Ivo Boe |, to supply it: “...”."""
    commas = [at for at in range(lo, colon) if items[at].text == ","]
    for comma, end in pairwise(commas):
        named = 2 < end - comma <= 4 and all(is_name(item) for item in items[comma + 1 : end])
        start = next((at for at in range(comma - 2, max(lo, comma - 5), -1) if items[at].low in ("a", "an")), lo)
        if named and start > lo and items[comma - 1].text.islower() and items[end + 1].low == "to":
            return comma + 1, end
    return None


def _doer(items: list[Token], colon: int, lo: int) -> Range | None:
    """The name in front of a verb: | Lund | resigns: ‘...’; Asked why, | Lund | snapped: ‘...’; not: Harbour unions."""
    at = colon - 1 - (items[colon - 1].low in OBJECTS)
    verb, one = items[at], singular(items[at].low)
    does = verb.text.islower() and verb.low.endswith("s") and not {verb.low, one} & (ROLES | PEOPLE | THINGS)
    start = next((i + 1 for i in range(at - 1, lo - 1, -1) if items[i].text == ","), lo)
    named = at > start and all(is_name(item) or item.low in BRACKETS for item in items[start:at])
    did = verb.text.islower() and verb.low.endswith("ed")
    return (start, at) if named and (did or (does and start == lo and not names_an_agent(one))) else None


def _cleft(items: list[Token], colon: int, lo: int) -> Range | None:
    """Whom a sentence singles out: it was | Davor Milin | who produced the line of the week: “...”."""
    if [item.low for item in items[lo : lo + 2]] not in (["it", "was"], ["it", "is"]):
        return None
    who = next((at for at in range(lo + 3, colon) if items[at].low == "who"), None)
    named = who is not None and all(is_name(item) for item in items[lo + 2 : who])
    return (lo + 2, who) if who is not None and named else None


def _label(items: list[Token], colon: int, lo: int) -> Range | None:
    """The name that alone stands between a dash and the colon: Voters stayed at home - | Marta Lund: "..."."""
    at = colon
    while at > lo and is_name(items[at - 1]):
        at -= 1
    return (at, colon) if 0 < colon - at <= 4 and at > lo and items[at - 1].text in DASHES else None


def _maker(items: list[Token], colon: int, lo: int) -> Range | None:
    """Who made what is quoted: take this statement by | Marta Lund | on Monday."""
    at = next(
        (i for i in range(colon - 1, lo, -1) if items[i].low in ("by", "from") and items[i - 1].low in SETTINGS), None
    )
    mention = subject_after(items, at + 1, colon) if at is not None else None
    return mention if mention is not None and mention[0] == (at or 0) + 1 else None


def _pronoun(items: list[Token], colon: int, lo: int) -> Range | None:
    """The pronoun of the clause that the colon ends: so erratic that | I | had to change my answer."""
    at = next((i for i in range(colon - 1, lo, -1) if items[i].low in SUBJECT_PRONOUNS - {"who", "it", "you"}), None)
    return (at, at + 1) if at is not None and items[at - 1].low in ("that", ",", "and", "so", "but") else None

"""What the words of a mention say by themselves: its head, its kind, its wording."""

from newsclaims.extraction.heads import FOLDED_ROLES, core
from newsclaims.extraction.kin import DEPENDANTS
from newsclaims.extraction.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FEMALE_WORDS,
    MALE_WORDS,
    ORGANISATION_WORDS,
    OUTLET_TAILS,
    PEOPLE,
    PREPOSITIONS,
    ROLES,
    THINGS,
)
from newsclaims.extraction.names import Names
from newsclaims.extraction.phrases import SPEAKERS, Range, is_name, names_an_agent, singular, speaks
from newsclaims.extraction.runs import fold_role
from newsclaims.extraction.tokens import Token

SPEAKING = frozenset("said says confirmed announced told added argued".split())
PRONOUNS = {"he": "he", "him": "he", "she": "she", "her": "she"}


POSSESSIVES = {"his": "he", "her": "she", "their": "they", "its": "it"}
"""Whose words a noun of saying means: her claim that it was safe."""

OF_PEOPLE = frozenset("retired unemployed longtime lifelong veteran".split())
"""Adjectives before what somebody does or did, whatever the word for that is: a retired | plumber."""

WHERE = frozenset("at in on from of for with near outside inside by".split())
"""What begins where somebody without a name is, or whose: a waiter | at the hotel."""

LONGEST_SOMEBODY = 8

UNNAMEABLE = frozenset(
    """
    i we you who it they this that one another other
    """.split()
)


def is_last(items: list[Token], end: int) -> bool:
    """Whether a name that ends at `end` is what the phrase is about: nothing follows but an age or a mark."""
    return all(not item.is_word or item.text[0].isdigit() for item in items[end:]) and not any(
        item.text in ("'s", "’s") for item in items[end:]
    )


def is_body(name: str) -> bool:
    """Whether a description is of one body rather than of people."""
    words = name.lower().split()
    return not any(word in PEOPLE or singular(word) in ROLES for word in words)


def core_of(items: list[Token], names: Names) -> list[Token]:
    """The phrase without what a preposition adds: an aide to Marta Lund is an aide, and not Marta Lund."""
    for i in range(1, len(items)):
        if items[i].low in PREPOSITIONS and not is_name(items[i]) and not _names_more(items, i, names):
            return items[:i]
    return items


def _names_more(items: list[Token], at: int, names: Names) -> bool:
    """Whether what follows a preposition holds, after other capitals, somebody's own name: Secretary of State Lund."""
    if singular(items[at - 1].low) not in ROLES or fold_role(items[at - 1].low) in DEPENDANTS:
        return False
    tail = [item.text for item in items[at + 1 :]]
    return len(tail) > 2 and any(names.known_as(tail[cut:]) for cut in range(1, len(tail) - 1))


INDEFINITE = frozenset("a an one another some any every each no neither either many most several few".split())
"""Openings of a phrase that means nobody in particular: one minister, no officer."""


def is_role_phrase(items: list[Token], *, bare: bool = False) -> bool:
    """Whether a phrase names somebody by what they do: the mayor, her lawyer; not: a mayor; and if `bare`: mayor."""
    last = next((item for item in reversed(items) if item.is_word), None)
    return (
        last is not None
        and fold_role(last.low) in FOLDED_ROLES
        and (items[0].low in ("the", "his", "her", "their") or len(items) > 1 or bare)
        and items[0].low not in INDEFINITE
    )


def serves_somebody(items: list[Token]) -> bool:
    """Whether a phrase ends in the role of somebody else, whose name may follow: a spokesman for | the president |."""
    link = next((at for at, item in enumerate(items) if at and item.low in ("for", "to")), None)
    return link is not None and is_role_phrase(core(items[link + 1 :]))


def is_somebody(items: list[Token]) -> bool:
    """Whether a phrase is about one person who has no name: a spokeswoman, one juror, the official."""
    if not items or items[0].low not in ("a", "an", "the", "one", "another"):
        return False
    link = next((at for at in range(2, len(items)) if items[at].low in WHERE), len(items))
    head = items[link - 1].low
    role = head in ROLES or head in ("man", "woman", "person", "juror")
    return role or names_an_agent(head) or any(item.low in OF_PEOPLE for item in items[1:-1])


def start_of_somebody(items: list[Token], at: int) -> int | None:
    """Where somebody without a name begins of whom a name at `at` says where: | a security official | in Sebt, who."""
    if at == 0 or items[at - 1].low not in WHERE:
        return None
    near = range(at - 2, max(-1, at - LONGEST_SOMEBODY), -1)
    start = next((i for i in near if items[i].low in ("a", "an", "the", "one", "another")), None)
    if start is None or not all(item.is_word for item in items[start:at]):
        return None
    return start if any(item.text.islower() and speaks(item) for item in items[start + 1 : at]) else None


def is_lone_name(items: list[Token]) -> bool:
    """Whether a phrase is just capitalised words that no place, firm or body is known by: perhaps a surname."""
    lows = [item.low for item in items]
    return all(is_name(item) and not item.text.isupper() for item in items) and not (
        {*lows, *map(singular, lows)} & (THINGS | ORGANISATION_WORDS | PEOPLE)
    )


def may_be_surname(items: list[Token], subject: Range) -> bool:
    """Whether what ends as deeds do is followed as people are: Brelling | had his doubts; but not: Doing | so."""
    following = items[subject[1]] if subject[1] < len(items) else None
    return items[subject[0]].low.endswith("ing") and following is not None and following.low in AUXILIARIES


def possessive_of_name(items: list[Token], mention: Range) -> list[Token]:
    """The 's that belongs to the name of a firm because a verb follows at once: Voss's has confirmed."""
    at = mention[1]
    owned = at + 1 < len(items) and items[at].text in ("'s", "’s") and is_name(items[at - 1])
    return [items[at]] if owned and (items[at + 1].low in ("has", "had") or items[at + 1].low in SPEAKING) else []


def title_gender(items: list[Token]) -> str | None:
    """The pronoun that a title or a role in the phrase goes with: Ms Lund, the spokesman."""
    lows = {item.low.rstrip(".") for item in items} - {"his", "her"}
    if lows & FEMALE_WORDS:
        return "she"
    return "he" if lows & MALE_WORDS else None


def _is_common(items: list[Token]) -> bool:
    """Whether a phrase starts with a word that has its capital only from the sentence's start."""
    first = items[0]
    if first.low in ("democrats", "republicans"):
        return False
    common = first.low in DETERMINERS or first.low in SPEAKERS or singular(first.low) in SPEAKERS
    return (
        common and not (first.text.isupper() and len(first.text) > 1) and not (len(items) > 1 and items[1].is_capital)
    )


GIVEN_OUT = frozenset(("published", "released", "issued", "quoted", "cited", "interviewed"))
"""Where a name ends: a poll | published on Tuesday; two officials | quoted by the Herald."""


def description(items: list[Token]) -> str | None:
    """A speaker's name or description as the article words it, without an article in front of a name."""
    named = len(items) > 1 and any(is_name(item) for item in items[1:])
    bare = len(items) > 1 and (items[0].low in ("a", "an") or (named and items[0].low == "the"))
    items = items[1:] if bare else items
    if len(items) > 1 and items[-1].text in OUTLET_TAILS and all(is_name(item) for item in items[:-1]):
        items = items[:-1]
    if len(items) > 1 and items[-1].low in GIVEN_OUT:
        items = items[:-1]
    if not items:
        return None
    words: list[str] = []
    at = items[0].start
    if not bare and _is_common(items):
        items = [items[0]._replace(text=items[0].low), *items[1:]]
    for item in items:
        words.append(" " * bool(item.start > at) + item.text)
        at = item.end
    return "".join(words).replace("’", "'").strip() or None

"""Relatives and dependants: her lawyer and his brother are other people than she and he."""

from newsclaims.extraction.lexicon import FEMALE_WORDS
from newsclaims.extraction.phrases import is_name
from newsclaims.extraction.runs import fold_role
from newsclaims.extraction.tokens import Token

NUCLEAR = frozenset("brother sister father mother son daughter husband wife".split())
"""Those of a family who mostly share a name."""

KIN = NUCLEAR | frozenset(
    """
    widow widower uncle aunt cousin niece nephew grandmother grandfather grandson granddaughter stepson stepdaughter
    father-in-law mother-in-law brother-in-law sister-in-law fiance fiancee partner girlfriend boyfriend parent
    """.split()
)
DEPENDANTS = frozenset(
    fold_role(word)
    for word in KIN.union(
        """
        lawyer attorney solicitor barrister counsel spokesman spokeswoman spokesperson aide adviser advisor agent
        publicist doctor physician friend colleague neighbour neighbor boss coach trainer assistant accountant
        carer driver bodyguard strategist consultant manager
        """.split()
    )
)
"""Who is somebody's, folded: "her lawyer" is the lawyer whom the article gives to somebody, or nobody with a name."""

OWNERS = ("his", "her", "their", "its", "'s", "’s")
OFFICE = 3
"""Words from which on a role is an office rather than a tie: her national security adviser."""


def owner_of(items: list[Token]) -> str | None:
    """Whose relative, lawyer or aide a phrase is about: her older sister -> her, Boe's lawyer -> boe; None if nobody's.

    The lawyer whom the article has named may be "the lawyer", but an office is not somebody's in this sense.
    """
    mark = max((i for i, item in enumerate(items[:-1]) if item.low in OWNERS), default=None)
    if mark is None or items[mark].low == "its" or (items[mark].low not in OWNERS[4:] and mark > 0):
        return None
    words = [item for item in items[mark + 1 :] if item.is_word]
    if not 0 < len(words) < OFFICE or fold_role(words[-1].low) not in DEPENDANTS:
        return None
    return items[mark - 1].low if items[mark].low in OWNERS[4:] else items[mark].low


def without_owner(items: list[Token]) -> list[Token]:
    """The family's lawyer as the lawyer."""
    mark = max((at for at, item in enumerate(items) if item.text in ("'s", "’s")), default=0)
    return [*items[:1], *items[mark + 1 :]]


def nuclear_gender(items: list[Token]) -> str | None:
    """The pronoun for a close relative of his or hers: her older sister -> she; None if it is no such phrase."""
    if items[0].low not in ("his", "her") or items[-1].low not in NUCLEAR or len(items) > 3:
        return None
    return "she" if items[-1].low in FEMALE_WORDS else "he"


def names_relative(items: list[Token], lo: int, hi: int, surname: str) -> bool:
    """Whether a sentence starts with a relative whose name leaves out the surname: Her brother, José Luis, ..."""
    if hi - lo < 4 or items[lo].low not in ("his", "her"):
        return False
    comma = next((i for i in range(lo + 1, min(lo + 4, hi)) if items[i].text == ","), None)
    if comma is None or items[comma - 1].low not in KIN or comma + 1 >= hi or not is_name(items[comma + 1]):
        return False
    end = next((i for i in range(comma + 1, hi) if not is_name(items[i])), hi)
    return all(item.text != surname for item in items[comma + 1 : end])

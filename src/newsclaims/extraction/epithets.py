"""What papers call people right in front of their names, and what is none of these: Defiant | Ann Boe quit."""

from newsclaims.extraction.runs import CALLINGS, NEVER_NAMES

SAID_OF_PEOPLE = frozenset("pal chum mate ace star hero villain ally boss rival icon legend hunk proud smug".split())
ENDINGS = ("ed", "ing", "ful", "ous", "ant", "ent", "ive", "ic", "less", "ish", "ious", "ical", "ional", "ular", "aire")
SHORTEST = 5


def is_said_of_people(word: str) -> bool:
    """Whether a sentence may begin with a word in front of a name."""
    low = word.lower()
    if low in SAID_OF_PEOPLE or low in CALLINGS or low in NEVER_NAMES:
        return True
    return len(low) >= SHORTEST and low.endswith(ENDINGS)

"""Whether capitalised words can be somebody's full name: Bill Gates, Jane Hall; but not: Hyde Park, Halvey Steel."""

from newsclaims.extraction.bodies import CORPORATE
from newsclaims.extraction.lexicon import COUNTS, ORGANISATION_WORDS, THINGS
from newsclaims.extraction.phrases import PARTICLES, singular
from newsclaims.extraction.runs import GIVEN_NAMES, LONGEST_NAME, plain

GIVEN_TOO = frozenset(("ben", "al", "van", "del"))
"""Particles that are given names, too."""

_NAME_PARTICLES = PARTICLES | {"los", "las", "les", "die", "das"}
_NOBODY = ORGANISATION_WORDS | THINGS
_SURNAMES = frozenset(
    """
    lane park parks hall lake wall walls street north south west east day bridge bridges rivers field church house brand
    banks law may chambers gates spring summer summers autumn winter winters weeks
    """.split()
)
_COMPASS = frozenset("north south west east".split())
_NO_STARTS = frozenset("stop save fort camp morning evening breakfast midnight tonight today".split())
"""Words that begin the name of a place or a programme, and nobody's: Fort Burdette, Morning Call."""

_FIRMS = CORPORATE - frozenset("steel brothers sons bank co".split())
"""Words that a firm's name ends in and nobody's own does."""


def looks_like_person(words: tuple[str, ...]) -> bool:
    """Whether capitalised words can be somebody's full name."""
    if not 2 <= len(words) <= LONGEST_NAME or words[0].lower() in _NAME_PARTICLES - GIVEN_TOO:
        return False
    lows, given = [word.lower().strip(".") for word in words], plain(words[0]) in GIVEN_NAMES
    if given:
        lows = lows[1 : -1 if lows[-1] in _SURNAMES else None]  # Bill Lund, Jane Hall; but not: Hyde Park
    elif lows[0] in _NO_STARTS | {"st", "saint"} or lows[-1] in COUNTS:
        return False
    elif lows[0] in _SURNAMES - _COMPASS and lows[-1] not in _SURNAMES:
        lows = lows[1:]  # Park Min-jae
    if any(low in _NOBODY or (singular(low) in _NOBODY and plain(low) not in GIVEN_NAMES) for low in lows):
        return False
    if any(word.isupper() and len(word.strip(".")) > 2 for word in words):
        return False
    if words[-1].lower().strip(".") in _FIRMS and not given:
        return False
    return "." not in words[0].strip(".") or len(words[0]) <= 3

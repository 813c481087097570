"""Words that have their capital only from the sentence that they open, and are no part of the name behind them."""

from newsclaims.extraction.given_names import ALL_GIVEN_NAMES
from newsclaims.extraction.lexicon import CONJUNCTIONS, FINITE, SUBORDINATORS
from newsclaims.extraction.phrases import LY_NOUNS
from newsclaims.extraction.tokens import Token

JOINING = (CONJUNCTIONS | SUBORDINATORS | FINITE | frozenset(
    """
    whether unless though thus hence therefore nevertheless nonetheless otherwise anyway none several few whose whom
    should would could might must shall never always often sometimes seldom hardly barely nearly almost soon rather
    enough lately besides without within towards toward throughout beside ever less least much
    """.split()
)) - {"will", "may"}  # fmt: skip
"""Whether | Lund will stay: with any name behind them these are no names."""

LEADING = frozenset(
    """
    gran granny nan mum mom dad grandad granddad keeper skipper veteran former ex young junior senior prominent cashier
    plumber builder passenger porter pupil voter fan supporter survivor guard heir mogul rookie teenager teenage local
    leading top star bosses embattled outspoken poor dear lucky brave furious angry upbeat gloomy weary calm grim big
    early late given like across along around above below behind beyond inside outside apart aside call met seen told
    said say watch enter exit
    """.split()
)
"""What stands in front of a given name: Gran | Ruth Pell was there."""

LY_NAMES = LY_NOUNS | {"early", "friendly", "only"}
SHORTEST_ADVERB = 5
GIVEN = ALL_GIVEN_NAMES - LEADING


def opens(first: Token, behind: Token, *, more: bool) -> bool:
    """Whether the first capital of a run is its sentence's; `more` says that the run goes on behind the second."""
    low = first.low
    if not first.text.istitle() or low in GIVEN:
        return False
    adverb = low.endswith("ly") and len(low) >= SHORTEST_ADVERB and low not in LY_NAMES
    return low in JOINING or adverb or (low in LEADING and more and behind.low in GIVEN)

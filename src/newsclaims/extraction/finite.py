"""Whether a word is a verb that has, or may have, a subject: opened, was, let; but not: the opening, quickly."""

from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.lexicon import AUXILIARIES, FINITE, PAST_VERBS
from newsclaims.extraction.phrases import is_adverb
from newsclaims.extraction.tokens import Token

SIMPLE_PAST = frozenset("put set let cut hit read bet shut quit cost spread shed had was is has".split())
"""Verbs whose past is their base, beside the commonest that help."""


def is_verb(item: Token) -> bool:
    """Whether a word is by itself a verb in the past, or one that helps."""
    low = item.low
    if item.is_capital or is_adverb(item):
        return False
    past = low.endswith("ed") and len(low) > 4
    return past or low in FINITE | PAST_VERBS | SIMPLE_PAST | AUXILIARIES - {"to", "also"} or "past" in _forms(low)


def _forms(low: str) -> frozenset[str]:
    return FORMS.get(low, ("", frozenset()))[1]

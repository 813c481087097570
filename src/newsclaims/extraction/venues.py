"""Where something was said: in Washington, at a rally in Ohio, outside the courthouse."""

from collections.abc import Iterable

from newsclaims.extraction.adjuncts import SPEAKING, Adjunct, Chain
from newsclaims.extraction.circumstance_words import (
    CHANNEL_NOUNS,
    EVENTS,
    NETWORKS,
    NO_PLACES,
    PLACE_MODIFIERS,
    PLACES,
    SURFACES,
)
from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.lexicon import DETERMINERS
from newsclaims.extraction.outlets import is_outlet
from newsclaims.extraction.phrases import PARTICLES, is_name
from newsclaims.extraction.tokens import Token

AT_PLACE = frozenset("in at outside inside aboard near from".split())
WITHIN = frozenset("in at outside on near".split())
"""What joins a place to the one around it: a rally | in Ohio."""

BOUNDED = frozenset("outside inside aboard".split())
"""What only a place stands behind."""


PLAIN = frozenset(
    """
    say tell add announce declare explain insist argue warn joke ask repeat reiterate continue state remark note predict
    vow promise complain shout assure remind claim admit acknowledge confirm reveal observe
    """.split()
)
"""Verbs behind which a bare place is where it was said: neither lashed out at Lund, nor wrote in the Review."""


CALLING = frozenset("say shout".split())
"""Verbs behind which "from" leads to where the speaker stands."""


WRITTEN = frozenset("post letter message document".split())
"""Channels that appear in a place rather than being spoken there: a column in the Review."""


def venue_of(chains: Iterable[Chain]) -> tuple[Chain, int, int] | None:
    """The tokens that say where, without the preposition, in the first chain that has any."""
    for chain in chains:
        for at, adjunct in enumerate(chain.adjuncts):
            if is_event(chain, adjunct) or is_place(chain, adjunct):
                if not _belongs(chain, at):
                    break
                return chain, adjunct.start, _past_place(chain, at)
    return None


def is_event(chain: Chain, adjunct: Adjunct) -> bool:
    """Whether an adjunct names an event that one is at: at a rally, during the debate."""
    if adjunct.link not in ("at", "during"):
        return False
    head = chain.head(adjunct)
    return head in EVENTS and (adjunct.end - adjunct.start > 1 or chain.items[adjunct.head].is_capital)


def is_place(chain: Chain, adjunct: Adjunct) -> bool:
    """Whether an adjunct names a place: in Geneva, at her home, on the Senate floor."""
    phrase, head = chain.phrase(adjunct), chain.items[adjunct.head]
    if any(item.low in CHANNEL_NOUNS for item in phrase):
        return False
    if head.low in PLACES or adjunct.link in BOUNDED:
        wanted = adjunct.link in AT_PLACE or (adjunct.link == "on" and head.low in SURFACES)
        return wanted and (phrase[0].low in DETERMINERS or phrase[0].is_capital)
    return adjunct.link in AT_PLACE and _is_place_name(phrase)


def _is_place_name(phrase: list[Token]) -> bool:
    if phrase[0].low in DETERMINERS and phrase[0].text != "the":
        return False
    first = 1 if phrase[0].text == "the" else 0
    while first < len(phrase) and phrase[first].low in PLACE_MODIFIERS:
        first += 1
    name = phrase[first:]
    if not name or not all(is_name(item) or item.low in PARTICLES or item.low in ("of", "the", ",") for item in name):
        return False
    return not (is_outlet(phrase) or any(item.low in NO_PLACES | NETWORKS for item in name))


def _belongs(chain: Chain, at: int) -> bool:
    """Whether a place is where it was said, rather than where the speaker is from, or what the verb is about."""
    adjunct, lemma = chain.adjuncts[at], FORMS.get(chain.lead, ("", frozenset[str]()))[0]
    if is_event(chain, adjunct):
        return True
    if at == 0:
        spoken = chain.lead in SPEAKING or lemma in (CALLING if adjunct.link == "from" else PLAIN)
        return (spoken or not chain.lead) and not (chain.inverted and not adjunct.apart)
    before = CHANNEL_NOUNS.get(chain.head(chain.adjuncts[at - 1]))
    return before not in WRITTEN and (adjunct.link != "from" or before == "call")


def _past_place(chain: Chain, at: int) -> int:
    """Past the place around a place or event: a rally | in Ohio."""
    end = chain.adjuncts[at].end
    for adjunct in chain.adjuncts[at + 1 :]:
        if adjunct.link not in WITHIN or not is_place(chain, adjunct):
            break
        end = adjunct.end
    return end

"""How something was said: in a statement, an interview, a speech, a post; only where the text says so."""

from collections.abc import Iterable

from newsclaims.extraction.adjuncts import ISSUED, Adjunct, Chain
from newsclaims.extraction.circumstance_words import (
    AIRED,
    ASSEMBLIES,
    CHANNEL_NOUNS,
    CHANNEL_PREPOSITIONS,
    COURT_WORDS,
    NETWORKS,
    OF_THE_PRESS,
)
from newsclaims.extraction.lexicon import PREPOSITIONS
from newsclaims.extraction.outlets import is_broadcaster, is_outlet
from newsclaims.extraction.tokens import Token
from newsclaims.model import Channel

VERBS: dict[str, Channel] = {
    **dict.fromkeys(("tweeted", "tweets", "tweet", "tweeting", "retweeted", "blogged"), "post"),
    **dict.fromkeys(("emailed", "e-mailed", "texted"), "message"),
    **dict.fromkeys(("testified", "testifies", "testifying"), "hearing"),
}
"""Verbs that say by themselves how."""


WRITTEN: frozenset[Channel] = frozenset(("statement", "post", "letter", "message", "court", "document"))
"""Channels whose nouns can be the speaker: the letter said."""


NO_TEXTS = frozenset("court courtroom trial paper".split())
ANSWERED = frozenset("survey poll polls surveys".split())
"""Texts that can be the speaker, but "in" which one only answers."""


HEARING = frozenset("learn learns learned learning discovered realized saw sees knew knows heard".split())
"""Verbs of those who are told rather than tell."""


SPEECHES = frozenset("rally conference convention congregation".split())
"""Where speaking means a speech."""


def channel_of(chains: Iterable[Chain], verb: str, mention: list[Token], outlet: str | None) -> Channel | None:
    """The channel that a cue's verb or adjuncts name, or a mention that is itself a text, or whom it was told.

    `outlet` is the news organisation that publishes the article.
    """
    known = [chain for chain in chains if chain.lead not in HEARING]
    first = _first(named(chain, adjunct) for chain in known for adjunct in chain.adjuncts)
    by_verb = VERBS.get(verb)
    if by_verb is not None and first not in ("court", "hearing"):
        return by_verb
    told = _first(_told(chain, outlet) for chain in known)
    return "court" if told == "court" and first == "document" else first or _text(mention) or told


def _first(found: Iterable[Channel | None]) -> Channel | None:
    return next((channel for channel in found if channel is not None), None)


def named(chain: Chain, adjunct: Adjunct) -> Channel | None:
    """The channel that an adjunct names: in a statement, on the radio."""
    phrase, head = chain.phrase(adjunct), chain.items[adjunct.head]
    if not adjunct.link:
        return of_noun(phrase, head) if chain.lead == ISSUED else None
    if adjunct.link in ("on", "via", "through", "in") and _is_network(phrase, adjunct.link):
        return "post"
    if adjunct.link == "on" and (head.low in AIRED or is_broadcaster(phrase)):
        return "broadcast"
    channel = of_noun(phrase, head)
    if channel is None or adjunct.link not in CHANNEL_PREPOSITIONS[channel] or head.low in ANSWERED:
        return None
    return None if head.low == "trial" and adjunct.link != "at" else channel


def of_noun(phrase: list[Token], head: Token) -> Channel | None:
    """The channel that a noun phrase stands for: a written statement, a bail hearing."""
    words = {item.low for item in phrase}
    if head.low in ("conference", "conferences") and words & OF_THE_PRESS:
        return "briefing"
    if head.low in ("release", "releases") and words & OF_THE_PRESS:
        return "statement"
    channel = CHANNEL_NOUNS.get(head.low)
    if channel is None or head.is_capital:
        return None
    return "court" if channel in ("hearing", "document") and words & COURT_WORDS else channel


def _is_network(phrase: list[Token], link: str) -> bool:
    """Whether a phrase names a social network, or an account there."""
    words = [item.low for item in phrase]
    if link == "on" and (
        [item.text for item in phrase] == ["X"] or words in (["social", "media"], ["truth", "social"])
    ):
        return True
    return words[-1] in NETWORKS or (bool(NETWORKS & set(words)) and words[-1] in ("account", "page", "feed"))


def _text(mention: list[Token]) -> Channel | None:
    """The channel of a speaker that is a text: the report, a letter from the board."""
    cut = next((i for i, item in enumerate(mention) if i and item.low in PREPOSITIONS), len(mention))
    channel = of_noun(mention[:cut], mention[cut - 1]) if cut else None
    return channel if channel in WRITTEN and mention[cut - 1].low not in NO_TEXTS else None


def _told(chain: Chain, outlet: str | None) -> Channel | None:
    """The channel that follows from whom somebody speaks to: an outlet, a crowd, the court."""
    first = chain.adjuncts[0]
    phrase, head = chain.phrase(first), chain.head(first)
    if chain.lead == "addressing" or (chain.lead == "speaking" and first.link in ("at", "to") and head in SPEECHES):
        return of_noun(phrase, chain.items[first.head]) or "speech"
    if first.link and not (chain.lead in ("speaking", "talking") and first.link in ("to", "with")):
        return None
    if is_outlet(phrase, outlet):
        return "interview"
    return of_noun(phrase, chain.items[first.head]) or ASSEMBLIES.get(head) if not first.link else None

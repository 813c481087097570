"""Which noun phrases name a news organisation, by the words that newspapers and broadcasters have in their names."""

from newsclaims.extraction.circumstance_words import (
    BROADCAST_ENDINGS,
    ON_AIR,
    OUTLET_ENDINGS,
    OUTLET_NAMES,
    OUTLET_NOUNS,
)
from newsclaims.extraction.lexicon import DETERMINERS
from newsclaims.extraction.tokens import Token

SETS = frozenset(("tv", "radio", "television"))
"""Alone they are no names."""


def is_outlet(phrase: list[Token], own: str | None = None) -> bool:
    """Whether a phrase names a news organisation or somebody of it: CNN, the Daily Star, Fox News host Ann Boe.

    `own` is one that is known by name, that which publishes the article.
    """
    if phrase[-1].low in OUTLET_NOUNS:
        return True
    if own and _is_of(phrase, own):
        return True
    run = _name(phrase)
    return _begins(run, OUTLET_NAMES) or _ends(phrase, run, OUTLET_ENDINGS)


def is_broadcaster(phrase: list[Token]) -> bool:
    """Whether a phrase names a broadcaster or a programme of one: CNN, NBC's Meet the Press."""
    run = _name(phrase)
    return _begins(run, ON_AIR) or _ends(phrase, run, BROADCAST_ENDINGS)


def _name(phrase: list[Token]) -> list[Token]:
    """The capitalised words that a phrase begins with, past an article."""
    words = phrase[1:] if phrase[0].low in DETERMINERS else phrase
    end = next((i for i, item in enumerate(words) if not item.is_capital), len(words))
    return words[:end]


def _begins(run: list[Token], names: frozenset[str]) -> bool:
    return bool(run) and run[0].low in names


def _ends(phrase: list[Token], run: list[Token], endings: frozenset[str]) -> bool:
    named = len(run) > 1 or (len(run) == 1 and phrase[0].low == "the" and run[0].low not in SETS)
    return named and run[-1].low in endings


def _is_of(phrase: list[Token], own: str) -> bool:
    words = own.casefold().removeprefix("the ").split()
    told = [item.low for item in phrase if item.low != "the"]
    return bool(words) and told[: len(words)] == words

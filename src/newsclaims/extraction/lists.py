"""Several people named in one breath: said Lena Ortiz, Bo Hahn and Grete Muir."""

from newsclaims.extraction.lexicon import PREPOSITIONS
from newsclaims.extraction.phrases import PARTICLES, is_name
from newsclaims.extraction.tokens import Token

LONGEST_LIST = 30
LONGEST_MEMBER = 6


def past_list(items: list[Token], end: int, hi: int) -> int:
    """Past the rest of a list whose first name ends at `end`: said Lena Ortiz | , Bo Hahn and Grete Muir |."""
    at = end
    while at < min(hi, end + LONGEST_LIST) and items[at].text == ",":
        at = _past_name(items, at + 1, hi)
        if at + 1 < hi and items[at].low == "and" and is_name(items[at + 1]):
            last = _past_name(items, at + 1, hi)
            free = last >= hi or not items[last].is_word or items[last].low in PREPOSITIONS
            return last if free and not _has_possessive(items, last, hi) else end
    return end


def is_list(items: list[Token]) -> bool:
    """Whether a mention names several people, none of whom has spoken alone."""
    joint = next((i for i, item in enumerate(items) if item.low == "and"), None)
    if joint is None or not 0 < joint < len(items) - 1:
        return False
    return all(_is_of_name(item) or item.text == "," or i == joint for i, item in enumerate(items))


def _past_name(items: list[Token], at: int, hi: int) -> int:
    start = at
    while at < min(hi, start + LONGEST_MEMBER) and _is_of_name(items[at]):
        at += 1
    return at


def _is_of_name(item: Token) -> bool:
    return is_name(item) or item.low in PARTICLES


def _has_possessive(items: list[Token], at: int, hi: int) -> bool:
    return at < hi and items[at].text in ("'s", "’s")

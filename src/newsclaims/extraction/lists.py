"""Several people named in one breath: said Lena Ortiz, Bo Hahn and Grete Muir."""

from newsclaims.extraction.lexicon import PREPOSITIONS
from newsclaims.extraction.phrases import PARTICLES, Range, is_name
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


def start_of_list(items: list[Token], mention: Range, lo: int) -> int:
    """Where a list starts that a mention ends: | Lena Ortiz, | Bo Hahn and Grete Muir; not: In | Ohio, ..."""
    start = mention[0]
    if not is_list(items[slice(*mention)]):
        return start
    while start - 1 > lo and items[start - 1].text == ",":
        begin = _start_of_name(items, start - 1, lo)
        if begin == start - 1 or (begin > lo and items[begin - 1].is_word):
            break
        start = begin
    return start


def is_list(items: list[Token]) -> bool:
    """Whether a mention names several people, none of whom has spoken alone."""
    joint = next((i for i, item in enumerate(items) if item.low == "and"), None)
    if joint is None or not 0 < joint < len(items) - 1:
        return False
    opened = items[joint + 1].low == "the"
    return all(
        _is_of_name(item) or item.text == "," or i == joint or (item.low == "the" and opened and _opens(items, i))
        for i, item in enumerate(items)
    )


def _opens(items: list[Token], at: int) -> bool:
    """Whether a member of a list starts here: | the Harbour Board, | the Port Union and | the Ferry Company."""
    return at == 0 or items[at - 1].text == "," or items[at - 1].low == "and"


def _start_of_name(items: list[Token], end: int, lo: int) -> int:
    """Where the name starts that ends at `end`, its "the" included; `end` if none does."""
    start = end
    while start > max(lo, end - LONGEST_MEMBER) and _is_of_name(items[start - 1]):
        start -= 1
    return start - 1 if lo < start < end and items[start - 1].low == "the" else start


def _past_name(items: list[Token], at: int, hi: int) -> int:
    start = at
    while at < min(hi, start + LONGEST_MEMBER) and _is_of_name(items[at]):
        at += 1
    return at


def _is_of_name(item: Token) -> bool:
    return is_name(item) or item.low in PARTICLES


def _has_possessive(items: list[Token], at: int, hi: int) -> bool:
    return at < hi and items[at].text in ("'s", "’s")

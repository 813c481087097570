"""A figure that somebody puts on a thing: put | the cost at $40 million |."""

from newsclaims.extraction.quotations import OPENERS
from newsclaims.extraction.tokens import Token

PUT_AT = "figure put on a thing"
"""The rule for “put the cost at $40 million”."""

ROUGHLY = frozenset("about around nearly almost roughly some over under between least".split())
CURRENCY = frozenset("$ £ € ¥ US$ A$ C$".split())
COUNTS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands millions half
    """.split()
)
MARKS = {*OPENERS, '"'}
FARTHEST = 4
"""Tokens of a half quotation within which it has its figure: at “something like 40,000 tonnes”."""


def puts_at(items: list[Token], at: int, hi: int) -> bool:
    """Whether a figure is put on a thing: put | the cost at $40 million; but not: put the book at the end."""
    link = next((i for i in range(at + 1, min(hi - 1, at + 9)) if items[i].low == "at"), None)
    if link is None or any(not item.is_word and item.text not in ("'s", "’s") for item in items[at:link]):
        return False
    if items[link + 1].text in MARKS:
        return any(_counts(item) for item in items[link + 2 : min(hi, link + 2 + FARTHEST)])
    return _counts(items[link + 1 + (items[link + 1].low in ROUGHLY)])


def _counts(item: Token) -> bool:
    return item.text[0].isdigit() or item.text in CURRENCY or item.low in COUNTS

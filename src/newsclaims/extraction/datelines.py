"""Where a report begins behind its dateline: PORT HALVEN, Lorvia, May 5 (Wire) — | The bank ..."""

from newsclaims.extraction.phrases import DASHES
from newsclaims.extraction.tokens import Token

LONGEST = 16
"""Tokens up to a dateline's dash."""

MARKS = frozenset(",.()/")


def past_dateline(items: list[Token]) -> int:
    """How many tokens a paragraph's dateline has, its dash among them; 0 where it has none."""
    if not items or not (items[0].text.isupper() and items[0].is_word):
        return 0
    dash = next((at for at, item in enumerate(items[:LONGEST]) if at and item.text in DASHES), 0)
    plain = all(item.is_capital or item.text[0].isdigit() or item.text in MARKS for item in items[:dash])
    opens = dash + 1 < len(items) and not items[dash + 1].text[0].islower()
    set_off = items[dash - 1].end < items[dash].start or items[dash].end < items[dash + 1].start if opens else False
    return dash + 1 if dash and plain and set_off else 0

"""An age beside a name, which only somebody has: Boe, 68, ...; Boe is sixty-eight and plays chess."""

import re

from newsclaims.extraction.tokens import Token

AGE = re.compile(r"[1-9]\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-‑]\w+)?", re.IGNORECASE)
"""From ten on, so that few counts and no hour are taken for it; a hundred is too seldom reached."""

TURNING = frozenset("is was turned turns".split())
ENDS = frozenset((",", ".", ";", "—", "–", "and", "but", "now"))


def has_age(items: list[Token], end: int) -> bool:
    """Whether the name that ends at `end` is given an age right behind it."""
    if end + 2 >= len(items) or not AGE.fullmatch(items[end + 1].text):
        return False
    after = items[end + 2]
    if items[end].text == ",":
        return after.text == ","
    old = after.low == "years" and end + 3 < len(items) and items[end + 3].low == "old"
    return items[end].low in TURNING and (after.text in ENDS or old)

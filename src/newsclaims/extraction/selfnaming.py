"""The name by which somebody without one wants to be known: a woman who gave her name only as | Rosa."""

import re

from newsclaims.extraction.passage import Passage
from newsclaims.extraction.phrases import Range, is_name

NAMING = re.compile(
    r"(?:(?:gave|gives|would (?:only )?give) (?:only )?(?:his|her|their) "
    r"(?:first |last |full |given |family )?(?:sur)?name"
    r"|(?:identified|introduced|named) (?:him|her|them)sel(?:f|ves)"
    r"|(?:asked|wanted|wished|agreed) to be (?:identified|named|called|known|quoted|referred to)"
    r"|(?:goes|went) by)"
    r"(?: only| simply| just)?(?: as| by)?(?: the| (?:his|her|their))?(?: (?:first |last |family )?name)?(?: of)?"
)
"""What stands between "who" and the name."""

FARTHEST = 12
"""Tokens from "who" within which the name starts."""

LONGEST = 3


def name_taken(passage: Passage, mention: Range) -> Range | None:
    """The name that a relative clause in or right behind a mention says somebody goes by; None if none does."""
    items = passage.items
    hi = next((end for lo, end in passage.sentences if lo <= mention[0] < end), len(items))
    near = range(mention[0] + 1, min(mention[1] + 2, hi))
    who = next((at for at in near if items[at].low == "who"), None)
    if who is None or any(is_name(item) for item in items[mention[0] : who]):
        return None
    start = next((at for at in range(who + 1, min(who + FARTHEST, hi)) if is_name(items[at])), hi)
    if start == hi or not NAMING.fullmatch(" ".join(item.low for item in items[who + 1 : start] if item.is_word)):
        return None
    behind = (at for at in range(start, min(start + LONGEST, hi)) if not is_name(items[at]))
    return start, next(behind, min(start + LONGEST, hi))

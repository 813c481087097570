"""Who tells of somebody within a clause about them: a man who | police | said had threatened staff."""

import re
from dataclasses import replace

from newsclaims.extraction.draft import Draft, Offsets
from newsclaims.extraction.lexicon import PEOPLE, ROLES, TIME_WORDS
from newsclaims.extraction.phrases import is_name, singular
from newsclaims.extraction.tokens import Token, tokenize

WHO = re.compile(r"(?:^|\s)(?:who|whom|which|that)$", re.IGNORECASE)
RELATIVE = re.compile(r"\b(?:who|whom|which|that)\s+", re.IGNORECASE)
LONGEST = 4
"""Tokens of whoever tells; more may be what those tell about whom the clause is."""


def with_own_subject(text: str, draft: Draft) -> Draft:
    """A draft whose mention is whom a clause is about, with who says that of them in the mention's place."""
    if draft.mention is None or draft.cue is None or draft.mention[1] > draft.cue[0]:
        return draft
    place = _subject(text, draft.mention, draft.cue)
    return draft if place is None else replace(draft, mention=place, named=None)


def _subject(text: str, mention: Offsets, cue: Offsets) -> Offsets | None:
    """Where the subject between a relative and its verb stands, in the mention or behind it; None if none does."""
    if WHO.search(text[slice(*mention)]):
        start = mention[1]
    elif text[mention[1] : cue[0]].strip():
        return None
    else:
        found = list(RELATIVE.finditer(text, *mention))
        start = found[-1].end() if found else mention[1]
    items = tokenize(text, start, cue[0])
    return (items[0].start, items[-1].end) if _tells(items) else None


def _tells(items: list[Token]) -> bool:
    """Whether words are nothing but who says something: police, the inspectors, Ann Boe, he."""
    if not 0 < len(items) <= LONGEST:
        return False
    if len(items) == 1 and items[0].low in ("he", "she", "they"):
        return True
    rest = items[1:] if items[0].low in ("the", "some", "two", "several") and len(items) > 1 else items
    head = rest[-1].low
    if len(rest) == 1 and (head in PEOPLE or singular(head) in ROLES):
        return True
    return all(is_name(item) and item.low not in TIME_WORDS for item in rest) and rest is items

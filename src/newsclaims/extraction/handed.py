"""Whose hands a document went through, who say nothing in it: a memo, obtained by | the Herald |, says that ..."""

import re
from dataclasses import replace

from newsclaims.extraction.draft import Draft, Offsets, within

PASSED = re.compile(
    r"\b(?:seen|obtained|reviewed|reported|revealed|published|viewed|read|released|leaked|circulated|shared|signed"
    r"|commissioned|prepared|compiled|written|drafted|sent|uncovered|quoted|cited)\b(?: (?:earlier|today|yesterday))?"
    r" (?:by|with|to) (?:the |an? )?$",
    re.IGNORECASE,
)
"""What stands in front of those through whose hands something went."""

WHICH = (", which ", ", which the ")
HAS = re.compile(r" (?:has|have|had) (?:\w+ )?(?:seen|read|obtained|reviewed|heard|viewed)\b")

DOCUMENT = re.compile(
    r"(?:an?|the|this|one|another|its|his|her|their)\s(?:[\w’'-]+\s){0,4}?(?:memo|memorandum|notice|letter|report|e-?mail"
    r"|document|draft|recording|video|filing|study|survey|statement|contract|transcript|file|papers?|note|audit|review"
    r"|message|minutes|bulletin|brief|briefing|analysis|dossier|complaint|log|diary|order|decree|warrant|affidavit"
    r"|indictment|lawsuit|petition|proposal|plan|deed|will|contract|treaty|agreement|ruling|manuscript|footage|tape|invoice"
    r"|certificate|spreadsheet|presentation|text|post|tweet)s?\b",
    re.IGNORECASE,
)
FARTHEST = 120
"""Characters between a document and those through whose hands it went."""


def with_what_was_handed(text: str, draft: Draft) -> Draft:
    """A draft whose mention are those who saw a document, with the document in their place."""
    if draft.mention is None or draft.cue is None or draft.mention[1] > draft.cue[0]:
        return draft
    start, (first, end) = draft.sentence[0], draft.mention
    passed = PASSED.search(text, max(start, first - FARTHEST), first) is not None
    if not passed and not (text.endswith(WHICH, start, first) and HAS.match(text, end)):
        return draft
    document = _document(text, max(start, draft.mention[0] - FARTHEST), draft.mention[0])
    if document is None:
        return draft
    content = [piece for piece in draft.content if not within(piece, document)] or draft.content
    return replace(draft, mention=document, named=None, content=content)


def _document(text: str, start: int, end: int) -> Offsets | None:
    """The first document named between two places, with what "of" or "from" adds to it."""
    found = DOCUMENT.search(text, start, end)
    if found is None:
        return None
    more = re.compile(
        r"(?: (?:of|from|by|to|on|for) (?:the |an? )?(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|[\w’'-]+))*"
    ).match(text, found.end(), end)
    return found.start(), more.end() if more else found.end()

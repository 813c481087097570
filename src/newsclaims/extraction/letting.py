"""“He let an envoy know” as one cue: the envoy is told and says nothing."""

import re
from dataclasses import replace

from newsclaims.extraction.draft import Draft

LET = re.compile(r"\b(?:let|lets|letting)$", re.IGNORECASE)
KNOW = re.compile(r"(?:[\w’'-]+\s+){1,6}?(?:be\s+)?(?:know|understand|known)\b[,:]?\s+(?=\S)")
"""Whom somebody lets know, up to what they let them know."""


def with_whom_it_lets_know(text: str, draft: Draft) -> Draft:
    """A draft whose cue goes on over whom it lets know: let | an envoy know | that; as it is where none does."""
    if draft.cue is None or not LET.search(text[slice(*draft.cue)]):
        return draft
    start, end = draft.content[0]
    know = KNOW.match(text, start, end)
    if know is None or not draft.cue[1] < start <= draft.cue[1] + 2 or end - know.end() < 2:
        return draft
    cue = (draft.cue[0], start + len(know[0].rstrip(" ,:\n")))
    return replace(draft, cue=cue, content=[(know.end(), end), *draft.content[1:]])

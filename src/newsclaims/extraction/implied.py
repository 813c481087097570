"""Participles whose own subject the text leaves out: whoever stands beside them is not who speaks.

Asked whether it was safe, Lund left: a reporter asked. Banker accused of theft: somebody accuses the banker.
"""

import re
from dataclasses import replace

from newsclaims.extraction.draft import Draft

ASKED = re.compile(r"(?:asked|pressed|questioned|quizzed|challenged|grilled)\b", re.IGNORECASE)
"""What is done to whoever the sentence goes on about; with a subject in front of it, it is theirs."""

DONE_TO = re.compile(r"(?:accused|suspected|cleared|convicted) of$|charged with$", re.IGNORECASE)
"""A verb that has an object before its preposition, or was done to the subject."""

TOLD_TO = re.compile(r"(?:told|urged|warned|ordered|advised|instructed|encouraged|reminded|invited)$", re.IGNORECASE)
"""Verbs that need somebody addressed before "to" with a verb, or were done to the subject."""

PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|gets?|got)\s+(?:\w+\s+){0,3}?(?:accused|advised|asked|charged|criticized|"
    r"criticised|encouraged|informed|instructed|ordered|questioned|reminded|told|urged|warned)\b",
    re.IGNORECASE,
)
"""What is done to the subject: annotators of PolNeAR leave such attributions without a source as well."""

BESIDE = re.compile(r",?\s*")


def without_bystander(text: str, draft: Draft) -> Draft:
    """A draft without the mention of those whom its participle is about; a draft of a quotation as it is."""
    if draft.kind == "direct" or draft.mention is None or draft.cue is None:
        return draft
    return replace(draft, mention=None, named=None) if _is_implied(text, draft) else draft


def is_question(text: str, draft: Draft) -> bool:
    """Whether reported words are only what somebody was asked, by nobody named: Asked about the plan, Lund left."""
    return (
        draft.kind != "direct"
        and draft.mention is None
        and draft.cue is not None
        and ASKED.match(text[slice(*draft.cue)]) is not None
        and text[draft.sentence[0] : draft.cue[0]].strip(" “\"‘'").lower() in ("", "when", "and", "but")
    )


def _is_implied(text: str, draft: Draft) -> bool:
    mention, cue = draft.mention or (0, 0), draft.cue or (0, 0)
    words, first = text[slice(*cue)], draft.content[0][0]
    if ASKED.match(words):
        return cue[1] <= first and draft.content[-1][1] <= mention[0]
    if PASSIVE.search(words):
        return mention[1] <= cue[0] and not words.lower().endswith(" by")
    beside = mention[1] <= cue[0] and BESIDE.fullmatch(text[mention[1] : cue[0]]) is not None
    leads = TOLD_TO.match(words) and text[cue[1] : first].isspace() and text.startswith("to ", first)
    return beside and (DONE_TO.match(words) is not None or bool(leads))

"""Quotations that the tagger takes for one claim: what goes on, and what is another claim of the same speaker's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.draft import TAGGER, Draft, shared
from newsclaims.extraction.quotations import QUOTED

WORD = re.compile(r"\w+")
BREAK = re.compile(r"[^\w\s]")
TOLD = frozenset(word for word in FORMS if word.endswith(("ing", "ed", "ld", "aid")))
"""Forms of cues that begin another telling by the same person: said, | telling, added."""


def going_on(text: str, quotations: list[Draft], tagged: Draft) -> list[Draft]:
    """Quotations with what the tagger finds their speaker goes on to say: “...,” she said. “It is a tax” on bread.

    Behind a cue of its own that is another claim: “...,” she said, after telling reporters that she would go.
    """
    last = quotations[-1]
    taken = [piece for quotation in quotations for piece in quotation.content]
    more = [piece for piece in tagged.content if piece[0] > taken[-1][1] and not shared([piece], taken)]
    # A sentence of the reporter's own behind the one that says who spoke is nobody's words.
    more = [piece for piece in more if piece[0] < last.sentence[1] or QUOTED.search(text, *piece)]
    if not more or last.cue is None or last.cue[1] > more[0][0]:
        return quotations
    if text[more[0][0] :].startswith("that ") and not BREAK.search(text, last.cue[1], more[0][0]):
        return quotations  # she told | the crowd that had come |
    own = [match for match in WORD.finditer(text, last.cue[1], more[0][0]) if match.group().lower() in TOLD]
    if own:
        marked = any(QUOTED.search(text, *piece) for piece in more)
        told = replace(last, content=more, cue=own[-1].span(), kind="mixed" if marked else "indirect")
        return [*quotations, replace(told, pattern=TAGGER)]
    return [*quotations[:-1], replace(last, content=[*last.content, *more], kind="mixed")]


def joined(text: str, rules: Sequence[Draft]) -> list[Draft]:
    """Quotations that the tagger takes for one claim: those that name nobody go on with the one right before them."""
    found: list[Draft] = []
    for rule in rules:
        last = found[-1] if found else None
        if last is None or rule.mention is not None or rule.cue is not None or last.mention is None:
            found.append(rule)
        elif WORD.search(text, max(last.sentence[1], last.content[-1][1]), rule.content[0][0]):
            found.append(replace(rule, follows=True))
        else:
            found[-1] = replace(last, content=[*last.content, *rule.content], runs_on=rule.runs_on)
    return found

"""Where a relative clause that reports something ends, and its sentence goes on."""

from dataclasses import replace

from newsclaims.extraction.adverbials import past_adverbials
from newsclaims.extraction.cues import FORMS, Cue
from newsclaims.extraction.following import past_introduction
from newsclaims.extraction.lexicon import FINITE, PAST_VERBS
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.phrases import Range
from newsclaims.extraction.tokens import Token

LONGEST_ADVERBIAL = 8
"""Tokens between "who" and its verb."""

NEAR = 5
"""Tokens between "which" and what seems to be its clause's verb."""


def next_to_relative(items: list[Token], cue: Cue, lo: int) -> Cue:
    """A cue with what stands between it and "who" or "which" in its group: the union, which | on Sunday called."""
    for at in range(cue.group - 2, max(lo, cue.group - LONGEST_ADVERBIAL) - 1, -1):
        if items[at].low in ("who", "which"):
            apart = at > lo and items[at - 1].text == ","
            adverbial = past_adverbials(items, at + 1, cue.group) == cue.group
            return replace(cue, group=at + 1) if apart and adverbial and not cue.is_taken_back else cue
    return cue


def end_of_relative(passage: Passage, cue: Cue, source: Range, lo: int, hi: int) -> int:
    """Where the verb of a sentence comes that begins with its subject: X, who said that content | , did something."""
    items = passage.items
    pronoun = items[cue.group - 1].low if cue.group > lo else ""
    if pronoun not in ("who", "which") or (pronoun == "which" and items[cue.group - 2].text != ","):
        return hi
    commas = [i for i in range(cue.end, hi - 1) if items[i].text == "," and not passage.quotes(items[i])]
    verbs = [i for i in commas if _is_verb(items[i + 1])] if source[0] <= past_introduction(items, lo, hi) else []
    return verbs[-1] if verbs else commas[0] if commas and pronoun == "who" else hi


def _is_verb(item: Token) -> bool:
    return item.low in FINITE | PAST_VERBS | FORMS.keys() or (item.low.endswith("ed") and not item.is_capital)


def is_only_relative(items: list[Token], cue: Cue, lo: int, hi: int) -> bool:
    """Whether a relative clause ends with what seems to be its verb: the council, which advises both | states, said."""
    ends = cue.form == "third" and cue.end + 1 < hi and items[cue.end].text == "," and _is_verb(items[cue.end + 1])
    return ends and any(items[i].low in ("who", "which") for i in range(max(lo, cue.group - NEAR), cue.group))

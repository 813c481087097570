"""Where a relative clause that reports something ends, and its sentence goes on."""

from newsclaims.extraction.cues import FORMS, Cue
from newsclaims.extraction.following import past_introduction
from newsclaims.extraction.lexicon import FINITE, PAST_VERBS
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.phrases import Range
from newsclaims.extraction.tokens import Token


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

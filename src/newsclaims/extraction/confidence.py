"""How far a claim can be trusted: the share of its like that annotators had marked too.

Right is a claim whose content shares at least half of its words with an annotated one's and whose mention shares a word
with its source (PolNeAR: seven US outlets, 2015-16; Newell, Margolin and Ruths, LREC 2018). It says nothing on who
"he" is, and annotators agree with each other on three claims in four.
"""

import math

from newsclaims.extraction.draft import TAGGER, Draft

RULES = {
    "according to": 0.82,
    "content before cue and speaker": 0.50,
    "content before speaker and cue": 0.75,
    "cue and clause": 0.74,
    "cue and infinitive": 0.75,
    "cue and name": 0.66,
    "cue and object": 0.68,
    "cue and that": 0.82,
    "cue before the quotation": 0.83,
    "cue and speaker after the quotation": 0.97,
    "cue, addressee and clause": 0.72,
    "described as": 0.41,
    "introduced by a colon": 0.54,
    "noun and that": 0.44,
    "speaker and colon": 0.72,
    "speaker and cue after the quotation": 0.96,
}
"""The share of each rule's claims that are right on the training split, by rules alone (`benchmarks/rules.py`)."""

UNMEASURED = 0.5
"""For rules that fired fewer than 20 times there, and for quotations whose speaker is the last one who spoke."""

WEIGHTS = {
    "direct": 1.50,
    "mixed": 0.95,
    "indirect": 0.51,
    "tagger": 0.51,
    "tagger silent": -1.27,
    "rule": 0.16,
    "rule silent": -0.58,
    "nobody named": -2.17,
}
"""Logistic regression on the claims found in the development split: `python -m training.calibration`."""

SUREST = 0.999
CERTAIN = 0.99
"""No claim is worth more, or less than the rest to 1: the annotators themselves are not that sure."""


def rule_confidence(pattern: str) -> float:
    """How often a rule alone is right."""
    return RULES.get(pattern, UNMEASURED)


def confidence_of(draft: Draft) -> float:
    """The confidence of a claim, from its kind, what rules and tagger are worth there, and whether it names anybody."""
    score = sum(WEIGHTS[name] * value for name, value in evidence(draft).items())
    return round(min(max(1 / (1 + math.exp(-score)), 1 - CERTAIN), CERTAIN), 2)


def evidence(draft: Draft) -> dict[str, float]:
    """What speaks for and against a draft, by the names of `WEIGHTS`; probabilities as their logarithmic odds."""
    found = {str(draft.kind): 1.0}
    if draft.sureness is None:
        found["tagger silent"] = 1.0
    else:
        found["tagger"] = odds(draft.sureness)
    if draft.pattern == TAGGER:
        found["rule silent"] = 1.0
    else:
        found["rule"] = odds(rule_confidence(draft.pattern))
    if draft.mention is None:
        found["nobody named"] = 1.0
    return found


def odds(probability: float) -> float:
    """The logarithm of a probability's odds, kept finite."""
    kept = min(max(probability, 1 - SUREST), SUREST)
    return math.log(kept / (1 - kept))

"""How far a rule can be trusted: the share of its claims that were right where annotators had marked them.

Measured by `benchmarks/rules.py` on the training split of PolNeAR (840 articles of seven US outlets, 2015-16;
Newell, Margolin and Ruths, LREC 2018): right is a claim whose content shares at least half of its words with an
annotated one's and whose mention shares a word with its source. It says nothing on who "he" is, and annotators
agree with each other on three claims in four.
"""

MEASURED = {
    "according to": 0.82,
    "content before cue and speaker": 0.42,
    "content before speaker and cue": 0.72,
    "cue and clause": 0.73,
    "cue and infinitive": 0.74,
    "cue and name": 0.69,
    "cue and object": 0.68,
    "cue and that": 0.82,
    "cue before the quotation": 0.78,
    "cue and speaker after the quotation": 0.96,
    "cue, addressee and clause": 0.72,
    "described as": 0.43,
    "introduced by a colon": 0.46,
    "noun and that": 0.43,
    "speaker and colon": 0.66,
    "speaker and cue after the quotation": 0.95,
}
UNMEASURED = 0.5
"""For rules that fired fewer than 20 times there, and for quotations whose speaker is the last one who spoke."""


def confidence_of(pattern: str) -> float:
    """The confidence of a claim found by the rule `pattern`."""
    return MEASURED.get(pattern, UNMEASURED)

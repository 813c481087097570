"""The subject of a cue, its own or one that it shares with the clause before."""

from newsclaims.extraction.cues import Cue, cue_at
from newsclaims.extraction.following import leading_subject, subject_after
from newsclaims.extraction.lexicon import CONJUNCTIONS, SUBJECT_PRONOUNS
from newsclaims.extraction.phrases import DASHES, SETTINGS, Range, is_name
from newsclaims.extraction.subjects import subject_before
from newsclaims.extraction.tokens import Token

LONGEST_QUOTED = 14
"""Tokens from a verb of quoting to "as saying"."""

PASSING_ON = frozenset("quoted quotes quoting cited cites citing".split())

JOINING = frozenset(("and", "but"))


def subject_of(items: list[Token], cue: Cue, lo: int, *, quoted: bool = False) -> Range | None:
    """The subject of a cue: its own, or that of the sentence when the cue shares it."""
    if cue.form in ("past", "third", "base") and not cue.infinitive:
        own = subject_before(items, cue.group, lo, quoted=quoted)
        if own is not None:
            return own
        before = items[cue.group - 1] if cue.group > lo else None
        if before is not None and before.low in ("that", "which"):
            return _antecedent(items, cue.group - 1, lo)
        if before is None or not (
            before.low in CONJUNCTIONS
            or before.text in (",", *DASHES)
            or before.low in ("then", "who", "that", "which")
        ):
            return None
        own = _pronoun_of_clause(items, cue.group - 1, lo) if before is not None and before.low in JOINING else None
        if own is not None:
            return own
    own = (_beside(items, cue, lo) if cue.form == "ing" else None) or leading_subject(items, lo, cue.group)
    return own or (_pronoun_ahead(items, cue.group, lo) if cue.form == "ing" else None)


def quoted_as_saying(items: list[Token], group: int, lo: int) -> Range | None:
    """Whom an outlet quotes: The agency quoted | a security official | in the capital as saying that it was late."""
    if items[group - 1].low != "as":
        return None
    near = range(group - 2, max(lo, group - LONGEST_QUOTED), -1)
    cited = next((i for i in near if items[i].low in PASSING_ON), None)
    if cited is None or items[cited - 1].low in ("was", "were", "is", "are", "been", "being"):
        return None
    mention = subject_after(items, cited + 1, group - 1)
    return mention if mention is not None and mention[0] == cited + 1 else None


def passes_on(items: list[Token], verb: int, hi: int) -> bool:
    """Whether a verb only leads to whom an outlet quotes as saying something."""
    end = min(hi, verb + LONGEST_QUOTED) - 1
    return items[verb].low in PASSING_ON and any(
        items[i].low == "as" and items[i + 1].low in ("saying", "telling") for i in range(verb + 1, end)
    )


def _pronoun_ahead(items: list[Token], group: int, lo: int) -> Range | None:
    """The pronoun in front of a participle that goes on with its clause: At a rally | he | had gone further, saying."""
    if items[group - 1].text != ",":
        return None
    at = next((i for i in range(group - 2, lo, -1) if items[i].low in SUBJECT_PRONOUNS - {"who", "it", "you"}), None)
    return (at, at + 1) if at is not None else None


def _beside(items: list[Token], cue: Cue, lo: int) -> Range | None:
    """Whose words a present participle adds, where that is said right before it.

    The pump had failed, | Lund | said, adding; footage of | Lund | shouting.
    """
    if items[cue.group - 1].text != ",":
        first = next((i for i in range(cue.group, lo, -1) if not is_name(items[i - 1])), lo)
        if first < cue.group:
            return (first, cue.group) if items[first - 1].low in ("with", "of") else None
        own = subject_before(items, cue.group, lo)
        return own if own is not None and own[1] == cue.group and items[own[0] - 1].low in ("with", "of") else None
    comma = next((i for i in range(cue.group - 2, lo, -1) if items[i].text == ","), cue.group)
    for at in range(cue.group - 2, comma, -1):
        before = cue_at(items, at, lo)
        if before is not None and before.form in ("past", "third"):
            own = subject_before(items, before.group, lo)
            return own if own is not None and own[0] == comma + 1 else None
    return None


def _pronoun_of_clause(items: list[Token], end: int, lo: int) -> Range | None:
    """The pronoun with which the clause before a conjunction begins: when Low came, | she laughed | and said."""
    at = next((i for i in range(end - 1, lo - 1, -1) if items[i].text == ","), lo - 1) + 1
    return (at, at + 1) if at < end and items[at].low in SUBJECT_PRONOUNS - {"who"} else None


def _antecedent(items: list[Token], at: int, lo: int) -> Range | None:
    """Who a relative clause at `at` is about: of a statement or a letter, whoever made it."""
    own = subject_before(items, at, lo)
    if own is None or own[1] < at - 1 or items[own[1] - 1].low in SETTINGS:
        return leading_subject(items, lo, at) or own
    return own

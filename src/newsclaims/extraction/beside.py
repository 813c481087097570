"""Who is said to speak a full quotation: the mention and the cue in front of it or behind it."""

from dataclasses import dataclass

from newsclaims.extraction.antecedents import before_verb
from newsclaims.extraction.attribution import subject_of
from newsclaims.extraction.colons import own_of_colon
from newsclaims.extraction.complements import is_silence
from newsclaims.extraction.cues import ADDRESSING_SET, ASIDE_SET, SAYING_SET, THINKING_SET, Cue, cue_at
from newsclaims.extraction.following import leading_subject, past_introduction, subject_after
from newsclaims.extraction.passage import CLAUSES, QUOTE
from newsclaims.extraction.phrases import DASHES, NOBODY, Range, is_name, is_unsaid
from newsclaims.extraction.subjects import subject_before
from newsclaims.extraction.tokens import Token
from newsclaims.extraction.wordnouns import owner_behind, owner_in_front

FARTHEST_CUE = 30
FARTHEST_COLON = 40
"""Tokens between a quotation and its cue, and one that a colon leads from."""


@dataclass(slots=True, frozen=True)
class Attribution:
    """A mention and a cue as ranges of tokens, and the rule that found them."""

    mention: Range | None
    cue: Range | None
    pattern: str


UNSAID = Attribution(None, None, "not said")
"""A quotation that the text says nobody spoke: it is no claim."""

ALONE = "quotation alone"
"""The rule for quotations that nobody in their sentence is said to speak."""

NO_CUE = "speaker and colon"
"""The rule for a quotation that only a colon attributes to whom its sentence names: Lund on Monday: “...”."""

ASKED = "cue in the passive before the quotation"
"""The rule for what is asked of the sentence's subject, who does not speak: Lund was asked, “...”."""

OWNED = "noun beside the quotation"
"""The rule for a quotation that is called somebody's words: “...,” was Lund's answer; in the words of Lund, “...”."""

NEXT = 2
"""Tokens between a verb of thinking and a quotation: that, or a mark."""

ONLY_THOUGHT = THINKING_SET - SAYING_SET - ADDRESSING_SET - ASIDE_SET
"""Verbs that lead to a quotation only from near: still people who feel that way in every ward, | “but not many”."""

PUT_TO_SOMEBODY = frozenset("ask tell warn remind advise inform urge question".split())

NEAREST = 4
"""Tokens between a negated cue and a quotation that is still its own."""


def attribution(items: list[Token], q: int, lo: int, hi: int, used: set[int]) -> Attribution | None:
    """The attribution of the quotation at token `q`, by a cue not yet `used`; `UNSAID` if it is nobody's words."""
    if q > lo and items[q - 1].low == "that":
        return _before(items, q, lo, used) or _after(items, q, hi)
    return _after(items, q, hi) or _before(items, q, lo, used)


def _after(items: list[Token], q: int, hi: int) -> Attribution | None:
    """The attribution behind a quotation: "...," she said; "...," said Lund; "..." - Hugh Hill."""
    start = q + 1
    while start < hi and items[start].text in (",", *DASHES):
        start += 1
    stop = next((i for i in range(start, hi) if items[i].text == QUOTE), hi)
    if start >= stop:
        return None
    if items[start].low == "according" and start + 2 < stop:
        mention = subject_after(items, start + 2, stop)
        return Attribution(mention, (start, start + 2), "according to") if mention else None
    owned = owner_behind(items, start, stop)
    return (
        _inverted(items, start, stop)
        or (Attribution(*owned, OWNED) if owned else None)
        or _delayed(items, start, stop)
        or _signed(items, start, stop)
    )


def _inverted(items: list[Token], start: int, stop: int) -> Attribution | None:
    for verb in range(start, min(start + 3, stop)):
        cue = cue_at(items, verb, start)
        if cue is None or cue.group != start or cue.form == "ing":
            continue
        mention = subject_after(items, cue.end, stop, quoted=True)
        if mention and mention[0] == cue.end:
            unsaid = is_unsaid(items, mention, cue.end)
            return (
                UNSAID if unsaid else Attribution(mention, (cue.begins, cue.end), "cue and speaker after the quotation")
            )
    return None


def _delayed(items: list[Token], start: int, stop: int) -> Attribution | None:
    for verb in range(start + 1, min(start + FARTHEST_CUE, stop)):
        cue = cue_at(items, verb, start)
        if cue is None or cue.form in ("ing", "participle") or is_silence(cue):
            continue
        mention = subject_before(items, cue.group, start, quoted=True)
        if items[start].low in NOBODY:
            return UNSAID
        if mention is None:
            continue
        if mention[0] - start > 2 or items[start].low in CLAUSES:
            return None
        if is_unsaid(items, mention, start):
            return UNSAID
        if cue.is_taken_back and mention[0] > start:
            continue
        return Attribution(mention, (cue.begins, cue.end), "speaker and cue after the quotation")
    return None


def _signed(items: list[Token], start: int, stop: int) -> Attribution | None:
    if items[start - 1].text not in DASHES or stop - start > 12:
        return None
    mention = subject_after(items, start, stop)
    return Attribution(mention, None, "signed") if mention and mention[0] == start else None


def _before(items: list[Token], q: int, lo: int, used: set[int]) -> Attribution | None:
    """The attribution in front of a quotation: She said: "..."; Lund told reporters, "..."."""
    if q == lo:
        return None
    owned = owner_in_front(items, q, lo)
    if owned is not None:
        return Attribution(*owned, OWNED)
    colon = items[q - 1].text == ":"
    own = own_of_colon(items, q - 1, lo) if colon else None
    main = own[0] if own else past_introduction(items, lo, q) if colon else lo
    for verb in range(q - 1, max(lo - 1, q - (FARTHEST_COLON if colon else FARTHEST_CUE)), -1):
        if items[verb].text == QUOTE:
            return None
        cue = cue_at(items, verb, lo)
        if cue is None or verb in used or _is_no_lead(cue, q):
            continue
        if verb < main:
            break
        found = _leading(items, cue, q, lo)
        if found is not None:
            return found
    return _introduced(items, q, lo) if colon else None


def _leading(items: list[Token], cue: Cue, q: int, lo: int) -> Attribution | None:
    """The attribution that a cue in front of a quotation makes, with whoever speaks."""
    if cue.passive and cue.lemma in PUT_TO_SOMEBODY:
        return Attribution(_agent(items, cue.end, q), (cue.begins, cue.end), ASKED)
    mention = subject_of(items, cue, lo, quoted=True)
    if mention is None and cue.form in ("past", "third"):
        mention = _named_before(items, cue.end, q, lo)
    if mention is None and cue.form == "participle":
        return None
    if mention is not None and is_unsaid(items, mention, lo) and q - cue.end <= NEAREST:
        return UNSAID
    if mention is not None or cue.form in ("past", "ing", "third"):
        return Attribution(mention, (cue.begins, cue.end), "cue before the quotation")
    return None


def _is_no_lead(cue: Cue, q: int) -> bool:
    """Whether a cue leads to no quotation at `q`: it says that no more was said, or is of something else."""
    between = q - cue.end
    if is_silence(cue) or (cue.is_taken_back and between > NEAREST):
        return True
    return cue.lemma in ONLY_THOUGHT and between > NEXT


def _agent(items: list[Token], start: int, q: int) -> Range | None:
    """Who is said to have done what a passive says: Lund was asked by | a reporter |, “...”."""
    mention = subject_after(items, start + 1, q) if items[start].low == "by" else None
    return mention if mention is not None and mention[0] == start + 1 else None


def _named_before(items: list[Token], start: int, q: int, lo: int) -> Range | None:
    """The speaker between a cue and a colon: Said Lund: "..."; behind the first word of a sentence a comma will do."""
    mention = subject_after(items, start, q)
    marks = (":", ",") if start - 1 == lo else (":",)
    return mention if mention is not None and mention[0] == start and items[mention[1]].text in marks else None


def introducing(items: list[Token], hi: int, lo: int) -> Attribution | None:
    """The attribution of a sentence that ends in a colon, for a quotation in the next paragraph."""
    return _before(items, hi, lo, set())


def _introduced(items: list[Token], q: int, lo: int) -> Attribution | None:
    """A speaker and a colon without any cue: Sanders on Monday: "..."."""
    mention = own_of_colon(items, q - 1, lo)
    if mention is None:
        near = subject_before(items, q - 1, lo)
        named = near is not None and any(is_name(item) for item in items[near[0] : near[1]])
        mention = near if named else leading_subject(items, lo, q - 1) or near
        mention = before_verb(items, mention) if mention is not None else None
    return Attribution(mention, None, NO_CUE) if mention else None

"""Attribution by a noun: her claim that the library costs more; a warning by Mats Edin that the rock is wet."""

from newsclaims.extraction.adverbials import past_adverbials
from newsclaims.extraction.asides import Report, content_end
from newsclaims.extraction.following import subject_after
from newsclaims.extraction.lexicon import (
    BODIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    PAST_VERBS,
    PEOPLE,
    PREPOSITIONS,
    SUBORDINATORS,
)
from newsclaims.extraction.phrases import Range, can_speak, is_name, singular
from newsclaims.extraction.quotations import OPENERS
from newsclaims.extraction.subjects import CLOSING_MARKS
from newsclaims.extraction.tokens import Token

NOUNS = frozenset(
    """
    claim claims suggestion suggestions warning warnings insistence assurance assurances assertion assertions
    statement statements remark remarks comment comments argument arguments contention complaint complaints
    conclusion announcement allegation allegations accusation accusations prediction predictions admission
    testimony declaration confession acknowledgement acknowledgment
    pledge pledges promise promises vow vows boast boasts message verdict line
    """.split()
)
"""Nouns of saying where somebody's own clause follows them: most are cues to annotators of PolNeAR (train)."""

HELD = frozenset(
    """
    position view argument contention explanation message answer response verdict assessment conclusion line belief
    advice hope fear complaint warning
    """.split()
)
"""Nouns of what somebody holds, which "is that" joins to their clause: the board's position is that it is safe."""

BY_NOUN = "noun and that"
"""The rule knows where the noun's clause ends and the sentence's own verb begins; the tagger runs on."""

ON_SOMETHING = frozenset("threat threats talk offer demand demands description appeal appeals call calls".split())
"""Nouns of saying that go on with "of" or "about", and what is said there in marks."""

FARTHEST_MARK = 8
"""Tokens from such a noun to the opening mark."""

FEWEST_QUOTED = 5
"""Tokens with both marks: fewer may be a term."""

WITHDRAWING = frozenset(
    """
    withdraw withdraws withdrew withdrawing withdrawn retract retracts retracted retracting recant recants recanted
    recanting drop drops dropped dropping abandon abandons abandoned abandoning
    """.split()
)

VIEW_IS = "noun is that"
IS = frozenset("is was remains remained".split())
POSSESSIVES = frozenset("his her their its whose".split())
LONGEST_POSSESSOR = 6
FARTHEST_THAT = 12


def by_noun(items: list[Token], i: int, lo: int, hi: int) -> Report | None:
    """X's claim that content; a claim by X that content; X's position is that content."""
    if items[i].low in HELD and i + 4 < hi and items[i + 1].low in IS and items[i + 2].low == "that":
        return _held(items, i, lo, hi)
    if items[i].low in NOUNS | ON_SOMETHING and i + 4 < hi and items[i + 1].low in ("of", "about", "on"):
        quoting = _quoting(items, i, lo, hi)
        if quoting is not None:
            return quoting
    if items[i].low not in NOUNS or i + 3 >= hi:
        return None
    mention, that = _maker(items, i, lo, hi)
    if mention is None or that + 2 >= hi or items[that].low != "that":
        return None
    begins = min(mention[0], i)
    while begins > lo and items[begins - 1].low in DETERMINERS:
        begins -= 1
    if _is_withdrawn(items, begins, i, lo):
        return None
    dated = mention[0] < i and items[that - 1].text == ","
    end = _before_verb(items, that, hi) if dated else _end(items, begins, that, lo, hi)
    return Report((i, i + 1), mention, [(that, end)], BY_NOUN, begins) if end is not None else None


def _quoting(items: list[Token], i: int, lo: int, hi: int) -> Report | None:
    """X's line about something “in marks”."""
    mention, _ = _maker(items, i, lo, hi)
    near = range(i + 2, min(hi, i + FARTHEST_MARK))
    opening = next((at for at in near if items[at].text in OPENERS), hi)
    mates = OPENERS.get(items[opening].text, "") if opening < hi else ""
    end = next((at + 1 for at in range(opening + 2, hi) if items[at].text in mates), hi)
    plain = all(item.is_word and item.low not in FINITE | PAST_VERBS for item in items[i + 2 : opening])
    if mention is None or hi in (opening, end) or not plain or end - opening < FEWEST_QUOTED:
        return None
    return Report((i, i + 1), mention, [(i + 2, end)], BY_NOUN, mention[0])


def _held(items: list[Token], i: int, lo: int, hi: int) -> Report | None:
    """X's position is that content."""
    mention, _ = _maker(items, i, lo, hi)
    if mention is None:
        return None
    return Report((i, i + 2), mention, [(i + 2, content_end(items, i + 2, hi))], VIEW_IS, mention[0])


def _is_withdrawn(items: list[Token], begins: int, i: int, lo: int) -> bool:
    """Whether there was no such claim, or it stands no longer: no claim by Ann Boe that; withdrew her claim that."""
    none = any(item.low in ("no", "any") for item in items[begins:i])
    return none or (begins > lo and items[begins - 1].low in WITHDRAWING)


def _maker(items: list[Token], i: int, lo: int, hi: int) -> tuple[Range | None, int]:
    """Whose words the noun at `i` means, and where its clause starts."""
    if items[i + 1].low == "by":
        mention = subject_after(items, i + 2, hi)
        return mention, _that_behind(items, mention, hi)
    for at in range(i - 1, max(lo, i - 3) - 1, -1):
        if items[at].low in POSSESSIVES:
            return (at, at + 1), _that_of(items, i, hi)
        if items[at].text in ("'s", "’s"):
            return _possessor(items, at, lo), _that_of(items, i, hi)
        low = items[at].low
        if not items[at].is_word or low in PREPOSITIONS or {low, singular(low)} & (BODIES | PEOPLE):
            break
    return None, i + 1


def _that_of(items: list[Token], i: int, hi: int) -> int:
    """Where "that" may stand behind somebody's noun, and behind a day and a comma: her line on Tuesday, | that ..."""
    at = past_adverbials(items, i + 1, hi)
    return at + 1 if at < hi and items[at].text == "," else at


def _possessor(items: list[Token], end: int, lo: int) -> Range | None:
    """The phrase in front of 's, not more: amid | the water board's, including | Mr Sole's."""
    start = end
    while start > max(lo, end - LONGEST_POSSESSOR) and is_name(items[start - 1]):
        start -= 1
    if start == end:
        start = next((at for at in range(end - 1, max(lo, end - 4) - 1, -1) if items[at].low in DETERMINERS), end)
    return (start, end) if start < end and can_speak(items, (start, end)) else None


def _that_behind(items: list[Token], mention: Range | None, hi: int) -> int:
    """Where "that" stands behind a maker, past a comma or an aside on them."""
    if mention is None:
        return hi
    near = range(mention[1], min(hi, mention[1] + FARTHEST_THAT))
    that = next((at for at in near if items[at].low == "that"), hi)
    return that if that == mention[1] or (that < hi and items[that - 1].text == ",") else hi


def _end(items: list[Token], begins: int, that: int, lo: int, hi: int) -> int | None:
    """Where the clause ends: at the sentence's own verb where the noun is its subject, else with its sentence."""
    before = items[begins - 1] if begins > lo else None
    if before is None or before.text == "," or before.low in CONJUNCTIONS | SUBORDINATORS:
        return _main_verb(items, that, hi)
    if begins - lo <= 2 and before.low in PREPOSITIONS:
        return next((at for at in range(that, hi) if items[at].text == ","), None)
    return content_end(items, that, hi)


def _before_verb(items: list[Token], that: int, hi: int) -> int:
    """Where a clause between commas ends: her line on Tuesday, that it will open |, drew laughter."""
    return next((at for at in range(that, hi - 1) if items[at].text == "," and _is_verb(items, at + 1)), hi)


def _main_verb(items: list[Token], that: int, hi: int) -> int | None:
    """The first verb behind the clause's own; None where that is not to be told."""
    verbs = [at for at in range(that + 2, hi) if _is_verb(items, at)]
    if verbs and items[verbs[0] - 1].text in CLOSING_MARKS:
        return verbs[0]
    if verbs and any(_may_be_verb(items, at) for at in range(that + 2, verbs[0] - 1)):
        return verbs[0]
    return verbs[1] if len(verbs) > 1 else None


def _is_verb(items: list[Token], at: int) -> bool:
    """Whether a verb group starts here, and not in a relative clause."""
    low, before = items[at].low, items[at - 1]
    if before.low in FINITE | {"not", "been", "be", "who", "which", "that", "to"} or before.low.endswith("n't"):
        return False
    past = low.endswith("ed") and len(low) > 4 and before.low not in DETERMINERS | PREPOSITIONS
    return low in FINITE | PAST_VERBS or low.endswith("n't") or past


def _may_be_verb(items: list[Token], at: int) -> bool:
    """Whether a word may be the clause's own verb in the present: the library | costs more."""
    low, before, after = items[at].low, items[at - 1].low, items[at + 1].low
    shaped = low.endswith("s") and len(low) > 3 and not low.endswith("ss") and not items[at].is_capital
    return shaped and before not in DETERMINERS | PREPOSITIONS | {"'s"} and after not in FINITE | PAST_VERBS

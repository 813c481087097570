"""The words in front of a verb that say whether it is done at all: has so far declined on Monday to | say."""

from newsclaims.extraction.lexicon import AUXILIARIES, HYPOTHETICAL, NEGATIONS, REFUSALS, TIME_WORDS
from newsclaims.extraction.phrases import is_adverb
from newsclaims.extraction.stance_words import MAY_REFUSE, MODALS
from newsclaims.extraction.tokens import Token
from newsclaims.extraction.verbs import SAYING, inflect

LONGEST = 14

UNWILLING = frozenset("unable unwilling reluctant reluctance refusal loath yet".split())
"""What somebody is who is to say something and does not."""

WILLING = frozenset(
    """
    want wants wanted wish wishes wished ready prepared willing able going prepare care cared dare dared bother
    bothered try trying authorized authorised permitted allowed free liberty inclined eager choose chose hesitate
    hesitated hesitates hesitating afraid shy forget forgot forgets neglect neglected neglects
    """.split()
)
"""What somebody does or is in front of an infinitive; only with a negation does it matter here."""

CHOOSING = frozenset("choose chooses chose choosing opt opts opted prefer prefers preferred decided".split())
"""In front of "not to": chose not to say."""

GIVING_UP = frozenset(
    """
    avoid avoids avoided avoiding deny denies denied denying without resist resisted
    """.split()
)
"""In front of an -ing form: it was not done."""

GIVING_UP_WITH = {
    "from": frozenset("refrain refrains refrained refraining shied shies shrank".split()),
    "of": frozenset("short instead".split()),
    "than": frozenset(("rather",)),
}
"""The same with a preposition: refrained from saying, stopped short of saying, instead of saying."""

QUOTED = frozenset("quoted cited recorded reported".split())
"""In front of "as saying": what holds of the quoting holds of the words."""

TAKING_BACK = REFUSALS | UNWILLING | GIVING_UP | frozenset().union(*GIVING_UP_WITH.values())
STOPPING = frozenset("stop stops stopped stopping fall falls fell".split())
SAID = frozenset(form for lemma in SAYING for form in inflect(lemma))
HELPERS = (AUXILIARIES | NEGATIONS | HYPOTHETICAL | {"only", "merely", "so", "far", "yet"}) - {"if", "whether", "no"}


def reach(items: list[Token], at: int, lo: int) -> int:
    """Where the words start that decide whether the verb group at `at` is done; `at` itself if there are none."""
    start = at
    while start > lo and at - start < LONGEST:
        step = _step(items, start, at, lo)
        if not step:
            break
        start -= step
    return start


def mood_of_group(words: list[str]) -> str | None:
    """Whether the words in front of a verb say that it is refused, negated, or might only be; None if neither."""
    said = frozenset(words)
    negated = any(is_negation(word) for word in words)
    refused = bool(said & TAKING_BACK)
    if not (negated or refused):
        return None
    modals = said & MODALS
    unless = said & {"instead", "rather"} or modals - MAY_REFUSE or (modals and (said & {"have", "be"} or not negated))
    bare = "to" in said and not (refused or said & (WILLING | CHOOSING))
    return "hypothetical" if unless or bare else "refused" if refused else "negated"


def is_negation(low: str) -> bool:
    """Whether a word of a verb group takes it back."""
    return low in NEGATIONS or low.endswith("n't")


def _step(items: list[Token], start: int, at: int, lo: int) -> int:
    """How many of the words right before `start` belong to the group of the verb at `at`."""
    item = items[start - 1]
    low = item.low
    if item.is_capital and start - 1 > lo:
        return _controlling(items, start, lo) if low in TIME_WORDS else 0
    paired = _paired(items, start, lo) or _inserted(items, start, lo)
    if paired:
        return paired
    if low in HELPERS or low.endswith("n't") or is_adverb(item):
        return 1
    if any(helper.low == "to" for helper in items[start:at]):
        return _controlling(items, start, lo)
    return 0


def _inserted(items: list[Token], start: int, lo: int) -> int:
    """How many words stand between commas after a negation: has not, however, | said."""
    if items[start - 1].text != ",":
        return 0
    first = next((at for at in range(start - 2, max(lo, start - 6), -1) if items[at].text == ","), lo)
    return start - first if first > lo and (is_negation(items[first - 1].low)) else 0


def _controlling(items: list[Token], start: int, lo: int) -> int:
    """How many words back the word is that governs a "to", past a time phrase: declined on Monday | to."""
    at = start - 1
    if not any(helper.low == "to" for helper in items[start : start + LONGEST]):
        return 0
    while at > lo and (items[at].low in TIME_WORDS or items[at].low == "on"):
        at -= 1
    if items[at].low in CHOOSING and items[start].low == "not":
        return start - at
    return start - at if items[at].low in REFUSALS | UNWILLING | WILLING else 0


def _paired(items: list[Token], start: int, lo: int) -> int:
    """Two words that belong together: no longer | says, confirm or | deny, short of | saying."""
    low, second = items[start - 1].low, items[start - 2].low if start - 2 >= lo else ""
    if (second, low) == ("no", "longer") or (low in ("or", "nor") and second in SAID):
        return 2
    if not items[start].low.endswith("ing"):
        return 0
    if low in GIVING_UP:
        return 1
    if low == "as" and second in QUOTED:
        return 2
    if second not in GIVING_UP_WITH.get(low, ()):
        return 0
    return 3 if second == "short" and start - 3 >= lo and items[start - 3].low in STOPPING else 2

"""What a cut can hide: a negation or a condition of the words that are kept.

Only the sentence that the cut runs through is looked at, and the one behind it where that opens with "But".
"""

import re
from collections.abc import Iterator

from newsclaims.crossref.flags import Stretch, limits, negates
from newsclaims.crossref.lexicon import BELIEFS, CONTRASTS
from newsclaims.crossref.words import Words
from newsclaims.model import FLAGS, Flag

LEAD = 3  # words before what is kept: a negation there, cut off, turns the meaning
LONG_LEAD = 8  # where "think that" or the like leads to what is kept: "nobody in this room would say that"
REACH = 25  # words within which a condition belongs to what is kept

_STOP = re.compile(r"[.!?]|\n\s*\n")
_DOTS = re.compile(r"\[\s*(?:\.\s*){2,}\]|\[\s*…\s*\]|(?:\.[ \u00a0]?){3,}|…")
_ABBREVIATED = frozenset("mr mrs ms dr sen gov gen rep prof st jr sr vs no".split())
_CLAUSE = frozenset("and but or because so".split())


def of_cut(a: Stretch, b: Stretch) -> tuple[Flag, ...]:
    """The flags of words cut off: what they say of the words that are kept."""
    found = {flag for stretch in (a, b) if stretch for flag in _hidden(stretch)}
    return tuple(flag for flag in FLAGS if flag in found)


def _hidden(cut: Stretch) -> Iterator[Flag]:
    if _negates_what_follows(cut) or _negates_what_precedes(cut):
        yield "negation"
    if any(limits(cut.words, at) for at in _before(cut)) or any(limits(cut.words, at) for at in _behind(cut)):
        yield "condition"


def _negates_what_follows(cut: Stretch) -> bool:
    """Whether a negation leads to the words that are kept behind the cut."""
    if cut.end == len(cut.words.keys):
        return False
    long = cut.words.keys[cut.end - 1] in BELIEFS
    for back, at in enumerate(_backwards(cut), start=1):
        if back > (LONG_LEAD if long else LEAD) or (back > LEAD and cut.words.keys[at] in _CLAUSE):
            return False
        if negates(cut.words, at):
            return True
    return False


def _negates_what_precedes(cut: Stretch) -> bool:
    """Whether a negation follows the words that are kept before the cut with nothing between: "we would not"."""
    if cut.start == 0 or not negates(cut.words, cut.start):
        return False
    (_, end), (start, _) = cut.words.places[cut.start - 1 : cut.start + 1]
    return not cut.text[end:start].strip()


def _before(cut: Stretch) -> Iterator[int]:
    """The places in front of the words that are kept behind the cut where a condition is one of them."""
    if cut.end < len(cut.words.keys):
        for back, at in enumerate(_backwards(cut)):
            opens = at == 0 or ends_sentence(cut.text, cut.words, at)
            if back < REACH and not (opens and cut.words.keys[at] in CONTRASTS - {"unless", "provided", "except"}):
                yield at


def _behind(cut: Stretch) -> Iterator[int]:
    """The places behind the words that are kept before the cut where a condition is one of them."""
    if cut.start == 0:
        return
    if ends_sentence(cut.text, cut.words, cut.start):
        if cut.words.keys[cut.start] in CONTRASTS:
            yield cut.start
        return
    for at in range(cut.start, min(cut.end, cut.start + REACH)):
        if at > cut.start and ends_sentence(cut.text, cut.words, at):
            if cut.words.keys[at] in CONTRASTS:
                yield at
            return
        yield at


def _backwards(cut: Stretch) -> Iterator[int]:
    """The places of a cut from its end to where the sentence begins that goes on behind it."""
    for at in range(cut.end - 1, cut.start - 1, -1):
        if ends_sentence(cut.text, cut.words, at + 1):
            return
        yield at


def ends_sentence(text: str, words: Words, at: int) -> bool:
    """Whether a sentence ends between a word and the one before it."""
    if not 0 < at < len(words.keys) or words.keys[at - 1] in _ABBREVIATED:
        return False
    between = text[words.places[at - 1][1] : words.places[at][0]]
    return bool(_STOP.search(_DOTS.sub(" ", between)))

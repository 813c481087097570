"""One content of the tagger's told apart where the rules see claims of several people, or of several polarities.

Annotators of PolNeAR leave a claim within a claim unmarked; a reader wants to know that it is somebody else's.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsclaims.extraction.confidence import rule_confidence
from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.draft import Draft, Offsets, shared, size, within
from newsclaims.extraction.finite import is_verb
from newsclaims.extraction.quotations import QUOTED
from newsclaims.extraction.tokens import tokenize

BEEN_ASKED = re.compile(r"\b(?:was|were|is|are|been|being) asked\b", re.IGNORECASE)
"""What says no more than that somebody put a question."""


OPENING, CLOSING = "“\"‘'", "”\"’'"

FAIR = 0.65
"""Confidence in a rule from which its claim is told apart from the tagger's that holds it."""

SETTLED = 0.9
"""Confidence in a rule from which nothing but its quotation belongs to the claim."""

SETTING = re.compile(
    r"(?:(?:just|only|barely|less|more|than|about|some|an?|the|few|several|one|two|three|four|five|six|\d+) )*"
    r"(?:minute|hour|day|week|month|year)s? (?:after|before)\b(?! day)",
    re.IGNORECASE,
)
"""What begins the reporter's words on when something was said: talks failed, Voss said, | hours after Lund had ..."""

WORD = re.compile(r"\w")

TOLD_TO = frozenset(("cue and that", "cue, addressee and clause"))
"""Rules that name who speaks and hardly err."""

JOINT = re.compile(r"(?:(?<=,[”\"’'])|(?<=[”\"’']),|,) (?:and|but|while)(?: the| an?)? $")
"""What joins a clause of its own behind a comma or quoted words, up to its subject."""

FEWEST = 12
"""Characters; less than that in front of somebody else's quotation is no claim."""


def parted(text: str, tagged: Draft, rules: Sequence[Draft]) -> list[Draft]:
    """The tagger's drafts in one of its own: what is not said, and a quotation after it; what others say in it."""
    return [
        part
        for line in _in_headline(text, tagged)
        for said in _without_setting(text, line)
        for ahead in _from_own_sentence(said, rules)
        for near in _before_another(text, ahead, rules)
        for whole in _detached(text, near, rules)
        for rest in _without_others(whole, rules)
        for single in _before_quotation(text, rest, rules)
        for part in _before_colon(text, single, rules)
    ]


def _in_headline(text: str, tagged: Draft) -> list[Draft]:
    """A headline's quotation and what it goes on with behind a colon: “We did too little” | : PM admits | failings."""
    (start, end), *rest = tagged.content
    marks = text[start] in OPENING and text[end - 1] in CLOSING
    behind = text[end:] if marks else text[end:].lstrip(CLOSING)
    if not tagged.headline or not rest or not behind.startswith(":"):
        return [tagged]
    words = (start + 1, end - 1) if marks else (start, end)
    return [
        replace(tagged, content=[words], kind="direct"),
        replace(
            tagged, content=rest, kind="mixed" if any(QUOTED.search(text, *piece) for piece in rest) else "indirect"
        ),
    ]


def _without_setting(text: str, tagged: Draft) -> list[Draft]:
    """A claim without pieces that only say when it was made."""
    first, *rest = tagged.content
    kept = [first, *(piece for piece in rest if not SETTING.match(text, *piece))]
    if len(kept) == len(tagged.content):
        return [tagged]
    marked = any(QUOTED.search(text, *piece) for piece in kept)
    return [
        replace(tagged, content=kept, kind="direct" if tagged.kind == "direct" else "mixed" if marked else "indirect")
    ]


def _from_own_sentence(tagged: Draft, rules: Sequence[Draft]) -> list[Draft]:
    """A claim without the sentences in front of one that says what follows it: It rained. | As Boe put it, “...”."""
    direct = (rule for rule in rules if rule.kind == "direct")
    own = next((rule for rule in direct if rule.cue and tagged.cue and shared([rule.cue], [tagged.cue])), None)
    if own is None or own.cue is None or own.mention is None or own.cue[1] > own.content[0][0]:
        return [tagged]
    start = min(own.cue[0], own.mention[0], own.sentence[0])
    kept = [piece for piece in tagged.content if piece[0] >= start]
    return [replace(tagged, content=kept)] if kept else [tagged]


def _before_another(text: str, tagged: Draft, rules: Sequence[Draft]) -> list[Draft]:
    """A claim only as far as what somebody else says behind "and": said it was “late,” | and aides say that ..."""
    for rule in rules:
        if rule.pattern not in TOLD_TO or rule.cue is None or rule.mention is None or tagged.cue is None:
            continue
        start, end = next((piece for piece in tagged.content if within(rule.mention, piece)), (0, 0))
        joint = JOINT.search(text, start, rule.mention[0])
        inside = rule.cue[0] >= rule.mention[1] and rule.content[-1][1] <= end + 1
        if joint is not None and inside and not shared([rule.cue], [tagged.cue]):
            own = [(first, min(last, joint.start())) for first, last in tagged.content if first < joint.start()]
            marked = any(QUOTED.search(text, *piece) for piece in own)
            kept = replace(tagged, content=own, kind="mixed" if marked else "indirect")
            return [kept, replace(rule, sureness=tagged.sureness)] if size(own) >= FEWEST else [tagged]
    return [tagged]


def _without_others(tagged: Draft, rules: Sequence[Draft]) -> list[Draft]:
    """A claim without a piece that somebody else is said to speak: saying, | “Go,” | when she blamed him for it."""
    others = [
        piece
        for piece in tagged.content
        if any(_speaks_piece(rule, piece, tagged) or _told_before(rule, piece, tagged) for rule in rules)
    ]
    own = [piece for piece in tagged.content if piece not in others]
    if others and 0 < size(own) < FEWEST:
        return []
    return [replace(tagged, content=own, kind="indirect")] if others and own else [tagged]


def _speaks_piece(rule: Draft, piece: Offsets, tagged: Draft) -> bool:
    """Whether a quotation that is a piece of the tagger's has a cue and a speaker of its own in front of it."""
    if rule.kind != "direct" or rule.cue is None or rule.mention is None or tagged.cue is None:
        return False
    own = rule.cue[1] <= piece[0] and not shared([rule.cue], [tagged.cue, *tagged.content])
    return own and shared(rule.content, [piece]) * 10 > size([piece]) * 9


def _told_before(rule: Draft, piece: Offsets, tagged: Draft) -> bool:
    """Whether a sentence in front tells a piece as somebody else's: She wrote | that it rained |. Two left."""
    if rule.cue is None or rule.mention is None or tagged.cue is None or tagged.mention is None:
        return False
    earlier = rule.cue[1] <= piece[0] and rule.sentence[1] <= min(tagged.cue[0], tagged.mention[0])
    return earlier and shared(rule.content, [piece]) * 10 > size([piece]) * 9


def _detached(text: str, tagged: Draft, rules: Sequence[Draft]) -> list[Draft]:
    """Reported words, and a quotation after them, as two: she did not suggest a fine. | “We want peace.”.

    What was only asked is none.
    """
    asked = tagged.cue is not None and BEEN_ASKED.search(text, *tagged.cue) is not None
    if tagged.kind != "mixed":
        return [tagged]
    first, behind = tagged.sentence
    alone = [rule for rule in rules if rule.kind == "direct" and rule.mention is None and rule.cue is None]
    later = [
        piece
        for piece in tagged.content
        if not first <= piece[0] < behind and any(shared(rule.content, [piece]) == size([piece]) for rule in alone)
    ]
    own = [piece for piece in tagged.content if piece not in later]
    if not later or not own or tagged.mention is None or any(QUOTED.search(text, *piece) for piece in own):
        return [tagged]
    spoken = replace(tagged, content=later, kind="direct", cue=None)
    return [spoken] if asked else [replace(tagged, content=own, kind="indirect"), spoken]


def _before_quotation(text: str, tagged: Draft, rules: Sequence[Draft]) -> list[Draft]:
    """A claim only as far as somebody else's quotation: a plan she backed: | “It will pay,” the union wrote."""
    theirs = [rule for rule in rules if _is_theirs(rule, tagged)]
    if not theirs:
        return [tagged]
    first = min(rule.content[0][0] for rule in theirs)
    own = [(start, min(end, _back(text, first))) for start, end in tagged.content if start < _back(text, first)]
    return [replace(tagged, content=own, kind="indirect")] if size(own) >= FEWEST else []


def _is_theirs(rule: Draft, tagged: Draft) -> bool:
    """Whether a quotation in the tagger's content has a cue of its own beside it, where the rule hardly errs."""
    if rule.kind != "direct" or rule.cue is None or rule_confidence(rule.pattern) < SETTLED:
        return False
    behind = rule.content[0][0] > tagged.content[0][0] and tagged.kind == "mixed"
    other = tagged.cue is not None and not shared([rule.cue], [tagged.cue])
    return behind and other and shared(rule.content, tagged.content) * 2 > size(rule.content)


def _back(text: str, at: int) -> int:
    """Back over the marks and spaces in front of a quotation."""
    while at > 0 and not text[at - 1].isalnum():
        at -= 1
    return at


def _before_colon(text: str, tagged: Draft, rules: Sequence[Draft]) -> list[Draft]:
    """Reported words and the quotation that a colon puts behind them, as two: she denied that it leaked: | “Never.”."""
    if tagged.kind != "mixed" or tagged.cue is None or tagged.cue[1] > tagged.content[0][0]:
        return [tagged]
    for rule in rules:
        first = rule.content[0][0]
        colon = text.rfind(": ", 0, first)
        lead = [(start, min(end, colon)) for start, end in tagged.content if start < colon]
        if rule.kind == "direct" and colon >= 0 and not WORD.search(text, colon, first) and _is_clause(text, lead):
            behind = [(max(start, first), end) for start, end in tagged.content if end > first]
            marked = any(QUOTED.search(text, *piece) for piece in lead)
            ahead = replace(tagged, content=lead, kind="mixed" if marked else "indirect")
            return [ahead, *([replace(tagged, content=behind, kind="direct")] if behind else [])]
    return [tagged]


def _is_clause(text: str, pieces: list[Offsets]) -> bool:
    """Whether words say something by themselves, and do not only lead to what follows: a few facts; he responded."""
    items = [item for start, end in pieces for item in tokenize(text, start, end)]
    return size(pieces) >= FEWEST and any(map(is_verb, items)) and items[-1].low not in FORMS

"""Where a sentence says how, where and to whom something was said: behind its cue, in front of it, between.

    In a letter to the board, Lund, speaking for her ward, issued a statement saying that ... in Oslo.

Works on a draft's offsets and the text alone, so that it does not matter who made the draft.
"""

import re
from collections.abc import Iterator

from newsclaims.extraction.adjuncts import ISSUED, SPEAKING, Adjunct, Chain, noun_phrase, read
from newsclaims.extraction.circumstance_words import CHANNEL_NOUNS, EVENTS
from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.draft import Draft
from newsclaims.extraction.lexicon import BODIES, CONJUNCTIONS, FINITE, WEEKDAYS
from newsclaims.extraction.phrases import is_adverb
from newsclaims.extraction.tokens import Token, tokenize
from newsclaims.extraction.verbs import ADDRESSING, PARTICLES_NEEDED, PHRASAL

REACH = 240
"""Characters: how far from a cue its adjuncts are looked for."""


FARTHEST_SUBJECT = 8
"""Tokens between an introduction's comma and the mention: Lund's lawyer | Moss."""


LEAVING = frozenset("in on at during from with via by".split())
"""What a cue's verb group ends before, where a cue holds more than that: said | in a report."""


BEING = frozenset("is was were are be been being".split())
CARRYING = frozenset(
    """
    issued released sent wrote published posted gave delivered penned issues releases sends writes publishes posts gives
    delivers penned issuing releasing sending posting tweeted made signed
    """.split()
)
"""What one does with a statement before a cue that says what is in it: issued a statement saying."""


FIGURATIVE = frozenset(("message", "messages", "note", "text", "address", "call", "calls"))
"""What can be sent or given without a word: an army's message."""


ADDRESSING_WORDS = frozenset(word for word, (lemma, _) in FORMS.items() if lemma in ADDRESSING and lemma != "promise")
"""Cues that somebody stands behind; what is promised may be a thing."""

DAYS = frozenset("today yesterday tonight morning afternoon evening night week weekend month".split())
_OPENING = re.compile(r"[“\"‘«„]|``|''")


def chains(text: str, draft: Draft) -> Iterator[Chain]:
    """The chains of adjuncts that belong to a draft's cue, the surest first."""
    if draft.cue is None:
        return
    cue = verb_of(text, draft.cue)
    yield from _behind(text, draft, cue)
    if draft.mention is not None and draft.mention[1] <= draft.cue[0]:
        between = tokenize(text, max(draft.mention[1], draft.cue[0] - REACH), draft.cue[0])
        yield from _aside(between)
        yield from _carried(between, cue)
        if _one_saying(text, draft.mention, between, cue):
            yield from _introduction(text, draft)


def verb_of(text: str, cue: tuple[int, int]) -> Token:
    """The verb of a cue with its particle; the last word where there is none."""
    items = tokenize(text, *cue)
    group = next((i for i in range(1, len(items)) if items[i].low in LEAVING), len(items))
    at = next((i for i in reversed(range(group)) if items[i].low in FORMS), None)
    if at is None:
        return items[-1] if items else Token("", "", *cue)
    lemma = FORMS[items[at].low][0]
    after = items[at + 1].low if at + 1 < len(items) else ""
    particle = (lemma, after) in PHRASAL or PARTICLES_NEEDED.get(lemma) == after
    return items[at]._replace(end=items[at + 1].end) if particle else items[at]


def _behind(text: str, draft: Draft, cue: Token) -> Iterator[Chain]:
    """What stands behind the cue, or behind the speaker where he comes after it, up to the content."""
    inverted = draft.mention is not None and draft.mention[0] >= cue.end
    start = draft.mention[1] if inverted and draft.mention else cue.end
    items = _until(text, start, _next_content(draft, start), draft.sentence[1])
    takes_object = cue.low in ADDRESSING_WORDS and not (inverted or _is_passive(text, draft, cue))
    found, at = read(items, 0, takes_object=takes_object)
    if found:
        yield Chain(items, cue.low, found, inverted)
    if at + 1 < len(items) and items[at].text == ",":
        yield from _apposed(items, at + 1)


def _until(text: str, start: int, content: int, sentence: int) -> list[Token]:
    """The tokens from `start` up to the content, the sentence's end, or what is too far away."""
    end = min(content, sentence, start + REACH)
    if end <= start:
        return []
    return tokenize(text, start, end)


def _next_content(draft: Draft, start: int) -> int:
    return min((begin for begin, end in draft.content if end > start), default=draft.sentence[1])


def _is_passive(text: str, draft: Draft, cue: Token) -> bool:
    before = tokenize(text, max(draft.sentence[0], cue.start - 30), cue.start)
    return any(item.low in BEING for item in before[-2:])


def _apposed(items: list[Token], at: int) -> Iterator[Chain]:
    """A chain behind a comma: said Lund, | in a letter to the board; she said, | speaking to students."""
    if items[at].low in SPEAKING:
        yield from _spoken(items, at)
        return
    found, _ = read(items, at, takes_object=False)
    if found and found[0].link in ("in", "at", "during") and items[found[0].head].low in CHANNEL_NOUNS:
        yield Chain(items, "", found)


def _spoken(items: list[Token], at: int) -> Iterator[Chain]:
    """A chain behind "speaking", "addressing"."""
    lead = items[at].low
    found, _ = read(items, at + 1, takes_object=lead == "addressing")
    if found:
        yield Chain(items, lead, found)


def _aside(between: list[Token]) -> Iterator[Chain]:
    """A chain between the speaker and the cue: Lund, | speaking to students in Oslo, | said."""
    if len(between) < 3 or between[0].text != ",":
        return
    for chain in _apposed(between, 1):
        if chain.adjuncts[-1].end == len(between) or between[chain.adjuncts[-1].end].text == ",":
            yield chain


def _carried(between: list[Token], cue: Token) -> Iterator[Chain]:
    """A chain in front of a cue that tells what was sent: Lund issued | a statement on Monday | saying."""
    if not cue.low.endswith("ing"):
        return
    at = next((i for i in reversed(range(len(between))) if between[i].low in CARRYING), None)
    if at is None:
        return
    first = noun_phrase(between, at + 1, "")
    if first is None or between[first.head].low not in CHANNEL_NOUNS.keys() - FIGURATIVE:
        return
    found, stop = read(between, first.end, takes_object=False)
    if stop == len(between) or (stop + 1 == len(between) and between[stop].text == ","):
        yield Chain(between, ISSUED, [first, *found])


def _one_saying(text: str, mention: tuple[int, int], between: list[Token], cue: Token) -> bool:
    """Whether nothing else is said between the speaker and the cue, which an introduction would be about."""
    if any(_is_told(item) for item in tokenize(text, *mention)):
        return False
    if cue.low.endswith("ing"):
        return bool(between) and between[-1].low in (",", "by", "and")
    said = any(item.low in FORMS and item.low not in BODIES for item in between)
    return not said and not any(_OPENING.match(item.text) for item in between)


def _is_told(item: Token) -> bool:
    """Whether a word is the verb of another clause, which a mention does not hold."""
    return not item.is_capital and (item.low in FINITE or "past" in FORMS.get(item.low, ("", ""))[1])


def _introduction(text: str, draft: Draft) -> Iterator[Chain]:
    """A chain that the sentence begins with: In a letter to the board on Monday, | Lund."""
    if draft.mention is None or any(begin < draft.mention[0] for begin, _ in draft.content):
        return
    start, end = draft.sentence[0], draft.mention[0]
    if end - start > REACH or text.find(",", start, end) < 0:
        return
    items = tokenize(text, start, end)
    at = _first_word(items)
    comma = next((i for i in reversed(range(len(items))) if items[i].text == ","), None)
    if at is None or comma is None or not _leads_to_subject(items, comma):
        return
    yield from _introducing(items[:comma], at)


def _introducing(items: list[Token], at: int) -> Iterator[Chain]:
    if at < len(items) and items[at].low in SPEAKING:
        yield from _spoken(items, at)
        return
    found, stop = read(items, at, takes_object=False)
    if found and (_is_setting(items, found[0]) or (stop == len(items) and _is_dated(items))):
        yield Chain(items, "", found)


def _is_dated(items: list[Token]) -> bool:
    """Whether an introduction names a day: without one, "In Ohio" may just be what is talked about."""
    return any(item.low in WEEKDAYS or item.low in DAYS for item in items)


def _is_setting(items: list[Token], adjunct: Adjunct) -> bool:
    return items[adjunct.head].low in CHANNEL_NOUNS or items[adjunct.head].low in EVENTS


def _first_word(items: list[Token]) -> int | None:
    """Where a sentence really begins: past conjunctions, adverbs and marks."""
    for at, item in enumerate(items):
        if item.is_word and item.low not in CONJUNCTIONS and not is_adverb(item):
            return at
        if _OPENING.match(item.text):
            return None
    return None


def _leads_to_subject(items: list[Token], comma: int) -> bool:
    """Whether only the beginning of a long subject stands between the introduction and the mention."""
    rest = items[comma + 1 :]
    return len(rest) <= FARTHEST_SUBJECT and not any(item.low in FINITE or item.low in FORMS for item in rest)

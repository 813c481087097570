"""Whether an altered wording is still of one sentence: a slip, an edit, a translation; another of its pattern is not.

What counts is what is kept: content words, and facts. Two outlets may disagree on a word, or on who said it, hardly on
more.
"""

from collections.abc import Callable, Iterator

from newsclaims.crossref.alignment import Step
from newsclaims.crossref.concepts import contradict
from newsclaims.crossref.flags import Stretch, of_edit
from newsclaims.crossref.folding import COMMON, STOCK, fold
from newsclaims.crossref.lexicon import STOP
from newsclaims.crossref.occasions import CLOSE, compatible
from newsclaims.crossref.versions import Version, one_person, speakers
from newsclaims.crossref.wording import Comparison
from newsclaims.crossref.words import Words

COPIED = 12  # words of reported speech that two reporters do not choose alike by chance
SURE = 0.1  # edits up to which QUOTUS is sure that it is the same
KEPT = 2 / 3  # content words that an altered quotation keeps,
MOSTLY_KEPT = 0.6  # and of one person's within days, with as many words the same as nobody chooses alike by chance
FACTS = ("number", "name", "date")
OWN = frozenset("i me my mine we us our ours".split())
OTHERS = frozenset("you your yours he him his she her hers they them their theirs".split())
LONG_RUN = 12  # words that two quotations of one speaker begin with, so that what follows need not be the same
SENTENCE, SLIP, QUARTER = 6, 2, 0.25  # words the same around one edit of at most so many, and their share
PATTERN, FIFTH = 20, 0.2  # words the same, and the share of edits up to which two numbers among them were misquoted
ONE_FACT = 1  # one fact changed can be a misquotation; two are another sentence


def little_changed(a: Version, b: Version, found: Comparison) -> bool:
    """Whether an altered wording is still of one sentence: another of the same pattern has other facts."""
    if not found.quoted and not _one_report(a, b, found):
        return False
    others, two = _other_facts(a, b, found), speakers(a, b) == "different"
    # Outlets may disagree on who said it or on what, hardly on both.
    if two and (others or ((_replaced(found, frozenset()) or _turned(found)) and not _hardly_edited(found))):
        return False
    if others > ONE_FACT and found.alignment.share_edited > SURE and not _is_long_pattern(found):
        return False
    if not two and found.quoted and (_runs_on(found) or _is_one_slip(found)):
        return True
    inside = [
        step
        for step in found.alignment.steps
        if step.kind != "cut" and not (_is_led_up_to(found, step) or _is_spelt_out(found, step))
    ]
    # Where yes is made of no, a word with another ending is another: I found it; I did not find it.
    bare = str if any("negation" in of_edit(x, y) for x, y in _edits(a, b, found)) else fold
    sides = [(_content(found.a, step.a1, step.a2, bare), _content(found.b, step.b1, step.b2, bare)) for step in inside]
    old, new = (frozenset().union(*each) for each in zip(*sides, strict=True))
    kept = frozenset(map(bare, found.content)).union(*(x & y for x, y in sides))
    hers = one_person(a, b) and found.alignment.same >= COPIED and compatible(a.when, b.when, CLOSE)
    return len(kept) >= (MOSTLY_KEPT if hers else KEPT) * max(len(old), len(new))


def is_another(a: Version, b: Version, found: Comparison) -> bool:
    """Whether words that begin alike are two statements of two days: each with its own end, or with two other facts.

    “We have no evidence of an attack,” and a day later “no evidence of negligence”: days that are told, in the order
    of printing. A day's difference alone is one of time zones.
    """
    if not (a.when and b.when and a.printed and b.printed and a.when.said and b.when.said):
        return False
    first, then = sorted(((a.when, a.printed), (b.when, b.printed)), key=lambda each: each[0].first)
    if first[0].last >= then[0].first or first[1].last >= then[1].first:
        return False
    if not found.dovetails:
        return True
    turned = sum("negation" in of_edit(x, y) for x, y in _edits(a, b, found))
    return found.relation == "altered" and _other_facts(a, b, found) + turned > ONE_FACT


def _content(words: Words, start: int, end: int, bare: Callable[[str], str]) -> frozenset[str]:
    """The words with content in a stretch, as `bare` leaves them."""
    return frozenset(bare(key) for key in words.keys[start:end] if key not in STOP)


def _is_led_up_to(found: Comparison, step: Step) -> bool:
    """Whether one side begins with a pronoun for what the other begins with: | It | came down in seconds."""
    if step.kind != "edit" or (step.a1, step.b1) != (0, 0):
        return False
    return any(len(keys) == 1 and keys[0] in STOP for keys in (found.a.keys[: step.a2], found.b.keys[: step.b2]))


def _is_long_pattern(found: Comparison) -> bool:
    """Whether so many words stand in both that nobody says them again of two other numbers."""
    return found.quoted and found.alignment.same >= PATTERN and found.alignment.share_edited <= FIFTH


def _is_one_slip(found: Comparison) -> bool:
    """Whether in the midst of a sentence one word is another, or one or two more: we will | force | it up."""
    edits = [step for step in found.alignment.steps if step.kind == "edit"]
    if len(edits) != 1 or found.alignment.same < SENTENCE:
        return False
    at = found.alignment.steps.index(edits[0])
    around = found.alignment.steps[max(at - 1, 0) : at + 2]
    within = len(around) == 3 and around[0].kind == around[2].kind == "same"
    sizes = (edits[0].a2 - edits[0].a1, edits[0].b2 - edits[0].b1)
    slip = sizes == (1, 1) or (0 in sizes and max(sizes) <= SLIP)
    return within and slip and found.alignment.share_edited <= QUARTER


def _runs_on(found: Comparison) -> bool:
    """Whether both begin with so many of the same words that what follows was only left out or quoted otherwise."""
    first = found.alignment.steps[0]
    return first.kind == "same" and (first.a1, first.b1) == (0, 0) and first.a2 >= LONG_RUN


def _is_spelt_out(found: Comparison, step: Step) -> bool:
    """Whether one side has the first letters of what the other has: the | NHS |, the | National Health Service |."""
    old, new = found.a.keys[step.a1 : step.a2], found.b.keys[step.b1 : step.b2]
    short, long = sorted((old, new), key=len)
    letters = "".join(key[0] for key in long if key not in STOP)
    return len(short) == 1 and len(long) > 1 and short[0] == letters


def _one_report(a: Version, b: Version, found: Comparison) -> bool:
    """Whether edited reported speech is one report: one speaker's and uncontradicted, or hardly edited."""
    if a.concepts.negated != b.concepts.negated or contradict(a.concepts, b.concepts):
        return False
    if speakers(a, b) != "different":
        return not _other_facts(a, b, found) and (found.alignment.same >= COPIED or not _replaced(found))
    return _hardly_edited(found)


def _hardly_edited(found: Comparison) -> bool:
    """Whether so many words are the same that a few others among them are of one statement whoever said it."""
    return found.alignment.same >= COPIED and found.alignment.share_edited <= SURE


def _replaced(found: Comparison, common: frozenset[str] = COMMON | STOCK) -> bool:
    """Whether a word that tells something stands where another does: the climbers' search is not the trawler's."""
    edits = (step for step in found.alignment.steps if step.kind == "edit")
    sides = ((found.a.keys[step.a1 : step.a2], found.b.keys[step.b1 : step.b2]) for step in edits)
    content = ([{fold(key) for key in keys if key not in STOP} - common for keys in both] for both in sides)
    return any(x and y and x.isdisjoint(y) for x, y in content)


def _turned(found: Comparison) -> bool:
    """Whether what one says of themselves the other says of somebody else: they check my post, I check theirs."""
    edits = (step for step in found.alignment.steps if step.kind == "edit")
    sides = ((set(found.a.keys[step.a1 : step.a2]), set(found.b.keys[step.b1 : step.b2])) for step in edits)
    return any((x & OWN and y & OTHERS) or (x & OTHERS and y & OWN) for x, y in sides)


def _other_facts(a: Version, b: Version, found: Comparison) -> int:
    """In how many places numbers, names and dates stand for others."""
    pairs = _edits(a, b, found)
    return sum(any(flag in FACTS for flag in of_edit(x, y)) for x, y in pairs if x and y)


def _edits(a: Version, b: Version, found: Comparison) -> Iterator[tuple[Stretch, Stretch]]:
    """The stretches of both that stand for each other, names that one only spells out apart."""
    for step in found.alignment.steps:
        if step.kind == "edit" and not _is_spelt_out(found, step):
            x = Stretch(a.wording.text, found.a, step.a1, step.a2)
            yield x, Stretch(b.wording.text, found.b, step.b1, step.b2)

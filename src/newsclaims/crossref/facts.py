"""The places of two aligned versions where a fact stands for another: a number, a name, a date.

Two outlets may disagree on one; a sentence of the same pattern has others.
"""

from collections.abc import Iterable, Iterator

from newsclaims.crossref.alignment import Step
from newsclaims.crossref.concepts import parts
from newsclaims.crossref.flags import Stretch, of_edit
from newsclaims.crossref.folding import fold, telling
from newsclaims.crossref.lexicon import STOP
from newsclaims.crossref.versions import Version
from newsclaims.crossref.wording import Comparison

HARDLY = 0.1  # edits up to which QUOTUS is sure that it is the same
PATTERN, FIFTH = 20, 0.2  # words the same, and the share of edits up to which two numbers among them were misquoted
OWN = frozenset("i me my mine we us our ours".split())
OTHERS = frozenset("you your yours he him his she her hers they them their theirs".split())
FACTS = frozenset(("number", "name", "date"))


def changed(a: Version, b: Version, found: Comparison, *, negation: bool = False) -> int:
    """In how many places of two versions a fact stands for another, or also where only one says no."""
    flags = [(bool(x and y), of_edit(x, y)) for x, y in _edits(a, b, found)]
    facts = sum(both and not FACTS.isdisjoint(each) for both, each in flags)
    return facts + sum("negation" in each for _, each in flags) * negation


def are_others(a: Version, b: Version, found: Comparison) -> bool:
    """Whether several facts are others, one of which may be misquoted, in what is no long sentence hardly edited."""
    same, edited = found.alignment.same, found.alignment.share_edited
    hardly = edited <= HARDLY or (same >= PATTERN and edited <= FIFTH)
    return not hardly and changed(a, b, found) > 1


def is_turned(a: Version, b: Version, found: Comparison) -> bool:
    """Whether one says of others what the other says of itself, or yes where it says no, in another form of the word.

    They check my post; I check theirs. I found it; I did not find it. A "not" that is only lost may be a slip.
    """
    return any(_is_turned(x, y) for x, y in _edits(a, b, found))


def _is_turned(x: Stretch, y: Stretch) -> bool:
    old, new = frozenset(x.keys), frozenset(y.keys)
    if (old & OWN and new & OTHERS) or (old & OTHERS and new & OWN):
        return True
    return "negation" in of_edit(x, y) and any(fold(key) in map(fold, new - STOP) for key in old - STOP - new)


def replaced(found: Comparison) -> bool:
    """Whether a word that tells something stands where another does: the climbers' search is not the trawler's."""
    edits = (step for step in found.alignment.steps if step.kind == "edit")
    sides = ((_telling(found.a.keys[it.a1 : it.a2]), _telling(found.b.keys[it.b1 : it.b2])) for it in edits)
    return any(x and y and x.isdisjoint(y) for x, y in sides)


def _telling(keys: Iterable[str]) -> set[str]:
    return telling(key for key in keys if key not in STOP)


def kept(found: Comparison) -> float:
    """The share of the content words in both that is the same, of what is not only cut off in one."""
    inside = [step for step in found.alignment.steps if step.kind != "cut"]
    old = {fold(key) for step in inside for key in found.a.keys[step.a1 : step.a2] if key not in STOP}
    new = {fold(key) for step in inside for key in found.b.keys[step.b1 : step.b2] if key not in STOP}
    return len(old & new) / max(len(old), len(new), 1)


def named(a: Version, b: Version) -> frozenset[str]:
    """The folded words of all names in two versions: two reports share them without being one."""
    return frozenset(part for name in a.concepts.names | b.concepts.names for part in parts(name))


def _edits(a: Version, b: Version, found: Comparison) -> Iterator[tuple[Stretch, Stretch]]:
    """The stretches of both that stand for each other, names that one only spells out apart."""
    for step in found.alignment.steps:
        if step.kind == "edit" and not _is_spelt_out(found, step):
            x = Stretch(a.wording.text, found.a, step.a1, step.a2)
            yield x, Stretch(b.wording.text, found.b, step.b1, step.b2)


def _is_spelt_out(found: Comparison, step: Step) -> bool:
    """Whether one side has the first letters of what the other has: the | NHS |, the | National Health Service |."""
    old, new = found.a.keys[step.a1 : step.a2], found.b.keys[step.b1 : step.b2]
    short, long = sorted((old, new), key=len)
    letters = "".join(key[0] for key in long if key not in STOP)
    return len(short) == 1 and len(long) > 1 and short[0] == letters

"""The differences of two aligned wordings in the words as printed, with what an editor put in brackets.

An editor's brackets are no words of the speaker. They are told as changes all the same, marked as the editor's,
because a reader has to see them: alone they put something in, beside a cut they stand for what is cut.
"""

from collections.abc import Iterator, Sequence

from newsclaims.crossref.alignment import Alignment, Step
from newsclaims.crossref.cutting import of_cut
from newsclaims.crossref.flags import Stretch, negates, of_edit
from newsclaims.crossref.marks import Place
from newsclaims.crossref.words import Words, words_in
from newsclaims.model import FLAGS, Change, ChangeType, Cut, Flag

Side = tuple[str, Words]  # a claim's text and its compared words
COMMENTS = frozenset("sic laughs laughing laughter applause pause pauses inaudible crosstalk".split())
"""What an editor says in brackets of the words, and does not put among them."""
BOUND: frozenset[Flag] = frozenset(("negation", "number", "unit"))
"""Flags of a cut that runs through a printed word: "can" of "can't", "5" of "$5 million"."""


def changes(a: Side, b: Side, found: Alignment) -> tuple[Change, ...]:
    """The changes from a to b in the order of the words."""
    steps = differences(found.steps, a[1], b[1])
    made = [((step.a1, step.b1), change_of(a, b, step)) for step in steps]
    made += _notes(a, b, found.steps, steps)
    return tuple(change for _, change in sorted(made, key=lambda each: each[0]))


def parts_cut(a: Words, b: Words, steps: Sequence[Step]) -> tuple[Cut, ...]:
    """Which parts one of two wordings lacks, in the order of the words, each once."""
    found: dict[Cut, None] = {}
    for step in steps:
        if step.kind == "cut" and not _replaced(a, b, step):
            found[_part(a, b, step)] = None
    return tuple(found)


def _part(a: Words, b: Words, step: Step) -> Cut:
    if step.a1 == step.b1 == 0:
        return "front"
    if step.a2 == len(a.keys) and step.b2 == len(b.keys):
        return "behind"
    return "ellipsis" if _dotted(a, b, step) else "middle"


def differences(steps: Sequence[Step], a: Words, b: Words) -> list[Step]:
    """The steps that differ, widened to printed words: half of "won't" cannot be shown."""
    made: list[Step] = []
    for step in steps:
        if step.kind == "same":
            continue
        wide = _widened(step, a, b)
        if made and (wide.a1 < made[-1].a2 or wide.b1 < made[-1].b2):
            previous = made.pop()
            wide = Step(previous.kind, previous.a1, wide.a2, previous.b1, wide.b2)
        made.append(wide)
    return made


def _widened(step: Step, a: Words, b: Words) -> Step:
    kind, a1, a2, b1, b2 = step
    while a1 and b1 and (a.splits(a1) or b.splits(b1)):
        a1, b1 = a1 - 1, b1 - 1
    while a2 < len(a.keys) and b2 < len(b.keys) and (a.splits(a2) or b.splits(b2)):
        a2, b2 = a2 + 1, b2 + 1
    return Step(kind, a1, a2, b1, b2)


def change_of(a: Side, b: Side, step: Step) -> Change:
    """A step as a change from a to b, with the brackets that stand in the place of a cut."""
    old, new = Stretch(*a, step.a1, step.a2), Stretch(*b, step.b1, step.b2)
    old_note, new_note = _note_at(a, step.a1, step.a2), _note_at(b, step.b1, step.b2)
    if step.kind == "edit":
        flags = of_edit(old, new)
    elif step.kind == "form":
        flags = ()
    elif old and new:
        flags = _joined(of_cut(old, new), BOUND.intersection(of_edit(old, new)))
    else:
        flags = of_cut(old, new)
    if old_note or new_note:
        flags = _joined(flags, _noted(old.keys or words_in(old_note), new.keys or words_in(new_note)))
    return _made(
        str(old) or old_note, str(new) or new_note, flags, bool(old_note or new_note) or _dotted(a[1], b[1], step)
    )


def _made(old: str, new: str, flags: tuple[Flag, ...], marked: bool) -> Change:
    kind: ChangeType = "changed" if old and new else "added" if new else "dropped"
    return Change(type=kind, a=old, b=new, flags=flags, marked=marked)


def _joined(*some: Sequence[Flag] | frozenset[Flag]) -> tuple[Flag, ...]:
    return tuple(flag for flag in FLAGS if any(flag in flags for flags in some))


def _dotted(a: Words, b: Words, step: Step) -> bool:
    """Whether dots stand for what a step leaves out."""
    return (step.a1 == step.a2 and step.a1 in a.shown) or (step.b1 == step.b2 and step.b1 in b.shown)


def _replaced(a: Words, b: Words, step: Step) -> bool:
    """Whether brackets stand for what a step leaves out."""
    return (step.a1 == step.a2 and any(at == step.a1 for at, _ in a.notes)) or (
        step.b1 == step.b2 and any(at == step.b1 for at, _ in b.notes)
    )


def filled_in(a: Side, b: Side, steps: Sequence[Step]) -> bool:
    """Whether an editor's words stand among those compared, or for some of them, on one side alone."""
    if not (a[1].notes or b[1].notes):
        return False
    differ = differences(steps, a[1], b[1])
    put_in = [(change.a, change.b) for _, change in _notes(a, b, steps, differ)]
    put_in += [(_note_at(a, it.a1, it.a2), _note_at(b, it.b1, it.b2)) for it in differ if it.kind == "cut"]
    return any((set(words_in(x)) ^ set(words_in(y))) - COMMENTS for x, y in put_in)


def _note_at(side: Side, start: int, end: int) -> str:
    """The brackets at a position where a side has no words."""
    if start != end:
        return ""
    return " ".join(_text(side, place) for at, place in side[1].notes if at == start)


def _text(side: Side, place: Place) -> str:
    return side[0][place[0] : place[1]]


def _notes(a: Side, b: Side, steps: Sequence[Step], differ: Sequence[Step]) -> Iterator[tuple[tuple[int, int], Change]]:
    """The brackets that stand beside words which are the same, each at its places in both."""
    old = {_across(at, steps): _text(a, place) for at, place in a[1].notes if not _within(at, differ, "a")}
    mirrored = [Step(step.kind, step.b1, step.b2, step.a1, step.a2) for step in steps]
    new = {_across(at, mirrored)[::-1]: _text(b, place) for at, place in b[1].notes if not _within(at, differ, "b")}
    for at in sorted({*old, *new}):
        x, y = old.get(at, ""), new.get(at, "")
        if words_in(x) != words_in(y):
            yield at, _made(x, y, _noted(words_in(x), words_in(y)), marked=True)


def _within(at: int, steps: Sequence[Step], side: str) -> bool:
    """Whether a position is at or inside words that differ: brackets there are told with them."""
    ranges = ((step.a1, step.a2) if side == "a" else (step.b1, step.b2) for step in steps)
    return any(start <= at <= end for start, end in ranges)


def _across(at: int, steps: Sequence[Step]) -> tuple[int, int]:
    """A position in a with the one in b that is aligned with it."""
    for step in steps:
        if step.kind == "same" and step.a1 <= at <= step.a2:
            return at, step.b1 + at - step.a1
    return at, 0


def _noted(old: Sequence[str], new: Sequence[str]) -> tuple[Flag, ...]:
    """The flag of brackets that turn the meaning: "[not]"."""
    x, y = (Words(tuple(keys), (), frozenset()) for keys in (old, new))
    turned = any(negates(x, at) for at in range(len(x.keys))) != any(negates(y, at) for at in range(len(y.keys)))
    return ("negation",) if turned else ()

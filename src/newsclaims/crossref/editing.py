"""One claim's text as an edit of another's: what stays, what was left out, what was put in."""

from typing import Literal, NamedTuple

from newsclaims.crossref.alignment import Step
from newsclaims.crossref.changes import change_of, differences
from newsclaims.crossref.wording import Comparison, seen
from newsclaims.crossref.words import Wording, wording
from newsclaims.model import Claim, Flag


class Edit(NamedTuple):
    """A stretch of text: in both wordings, only in the first, or only in the second.

    `number` is how many words it has, 0 where it is the same in both; `flags` say why it may change the meaning.
    """

    what: Literal["same", "dropped", "added"]
    words: str
    number: int = 0
    flags: tuple[Flag, ...] = ()


def edits(a: Claim, b: Claim, *, together: bool = False) -> list[Edit]:
    """Claim `b`'s text with what differs from `a` told apart; of a paraphrase nothing is.

    All but what was left out, put together, is the text of `b`. `together` says that both are of one statement.
    """
    old, new = wording(a), wording(b)
    found = seen(old, new, together=together)
    differ = [] if found.relation == "paraphrased" else differences(found.alignment.steps, found.a, found.b)
    made: list[Edit] = []
    at = 0
    for step in differ:
        start, end = _place(new, found, step, at)
        flags = change_of((old.text, found.a), (new.text, found.b), step).flags
        made.append(Edit("same", new.text[at:start]))
        made.append(Edit("dropped", _left_out(old, found, step), step.a2 - step.a1, flags))
        made.append(Edit("added", new.text[start:end], step.b2 - step.b1, flags))
        at = end
    return [edit for edit in (*made, Edit("same", new.text[at:])) if edit.words]


def _place(new: Wording, found: Comparison, step: Step, at: int) -> tuple[int, int]:
    """Where a step stands in the new text, never before what has been passed."""
    places = found.b.places
    if step.b1 < step.b2:
        return max(places[step.b1][0], at), max(places[step.b2 - 1][1], at)
    start = places[step.b1][0] if step.b1 < len(places) else places[-1][1] if places else len(new.text)
    return max(start, at), max(start, at)


def _left_out(old: Wording, found: Comparison, step: Step) -> str:
    if step.a1 == step.a2:
        return ""
    return old.text[found.a.places[step.a1][0] : found.a.places[step.a2 - 1][1]]

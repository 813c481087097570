"""A claim's words against another's: what was left out and what was put in, marked word by word."""

from typing import Literal, NamedTuple

from rich.text import Text

from newsclaims.crossref.alignment import Step
from newsclaims.crossref.wording import Comparison, compared
from newsclaims.crossref.words import Wording, wording
from newsclaims.model import Claim
from newsclaims.views import facts
from newsclaims.views.screen import Screen

LONG = 8
OPENING = ' \n“‘"('
CLOSING = ' \n”’").,;:!?'
STYLES = {"same": "", "dropped": "red strike", "added": "bold green"}
SIGNS = {"same": ("", ""), "dropped": ("[-", "-]"), "added": ("{+", "+}")}


class Edit(NamedTuple):
    """A stretch of words: in both wordings, only in the first, or only in the second."""

    what: Literal["same", "dropped", "added"]
    words: str


def edits(a: Claim, b: Claim) -> list[Edit]:
    """Claim `b`'s text with what differs from `a` told apart; of a paraphrase nothing is."""
    old, new = wording(a), wording(b)
    found = compared(old, new)
    steps = [] if found.relation == "paraphrased" else found.alignment.steps
    made: list[Edit] = []
    at = 0
    for step in steps:
        if step.kind != "same":
            start, end = _place(new, found, step, at)
            made += [Edit("same", new.text[at:start]), Edit("dropped", _left_out(old, found, step))]
            made.append(Edit("added", new.text[start:end]))
            at = end
    return [edit for edit in (*made, Edit("same", new.text[at:])) if edit.words]


def marked(screen: Screen, a: Claim, b: Claim) -> Text:
    """Claim `b`'s words with the differences from `a` in colour, or in signs where there is none."""
    text, before = Text(), None
    for edit in edits(a, b):
        text.append(_gap(before, edit) if before else "")
        text.append_text(_signed(screen, edit.what, edit.words))
        before = edit
    lead = Text(screen.piece(facts.lead(b)))
    return lead + (Text("“") + text + Text("”") if b.kind == "direct" else text)


def legend(screen: Screen) -> Text:
    """What the marks of differing words mean."""
    return Text("  ").join(
        [
            Text("marked:", "dim"),
            _signed(screen, "dropped", "left out"),
            _signed(screen, "added", "put in"),
        ]
    )


def _gap(before: Edit, after: Edit) -> str:
    """Words left out stand between two others without white space of their own."""
    tight = before.words[-1] in OPENING or after.words[0] in CLOSING
    return " " if "dropped" in {before.what, after.what} and not tight else ""


def _signed(screen: Screen, what: str, words: str) -> Text:
    if screen.colour:
        return Text(screen.piece(words), STYLES[what])
    before, after = SIGNS[what]
    return Text(before + screen.piece(words) + after)


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
    if step.a2 - step.a1 > LONG:
        return f"({step.a2 - step.a1} words)"
    return old.text[found.a.places[step.a1][0] : found.a.places[step.a2 - 1][1]]

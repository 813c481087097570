"""A claim's words against another's: what was left out and what was put in, marked word by word."""

from rich.text import Text

from newsclaims.crossref import Edit, edits
from newsclaims.model import Claim
from newsclaims.views import facts
from newsclaims.views.screen import Screen

LONG = 8
OPENING = ' \n“‘"('
CLOSING = ' \n”’").,;:!?'
STYLES = {"same": "", "dropped": "red strike", "added": "bold green"}
SIGNS = {"same": ("", ""), "dropped": ("[-", "-]"), "added": ("{+", "+}")}


def marked(screen: Screen, a: Claim, b: Claim) -> Text:
    """Claim `b`'s words with the differences from `a` in colour, or in signs where there is none."""
    text, before = Text(), None
    for edit in edits(a, b):
        text.append(_gap(before, edit) if before else "")
        text.append_text(_signed(screen, edit.what, _shown(edit)))
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


def _shown(edit: Edit) -> str:
    """The words of an edit, or how many they are where many were left out."""
    return f"({edit.number} words)" if edit.what == "dropped" and edit.number > LONG else edit.words


def _gap(before: Edit, after: Edit) -> str:
    """Words left out stand between two others without white space of their own."""
    tight = _shown(before)[-1] in OPENING or _shown(after)[0] in CLOSING
    return " " if "dropped" in {before.what, after.what} and not tight else ""


def _signed(screen: Screen, what: str, words: str) -> Text:
    if screen.colour:
        return Text(screen.piece(words), STYLES[what])
    before, after = SIGNS[what]
    return Text(before + screen.piece(words) + after)

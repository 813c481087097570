"""A claim's words against another's: what was left out and what was put in, marked word by word."""

from rich.text import Text

from newsclaims.model import Claim
from newsclaims.views import facts
from newsclaims.views.pieces import pieces
from newsclaims.views.screen import Screen

STYLES = {"same": "", "dropped": "red strike", "added": "bold green"}
SIGNS = {"same": ("", ""), "dropped": ("[-", "-]"), "added": ("{+", "+}")}


def marked(screen: Screen, a: Claim, b: Claim, *, together: bool = False) -> Text:
    """Claim `b`'s words with the differences from `a` in colour, or in signs where there is none.

    `together` says that both are of one statement.
    """
    text = Text()
    for piece in pieces(a, b, together=together):
        text.append_text(_signed(screen, piece.what, piece.words))
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


def _signed(screen: Screen, what: str, words: str) -> Text:
    if screen.colour:
        return Text(screen.piece(words), STYLES[what])
    before, after = SIGNS[what]
    return Text(before + screen.piece(words) + after)

"""How a claim came about: its passage, and behind each label why it is so."""

from collections.abc import Iterator

from rich.text import Text

from newsclaims.explanation import Explained
from newsclaims.views import facts
from newsclaims.views.claim import LABELS
from newsclaims.views.passage import passage
from newsclaims.views.reasons import reasons
from newsclaims.views.screen import GAP, Screen, beside


def explanation_page(screen: Screen, found: Explained) -> Iterator[Text]:
    """The claim marked in its paragraphs, and why it is what it is, sentence by sentence."""
    yield from passage(screen, found.article.text, found.claim)
    yield Text()
    yield from _line(screen, "claim", f"{facts.speaker(found.claim)}: {facts.quoted(found.claim)}")
    before = None
    for label, sentence in reasons(found):
        yield from _line(screen, "" if label == before else label, sentence)
        before = label
    yield from _line(screen, "id", found.claim.id)


def _line(screen: Screen, label: str, words: str) -> list[Text]:
    return beside(screen, [(Text(label, "dim"), LABELS), (screen.text(words), screen.width - LABELS - GAP)])

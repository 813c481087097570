"""Two claims side by side: the second marked against the first, and behind each label why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from newsclaims.views import facts, wording
from newsclaims.views.claim import LABELS
from newsclaims.views.pair_reasons import pair_reasons
from newsclaims.views.screen import GAP, Screen, beside, paragraph
from newsclaims.views.statements import told_by

if TYPE_CHECKING:
    from newsclaims.crossref.reasons import Reasons

INDENT = 4


def pair_page(screen: Screen, found: Reasons) -> Iterator[Text]:
    """Both wordings, then what there is to say of the two, sentence by sentence."""
    for claim, words in (
        (found.a, screen.text(facts.quoted(found.a))),
        (found.b, wording.marked(screen, found.a, found.b, together=found.statement is not None)),
    ):
        yield from paragraph(screen, screen.text(f"{facts.speaker(claim)}  {facts.said(claim)}", "bold"))
        yield from paragraph(screen, words, INDENT)
        yield from paragraph(screen, told_by(screen, claim), INDENT)
        yield Text()
    before = None
    for label, sentence in pair_reasons(found):
        shown = Text("" if label == before else label, "dim")
        yield from beside(screen, [(shown, LABELS), (screen.text(sentence), screen.width - LABELS - GAP)])
        before = label
    yield Text()
    yield from paragraph(screen, wording.legend(screen))

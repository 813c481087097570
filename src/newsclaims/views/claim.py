"""One claim: its passage, its facts, and how other articles have it."""

from collections.abc import Iterator

from rich.text import Text

from newsclaims.views import wording
from newsclaims.views.claim_facts import claim_facts
from newsclaims.views.pages import Page
from newsclaims.views.passage import passage
from newsclaims.views.screen import GAP, Screen, beside, paragraph
from newsclaims.views.statements import version

LABELS = 12


def claim_page(screen: Screen, page: Page) -> Iterator[Text]:
    """The claim marked in its paragraphs, what is known about it, and other versions against it."""
    yield from passage(screen, page.article.text, page.claim)
    yield Text()
    for label, value in claim_facts(page):
        yield from beside(screen, [(Text(label, "dim"), LABELS), (screen.text(value), screen.width - LABELS - GAP)])
    if page.versions:
        yield Text()
        yield from paragraph(screen, Text("Other versions, compared with this one", "bold"))
    for claim in page.versions:
        yield Text()
        yield from version(screen, page.claim, claim)
    if page.versions:
        yield Text()
        yield from paragraph(screen, wording.legend(screen))

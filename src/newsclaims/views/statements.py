"""The same statement across articles: its fullest wording, and what each outlet made of it."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from newsclaims.crossref.tellings import Telling, Told
from newsclaims.crossref.wording import compare
from newsclaims.model import Claim
from newsclaims.views import facts, telling, wording
from newsclaims.views.pages import warnings
from newsclaims.views.screen import Screen, paragraph

INDENT = 4


def statements_list(screen: Screen, statements: Sequence[Told]) -> Iterator[Text]:
    """Statements of several articles first, then those that one article reports twice."""
    across = [each for each in statements if len(each.articles) > 1]
    within = [each for each in statements if len(each.articles) == 1]
    for heading, some in (
        (facts.counted(len(across), "statement") + " reported by two or more articles", across),
        (facts.counted(len(within), "statement") + " made twice within one article", within),
    ):
        if some:
            yield from paragraph(screen, Text(heading, "bold"))
            yield Text()
        for each in some:
            yield from statement(screen, each)
            yield Text()
    yield from paragraph(screen, wording.legend(screen))


def statement(screen: Screen, found: Told) -> Iterator[Text]:
    """One statement: who, the fullest wording, then every other wording against it."""
    yield from fullest(screen, found)
    for other in found.others:
        yield Text()
        yield from version(screen, found.fullest.claim, other.claim, other)


def fullest(screen: Screen, found: Told) -> Iterator[Text]:
    """Who made a statement, when, in how many outlets and texts, and its fullest wording."""
    claim = found.fullest.claim
    yield from paragraph(screen, _head(screen, found))
    yield from paragraph(screen, screen.text(facts.quoted(claim)), INDENT)
    yield from paragraph(screen, told_by(screen, claim, "fullest", "green"), INDENT)
    yield from _copies(screen, found.fullest)


def version(screen: Screen, against: Claim, claim: Claim, told: Telling | None = None) -> Iterator[Text]:
    """One claim's wording against another's, the relation of the two, and what may change the meaning."""
    pair = compare(against, claim, together=True)
    sure = f", confidence {told.confidence:.2f}" if told and told.confidence < 1 else ""
    yield from paragraph(screen, wording.marked(screen, against, claim, together=True), INDENT)
    yield from paragraph(screen, told_by(screen, claim, pair.relation + sure, "yellow"), INDENT)
    if told:
        yield from _copies(screen, told)
    if claim.speaker != against.speaker:
        yield from paragraph(screen, screen.text(telling.attributed(claim), "dim"), INDENT)
    for warning in warnings(pair):
        yield from paragraph(screen, screen.text(f"may change the meaning: {warning}", "bold red"), INDENT)


def _copies(screen: Screen, found: Telling) -> Iterator[Text]:
    if words := telling.copied(found):
        yield from paragraph(screen, screen.text(words, "dim"), INDENT)


def told_by(screen: Screen, claim: Claim, relation: str = "", style: str = "") -> Text:
    """Which outlet words it so, the relation to the wording it is compared with, and the claim's id."""
    source = Text(screen.piece("— ")) + screen.text(facts.source(claim))
    return Text.assemble(source, ", " if relation else "", (relation, style), "  ", (facts.short(claim.id), "cyan"))


def _head(screen: Screen, found: Told) -> Text:
    speaker = screen.text(found.statement.speaker or facts.NOBODY, "bold")
    reported = facts.reported(len(found.outlets), len(found.texts))
    rest = (facts.said(found.fullest.claim), found.statement.statement, reported)
    return Text("  ").join((speaker, *(Text(each, "dim") for each in rest)))

"""The same statement across articles: its fullest wording, and what each outlet made of it."""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from newsclaims.crossref.wording import compare
from newsclaims.model import Claim, Statement
from newsclaims.views import facts, wording
from newsclaims.views.pages import warnings
from newsclaims.views.screen import Screen, paragraph

INDENT = 4
Claims = Mapping[str, Claim]


def statements_list(screen: Screen, statements: Sequence[Statement], claims: Claims) -> Iterator[Text]:
    """Statements of several articles first, then those that one article reports twice."""
    across = [each for each in statements if len({claims[claim].article for claim in each.claims}) > 1]
    within = [each for each in statements if each not in across]
    for heading, some in (
        (facts.counted(len(across), "statement") + " reported by two or more articles", across),
        (facts.counted(len(within), "statement") + " made twice within one article", within),
    ):
        if some:
            yield from paragraph(screen, Text(heading, "bold"))
            yield Text()
        for each in some:
            yield from statement(screen, each, claims)
            yield Text()
    yield from paragraph(screen, wording.legend(screen))


def statement(screen: Screen, found: Statement, claims: Claims) -> Iterator[Text]:
    """One statement: who, the fullest wording, then every other wording against it."""
    fullest = claims[found.fullest]
    yield from paragraph(screen, _head(screen, found, fullest))
    yield from paragraph(screen, screen.text(facts.quoted(fullest)), INDENT)
    yield from paragraph(screen, told_by(screen, fullest, "fullest", "green"), INDENT)
    for claim in found.claims:
        if claim != found.fullest:
            yield Text()
            yield from version(screen, fullest, claims[claim])


def version(screen: Screen, against: Claim, claim: Claim) -> Iterator[Text]:
    """One claim's wording against another's, the relation of the two, and what may change the meaning."""
    pair = compare(against, claim)
    yield from paragraph(screen, wording.marked(screen, against, claim), INDENT)
    yield from paragraph(screen, told_by(screen, claim, pair.relation, "yellow"), INDENT)
    if claim.speaker != against.speaker:
        yield from paragraph(screen, _speaker(screen, claim), INDENT)
    for warning in warnings(pair):
        yield from paragraph(screen, screen.text(f"may change the meaning: {warning}", "bold red"), INDENT)


def told_by(screen: Screen, claim: Claim, relation: str = "", style: str = "") -> Text:
    """Which outlet words it so, the relation to the wording it is compared with, and the claim's id."""
    source = Text(screen.piece("— ")) + screen.text(facts.source(claim))
    return Text.assemble(source, ", " if relation else "", (relation, style), "  ", (facts.short(claim.id), "cyan"))


def _speaker(screen: Screen, claim: Claim) -> Text:
    return screen.text(f"here attributed to {claim.speaker}" if claim.speaker else "here not attributed", "dim")


def _head(screen: Screen, found: Statement, fullest: Claim) -> Text:
    speaker = screen.text(found.speaker or facts.NOBODY, "bold")
    return Text.assemble(speaker, "  ", (facts.said(fullest), "dim"), "  ", (found.statement, "dim"))

"""Outlets side by side: what two or more of them report, and what only one of them does."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.text import Text

from newsclaims.model import Claim
from newsclaims.views import facts, wording
from newsclaims.views.pages import Both, Sides
from newsclaims.views.screen import Screen, paragraph
from newsclaims.views.statements import told_by, version

INDENT = 4


def several_sides(screen: Screen, sides: Sides) -> Iterator[Text]:
    """Statements of two or more, the others' wording marked against the first's, then those of one alone."""
    names = facts.listed(sides.names)
    what = f"Both {names}" if len(sides.names) == 2 else f"Two or more of {names}"
    yield from _heading(screen, what, sum(len(each.pairs) for each in sides.both))
    for speaker, some in groupby(sides.both, lambda each: facts.speaker(each.pairs[0][0])):
        yield from paragraph(screen, screen.text(speaker, "bold cyan"))
        for each in some:
            yield from _both(screen, each)
    if sides.both:
        yield from paragraph(screen, wording.legend(screen))
        yield Text()
    for name, claims in sides.alone.items():
        yield from _heading(screen, f"Only {name}", len(claims))
        yield from _alone(screen, claims)


def _both(screen: Screen, found: Both) -> Iterator[Text]:
    for a, some in groupby(found.pairs, lambda pair: pair[0]):
        yield from paragraph(screen, screen.text(facts.quoted(a)), INDENT)
        yield from paragraph(screen, told_by(screen, a), INDENT)
        for _, b in some:
            yield Text()
            yield from version(screen, a, b)
        yield Text()
    if found.missing:
        yield from paragraph(screen, screen.text(f"not in {facts.listed(found.missing, 'or')}", "dim"), INDENT)
        yield Text()


def _heading(screen: Screen, what: str, number: int) -> Iterator[Text]:
    yield from paragraph(screen, screen.text(f"{what}: {number or 'nothing'}", "bold underline"))
    yield Text()


def _alone(screen: Screen, claims: Sequence[Claim]) -> Iterator[Text]:
    for speaker, some in groupby(claims, facts.speaker):
        yield from paragraph(screen, screen.text(speaker, "bold cyan"))
        for claim in some:
            yield from paragraph(screen, screen.text(facts.quoted(claim)), INDENT)
            told = Text.assemble(screen.piece("— "), f"{facts.said(claim)}, {claim.kind}  ")
            yield from paragraph(screen, told.append(facts.short(claim.id), "cyan"), INDENT)
            yield Text()

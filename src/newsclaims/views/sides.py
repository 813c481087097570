"""Two outlets side by side: what both report, and what only one of them does."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.text import Text

from newsclaims.model import Claim
from newsclaims.views import facts, wording
from newsclaims.views.pages import Sides
from newsclaims.views.screen import Screen, paragraph
from newsclaims.views.statements import told_by, version

INDENT = 4


def two_sides(screen: Screen, sides: Sides) -> Iterator[Text]:
    """Statements of both with the second's wording marked against the first's, then those of one alone."""
    yield from _heading(screen, f"Both {sides.a} and {sides.b}", len(sides.both))
    for speaker, pairs in groupby(sides.both, lambda pair: facts.speaker(pair[0])):
        yield from paragraph(screen, screen.text(speaker, "bold cyan"))
        for a, some in groupby(pairs, lambda pair: pair[0]):
            yield from paragraph(screen, screen.text(facts.quoted(a)), INDENT)
            yield from paragraph(screen, told_by(screen, a), INDENT)
            for _, b in some:
                yield Text()
                yield from version(screen, a, b)
            yield Text()
    if sides.both:
        yield from paragraph(screen, wording.legend(screen))
        yield Text()
    for name, claims in ((sides.a, sides.only_a), (sides.b, sides.only_b)):
        yield from _heading(screen, f"Only {name}", len(claims))
        yield from _alone(screen, claims)


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

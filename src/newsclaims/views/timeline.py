"""What was said in time, with what the same speaker said on it before."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.text import Text

from newsclaims.crossref.positions import Position
from newsclaims.crossref.tellings import Telling
from newsclaims.crossref.timeline import Moment
from newsclaims.views import facts, telling
from newsclaims.views.pages import warnings
from newsclaims.views.screen import Screen, paragraph

INDENT = 4
DEEPER = 8


def timeline_list(screen: Screen, moments: Sequence[Moment]) -> Iterator[Text]:
    """Every statement or claim under its day; under it what its speaker said before, the same or otherwise."""
    for day, some in groupby(moments, telling.day):
        yield from paragraph(screen, Text(day, "bold underline"))
        for moment in some:
            yield from _moment(screen, moment)
            yield Text()
    yield from paragraph(screen, Text(telling.moments(moments), "bold"))


def _moment(screen: Screen, moment: Moment) -> Iterator[Text]:
    found = moment.found
    speaker = screen.text(facts.speaker(moment.claim), "bold cyan")
    reported = facts.some(found.outlets)
    if len(found.texts) < len(found.outlets):
        reported += f" ({facts.counted(len(found.texts), 'text')})"
    head = speaker + Text(screen.piece(" — ")) + screen.text(reported, "dim")
    yield from paragraph(screen, head.append("  ").append(facts.short(moment.claim.id), "cyan"))
    yield from paragraph(screen, screen.text(facts.quoted(moment.claim)), INDENT)
    for other in found.others:
        yield from _otherwise(screen, other)
    for position in moment.before:
        yield from _before(screen, position)


def _otherwise(screen: Screen, told: Telling) -> Iterator[Text]:
    """That some outlets word it so that it may mean something else."""
    for line in telling.otherwise(told):
        yield from paragraph(screen, screen.text(line, "bold red"), INDENT)


def _before(screen: Screen, position: Position) -> Iterator[Text]:
    changed = position.sort == "changed"
    what = telling.before(position)
    line = Text(what, "bold red" if changed else "yellow") + Text(f": {facts.said(position.earlier)}  ")
    yield from paragraph(screen, line.append(facts.short(position.earlier.id), "cyan"), INDENT)
    if changed or position.pair.relation != "verbatim":
        yield from paragraph(screen, screen.text(facts.quoted(position.earlier)), DEEPER)
    for warning in warnings(position.pair) if changed else ():
        yield from paragraph(screen, screen.text(f"since then: {warning}", "red"), DEEPER)

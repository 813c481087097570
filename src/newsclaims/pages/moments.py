"""What was said in time, with what the same speaker said on it before."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from newsclaims.crossref.positions import Position
from newsclaims.crossref.timeline import Moment
from newsclaims.pages import quotes
from newsclaims.pages.html import Html, tag
from newsclaims.pages.values import Setting
from newsclaims.views import facts, telling
from newsclaims.views.pages import warnings


def listed(moments: Sequence[Moment], setting: Setting) -> Iterator[Html]:
    """Every statement or claim under its day."""
    for day, some in groupby(moments, telling.day):
        yield tag("section", tag("h2", day), tag("ol", *(_moment(each, setting) for each in some), class_="claims"))


def changed(moments: Sequence[Moment], setting: Setting) -> Iterator[Html]:
    """What speakers said otherwise before, in order of time."""
    for moment in turning(moments):
        when = tag("a", telling.day(moment), href=setting.page(moment.claim))
        told = tag("p", tag("strong", quotes.name(facts.speaker(moment.claim))), " — ", when, class_="told")
        before = (_before(position, setting) for position in moment.before if position.sort == "changed")
        yield tag("div", told, quotes.words(moment.claim), *before, class_="otherwise", id=f"o-{moment.claim.id}")


def turning(moments: Sequence[Moment]) -> list[Moment]:
    """Those of which the speaker said something else before."""
    return [moment for moment in moments if any(position.sort == "changed" for position in moment.before)]


def _moment(moment: Moment, setting: Setting) -> Html:
    claim = moment.claim
    outlets = quotes.name(facts.some(moment.found.outlets))
    texts = (
        f" ({facts.counted(len(moment.found.texts), 'text')})"
        if len(moment.found.texts) < len(moment.found.outlets)
        else ""
    )
    lines = (line for other in moment.found.others for line in telling.otherwise(other))
    return tag(
        "li",
        tag("p", tag("strong", quotes.name(facts.speaker(claim))), " — ", outlets, texts, class_="told"),
        quotes.words(claim),
        *(tag("p", quotes.sign("!"), " ", quotes.name(line), class_="warning") for line in lines),
        *(_before(position, setting) for position in moment.before),
        quotes.small(claim, setting),
        class_="claim",
        id=f"c-{claim.id}",
    )


def _before(position: Position, setting: Setting) -> Html:
    changed = position.sort == "changed"
    earlier = tag("a", tag("code", facts.short(position.earlier.id)), href=setting.page(position.earlier))
    head = tag(
        "p",
        telling.before(position),
        f": {facts.said(position.earlier)} ",
        earlier,
        class_="warning" if changed else "note",
    )
    since = (tag("p", quotes.name(f"since then: {warning}"), class_="warning") for warning in warnings(position.pair))
    shown = quotes.words(position.earlier) if changed or position.pair.relation != "verbatim" else None
    return tag("div", head, shown, *(since if changed else ()), class_="before")

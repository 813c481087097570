"""Claims that one article alone reports, by speaker."""

from collections.abc import Iterator, Sequence

from newsclaims.model import Claim
from newsclaims.pages import quotes
from newsclaims.pages.html import Html, tag
from newsclaims.pages.values import Report, Setting
from newsclaims.views import facts


def speakers(report: Report, setting: Setting) -> Iterator[Html]:
    """Each speaker with the claims that stand in no statement."""
    for number, (name, claims) in enumerate(report.speakers(), start=1):
        role = setting.roles.get(name)
        beside = (quotes.name(role) if role else None, " · " if role else None, facts.counted(len(claims), "claim"))
        heading = tag("header", tag("h3", quotes.name(name)), tag("p", *beside, class_="small"))
        yield tag("section", heading, listed(claims, setting), class_="speaker", id=f"k-{number}")


def listed(claims: Sequence[Claim], setting: Setting, *, named: bool = False) -> Html:
    """Claims in a list; `named` with their speakers."""
    return tag("ol", *(item(claim, setting, named=named) for claim in claims), class_="claims")


def item(claim: Claim, setting: Setting, *, named: bool = False) -> Html:
    """A claim with its outlet, its facts and where it stands."""
    who = tag("p", tag("strong", quotes.name(facts.speaker(claim))), class_="who") if named else None
    told = tag("cite", quotes.name(facts.source(claim)))
    small = quotes.small(claim, setting, told)
    return tag("li", who, quotes.words(claim), small, class_="claim", id=f"c-{claim.id}")

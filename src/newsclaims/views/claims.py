"""The list of claims."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from newsclaims.model import Claim
from newsclaims.views import facts
from newsclaims.views.listing import Column, listing
from newsclaims.views.screen import Screen, paragraph

COLUMNS = (
    Column("id"),
    Column("said"),
    Column("source"),
    Column("speaker"),
    Column("kind"),
    Column("claim", prose=True),
)


def claims_list(screen: Screen, claims: Sequence[Claim]) -> Iterator[Text]:
    """Every claim with its id, date, source, speaker and kind, and how many there are."""
    yield from listing(screen, COLUMNS, [_row(screen, claim) for claim in claims])
    yield Text()
    yield from paragraph(screen, screen.text(facts.summary(claims), "bold"))


def _row(screen: Screen, claim: Claim) -> tuple[Text, ...]:
    return (
        _id(screen, claim),
        Text(facts.said(claim), "" if claim.said_on else "dim"),
        screen.text(facts.source(claim)),
        screen.text(facts.speaker(claim), "bold" if claim.speaker else "dim italic"),
        Text(claim.kind),
        screen.text(facts.quoted(claim)),
    )


def _id(screen: Screen, claim: Claim) -> Text:
    sign = facts.sign(claim)
    return Text(facts.short(claim.id), "cyan") + Text(" " if sign else "") + screen.text(sign)

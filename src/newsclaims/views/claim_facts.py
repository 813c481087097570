"""What is known about a claim, each fact behind its label."""

from collections.abc import Iterator

from newsclaims.model import Claim
from newsclaims.views import facts
from newsclaims.views.pages import Page

MEANINGS = {
    "denied": "the speaker rejects this, or did not say it",
    "declined": "the speaker would not say, or said neither this nor the contrary",
}


def claim_facts(page: Page) -> Iterator[tuple[str, str]]:
    """The facts as `claims show` lists them."""
    claim, article = page.claim, page.article
    published = f"published {claim.published}" if claim.published else None
    if claim.polarity != "asserted":
        yield "polarity", f"{claim.polarity.upper()} - {MEANINGS[claim.polarity]}"
    yield "speaker", _joined(facts.speaker(claim), page.role or claim.role)
    if claim.role and page.role and claim.role != page.role:
        yield "role here", claim.role
    if claim.speaker_class:
        yield "class", claim.speaker_class
    yield "said", claim.said_on or "the article does not tell when"
    yield from _circumstances(claim)
    yield "kind", claim.kind
    yield "source", _joined(claim.source or facts.NO_SOURCE, published)
    yield "article", _joined(claim.article, article.title)
    yield "offsets", ", ".join(f"{span.start}-{span.end}" for span in claim.content)
    yield "topics", ", ".join(claim.topics) or "none"
    yield "confidence", f"{claim.confidence:.2f}"
    yield "status", claim.status
    yield "id", claim.id


def _circumstances(claim: Claim) -> Iterator[tuple[str, str]]:
    """How, where and to whom, each where the article says so."""
    if claim.channel:
        yield "channel", claim.channel
    if claim.venue:
        yield "venue", claim.venue.text
    if claim.addressee:
        yield "addressee", claim.addressee.text


def _joined(*parts: str | None) -> str:
    return " - ".join(part for part in parts if part)

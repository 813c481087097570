"""Words that somebody said, or that differ from another wording, in HTML."""

from collections.abc import Iterator

from newsclaims.model import Claim, Pair
from newsclaims.pages import links
from newsclaims.pages.html import Child, Html, between, joined, tag
from newsclaims.pages.values import Setting
from newsclaims.views import facts
from newsclaims.views.pages import warnings
from newsclaims.views.pieces import Piece, pieces

MOST = 60  # words left out that a page shows; of more it says how many
SPOKEN = {"dropped": ("left out: ", "del", "−"), "added": ("put in: ", "ins", "+")}
FLAGGED = "may change the meaning: "


def words(claim: Claim) -> Html:
    """A claim's own words, behind what has to be read before them."""
    said = tag("q", claim.text, dir="auto") if claim.kind == "direct" else tag("bdi", claim.text)
    return tag("blockquote", tag("p", lead(claim), said), class_=claim.kind)


def against(claim: Claim, fullest: Claim) -> Html:
    """A claim's words with what differs from the fullest wording marked."""
    told = joined(*(_piece(piece) for piece in pieces(fullest, claim, MOST, together=True)))
    said = tag("q", told, dir="auto") if claim.kind == "direct" else tag("bdi", told)
    return tag("blockquote", tag("p", lead(claim), said), class_=claim.kind)


def lead(claim: Claim) -> Html:
    """That the words are denied or withheld, and the cue of reported speech."""
    stance, cue = facts.stance(claim), facts.reporting(claim)
    return joined(
        tag("strong", stance.rstrip(" —"), class_="stance") if stance else None,
        " — " if stance else None,
        tag("span", cue, class_="cue") if cue else None,
    )


def warned(pair: Pair) -> Iterator[Html]:
    """What may change the meaning, a line each."""
    for warning in warnings(pair):
        yield tag("p", sign("!"), " ", tag("strong", FLAGGED), tag("bdi", warning), class_="warning")


def sign(shown: str) -> Html:
    """A sign for the eye alone, of what stands beside it in words."""
    return tag("span", shown, class_="sign", aria_hidden="true")


def unseen(spoken: str) -> Html:
    """Words for those who listen, where the eye has a sign or a style."""
    return tag("span", spoken, class_="unseen")


def name(text: str) -> Html:
    """A name, apart from the direction of what stands around it."""
    return tag("bdi", text)


def small(claim: Claim, setting: Setting, *first: Html) -> Html:
    """The facts about a claim, behind what comes first, and where it stands."""
    linked = tag("span", *places(claim, setting), class_="places")
    return tag("p", between(" · ", (*first, *about(claim, setting))), " ", linked, class_="small")


def about(claim: Claim, setting: Setting) -> Iterator[Child]:
    """The facts about a claim in short, each in a phrase of its own."""
    yield f"said {claim.said_on}" if claim.said_on else facts.said(claim)
    yield claim.kind
    for what in (claim.channel, claim.venue and claim.venue.text, claim.addressee and f"to {claim.addressee.text}"):
        if what:
            yield name(what)
    if claim.topics:
        yield joined("on ", name(", ".join(claim.topics)))
    yield f"confidence {claim.confidence:.2f}"
    short = tag("code", facts.short(claim.id))
    yield tag("a", short, href=setting.page(claim)) if setting.live else short


def places(claim: Claim, setting: Setting) -> Iterator[Child]:
    """Links to a claim's passage: in the text on this page, and on the outlet's own."""
    article = setting.articles.get(claim.article)
    if article is None:
        return
    where = unseen(f": {facts.source(claim)}, {facts.shortened(claim.text, 6)}")
    yield tag("a", "in the article", where, href=setting.place(claim), class_="inside", data_claim=claim.id)
    address = links.web(article.url)
    if address:
        there = links.passage(address, article.text, claim.content[0])
        yield " "
        yield tag(
            "a", "at ", name(links.host(address)), where, href=there, class_="original", rel="noopener noreferrer"
        )


def _piece(piece: Piece) -> Html | str:
    if piece.what == "same":
        return piece.words
    spoken, element, shown = SPOKEN[piece.what]
    why = f"{' and '.join(piece.flags)}, " if piece.flags else ""
    flag = sign("!") if piece.flags else None
    body = (unseen(f"[{why}{spoken}"), sign(shown), tag("span", piece.words, class_="w"), flag, unseen("]"))
    return tag(element, *body, class_="flagged" if piece.flags else None)

"""How a claim came about, put together from what extraction knows of it; decides nothing."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from newsclaims.explanation import Effect, Explanation, Factor, Grounds, Link, Why
from newsclaims.extraction.confidence import RULES, WEIGHTS, evidence
from newsclaims.extraction.draft import TAGGER, Draft, Offsets
from newsclaims.extraction.grounds import channel_words, date_words
from newsclaims.extraction.places import Places
from newsclaims.extraction.polarity import deciding_words
from newsclaims.extraction.thread import Linked
from newsclaims.model import Article, Claim, Span

WORDED = frozenset(("description", "list"))
"""Reasons for which the mention itself gives the name."""

ELSEWHERE = frozenset(("last_speaker", "goes_on"))
"""Reasons for which the name was taken from the mention of an earlier claim."""


def explained(article: Article, linked: Linked, claim: Claim, others: Sequence[Linked], places: Places) -> Explanation:
    """How one attribution became a claim; `others` are all attributions of the article."""
    draft = linked.draft
    return Explanation(
        rule=None if draft.pattern == TAGGER else draft.pattern,
        tagger=places.sureness(draft),
        link=_link(draft, places),
        speaker=_why(article, linked, others, places),
        factors=_factors(draft),
        grounds=_grounds(article, draft, claim),
    )


def _link(draft: Draft, places: Places) -> Link:
    near = _nearest(draft, places)
    return Link(
        cue=places.tie(near, draft.cue) if draft.cue else None,
        mention=places.tie(draft.cue or near, draft.mention) if draft.mention else None,
        pieces=len(draft.content),
        paragraphs=places.paragraphs(draft.content),
    )


def _nearest(draft: Draft, places: Places) -> Offsets:
    """The part of the content that the cue belongs to: one in its own sentence, and of these the nearest."""
    anchor = draft.cue or draft.mention
    if anchor is None:
        return draft.content[0]
    ties = {piece: places.tie(piece, anchor) for piece in draft.content}
    return min(ties, key=lambda piece: (ties[piece].where != "same_sentence", ties[piece].words))


def _why(article: Article, linked: Linked, others: Sequence[Linked], places: Places) -> Why:
    speaker = linked.speaker
    place = _origin(article.text, linked, others, places)
    back = None
    if place is not None:
        own = linked.draft.mention or min(linked.draft.content)
        back = max(0, places.paragraph(own[0]) - places.paragraph(place[0]))
    return Why(name=speaker.name, reason=speaker.reason, words=_span(article.text, place), back=back)


def _origin(text: str, linked: Linked, others: Sequence[Linked], places: Places) -> Offsets | None:
    """The words elsewhere that the speaker's name was taken from, if it does not stand in full in the mention."""
    speaker, mention = linked.speaker, linked.draft.mention
    if speaker.name is None or speaker.reason in WORDED:
        return None
    if speaker.reason in ELSEWHERE:
        return _spoken_before(linked, others)
    if speaker.reason == "headline":
        return places.text_at(speaker.at) if speaker.at is not None else None
    full = _first(text, speaker.name, places)
    if mention is not None and speaker.name in " ".join(text[slice(*mention)].split()):
        return None
    if speaker.reason == "subject" and speaker.at is not None:
        return places.text_at(speaker.at)
    return full


def _spoken_before(linked: Linked, others: Sequence[Linked]) -> Offsets | None:
    """The mention of the same speaker that stands last before a claim."""
    at = min(linked.draft.content)[0] if linked.draft.mention is None else linked.draft.mention[0]
    before = [
        one.draft.mention
        for one in others
        if one.speaker.name == linked.speaker.name and one.draft.mention is not None and one.draft.mention[0] < at
    ]
    return max(before, default=None)


def _first(text: str, name: str, places: Places) -> Offsets | None:
    """Where a name stands in full for the first time, in the article proper."""
    pattern = re.compile(r"\b" + r"\s+".join(map(re.escape, name.split())) + r"\b")
    for match in pattern.finditer(text, places.starts[0] if places.starts else 0):
        at = bisect_left(places.starts, match.start())
        if at < len(places.starts) and places.starts[at] == match.start():
            return match.span()
    return None


def _factors(draft: Draft) -> tuple[Factor, ...]:
    shares = {"rule": RULES.get(draft.pattern), "tagger": draft.sureness}
    return tuple(
        Factor(name=name, share=_rounded(shares.get(name)), effect=_effect(WEIGHTS.get(name, 0.0) * value))
        for name, value in evidence(draft).items()
    )


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 2)


def _effect(weight: float) -> Effect:
    return "raises" if weight > 0 else "lowers" if weight < 0 else "none"


def _grounds(article: Article, draft: Draft, claim: Claim) -> Grounds:
    stance = None
    if claim.polarity != "asserted" and draft.cue is not None:
        stance = deciding_words(article.text, draft.cue, draft.mention)
    return Grounds(
        polarity=_span(article.text, stance),
        channel=_span(article.text, channel_words(article, draft, claim)),
        venue=claim.venue,
        addressee=claim.addressee,
        said_on=_span(article.text, date_words(article, draft, claim)),
    )


def _span(text: str, place: Offsets | None) -> Span | None:
    return Span(start=place[0], end=place[1], text=text[slice(*place)]) if place else None

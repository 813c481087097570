"""What is wrong with reviews, each problem with its line: claims that are gone, contradictions, missing words."""

from collections.abc import Iterator, Sequence

from newsclaims.catalogue import CATALOGUE, Catalogue, Review
from newsclaims.errors import Problem
from newsclaims.reviews.meaning import Meant
from newsclaims.reviews.settling import Survey

_SHOWN = 60
_GONE = "look for its new id with 'claims list', or remove the review"


def problems(found: Survey, catalogue: Catalogue, lines: Sequence[int | None]) -> Iterator[Problem]:
    """The problems of a catalogue's reviews, which begin on these lines."""
    for at, (review, line) in enumerate(zip(catalogue.reviews, lines, strict=True)):
        for what, fix in (*_unfound(review, found.meant[at]), *_wrong(review, found, at)):
            yield Problem(CATALOGUE, line, what, fix)
    for clash in found.agreed.clashes:
        yield from _clash(clash, catalogue, lines)
    for at in found.agreed.overruled:
        what = f"the reviewed claim '{catalogue.reviews[at].claim}' is gone, and what is nearest has its own"
        yield Problem(CATALOGUE, lines[at], what, "remove the one that does not hold")


def _unfound(review: Review, one: Meant) -> Iterator[tuple[str, str]]:
    if one.kept is not None:
        return
    if one.several:
        yield f"the reviewed claim '{review.claim}' could be several", "write more of its id"
    elif review.decision == "rejected":
        yield f"the reviewed claim '{review.claim}' is not found", _GONE
    else:
        quote = f" (“{_shortened(review.quote)}”)" if review.quote else ""
        yield f"the reviewed claim '{review.claim}'{quote}, {_DECIDED[review.decision]}, is not found any more", _GONE


_DECIDED = {
    "accepted": "which a person accepted",
    "speaker": "whose speaker a person corrected",
    "kind": "whose kind a person corrected",
    "span": "whose words a person corrected",
    "same": "which a person called the same as another",
    "different": "which a person told from another",
}


def _wrong(review: Review, found: Survey, at: int) -> Iterator[tuple[str, str]]:
    said, other = found.said[at], found.others[at]
    if review.decision in ("same", "different"):
        if review.other is None:
            what = f"a review says '{review.decision}', but not of which other claim"
            yield what, "add the other claim to it: 'other: {claim: ...}'"
        elif other and other.kept is None:
            several = "could be several" if other.several else "is not found"
            yield f"the other claim '{review.other.claim}' of a review {several}", _GONE
        elif said.claim is not None and said.claim == said.other:
            yield f"a review says '{review.decision}' of the claim '{review.claim}' and itself", "name two claims"
    elif review.decision == "span" and said.claim is not None and said.value is None:
        article = found.claims[said.claim].article
        what = f"the right words for claim '{review.claim}' do not stand so in {article}"
        yield what, "write them as they stand there, or remove the review"


def _clash(clash: Sequence[int], catalogue: Catalogue, lines: Sequence[int | None]) -> Iterator[Problem]:
    for at in clash:
        review = catalogue.reviews[at]
        others = " and ".join(
            f"'{_saying(catalogue.reviews[other])}' on line {lines[other]}" for other in clash if other != at
        )
        what = f"'{_saying(review)}' for claim '{review.claim}' contradicts {others}"
        yield Problem(CATALOGUE, lines[at], what, "until one of them is removed, none is applied")


def _saying(review: Review) -> str:
    if review.decision == "speaker":
        return f"speaker: {review.speaker or 'nobody'}"
    if review.decision == "kind":
        return f"kind: {review.kind}"
    return f"{review.decision} as {review.other.claim}" if review.other else review.decision


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"

"""Which parts of an article a claim rests on: its words, who is named, what attributes it, where and to whom."""

from typing import NamedTuple

from newsclaims.model import Claim


class Part(NamedTuple):
    """A stretch of an article and what it is to the claim: content, mention, cue, place, addressee, or nothing."""

    start: int
    end: int
    role: str


def anchors(claim: Claim) -> list[Part]:
    """The claim's spans by their role, in reading order; where two overlap, the one that says more wins."""
    parts = [Part(span.start, span.end, "content") for span in claim.content]
    others = {"mention": claim.mention, "cue": claim.cue, "addressee": claim.addressee, "venue": claim.venue}
    for role, span in others.items():
        if span and not any(part.start < span.end and span.start < part.end for part in parts):
            parts.append(Part(span.start, span.end, role))
    return sorted(parts)

"""An article's text in paragraphs and pieces, each with what it is to which claim."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclaims.model import Article, Claim
from newsclaims.pages.html import Html, joined, tag
from newsclaims.views.anchors import Part, anchors
from newsclaims.views.visible import inline

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


class Piece(NamedTuple):
    """A stretch of a paragraph, and the claims (by their place among the article's) with its role in each."""

    words: str
    roles: tuple[tuple[int, str], ...] = ()


Paragraph = list[Piece]


def paragraphs(article: Article, claims: Sequence[Claim]) -> list[Paragraph]:
    """The body of an article; a claim that was found in another text than this one is marked nowhere."""
    parts = [(at, part) for at, claim in enumerate(claims) if _fits(article.text, claim) for part in anchors(claim)]
    parts.sort(key=lambda it: (it[1].start, it[1].end, it[0]))
    found, near, at = list[Paragraph](), list[tuple[int, Part]](), 0
    for line in _LINE.finditer(article.text, article.body):
        while at < len(parts) and parts[at][1].start < line.end():
            near.append(parts[at])
            at += 1
        near = [it for it in near if it[1].end > line.start()]
        if line.group().strip():
            found.append(list(_pieces(article.text, line.span(), near)))
    return found


def record(found: Sequence[Paragraph]) -> list[list[object]]:
    """Paragraphs for a script: a piece is its words, or its words with number and role by turns."""
    return [[_piece_record(piece) for piece in each] for each in found]


def marked(found: Sequence[Paragraph], claims: Sequence[Claim], chosen: str = "") -> Html:
    """Paragraphs with every claim marked; those parts of the chosen one (by its id) that name and attribute it, too.

    The first words of each claim can be linked to, by `p-` and its id.
    """
    named = set[str]()
    return joined(*(tag("p", *(_marked(piece, claims, named, chosen) for piece in each), dir="auto") for each in found))


def _fits(text: str, claim: Claim) -> bool:
    spans = (*claim.content, claim.mention, claim.cue, claim.venue, claim.addressee)
    return all(text[span.start : span.end] == span.text for span in spans if span)


def _pieces(text: str, bounds: tuple[int, int], near: Sequence[tuple[int, Part]]) -> Iterator[Piece]:
    """A paragraph cut wherever a part of a claim begins or ends."""
    start, end = bounds
    edges = sorted({start, end, *(edge for _, part in near for edge in part[:2] if start < edge < end)})
    for first, last in pairwise(edges):
        roles = tuple((at, part.role) for at, part in near if part.start <= first and last <= part.end)
        yield Piece(text[first:last], roles)


def _piece_record(piece: Piece) -> object:
    words = inline(piece.words)
    return [words, *(value for role in piece.roles for value in role)] if piece.roles else words


def _marked(piece: Piece, claims: Sequence[Claim], named: set[str], chosen: str) -> Html | str:
    inside = [claims[at].id for at, role in piece.roles if role == "content"]
    own = next((role for at, role in piece.roles if claims[at].id == chosen), "also" if inside else "")
    if not own:
        return piece.words
    first, *others = [claim for claim in dict.fromkeys(inside) if claim not in named] or [""]
    named.update(inside)
    ends = (tag("span", id=f"p-{claim}") for claim in others)
    return joined(ends, tag("mark", piece.words, class_=own, id=f"p-{first}" if first else None))

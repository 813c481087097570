"""A reviewed claim found again when its id is gone: by its words, where they stand, and at last by words alike.

Nothing is guessed: whatever fits two claims is neither.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence

from newsclaims.catalogue import Other, Review, Words
from newsclaims.folding import folded
from newsclaims.model import Claim
from newsclaims.reviews.quoting import GAP, Places, occurrences, parts

Anchor = Review | Other

SAME_PLACE = 0.5
"""The share in common (twice that over both) from which a claim at the place of a quotation is the quoted one.

At a half, of two claims that end or begin differently the longer may be three times the shorter: "It is, and we shall
see" is still the claim that was "It is, and we shall see, as I said, whatever others may have told you before".
"""
ALIKE = 0.8
"""The same share of words where the quotation itself is gone from the article: of ten words one may be another.

What has other numbers, or a "not" more or less, is not the same claim however much of it is (see `_TELLING`).
"""
_TELLING = re.compile(r".*\d.*|no|not|never|nor|none|nobody|nothing|without|\w+n't")
_WORD = re.compile(r"[^\W_]+(?:['.,]\w+)*")


def is_quoted(anchor: Anchor, claim: Claim) -> bool:
    """Whether a quotation is a claim's words, whatever lies in its gaps."""
    if anchor.quote is None:
        return False
    words = folded(claim.text)
    if words == folded(anchor.quote):
        return True
    if GAP not in anchor.quote:
        return False
    first, *rest = (folded(part) for part in parts(anchor.quote))
    if not words.startswith(first) or (rest and not words.endswith(rest[-1])):
        return False
    at = len(first)
    for part in rest:
        at = words.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def may_be(anchor: Anchor, claim: Claim) -> bool:
    """Whether nothing that is said of a claim beside the beginning of its id speaks against it."""
    if anchor.quote is not None:
        return is_quoted(anchor, claim) or _share(_words(anchor.quote), _words(claim.text)) >= SAME_PLACE
    return anchor.article is None or anchor.article == claim.article


def found_again(anchor: Anchor, claims: Sequence[Claim], text: Callable[[], str | None]) -> Claim | None:
    """The one claim of an article that a quotation is of, if there is one; `text` gives the article's text.

    Exactly these words, else the claim that most overlaps with where they stand, else, where they are gone, the one
    that has most of them.
    """
    if anchor.quote is None:
        return None
    exact = [claim for claim in claims if is_quoted(anchor, claim)]
    if len(exact) == 1:
        return exact[0]
    read = text()
    places = _places(anchor, read) if read is not None else []
    if exact:
        return _only([claim for claim in exact if any(_overlap(each, claim) for each in places)])
    if len(places) == 1:
        return _best([(_overlap(places[0], claim), claim) for claim in claims], SAME_PLACE)
    return None if places else _best([(_alike(anchor.quote, claim), claim) for claim in claims], ALIKE)


def _places(anchor: Anchor, text: str) -> list[Places]:
    """Where the quotation stands, the words around it as they were if they still are so somewhere."""
    words = Words(quote=anchor.quote or "", prefix=anchor.prefix, suffix=anchor.suffix)
    return occurrences(text, words) or occurrences(text, Words(quote=words.quote))


def _overlap(places: Places, claim: Claim) -> float:
    a, b = (places[0][0], places[-1][1]), (claim.content[0].start, claim.content[-1].end)
    common = min(a[1], b[1]) - max(a[0], b[0])
    return max(2 * common / (a[1] - a[0] + b[1] - b[0]), 0.0)


def _alike(quote: str, claim: Claim) -> float:
    a, b = _words(quote), _words(claim.text)
    if any(_TELLING.fullmatch(word) for word in (a - b) + (b - a)):
        return 0.0
    return _share(a, b)


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(folded(text.replace(GAP, " "))))


def _share(a: Counter[str], b: Counter[str]) -> float:
    both = a.total() + b.total()
    return 2 * (a & b).total() / both if both else 0.0


def _best(ranked: Collection[tuple[float, Claim]], least: float) -> Claim | None:
    most = max((share for share, _ in ranked), default=0.0)
    return _only([claim for share, claim in ranked if share == most]) if most >= least else None


def _only(claims: Sequence[Claim]) -> Claim | None:
    return claims[0] if len(claims) == 1 else None

"""Reviews in the text of `claims.yaml`: one inserted, replaced or removed, with every other byte as a person left it.

As with articles, what comes out is read again: it must say what it said, and the change.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache

from newsclaims.catalogue.layout import Fact, facts_of, in_braces, in_lines
from newsclaims.catalogue.parsing import composed, parse
from newsclaims.catalogue.places import (
    COMMENT,
    begun,
    end_of,
    past_comments,
    value_of,
    with_lines,
    with_section,
    within,
)
from newsclaims.catalogue.replacing import replaced
from newsclaims.catalogue.values import CATALOGUE, Catalogue, Review
from newsclaims.errors import ByHandError, ContentError
from newsclaims.yamltext.nodes import Document, Items, Node, Pairs

SECTION = "reviews"
Facts = dict[str, Fact]

parsed = lru_cache(maxsize=3)(parse)
"""What was just written, and read again to be sure, need not be read a third time."""


def with_review(text: str, review: Review) -> str:
    """The text with one more review: behind those of smaller ids where these are in order, else at the end."""
    old, facts = _sound(text), facts_of(review)
    at = _place(old.reviews, review)
    document = composed(text)
    new = _inserted(text, document, at, facts)
    return _checked(new, old, (*old.reviews[:at], review, *old.reviews[at:]), facts) if new else _by_hand(facts)


def with_other_review(text: str, at: int, review: Review) -> str:
    """The text with another review in the place of the one that is so manieth (from 0); its comments stay."""
    old, facts = _sound(text), facts_of(review)
    reviews = (*old.reviews[:at], review, *old.reviews[at + 1 :])
    node = _section(composed(text))
    if not isinstance(node, Items):
        return _by_hand(facts)
    item = node.nodes[at]
    for new in replaced(text, item, _dash(text, node, at), facts_of(old.reviews[at]), facts):
        if parsed(new) == (Catalogue(**{**dict(old), SECTION: reviews}), []):
            return new
    return _by_hand(facts)


def with_other_reviews(text: str, changed: Mapping[int, Review]) -> str:
    """The text with other reviews in the places of many, each as `with_other_review` does it."""
    old, node, new = _sound(text), _section(composed(text)), text
    if not isinstance(node, Items):
        return text
    for at in sorted(changed, reverse=True):  # what stands before a change stays where it was
        item, facts = node.nodes[at], facts_of(changed[at])
        new = next(replaced(new, item, _dash(text, node, at), facts_of(old.reviews[at]), facts), new)
    reviews = (changed.get(at, review) for at, review in enumerate(old.reviews))
    return _checked(new, old, tuple(reviews), facts_of(next(iter(changed.values()))))


def without_review(text: str, at: int) -> str:
    """The text without the review that is so manieth (from 0)."""
    old = _sound(text)
    facts = facts_of(old.reviews[at])
    document = composed(text)
    root, node = document.root, _section(document)
    if not isinstance(node, Items) or not isinstance(root, Pairs):
        return _by_hand(facts)
    new = _cut_from_brackets(text, node, at) if node.flow else _cut(text, root, node, at)
    return _checked(new, old, (*old.reviews[:at], *old.reviews[at + 1 :]), facts)


def _sound(text: str) -> Catalogue:
    catalogue, problems = parsed(text)
    if problems:
        raise ContentError(problems)
    return catalogue


def _checked(new: str, old: Catalogue, reviews: Sequence[Review], facts: Facts) -> str:
    expected = Catalogue(**{**dict(old), SECTION: tuple(reviews)})
    return new if parsed(new) == (expected, []) else _by_hand(facts)


def _by_hand(facts: Facts) -> str:
    raise ByHandError(CATALOGUE, SECTION, f"- {in_braces(facts)}")


def _place(reviews: Sequence[Review], review: Review) -> int:
    """Where it belongs: two people's reviews then stand in different places, and their files can be merged."""
    ids = [each.claim.casefold() for each in reviews]
    return bisect_right(ids, review.claim.casefold()) if ids == sorted(ids) else len(ids)


def _section(document: Document) -> Node | None:
    return value_of(document.root, SECTION)


def _inserted(text: str, document: Document, at: int, facts: Facts) -> str | None:
    root, node = document.root, _section(document)
    if root is not None and not isinstance(root, Pairs):
        return None
    if root is not None and root.flow and node is None:
        return within(text, root, f"{SECTION}: [{in_braces(facts)}]")
    if root is None or node is None:
        column = root.column if root else 0
        return with_section(text, document, column, SECTION, in_lines(facts, column + 2))
    if isinstance(node, Items) and node.flow and (node.nodes or root.flow):
        return within(text, node, in_braces(facts))
    if isinstance(node, Items) and not node.flow:
        return with_lines(text, _between(text, root, node, at), in_lines(facts, node.column))
    return begun(text, node, root.column, in_lines(facts, root.column + 2))


def _between(text: str, root: Pairs, node: Items, at: int) -> int:
    """Where a review begins that comes before another: in front of the comments that stand right above that one."""
    if at == len(node.nodes):
        return past_comments(text, end_of(text, node), root.column)
    start, least = _dash(text, node, at), end_of(text, node.nodes[at - 1]) if at else 0
    while (above := _line_above(text, start)) is not None and above >= least:
        comment = COMMENT.match(text, above)
        if not comment or comment.end() != start or len(comment[1]) > node.column:
            break
        start = above
    return start


def _line_above(text: str, start: int) -> int | None:
    """Where the line before one begins."""
    if start == 0:
        return None
    end = start - (2 if text[:start].endswith("\r\n") else 1)
    return max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1


def _dash(text: str, node: Items, at: int) -> int:
    """Where the line of an entry's dash begins."""
    if node.flow:
        return node.nodes[at].start
    least = end_of(text, node.nodes[at - 1]) if at else node.start - node.column
    found = re.compile(rf"^[ \ufeff]{{{node.column}}}-(?!\S)", re.MULTILINE).finditer(text, least, node.nodes[at].start)
    return max((match.start() for match in found), default=least)


def _cut(text: str, root: Pairs, node: Items, at: int) -> str:
    start, end = _dash(text, node, at), end_of(text, node.nodes[at])
    new = text[:start] + text[end:]
    if len(node.nodes) > 1:
        return new
    key = next(key for key, value in root.pairs() if value is node)
    colon = text.index(":", key.end) + 1
    return f"{new[:colon]} []{new[colon:]}"


def _cut_from_brackets(text: str, node: Items, at: int) -> str:
    if at + 1 < len(node.nodes):
        return text[: node.nodes[at].start] + text[node.nodes[at + 1].start :]
    start = node.nodes[at - 1].end if at else node.nodes[at].start
    return text[:start] + text[node.nodes[at].end :]

"""The section `reviews:` of `claims.yaml`: what people decided, each decision with the line that it begins on."""

from collections.abc import Iterator
from typing import cast

from newsclaims.catalogue.values import CATALOGUE, DECISIONS, Decision, Other, Review, Words
from newsclaims.model import KINDS, Kind
from newsclaims.yamltext.checks import Checks
from newsclaims.yamltext.composing import BrokenYamlError, compose
from newsclaims.yamltext.nodes import Items, Node, Pairs, Text

ANCHOR = ("article", "quote", "prefix", "suffix")
_TEXTS = (*ANCHOR, "speaker", "note", "by", "sample")


def reviews(checks: Checks, section: Node) -> Iterator[tuple[int, Review]]:
    """The reviews of the section, each behind its line; what is wrong with one is noted, and it is left out."""
    for node in checks.items(section, "reviews"):
        review = _review(checks, node)
        if review is not None:
            yield node.line, review


def lines(text: str) -> list[int]:
    """The line of each review of a sound catalogue, in their order: what errors point at."""
    try:
        root = compose(text).root
    except BrokenYamlError:
        return []
    pairs = root.pairs() if isinstance(root, Pairs) else ()
    section = next((value for key, value in pairs if isinstance(key, Text) and key.value == "reviews"), None)
    return [] if section is None else [line for line, _ in reviews(Checks(CATALOGUE), section)]


def _review(checks: Checks, node: Node) -> Review | None:
    fields = checks.fields(node, "a review", tuple(Review.model_fields), required=("claim", "decision"))
    if fields is None:
        return None
    claim = checks.text(fields["claim"], "the claim of a review")
    decision = checks.choice(fields["decision"], "the decision of a review", DECISIONS)
    if not claim or not decision:
        return None
    texts = {key: checks.text(fields[key], f"{key} of a review") for key in _TEXTS if key in fields}
    kind = checks.choice(fields["kind"], "the kind of a review", KINDS) if "kind" in fields else None
    found = Review(
        claim=claim,
        decision=cast("Decision", decision),
        kind=cast("Kind | None", kind),
        span=tuple(_span(checks, fields["span"])) if "span" in fields else (),
        other=_other(checks, fields["other"]) if "other" in fields else None,
        on=checks.day(fields["on"], "on of a review") if "on" in fields else None,
        **{key: text for key, text in texts.items() if text is not None},
    )
    return found if _is_whole(checks, node, found, fields) else None


def _is_whole(checks: Checks, node: Node, review: Review, fields: dict[str, Node]) -> bool:
    """Whether a correction says what is right; of one that does so wrongly that was noted already."""
    for key, right in (("kind", review.kind), ("span", review.span)):
        if review.decision == key and not right:
            if key not in fields:
                checks.note(node.line, f"a review with the decision '{key}' has no '{key}'", f"add '{key}: ...' to it")
            return False
    return True


def _span(checks: Checks, node: Node) -> Iterator[Words]:
    for item in node.nodes if isinstance(node, Items) else (node,):
        words = _words(checks, item)
        if words is not None:
            yield words


def _words(checks: Checks, node: Node) -> Words | None:
    if not isinstance(node, Pairs):
        text = checks.text(node, "span of a review")
        return None if text is None else Words(quote=text)
    fields = checks.fields(node, "span of a review", tuple(Words.model_fields), required=("quote",)) or {}
    texts = {key: checks.text(value, f"{key} of a span") for key, value in fields.items()}
    return Words.model_validate(texts) if texts.get("quote") else None


def _other(checks: Checks, node: Node) -> Other | None:
    if isinstance(node, Text):
        claim = checks.text(node, "other of a review")
        return Other(claim=claim) if claim else None
    fields = checks.fields(node, "other of a review", tuple(Other.model_fields), required=("claim",)) or {}
    texts = {key: checks.text(value, f"{key} of the other claim") for key, value in fields.items()}
    return Other.model_validate(texts) if texts.get("claim") else None

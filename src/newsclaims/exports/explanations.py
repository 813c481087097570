"""How a claim came about, as a plain record: the keys and their order are what docs/formats.md promises."""

from newsclaims.explanation import Explained, Factor, Grounds, Link, Tie, Why
from newsclaims.exports.records import Record, claim_record, span_record


def explanation_record(found: Explained) -> Record:
    """A claim and how it came about, as a record."""
    explanation = found.explanation
    return {
        "claim": claim_record(found.claim),
        "rule": explanation.rule,
        "tagger": explanation.tagger.model_dump() if explanation.tagger else None,
        "link": _link(explanation.link),
        "named": {**_named(explanation.speaker), "renamed_by": found.renamed},
        "factors": [_factor(factor) for factor in explanation.factors],
        "grounds": _grounds(explanation.grounds),
        "extracted": claim_record(found.extracted) if found.extracted else None,
    }


def _link(link: Link) -> Record:
    ties = {"cue": _tie(link.cue), "mention": _tie(link.mention)}
    return {**ties, "pieces": link.pieces, "paragraphs": link.paragraphs}


def _tie(tie: Tie | None) -> Record | None:
    return {"where": tie.where, "words": tie.words} if tie else None


def _named(why: Why) -> Record:
    words = span_record(why.words) if why.words else None
    return {"name": why.name, "reason": why.reason, "words": words, "back": why.back}


def _factor(factor: Factor) -> Record:
    return {"name": factor.name, "share": factor.share, "effect": factor.effect}


def _grounds(grounds: Grounds) -> Record:
    spans = ((name, getattr(grounds, name)) for name in Grounds.model_fields)
    return {name: span_record(span) if span else None for name, span in spans}

"""Claims and statements as plain records: the keys and their order are what docs/formats.md promises."""

from collections.abc import Mapping
from typing import Any

from newsclaims.model import Change, Claim, Pair, Span, Statement

Record = dict[str, Any]


def claim_record(claim: Claim) -> Record:
    """A claim as a record."""
    return {
        "id": claim.id,
        "article": claim.article,
        "source": claim.source,
        "published": claim.published.isoformat() if claim.published else None,
        "kind": claim.kind,
        "speaker": claim.speaker,
        "text": claim.text,
        "mention": span_record(claim.mention) if claim.mention else None,
        "cue": span_record(claim.cue) if claim.cue else None,
        "content": [span_record(span) for span in claim.content],
        "said_on": claim.said_on,
        "topics": list(claim.topics),
        "confidence": claim.confidence,
        "status": claim.status,
        "polarity": claim.polarity,
        "channel": claim.channel,
        "venue": span_record(claim.venue) if claim.venue else None,
        "addressee": span_record(claim.addressee) if claim.addressee else None,
        "speaker_class": claim.speaker_class,
        "role": claim.role,
        "said_on_carried": claim.said_on_carried,
    }


def claim_from_record(record: Mapping[str, Any]) -> Claim:
    """The claim that a record tells of; keys that a later version added are left aside."""
    return Claim.model_validate({key: record[key] for key in Claim.model_fields if key in record})


def statement_record(statement: Statement) -> Record:
    """A statement as a record."""
    return {
        "statement": statement.statement,
        "speaker": statement.speaker,
        "sources": list(statement.sources),
        "claims": list(statement.claims),
        "fullest": statement.fullest,
        "pairs": [pair_record(pair) for pair in statement.pairs],
    }


def statement_from_record(record: Mapping[str, Any]) -> Statement:
    """The statement that a record tells of; keys that a later version added are left aside."""
    return Statement.model_validate({key: record[key] for key in Statement.model_fields if key in record})


def span_record(span: Span) -> Record:
    """A span as a record."""
    return {"start": span.start, "end": span.end, "text": span.text}


def pair_record(pair: Pair) -> Record:
    """How two wordings stand to each other, as a record."""
    return {
        "a": pair.a,
        "b": pair.b,
        "relation": pair.relation,
        "similarity": pair.similarity,
        "confidence": pair.confidence,
        "changes": [_change(change) for change in pair.changes],
        "cut": list(pair.cut),
    }


def _change(change: Change) -> Record:
    told = {"type": change.type, "a": change.a, "b": change.b, "flags": list(change.flags)}
    return {**told, "marked": change.marked}

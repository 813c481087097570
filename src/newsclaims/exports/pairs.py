"""Why two claims are one statement or not, as a plain record: keys and order are what docs/formats.md promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.exports.records import Record, claim_record, pair_record

if TYPE_CHECKING:
    from newsclaims.crossref.reasons import Reasons


def reasons_record(found: Reasons) -> Record:
    """Two claims and how they compare, as a record."""
    return {
        "a": claim_record(found.a),
        "b": claim_record(found.b),
        "pair": pair_record(found.pair),
        "compared": found.compared,
        "words": {"a": found.words_a, "b": found.words_b, "same": found.same, "edited": found.edited},
        "why": found.why,
        "points": [point.model_dump() for point in found.points],
        "statement": found.statement,
        "linked": found.linked,
        "failed": list(found.failed),
        "decided": found.decided,
    }

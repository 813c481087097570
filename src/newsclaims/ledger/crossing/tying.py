"""What people decided about two claims each, as ties of the versions that tell these claims."""

import json
from collections.abc import Collection
from typing import Literal

from newsclaims.crossref.ties import Ties
from newsclaims.ledger.store import Ledger

Tied = tuple[int, dict[str, str]]


def ties(ledger: Ledger) -> Ties[int]:
    """All of them; a claim that somebody rejected has none."""
    sql = """SELECT claims.id, told.version, ties FROM claims
        JOIN told ON told.claim = claims.key WHERE ties <> ''"""
    rows: dict[str, Tied] = {claim: (version, json.loads(text)) for claim, version, text in ledger.rows(sql)}
    return Ties(_pairs(rows, "same"), _pairs(rows, "different"))


def decided(ledger: Ledger, a: str, b: str) -> Literal["same", "different"] | None:
    """What people decided about two claims, given by their ids; nothing where they contradict each other."""
    rows = ledger.rows("SELECT ties FROM claims WHERE id = ? AND ties <> ''", [a])
    return next((json.loads(text).get(b) for (text,) in rows), None)


def among(found: Ties[int], versions: Collection[int]) -> Ties[int]:
    """The ties between some versions."""
    return found.renamed({version: version for version in versions}) if any(found) else found


def _pairs(rows: dict[str, Tied], word: str) -> frozenset[frozenset[int]]:
    return frozenset(
        frozenset((version, rows[other][0]))
        for version, told in rows.values()
        for other, decided in told.items()
        if decided == word and other in rows
    )

"""The wordings of a statement as rows: one a claim, the fullest first, with all that differs from it."""

from collections.abc import Iterator

from newsclaims.crossref.tellings import Telling, Told
from newsclaims.exports.records import Record, pair_record
from newsclaims.exports.reports import telling_rows
from newsclaims.model import Change, Claim, Pair
from newsclaims.views.pages import changed


def worded(found: Told) -> Iterator[tuple[Claim, Telling]]:
    """Every claim of a statement with the wording that it has, copies behind the one they are told with."""
    for telling in (found.fullest, *found.others):
        for claim in telling.claims:
            yield claim, telling


def wording_rows(found: Told) -> Iterator[Record]:
    """The rows of `claims xref`, with the similarity to the fullest wording, every change, and what was cut."""
    for row, (claim, telling) in zip(telling_rows(found), worded(found), strict=True):
        yield {
            **row,
            "speaker": claim.speaker,
            "published": claim.published,
            "said_on": claim.said_on,
            "similarity": telling.pair.similarity if telling.pair else 1.0,
            "flags": list(telling.flags),
            "changes": pair_record(telling.pair)["changes"] if telling.pair else [],
            "in_words": changes_in_words(telling.pair) if telling.pair else [],
        }


def changes_in_words(pair: Pair) -> list[str]:
    """The changes of a pair in a few words each, those first that may change the meaning."""
    ordered = sorted(pair.changes, key=lambda change: not change.flags)
    return [_in_words(change) for change in ordered]


def _in_words(change: Change) -> str:
    why = f"{' and '.join(change.flags)}: " if change.flags else ""
    return f"{why}{changed(change)}"

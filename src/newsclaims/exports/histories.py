"""What changed between versions of an article, as plain records: keys and order are what docs/formats.md promises."""

from collections.abc import Iterator

from newsclaims.crossref.histories import Changed, Step
from newsclaims.exports.records import Record, claim_record, pair_record
from newsclaims.model import Claim
from newsclaims.views.pages import warnings

ROW = ("from", "to", "what", "speaker", "old", "new", "relation", "aspects", "warnings")


def step_record(step: Step) -> Record:
    """One step from a version to the next."""
    return {
        "article": step.new.article.file,
        "from": step.old.number,
        "to": step.new.number,
        "title": None if step.title is None else {"old": step.title[0], "new": step.title[1]},
        "changed": [_changed(each) for each in step.changed],
        "dropped": [claim_record(claim) for claim in step.dropped],
        "added": [claim_record(claim) for claim in step.added],
        "same": step.same,
        "rewritten": step.rewritten,
    }


def step_rows(step: Step) -> Iterator[Record]:
    """A row for each claim that changed, was dropped or was added."""
    for each in step.changed:
        row = _row(step, "changed", each.old, each.new)
        told = {"relation": each.pair.relation, "aspects": list(each.aspects), "warnings": list(warnings(each.pair))}
        yield row | told
    yield from (_row(step, "dropped", claim, None) for claim in step.dropped)
    yield from (_row(step, "added", None, claim) for claim in step.added)


def _changed(each: Changed) -> Record:
    return {
        "old": claim_record(each.old),
        "new": claim_record(each.new),
        "pair": pair_record(each.pair),
        "aspects": list(each.aspects),
        "grave": each.grave,
    }


def _row(step: Step, what: str, old: Claim | None, new: Claim | None) -> Record:
    claim = new or old
    return {
        "from": step.old.number,
        "to": step.new.number,
        "what": what,
        "speaker": claim.speaker if claim else None,
        "old": old.text if old else None,
        "new": new.text if new else None,
        "relation": None,
        "aspects": [],
        "warnings": [],
    }

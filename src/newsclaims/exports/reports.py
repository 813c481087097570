"""Reports as plain records: the keys and their order are what docs/formats.md promises."""

from collections.abc import Iterator

from newsclaims.crossref.conflicts import Conflict
from newsclaims.crossref.coverage import Cell, Row
from newsclaims.crossref.positions import Position
from newsclaims.crossref.tellings import Telling, Text, Told
from newsclaims.crossref.timeline import Moment
from newsclaims.exports.records import Record, pair_record, statement_record
from newsclaims.model import Claim
from newsclaims.views import facts
from newsclaims.views.pages import warnings

TELLING = (
    *("statement", "speaker", "source", "article", "claim", "relation", "text", "warnings", "polarity"),
    *("confidence", "same_text_as", "credit"),
)
COVERED = (
    "statement",
    "speaker",
    "said",
    "text",
    "source",
    "told",
    "claims",
    "flags",
    "same_text_as",
    "credit",
    "polarity",
)
MOMENT = ("day", "day_of", "speaker", "statement", "claim", "text", "sources", "texts", "before", "changed", "polarity")
CONFLICT = ("conflict", "firm", *TELLING)


def told_record(found: Told) -> Record:
    """A statement as a record, with the texts that report it."""
    texts = [{"claims": [claim.id for claim in text.claims], "credit": text.credit} for text in found.texts]
    return {**statement_record(found.statement), "texts": texts}


def told_head(found: Told) -> Record:
    """What a statement is: who said it and when, in its fullest wording."""
    claim = found.fullest.claim
    return {
        "statement": found.statement.statement,
        "speaker": found.statement.speaker,
        "said": facts.said(claim),
        "text": claim.text,
        "polarity": claim.polarity,
    }


def telling_rows(found: Told) -> Iterator[Record]:
    """A row for each claim of a statement: the fullest first, copies of a text behind the one they are told with."""
    for telling in (found.fullest, *found.others):
        for claim in telling.claims:
            yield _telling(found, telling, claim)


def coverage_record(row: Row) -> Record:
    """A statement with what each outlet made of it."""
    return {
        **told_head(row.found),
        "texts": told_record(row.found)["texts"],
        "sources": [_cell(cell) for cell in row.cells],
    }


def coverage_rows(row: Row) -> Iterator[Record]:
    """A row for each outlet that reported a statement or covered its story."""
    for cell in row.cells:
        found = _cell(cell)
        text = row.found.texts[cell.text] if cell.text is not None else None
        same = (
            next((_same_text(text, claim) for claim in cell.claims if claim.article in text.articles), None)
            if text
            else None
        )
        credit = text.credit if text else None
        yield {**told_head(row.found), **found, "same_text_as": same, "credit": credit}


def moment_record(moment: Moment) -> Record:
    """What was said on a day, with what its speaker said on it before."""
    found = told_record(moment.found)
    return {
        **_moment(moment),
        "claims": found["claims"],
        "sources": moment.found.outlets,
        "texts": found["texts"],
        "before": [_before(position) for position in moment.before],
    }


def moment_row(moment: Moment) -> Record:
    """The same as a row: `changed` are the reasons why it is another position than before."""
    reasons = dict.fromkeys(reason for position in moment.before for reason in position.reasons)
    return {
        **_moment(moment),
        "sources": moment.found.outlets,
        "texts": len(moment.found.texts),
        "before": [position.earlier.id for position in moment.before],
        "changed": list(reasons),
    }


def conflict_record(conflict: Conflict) -> Record:
    """A conflict with its statement."""
    return {**_conflict(conflict), "speakers": list(conflict.speakers), **told_record(conflict.found)}


def conflict_rows(conflict: Conflict) -> Iterator[Record]:
    """A row for the fullest claim, and for each that contradicts it."""
    for telling in dict.fromkeys((conflict.found.fullest, *conflict.others)):
        for claim in telling.claims:
            yield {**_conflict(conflict), **_telling(conflict.found, telling, claim)}


def _conflict(conflict: Conflict) -> Record:
    return {"conflict": conflict.sort, "firm": conflict.firm}


def _telling(found: Told, telling: Telling, claim: Claim) -> Record:
    copied = "fullest" if claim is found.fullest.claim else "verbatim"
    return {
        "statement": found.statement.statement,
        "speaker": found.statement.speaker,
        "source": claim.source,
        "article": claim.article,
        "claim": claim.id,
        "relation": telling.pair.relation if telling.pair else copied,
        "text": claim.text,
        "warnings": list(warnings(telling.pair)) if telling.pair else [],
        "polarity": claim.polarity,
        "confidence": telling.confidence,
        "same_text_as": _same_text(telling.text, claim),
        "credit": telling.text.credit,
    }


def _same_text(text: Text, claim: Claim) -> str | None:
    """The first claim of the text that a claim stands in, if several articles print it and this is another one."""
    first = text.claims[0]
    return first.id if first is not claim and len(text.articles) > 1 else None


def _cell(cell: Cell) -> Record:
    return {
        "source": cell.outlet,
        "told": cell.wording,
        "claims": [claim.id for claim in cell.claims],
        "flags": list(cell.flags),
    }


def _moment(moment: Moment) -> Record:
    claim = moment.claim
    day_of = ("said" if moment.said else "published") if moment.day else None
    return {
        "day": moment.day,
        "day_of": day_of,
        "speaker": claim.speaker,
        "statement": moment.found.statement.statement or None,
        "claim": claim.id,
        "text": claim.text,
        "polarity": claim.polarity,
    }


def _before(position: Position) -> Record:
    pair = pair_record(position.pair)
    return {
        "claim": position.earlier.id,
        "sort": position.sort,
        "reasons": list(position.reasons),
        "relation": pair["relation"],
        "similarity": pair["similarity"],
        "changes": pair["changes"],
    }

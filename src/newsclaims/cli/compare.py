"""`claims xref` and `claims diff`: the same statement in several articles, and two outlets side by side."""

from collections.abc import Iterator, Mapping

import click

from newsclaims.cli import tables
from newsclaims.cli.command import command
from newsclaims.cli.filters import filtered, filtered_but, words
from newsclaims.cli.params import known
from newsclaims.cli.programs import format_option, write
from newsclaims.cli.session import Session
from newsclaims.crossref.wording import compare
from newsclaims.exports.records import Record, statement_record
from newsclaims.model import Claim, Filters, Statement
from newsclaims.views.pages import Sides, sides, warnings

TELLING = ("statement", "speaker", "source", "article", "claim", "relation", "text", "warnings", "polarity")
SIDE = ("reported_by", "speaker", "relation", "a", "a_text", "b", "b_text", "warnings", "a_polarity", "b_polarity")


@command(
    "claims xref",
    "claims xref --speaker Trump --format jsonl",
)
@format_option
@filtered
def xref(session: Session, filters: Filters, form: str) -> None:
    """List statements that several articles report.

    Use it to see how each outlet words the same statement: what it cut, what it changed, and which
    changes may change the meaning. Each statement comes with its fullest wording, and every other one is
    marked against it. Statements that one article reports twice come last. The formats json and jsonl
    give one record a statement, csv and markdown one row a wording.
    """
    found = session.workspace.statements(filters)
    by_id = session.workspace.claims_in(found)
    if form in {"json", "jsonl"}:
        write(map(statement_record, found), (), form)
    elif form != "table":
        write(_tellings(found, by_id), TELLING, form)
    elif found:
        tables.statements(found, by_id)
    else:
        tables.nothing(session.nothing("statements reported twice", words(filters)))


@command(
    "claims diff Mic 'Financial Tribune'",
    "claims diff Mic 'Financial Tribune' --speaker Sanders",
)
@click.argument("a", metavar="SOURCE", shell_complete=known("source"))
@click.argument("b", metavar="SOURCE", shell_complete=known("source"))
@click.option("--exit-code", is_flag=True, help="Exit with 1 if the two differ in anything.")
@format_option
@filtered_but("source")
def diff(session: Session, a: str, b: str, filters: Filters, form: str, exit_code: bool) -> int:
    """Set two outlets side by side.

    Use it to see what both report and how the second words it, then what only one of them reports, by
    speaker.
    """
    found = _sides(session, (a, b), filters)
    if form == "table":
        tables.sides(found)
    else:
        write(_rows(found), SIDE, form)
    return int(exit_code and _differ(found))


def _sides(session: Session, given: tuple[str, str], filters: Filters) -> Sides:
    workspace = session.workspace
    a, b = (workspace.named("source", name) for name in given)
    if a == b:
        what = f"'{given[0]}' and '{given[1]}' are the same source; name two"
        raise click.UsageError(what, ctx=click.get_current_context())
    asked = filters.model_copy(update={"sources": (a, b)})
    wanted = {claim.id for claim in workspace.claims(asked)}
    return sides((a, b), workspace.claims(Filters(sources=(a, b))), workspace.statements(asked), wanted)


def _differ(found: Sides) -> bool:
    worded = any(compare(a, b).relation != "verbatim" for a, b in found.both)
    return bool(worded or found.only_a or found.only_b)


def _tellings(found: list[Statement], by_id: Mapping[str, Claim]) -> Iterator[Record]:
    for each in found:
        fullest = by_id[each.fullest]
        for claim in (fullest, *(by_id[other] for other in each.claims if other != each.fullest)):
            pair = compare(fullest, claim)
            yield {
                "statement": each.statement,
                "speaker": each.speaker,
                "source": claim.source,
                "article": claim.article,
                "claim": claim.id,
                "relation": "fullest" if claim is fullest else pair.relation,
                "text": claim.text,
                "warnings": list(warnings(pair)),
                "polarity": claim.polarity,
            }


def _rows(found: Sides) -> Iterator[Record]:
    for a, b in found.both:
        pair = compare(a, b)
        yield _row([found.a, found.b], a, b, relation=pair.relation, warnings=list(warnings(pair)))
    for claim in found.only_a:
        yield _row([found.a], claim, None)
    for claim in found.only_b:
        yield _row([found.b], None, claim)


def _row(sources: list[str], a: Claim | None, b: Claim | None, **compared: object) -> Record:
    told = a or b
    return {
        "reported_by": sources,
        "speaker": told.speaker if told else None,
        "relation": compared.get("relation"),
        "a": a.id if a else None,
        "a_text": a.text if a else None,
        "b": b.id if b else None,
        "b_text": b.text if b else None,
        "warnings": compared.get("warnings", []),
        "a_polarity": a.polarity if a else None,
        "b_polarity": b.polarity if b else None,
    }

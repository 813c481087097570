"""`claims explain`: how one claim came about, or why two are one statement or not."""

import click

from newsclaims.cli import tables
from newsclaims.cli.command import command
from newsclaims.cli.params import known
from newsclaims.cli.programs import write_one
from newsclaims.cli.session import Session
from newsclaims.exports.explanations import explanation_record
from newsclaims.exports.pairs import reasons_record
from newsclaims.views.pair_reasons import pair_reasons
from newsclaims.views.reasons import reasons

FORMATS = click.Choice(("table", "json", "jsonl", "markdown"))


@command(
    "claims list --match 'prove everyone wrong'",
    "claims explain 55gj",
    "claims explain 55gj --format json",
    "claims explain 55gj 2544",
)
@click.argument("claim_id", metavar="ID", shell_complete=known("claim id"))
@click.argument("other", metavar="[ID]", required=False, shell_complete=known("claim id"))
@click.option("--format", "form", type=FORMATS, default="table", help="A page to read, or a record for a program.")
@click.pass_obj
def explain(session: Session, claim_id: str, other: str | None, form: str) -> None:
    """Explain how a claim came about, or how two compare.

    Use it when a claim surprises you: it says which words were taken for the claim, the speaker and the
    reporting word, by which rule and how surely; why the speaker is this one, or nobody; what words a
    denial, a date or a place rests on; and what the confidence is made of. The beginning of an id is
    enough. With two ids it sets the second claim against the first: which words were compared, what
    changed and why that may matter, what speaks for and against one statement, and, if they are apart,
    which condition failed. The formats json and jsonl give one record.
    """
    if other is None:
        _explain_one(session, claim_id, form)
    else:
        _explain_two(session, claim_id, other, form)


def _explain_one(session: Session, claim_id: str, form: str) -> None:
    found = session.workspace.explain(claim_id)
    if form == "table":
        tables.explanation(found)
    else:
        write_one(explanation_record(found), reasons(found), form)


def _explain_two(session: Session, a: str, b: str, form: str) -> None:
    found = session.workspace.explain_pair(a, b)
    if found.a.id == found.b.id:
        raise click.UsageError(f"'{a}' and '{b}' are the same claim; give the ids of two")
    if form == "table":
        tables.pair_explanation(found)
    else:
        write_one(reasons_record(found), pair_reasons(found), form)

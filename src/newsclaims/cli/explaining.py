"""`claims explain`: how one claim came about."""

import click

from newsclaims.cli import tables
from newsclaims.cli.command import command
from newsclaims.cli.params import known
from newsclaims.cli.programs import write_one
from newsclaims.cli.session import Session
from newsclaims.exports.explanations import explanation_record
from newsclaims.views.reasons import reasons

FORMATS = click.Choice(("table", "json", "jsonl", "markdown"))


@command(
    "claims list --match 'prove everyone wrong'",
    "claims explain 55gj",
    "claims explain 55gj --format json",
)
@click.argument("claim_id", metavar="ID", shell_complete=known("claim id"))
@click.option("--format", "form", type=FORMATS, default="table", help="A page to read, or a record for a program.")
@click.pass_obj
def explain(session: Session, claim_id: str, form: str) -> None:
    """Explain how a claim came about.

    Use it when a claim surprises you: it says which words were taken for the claim, the speaker and the
    reporting word, by which rule and how surely; why the speaker is this one, or nobody; what words a
    denial, a date or a place rests on; and what the confidence is made of. The beginning of an id is
    enough. The formats json and jsonl give one record.
    """
    found = session.workspace.explain(claim_id)
    if form == "table":
        tables.explanation(found)
    else:
        write_one(explanation_record(found), reasons(found), form)

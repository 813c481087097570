"""`claims list` and `claims show`: claims in a table, and one claim in its article."""

import click

from newsclaims.cli import tables
from newsclaims.cli.command import command
from newsclaims.cli.filters import filtered, words
from newsclaims.cli.params import known
from newsclaims.cli.programs import format_option, write_claims
from newsclaims.cli.session import Session
from newsclaims.model import Filters
from newsclaims.views.pages import Page


@command(
    "claims list --speaker Sanders",
    "claims list --topic letter --kind direct --since 2018-09",
    "claims list --source Mic --source Vox --format jsonl",
    "claims list --topic letter --min-confidence 0.9",
    name="list",
)
@format_option
@filtered
def list_claims(session: Session, filters: Filters, form: str) -> None:
    """List claims: who said what, where and when.

    Use it to see everything a speaker is reported to have said, or everything on a topic. Options of
    different names narrow the list; the same option given twice widens it. The id in the first column
    is what 'claims show' takes. 'pub.' before a date says that the article does not tell when it was
    said, and that the day is the one of publication.
    """
    found = session.workspace.claims(filters)
    if form != "table":
        write_claims(found, form)
    elif listed := list(found):
        tables.claims(listed)
    else:
        tables.nothing(session.nothing("claims", words(filters)))


@command(
    "claims list --match 'prove everyone wrong'",
    "claims show 55gjqdv5",
)
@click.argument("claim_id", metavar="ID", shell_complete=known("claim id"))
@click.pass_obj
def show(session: Session, claim_id: str) -> None:
    """Show a claim in its paragraph, with other outlets' versions.

    Use it to check a claim before you rely on it: the words are marked where they stand in the article,
    and so are the words that name the speaker and the words that attribute it. Below are the versions
    of other articles with every difference in wording marked. The beginning of an id is enough.
    """
    workspace = session.workspace
    claim = workspace.claim(claim_id)
    told = workspace.statement_of(claim.id)
    rows = workspace.speakers(Filters(speakers=(claim.speaker,))) if claim.speaker else []
    versions = [workspace.claim(other) for other in (told.claims if told else ()) if other != claim.id]
    tables.claim(Page(claim, workspace.article(claim.article), rows[0].role if rows else None, versions))

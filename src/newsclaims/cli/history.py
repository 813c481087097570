"""`claims history`: what changed between the versions of an article."""

from itertools import chain

import click

from newsclaims.cli import tables
from newsclaims.cli.command import command
from newsclaims.cli.params import known
from newsclaims.cli.programs import format_option, write
from newsclaims.cli.session import Session
from newsclaims.crossref.histories import history as steps_of
from newsclaims.exports import histories as records


@command(
    "claims history 003_7ba453b6ce5d9630.txt",
)
@click.argument("article", shell_complete=known("article"))
@format_option
@click.pass_obj
def history(session: Session, article: str, form: str) -> None:
    """Show what changed between the versions of an article.

    Use it when 'claims add' found another text at a known address: it lists what an outlet changed in what it
    quotes and reports, word by word, what it left out and what it put in. What may change the meaning comes
    first. Sentences without a claim are only counted. ARTICLE is its file, its title, or a part of either
    that fits no other.
    """
    workspace = session.workspace
    file = workspace.named("article", article)
    steps = steps_of(workspace.editions(file))
    if form in ("json", "jsonl"):
        write(map(records.step_record, steps), (), form)
    elif form != "table":
        write(chain.from_iterable(map(records.step_rows, steps)), records.ROW, form)
    elif steps:
        tables.history(file, steps)
    else:
        tables.nothing(f"there is only one version of {file}")

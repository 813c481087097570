"""`claims init`, `claims add` and `claims check`: a workspace made, filled and looked over."""

from datetime import date
from pathlib import Path

import click

from newsclaims.cli.command import command
from newsclaims.cli.params import day, known
from newsclaims.cli.session import BAD_INPUT, Session
from newsclaims.rows import Added
from newsclaims.workspace import Workspace

FOUND_SOMETHING = 1


@command(
    "claims init ferry-story",
)
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.pass_obj
def init(session: Session, folder: Path | None) -> None:
    """Make a workspace in a folder.

    Use it once for each story: it writes a claims.yaml with everything in it explained, and makes the
    folder data/articles for the articles' texts. Without FOLDER it is the current one. It never
    overwrites anything.
    """
    for made in Workspace.init(folder or session.start):
        click.echo(f"made {made}")


@command(
    "claims add ~/Downloads/ferry-vote.txt --published 2024-03-05",
    'claims add vote.txt debate.txt --new-source "Harbour Herald"',
)
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(readable=False, path_type=Path),  # one that is not readable is told by the reader
)
@click.option("--source", shell_complete=known("source"), help="The outlet that published it, as named in claims.yaml.")
@click.option("--new-source", metavar="NAME", help="The outlet that published it, to be listed in claims.yaml first.")
@click.option("--title", help="Its headline.")
@click.option("--published", callback=day, metavar="DATE", help="The day it was published, like 2018-09-10.")
@click.option("--url", help="Where it is on the web.")
@click.pass_obj
def add(  # noqa: PLR0913, PLR0917 -- one parameter an option
    session: Session,
    files: tuple[Path, ...],
    source: str | None,
    new_source: str | None,
    title: str | None,
    published: date | None,
    url: str | None,
) -> int:
    """Add articles to the workspace.

    Use it to copy article texts (.txt or .md) into data/articles; what the options say about them is
    written to claims.yaml. Adding the same text twice changes nothing.
    """
    if source and new_source:
        raise click.UsageError("give --source or --new-source, not both")
    if new_source is not None and not new_source.strip():
        raise click.UsageError("the name of a --new-source cannot be empty")
    added = session.stale.add(files, source, title, published, url, new_source)
    for one in added:
        click.echo(_became(one), err=one.problem is not None)
    return BAD_INPUT if any(one.problem for one in added) else 0


@command(
    "claims check",
)
@click.pass_obj
def check(session: Session) -> int:
    """List every problem of the workspace.

    Use it after editing claims.yaml, and before publishing anything that rests on the workspace: it names
    each problem with file, line and what to do. It exits with 1 if there is any.
    """
    with Workspace.find(session.start, strict=False) as workspace:
        problems = workspace.check()
        lines = [str(problem) for problem in problems]
        for line in lines or [_nothing_wrong(len(workspace.articles()))]:
            click.echo(line)
        for notice in workspace.notices:
            click.echo(f"claims: {notice}", err=True)
    return FOUND_SOMETHING if problems else 0


def _nothing_wrong(articles: int) -> str:
    return f"no problems in {articles:,} article{'' if articles == 1 else 's'}"


def _became(one: Added) -> str:
    if one.problem:
        return f"claims: {one.problem}"
    noted = ", noted in claims.yaml" if one.listed else ""
    return f"{'was there already' if one.already else 'added'}: {one.file}{noted}"

"""`claims init`, `claims add` and `claims check`: a workspace made, filled and looked over."""

from pathlib import Path
from typing import Any

import click

from newsclaims.cli.adding import added
from newsclaims.cli.command import command
from newsclaims.cli.params import day, known
from newsclaims.cli.session import Session
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
    "claims add ~/Downloads/ferry-vote.html",
    "claims add pages/ feed.xml crawl.jsonl",
    'claims add vote.txt debate.txt --new-source "Harbour Herald" --published 2024-03-05',
    "claims add https://harbourpost.example/ferry-vote",
    "claims add --feed https://harbourpost.example/rss",
)
@click.argument("files", metavar="FILE|URL...", nargs=-1)
@click.option("--feed", "feeds", metavar="URL", multiple=True, help="Add the pages that an RSS or Atom feed points to.")
@click.option("--source", shell_complete=known("source"), help="The outlet that published it, as named in claims.yaml.")
@click.option("--new-source", metavar="NAME", help="The outlet that published it, to be listed in claims.yaml first.")
@click.option("--title", help="Its headline.")
@click.option("--published", callback=day, metavar="DATE", help="The day it was published, like 2018-09-10.")
@click.option("--url", help="Where it is on the web.")
@click.option(
    "--contact",
    envvar="CLAIMS_CONTACT",
    metavar="ADDRESS",
    default="",
    help="Tell sites who asks: a mail address or page; CLAIMS_CONTACT says it for all runs.",
)
@click.option("--allow-private", is_flag=True, help="Let links and redirects lead into your own network.")
@click.pass_obj
def add(session: Session, /, files: tuple[str, ...], **facts: Any) -> int:  # noqa: ANN401 -- strings and a day
    """Add articles to the workspace.

    Use it on saved web pages, text files (.txt, .md), feeds, JSON or JSON Lines, CSV, and WARC files, also
    packed (.gz, .zst); on folders of them; on addresses of pages; or, with '-', on what another program
    writes. The text of each article is taken out and kept in data/articles, its outlet, title, date and
    address are noted, and a single page is kept in data/originals. What the options say holds for all that
    is added.

    What is there already is recognised by address and text and not added again. Another text at a known
    address is a new version; see 'claims history'. Interrupted, it goes on when you run it again.
    """
    if facts["source"] and facts["new_source"]:
        raise click.UsageError("give --source or --new-source, not both")
    if facts["new_source"] is not None and not facts["new_source"].strip():
        raise click.UsageError("the name of a --new-source cannot be empty")
    if not (files or facts["feeds"]):
        raise click.UsageError("give a FILE, a folder, a URL or a --feed")
    return added(session.stale, files, facts)


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

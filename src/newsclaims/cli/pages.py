"""`claims report` and `claims serve`: what was found as pages to look at."""

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from newsclaims import reporting
from newsclaims.cli import tables
from newsclaims.cli.command import command
from newsclaims.cli.filters import filtered, words
from newsclaims.cli.output import whole_file
from newsclaims.cli.session import Session
from newsclaims.errors import StorageError
from newsclaims.model import Filters
from newsclaims.pages import document
from newsclaims.pages.report import report as page
from newsclaims.views import facts

FILE = "index.html"
PORT = 8808
HEAD = 4000  # bytes within which one of our pages says whose it is


@command(
    "claims report summit-report",
    "claims report letter-report --topic letter --title 'The letter'",
)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", default=reporting.TITLE, show_default=True, help="The heading of the page.")
@click.option("--dated", is_flag=True, help="Say on the page on which day it was made.")
@click.option(
    "--limit", metavar="N", type=click.IntRange(min=1), help="Only the first N statements, and N other claims."
)
@click.option("--open", "show", is_flag=True, help="Show it in the browser.")
@filtered
def report(  # noqa: PLR0913, PLR0917 -- one parameter an option
    session: Session, filters: Filters, folder: Path, title: str, dated: bool, limit: int | None, show: bool
) -> None:
    """Write a page to send to an editor.

    Use it to hand over what was found: one file, FOLDER/index.html, that needs nothing else and no network.
    It has the statements with every outlet's wording against the fullest one, who reported them and who did
    not, a timeline, all other claims, and the articles' texts with the claims marked in them. It can be
    searched, filtered and printed. The same articles give the same file, byte for byte, unless it is --dated.
    """
    found = reporting.report_of(session.workspace, filters, words(filters), limit, title)
    if not found.claims:
        tables.nothing(session.nothing("claims", found.asked))
        return
    file = folder / FILE
    _make_room(folder, file)
    found = replace(found, day=datetime.now().astimezone().date()) if dated else found
    with whole_file(file) as out:
        out.write(page(found))
    click.echo(str(file))
    told = (facts.counted(len(found.told), "statement"), facts.counted(len(found.claims), "claim"))
    click.echo(f"{told[0]} and {told[1]} in {file}", err=True)
    if show:
        _open(file.resolve().as_uri())


@command(
    "claims serve",
    "claims serve --port 8080 --open",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="The port; 0 takes any.")
@click.option("--open", "show", is_flag=True, help="Show the pages in the browser.")
@click.pass_obj
def serve(session: Session, host: str, port: int, show: bool) -> None:
    """Look at the workspace in your browser.

    Use it if you would rather look than type: the report, a search with all filters, speakers in time, each
    claim in its article, coverage and conflicts, always as the articles and claims.yaml are now. Nothing can be
    changed there. Only this machine can ask, unless you name another --host: then whoever reaches it can read
    everything in the workspace. Ctrl-C ends it.
    """
    from newsclaims.cli.boundary import bug  # noqa: PLC0415 -- it imports this family's names
    from newsclaims.serving.live import Live  # noqa: PLC0415 -- late: a report needs no server
    from newsclaims.serving.server import serve as serving  # noqa: PLC0415

    root = session.workspace.root
    session.close()

    def ready(url: str) -> None:
        click.echo(f"the pages are at {url} - Ctrl-C ends it")
        sys.stdout.flush()
        if show:
            _open(url)

    serving((host, port), Live(root), ready, bug)


def _open(address: str) -> None:
    import webbrowser  # noqa: PLC0415 -- late: it looks for every browser there is

    webbrowser.open(address)


def _make_room(folder: Path, file: Path) -> None:
    """The folder, made if need be; a page of somebody else's in it stays."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.exists() and not document.is_ours(_beginning(file)):
            raise StorageError(str(file), "a file that is no report of claims is there", "choose another folder")
    except OSError as error:
        raise StorageError.caused_by(error, str(error.filename or folder)) from error


def _beginning(file: Path) -> str:
    with file.open("rb") as stream:
        return stream.read(HEAD).decode("utf-8", "replace")

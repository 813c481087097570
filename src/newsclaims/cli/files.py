"""`claims export` and `claims extract`: claims taken away in files, and claims of any text."""

from datetime import date
from pathlib import Path

import click

from newsclaims.cli.command import command
from newsclaims.cli.extracting import extracted
from newsclaims.cli.filters import filtered
from newsclaims.cli.output import standard_output, whole_file
from newsclaims.cli.params import day
from newsclaims.cli.session import BAD_INPUT, Session
from newsclaims.exports import WRITERS, Options
from newsclaims.model import Filters

SUFFIXES = {f".{name}": name for name in WRITERS}
"""The format that a file's name asks for."""


@command(
    "claims export claims.csv",
    "claims export sanders.csv --excel --speaker Sanders",
    "claims export - --format jsonl",
)
@click.argument("file", type=click.Path(allow_dash=True, path_type=Path), default="-")
@click.option("--format", "form", type=click.Choice(tuple(WRITERS)), help="The format, if FILE does not end in it.")
@click.option("--excel", is_flag=True, help="Begin a CSV with the mark by which Excel knows UTF-8.")
@filtered
def export(session: Session, filters: Filters, file: Path, form: str | None, excel: bool) -> None:
    """Write claims to a file for a spreadsheet or a program.

    Use it to take claims away: one row or line a claim, columns and keys that stay the same from version
    to version. FILE says the format by its ending; without FILE, or with '-', it is standard output. A
    cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    name = _format(file, form)
    if excel and name != "csv":
        raise click.UsageError(f"--excel is for csv, and {file} is to be {name}")
    writer, options = WRITERS[name], Options(excel=excel)
    claims = session.workspace.claims(filters)
    with standard_output() if str(file) == "-" else whole_file(file) as out:
        written = writer(claims, out, options)
    if str(file) != "-":
        click.echo(f"{written:,} {'claim' if written == 1 else 'claims'} in {file}", err=True)


@command(
    "claims extract data/articles/000_325ca0e4f0cccf67.txt --published 2018-09-10",
    "claims extract - < data/articles/002_6728e3fe08ce8616.txt",
)
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(allow_dash=True, readable=False, path_type=Path),  # one that is not readable is told by the reader
)
@click.option(
    "--published",
    callback=day,
    metavar="DATE",
    help="The day of publication, from which 'Monday' is counted.",
)
@click.option("--source", help="The outlet to name in every record.")
def extract(files: tuple[Path, ...], published: date | None, source: str | None) -> int:
    """Find the claims of any text, without a workspace.

    Use it to try the tool on a text, or inside a program: article texts go in, one line of JSON comes out
    for each claim. With '-' the text is read from standard input.
    """
    claims, said = extracted(files, published, source)
    with standard_output() as out:
        WRITERS["jsonl"](claims, out)
    for line in said.notices + [str(problem) for problem in said.problems]:
        click.echo(f"claims: {line}", err=True)
    return BAD_INPUT if said.problems else 0


def _format(file: Path, form: str | None) -> str:
    if form or str(file) == "-":
        return form or "csv"
    if file.suffix.lower() not in SUFFIXES:
        what = f"'{file}' does not say its format; end it in {' or '.join(SUFFIXES)}, or use --format"
        raise click.UsageError(what, ctx=click.get_current_context())
    return SUFFIXES[file.suffix.lower()]

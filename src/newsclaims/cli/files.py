"""`claims export` and `claims extract`: claims taken away in files, and claims of any text."""

from datetime import date
from pathlib import Path

import click

from newsclaims.cli.command import command
from newsclaims.cli.destinations import exported
from newsclaims.cli.extracting import extracted
from newsclaims.cli.filters import filtered
from newsclaims.cli.output import standard_output
from newsclaims.cli.params import day
from newsclaims.cli.session import BAD_INPUT, Session
from newsclaims.exporting import material
from newsclaims.exports import FORMATS, Options
from newsclaims.exports.jsonl import write_jsonl
from newsclaims.model import Filters

NAMES = {suffix.removeprefix("."): name for name, form in FORMATS.items() for suffix in form.suffixes} | {
    name: name for name in FORMATS
}
"""The format that the ending of a file's name, or `--format`, asks for."""


@command(
    "claims export claims.csv",
    "claims export claims.xlsx",
    "claims export sanders.csv --excel --speaker Sanders",
    "claims export story.md --topic letter",
    "claims export claims.db",
    "claims export - --format jsonl",
)
@click.argument("file", type=click.Path(allow_dash=True, path_type=Path), default="-")
@click.option("--format", "form", type=click.Choice(tuple(NAMES)), help="The format, if FILE does not end in it.")
@click.option("--excel", is_flag=True, help="Begin a CSV with the mark by which Excel knows UTF-8.")
@filtered
def export(session: Session, filters: Filters, file: Path, form: str | None, excel: bool) -> None:
    """Write claims to a file for a spreadsheet, a page or a program.

    Use it to take claims away. FILE says the format by its ending; without FILE, or with '-', it is csv on
    standard output. The endings: .xlsx, a workbook of claims, statements and coverage; .csv and .jsonl, one
    row or line a claim; .md, the statements with each outlet's wording, then the claims by speaker; .db or
    .sqlite, a database to search, for Datasette or SQL; .parquet, typed columns (needs pip install
    'newsclaims[parquet]'); .jsonld, schema.org claims anchored in their articles. Columns and keys stay the same
    from version to version. Nothing that an article says is run as a formula, markup or link.
    """
    name = _format(file, form)
    if excel and name != "csv":
        raise click.UsageError(f"--excel is for csv, and {file} is to be {name}")
    written = exported(FORMATS[name], material(session.workspace, filters), file, Options(excel=excel))
    for notice in written.notices:
        click.echo(f"claims: {notice}", err=True)
    if str(file) != "-":
        click.echo(f"{written.claims:,} {'claim' if written.claims == 1 else 'claims'} in {file}", err=True)


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
        write_jsonl(claims, out)
    for line in said.notices + [str(problem) for problem in said.problems]:
        click.echo(f"claims: {line}", err=True)
    return BAD_INPUT if said.problems else 0


def _format(file: Path, form: str | None) -> str:
    asked = form or ("csv" if str(file) == "-" else file.suffix.lower().removeprefix("."))
    if asked not in NAMES:
        endings = ", ".join(suffix for form in FORMATS.values() for suffix in form.suffixes)
        what = f"'{file}' does not say its format; end it in one of {endings}, or use --format"
        raise click.UsageError(what, ctx=click.get_current_context())
    return NAMES[asked]

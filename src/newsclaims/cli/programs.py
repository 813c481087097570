"""Lists for programs: the same records as JSON, JSON Lines, CSV or a Markdown table, on standard output."""

import csv
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TextIO

import click

from newsclaims.cli.output import standard_output
from newsclaims.exports.csv_writer import guarded, write_csv
from newsclaims.exports.jsonl import json_line, write_jsonl, write_records
from newsclaims.exports.records import Record, claim_record
from newsclaims.model import Claim
from newsclaims.views import facts
from newsclaims.views.markdown import markdown_table

FORMATS = ("json", "jsonl", "csv", "markdown")
CLAIM_COLUMNS = ("id", "said", "source", "speaker", "kind", "claim")


def format_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option `--format`; it receives the choice as `form`."""
    choice = click.Choice(("table", *FORMATS))
    option = click.option(
        "--format", "form", type=choice, default="table", help="A table to read, or records for a program."
    )
    return option(command)


def write_claims(claims: Iterable[Claim], form: str) -> None:
    """Write claims to standard output."""
    with standard_output() as out:
        match form:
            case "jsonl":
                write_jsonl(claims, out)
            case "json":
                _json(map(claim_record, claims), out)
            case "csv":
                write_csv(claims, out)
            case _:
                _markdown(CLAIM_COLUMNS, map(_claim_cells, claims), out)


def write(records: Iterable[Record], columns: Sequence[str], form: str) -> None:
    """Write records to standard output; as a table with these columns."""
    with standard_output() as out:
        match form:
            case "jsonl":
                write_records(records, out)
            case "json":
                _json(records, out)
            case "csv":
                rows = ([guarded(cell) for cell in _cells(record, columns)] for record in records)
                csv.writer(out, lineterminator="\r\n").writerows([columns, *rows])
            case _:
                _markdown(columns, (_cells(record, columns) for record in records), out)


def write_one(record: Record, rows: Iterable[Sequence[str]], form: str) -> None:
    """Write what there is to say about one thing to standard output; as a table of two columns, by these rows."""
    with standard_output() as out:
        if form == "markdown":
            _markdown(("what", "why"), rows, out)
        else:
            write_records([record], out)


def _json(records: Iterable[Record], out: TextIO) -> None:
    lines = (json_line(record).rstrip("\n") for record in records)
    first = next(lines, None)
    out.write("[" if first is None else f"[\n{first}")
    out.writelines(f",\n{line}" for line in lines)
    out.write("]\n" if first is None else "\n]\n")


def _markdown(columns: Sequence[str], rows: Iterable[Sequence[str]], out: TextIO) -> None:
    out.writelines(f"{line}\n" for line in markdown_table(columns, rows))


def _cells(record: Record, columns: Sequence[str]) -> list[str]:
    return [_cell(record[column]) for column in columns]


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case list():
            return "; ".join(map(str, value))
        case _:
            return str(value)


def _claim_cells(claim: Claim) -> tuple[str, ...]:
    return (
        claim.id,
        facts.said(claim),
        facts.source(claim),
        facts.speaker(claim),
        claim.kind,
        facts.quoted(claim),
    )

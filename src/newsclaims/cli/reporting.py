"""`claims xref`, `coverage`, `timeline` and `conflicts`: what outlets make of the same statements."""

from collections.abc import Callable
from itertools import chain
from typing import get_args

import click

from newsclaims import reports
from newsclaims.cli import tables
from newsclaims.cli.command import command
from newsclaims.cli.filters import filtered, words
from newsclaims.cli.programs import format_option, write
from newsclaims.cli.session import Session
from newsclaims.exports import reports as records
from newsclaims.model import Filters, Relation

Command = Callable[..., object]
ONE_RECORD = frozenset(("json", "jsonl"))

limit_option: Callable[[Command], Command] = click.option(
    "--limit", metavar="N", type=click.IntRange(min=1), help="Only the first N."
)


@command(
    "claims xref",
    "claims xref --flagged",
    "claims xref --speaker Trump --relation truncated --relation altered --limit 5",
    "claims xref --topic letter --format jsonl",
)
@click.option("--flagged", is_flag=True, help="Only wordings with a change that may change the meaning.")
@click.option(
    "--relation",
    "relations",
    type=click.Choice(get_args(Relation)),
    multiple=True,
    help="Only wordings that stand so to the fullest one.",
)
@limit_option
@format_option
@filtered
def xref(
    session: Session, filters: Filters, form: str, limit: int | None, relations: tuple[Relation, ...], flagged: bool
) -> None:
    """List statements that several articles report.

    Use it to see how each outlet words the same statement: what it cut, what it changed, and which
    changes may change the meaning. The statements that outlets tell most differently come first. Each comes
    with its fullest wording, and every other one is marked against it, those first that may change the
    meaning. Outlets that print one agency's text are one witness: they stand together, and '4 outlets,
    2 texts' counts them. Statements that one article reports twice come last. The formats json and jsonl
    give one record a statement, csv and markdown one row a wording.
    """
    found = reports.statements_told(session.workspace, filters, limit, relations, flagged=flagged)
    if form in ONE_RECORD:
        write(map(records.told_record, found), (), form)
    elif form != "table":
        write(chain.from_iterable(map(records.telling_rows, found)), records.TELLING, form)
    elif found:
        tables.statements(found)
    else:
        asked = ["--flagged"] * flagged + [f"--relation {relation}" for relation in relations]
        tables.nothing(session.nothing("statements reported twice", " ".join(filter(None, [*asked, words(filters)]))))


@command(
    "claims coverage",
    "claims coverage --speaker Sanders --limit 10",
    "claims coverage --topic letter --format csv",
)
@limit_option
@format_option
@filtered
def coverage(session: Session, filters: Filters, form: str, limit: int | None) -> None:
    """Show which outlet reports which statement, and how.

    Use it to see who prints a statement in full, who cuts or changes it, who puts it in own words, and who
    leaves it out. An outlet is said to leave a statement out only if it covered the story: in the days from
    the statement to three days after the last report of it, it published an article that shares with a
    reporting one another statement, two speakers, or a speaker and a topic of the statement. Where it did not,
    its place is blank. --source limits the outlets shown. The formats json and jsonl give one record
    a statement, csv and markdown one row a statement and outlet.
    """
    found = reports.coverage_of(session.workspace, filters, limit)
    if form in ONE_RECORD:
        write(map(records.coverage_record, found), (), form)
    elif form != "table":
        write(chain.from_iterable(map(records.coverage_rows, found)), records.COVERED, form)
    elif found:
        tables.coverage(found)
    else:
        tables.nothing(session.nothing("statements reported twice", words(filters)))


@command(
    "claims timeline --speaker Trump",
    "claims timeline --topic letter --since 2018-09",
    "claims timeline --speaker Sanders --format csv",
)
@format_option
@filtered
def timeline(session: Session, filters: Filters, form: str) -> None:
    """List what was said in time, and what was said otherwise before.

    Use it to follow a speaker, or a story, day by day. Each statement stands there once, however many
    articles report it, on the day it was said as far as that is known, else ('pub.') on the day of
    publication. Under it stands what the same speaker said before in the same words, and what the speaker said
    otherwise: with another number, name or date, or the opposite. Read both in their articles
    before you call it a change of position. Rejected claims are left out unless --status asks for them.
    """
    found = reports.timeline_of(session.workspace, filters)
    if form in ONE_RECORD:
        write(map(records.moment_record, found), (), form)
    elif form != "table":
        write(map(records.moment_row, found), records.MOMENT, form)
    elif found:
        tables.timeline(found)
    else:
        tables.nothing(session.nothing("claims", words(filters)))


@command(
    "claims conflicts",
    "claims conflicts --topic stalemate --format jsonl",
)
@limit_option
@format_option
@filtered
def conflicts(session: Session, filters: Filters, form: str, limit: int | None) -> None:
    """List where outlets disagree on speaker or quoted words.

    Use it before you quote from the press: it lists the same words attributed to different speakers, then
    statements that outlets quote in different words inside quotation marks. Cuts are no conflict. What is
    plain comes first: two persons rather than a body and a person who may speak for it, and changes that
    may change the meaning. The formats json and jsonl give one record a conflict, csv and markdown one
    row a wording.
    """
    found = reports.conflicts_of(session.workspace, filters, limit)
    if form in ONE_RECORD:
        write(map(records.conflict_record, found), (), form)
    elif form != "table":
        write(chain.from_iterable(map(records.conflict_rows, found)), records.CONFLICT, form)
    elif found:
        tables.conflicts(found)
    else:
        tables.nothing(session.nothing("conflicts", words(filters)))

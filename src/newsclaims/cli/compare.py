"""`claims diff`: outlets side by side."""

from collections.abc import Iterator
from itertools import combinations

import click

from newsclaims.cli import tables
from newsclaims.cli.command import command
from newsclaims.cli.filters import filtered_but
from newsclaims.cli.params import known
from newsclaims.cli.programs import format_option, write
from newsclaims.cli.session import Session
from newsclaims.crossref.wording import compare
from newsclaims.exports.records import Record
from newsclaims.model import Claim, Filters
from newsclaims.views.pages import Sides, sides, warnings

SIDE = (
    *("reported_by", "speaker", "relation", "a", "a_text", "b", "b_text", "warnings", "a_polarity", "b_polarity"),
    "statement",
)


@command(
    "claims diff Mic 'Financial Tribune'",
    "claims diff Mic 'Financial Tribune' 'The Diplomat' --speaker Sanders",
)
@click.argument("names", metavar="SOURCE SOURCE...", nargs=-1, required=True, shell_complete=known("source"))
@click.option("--exit-code", is_flag=True, help="Exit with 1 if they differ in anything.")
@format_option
@filtered_but("source")
def diff(session: Session, names: tuple[str, ...], filters: Filters, form: str, exit_code: bool) -> int:
    """Set two or more outlets side by side.

    Use it to see what they report in common and how the others word what the first of them reports, then what
    only one of them reports, by speaker.
    """
    found = _sides(session, names, filters)
    if form == "table":
        tables.sides(found)
    else:
        write(_rows(found), SIDE, form)
    return int(exit_code and _differ(found))


def _sides(session: Session, given: tuple[str, ...], filters: Filters) -> Sides:
    workspace = session.workspace
    names = [workspace.named("source", name) for name in given]
    twice = [(a, b) for a, b in combinations(range(len(names)), 2) if names[a] == names[b]]
    if twice or len(names) < 2:
        same = " and ".join(f"'{given[at]}'" for at in twice[0]) + " are the same source" if twice else ""
        what = same or f"'{given[0]}' is one source"
        raise click.UsageError(f"{what}; name two", ctx=click.get_current_context())
    asked = filters.model_copy(update={"sources": tuple(names)})
    claims = {claim.id: claim for claim in workspace.claims(asked)}
    statements = workspace.statements(asked)
    members = workspace.lookups.claims(claim for each in statements for claim in each.claims)
    chosen = {claim: it for claim, it in members.items() if it.source in names}
    return sides(names, (chosen | claims).values(), statements, claims.keys())


def _differ(found: Sides) -> bool:
    pairs = [pair for each in found.both for pair in each.pairs]
    return any(compare(a, b, together=True).relation != "verbatim" for a, b in pairs) or any(found.alone.values())


def _rows(found: Sides) -> Iterator[Record]:
    for each in found.both:
        for a, b in each.pairs:
            pair = compare(a, b, together=True)
            told = {"relation": pair.relation, "warnings": list(warnings(pair)), "statement": each.statement}
            yield _row([str(a.source), str(b.source)], a, b, **told)
    for at, (name, claims) in enumerate(found.alone.items()):
        for claim in claims:
            yield _row([name], None, claim) if at else _row([name], claim, None)


def _row(sources: list[str], a: Claim | None, b: Claim | None, **compared: object) -> Record:
    told = a or b
    return {
        "reported_by": sources,
        "speaker": told.speaker if told else None,
        "relation": compared.get("relation"),
        "a": a.id if a else None,
        "a_text": a.text if a else None,
        "b": b.id if b else None,
        "b_text": b.text if b else None,
        "warnings": compared.get("warnings", []),
        "a_polarity": a.polarity if a else None,
        "b_polarity": b.polarity if b else None,
        "statement": compared.get("statement"),
    }

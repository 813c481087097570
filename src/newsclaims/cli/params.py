"""Strings from the command line turned into things at the door: days, periods, names that are known."""

from collections.abc import Callable
from datetime import date

import click
from click.shell_completion import CompletionItem

from newsclaims.cli.session import Session
from newsclaims.periods import period

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """Understand a day like 2018-09-10."""
    return _understood(value, "2018-09-10", last=None)


def first_day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """Understand a day, or a month or year as its first day."""
    return _understood(value, "2018-09-10, 2018-09 or 2018", last=False)


def last_day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """Understand a day, or a month or year as its last day."""
    return _understood(value, "2018-09-10, 2018-09 or 2018", last=True)


def share(_: click.Context, __: click.Parameter, value: str | None) -> float:
    """Understand a confidence like 0.8; without one, anything will do."""
    try:
        least = float(value or 0)
    except ValueError:
        least = -1
    if not 0 <= least <= 1:
        raise click.BadParameter(f"'{value}' is not a confidence; write a number from 0 to 1, like 0.8")
    return least


def known(what: str) -> Completer:
    """Make a completer for names in the workspace; where there is none, it offers nothing."""

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
        try:
            names = _names(ctx.ensure_object(Session), what)
        except Exception:  # noqa: BLE001 -- a completion that fails must not write over the command line
            return []
        wanted = incomplete.casefold()
        return [CompletionItem(name) for name in names if name.casefold().startswith(wanted)]

    return complete


def _understood(value: str | None, shapes: str, *, last: bool | None) -> date | None:
    if value is None:
        return None
    found = period(value)
    if found and (last is not None or found[0] == found[1]):
        return found[bool(last)]
    raise click.BadParameter(f"'{value}' is not a date; write it like {shapes}")


def _names(session: Session, what: str) -> list[str]:
    workspace = session.stale
    match what:
        case "speaker":
            return [row.name for row in workspace.speakers() if row.name]
        case "source":
            return [row.name for row in workspace.sources() if row.name]
        case "article":
            return [row.file for row in workspace.articles()]
        case "topic":
            return list(workspace.catalogue.topics)
        case _:
            return [claim.id for claim in workspace.claims()]

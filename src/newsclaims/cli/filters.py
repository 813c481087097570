"""The options that say which claims are meant, folded into one value for every command."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import update_wrapper
from typing import Any

import click

from newsclaims.asked import filters_of, words
from newsclaims.cli.params import first_day, known, last_day, share
from newsclaims.cli.session import Session
from newsclaims.model import CHANNELS, KINDS, POLARITIES, STATUSES, Filters

__all__ = ["OPTIONS", "filtered", "filtered_but", "words"]

Command = Callable[..., Any]
Decorator = Callable[[Command], Command]


def _names(what: str, text: str) -> Decorator:
    return click.option(f"--{what}", metavar="NAME", multiple=True, shell_complete=known(what), help=text)


def _choice(name: str, choices: Sequence[str], text: str) -> Decorator:
    return click.option(f"--{name}", type=click.Choice(choices), multiple=True, help=text)


def _edge(name: str, day: Callable[..., date | None], text: str) -> Decorator:
    return click.option(f"--{name}", metavar="DATE", callback=day, help=text)


OPTIONS: dict[str, Decorator] = {
    "speaker": _names("speaker", "Said by this speaker, under any name."),
    "source": _names("source", "Reported by this outlet."),
    "article": _names("article", "Reported in this article."),
    "kind": _choice("kind", KINDS, "All quoted, partly quoted, or in the article's words."),
    "polarity": _choice("polarity", POLARITIES, "Asserted, denied (or not said), or declined to say."),
    "channel": _choice("channel", CHANNELS, "Said this way, where the article says so."),
    "topic": _names("topic", "About this topic of claims.yaml."),
    "since": _edge("since", first_day, "Said (else published) in this day, month or year, or later."),
    "until": _edge("until", last_day, "Said (else published) in this day, month or year, or earlier."),
    "match": click.option("--match", metavar="WORDS", multiple=True, help="With these words in it."),
    "status": _choice("status", STATUSES, "What a person decided about it."),
    "min_confidence": click.option(
        "--min-confidence", metavar="SHARE", callback=share, help="At least this sure, from 0 to 1: 0.8."
    ),
}


def filtered(command: Command) -> Command:
    """Give a command the filter options; it receives the session and one `filters` value."""
    return filtered_but()(command)


def filtered_but(*without: str) -> Callable[[Command], Command]:
    """The filter options less some that would make no sense for a command."""
    names = [name for name in OPTIONS if name not in without]

    def decorate(command: Command) -> Command:
        def folded(session: Session, /, **given: Any) -> Any:  # noqa: ANN401 -- click's own
            asked = {name: given.pop(name) for name in names}
            return command(session, filters=fold(session, asked), **given)

        wrapped: Command = update_wrapper(click.pass_obj(folded), command)
        for name in reversed(names):
            wrapped = OPTIONS[name](wrapped)
        return wrapped

    return decorate


def fold(session: Session, asked: dict[str, Any]) -> Filters:
    """The filters that were asked for, every name the one that the workspace uses."""
    since, until = asked.get("since"), asked.get("until")
    if since and until and since > until:
        what = f"--since {since} is after --until {until}: nothing can be in between"
        raise click.UsageError(what, ctx=click.get_current_context())
    return filters_of(session.workspace, asked)

"""Writes docs/commands.md from the commands themselves: `python tools/command_reference.py`.

With `--check` it writes nothing and exits with 1 if the page and the commands have drifted apart.
"""

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import click

from newsclaims.cli.command import Command, Group
from newsclaims.cli.filters import OPTIONS
from newsclaims.cli.root import COMMANDS, HELP, cli

PAGE = Path(__file__).parent.parent / "docs" / "commands.md"
INTRODUCTION = """\
# Commands

Made from the commands' own help by `tools/command_reference.py`; a test fails when the two differ.
"""
CONDUCT = """\
## What all commands have in common

Results go to standard output; progress, notices and errors go to standard error, one line each. A table is
for people and may change; the formats `json`, `jsonl`, `csv` and `markdown` are for programs, always UTF-8,
and hold nothing but results. Colour is left out in a pipe, in a dumb terminal, and when `NO_COLOR` is set.

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | `check` or `diff --exit-code` found something |
| 2 | wrong usage or bad input; results that do not depend on it are still shown |
| 70 | a bug: the line says where the details were saved |
| 130 | interrupted |
| 141 | whoever read the output stopped reading |
"""


def page() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, HELP, *_globals(), CONDUCT, *_filters(), *_commands()])


def _globals() -> Iterator[str]:
    yield "Options before the command:\n"
    yield from _table(
        [_row(option) for option in _options(cli)] + ["| `-h`, `--help` | Show help; works after a command too. |"]
    )


def _filters() -> Iterator[str]:
    yield "## Filters\n"
    yield (
        "The same options wherever a set of claims is meant. Each can be given several times (any of its\n"
        "values will do), except dates and confidence; different options narrow the set. Names are understood in any\n"
        "case and by any alias. Dates are days, months or years: `2018-09-10`, `2018-09`, `2018`.\n"
    )
    yield from _table([_row(option) for option in _options(_command("list")) if option.name in OPTIONS])


def _commands() -> Iterator[str]:
    for family, commands in COMMANDS.items():
        yield f"## {family}\n"
        for name in commands:
            command = _command(name)
            yield from _section(name, command)
            for each in command.commands.values() if isinstance(command, Group) else ():
                yield from _section(f"{name} {each.name}", cast("Command", each), level=4)


def _section(name: str, command: Command, level: int = 3) -> Iterator[str]:
    yield f"{'#' * level} claims {name}\n"
    yield f"    claims {' '.join([name, '[OPTIONS]', *_arguments(command)])}\n"
    yield inspect.cleandoc(command.help or "") + "\n"
    options = _options(command)
    names = {option.name for option in options}
    takes_filters = "match" in names
    own = [_row(option) for option in options if not (takes_filters and option.name in OPTIONS)]
    if own:
        yield from _table(own)
    if takes_filters:
        left = "".join(f", except `--{each}`" for each in OPTIONS if each not in names)
        yield f"It takes the [filters](#filters){left}.\n"
    yield "\n".join(["```sh", *command.examples, "```\n"])


def _command(name: str) -> Command:
    return cast("Command", cli.get_command(click.Context(cli), name))


def _options(command: click.Command) -> list[click.Option]:
    return [param for param in command.params if isinstance(param, click.Option)]


def _arguments(command: click.Command) -> Iterator[str]:
    for param in command.params:
        if isinstance(param, click.Argument):
            shown = param.metavar or (param.name or "").upper()
            yield shown if param.required else f"[{shown}]"


def _row(option: click.Option) -> str:
    value = ""
    if isinstance(option.type, click.Choice):
        value = " " + "\\|".join(option.type.choices)
    elif not option.is_flag:
        value = " " + (option.metavar or "TEXT")
    return f"| {', '.join(f'`{name}{value}`' for name in option.opts)} | {option.help} |"


def _table(rows: list[str]) -> Iterator[str]:
    yield "\n".join(["| option | |", "| --- | --- |", *rows]) + "\n"


def main() -> int:
    """Write the page, or compare it."""
    made = page()
    if "--check" in sys.argv:
        same = PAGE.read_text(encoding="utf-8") == made
        click.echo(
            "docs/commands.md is up to date" if same else "docs/commands.md has drifted: run this without --check"
        )
        return int(not same)
    PAGE.write_text(made, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

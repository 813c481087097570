"""A command that shows worked examples at the end of its help."""

from collections.abc import Callable, Sequence
from typing import Any

import click

Function = Callable[..., Any]


class Command(click.Command):
    """A command with examples, which its help shows, its reference page holds, and the tests run."""

    examples: Sequence[str] = ()

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the examples, one a line, so that they can be copied."""
        with formatter.section("Examples"):
            for example in self.examples:
                formatter.write(f"{' ' * formatter.current_indent}{example}\n")


class Group(Command, click.Group):
    """A command with examples that has commands of its own."""


def group(*examples: str, name: str | None = None) -> Callable[[Function], Group]:
    """Make a function a group of commands with these examples, run by itself when none of them is named."""

    def decorate(function: Function) -> Group:
        made = click.group(name, cls=Group, invoke_without_command=True)(function)
        made.examples = examples
        return made

    return decorate


def command(*examples: str, name: str | None = None) -> Callable[[Function], Command]:
    """Make a function a command with these examples."""

    def decorate(function: Function) -> Command:
        made = click.command(name, cls=Command)(function)
        made.examples = examples
        return made

    return decorate

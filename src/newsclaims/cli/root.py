"""The command `claims`: its global options, and its commands, each imported only when it is used."""

from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import click

from newsclaims.cli.command import Command
from newsclaims.cli.session import Session
from newsclaims.errors import nearest

HELP = """Who said what, where, when and in whose words: claims in the news, and how each outlet words them.

Run it inside a folder that has a claims.yaml (its workspace); 'claims init' makes one.
"""


class Lazy(NamedTuple):
    """Where a command is, and its line in the list of commands."""

    target: str
    summary: str


COMMANDS: dict[str, dict[str, Lazy]] = {
    "Workspace": {
        "init": Lazy("newsclaims.cli.workspaces:init", "Make a workspace in a folder."),
        "add": Lazy("newsclaims.cli.workspaces:add", "Add articles to the workspace."),
        "check": Lazy("newsclaims.cli.workspaces:check", "List every problem of the workspace."),
    },
    "Look": {
        "list": Lazy("newsclaims.cli.claims:list_claims", "List claims: who said what, where and when."),
        "show": Lazy("newsclaims.cli.claims:show", "Show a claim in its paragraph, with other outlets' versions."),
        "serve": Lazy("newsclaims.cli.pages:serve", "Look at the workspace in your browser."),
        "explain": Lazy("newsclaims.cli.explaining:explain", "Explain how a claim came about, or how two compare."),
        "speakers": Lazy("newsclaims.cli.names:speakers", "List who speaks, under which names, how often."),
        "sources": Lazy("newsclaims.cli.names:sources", "List the news outlets and what they report."),
        "articles": Lazy("newsclaims.cli.names:articles", "List the articles and how many claims each holds."),
        "history": Lazy("newsclaims.cli.history:history", "Show what changed between the versions of an article."),
    },
    "Decide": {
        "review": Lazy("newsclaims.cli.reviewing:review", "Decide about claims, one by one or by their ids."),
    },
    "Compare": {
        "xref": Lazy("newsclaims.cli.reporting:xref", "List statements that several articles report."),
        "diff": Lazy("newsclaims.cli.compare:diff", "Set two or more outlets side by side."),
        "coverage": Lazy("newsclaims.cli.reporting:coverage", "Show which outlet reports which statement, and how."),
        "timeline": Lazy(
            "newsclaims.cli.reporting:timeline", "List what was said in time, and what was said otherwise before."
        ),
        "conflicts": Lazy(
            "newsclaims.cli.reporting:conflicts", "List where outlets disagree on speaker or quoted words."
        ),
    },
    "Take away": {
        "report": Lazy("newsclaims.cli.pages:report", "Write a page to send to an editor."),
        "export": Lazy("newsclaims.cli.files:export", "Write claims to a file for a spreadsheet, a page or a program."),
        "extract": Lazy("newsclaims.cli.files:extract", "Find the claims of any text, without a workspace."),
        "completion": Lazy("newsclaims.cli.completion:completion", "Print what makes your shell complete commands."),
    },
}


class LazyGroup(Command, click.Group):
    """A group that knows its commands' names and summaries, and imports a command when it is used."""

    examples = ("claims list --speaker Sanders", "claims xref", "claims export claims.csv")

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of a day's work."""
        return [name for family in COMMANDS.values() for name in family]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        for family in COMMANDS.values():
            if cmd_name in family:
                module, _, attribute = family[cmd_name].target.partition(":")
                command: click.Command = getattr(import_module(module), attribute)
                return command
        return None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; an unknown one is told with the nearest."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise UnknownCommandError(args[0], self.list_commands(ctx), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands by what one wants to do, without importing any."""
        for family, commands in COMMANDS.items():
            with formatter.section(family):
                formatter.write_dl([(name, lazy.summary) for name, lazy in commands.items()], col_max=12)


class UnknownCommandError(click.UsageError):
    """A command that is not there, with the nearest that are."""

    def __init__(self, name: str, known: list[str], ctx: click.Context) -> None:
        near = nearest(name, known)
        hint = f"; did you mean {' or '.join(repr(each) for each in near)}?" if near else ""
        super().__init__(f"no command '{name}'{hint}", ctx)


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from importlib.metadata import version  # noqa: PLC0415 -- slow, and hardly ever asked for

        click.echo(f"claims {version('newsclaims')}")
        ctx.exit()


def _start(ctx: click.Context, _: click.Parameter, folder: Path) -> None:
    # A callback and not the group's body: completion parses options but runs nothing.
    ctx.ensure_object(Session).start = folder


@click.group(
    cls=LazyGroup,
    help=HELP,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "-C",
    "--workspace",
    "folder",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, readable=False, path_type=Path),
    default=".",
    callback=_start,
    expose_value=False,
    is_eager=True,
    help="Use the workspace of this folder instead of the current one.",
)
@click.option("--version", is_flag=True, callback=_version, expose_value=False, is_eager=True, help="Show the version.")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Show the help when no command is given."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())

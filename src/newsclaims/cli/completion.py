"""`claims completion`: what makes a shell complete commands, options and names."""

import click
from click.shell_completion import get_completion_class

from newsclaims.cli.command import command

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_CLAIMS_COMPLETE"


@command(
    "claims completion bash >> ~/.bashrc",
    "claims completion zsh >> ~/.zshrc",
    "claims completion fish > ~/.config/fish/completions/claims.fish",
)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what makes your shell complete commands.

    Use it once: put its output into your shell's start-up file. From then on the tab key completes
    commands, options, and the names of speakers, sources, articles and topics of the workspace.
    """
    script = get_completion_class(shell)
    if script:
        click.echo(script(context.find_root().command, {}, "claims", VARIABLE).source())

"""`responde completion` prints what a shell needs to complete our commands and options."""

from __future__ import annotations

import click

from responde.cli import output
from responde.cli.failures import COMPLETING, OK

SHELLS = ("bash", "zsh", "fish")


@click.command
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> int:
    r"""Print what your shell needs to complete commands and options with the Tab key.

    \b
    bash: add  eval "$(responde completion bash)"  to ~/.bashrc
    zsh:  add  eval "$(responde completion zsh)"   to ~/.zshrc
    fish: run  responde completion fish > ~/.config/fish/completions/responde.fish
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    output.data(kind(context.find_root().command, {}, "responde", COMPLETING).source())
    return OK

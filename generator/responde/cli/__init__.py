"""The command `responde`: one module a command, each a door that loads what it needs only when it is opened."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module

import click

from responde.cli import failures

COMMANDS = {
    "init": "Begin a charter: answer a few questions and get a project.",
    "check": "Say everything that is wrong with one or more contracts.",
    "fix": "Mend in contracts what is certain.",
    "build": "Check a contract and publish its charter as a site.",
    "law": "List what the law asks, and of whom.",
    "evidence": "Write, article by article, how a charter stands to the law.",
    "deadline": "Say by when a customer is answered, and whom to call.",
    "now": "Say who answers a customer now, or next.",
    "number": "Issue case numbers, or check one that was typed.",
    "receipt": "Print the receipt of a case.",
    "forms": "Write the forms of every channel into a folder.",
    "print": "Write what people keep of a charter into a folder.",
    "read": "Turn what a channel brought into the one record of a complaint.",
    "handover": "Pass a case on to the next desk, so that nothing is asked again.",
    "explain": "Say what a finding means, with a wrong and a right example.",
    "serve": "Show the charter in a browser while you write.",
    "export": "Write the charter as a project that builds without Responde.",
    "schema": "Print the format of a contract for your editor.",
    "completion": "Print what your shell needs to complete commands.",
}
"""By name, what a command does; its module, of the same name, holds a command of the same name."""


class Doors(click.Group):
    """Commands that are loaded when they are called, so that help is quick."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"responde.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def width() -> int:
    """Columns of the terminal, at most 80; asked here because click's own way loads much that help doesn't need."""
    with suppress(OSError, ValueError):
        return max(50, min(int(os.environ.get("COLUMNS") or os.get_terminal_size().columns), 80) - 2)
    return 78


@click.group(
    cls=Doors,
    commands={name: click.Command(name, short_help=says) for name, says in COMMANDS.items()},
    context_settings={"help_option_names": ["-h", "--help"], "terminal_width": width()},
    epilog="Every command ends with 0 if all is well, with 1 if a contract has errors, and with 2 if it can't be done.",
)
@click.version_option(package_name="responde", message="responde %(version)s", help="Show the version and stop.")
def cli() -> None:
    """Turn a company's service contract into a published charter of customers' rights.

    The contract is one YAML file. Where you don't name it, charter/contract.yml is taken, else contract.yml in the
    folder where you are.
    """


def main() -> int:
    """Runs the command that was typed; answers how it ended, and never with a traceback."""
    gc.disable()  # a command makes many objects and ends: nothing is worth collecting before that
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    return failures.told(sys.argv[1:], lambda arguments: cli.main(arguments, "responde", standalone_mode=False))

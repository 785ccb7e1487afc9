"""`responde build` publishes a contract as a site, in place of the one before and only when it is whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responde.cli import asked, output, pressed
from responde.cli.failures import OK, Failure

if TYPE_CHECKING:
    from responde.publishing import BuildReport

PASSED_OVER = {
    "no-plugin": "it doesn't name the plug-in responde",
    "other-contract": "it is for another contract",
    "unreadable": "it can't be read",
}
"""Why an mkdocs.yml was not used."""


@click.command
@asked.contract_argument
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    default="site",
    show_default=True,
    metavar="FOLDER",
    help="Put the site into this folder. An older site there stays until the new one is whole.",
)
@asked.today_option
def build(contract: Path, to: Path, today: date) -> int:
    """Check a contract and publish its charter as a site.

    What the check finds is printed to the error output. Only a contract without errors is published: the new site takes
    the place of the old one in one step, and until then the old one stays as it was. An mkdocs.yml beside or above the
    contract that names it is used for the site.

    It ends with 0 if the site was published, with 1 if the contract has errors, and with 2 if the contract can't be
    read, the folder can't be written or the command was not understood.
    """
    from responde import publishing

    try:
        report = publishing.build(contract, to, today)
    except publishing.PublishError as error:
        raise Failure(str(error)) from error
    pressed.tell(report.edition)
    _remarks(report)
    if report.folder is None:
        return pressed.verdict(report.edition)
    output.say(f"Open {report.folder / 'index.html'} in a browser.")
    return OK


def _remarks(report: BuildReport) -> None:
    """What else whoever builds should know."""
    for passed in report.passed_over:
        output.complain(f"{passed.file} was not used: {PASSED_OVER[passed.reason]}.")
    for warning in report.warnings:
        output.complain(warning)

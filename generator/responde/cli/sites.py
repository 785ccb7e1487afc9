"""The site of one contract is built, and whoever runs the command is told how it went."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from responde.cli import output, pressed
from responde.cli.failures import OK, Failure

if TYPE_CHECKING:
    from responde.edition import Edition
    from responde.publishing import BuildReport

PASSED_OVER = {
    "no-plugin": "it doesn't name the plug-in responde",
    "other-contract": "it is for another contract",
    "unreadable": "it can't be read",
}
"""Why an mkdocs.yml was not used."""


def built(contract: Path, to: Path, today: date, edition: Edition | None = None, *, pdf: bool = True) -> BuildReport:
    """Builds it, of an edition where that is pressed already."""
    from responde import publishing

    try:
        return publishing.build(contract, to, today, edition=edition, pdf=pdf, told=output.typesetting)
    except publishing.PublishError as error:
        raise Failure(str(error)) from error


def published(report: BuildReport) -> int:
    """Tells how it went, as the exit code does."""
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

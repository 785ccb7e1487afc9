"""`responde export` writes the charter as a plain project that other programs can build without this one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from responde.cli import asked, output, pressed
from responde.cli.failures import OK, Failure


@click.command
@asked.contract_argument
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FOLDER",
    help="Write the project into this folder.",
)
@asked.today_option
@asked.pdf_option
def export(contract: Path, to: Path, today: date, *, pdf: bool) -> int:
    """Write the charter as a project that builds without Responde.

    The folder then holds pages in Markdown, the theme's changes, pictures and an mkdocs.yml, for MkDocs or a program
    that understands its files. What such a project can't do is said in it.

    It ends with 0 if the project was written, with 1 if the contract has errors, and with 2 if the contract can't be
    read, the folder can't be written or the command was not understood.
    """
    from responde import edition
    from responde.export import write
    from responde.publishing import PublishError, sheets

    made = edition.press(contract, today, pdf=pdf)
    pressed.tell(made)
    if not made.sound:
        return pressed.verdict(made)
    try:
        whole, missing = sheets.settled(made, lambda: edition.press(contract, today, pdf=False), output.typesetting)
        for reason in missing:
            output.complain(reason)
        write(whole, to)
    except PublishError as error:
        raise Failure(str(error)) from error
    output.say(f"The project is in {to.resolve()}.")
    return OK

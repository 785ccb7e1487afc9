"""`responde forms` writes the forms of a charter alone into a folder, those of all channels or of some."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responde.cli import asked, output, pressed
from responde.cli.failures import OK, Failure

if TYPE_CHECKING:  # loaded by the command itself, so that help is quick
    from collections.abc import Iterator

    from responde.artefact import Artefact
    from responde.contract.contract import Contract


def _formats() -> tuple[str, ...]:
    from responde.formats import names

    return names()


@click.command
@asked.contract_argument
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FOLDER",
    help="Write the forms into this folder. Earlier forms there stay until the new ones are whole.",
)
@click.option(
    "--only",
    type=asked.Several("format", _formats),
    metavar="FORMAT,...",
    help="Write these formats alone, named with commas between them.",
)
@asked.today_option
@asked.pdf_option
def forms(contract: Path, to: Path, only: tuple[str, ...] | None, today: date, *, pdf: bool) -> int:
    """Write the forms of every channel into a folder.

    They are those that the charter publishes under forms/, in each of its languages: the web form as a page of its own
    to embed, the draft of an e-mail, the WhatsApp message and Flow, what is asked on the telephone, the sheet of paper
    as a PDF to print or to fill in, the survey for who works without a connection, and for programs the JSON Schema of
    a complaint and the OpenAPI document of who receives it. What the pages load lies beside them.

    It ends with 0 if the forms were written, with 1 if the contract has errors, and with 2 if the contract can't be
    read, the folder can't be written or the command was not understood.
    """
    from responde import edition
    from responde.publishing import bundle
    from responde.publishing.problems import PublishError

    examined = edition.examine(contract, today)
    made = edition.pressed(examined, contract)
    pressed.tell(made)
    if not made.sound or examined.contract is None:
        return pressed.verdict(made)
    files = tuple(each for each in _files(examined.contract, contract, only) if pdf or not each.typeset)
    if not files:
        raise Failure(f"No channel of this contract has such forms: {', '.join(only or ())}.")
    try:
        paths = bundle.write(_typeset(files), made.artefacts, to)
    except PublishError as error:
        raise Failure(str(error)) from error
    for path in sorted(paths):
        output.say(path)
    output.say(f"The forms are in {to.resolve()}.")
    return OK


def _typeset(files: tuple[Artefact, ...]) -> tuple[Artefact, ...]:
    """With the PDFs; where none can be made here that is told, and all others are there."""
    from responde.publishing import sheets
    from responde.publishing.problems import NoTypesetterError

    try:
        return sheets.typeset(files, told=output.typesetting)
    except NoTypesetterError as error:
        output.complain(str(error))
        return tuple(each for each in files if not each.typeset)


def _files(contract: Contract, path: Path, only: tuple[str, ...] | None) -> Iterator[Artefact]:
    """The files of formats, in each language of the contract."""
    from responde import formats
    from responde.complaint import form
    from responde.speech import phones
    from responde.templating import environment, own

    templates, questions = environment(own(path)), form(contract)
    for lang in contract.languages:
        yield from formats.files(questions, contract, phones.at_home(contract, lang), templates, only)

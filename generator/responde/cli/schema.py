"""`responde schema` prints the contract's format for editors, which then check and complete while somebody writes."""

from __future__ import annotations

import json
from pathlib import Path

import click

from responde.cli import asked, output, pressed
from responde.cli.failures import OK


@click.command
@click.option("--questions", is_flag=True, help="Print everything that a complaint can ask instead, as JSON.")
@click.argument("contract", required=False, type=click.Path(path_type=Path))
def schema(contract: Path | None, *, questions: bool) -> int:
    """Print the format of a contract for your editor.

    It is a JSON Schema (draft-07, which editors know best).

    Editors with the YAML language server, such as Visual Studio Code with its YAML extension, then explain each key,
    complete words and underline mistakes. Save it with

        responde schema > contract.schema.json

    and begin the contract with the line

        # yaml-language-server: $schema=contract.schema.json

    With --questions you get the bank of questions: ids, kinds, labels, hints and short labels in all languages of the
    program; with a CONTRACT also what it asks, its own questions, and what each of its requests has to be answered.
    """
    if questions:
        return _questions(contract)
    if contract:
        raise click.UsageError("The format is the same for every contract: name one with --questions alone.")
    from responde.contract.schema import schema as printed

    output.data(json.dumps(printed(), ensure_ascii=False, indent=1) + "\n")
    return OK


def _questions(contract: Path | None) -> int:
    from responde.complaint import listing

    if contract is None:
        made = listing.whole()
    else:
        read = pressed.understood(asked.one(contract))
        if isinstance(read, int):
            return read
        made = listing.of(read)
    output.data(json.dumps(made, ensure_ascii=False, indent=1) + "\n")
    return OK

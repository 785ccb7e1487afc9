"""`responde schema` prints the contract's format for editors, which then check and complete while somebody writes."""

from __future__ import annotations

import json

import click

from responde.cli import output
from responde.cli.failures import OK


@click.command
def schema() -> int:
    """Print the format of a contract for your editor, as a JSON Schema (draft-07, which editors know best).

    Editors with the YAML language server, such as Visual Studio Code with its YAML extension, then explain each key,
    complete words and underline mistakes. Save it with

        responde schema > contract.schema.json

    and begin the contract with the line

        # yaml-language-server: $schema=contract.schema.json
    """
    from responde.contract.schema import schema as printed

    output.data(json.dumps(printed(), ensure_ascii=False, indent=1) + "\n")
    return OK

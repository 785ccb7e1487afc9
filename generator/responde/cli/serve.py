"""`responde serve` shows the charter while somebody writes its contract."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path

import click

from responde.cli import asked
from responde.cli.failures import OK, Failure

PORT = 8000


@click.command
@asked.contract_argument
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=PORT,
    show_default=True,
    help="Answer at this port of your own computer.",
)
@asked.day_option
@asked.pdf_option
def serve(contract: Path, port: int, today: date | None, *, pdf: bool) -> int:
    """Show the charter in a browser while you write.

    It prints the address to open. Whenever the contract, a template or a page written by hand is saved, the browser
    shows the new charter, or else what is wrong with the contract. An mkdocs.yml of your own says by itself, as `pdf:
    false` below `responde:`, that the forms on paper are left out. Press Ctrl+C to stop.

    It ends with 0 when you stop it, and with 2 if it could not begin.
    """
    from responde import publishing

    if not contract.is_file():
        raise Failure(f"{contract} is not a file that could be shown.")
    try:
        gc.enable()  # a preview goes on for hours
        publishing.serve(contract, port=port, today=today, pdf=pdf)
    except publishing.PublishError as error:
        raise Failure(str(error)) from error
    return OK

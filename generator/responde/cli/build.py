"""`responde build` publishes a contract as a site, in place of the one before and only when it is whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from responde.cli import asked, sites


@click.command
@click.argument("contracts", nargs=-1, metavar="[CONTRACT]...", type=click.Path(path_type=Path))
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    default="site",
    show_default=True,
    metavar="FOLDER",
    help="Put the site into this folder; of several contracts, each site into a folder of its own in it. "
    "An older site there stays until the new one is whole.",
)
@asked.today_option
@asked.pdf_option
def build(contracts: tuple[Path, ...], to: Path, today: date, *, pdf: bool) -> int:
    """Check a contract and publish its charter as a site.

    What the check finds is printed to the error output. Only a contract without errors is published: the new site takes
    the place of the old one in one step, and until then the old one stays as it was. An mkdocs.yml beside or above the
    contract that names it is used for the site.

    A folder stands for the contract in it, or for those in the folders of its clients. Of several contracts, one with
    errors doesn't keep the others from being published, and a table compares them all.

    It ends with 0 if the site was published, with 1 if the contract has errors, and with 2 if the contract can't be
    read, the folder can't be written or the command was not understood; of several contracts, with the worst.
    """
    named = asked.contracts(contracts)
    if named.several:
        from responde.cli import clients

        return clients.build(named.paths, to, today, pdf=pdf)
    return sites.published(sites.built(named.paths[0], to, today, pdf=pdf))

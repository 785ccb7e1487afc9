"""`responde check` says everything that is wrong with contracts, and where, in one run."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responde.cli import asked, output
from responde.cli.failures import ERRORS, FAILED, OK

if TYPE_CHECKING:  # loaded by the commands that need it, so that help is quick
    from responde.findings import Finding

LANGUAGES = ("en", "es", "pt")
"""Languages in which findings can be told; a test holds them to the product's own."""


@click.command
@click.argument("contracts", nargs=-1, metavar="[CONTRACT]...", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Print sentences for people (text), or JSON for programs; then nothing else is printed.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="Say it in this language. If you don't choose, it is the contract's first language, else English.",
)
@asked.today_option
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
def check(contracts: tuple[Path, ...], form: str, lang: str | None, today: date, *, strict: bool) -> int:
    """Say everything that is wrong with one or more contracts.

    Each finding names the file, the line and the column, shows the line with a mark under the spot, and says what is
    wrong and what to do about it. Errors keep a charter from being published; warnings and notes don't.

    It ends with 0 if the contracts are sound, with 1 if one has errors (or warnings, with --strict), and with 2 if one
    can't be read or the command was not understood.
    """
    from responde.edition import examine
    from responde.findings import by_place

    examined = [examine(path, today) for path in contracts or (asked.usual(),)]
    found = tuple(sorted((finding for each in examined for finding in each.findings), key=by_place))
    first = examined[0].contract
    chosen = lang or asked.language(first.languages if first else ())
    _print(found, form, chosen)
    return FAILED if not all(each.source.readable for each in examined) else verdict(found, strict=strict)


def _print(found: tuple[Finding, ...], form: str, lang: str) -> None:
    if form == "json":
        from responde.findings.render import render_json

        output.data(render_json(found, lang))
    else:
        output.findings(found, lang)


def verdict(found: tuple[Finding, ...], *, strict: bool = False) -> int:
    """The exit code for contracts that could be read."""
    weighty = {"error", "warning"} if strict else {"error"}
    return ERRORS if any(finding.severity.value in weighty for finding in found) else OK

"""`responde check` says everything that is wrong with contracts, and where, in one run."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from responde.cli import asked, views
from responde.cli.failures import FAILED

LANGUAGES = ("en", "es", "pt")
"""Languages in which findings can be told; a test holds them to the product's own."""
FORMS = {
    "": ("text", "json", "github", "sarif"),
    "--summary": ("text", "json"),
    "--horizon": ("text", "json", "ics"),
}
"""What each view of a contract can be had as; without a name, the findings."""


@click.command
@click.argument("contracts", nargs=-1, metavar="[CONTRACT]...", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(dict.fromkeys(form for forms in FORMS.values() for form in forms))),
    default="text",
    help="Print sentences for people (text), or what programs read: JSON, GitHub's commands, SARIF; or, of a horizon, "
    "a calendar (ics). Programs get nothing else on the output.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="Say it in this language. If you don't choose, it is the contract's first language, else English.",
)
@asked.today_option
@asked.laws_option
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Accept the findings in this file and tell of all others, which then count as errors. "
    "The first time, the file is written with today's.",
)
@click.option("--renew-baseline", "renew", is_flag=True, help="Write the baseline anew with today's findings.")
@click.option(
    "--summary",
    is_flag=True,
    help="Say area by area what is whole and what is missing, and which changes would help customers most.",
)
@click.option("--horizon", metavar="SPAN", help='List what runs out within a span such as "90 days".')
def check(  # noqa: PLR0913 - one for each option
    contracts: tuple[Path, ...],
    form: str,
    lang: str | None,
    today: date,
    *,
    laws: tuple[str, ...],
    baseline: Path | None,
    horizon: str | None,
    strict: bool,
    renew: bool,
    summary: bool,
) -> int:
    """Say everything that is wrong with one or more contracts.

    Each finding names the file, the line and the column, shows the line with a mark under the spot, and says what is
    wrong and what to do about it. Errors keep a charter from being published; warnings and notes don't.

    The law is checked, too, as the contract's country, region, sector and size select it.

    A folder stands for the contract in it, or for those in the folders of its clients. Several contracts end with a
    table that compares them.

    It ends with 0 if the contracts are sound, with 1 if one has errors (or warnings, with --strict; or any finding that
    a baseline doesn't accept; or anything that runs out within a horizon), and with 2 if one can't be read or the
    command was not understood.
    """
    _understood(form, baseline, summary=summary, horizon=horizon is not None, renew=renew)
    until = views.until(horizon, today) if horizon is not None else None
    look = views.Look(asked.contracts(contracts), today, form, lang, laws)
    if until:
        code = views.horizon(look, until)
    elif summary:
        code = views.summary(look, strict=strict)
    elif baseline:
        code = views.compared(look, baseline, renew=renew)
    else:
        code = views.findings(look, strict=strict)
    return FAILED if not look.readable else code


def _understood(form: str, baseline: Path | None, *, summary: bool, horizon: bool, renew: bool) -> None:
    """Raises a sentence about options that don't go together."""
    if summary and horizon:
        raise click.UsageError("Ask for --summary or for --horizon, not for both.")
    view = "--summary" if summary else "--horizon" if horizon else ""
    if view and baseline:
        raise click.UsageError(f"A baseline is compared with findings, so --baseline doesn't go with {view}.")
    if renew and not baseline:
        raise click.UsageError("--renew-baseline needs to know which one: add --baseline FILE.")
    if form not in FORMS[view]:
        what = f"What {view} tells" if view else "Findings"
        raise click.UsageError(f"{what} can be had as {', '.join(FORMS[view])}; not as {form}.")

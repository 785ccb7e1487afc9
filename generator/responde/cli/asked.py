"""What several commands ask for alike: the contract, the day, and the language of the findings."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

import click

USUAL = (Path("charter/contract.yml"), Path("contract.yml"))
"""Where a contract lies if nobody says where."""
EPOCH = "SOURCE_DATE_EPOCH"


class Day(click.ParamType[date]):
    """A day such as 2026-12-01."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else datetime.strptime(str(value), "%Y-%m-%d").date()  # noqa: DTZ007
        except ValueError:
            self.fail(f"{value!r} is not a day such as 2026-12-01.", param, ctx)


WRITTEN = "Take this day for today, written as 2026-12-01."
day_option = click.option("--today", type=Day(), metavar="DATE", help=WRITTEN)
"""A day where one is asked for; a preview that runs for days goes with the clock."""
today_option = click.option(
    "--today",
    type=Day(),
    metavar="DATE",
    callback=lambda _context, _option, value: value or today(),
    help=WRITTEN,
)
contract_argument = click.argument(
    "contract",
    required=False,
    type=click.Path(path_type=Path),
    callback=lambda _context, _option, value: value or usual(),
)


def today() -> date:
    """The day of SOURCE_DATE_EPOCH where it is set, so that a build can be repeated, else the clock's."""
    epoch = os.environ.get(EPOCH)
    if not epoch:
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"{EPOCH} has to be a number of seconds since 1970, not {epoch!r}.") from None


def usual() -> Path:
    """The contract that is meant where none is named."""
    found = next((path for path in USUAL if path.is_file()), None)
    if found is None:
        names = " and no ".join(str(path) for path in USUAL)
        raise click.UsageError(f"There is no {names} here. Name the contract, or go to its folder.")
    return found


def language(languages: tuple[str, ...]) -> str:
    """The language of the findings: the contract's first where the product speaks it, else English."""
    from responde.words import product_language

    return product_language(languages[0], ()) if languages else "en"

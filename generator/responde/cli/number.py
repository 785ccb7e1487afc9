"""`responde number` issues numbers for cases, and says of one that was typed whether it is right, or which is meant."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responde.cli import asked, case, output, pressed
from responde.cli.failures import ERRORS, OK

if TYPE_CHECKING:  # loaded by the command itself, so that help is quick
    from responde.contract.contract import Contract
    from responde.speech import Speech

MOST = 10_000
"""Numbers at a time: more is a slip of the finger."""
MOST_SHEETS = 200
"""Forms in one file: half a ream of paper and more."""
GROUP = 12
"""Characters of a group at most: what is longer is a number of its own, if only one of its characters is missing."""
SUFFIXES = (".yml", ".yaml")


@click.command
@click.argument("named", nargs=-1, metavar="[CONTRACT] [NUMBER]...")
@click.option(
    "--day",
    type=asked.Day(),
    metavar="DATE",
    help="The day on which cases are received, or numbers checked, written as 2026-12-01; by default today, in the "
    "contract's time zone.",
)
@click.option("--count", type=click.IntRange(1, MOST), metavar="N", help="Issue so many numbers, a line each.")
@click.option(
    "--sheets",
    type=click.IntRange(1, MOST),
    metavar="N",
    help="Issue so many numbers for sheets of paper, each with room for the date and the name.",
)
@click.option(
    "--to",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.pdf",
    help="Write --sheets into this file as the forms on paper themselves, each with its number and receipt, to print.",
)
@click.option(
    "--request",
    default="",
    metavar="ID",
    help="For --to, what the sheets are for, where not everything is asked on the same form.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Print text for people, or alone on the output what programs read: JSON.",
)
@click.option("--lang", default="", metavar="LANG", help="Say it in this language, else in the contract's first.")
def number(  # noqa: PLR0913 - one for each option
    named: tuple[str, ...],
    *,
    day: date | None,
    count: int | None,
    sheets: int | None,
    to: Path | None,
    request: str,
    form: str,
    lang: str,
) -> int:
    """Issue case numbers, or check one that was typed.

    Without a NUMBER you get a new one, which shares nothing but letters and day with any other. A NUMBER may be typed
    in any case and grouping, its groups as words of their own; of several, each is one word or stands in quotes. You
    are told whether it is right, which one number is meant if it was mistyped, or why that can't be said.

    The first word is the CONTRACT if it ends in .yml or .yaml or is a folder, unless that is called like a number.

    It ends with 0 if all is right, with 1 if a number isn't, even if it could be corrected, or if the contract has
    errors, and with 2 if it can't be done.
    """
    path, typed = _told(named)
    _agreed(typed, count, sheets, to, request)
    contract = pressed.understood(asked.one(path))
    if isinstance(contract, int):
        return contract
    speech = case.speech(contract, lang)
    on = day or case.today(contract)
    if typed:
        return _check(contract, typed, on, form, speech)
    if to and sheets:
        from responde.cli import numbered
        from responde.templating import own

        wanted = numbered.Wanted(count=sheets, to=to, request=request, templates=own(asked.one(path)))
        return numbered.written(contract, on, wanted, speech)
    _issue(contract, on, form, count or sheets or 1, speech if sheets else None)
    return OK


def _told(named: tuple[str, ...]) -> tuple[Path | None, tuple[str, ...]]:
    """The contract that was named, if one was, and the numbers that were typed."""
    if named and _is_contract(Path(named[0])):
        return Path(named[0]), _numbers(named[1:])
    return None, _numbers(named)


def _is_contract(path: Path) -> bool:
    from responde.complaint.number import looks_like_one

    return path.suffix.lower() in SUFFIXES or (path.is_dir() and not looks_like_one(path.name))


def _numbers(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words that are too short for a number are the groups of one."""
    return (" ".join(words),) if words and all(len(word) <= GROUP for word in words) else words


def _agreed(typed: tuple[str, ...], count: int | None, sheets: int | None, to: Path | None, request: str) -> None:
    if count and sheets:
        raise click.UsageError("Ask for --count or for --sheets, not for both.")
    if typed and (count or sheets):
        wanted = "--count" if count else "--sheets"
        raise click.UsageError(f"{wanted} issues numbers, and {typed[0]!r} is one to check: do one after the other.")
    if to and not sheets:
        raise click.UsageError("--to is for sheets: say how many with --sheets.")
    if request and not to:
        raise click.UsageError("--request is for sheets in a file: name it with --to.")
    if to and sheets and sheets > MOST_SHEETS:
        raise click.UsageError(f"A file holds {MOST_SHEETS} sheets at most: write several.")
    if to and to.suffix.lower() != ".pdf":
        raise click.UsageError(f"The file of the sheets is a PDF, so its name ends in .pdf, not like {to.name!r}.")


def _issue(contract: Contract, day: date, form: str, count: int, sheet: Speech | None) -> None:
    """New numbers, printed; as a sheet in the language of `sheet`, if there is one."""
    import secrets

    from responde.complaint.number import prefix_of, several
    from responde.reports.numbers import render_json, render_sheet, render_text

    numbers = several(prefix_of(contract), day, count, secrets.randbelow)
    if form == "json":
        output.data(render_json(numbers))
    else:
        output.say(render_sheet(numbers, sheet) if sheet else render_text(numbers))


def _check(contract: Contract, typed: tuple[str, ...], today: date, form: str, speech: Speech) -> int:
    """What each number is, printed; the exit code."""
    from responde.complaint.number import Outcome, parse, prefix_of
    from responde.reports.numbers import render_readings, render_readings_json

    prefix = prefix_of(contract)
    found = tuple(parse(each, prefix, today) for each in typed)
    if form == "json":
        output.data(render_readings_json(found))
    else:
        output.say(render_readings(found, prefix, speech))
    return OK if all(read.outcome is Outcome.RIGHT for read in found) else ERRORS

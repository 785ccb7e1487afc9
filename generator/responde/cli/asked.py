"""What several commands ask for alike: the contracts, the day, and the language of the findings."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import click

from responde.cli.failures import Failure

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


class Several(click.ParamType[tuple[str, ...]]):
    """Names of things between commas, each of them one that there is."""

    name = "names"

    def __init__(self, what: str, there: Callable[[], tuple[str, ...]]) -> None:
        """`what` one of them is called, and those that `there` are, looked for when somebody names one."""
        self.what, self.there = what, there

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        from responde.reading.suggest import nearest

        if isinstance(value, tuple):
            return value
        wanted = tuple(dict.fromkeys(filter(None, (name.strip() for name in str(value).split(",")))))
        unknown = next((name for name in wanted if name not in self.there()), "")
        if unknown or not wanted:
            near = nearest(unknown, self.there())
            told = f"{unknown!r} is no {self.what}" if unknown else f"No {self.what} is named"
            meant = f" Did you mean {near!r}?" if near else ""
            self.fail(f"{told}.{meant} There are: {', '.join(self.there())}.", param, ctx)
        return wanted


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
    callback=lambda _context, _option, value: one(value),
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


pdf_option = click.option(
    "--no-pdf",
    "pdf",
    is_flag=True,
    flag_value=False,
    default=True,
    help="Leave out the forms on paper, which take longest to make.",
)


@dataclass(frozen=True, slots=True)
class Contracts:
    """The files that are meant, each once."""

    paths: tuple[Path, ...]
    several: bool
    """Whether they are told of as several, even if a folder of clients holds only one today."""


def packs(named: tuple[str, ...]) -> tuple[str, ...]:
    """Packs of rules by name; what there isn't is told with what there is."""
    if not named:
        return ()
    from responde import law

    unknown = next((name for name in named if name not in law.names()), None)
    if unknown is not None:
        raise click.UsageError(f"{unknown!r} is no pack of rules. There are: {', '.join(law.names())}.")
    return named


def packs_begun(_context: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """The packs that a shell may offer."""
    from responde import law

    return [name for name in law.names() if name.startswith(begun)]


def contracts(named: tuple[Path, ...]) -> Contracts:
    """What the command was given, with the contracts of folders in their place."""
    found = [_within(path) for path in named or (usual(),)]
    paths = dict.fromkeys(path for each in found for path in each.paths)
    return Contracts(tuple(paths), len(paths) > 1 or any(each.several for each in found))


def _within(path: Path) -> Contracts:
    """The contract of a folder, else those of the folders in it; where there is none the folder itself, to be told."""
    if not path.is_dir():
        return Contracts((path,), several=False)
    own = _contract(path)
    if own:
        return Contracts((own,), several=False)
    clients = sorted(folder for folder in path.iterdir() if folder.is_dir() and not folder.name.startswith("."))
    below = tuple(contract for contract in map(_contract, clients) if contract)
    return Contracts(below or (path,), several=bool(below))


def _contract(folder: Path) -> Path | None:
    return next((folder / path for path in USUAL if (folder / path).is_file()), None)


def one(named: Path | None) -> Path:
    """The contract that was named, in the folder that was, or the usual one where none is named."""
    if named is None:
        return usual()
    return (_contract(named) if named.is_dir() else None) or named


def usual() -> Path:
    """The contract that is meant where none is named."""
    found = _contract(Path())
    if found is None:
        names = " and no ".join(str(path) for path in USUAL)
        raise click.UsageError(f"There is no {names} here. Name the contract, or go to its folder.")
    return found


def language(languages: tuple[str, ...]) -> str:
    """The language of the findings: the contract's first where the product speaks it, else English."""
    from responde.words import product_language

    return product_language(languages[0], ()) if languages else "en"


def known(what: str, name: str, names: Iterable[str]) -> None:
    """Raises Failure for a name that isn't among those there are, with the nearest of them; none at all is fine."""
    from responde.reading.suggest import listed, nearest

    there = tuple(names)
    if name and name not in there:
        near = nearest(name, there)
        meant = f" Did you mean `{near}`?" if near else ""
        every = f" There are: {listed(there)}." if there else " There is none."
        raise Failure(f"`{name}` is no {what} of this contract.{meant}{every}")


laws_option = click.option(
    "--law",
    "laws",
    multiple=True,
    metavar="PACK",
    callback=lambda _context, _option, value: packs(value),
    shell_complete=packs_begun,
    help="Judge by this pack of rules as well, whomever it is for, such as es-10-2025; give it again for another.",
)

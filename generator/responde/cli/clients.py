"""The charters of several clients are built one after the other, whatever becomes of each, and then compared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from responde.cli import asked, output, sites
from responde.cli.failures import OK, STOPPED, Failure, told

if TYPE_CHECKING:
    from responde.edition import Examined

USUAL_FILE = "contract"
USUAL_FOLDER = "charter"
"""Names that many clients' contracts have; the folder above says whose it is."""


def build(contracts: Sequence[Path], to: Path, today: date, *, pdf: bool = True) -> int:
    """Builds each into a folder of its own, and ends with the worst exit code of all."""
    from responde.edition import examine
    from responde.publishing.afterwards import MARK
    from responde.reports import portfolio

    if (to / MARK).exists():
        raise Failure(f"{to} holds the site of one contract. Name another folder for the sites of several.")
    worst, seen = OK, []
    for step, (contract, name) in enumerate(zip(contracts, names(contracts), strict=True), 1):
        output.progress(f"{name} ({step}/{len(contracts)})")
        examined = examine(contract, today)
        code = told(("build",), partial(_publish, examined, contract, to / name, today, pdf=pdf))
        if code == STOPPED:
            return code
        worst = max(worst, code)
        seen.append(examined)
    lang = _lang(seen)
    output.say(f"\n{portfolio.render_text(portfolio.rows(tuple(seen), lang), lang)}")
    return worst


def names(contracts: Sequence[Path]) -> tuple[str, ...]:
    """The name of each client's folder, no two alike even where capital letters don't count."""
    taken: set[str] = set()
    return tuple(_free(_name(contract.resolve()), taken) for contract in contracts)


def _name(contract: Path) -> str:
    if contract.stem != USUAL_FILE:
        return contract.stem
    folder = contract.parent
    return (folder.parent if folder.name == USUAL_FOLDER else folder).name or USUAL_FILE


def _free(name: str, taken: set[str]) -> str:
    proposed = (name if number == 1 else f"{name}-{number}" for number in count(1))
    free = next(each for each in proposed if each.casefold() not in taken)
    taken.add(free.casefold())
    return free


def _publish(examined: Examined, contract: Path, to: Path, today: date, _arguments: Sequence[str], *, pdf: bool) -> int:
    from responde.edition import pressed
    from responde.publishing import speed

    speed.remember_pages(contract)
    return sites.published(sites.built(contract, to, today, pressed(examined, contract, pdf=pdf)))


def _lang(seen: Sequence[Examined]) -> str:
    contract = next((each.contract for each in seen if each.contract), None)
    return asked.language(contract.languages if contract else ())

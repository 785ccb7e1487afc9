"""The law is data, one pack a country, sector or region, by which a contract is judged on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from responde.contract.contract import Contract
from responde.findings import Finding
from responde.law import shelf

if TYPE_CHECKING:  # loaded with the first pack, so that a country without one costs nothing
    from responde.law.judging import Judged
    from responde.law.rules import Pack

__all__ = ["check", "judged", "names", "pack", "selected"]


def names() -> tuple[str, ...]:
    """All packs that there are."""
    return shelf.names()


def pack(name: str) -> Pack:
    """A whole pack; raises KeyError where there is none."""
    return shelf.opened(name).pack


def selected(contract: Contract) -> tuple[str, ...]:
    """The packs of the contract's country; which of their rules hold, says what it states of itself."""
    country = getattr(contract.organisation, "country", "")  # what could not be read is None, whatever its type
    return shelf.of_country(country) if country else ()


def judged(contract: Contract, today: date, also: tuple[str, ...] = ()) -> tuple[Judged, ...]:
    """How the contract stands on a day to each rule that country, region, sector and size select, and to packs `also`.

    Raises KeyError for a pack that there isn't.
    """
    chosen = selected(contract)
    if not (chosen or also) or not hasattr(contract.organisation, "country"):
        return ()
    from responde.law import judging

    return tuple(judging.judged(contract, today, chosen, also))


def check(contract: Contract, today: date, also: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """What the contract breaks of the law, each finding as weighty as the law is known; see `judged`."""
    found = judged(contract, today, also)
    if not found:
        return ()
    from responde.law import told

    return tuple(told.findings(contract, found))

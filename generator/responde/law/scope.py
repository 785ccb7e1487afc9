"""Scope says for whom a law holds, by sector, region and size; what a contract doesn't state leaves it undecided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from responde.contract.company import Organisation, Size
from responde.contract.contract import Contract
from responde.contract.quantities import Money
from responde.law.rules import Scope, Threshold


@dataclass(frozen=True, slots=True)
class Holds:
    """Whether something holds; None where that depends on what isn't stated."""

    sure: bool | None
    unstated: tuple[str, ...] = ()
    """Keys of `organisation` that would tell."""


def holds(scopes: tuple[Scope, ...], contract: Contract) -> Holds:
    """Whether one of several scopes is the contract's; without any scope it is."""
    if not scopes:
        return Holds(sure=True)
    found = [_one(scope, contract.organisation) for scope in scopes]
    if any(each.sure for each in found):
        return Holds(sure=True)
    open_ = [each for each in found if each.sure is None]
    keys = dict.fromkeys(key for each in open_ for key in each.unstated)
    return Holds(None, tuple(keys)) if open_ else Holds(sure=False)


def _one(scope: Scope, organisation: Organisation) -> Holds:
    told = dict(_told(scope, organisation))
    if False in told.values():
        return Holds(sure=False)
    unstated = tuple(key for key, sure in told.items() if sure is None)
    return Holds(None, unstated) if unstated else Holds(sure=True)


def _told(scope: Scope, organisation: Organisation) -> Iterator[tuple[str, bool | None]]:
    """Each thing that matters, with whether it is so."""
    if scope.sectors:
        yield "sector", organisation.sector in scope.sectors if organisation.sector else None
    if scope.regions:
        yield "region", organisation.region in scope.regions if organisation.region else None
    for threshold in scope.size:
        yield f"size.{threshold.of}", _reached(threshold, organisation.size)


def _reached(threshold: Threshold, size: Size | None) -> bool | None:
    stated = getattr(size, threshold.of, None)
    if isinstance(stated, Money):
        if stated.amount is None or stated.currency != threshold.currency:
            return None
        stated = stated.amount
    if stated is None:
        return None
    if threshold.than == "under":
        return bool(stated < threshold.amount)
    return bool(stated > threshold.amount if threshold.than == "over" else stated >= threshold.amount)

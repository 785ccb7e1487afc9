"""Who answers: on each rung the people who take a need, those with a matching scope before those without one."""

from __future__ import annotations

from collections.abc import Collection

from responde.contract.contract import Contract
from responde.contract.people import Rung, Seat
from responde.contract.promises import Need


def seats(rung: Rung, scope: Collection[str]) -> tuple[Seat, ...]:
    """Who on a rung takes a case with this scope; who has no `for` takes the rest, and nobody is left out."""
    best = max((_matches(seat, scope) for seat in rung.seats), default=0)
    matching = tuple(seat for seat in rung.seats if best and _matches(seat, scope) == best)
    rest = tuple(seat for seat in rung.seats if not seat.for_)
    return matching or rest or rung.seats


def _matches(seat: Seat, scope: Collection[str]) -> int:
    return sum(1 for each in seat.for_ if each in scope)


def needs(contract: Contract) -> dict[str, Need]:
    """What the start page offers: what the contract says, else an entry for each request and contractor."""
    if contract.needs:
        return contract.needs
    made = {name: Need(says=request.name, request=name) for name, request in contract.requests.items()}
    for name, contractor in contract.contractors.items():
        made[name] = Need(says=contractor.name, contractor=name)
    return made

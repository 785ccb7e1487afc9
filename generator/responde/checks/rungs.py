"""Rungs, as rules look at them: who of the people known stands where."""

from __future__ import annotations

from collections.abc import Iterator

from responde.contract.contract import Contract
from responde.contract.people import Person, Rung, Seat


def seated(contract: Contract) -> Iterator[tuple[int, Rung, Seat]]:
    """Every seat of a person who is known, with its rung and the rung's step from 0, from below."""
    for step, rung in enumerate(contract.ladder):
        for seat in rung.seats:
            if seat.person in contract.people:
                yield step, rung, seat


def standing(contract: Contract) -> dict[str, int]:
    """The step of the lowest rung of each person who stands on one."""
    found: dict[str, int] = {}
    for step, _rung, seat in seated(contract):
        found.setdefault(seat.person, step)
    return found


def on_ladder(contract: Contract) -> dict[str, Person]:
    """The people who stand on a rung, by id, from below."""
    return {name: contract.people[name] for name in standing(contract)}


def all_known(contract: Contract) -> bool:
    """Whether every seat, and every stand-in of who sits there, names a person of the contract.

    Where one doesn't, the reader says so, and who is missing on the ladder can't be told.
    """
    named = [seat.person for rung in contract.ladder for seat in rung.seats]
    named += [person.stand_in for person in on_ladder(contract).values() if person.stand_in]
    return bool(named) and all(name in contract.people for name in named)

"""The ladder: on each rung somebody new who may decide something, and last the director of customer service."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case
from responde.checks.rungs import seated, standing
from responde.contract.people import Rung, Seat
from responde.findings import Finding
from responde.findings import catalogue as kinds


def ends_with_director(case: Case) -> Iterator[Finding]:
    """A ladder that stops below the director lets every complaint end with somebody who can't decide."""
    if case.contract.ladder and not any(seat.director for rung in case.contract.ladder for seat in (rung, *rung.seats)):
        yield kinds.NO_DIRECTOR.at(("ladder", len(case.contract.ladder) - 1), where="key")


def director_is_last(case: Case) -> Iterator[Finding]:
    """Behind the director nobody in the company can decide more, so nobody stands there."""
    for rung in case.contract.ladder[:-1]:
        for seat in (rung, *rung.people):
            if seat.director:
                marked = rung.seats if seat is rung else (seat,)
                shown = ", ".join(case.person(each.person) for each in marked)
                yield kinds.DIRECTOR_NOT_LAST.at((*seat.path, "director"), person=shown)


def on_one_rung(case: Case) -> Iterator[Finding]:
    """Who goes up a rung meets somebody new; seats that one person has on the same rung are no matter."""
    first = standing(case.contract)
    for step, _rung, seat in seated(case.contract):
        if step != first[seat.person]:
            shown, below = case.person(seat.person), first[seat.person]
            yield kinds.ON_TWO_RUNGS.at((*seat.path, "person"), person=shown, first=below + 1, second=step + 1)


def with_authority(case: Case) -> Iterator[Finding]:
    """Each seat says what its person may decide or give; what the rung says holds for all its people."""
    for _step, rung, seat in seated(case.contract):
        if not any(_says_authority(each) for each in (seat, rung)):
            yield kinds.NO_AUTHORITY.at(seat.path, where="key", person=case.person(seat.person))


def _says_authority(seat: Seat | Rung) -> bool:
    return bool(seat.grants or seat.decides or {"grants", "decides"} & set(seat.lacks))


RULES = (ends_with_director, director_is_last, on_one_rung, with_authority)

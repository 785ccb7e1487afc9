"""The dates of many cases beside a bare loop, which is as fast or slow as the machine is at the moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from itertools import count

from responde.clock.agenda import Agenda
from responde.clock.deadlines import deadlines
from responde.clock.due import Course
from responde.clock.told import Brought
from responde.contract.contract import Contract
from responde.reading import read
from responde.source import parse
from tests.benchmarks.pairs import Calls, Pair
from tests.conftest import CONTRACTS

A_SECOND = 5_000_000 / 0.35
"""Additions in a loop, on the idle machine for which the budgets were written."""
DAYS = 365

Case = tuple[Brought, Course]
FEW = 300


def dates() -> list[Pair]:
    """A year of all that customers of the rich example may bring, in two seconds; one case, in a thousandth of one."""
    agenda, later = Agenda(_contract()), count(1)
    some = list(year())[::51][:FEW]
    return [
        Pair(
            what="a year of dates after loading / 2 s of additions",
            ours=Calls(run=_year_anew),
            theirs=Calls(run=partial(additions, round(2 * A_SECOND))),
            budget=1,
        ),
        Pair(
            what=f"{FEW} cases after loading / {FEW} ms of additions",
            ours=Calls(run=lambda: _reckoned(agenda, _put_off(some, minutes=next(later)))),
            theirs=Calls(run=partial(additions, round(FEW / 1000 * A_SECOND))),
            budget=1,
        ),
    ]


def year() -> Iterator[Case]:
    """Each request by each channel on each day of a year, at ten in the morning in Bogotá."""
    contract, first = _contract(), datetime(2026, 12, 1, 15, tzinfo=UTC)
    for name in contract.requests:
        for channel in contract.channels:
            brought = Brought(request=name, channel=channel)
            yield from ((brought, Course(received=first + timedelta(days=ahead))) for ahead in range(DAYS))


def additions(count: int) -> int:
    """What the budgets are measured by."""
    total = 0
    for each in range(count):
        total += each
    return total


def _year_anew() -> None:
    """With an agenda of its own, which has worked nothing out before."""
    _reckoned(Agenda(_contract()), year())


def _put_off(cases: Iterable[Case], minutes: int) -> Iterator[Case]:
    """The same at another time, which nobody has asked for before."""
    for brought, course in cases:
        yield brought, replace(course, received=course.received + timedelta(minutes=minutes))


def _reckoned(agenda: Agenda, cases: Iterable[Case]) -> None:
    for brought, course in cases:
        deadlines(agenda, brought, course)


@cache
def _contract() -> Contract:
    contract, _ = read(parse((CONTRACTS / "andina-conecta.yml").read_bytes()))
    if contract is None:
        raise ValueError("the rich example can't be read")
    return contract

"""Channels: each leads to somebody on the first rung, who is there while it is open."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.attendance import first_gap, missing, readable
from responde.checks.case import Case, called
from responde.checks.rungs import all_known, on_ladder
from responde.clock.told import SPOKEN, WRITTEN
from responde.contract.contract import Contract
from responde.contract.deadline import SCOPE
from responde.contract.people import Seat
from responde.contract.service import Channel
from responde.contract.texts import Hours
from responde.findings import Finding
from responde.findings import catalogue as kinds
from responde.reading.ids import names


def led_to_a_rung(case: Case) -> Iterator[Finding]:
    """Where everybody on the first rung takes certain things alone, each channel has to be among them."""
    seats = case.contract.ladder[0].seats if case.contract.ladder else ()
    if not seats or not _all_meant(case.contract, seats):
        return
    ways = _ways(case.contract)
    for name, channel in case.contract.channels.items():
        mine = {*_led_by(case.contract, name, channel), *channel.for_}
        if not any(mine & set(seat.for_) or not ways & set(seat.for_) for seat in seats):
            yield kinds.CHANNEL_WITHOUT_RUNG.at(channel.path, where="key", channel=called(channel, name), id=name)


def _all_meant(contract: Contract, seats: tuple[Seat, ...]) -> bool:
    """Whether each scope names something: where one doesn't, the reader says so, and what was meant can't be told."""
    known = frozenset[str]().union(*(names(contract, namespace) for namespace in SCOPE))
    return all(each in known for seat in seats for each in seat.for_)


def _ways(contract: Contract) -> set[str]:
    """What says how a case comes in; a scope that names none of it is about something and takes every channel."""
    channels, places = contract.channels, contract.places
    run = {*(one.operated_by for one in channels.values()), *(one.operated_by for one in places.values())}
    return {*channels, *places, *run, "written", "spoken"}


def _led_by(contract: Contract, name: str, channel: Channel) -> Iterator[str]:
    """What a scope may name to take a channel; one in person without places is at all of them."""
    everywhere = tuple(contract.places) if channel.kind == "in_person" else ()
    there = channel.at or everywhere
    yield from (name, channel.operated_by, *there)
    yield from (contract.places[place].operated_by for place in there if place in contract.places)
    if channel.kind not in SPOKEN:
        yield "written"
    if channel.kind not in WRITTEN:
        yield "spoken"


def attended(case: Case) -> Iterator[Finding]:
    """While a channel is open, somebody on the ladder, or a stand-in, can be passed a complaint."""
    there = _there(case)
    for name, channel in case.contract.channels.items() if there else ():
        opened = _expression(case, channel.hours)
        gap = first_gap(missing(opened, there, case.today)) if opened else None
        if gap:
            yield kinds.CHANNEL_HOURS_UNCOVERED.at(
                (*channel.path, "hours"),
                channel=called(channel, name),
                expected=gap[0].day,
                start=gap[0].time,
                reason=gap[1].day,
                end=gap[1].time,
            )


def _there(case: Case) -> tuple[str, ...]:
    """The hours of everybody on the ladder and of their stand-ins; none where those of somebody can't be told."""
    ladder = on_ladder(case.contract)
    near = {name: case.contract.people.get(name) for name in (each.stand_in for each in ladder.values())}
    stated = [_expression(case, person.hours) for person in ladder.values()]
    others = [_expression(case, person.hours) for person in near.values() if person]
    return tuple(dict.fromkeys([*stated, *filter(None, others)])) if all(stated) and all_known(case.contract) else ()


def _expression(case: Case, hours: Hours | None) -> str:
    """Hours with a name or in place, as an expression; empty where there is none that can be read."""
    named = case.contract.hours.get(hours.written, hours) if hours else None
    return named.written if named and readable(named.written) else ""


RULES = (led_to_a_rung, attended)

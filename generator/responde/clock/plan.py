"""A plan is what a contract promises for one case, without a date: its steps, the people in turn, the doors beyond."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from responde.clock.answering import seats
from responde.clock.timing import Timed, Timing
from responde.clock.told import (
    About,
    Brought,
    about,
    concerns,
    place_of,
    region_of,
    severities,
    undecided,
)
from responde.contract.contract import Contract
from responde.contract.deadline import Remedy, YouHave
from responde.contract.people import Beyond, Rung, Seat
from responde.contract.promises import STEPS, Request
from responde.contract.texts import Hours


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Chair:
    """Somebody on a rung who takes the case."""

    person: str
    seat: Seat
    replies: Timing
    after: Timing | None
    """Where one may come here so long after the case was opened, whatever passes below."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Door:
    """Somebody beyond the company."""

    beyond: Beyond
    opens: Timing | None
    """None: at any time."""
    closes: Timing | None
    """None: it isn't said that it ever does."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Plan:
    """Everything that is promised for one case."""

    brought: Brought
    about: About
    place: str
    region: str
    hours: Hours | None
    """In which opening hours are counted: of the channel, else of its place; None: nobody says."""
    steps: tuple[Timing, ...]
    """In the order in which they come."""
    rungs: tuple[tuple[Chair, ...], ...]
    doors: tuple[Door, ...]
    remedies: tuple[tuple[str, Remedy], ...]
    """What is given for a step that comes too late, with the step."""
    duties: tuple[YouHave, ...]
    """The customer's own deadlines: of the request, of the ladder, of what is given, of the doors beyond."""
    _steps: dict[str, Timing] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_steps", {timing.step: timing for timing in self.steps})

    def step(self, name: str) -> Timing | None:
        """A step of the request, if the contract promises one."""
        return self._steps.get(name)


def plan(contract: Contract, brought: Brought) -> Plan:
    """What `contract` promises for what is `brought`; an unknown request promises no steps."""
    known, groups = about(contract, brought), undecided(contract, brought)
    request = contract.requests.get(brought.request)
    own = request.severities.get(brought.severity) if request else None
    timed = Timed(known, groups, request, own, severities(contract, brought))
    steps = tuple(timed.step(name) for name in STEPS if timed.promised(name))
    doors = tuple(_door(one, timed) for one in contract.beyond if concerns(one.for_, known, groups))
    given = _remedies(contract, steps)
    remedies = tuple((step, remedy) for step, remedy in given if concerns(remedy.for_, known, groups))
    return Plan(
        brought=brought,
        about=known,
        place=place_of(contract, brought),
        region=region_of(contract, brought),
        hours=_hours(contract, brought),
        steps=steps,
        rungs=tuple(_chairs(rung, known, timed) for rung in contract.ladder),
        doors=doors,
        remedies=remedies,
        duties=tuple(dict.fromkeys(_duties(contract, known, request, remedies, doors))),
    )


def _remedies(contract: Contract, steps: tuple[Timing, ...]) -> Iterator[tuple[str, Remedy]]:
    """A step's own remedy, else that for everything that doesn't say otherwise."""
    for timing in steps:
        deadline = timing.deadline
        default = (
            contract.defaults.remedy if contract.defaults and deadline and "remedy" not in deadline.lacks else None
        )
        stated = (deadline.remedy if deadline else None) or default
        if stated:
            yield timing.step, contract.remedies.get(stated.use, stated)


def _duties(
    contract: Contract,
    known: About,
    request: Request | None,
    remedies: tuple[tuple[str, Remedy], ...],
    doors: tuple[Door, ...],
) -> Iterator[YouHave]:
    yield from request.you_have if request else ()
    for rung in contract.ladder:
        for seat in dict.fromkeys((rung, *seats(rung, known))):
            yield from seat.you_have
    for _, remedy in remedies:
        yield from remedy.you_have
    for door in doors:
        yield from door.beyond.you_have


def _hours(contract: Contract, brought: Brought) -> Hours | None:
    channel, place = contract.channels.get(brought.channel), contract.places.get(place_of(contract, brought))
    return (channel.hours if channel else None) or (place.hours if place else None)


def _chairs(rung: Rung, known: About, timed: Timed) -> tuple[Chair, ...]:
    """Who takes the case there; a seat that is openly vacant is nobody's."""
    return tuple(
        Chair(
            person=seat.person,
            seat=seat,
            replies=timed.other("replies_in", seat.replies_in or rung.replies_in),
            after=timed.other("after", seat.after or rung.after) if seat.after or rung.after else None,
        )
        for seat in seats(rung, known)
        if seat.person
    )


def _door(one: Beyond, timed: Timed) -> Door:
    """Where nothing is said of when it opens, that is a doubt, unless one may go there before the company."""
    opens = None if one.first and one.after is None else timed.other("after", one.after)
    return Door(beyond=one, opens=opens, closes=timed.other("until", one.until) if one.until else None)

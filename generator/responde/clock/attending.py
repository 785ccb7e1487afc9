"""Attending is who answers a customer at a moment, and until when; else who does next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from responde.clock.agenda import Agenda
from responde.clock.openings import Openings
from responde.clock.syntax import MIDNIGHT, Spans
from responde.clock.told import Brought

WHOLE_DAY: Spans = ((0, MIDNIGHT),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Somebody who takes a case, when it is their turn."""

    rung: int
    """From one."""
    person: str
    stands_in_for: str = ""
    """Who of this rung is away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Who answers at a moment, else who is the first to answer after it; moments are in the time zone of the case."""

    turn: Turn | None
    """Where nobody is known to answer, now or later, whose turn comes first; None: there is nobody on the ladder."""
    open: bool | None
    """Whether they answer at that moment; None: nobody is known to, but somebody's hours are not."""
    answers_from: datetime | None = None
    """The moment itself, or when they answer next; None: not known."""
    until: datetime | None = None
    """When they stop; None: not known, or not as long as the calendar lasts."""
    always: bool = False
    """Whether they answer day and night."""
    unstated: tuple[str, ...] = ()
    """People whose turn comes before, and of whom it isn't stated when they answer."""


def attend(agenda: Agenda, brought: Brought, at: datetime) -> Attendance:
    """Who answers at a moment, which has a time zone, whichever, for what is brought.

    Rung by rung from the first, it is whoever of those who take such a case answers then, else a stand-in of theirs.
    Where nobody does, it is who of all these answers first: at that moment the same rule finds the same person.
    Nothing is made up of who states no hours, nor of a moment outside the calendar.
    """
    turns = tuple(turns_of(agenda, brought))
    hours = {turn: agenda.openings_of(turn.person) for turn in turns}
    found = _soonest(hours, at)
    if found is None:
        return Attendance(turn=next(iter(turns), None), open=_is_open(hours, at), unstated=_unstated(hours, turns))
    turn, openings, starts = found
    local, closes = agenda.clock_of(agenda.plan(brought)).local, openings.until(starts)
    is_open = _is_open(hours, at)
    return Attendance(
        turn=turn,
        open=is_open,
        answers_from=local(starts),
        until=local(closes) if closes else None,
        always=_always(openings),
        unstated=_unstated(hours, turns[: turns.index(turn)] if is_open else turns),
    )


def turns_of(agenda: Agenda, brought: Brought) -> Iterator[Turn]:
    """Who takes such a case, in the order in which they are asked: on each rung its people, then their stand-ins.

    A seat that is openly vacant is nobody's turn.
    """
    people = agenda.contract.people
    for rung, chairs in enumerate(agenda.plan(brought).rungs, start=1):
        there = tuple(chair.person for chair in chairs if chair.person in people)
        yield from (Turn(rung=rung, person=name) for name in there)
        stood_in = ((name, people[name].stand_in) for name in there)
        yield from (Turn(rung=rung, person=other, stands_in_for=name) for name, other in stood_in if other)


Hours = dict[Turn, Openings | None]


def _soonest(hours: Hours, at: datetime) -> tuple[Turn, Openings, datetime] | None:
    """Who answers first from a moment on, in order where several do, and when."""
    found = ((turn, openings, openings.next(at)) for turn, openings in hours.items() if openings)
    known = ((turn, openings, starts) for turn, openings, starts in found if starts)
    return min(known, key=lambda one: one[2].timestamp(), default=None)


def _is_open(hours: Hours, at: datetime) -> bool | None:
    states = {openings.open_at(at) if openings else None for openings in hours.values()}
    return True if True in states else False if states == {False} else None


def _unstated(hours: Hours, turns: tuple[Turn, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(turn.person for turn in turns if hours[turn] is None))


def _always(openings: Openings) -> bool:
    return set(openings.days.values()) == {WHOLE_DAY}

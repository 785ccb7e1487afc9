"""Climbing is whom to call, from when: the ladder and the doors beyond with their dates, for one case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from responde.clock.agenda import Agenda
from responde.clock.due import OF_THE_BEGINNING, Course, begun, unreckoned
from responde.clock.openings import Openings
from responde.clock.plan import Chair, Door, Plan
from responde.clock.terms import NEVER, Clock, ends, ends_after
from responde.clock.timing import Doubt, Timing

AT_ANY_TIME = frozenset({"any time", "at once"})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Call:
    """A rung of the ladder, with who takes the case there."""

    rung: int
    """From one."""
    chair: Chair
    others: tuple[Chair, ...]
    """Who else takes such a case on this rung."""
    reached: datetime | None
    """When the time below has passed, or its own `after`; None where that can't be told."""
    call_from: datetime | None
    """The same, moved to when the person answers next."""
    replies_by: datetime | None
    doubt: Doubt | None = None
    """Why it isn't known from when to call."""
    doubted: Timing | None = None
    """The time that can't be reckoned: that of somebody below, or since the case was opened."""
    hours_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Window:
    """A door beyond the company, and while it is open."""

    door: Door
    opens: datetime | None
    closes: datetime | None
    """None: not known, or it isn't said that it ever does."""
    doubt: Doubt | None = None
    """Why it isn't known when it opens."""
    closes_doubt: Doubt | None = None


def climb(agenda: Agenda, plan: Plan, course: Course) -> tuple[Call, ...]:
    """Every rung with its call: each person has their time from when the case reaches them.

    On the first rung that is its receipt, with its cut-off; further up it is the moment from which to call, and there
    is no cut-off any more. `after` counts from receipt and takes the place of what passes below.
    Of several people who could take the case, it is the one who answers first. A rung on which nobody sits, openly, is
    passed over.
    """
    clock = agenda.clock_of(plan)
    key = (id(plan.rungs), id(clock), course.received.timestamp(), *_happened(course))
    return agenda.remembered(key, lambda: tuple(_Climber(agenda, plan, course, clock).calls()))


Unknown = tuple[Doubt | None, Timing | None]
"""Why a date isn't known, and the time that can't be reckoned."""


def _happened(course: Course) -> tuple[tuple[str, float], ...]:
    """What else decides from when one may climb: `after` may count from something that took place."""
    return tuple((name, at.timestamp()) for name, at in course.happened.items())


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class _Climber:
    """Somebody who goes up the ladder with a case."""

    agenda: Agenda
    plan: Plan
    course: Course
    clock: Clock

    def calls(self) -> Iterator[Call]:
        at: datetime | None = self.clock.local(self.course.received)
        unknown: Unknown = (None, None)
        first = True
        for rung, chairs in enumerate(self.plan.rungs, start=1):
            if chairs:
                call = self._call((rung, chairs), at, unknown, first=first)
                yield call
                at, unknown, first = call.replies_by, self._further(call), False

    def _call(
        self, there: tuple[int, tuple[Chair, ...]], at: datetime | None, unknown: Unknown, *, first: bool
    ) -> Call:
        rung, chairs = there
        ways = [(*self._there(chair, at), chair) for chair in chairs]
        reached, call_from, chair = min(ways, key=_call_from) if len(ways) > 1 else ways[0]
        if chair.after and reached is None:
            unknown = _doubt(chair.after, self.clock), chair.after
        doubt, doubted = (None, None) if call_from else unknown if reached is None else (Doubt.CALENDAR, None)
        return Call(
            rung=rung,
            chair=chair,
            others=tuple(each for each in chairs if each is not chair),
            reached=reached,
            call_from=call_from,
            replies_by=self._replied(chair, call_from, first=first),
            doubt=doubt,
            doubted=doubted,
            hours_known=self._openings(chair) is not None,
        )

    def _openings(self, chair: Chair) -> Openings | None:
        return self.agenda.openings_of(chair.person)

    def _there(self, chair: Chair, at: datetime | None) -> tuple[datetime | None, datetime | None]:
        """When the case may come to somebody, and when they answer next; at once, where no hours are stated."""
        reached = after(chair.after, self.clock, self.course) if chair.after else at
        openings = self._openings(chair)
        opens = openings.next(reached) if openings and reached else reached
        return reached, self.clock.local(opens) if opens else None

    def _replied(self, chair: Chair, call_from: datetime | None, *, first: bool) -> datetime | None:
        """When somebody's time to reply is over."""
        begins = self.course.received if first else call_from
        term = chair.replies.term
        if begins is None or term is None or chair.replies.doubt:
            return None
        end = ends(term, begins, self._clock(chair), receipt=first)
        return None if end == NEVER else end

    def _further(self, call: Call) -> Unknown:
        """Why it isn't known when the time of a rung is over."""
        if call.replies_by or call.doubt:
            return call.doubt, call.doubted
        replies = call.chair.replies
        return _doubt(replies, self._clock(call.chair)), replies

    def _clock(self, chair: Chair) -> Clock:
        """What somebody's time runs by: the calendar of the case, and their hours where it asks for these."""
        term = chair.replies.term
        if term is None or term.unit != "opening hour":
            return self.clock
        person = self.agenda.contract.people[chair.person]
        return self.agenda.clock((self.plan.place, self.plan.region), person.hours, self.agenda.seat(person))


def _call_from(there: tuple[datetime | None, datetime | None, Chair]) -> float:
    return (there[1] or NEVER).timestamp()


def after(timing: Timing, clock: Clock, course: Course) -> datetime | None:
    """When so long has passed since a case was opened, or since what it counts from."""
    start = begun(timing, clock, course) if timing.doubt in OF_THE_BEGINNING else None
    if start is None or timing.term is None:
        return None
    end = start[0] if timing.term.phrase in AT_ANY_TIME else ends_after(timing.term, *start, clock)
    return None if end is NEVER else end


def windows(agenda: Agenda, plan: Plan, course: Course) -> tuple[Window, ...]:
    """The doors beyond the company, in the order of the contract."""
    clock = agenda.clock_of(plan)
    return tuple(_window(door, clock, course) for door in plan.doors)


def _window(door: Door, clock: Clock, course: Course) -> Window:
    opens = after(door.opens, clock, course) if door.opens else clock.receipt(course.received)[0]
    limit = door.closes if door.closes and not never(door.closes) else None
    closes = after(limit, clock, course) if limit else None
    return Window(
        door=door,
        opens=opens,
        closes=closes,
        doubt=_doubt(door.opens, clock) if opens is None else None,
        closes_doubt=_doubt(limit, clock) if limit and closes is None else None,
    )


def never(timing: Timing) -> bool:
    """What is open at any time never closes."""
    return timing.term is not None and timing.term.phrase == "any time"


def _doubt(timing: Timing | None, clock: Clock) -> Doubt:
    return (timing.doubt if timing else None) or unreckoned(timing.term if timing else None, clock)

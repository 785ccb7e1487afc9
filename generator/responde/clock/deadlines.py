"""Deadlines are all the dates of one case: what is due by when, whom to call from when, what follows, who is beyond."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from responde.clock.agenda import Agenda
from responde.clock.climbing import Call, Window, climb, windows
from responde.clock.due import Course, Step, counts_from, steps
from responde.clock.owed import Owed, Yours, owed, yours
from responde.clock.plan import Plan
from responde.clock.told import Brought


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Deadlines:
    """The dates of a case, in the time zone of its region; what isn't known is None, with a doubt beside it."""

    plan: Plan
    course: Course
    received: datetime
    counts_from: datetime | None
    """The beginning of the business day on which it counts as received, where that is later than it arrived."""
    steps: tuple[Step, ...]
    calls: tuple[Call, ...]
    windows: tuple[Window, ...]
    owed: tuple[Owed, ...]
    yours: tuple[Yours, ...]

    def step(self, name: str) -> Step | None:
        """A step of the request by its name, such as `answer`; None if none is promised."""
        return next((step for step in self.steps if step.timing.step == name), None)

    def by(self, name: str) -> datetime | None:
        """When a step has to be done; None if that isn't promised, or not known."""
        step = self.step(name)
        return step.by if step else None


def deadlines(agenda: Agenda, brought: Brought, course: Course) -> Deadlines:
    """Every date of a case, from what was brought and how it went."""
    plan = agenda.plan(brought)
    clock = agenda.clock_of(plan)
    found, calls = steps(agenda, plan, course), climb(agenda, plan, course)
    return Deadlines(
        plan=plan,
        course=course,
        received=clock.receipt(course.received)[0],
        counts_from=counts_from(found, clock, course),
        steps=found,
        calls=calls,
        windows=windows(agenda, plan, course),
        owed=owed(agenda, plan, found),
        yours=yours(agenda, plan, course, found),
    )

"""Owed is what follows when a date passes: remedies with the day from which they are due, and what is up to you."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from responde.clock.agenda import Agenda
from responde.clock.due import Course, Step
from responde.clock.plan import Plan
from responde.clock.terms import NEVER, Clock, ends, running
from responde.clock.timing import RECEIPT
from responde.clock.told import outcomes, undecided
from responde.contract.contract import Contract
from responde.contract.deadline import Deadline, Remedy, YouHave
from responde.contract.promises import STEPS
from responde.contract.quantities import Duration


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Owed:
    """A remedy for a step that comes too late."""

    step: str
    remedy: Remedy
    since: datetime | None
    """The last moment of the promise: it is owed from the next; None where that isn't known."""
    paid_by: datetime | None = None
    late_from: datetime | None = None
    """When more is added because it still isn't there."""
    claim_by: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Yours:
    """A deadline on the customer."""

    you_have: YouHave
    by: datetime | None
    """None where it counts from what has not happened yet, or from what has no date."""
    promised: datetime | None = None
    """When it is over if the step from which it counts happens on the last day on which it was promised."""


def owed(agenda: Agenda, plan: Plan, found: tuple[Step, ...]) -> tuple[Owed, ...]:
    """What is owed from when, for each step that has a remedy."""
    if not plan.remedies:
        return ()
    clock, steps = agenda.clock_of(plan), {step.timing.step: step for step in found}
    return tuple(_owed(agenda.contract, plan, clock, steps[name], remedy) for name, remedy in plan.remedies)


def _owed(contract: Contract, plan: Plan, clock: Clock, step: Step, remedy: Remedy) -> Owed:
    paid_by = _later(paid_within(contract, plan, remedy), step.by, clock)
    late = remedy.if_late
    return Owed(
        step=step.timing.step,
        remedy=remedy,
        since=step.by,
        paid_by=paid_by,
        late_from=(_later(late.after, step.by, clock) if late.after else paid_by) if late else None,
        claim_by=_later(remedy.claimed.until if remedy.claimed else None, step.by, clock),
    )


def paid_within(contract: Contract, plan: Plan, remedy: Remedy) -> Duration | None:
    """The time in which it is paid, where it is one and the same whatever else the case may be."""
    if remedy.paid_within is None:
        return None
    found = outcomes(remedy.paid_within, plan.about, undecided(contract, plan.brought))
    times = {_time(part) for outcome in found for part in outcome or (None,)}
    return times.pop() if len(times) == 1 else None


def _time(part: Deadline | None) -> Duration | None:
    time = part.target[-1].duration if part and part.target else None
    return running(time, part.runs) if part and time else None


def _later(duration: Duration | None, at: datetime | None, clock: Clock) -> datetime | None:
    end = ends(duration, at, clock, receipt=False) if duration and at else None
    return None if end == NEVER else end


def yours(agenda: Agenda, plan: Plan, course: Course, found: tuple[Step, ...]) -> tuple[Yours, ...]:
    """The customer's own deadlines, with the dates that they have so far."""
    if not plan.duties:
        return ()
    clock, dates = agenda.clock_of(plan), {step.timing.step: step.by for step in found}
    return tuple(_yours(one, dates, clock, course) for one in plan.duties)


def _yours(you_have: YouHave, dates: dict[str, datetime | None], clock: Clock, course: Course) -> Yours:
    word = you_have.after.word if you_have.after else ""
    happened = course.received if word == RECEIPT else course.happened.get(word)
    promised = dates.get(word) if word in STEPS and happened is None else None
    return Yours(
        you_have=you_have,
        by=_later(you_have.within, happened, clock),
        promised=_later(you_have.within, promised, clock),
    )

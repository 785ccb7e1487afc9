"""Due is what was promised, by when: the steps of one case, each tier with its date, or the reason why it has none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from responde.clock.agenda import Agenda
from responde.clock.hours import Stretch
from responde.clock.plan import Plan
from responde.clock.terms import BUSINESS_HOUR, DAYS, MONTHS, NEVER, SECONDS, Clock, Receipt, ends, ends_after
from responde.clock.timing import RECEIPT, Doubt, Timing
from responde.clock.told import About
from responde.contract.deadline import Deadline, Extension
from responde.contract.quantities import Duration


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How a case went, as far as it is known; moments have a time zone, whichever."""

    received: datetime
    """When it was brought: to the company or to a contractor, whichever was first."""
    happened: Mapping[str, datetime] = field(default_factory=dict)
    """When steps took place: an answer, a visit…"""
    pauses: tuple[Stretch, ...] = ()
    """When the clock was stopped and set going again."""
    extended: bool = False
    """Whether the company made use of its extensions."""


OF_THE_BEGINNING = frozenset({None, Doubt.EVENT, Doubt.FOLLOWS})
"""Doubts, or none, that are gone once it is known when that happened from which a time counts."""


WHOLE = frozenset({*DAYS, *MONTHS, "business day"})
"""Units of which no parts are reckoned."""
RECKONED = WHOLE | {*SECONDS, "opening hour", BUSINESS_HOUR}


def first_told(starts: Iterable[datetime]) -> datetime:
    """When a case counts as brought that was brought several times: a contractor is the company, so the first counts.

    Raises ValueError where there is none.
    """
    return min(starts, key=datetime.timestamp)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Step:
    """A step of a case, with its dates in the time zone of the case."""

    timing: Timing
    begins: datetime | None
    """What it counts from; None where that isn't known."""
    tiers: tuple[datetime | None, ...]
    """For each tier of its timing."""
    doubt: Doubt | None = None
    """Why the last of them isn't known."""
    extendable: datetime | None = None
    """Until when it may be put off, where the contract allows that and it hasn't been."""

    @property
    def by(self) -> datetime | None:
        """When it has to be done at the latest."""
        return self.tiers[-1] if self.tiers else None


def steps(agenda: Agenda, plan: Plan, course: Course) -> tuple[Step, ...]:
    """The dates of every step that the contract promises for a case."""
    clock = agenda.clock_of(plan)
    receipt = clock.receipt(course.received)
    begins: dict[str, Receipt] = {RECEIPT: receipt}
    for name, at in course.happened.items():
        begins[name] = clock.local(at), clock.local(at).date()
    found: dict[str, Step] = {}
    for timing in _in_turn(plan, course):
        step = found[timing.step] = _step(plan, timing, clock, course, begins)
        if step.by:
            begins.setdefault(timing.step, (step.by, receipt[1]))
    return tuple(found[timing.step] for timing in plan.steps)


def _in_turn(plan: Plan, course: Course) -> tuple[Timing, ...]:
    """The steps, each behind that from which it counts; once more where it only turns out what that is."""
    ordered = tuple(sorted(plan.steps, key=lambda timing: len(timing.before)))
    return ordered * len(ordered) if course.happened else ordered


def _step(plan: Plan, timing: Timing, clock: Clock, course: Course, begins: Mapping[str, Receipt]) -> Step:
    deadline, receipt, begun = timing.deadline, begins[RECEIPT], begins.get(timing.counts_from)
    if deadline is None or begun is None or timing.doubt not in OF_THE_BEGINNING:
        return _dateless(timing, timing.doubt or Doubt.FOLLOWS)
    if deadline.in_force and not in_force(deadline, plan.about, receipt[0]):
        return _dateless(timing, Doubt.FORCE)
    running = stopped(clock, deadline, course.pauses) if course.pauses else clock
    found = _counted(timing, running, begun)
    doubt = None if found[-1] else unreckoned(timing.term, clock)
    longer = _longer(deadline.extension, plan.about)
    put_off = tuple(extended(each, longer, running) for each in found) if longer else found
    if longer and course.extended:
        doubt = doubt or (None if put_off[-1] else unreckoned(longer[-1], clock))
        return Step(timing=timing, begins=begun[0], tiers=put_off, doubt=doubt)
    extendable = put_off[-1] if longer else None
    return Step(timing=timing, begins=begun[0], tiers=found, doubt=doubt, extendable=extendable)


def begun(timing: Timing, clock: Clock, course: Course) -> Receipt | None:
    """When a time begins that stands by itself: with receipt, or with a step of the request; None where none knows."""
    at = course.happened.get(timing.counts_from)
    if at:
        return clock.local(at), clock.local(at).date()
    if timing.doubt:
        return None
    end, first = clock.receipt(course.received)
    for term in timing.before:
        later = ends_after(term, end, first, clock)
        if later is None or later == NEVER:
            return None
        end = later
    return end, first


def _dateless(timing: Timing, doubt: Doubt) -> Step:
    return Step(timing=timing, begins=None, tiers=(None,) * len(timing.tiers), doubt=doubt)


def _counted(timing: Timing, clock: Clock, begun: Receipt) -> tuple[datetime | None, ...]:
    """The end of each tier of what begins then."""
    at, first = begun
    found = (ends_after(tier.term, at, first, clock) if tier.term else None for tier in timing.tiers)
    return tuple(None if end is NEVER else end for end in found)


def unreckoned(term: Duration | None, clock: Clock) -> Doubt:
    """Why a time has no end."""
    if term is None or term.unit not in RECKONED or (term.whole is None and term.unit in WHOLE):
        return Doubt.UNIT
    if term.before is not None or term.per:
        return Doubt.UNIT
    return Doubt.HOURS if term.unit == "opening hour" and clock.hours is None else Doubt.CALENDAR


def in_force(deadline: Deadline, about: About, at: datetime) -> bool:
    """Whether a promise holds on the day on which a case is received."""
    cases, day = deadline.in_force.cases if deadline.in_force else (), at.date()
    named = tuple(spell for ids, spell in cases if not about.isdisjoint(ids))
    spells = named or tuple(spell for ids, spell in cases if not ids)
    return all((spell.from_ or day) <= day <= (spell.until or day) for spell in spells)


def stopped(clock: Clock, deadline: Deadline, pauses: tuple[Stretch, ...]) -> Clock:
    """The clock with the pauses that a contract allows, each for as long as it allows at most."""
    if not pauses or not deadline.pauses:
        return clock
    caps = tuple(pause.at_most for pause in deadline.pauses)
    capped = ((start, _capped(start, stop, caps, clock)) for start, stop in pauses)
    joined: list[Stretch] = []
    for start, stop in sorted(capped, key=lambda each: each[0].timestamp()):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(stop, joined[-1][1])
        elif start < stop:
            joined.append((start, stop))
    return replace(clock, pauses=tuple(joined))


def _capped(start: datetime, stop: datetime, caps: tuple[Duration | None, ...], clock: Clock) -> datetime:
    """When a pause is over at the latest; of several that are allowed, the longest may be meant."""
    found = [ends(cap, start, clock, receipt=False) if cap else None for cap in caps]
    known = [each for each in found if each]
    return min(stop, max(known)) if len(known) == len(found) else stop


def _longer(extension: Extension | None, about: About) -> tuple[Duration, ...]:
    """What an extension adds, as often as it may be used; nothing where it is for others."""
    if extension is None or extension.of is None or (extension.for_ and about.isdisjoint(extension.for_)):
        return ()
    return (extension.of,) * (extension.times or 1)


def extended(end: datetime | None, longer: tuple[Duration, ...], clock: Clock) -> datetime | None:
    """A date put off by everything that may be added to it."""
    for each in longer:
        later = ends(each, end, clock, receipt=False) if end else None
        end = None if later is NEVER else later
    return end


def counts_from(found: tuple[Step, ...], clock: Clock, course: Course) -> datetime | None:
    """From when a case counts: the beginning of the business day on which it counts as received, or the moment itself.

    That of its answer, else of what comes first of the rest that begins with receipt.
    None where the calendar doesn't reach.
    """
    head = min(
        (step for step in found if step.timing.counts_from == RECEIPT and step.timing.term), key=_rank, default=None
    )
    received, day = clock.receipt(course.received)
    if head is None or head.timing.term is None or head.timing.term.unit != "business day":
        return received
    if day is None:
        return None
    return received if day == received.date() else datetime.combine(day, datetime.min.time(), tzinfo=clock.zone)


def _rank(step: Step) -> int:
    return {"answer": 0, "resolve": 1}.get(step.timing.step, 2)

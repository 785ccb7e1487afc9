"""Reasons say how a date came about: when it began to count and why then, and which days were left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from responde.clock.calendar import DAY, Names
from responde.clock.terms import BUSINESS_HOUR, Clock
from responde.contract.quantities import Duration


class Late(StrEnum):
    """Why something counts as received later than it arrived."""

    CUTOFF = "cutoff"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A day that didn't count."""

    date: date
    holiday: Names = ()
    """What it is called, by language; empty for a weekend, and for a day on which the clock was stopped."""
    paused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """How a date came about."""

    received_on: date | None = None
    """The business day on which it counts as received, where that isn't the day on which it arrived."""
    late: Late | None = None
    arrived: Skipped | None = None
    """The closed day on which it arrived."""
    skipped: tuple[Skipped, ...] = ()
    """Days after that up to the date itself, in order."""


def reason(term: Duration, begins: datetime, end: datetime, clock: Clock, *, receipt: bool = True) -> Reason:
    """Why a time that begins at a moment ends when it does; with `receipt`, where it begins as something arrives."""
    local = clock.local(begins)
    paused = _paused(clock, local.date(), end.date())
    if term.unit not in {"business day", BUSINESS_HOUR}:
        return Reason(skipped=paused)
    day = clock.received_on(begins) if receipt and term.unit == "business day" else local.date()
    first = max(day or local.date(), local.date())
    closed = (one for one in _between(first, end.date()) if clock.calendar.is_closed(one))
    skipped = {one: _skipped(clock, one) for one in closed} | {one.date: one for one in paused}
    kept = tuple(skipped[one] for one in sorted(skipped))
    if first == local.date():
        return Reason(skipped=kept)
    shut = bool(clock.calendar.is_closed(local.date()))
    return Reason(
        received_on=first,
        late=Late.CLOSED if shut else Late.CUTOFF,
        arrived=_skipped(clock, local.date()) if shut else None,
        skipped=kept,
    )


def _between(first: date, last: date) -> tuple[date, ...]:
    """The days after the first, the last included."""
    return tuple(first + DAY * ahead for ahead in range(1, (last - first).days + 1))


def _skipped(clock: Clock, day: date) -> Skipped:
    named = next((one.names for one in clock.calendar.holidays if one.date == day), ())
    return Skipped(date=day, holiday=named)


def _paused(clock: Clock, first: date, last: date) -> tuple[Skipped, ...]:
    """The days within which the clock was stopped and not set going again."""
    days = {day for pause in clock.pauses for day in clock.stopped_on(*pause) if first <= day <= last}
    return tuple(Skipped(date=day, paused=True) for day in sorted(days))

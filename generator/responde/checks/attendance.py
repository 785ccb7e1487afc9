"""Attendance is when in an ordinary week something is open and somebody is there, as bits, one a minute from Monday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from responde.clock.dates import ends
from responde.clock.hours import spans
from responde.clock.syntax import MIDNIGHT, read
from responde.contract.vocabulary import VOCABULARIES

DAY = timedelta(days=1)
WEEK = 7 * MIDNIGHT
WHOLE = (1 << WEEK) - 1
WEEKDAYS = tuple(VOCABULARIES["weekdays"].values())
LAST = 9990
"""A year after which there are still others, as dates go."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of the week; the end of a day is its 24:00."""

    day: str
    time: str


def readable(expression: str) -> bool:
    """Whether it can be read as hours; the rule for hours says so where it can't."""
    try:
        read(expression)
    except ValueError:
        return False
    return True


def missing(opened: str, there: tuple[str, ...], today: date) -> int:
    """The minutes at which it is open and nobody is there, in every season; holidays are left out of account."""
    first = _monday(min(today, date(LAST, 1, 1)))
    found = WHOLE if opened not in there else 0
    for monday in (first, *_seasons((opened, *there), first)):
        if found:
            found &= _minutes(opened, monday if _dates(opened) else first)
        for each in there:
            if found:  # what isn't asked needs no time
                found &= ~_minutes(each, monday if _dates(each) else first)
    return found


def _seasons(expressions: tuple[str, ...], first: date) -> list[date]:
    """The first Monday of each time that begins or ends with a date that hours name; where no year is named, in one."""
    named = {ends(part) for expression in expressions for part in _dates(expression)}
    begun = {start for start, _ in named}
    over = {(year, month, day + 1) for _, (year, month, day) in named}
    return sorted({_monday(_date(first, *each)) for each in begun | over})


def _date(first: date, year: int | None, month: int, day: int) -> date:
    """A day past the end of a month is in the next one."""
    return date(min(year or first.year, LAST), month, 1) + (day - 1) * DAY


def _monday(day: date) -> date:
    """That day or the first Monday after it."""
    return day + -day.weekday() % 7 * DAY


def _dates(expression: str) -> tuple[str, ...]:
    return tuple(part for rule in read(expression) for part in rule.dates.split(",") if part)


@lru_cache
def _minutes(expression: str, monday: date) -> int:
    """A night shift from Sunday lasts into Monday."""
    found = 0
    for step in range(7):
        for start, end in spans(expression, monday + step * DAY, holiday=False):
            found |= ((1 << (end - start)) - 1) << (step * MIDNIGHT + start)
    return (found | found >> WEEK) & WHOLE


def first_gap(minutes: int) -> tuple[Moment, Moment] | None:
    """The first stretch that begins in the week, from and to; None where there is none."""
    if not minutes:
        return None
    before = (minutes << 1 | minutes >> (WEEK - 1)) & WHOLE
    start = _lowest(minutes & ~before)
    turned = minutes >> start | minutes << (WEEK - start) & WHOLE
    length = _lowest(~turned)
    return _moment(start), _moment(start + length, end=True)


def _lowest(bits: int) -> int:
    """The place of the lowest bit; 0 where there is none, as in a gap that never ends."""
    return max((bits & -bits).bit_length() - 1, 0)


def _moment(minute: int, *, end: bool = False) -> Moment:
    days, rest = divmod(minute - end, MIDNIGHT)
    hours, minutes = divmod(rest + end, 60)
    return Moment(WEEKDAYS[days % 7], f"{hours:02}:{minutes:02}")

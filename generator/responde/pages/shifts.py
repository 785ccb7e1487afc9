"""Shifts in words: weekdays, spans of dates and hours, as a table of who answers says them."""

from __future__ import annotations

from datetime import date as Day
from datetime import time, timedelta
from itertools import groupby

from markupsafe import Markup

from responde.clock.syntax import MIDNIGHT
from responde.speech import Speech, figures, timetables

COMMA = Markup(", ")
DAY = timedelta(days=1)


def when(say: Speech, days: Markup, start: int, end: int) -> Markup:
    """`Monday to Friday: 8:00–17:00`; minutes after midnight."""
    return say("{days}: {times}", days=days, times=timetables.times(say, ((_time(start), _time(end)),)))


def at(say: Speech, days: Markup, minute: int) -> Markup:
    """`Monday to Friday, 8:00`."""
    return say("{day}, {time}", day=days, time=figures.clock_time(_time(minute)))


def _time(minute: int) -> time:
    return time(minute % MIDNIGHT // 60, minute % 60)


def weekdays(say: Speech, days: tuple[int, ...]) -> Markup:
    """`every day`, `Monday to Friday, Sunday`: those that follow each other as one."""
    runs = groupby(enumerate(sorted(set(days))), key=lambda pair: pair[1] - pair[0])
    return COMMA.join(timetables.days(say, tuple(day for _, day in run)) for _, run in runs)


def dates(say: Speech, days: tuple[Day, ...]) -> Markup:
    """`24 December 2026`; of days that come one after the other, weekdays that they leave out aside, first and last."""
    kinds = {day.weekday() for day in days}
    found: list[list[Day]] = []
    for day in sorted(days):
        if found and not _between(found[-1][-1], day, kinds):
            found[-1].append(day)
        else:
            found.append([day])
    return COMMA.join(_span(say, tuple(run)) for run in found)


def _between(last: Day, day: Day, kinds: set[int]) -> bool:
    """Whether a day of the same kinds lies between two."""
    ahead = (last + DAY * number for number in range(1, (day - last).days))
    return any(each.weekday() in kinds for each in ahead)


def _span(say: Speech, run: tuple[Day, ...]) -> Markup:
    if len(run) == 1:
        return figures.day(say, run[0])
    first, last = figures.short_day(say, run[0]), figures.short_day(say, run[-1])
    span = say("{first} to {last}", first=first, last=last)
    kinds = tuple(sorted({day.weekday() for day in run}))
    return (
        span
        if len(run) == (run[-1] - run[0]).days + 1
        else say("{days}, {dates}", days=weekdays(say, kinds), dates=span)
    )

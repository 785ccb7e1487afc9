"""Weeks tell the hours of every day of a calendar in few lines: what is usual from when, and the days that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date as Day
from datetime import timedelta
from itertools import groupby
from typing import Any

from responde.clock.hours import Hours, spans
from responde.clock.openings import days
from responde.clock.syntax import Spans, read
from responde.contract.written import written

Json = dict[str, Any]
Week = tuple[Spans, ...]
"""The times of seven days, from Monday."""

CLOSED: Week = ((),) * 7


def weeks(hours: Hours) -> Json:
    """The usual `weeks`, each with the day `from` which it holds, and by date the `days` that have other times.

    Times are minutes after the midnight of their day; what ends after 1440 ends on the next day.
    What is usual is looked for month by month, among days that are no holidays.
    """
    if not any(rule.dates for rule in read(hours.expression)):
        return _alike(hours)
    told: list[Json] = []
    odd: dict[str, Spans] = {}
    week, every = CLOSED, days(hours)
    for _, found in groupby(every, key=lambda day: (day.year, day.month)):
        month = tuple(found)
        usual = _usual(month, every, hours.calendar.dates, week)
        if usual != week or not told:
            told.append({"from": written(month[0]), "week": usual})
        week = usual
        odd |= {written(day): every[day] for day in month if every[day] != week[day.weekday()]}
    return {"weeks": told, "days": odd}


def _alike(hours: Hours) -> Json:
    """The same for hours that name no dates: one week, and the holidays on which they are others."""
    calendar = hours.calendar
    seven = (calendar.first + timedelta(days=ahead) for ahead in range(7))
    week = tuple(spans(hours.expression, day, holiday=False) for day in sorted(seven, key=Day.weekday))
    special = ((day, spans(hours.expression, day, holiday=True)) for day in sorted(calendar.dates))
    odd = {written(day): times for day, times in special if times != week[day.weekday()]}
    return {"weeks": [{"from": written(calendar.first), "week": week}], "days": odd}


def _usual(month: Collection[Day], every: Mapping[Day, Spans], holidays: Collection[Day], before: Week) -> Week:
    """The commonest times of each weekday; as they were `before` where there are none."""
    found: list[list[Spans]] = [[] for _ in range(7)]
    for day in month:
        if day not in holidays:
            found[day.weekday()].append(every[day])
    return tuple(_commonest(those) if those else otherwise for those, otherwise in zip(found, before, strict=True))


def _commonest(found: list[Spans]) -> Spans:
    return found[0] if found.count(found[0]) == len(found) else Counter(found).most_common(1)[0][0]

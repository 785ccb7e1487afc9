"""Weeks tell the hours of every day of a calendar in few lines: what is usual from when, and the days that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date as Day
from itertools import groupby
from typing import Any

from responde.clock.hours import Hours
from responde.clock.openings import days
from responde.clock.syntax import Spans
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


def _usual(month: Collection[Day], every: Mapping[Day, Spans], holidays: Collection[Day], before: Week) -> Week:
    """The commonest times of each weekday; as they were `before` where there are none."""
    found: list[list[Spans]] = [[] for _ in range(7)]
    for day in month:
        if day not in holidays:
            found[day.weekday()].append(every[day])
    return tuple(_commonest(those) if those else otherwise for those, otherwise in zip(found, before, strict=True))


def _commonest(found: list[Spans]) -> Spans:
    return found[0] if found.count(found[0]) == len(found) else Counter(found).most_common(1)[0][0]

"""Opening hours as schema.org says them: weekdays, public holidays, and with their dates seasons and single days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from typing import Any

from responde.clock.dates import YearDay
from responde.clock.hours import spans
from responde.clock.syntax import MIDNIGHT, split_public_holidays
from responde.clock.tables import WHOLE_DAY, MonthDay, Row, Season, Times, table

Json = dict[str, Any]

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HOLIDAYS = "PublicHolidays"
CLOSED: Times = ((time(), time()),)
"""From midnight to midnight is how search engines are told that nobody is there."""


def specifications(expression: str, first: date, last: date, own: Mapping[date, bool]) -> Iterator[Json]:
    """`OpeningHoursSpecification` of sound hours, for the days from `first` to `last`, both included.

    `own` are days that a calendar counts among the public holidays though others don't (True), or doesn't though others
    do (False). What is closed in a usual week is left out; comments have no place in such data.
    """
    made = table(expression)
    for season in made.seasons:
        if season.is_whole_year:
            yield from _week(season, {})
        else:
            for begin, end in _stretches(season.first, season.last, first, last):
                yield from _week(season, _valid(begin, end))
    _, holidays = split_public_holidays(expression)
    for day in sorted(own) if holidays else ():
        if first <= day <= last:
            yield from _on(_times(expression, day, holiday=own[day]), _valid(day, day))
    for special in made.exceptions:
        for begin, end in _dated(special.first, special.last, first, last):
            for row in special.rows:
                days = {} if len(special.rows) == 1 else _days(row)
                yield from _on(row.times, {**days, **_valid(begin, end)})


def _week(season: Season, valid: Json) -> Iterator[Json]:
    for row in season.rows:
        if row.times:
            yield from _on(row.times, {**_days(row), **valid})
    if season.holidays is not None:
        yield from _on(season.holidays, {"dayOfWeek": HOLIDAYS, **valid})


def _days(row: Row) -> Json:
    named = [DAYS[day] for day in row.days]
    return {"dayOfWeek": named if len(named) > 1 else named[0]}


def _on(times: Times, when: Json) -> Iterator[Json]:
    """An entry for each stretch of a day; the whole day ends with its last minute, since 24:00 is no time there."""
    for begin, end in times or CLOSED:
        until = time(23, 59) if times == WHOLE_DAY or (begin != end and end == time()) else end
        shown = {"opens": begin.isoformat("minutes"), "closes": until.isoformat("minutes")}
        yield {"@type": "OpeningHoursSpecification", **when, **shown}


def _valid(first: date, last: date) -> Json:
    return {"validFrom": first.isoformat(), "validThrough": last.isoformat()}


def _times(expression: str, day: date, *, holiday: bool) -> Times:
    found = spans(expression, day, holiday=holiday)
    return tuple((_time(begin), _time(end)) for begin, end in found)


def _time(minutes: int) -> time:
    return time(minutes % MIDNIGHT // 60, minutes % 60)


def _stretches(begin: MonthDay, end: MonthDay, first: date, last: date) -> Iterator[tuple[date, date]]:
    """The same part of every year, as far as it lies between two days."""
    for year in range(first.year - 1, last.year + 1):
        starts, ends = _day(year, begin), _day(year + (end < begin), end)
        if starts <= last and ends >= first:
            yield max(starts, first), min(ends, last)


def _dated(begin: YearDay, end: YearDay, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Dates of one year, or of every year."""
    if begin[0] is None:
        yield from _stretches(begin[1:], end[1:], first, last)
        return
    starts, ends = _day(begin[0], begin[1:]), _day(end[0] or begin[0], end[1:])
    if starts <= last and ends >= first:
        yield max(starts, first), min(ends, last)


def _day(year: int, day: MonthDay) -> date:
    """A day of a year; 29 February is the last of February."""
    try:
        return date(year, *day)
    except ValueError:
        return date(year, 3, 1) - timedelta(days=1)

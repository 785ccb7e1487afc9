"""Tables are opening hours as a page shows them: weeks by season, holidays and special dates, read off what is open."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import lru_cache
from itertools import groupby, pairwise

from responde.clock.dates import YearDay, ends, name_days
from responde.clock.hours import evaluate
from responde.clock.syntax import MIDNIGHT, Rules, Spans, comments, split_public_holidays

Times = tuple[tuple[time, time], ...]
"""From and to; where `to` is not later than `from` it is on the next day, and 00:00 to 00:00 is the whole day."""

MonthDay = tuple[int, int]

WHOLE_DAY: Times = ((time(), time()),)
YEAR = tuple((month, day) for month in range(1, 13) for day in range(1, monthrange(2000, month)[1] + 1))
SHORT = 21
"""Dates that last for more days than this are a season, even where their first and last day are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Weekdays that follow each other (Monday is 0) and have equal times; no times: closed."""

    days: tuple[int, ...]
    times: Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A part of every year in which all weeks are alike; it may begin in one year and end in the next."""

    first: MonthDay
    last: MonthDay
    """A season that ends with February ends on (2, 29)."""
    rows: tuple[Row, ...]
    """All seven days, from Monday."""
    holidays: Times | None
    """Times on public holidays; empty: closed; None: as on any other day."""

    @property
    def is_whole_year(self) -> bool:
        """Whether there is no other season."""
        return (self.first, self.last) == (YEAR[0], YEAR[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Special:
    """A date or a short time that differs, as (year, month, day); the year is None where it is every year."""

    first: YearDay
    last: YearDay
    rows: tuple[Row, ...]
    """Of the weekdays on which it may fall; one row where they are alike, which is nearly always."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """What a page has to say about opening hours, as data."""

    always: bool
    """Round the clock, on every day of every year."""
    seasons: tuple[Season, ...]
    """In order, together the whole year; the first is the one in which 1 January falls."""
    exceptions: tuple[Special, ...]
    """In the order in which they are written; where two overlap the later one holds."""
    comments: tuple[str, ...]
    """What the contract says in quotes within the expression."""


@lru_cache
def table(expression: str) -> Timetable:
    """The timetable of opening hours in which there is no `syntax.problem`; it needs no calendar."""
    usual, holidays = split_public_holidays(expression)
    seasons = _seasons(_every_year(usual), _every_year(holidays))
    exceptions = _exceptions(usual)
    return Timetable(
        always=not exceptions and all(_is_always(season) for season in seasons),
        seasons=seasons,
        exceptions=exceptions,
        comments=comments(expression),
    )


def _is_always(season: Season) -> bool:
    return all(row.times == WHOLE_DAY for row in season.rows) and season.holidays in (None, WHOLE_DAY)


def _every_year(rules: Rules) -> Rules:
    """The rules without the dates that are exceptions, and without those that have no others."""
    kept = ((rule, [part for part in rule.dates.split(",") if not _is_exception(part)]) for rule in rules)
    return tuple(replace(rule, dates=",".join(dates)) for rule, dates in kept if dates)


def _seasons(usual: Rules, holidays: Rules) -> tuple[Season, ...]:
    runs = [
        (next(days), week)
        for week, days in groupby(
            _marks(usual + holidays), key=lambda mark: (_week(usual, mark), _holiday(holidays, mark))
        )
    ]
    if len(runs) > 1 and runs[0][1] == runs[-1][1]:
        runs[0] = runs.pop()
    lasts = [YEAR[YEAR.index(start) - 1] for start, _ in (*runs[1:], runs[0])]
    return tuple(
        Season(first=first, last=last, rows=rows, holidays=times)
        for (first, (rows, times)), last in zip(runs, lasts, strict=True)
    )


def _marks(rules: Rules) -> list[MonthDay]:
    """The days of the year from which on another rule may hold: the first of named dates, and those after the last."""
    named = [ends(part) for rule in rules for part in rule.dates.split(",") if part]
    begun = {(month, day) for (_, month, day), _ in named}
    over = {YEAR[(YEAR.index((month, day)) + 1) % len(YEAR)] for _, (_, month, day) in named}
    return sorted({YEAR[0]} | begun | over)


def _week(rules: Rules, mark: MonthDay) -> tuple[Row, ...]:
    return _rows(rules, _weekdays(mark))


def _holiday(rules: Rules, mark: MonthDay) -> Times | None:
    found = evaluate(rules, _weekdays(mark)[0])
    return None if found is None else _times(found)


@lru_cache(maxsize=len(YEAR))
def _weekdays(mark: MonthDay) -> tuple[date, ...]:
    """Days on which a day of the year is a Monday, a Tuesday…: in 28 years each, leap day too, has been all seven."""
    years = (year for year in range(2000, 2028) if mark[1] <= monthrange(year, mark[0])[1])
    found = {day.weekday(): day for day in (date(year, *mark) for year in years)}
    return tuple(found[weekday] for weekday in range(7))


def _rows(rules: Rules, days: tuple[date, ...]) -> tuple[Row, ...]:
    """`days` are some or all of Monday to Sunday, in that order."""
    timed = [(day.weekday(), _times(evaluate(rules, day) or ())) for day in days]
    starts = [place for place, (left, right) in enumerate(pairwise(timed), start=1) if left[1] != right[1]]
    cuts = [0, *starts, len(timed)]
    return tuple(Row(days=tuple(day for day, _ in timed[a:b]), times=timed[a][1]) for a, b in pairwise(cuts))


def _times(spans: Spans) -> Times:
    return tuple((_time(start), _time(end)) for start, end in spans)


def _time(minutes: int) -> time:
    return time(minutes % MIDNIGHT // 60, minutes % 60)


def _exceptions(rules: Rules) -> tuple[Special, ...]:
    """Each as evaluated with the rules before it, to which it may add."""
    return tuple(
        _special(rules[:number], part)
        for number, rule in enumerate(rules, start=1)
        for part in rule.dates.split(",")
        if _is_exception(part)
    )


def _special(rules: Rules, dates: str) -> Special:
    first, last = ends(dates)
    year, month, day = first
    if year is None:
        days = _weekdays((month, day))
    else:
        begin, end = date(year, month, day), date(last[0] or year, last[1], last[2])
        days = tuple(begin + timedelta(ahead) for ahead in range(min(7, (end - begin).days + 1)))
    return Special(first=first, last=last, rows=_rows(rules, tuple(sorted(days, key=date.weekday))))


def _is_exception(dates: str) -> bool:
    """Dates of one year, and named days for a short time."""
    if not dates:
        return False
    (year, *first), (_, *last) = ends(dates)
    length = (YEAR.index((last[0], last[1])) - YEAR.index((first[0], first[1]))) % len(YEAR) + 1
    return year is not None or (length <= SHORT and name_days(dates))

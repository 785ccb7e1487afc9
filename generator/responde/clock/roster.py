"""A roster is who answers on each day of the week and each hour of it, and on the days that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

from responde.clock.agenda import Agenda
from responde.clock.attending import Turn, turns_of
from responde.clock.openings import Openings
from responde.clock.syntax import MIDNIGHT
from responde.clock.told import Brought

YEAR = timedelta(days=365)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Shift:
    """From when to when somebody answers, in minutes after midnight; what ends after 1440 ends on the next day."""

    start: int
    end: int
    turn: Turn


Day = tuple[Shift, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Days on which the same people answer at the same hours; no shifts: nobody does."""

    weekdays: tuple[int, ...] = ()
    """Monday is 0; these follow each other."""
    holidays: bool = False
    """All public holidays, where they aren't as their weekdays."""
    dates: tuple[date, ...] = ()
    """Single days that are as no other day of their kind."""
    shifts: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Hours at which nobody answers, and who is the first to do so after them."""

    turn: Turn
    ends: tuple[tuple[Row, int], ...]
    """The days on which such hours end, and at which minute of the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Who answers in the year from a day on; empty where nobody is known to answer at all."""

    rows: tuple[Row, ...] = ()
    """Of the weekdays, then of holidays and dates, which go before these."""
    gaps: tuple[Gap, ...] = ()
    unstated: tuple[str, ...] = ()
    """People whose turn it might be, and of whom it isn't stated when they answer."""


Stretch = tuple[datetime, datetime, Turn | None]
"""From, to, and whose turn it is; None: nobody answers."""


def roster(agenda: Agenda, brought: Brought, first: date) -> Roster:
    """The roster of what is brought, as `attending.attend` has it at every moment of the year from `first` on."""
    turns = tuple(turns_of(agenda, brought))
    clock = agenda.clock_of(agenda.plan(brought))
    calendar = clock.calendar
    unstated = tuple(dict.fromkeys(one.person for one in turns if agenda.openings_of(one.person) is None))
    begin, end = max(first, calendar.first), min(first + YEAR, calendar.last)
    key = ("roster", turns, begin, calendar.timezone, calendar.dates)

    def make() -> Roster:
        zone = ZoneInfo(calendar.timezone)
        known = tuple(_stretches(agenda, turns, *(_midnight(day, zone) for day in (begin - DAY, end + DAY))))
        found = tuple(_local(known, zone))
        days = {begin + DAY * ahead: () for ahead in range((end - begin).days)} | _days(found, begin, end)
        rows = tuple(_rows(days, calendar.dates))
        return Roster(rows=rows, gaps=tuple(_gaps(rows, days, _ends(found))), unstated=unstated)

    return agenda.remembered(key, make) if any(agenda.openings_of(one.person) for one in turns) else Roster()


def _midnight(day: date, zone: ZoneInfo) -> int:
    """In seconds since 1970."""
    return int(datetime.combine(day, time(), zone).timestamp())


def _stretches(agenda: Agenda, turns: tuple[Turn, ...], low: int, high: int) -> Iterator[tuple[int, int, Turn | None]]:
    """Whose turn it is from second to second, in order; the first of those who answer, as long as it is the same."""
    openings = ((turn, agenda.openings_of(turn.person)) for turn in turns)
    known = [(turn, _within(one, low, high)) for turn, one in openings if one]
    ends = {second for _, stretches in known for stretch in stretches for second in stretch}
    cuts = sorted({low, high, *(second for second in ends if low < second < high)})
    places = [0] * len(known)

    def whose(at: int) -> Turn | None:
        for number, (turn, stretches) in enumerate(known):
            while places[number] < len(stretches) and stretches[places[number]][1] <= at:
                places[number] += 1
            if places[number] < len(stretches) and stretches[places[number]][0] <= at:
                return turn
        return None

    parts = ((start, end, whose(start)) for start, end in pairwise(cuts))
    for turn, same in groupby(parts, key=lambda part: part[2]):
        spans = tuple(same)
        yield spans[0][0], spans[-1][1], turn


def _within(openings: Openings, low: int, high: int) -> tuple[tuple[int, int], ...]:
    return tuple(each for each in openings.stretches if each[1] > low and each[0] < high)


def _local(stretches: Iterable[tuple[int, int, Turn | None]], zone: ZoneInfo) -> Iterator[Stretch]:
    """The stretches as clocks show them; one in which somebody answers for a day and longer ends with each day."""
    for start, end, turn in stretches:
        begins, ends = (datetime.fromtimestamp(at, zone).replace(tzinfo=None) for at in (start, end))
        while turn and ends - begins >= DAY:
            midnight = datetime.combine(begins.date() + DAY, time())
            yield begins, midnight, turn
            begins = midnight
        if begins < ends:
            yield begins, ends, turn


def _days(stretches: Iterable[Stretch], first: date, last: date) -> dict[date, Day]:
    """The shifts that begin on each day."""
    found: dict[date, list[Shift]] = {}
    for begins, ends, turn in stretches:
        day = begins.date()
        if turn and first <= day < last:
            found.setdefault(day, []).append(Shift(_minute(begins, day), _minute(ends, day), turn))
    return {day: tuple(shifts) for day, shifts in found.items()}


def _minute(at: datetime, day: date) -> int:
    return (at.date() - day).days * MIDNIGHT + at.hour * 60 + at.minute


def _rows(days: dict[date, Day], holidays: frozenset[date]) -> Iterator[Row]:
    """What is usual on each weekday, then all that differs from it."""
    usual = [_usual(days, holidays, weekday) for weekday in range(7)]
    for _, same in groupby(range(7), key=lambda weekday: usual[weekday]):
        weekdays = tuple(same)
        yield Row(weekdays=weekdays, shifts=usual[weekdays[0]])
    odd: dict[Day, list[date]] = {}
    for day, shifts in days.items():
        if shifts != usual[day.weekday()]:
            odd.setdefault(shifts, []).append(day)
    every = sorted(holidays & days.keys())
    for shifts, found in odd.items():
        whole = {day for day in every if days[day] == shifts} == set(every) and set(found) <= set(every)
        yield Row(holidays=whole, dates=() if whole else tuple(found), shifts=shifts)


def _usual(days: dict[date, Day], holidays: frozenset[date], weekday: int) -> Day:
    found = Counter(shifts for day, shifts in days.items() if day.weekday() == weekday and day not in holidays)
    return found.most_common(1)[0][0] if found else ()


def _ends(stretches: tuple[Stretch, ...]) -> frozenset[datetime]:
    """When hours are over at which nobody answers."""
    return frozenset(ends for _, ends, nobody in stretches if nobody is None)


def _gaps(rows: tuple[Row, ...], days: dict[date, Day], ends: frozenset[datetime]) -> Iterator[Gap]:
    """By who is the first after them, and when that is."""
    minutes: dict[Day, set[int]] = {}
    for end in ends:
        if end.date() in days:
            minutes.setdefault(days[end.date()], set()).add(_minute(end, end.date()))
    found: dict[Turn, list[tuple[Row, int]]] = {}
    for row in rows:
        for shift in row.shifts:
            if shift.start in minutes.get(row.shifts, ()):
                found.setdefault(shift.turn, []).append((row, shift.start))
    for turn, over in found.items():
        yield Gap(turn=turn, ends=tuple(over))

"""Openings are all the stretches in which somebody can be reached while a calendar lasts: found once, and then fast."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from responde.clock.calendar import DAY
from responde.clock.hours import Hours, added_up, parsed, spans
from responde.clock.syntax import Rules, Spans, read, split_public_holidays

if TYPE_CHECKING:
    pass

MINUTE = timedelta(minutes=1)


def days(hours: Hours) -> dict[date, Spans]:
    """The times of each day that the calendar knows, in order, as `hours.spans` gives them, for all days at a time.

    Where hours name no dates, only the weekday matters, and whether it is a holiday: fourteen days say all.
    """
    calendar = hours.calendar
    known = (calendar.last - calendar.first).days + 1
    every = tuple(calendar.first + DAY * ahead for ahead in range(known))
    if any(rule.dates for rule in read(hours.expression)):
        return dict(_dated(hours, every))
    kinds = {
        (day.weekday(), holiday): spans(hours.expression, day, holiday=holiday)
        for day in every[:7]
        for holiday in (False, True)
    }
    return {day: kinds[day.weekday(), day in calendar.dates] for day in every}


def _dated(hours: Hours, every: tuple[date, ...]) -> Iterator[tuple[date, Spans]]:
    """The times of days where these depend on dates."""
    usual, holidays = split_public_holidays(hours.expression)
    found = _held(usual, every[0], every[-1])
    for holiday in hours.calendar.dates if holidays else ():
        found |= _held(holidays, holiday, holiday)
    return ((day, found.get(day, ())) for day in every)


def _held(rules: Rules, first: date, last: date) -> dict[date, Spans]:
    """The times of the days of which `rules` speak, the last included; how, says `hours.evaluate`."""
    from opening_hours import State

    if not rules:
        return {}
    start, stop = (datetime.combine(day, time()) for day in (first, last + DAY))
    held: dict[date, list[int]] = {}
    for opens, closes, state, _ in parsed(rules).intervals(start, stop):
        for number in range((closes - opens) // MINUTE) if state == State.OPEN else ():
            at = opens + MINUTE * number
            held.setdefault(at.date(), []).append(at.hour * 60 + at.minute)
    return {day: added_up(tuple(rules[number] for number in numbers)) for day, numbers in held.items()}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Openings:
    """When it is open, from the first to the last day of the calendar; of what lies outside nothing is known."""

    hours: Hours
    days: dict[date, Spans] = field(init=False)
    _zone: ZoneInfo = field(init=False)
    _known: tuple[int, int] = field(init=False)
    """From the first moment of the calendar to the one after its last, in seconds since 1970, like all that follow."""
    _starts: tuple[int, ...] = field(init=False)
    """In order, with the end of each; what overlaps or touches is one."""
    _ends: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        calendar = self.hours.calendar
        known = (datetime.combine(day, time()) for day in (calendar.first, calendar.last + DAY))
        self._set(days=days(self.hours), _zone=ZoneInfo(calendar.timezone))
        joined: list[tuple[int, int]] = []
        for start, end in self._stretches():
            if joined and start <= joined[-1][1]:
                joined[-1] = joined[-1][0], max(end, joined[-1][1])
            else:
                joined.append((start, end))
        self._set(_known=tuple(self._seconds(midnight) for midnight in known))
        self._set(_starts=tuple(start for start, _ in joined), _ends=tuple(end for _, end in joined))

    def _set(self, **values: object) -> None:
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def _seconds(self, shown: datetime) -> int:
        """What clocks show as a moment; of one that comes twice the first, as `hours.intervals` has it."""
        return int(shown.replace(tzinfo=self._zone).timestamp())

    def _stretches(self) -> Iterator[tuple[int, int]]:
        for day in sorted(self.days):
            midnight = datetime.combine(day, time())
            for start, end in self.days[day]:
                opens, closes = self._seconds(midnight + MINUTE * start), self._seconds(midnight + MINUTE * end)
                if opens < closes:
                    yield opens, closes

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """From when to when it is open, in seconds since 1970, in order; none touches the next."""
        return tuple(zip(self._starts, self._ends, strict=True))

    def open_at(self, at: datetime) -> bool | None:
        """Whether it is open at a moment; None outside the calendar."""
        now = at.timestamp()
        place = self._place(now)
        return None if place is None else self._is_open(place, now)

    def next(self, at: datetime) -> datetime | None:
        """`at` itself if it is open then, else when it opens next; None if the calendar ends before that."""
        now = at.timestamp()
        place = self._place(now)
        if place is None:
            return None
        if self._is_open(place, now):
            return at.astimezone(self._zone)
        return self._local(self._starts[place + 1]) if place + 1 < len(self._starts) else None

    def until(self, at: datetime) -> datetime | None:
        """When what is open at a moment closes; None if it is not open then, or goes on to the end of the calendar."""
        now = at.timestamp()
        place = self._place(now)
        closes = self._ends[place] if place is not None and self._is_open(place, now) else self._known[1]
        return self._local(closes) if closes < self._known[1] else None

    def _place(self, now: float) -> int | None:
        """Which stretch begins last by then; -1: none."""
        return bisect_right(self._starts, now) - 1 if self._known[0] <= now < self._known[1] else None

    def _is_open(self, place: int, now: float) -> bool:
        return place >= 0 and now < self._ends[place]

    def _local(self, at: int) -> datetime:
        return datetime.fromtimestamp(at, self._zone)

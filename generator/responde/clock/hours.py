"""Hours say when somebody can be reached: which stretches a day has, whether it is open, when it opens and closes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from responde.clock.syntax import MIDNIGHT, Rule, Rules, Spans, problem, split_public_holidays

if TYPE_CHECKING:
    from opening_hours import OpeningHours

    from responde.clock.calendar import Calendar

__all__ = ["Hours", "Stretch", "closes_at", "intervals", "is_open", "next_opening", "problem", "split_public_holidays"]

Stretch = tuple[datetime, datetime]
"""From a moment to another, the second no longer included; both in the contract's time zone."""

DAY = timedelta(days=1)
YEAR = 366
"""Days for which an opening or a closing is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Opening hours, free of any `syntax.problem`, with the calendar that knows their holidays and their time zone."""

    expression: str
    calendar: Calendar


def intervals(hours: Hours, day: date) -> tuple[Stretch, ...] | None:
    """The stretches that begin on `day`, in order: a night shift is whole and belongs to the day on which it begins.

    None where it matters whether `day` is a holiday and the calendar does not reach so far.
    A time that the clocks skip is counted on from before the change, and of one that comes twice the first is meant:
    RFC 5545, section 3.3.5.
    """
    holiday = _is_holiday(hours, day)
    if holiday is None:
        return None
    stretches = (
        (_moment(hours, day, start), _moment(hours, day, end))
        for start, end in spans(hours.expression, day, holiday=holiday)
    )
    return tuple((start, end) for start, end in stretches if _utc(start) < _utc(end))


def is_open(hours: Hours, at: datetime) -> bool | None:
    """Whether it is open at the moment `at`, which has a time zone, whichever; None as in `intervals`."""
    around = _around(hours, at)
    if any(_utc(start) <= _utc(at) < _utc(end) for stretches in around for start, end in stretches or ()):
        return True
    return None if None in around else False


def next_opening(hours: Hours, at: datetime) -> datetime | None:
    """`at` itself if it is open then, else when it opens next.

    None if that is more than a year away or can't be known, as in `intervals`.
    """
    if (now := is_open(hours, at)) or now is None:
        return _local(hours, at) if now else None
    for ahead in range(YEAR + 1):
        stretches = intervals(hours, _local(hours, at).date() + DAY * ahead)
        if stretches is None:
            return None
        later = [start for start, _ in stretches if _utc(start) > _utc(at)]
        if later:
            return later[0]
    return None


def closes_at(hours: Hours, at: datetime) -> datetime | None:
    """When what is open at `at` closes, over midnights at which it goes on.

    None if it is not open then, does not close within a year, or can't be known, as in `intervals`.
    """
    if not is_open(hours, at):
        return None
    end = at
    while _utc(end) - _utc(at) <= DAY * YEAR:
        around = _around(hours, end)
        on = _utc(end)
        later = [stop for stretches in around for start, stop in stretches or () if _utc(start) <= on < _utc(stop)]
        if not later:
            return None if None in around else end
        end = max(later, key=_utc)
    return None


@lru_cache(maxsize=2**15)
def spans(expression: str, day: date, *, holiday: bool) -> Spans:
    """The times of `day` that `expression` gives it, as a holiday or as an ordinary day."""
    usual, holidays = split_public_holidays(expression)
    special = evaluate(holidays, day) if holiday else None
    return (evaluate(usual, day) or ()) if special is None else special


def evaluate(rules: Rules, day: date) -> Spans | None:
    """The times that `rules` give to `day`; None if none of them speaks of it.

    Which rules hold on a day is for `opening_hours` to say: rule number n is shown to it as open in the n-th minute.
    The times we add up ourselves, because the library cuts a night shift at midnight if another rule holds next day.
    """
    from opening_hours import State

    if not rules:
        return None
    midnight = datetime.combine(day, time())
    held = [
        number
        for start, end, state, _ in parsed(rules).intervals(midnight, midnight + DAY)
        for number in _minutes(start, end, midnight)
        if state == State.OPEN
    ]
    return added_up(tuple(rules[number] for number in held)) if held else None


def _minutes(start: datetime, end: datetime, midnight: datetime) -> range:
    return range((start - midnight) // timedelta(minutes=1), (end - midnight) // timedelta(minutes=1))


@lru_cache
def parsed(rules: Rules) -> OpeningHours:
    """The rules as the library reads them: number n is open in the n-th minute of each day on which it holds."""
    from opening_hours import OpeningHours

    return OpeningHours("".join(_shown(number, rule) for number, rule in enumerate(rules)))


def _shown(number: int, rule: Rule) -> str:
    """A rule as the library sees it; hours taken off (`We 12:00-13:00 off`) do not take the place of what they cut."""
    separator = "" if not number else ", " if rule.extra or (rule.off and rule.spans) else "; "
    start, end = (f"{minute // 60:02}:{minute % 60:02}" for minute in (number, number + 1))
    return f"{separator}{rule.when} {start}-{end}"


def added_up(rules: Rules) -> Spans:
    """The times of a day on which these rules hold, one after another."""
    total: Spans = ()
    for rule in rules:
        own = rule.spans or ((0, 2 * MIDNIGHT if rule.off else MIDNIGHT),)
        total = _without(total, own) if rule.off else _union(total + own)
    return total


def _union(parts: Spans) -> Spans:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(parts):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _without(parts: Spans, cuts: Spans) -> Spans:
    for low, high in cuts:
        pieces = (piece for start, end in parts for piece in ((start, min(end, low)), (max(start, high), end)))
        parts = tuple((start, end) for start, end in pieces if start < end)
    return parts


def _is_holiday(hours: Hours, day: date) -> bool | None:
    """Asked only where the answer matters: hours that say nothing of holidays hold for ever."""
    _, holidays = split_public_holidays(hours.expression)
    return hours.calendar.is_holiday(day) if holidays else False


def _around(hours: Hours, at: datetime) -> tuple[tuple[Stretch, ...] | None, ...]:
    """The stretches of the day of `at`, and of the day before where a shift may last into it."""
    today = _local(hours, at).date()
    days = (today - DAY, today) if _has_nights(hours.expression) else (today,)
    return tuple(intervals(hours, day) for day in days)


@lru_cache
def _has_nights(expression: str) -> bool:
    return any(end > MIDNIGHT for rules in split_public_holidays(expression) for rule in rules for _, end in rule.spans)


def _moment(hours: Hours, day: date, minutes: int) -> datetime:
    """Through UTC, so that a time that the clocks skip becomes one that they show."""
    written = datetime.combine(day, time()) + timedelta(minutes=minutes)
    return _local(hours, written.replace(tzinfo=_zone(hours)))


def _local(hours: Hours, at: datetime) -> datetime:
    return _utc(at).astimezone(_zone(hours))


def _utc(at: datetime) -> datetime:
    """Compared in UTC always: within one time zone Python compares what the clocks show."""
    return at.astimezone(UTC)


def _zone(hours: Hours) -> ZoneInfo:
    return ZoneInfo(hours.calendar.timezone)

"""Terms say when a time that begins at a moment is over: at once, in hours, on business days, by the one calendar."""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from responde.clock.calendar import DAY, Calendar
from responde.clock.hours import Hours, intervals
from responde.contract.quantities import Duration

NEVER = datetime.max.replace(tzinfo=UTC)
"""The end of what has no limit: `any time`."""
LAST_MOMENT = time(23, 59, 59)
"""A day that counts is over with its last second."""

SECONDS = {"second": 1, "minute": 60, "hour": 3600}
DAYS = {"day": 1, "calendar day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Clock:
    """What times run by: a calendar, and opening hours where some run in these alone."""

    calendar: Calendar
    hours: Hours | None = None
    business_days: tuple[date, ...] = field(init=False)
    """All that the calendar knows, in order."""

    def __post_init__(self) -> None:
        known = (self.calendar.last - self.calendar.first).days + 1
        every = (self.calendar.first + DAY * ahead for ahead in range(known))
        object.__setattr__(self, "business_days", tuple(day for day in every if self.calendar.is_business_day(day)))

    def local(self, at: datetime) -> datetime:
        """The moment as the clocks of the calendar's time zone show it."""
        return at.astimezone(ZoneInfo(self.calendar.timezone))

    def business_day(self, day: date, ahead: int) -> date | None:
        """The business day that is `ahead` of them after `day`, whatever `day` is itself; `day` for nought."""
        if ahead == 0:
            return day
        place = bisect_right(self.business_days, day) + ahead - 1
        return self.business_days[place] if self._knows(day) and place < len(self.business_days) else None

    def received_on(self, at: datetime) -> date | None:
        """The business day on which counts as received what arrives at `at`; at the minute of the cut-off, still that.

        None where the calendar doesn't reach.
        """
        local, cutoff = self.local(at), self.calendar.cutoff
        late = cutoff is not None and (local.hour, local.minute) > (cutoff.hour, cutoff.minute)
        open_then = self.calendar.is_business_day(local.date())
        return self.business_day(local.date(), 1) if late or not open_then else local.date()

    def _knows(self, day: date) -> bool:
        return self.calendar.first <= day <= self.calendar.last


def ends(duration: Duration, at: datetime, clock: Clock) -> datetime | None:
    """When a time is over that begins with what arrives at `at`, which has a time zone, whichever.

    Days end with their last second, in the calendar's zone, and hours to the moment; of a range, the longer counts.
    Business days begin with the first after that on which it counts as received, everything else with the day itself;
    months and years end on the same day of the month, or on its last.
    None where that can't be told: phrases such as `as agreed` and `legal term`, billing cycles, what comes before
    something or is so much a year, parts of days, opening hours without hours, and days that the calendar doesn't know.
    """
    return ends_in_turn((duration,), at, clock)


def ends_in_turn(durations: Iterable[Duration], at: datetime, clock: Clock) -> datetime | None:
    """When the last of several times is over, of which each begins as the one before it ends; None as in `ends`.

    What arrives after the cut-off or on a closed day counts as received later for the first of them alone.
    """
    end: datetime | None = clock.local(at)
    try:
        for duration in durations:
            if end is None or end == NEVER:
                return end
            end = _after(duration, end, at, clock)
    except OverflowError:  # beyond the last year there is
        return None
    return end


def later(day: date, duration: Duration | None) -> date | None:
    """The day that lies so many days, weeks, months or years after `day`; None for any other duration."""
    if duration is None or duration.before is not None or duration.per:
        return None
    whole = int(duration.longest)
    if whole != duration.longest:
        return None
    try:
        if duration.unit in DAYS:
            return day + DAY * (whole * DAYS[duration.unit])
        return _months_later(day, whole * MONTHS[duration.unit]) if duration.unit in MONTHS else None
    except (OverflowError, ValueError):  # beyond the last year there is
        return None


def _after(duration: Duration, begun: datetime, received: datetime, clock: Clock) -> datetime | None:
    """When a time is over that begins at `begun`, of a case that was received at `received`."""
    if duration.before is not None or duration.per:
        return None
    if duration.unit in SECONDS:
        return clock.local(begun.astimezone(UTC) + _elapsed(duration, SECONDS[duration.unit]))
    if duration.unit == "opening hour":
        return _opening(clock, begun, _elapsed(duration, SECONDS["hour"]))
    if duration.phrase:
        phrases = {"at once": begun, "any time": NEVER, "same day": _last_moment(begun.date(), begun)}
        return phrases.get(duration.phrase)
    day = _business(duration, begun, received, clock) if _is_business(duration) else later(begun.date(), duration)
    return None if day is None else _last_moment(day, begun)


def _is_business(duration: Duration) -> bool:
    return duration.unit == "business day"


def _business(duration: Duration, begun: datetime, received: datetime, clock: Clock) -> date | None:
    whole, first = int(duration.longest), clock.received_on(received)
    if first is None or whole != duration.longest:
        return None
    return clock.business_day(max(begun.date(), first), whole)


def _elapsed(duration: Duration, seconds: int) -> timedelta:
    return timedelta(microseconds=int(duration.longest * seconds * Decimal(10**6)))


def _last_moment(day: date, local: datetime) -> datetime:
    return datetime.combine(day, LAST_MOMENT, tzinfo=local.tzinfo)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _opening(clock: Clock, begun: datetime, left: timedelta) -> datetime | None:
    """When so much time has passed in which it is open; shifts that overlap count once."""
    if clock.hours is None:
        return None
    reached, day = begun.astimezone(UTC), begun.date() - DAY  # yesterday's night shift may last into today
    while day <= clock.calendar.last:
        stretches = intervals(clock.hours, day)
        if stretches is None:
            return None
        for opens, closes in stretches:
            start, stop = max(opens.astimezone(UTC), reached), closes.astimezone(UTC)
            if start < stop:
                if left <= stop - start:
                    return clock.local(start + left)
                reached, left = stop, left - (stop - start)
        day += DAY
    return None

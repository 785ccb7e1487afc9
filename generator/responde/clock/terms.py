"""Terms say when a time that begins at a moment is over: at once, in hours, on business days, by the one calendar."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import accumulate, compress
from zoneinfo import ZoneInfo

from responde.clock.calendar import DAY, Calendar
from responde.clock.hours import Hours, Stretch, intervals
from responde.contract.quantities import Duration

NEVER = datetime.max.replace(tzinfo=UTC)
"""The end of what has no limit: `any time`."""
LAST_MOMENT = time(23, 59, 59)
"""A day that counts is over with its last second."""

Receipt = tuple[datetime, date | None]
"""When something began, as the clocks show it, and the day after which its business days come, if that is known."""
MOST = 2**10
"""Receipts that are remembered."""

SECONDS = {"second": 1, "minute": 60, "hour": 3600}
BUSINESS_HOUR = "business hour"
"""What an hour is whose clock runs on business days alone; nobody writes it."""
DAYS = {"day": 1, "calendar day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Clock:
    """What times run by: a calendar, and opening hours where some run in these alone."""

    calendar: Calendar
    hours: Hours | None = None
    pauses: tuple[Stretch, ...] = ()
    """While the clock stands still, in order and apart: a day on which it is stopped doesn't count, unless it is set
    going again on the same day; the one on which it is set going does."""
    zone: ZoneInfo = field(init=False)
    _receipts: dict[float, Receipt] = field(init=False, default_factory=dict)
    _business_days: tuple[date, ...] = field(init=False)
    """All that the calendar knows and that count, in order."""
    _counted: tuple[int, ...] = field(init=False)
    """For each day of the calendar, how many there are up to and with it."""

    def __post_init__(self) -> None:
        calendar = self.calendar
        object.__setattr__(self, "zone", ZoneInfo(calendar.timezone))
        paused = {day for pause in self.pauses for day in self.stopped_on(*pause)}
        every = [calendar.first + DAY * ahead for ahead in range((calendar.last - calendar.first).days + 1)]
        counts = [bool(calendar.is_business_day(day)) and day not in paused for day in every]
        object.__setattr__(self, "_business_days", tuple(compress(every, counts)))
        object.__setattr__(self, "_counted", tuple(accumulate(counts)))

    def stopped_on(self, start: datetime, stop: datetime) -> tuple[date, ...]:
        """The days that a pause takes away."""
        first, last = self.local(start).date(), self.local(stop).date()
        return tuple(first + DAY * ahead for ahead in range((last - first).days))

    def local(self, at: datetime) -> datetime:
        """The moment as the clocks of the calendar's time zone show it, even where it is one that they skip."""
        return at.astimezone(UTC).astimezone(self.zone)

    def business_day(self, day: date, ahead: int) -> date | None:
        """The business day that is `ahead` of them after `day`, whatever `day` is itself; `day` for nought."""
        if ahead == 0:
            return day
        at = (day - self.calendar.first).days
        if not 0 <= at < len(self._counted):
            return None
        place = self._counted[at] + ahead - 1
        return self._business_days[place] if place < len(self._business_days) else None

    def received_on(self, at: datetime) -> date | None:
        """The business day on which counts as received what arrives at `at`; at the minute of the cut-off, still that.

        None where the calendar doesn't reach.
        """
        return self._counts_on(self.local(at))

    def receipt(self, at: datetime) -> Receipt:
        """Both the moment and that day; of the last moments it is remembered, since many times begin with the same."""
        key = at.timestamp()  # two moments of one zone are equal to Python if clocks show the same
        if key not in self._receipts:
            if len(self._receipts) >= MOST:
                self._receipts.clear()
            local = self.local(at)
            self._receipts[key] = local, self._counts_on(local)
        return self._receipts[key]

    def _counts_on(self, local: datetime) -> date | None:
        day, cutoff = local.date(), self.calendar.cutoff
        late = cutoff is not None and (local.hour, local.minute) > (cutoff.hour, cutoff.minute)
        return day if not late and self.calendar.is_business_day(day) else self.business_day(day, 1)


def running(duration: Duration, runs: str) -> Duration | None:
    """A time in the unit in which its clock runs: `24 hours` in opening hours alone are 24 opening hours.

    `runs` is a word of the format, or empty where nothing is said. None where the two make no sense together.
    """
    if runs == "business days" and duration.unit in {"day", "calendar day"}:
        return replace(duration, unit="business day")
    if runs == "opening hours" and duration.unit in {*DAYS, *MONTHS, "business day"}:
        return None
    if runs in {"business days", "opening hours"} and duration.unit in SECONDS:
        hours = {"second": 3600, "minute": 60, "hour": 1}[duration.unit]
        count, upto = (each and each / hours for each in (duration.count, duration.upto))
        unit = BUSINESS_HOUR if runs == "business days" else "opening hour"
        return replace(duration, count=count, upto=upto, unit=unit)
    return duration


def ends(duration: Duration, at: datetime, clock: Clock, *, receipt: bool = True) -> datetime | None:
    """When a time is over that begins with what arrives at `at`, which has a time zone, whichever.

    Days end with their last second, in the calendar's zone, and hours to the moment; of a range, the longer counts.
    Business days begin with the first after that on which it counts as received, everything else with the day itself;
    without `receipt`, where a case goes on that was received before, they begin with the first after the day, too.
    Months and years end on the same day of the month, or on its last.
    None where that can't be told: phrases such as `as agreed` and `legal term`, billing cycles, what comes before
    something or is so much a year, parts of days, opening hours without hours, and days that the calendar doesn't know.
    """
    begun = clock.local(at)
    return ends_after(duration, begun, clock.received_on(at) if receipt else begun.date(), clock)


def ends_in_turn(durations: Iterable[Duration], at: datetime, clock: Clock) -> datetime | None:
    """When the last of several times is over, of which each begins as the one before it ends; None as in `ends`.

    What arrives after the cut-off or on a closed day counts as received later for the first of them alone.
    """
    end: datetime | None = clock.local(at)
    first = clock.received_on(at)
    for duration in durations:
        if end is None or end == NEVER:
            return end
        end = ends_after(duration, end, first, clock)
    return end


def ends_after(duration: Duration, begun: datetime, first: date | None, clock: Clock) -> datetime | None:
    """The same for a time that begins at `begun`, in the clock's zone, and whose business days come after `first`.

    Those of `begun` itself are passed over, too. `first` may be None where the calendar doesn't reach.
    """
    try:
        return _after(duration, begun, first, clock)
    except OverflowError:  # beyond the last year there is
        return None


def later(day: date, duration: Duration | None) -> date | None:
    """The day that lies so many days, weeks, months or years after `day`; None for any other duration."""
    if duration is None or duration.before is not None or duration.per:
        return None
    whole = duration.whole
    if whole is None:
        return None
    try:
        if duration.unit in DAYS:
            return day + DAY * (whole * DAYS[duration.unit])
        return _months_later(day, whole * MONTHS[duration.unit]) if duration.unit in MONTHS else None
    except (OverflowError, ValueError):  # beyond the last year there is
        return None


def _after(duration: Duration, begun: datetime, first: date | None, clock: Clock) -> datetime | None:
    unit = duration.unit
    if duration.before is not None or duration.per:
        return None
    if unit == "business day":
        whole = duration.whole
        day = clock.business_day(max(begun.date(), first), whole) if first and whole is not None else None
        return None if day is None else last_moment(day, begun)
    if unit in SECONDS:
        return _elapsed(clock, begun, _span(duration, SECONDS[unit]))
    if unit in {"opening hour", BUSINESS_HOUR}:
        stretches = _business_time if unit == BUSINESS_HOUR else _opening_hours
        return _open_time(clock, begun, _span(duration, SECONDS["hour"]), stretches)
    if duration.phrase:
        phrases = {"at once": begun, "any time": NEVER, "same day": last_moment(begun.date(), begun)}
        return phrases.get(duration.phrase)
    day = _put_off(later(begun.date(), duration), begun.date(), clock)
    return None if day is None else last_moment(day, begun)


def _put_off(day: date | None, first: date, clock: Clock) -> date | None:
    """A day that is later by those that were taken away before it, from the `first` on."""
    for start, stop in clock.pauses if day else ():
        begins, ends_on = max(clock.local(start).date(), first), clock.local(stop).date()
        if day and begins <= min(day, ends_on):
            day += DAY * (ends_on - begins).days
    return day


def _span(duration: Duration, seconds: int) -> timedelta:
    return timedelta(microseconds=int(duration.longest * seconds * Decimal(10**6)))


def last_moment(day: date, local: datetime) -> datetime:
    """The last second of a day, in the time zone of `local`: the later one where the clocks are put back over it."""
    return datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=local.tzinfo, fold=1)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _elapsed(clock: Clock, begun: datetime, length: timedelta) -> datetime:
    """When so much time has passed, whatever the clocks show."""
    end = begun.astimezone(UTC) + length
    for start, stop in clock.pauses:
        if start < end:
            end += max(stop - max(start, begun.astimezone(UTC)), timedelta())
    return clock.local(end)


def _open_time(
    clock: Clock, begun: datetime, left: timedelta, stretches: Callable[[Clock, date], Iterable[Stretch] | None]
) -> datetime | None:
    """When so much time has passed of what `stretches` gives day by day; what overlaps counts once."""
    reached, day = begun.astimezone(UTC), begun.date() - DAY  # yesterday's night shift may last into today
    while day <= clock.calendar.last:
        there = stretches(clock, day)
        if there is None:
            return None
        for opens, closes in _without(map(_in_utc, there), map(_in_utc, clock.pauses)):
            start, stop = max(opens, reached), closes
            if start < stop:
                if left <= stop - start:
                    return clock.local(start + left)
                reached, left = stop, left - (stop - start)
        day += DAY
    return None


def _opening_hours(clock: Clock, day: date) -> tuple[Stretch, ...] | None:
    return intervals(clock.hours, day) if clock.hours else None


def _business_time(clock: Clock, day: date) -> tuple[Stretch, ...] | None:
    """The whole of a business day, and nothing of another; of yesterday, nothing is left."""
    works = clock.calendar.is_business_day(day)
    midnights = (datetime.combine(each, time(), tzinfo=clock.zone) for each in (day, day + DAY))
    return (tuple(midnights),) if works else () if works is not None else None  # type: ignore[return-value]


def _in_utc(stretch: Stretch) -> Stretch:
    """Compared in UTC always: within one time zone Python compares what the clocks show."""
    return stretch[0].astimezone(UTC), stretch[1].astimezone(UTC)


def _without(stretches: Iterable[Stretch], cuts: Iterable[Stretch]) -> Iterable[Stretch]:
    for low, high in cuts:
        pieces = (piece for start, end in stretches for piece in ((start, min(end, low)), (max(start, high), end)))
        stretches = tuple((start, end) for start, end in pieces if start < end)
    return stretches

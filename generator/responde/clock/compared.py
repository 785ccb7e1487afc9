"""Compared are two times that begin together: whether the one is over before the other, always or on some days."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import IntEnum
from functools import cached_property, lru_cache
from math import ceil
from operator import ge, gt

from responde.clock.calendar import DAY, Calendar
from responde.clock.terms import DAYS, MONTHS, SECONDS, Clock, ends_in_turn
from responde.contract.quantities import Duration

Times = tuple[Duration, ...]
"""Times that pass one after another, counted from one receipt."""

STARTS = 365
"""Days on which a time may begin, from today."""
AHEAD = 2
"""Years after this one for which holidays are looked up: what begins in the coming year may end a year later."""
MOST_RUNS = 200
"""Times that are run over the starts of a year; of what would take more, nothing is known."""
LATEST = time(23, 59)
MINUTE = timedelta(minutes=1)
HOURS_A_DAY = 24
LONGEST_MONTH, SHORTEST_MONTH = 31, 28


class Lasts(IntEnum):
    """For which starts one time lasts as long as another."""

    NEVER = 0
    SOMETIMES = 1
    ALWAYS = 2


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Verdict:
    """How one time compares with another, with the first start at which it is the longer where dates had to tell."""

    lasts: Lasts
    start: datetime | None = None
    end: datetime | None = None
    """When the first of the two is over then."""
    other: datetime | None = None
    """When the second is."""


@dataclass(frozen=True, repr=False, eq=False)
class Amount:
    """What times add up to, each kind of unit by itself, since one can't be turned into another without a start."""

    hours: Decimal = Decimal(0)
    days: Decimal = Decimal(0)
    """Calendar days."""
    business_days: Decimal = Decimal(0)
    months: Decimal = Decimal(0)
    same_day: bool = False
    """Whether it waits for the end of a day and for nothing else."""
    endless: bool = False
    nights: int = 0
    """Midnights that the hours can cross."""
    waits: int = 0
    """How often it waits for the end of a day, which any time but hours does."""

    def __add__(self, other: Amount) -> Amount:
        return Amount(
            hours=self.hours + other.hours,
            days=self.days + other.days,
            business_days=self.business_days + other.business_days,
            months=self.months + other.months,
            same_day=self.same_day or other.same_day,
            endless=self.endless or other.endless,
            nights=self.nights + other.nights,
            waits=self.waits + other.waits,
        )

    @cached_property
    def kinds(self) -> dict[str, Decimal]:
        """What there is of each kind, in hours, business days and months; hours too where there is nothing else."""
        known = {"business days": self.business_days, "months": self.months, "same day": Decimal(self.same_day)}
        found = {kind: count for kind, count in known.items() if count}
        elapsed = self.hours + self.days * HOURS_A_DAY
        return {**found, "hours": elapsed} if elapsed or not found else found

    @property
    def nothing(self) -> bool:
        """Whether it is over at once."""
        return not self.endless and not any(self.kinds.values())

    @property
    def least(self) -> Decimal:
        """Hours that pass at least."""
        return self.hours + HOURS_A_DAY * (self.days + self.business_days + SHORTEST_MONTH * self.months)

    @property
    def most(self) -> Decimal | None:
        """Hours that pass at most; None where closed days may put off the end for as long as they like."""
        if self.business_days:
            return None
        return self.hours + HOURS_A_DAY * (self.days + LONGEST_MONTH * self.months + self.waits)

    @property
    def least_business_days(self) -> Decimal | None:
        """Business days that it lasts at least; None where it has none, and may be over before the first begins."""
        return self.business_days or None

    @property
    def most_business_days(self) -> Decimal:
        """Business days within which it is over: no midnight takes it further than a business day would."""
        return self.business_days + self.days + LONGEST_MONTH * self.months + self.nights


@lru_cache(maxsize=4096)
def amount(times: Times) -> Amount | None:
    """What `times` add up to; None where one of them can't be reckoned without more than a calendar."""
    total = Amount()
    for one in times:
        each = _one(one)
        if each is None:
            return None
        total = total + each
    return total


def _one(duration: Duration) -> Amount | None:
    count, unit = duration.longest, duration.unit
    if duration.before is not None or duration.per:
        return None
    if unit in SECONDS:
        hours = count * SECONDS[unit] / SECONDS["hour"]
        return Amount(hours=hours, nights=ceil(hours / HOURS_A_DAY))
    if unit in (*DAYS, *MONTHS, "business day") and count and count == int(count):
        days, months = count * DAYS.get(unit, 0), count * MONTHS.get(unit, 0)
        return Amount(days=days, months=months, business_days=count * (unit == "business day"), waits=1)
    phrases = {"at once": Amount(), "same day": Amount(same_day=True, waits=1), "any time": Amount(endless=True)}
    return phrases.get(duration.phrase)


@dataclass(frozen=True, repr=False, eq=False)
class Year:
    """The starts of a coming year, and the calendars by which times that begin on them are reckoned."""

    today: date
    weekend: frozenset[int] = frozenset({5, 6})
    cutoff: time | None = None
    holidays: Callable[[int, int], Calendar | None] = lambda _first, _last: None
    """Looks up the calendar from the first year to the last, which takes long; None where it isn't known."""
    _days: dict[tuple[time, ...], tuple[datetime, ...]] = field(default_factory=dict)
    _ends: dict[object, tuple[datetime, ...] | None] = field(default_factory=dict)
    _clocks: dict[bool, Clock | None] = field(default_factory=dict)
    _verdicts: dict[object, Verdict | None] = field(default_factory=dict)

    def compare(self, times: Times, others: Times, *, strictly: bool = False) -> Verdict | None:
        """For which starts `times` are over when `others` are, or later; `strictly`: later alone.

        Like units are compared as numbers, an hour being the 24th part of a calendar day. Unlike ones are told apart
        by bounds that hold for every start and, only where these leave it open, run over every start of the year: first
        without holidays, which can only put off the end of business days, then with them.
        None where one of the two can't be reckoned, or the calendar doesn't reach.
        """
        asked = (times, others, strictly)
        if asked not in self._verdicts:
            self._verdicts[asked] = self._compared(times, others, strictly=strictly)
        return self._verdicts[asked]

    def _compared(self, times: Times, others: Times, *, strictly: bool) -> Verdict | None:
        ours, theirs = amount(times), amount(others)
        if ours is None or theirs is None:
            return None
        lasts = told_apart(ours, theirs, strictly=strictly)
        if lasts is not None:
            return Verdict(lasts)
        plain = self._run(times, others, strictly=strictly, plain=True)
        if plain is None or _holidays_change_nothing(ours, theirs, plain.lasts):
            return plain
        return self._run(times, others, strictly=strictly, plain=False)

    def _run(self, times: Times, others: Times, *, strictly: bool, plain: bool) -> Verdict | None:
        """What comes of running both over every start."""
        moments = self._moments(times, others)
        ours, theirs = (self._ends_of(each, moments, plain=plain) for each in (times, others))
        if ours is None or theirs is None:
            return None
        late = list(map(gt if strictly else ge, ours, theirs))
        lasts = Lasts.SOMETIMES if True in late else Lasts.NEVER
        if False not in late:
            lasts = Lasts.ALWAYS
        if lasts is Lasts.NEVER:
            return Verdict(lasts)
        first = late.index(True)
        return Verdict(lasts, self._starts(moments)[first], ours[first], theirs[first])

    def _ends_of(self, times: Times, moments: tuple[time, ...], *, plain: bool) -> tuple[datetime, ...] | None:
        """When times end that begin on each start; None where that isn't known of one of them."""
        key = (times, moments, plain)
        if key not in self._ends:
            clock = self._clock(plain=plain) if len(self._ends) < MOST_RUNS else None
            ends = tuple(self._each_end(times, moments, clock)) if clock else (None,)
            known = tuple(end for end in ends if end)
            self._ends[key] = known if len(known) == len(ends) else None
        return self._ends[key]

    def _each_end(self, times: Times, moments: tuple[time, ...], clock: Clock) -> Iterator[datetime | None]:
        """One for each start, worked out once for those that come to the same: the minute is nothing to days."""
        by_hours = any(one.unit in SECONDS for one in times)
        in_days = any(one.unit != "business day" for one in times)
        known: dict[object, datetime | None] = {}
        for at in self._starts(moments):
            alike = at if by_hours else (clock.received_on(at), at.date() if in_days else None)
            if alike not in known:
                known[alike] = ends_in_turn(times, at, clock)
            yield known[alike]

    def _starts(self, moments: tuple[time, ...]) -> tuple[datetime, ...]:
        if moments not in self._days:
            days = [self.today + DAY * ahead for ahead in range(STARTS)]
            self._days[moments] = tuple(datetime.combine(day, each, tzinfo=UTC) for day in days for each in moments)
        return self._days[moments]

    def _clock(self, *, plain: bool) -> Clock | None:
        """By UTC, for the hour that clocks are put on by decides nothing."""
        if plain not in self._clocks:
            years = self.today.year, self.today.year + AHEAD
            first, last = date(years[0], 1, 1), date(years[1], 12, 31)
            bare = Calendar(weekend=self.weekend, holidays=(), timezone="UTC", first=first, last=last)
            known = bare if plain else self.holidays(*years)
            self._clocks[plain] = Clock(replace(known, timezone="UTC", cutoff=self.cutoff)) if known else None
        return self._clocks[plain]

    def _moments(self, times: Times, others: Times) -> tuple[time, ...]:
        """The times of day that tell: between two of them, whatever two times do, they do alike."""
        both = (*times, *others)
        found, cutoff = {time()}, self.cutoff if any(one.unit == "business day" for one in both) else None
        if cutoff is not None:
            found.add(_next_minute(cutoff))
        if any(one.unit in SECONDS for one in both):
            found |= {cutoff or LATEST, LATEST, *(moment for each in (times, others) for moment in _edges(each))}
        return tuple(sorted(found))


def _next_minute(moment: time) -> time:
    return (datetime.combine(date.min, moment) + MINUTE).time()


def _edges(times: Times) -> Iterator[time]:
    """Where days come after hours: the last minute from which these still end on the same day, and the next."""
    hours = Decimal(0)
    for one in times:
        if one.unit in SECONDS:
            hours += one.longest * SECONDS[one.unit] / SECONDS["hour"]
        elif one.phrase != "at once":
            left = int((HOURS_A_DAY - hours % HOURS_A_DAY) * 60) - 1
            last = time(left // 60, left % 60)
            yield from (last, _next_minute(last))
            return


def told_apart(ours: Amount, theirs: Amount, *, strictly: bool = False) -> Lasts | None:
    """Whether one lasts as long as the other, for certain and on any day; None where only dates can tell."""
    lasts = _as_numbers(ours, theirs, strictly=strictly)
    return _by_bounds(ours, theirs, strictly=strictly) if lasts is None else lasts


def _as_numbers(ours: Amount, theirs: Amount, *, strictly: bool) -> Lasts | None:
    """Like units, which need neither a start nor a calendar."""
    if theirs.endless or ours.endless:
        return Lasts.NEVER if theirs.endless else Lasts.ALWAYS
    one, other = ours.kinds, theirs.kinds
    if len(one) > 1 or one.keys() != other.keys():
        return None
    (count,), (limit,) = one.values(), other.values()
    return Lasts.ALWAYS if count > limit or (count == limit and not strictly) else Lasts.NEVER


def _by_bounds(ours: Amount, theirs: Amount, *, strictly: bool) -> Lasts | None:
    """What holds for every start, whichever days are closed."""
    low, high = ours.least, theirs.most
    if high is not None and low >= high:  # of two such times one waits for the end of a day, and is later by a minute
        return Lasts.ALWAYS
    most = ours.most
    if most is not None and (most < theirs.least or (most == theirs.least and ours.waits)):  # waits end a second early
        return Lasts.NEVER
    few, many = ours.least_business_days, theirs.most_business_days
    if few is not None and (few > many or (few == many and not strictly)):
        return Lasts.ALWAYS
    least = theirs.least_business_days
    return Lasts.NEVER if least is not None and ours.most_business_days < least else None


def _holidays_change_nothing(ours: Amount, theirs: Amount, lasts: Lasts) -> bool:
    """Whether what holds without holidays holds with them, too: they put off the end of business days alone."""
    if not theirs.business_days:
        return not ours.business_days or lasts is Lasts.ALWAYS
    return not ours.business_days and lasts is Lasts.NEVER

"""What holds of every time in nine countries and ten years, each by its own calendar and in its own time zone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from math import ceil
from zoneinfo import ZoneInfo

import pytest
from holidays import HolidayBase, country_holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from responde.clock.calendar import resolve
from responde.clock.hours import Hours, is_open, next_opening
from responde.clock.terms import LAST_MOMENT, Clock, ends, ends_in_turn
from responde.contract.quantities import Duration

ZONES = {
    "CO": "America/Bogota",
    "ES-MD": "Europe/Madrid",
    "CL": "America/Santiago",
    "BR": "America/Sao_Paulo",
    "PT": "Europe/Lisbon",
    "GB-ENG": "Europe/London",
    "PE": "America/Lima",
    "MX": "America/Mexico_City",
    "VE": "America/Caracas",
}
YEARS = (2024, 2033)
FIRST, LAST = date(2024, 1, 1), date(2033, 12, 31)
DAY = timedelta(days=1)
EVERY_DAY = tuple(FIRST + DAY * ahead for ahead in range((LAST - FIRST).days + 1))

SATURDAY_AND_SUNDAY, SUNDAY = frozenset({5, 6}), frozenset({6})
OFFICE = "Mo-Fr 08:00-17:00; PH off"


@lru_cache
def clock_of(code: str, cutoff: time | None = None, weekend: frozenset[int] = SATURDAY_AND_SUNDAY) -> Clock:
    calendar = resolve(country=code, years=YEARS, languages=("en",), timezone=ZONES[code], weekend=weekend)
    calendar = replace(calendar, cutoff=cutoff)
    return Clock(calendar, Hours(expression=OFFICE, calendar=calendar))


@lru_cache
def span(text: str) -> Duration:
    found = Duration.parse(text)
    assert found is not None
    return found


@lru_cache
def changes(zone: str) -> tuple[datetime, ...]:
    """The days on which the clocks change there."""
    days = [datetime.combine(day, time(), tzinfo=UTC) for day in EVERY_DAY]
    offsets = [day.astimezone(ZoneInfo(zone)).utcoffset() for day in days]
    return tuple(day for day, (one, other) in zip(days, pairwise(offsets), strict=False) if one != other)


def seconds_between(start: datetime, end: datetime) -> float:
    """That pass on a stop-watch: within one time zone Python subtracts what the clocks show."""
    return (end.astimezone(UTC) - start.astimezone(UTC)).total_seconds()


# All moments are in UTC, leave room for a day's and the calendar's edges, and often lie where the clocks change.
MINUTES = st.integers(-1440, 2880).map(lambda minutes: timedelta(minutes=minutes))
AT_CHANGES = st.builds(
    lambda change, minutes: change + minutes,
    st.sampled_from(["America/Santiago", "Europe/Madrid", "Europe/London"]).flatmap(
        lambda zone: st.sampled_from(changes(zone)[:-1])
    ),
    MINUTES,
)
ANY_TIME = st.datetimes(datetime(2024, 1, 3), datetime(2033, 6, 30), timezones=st.just(UTC))  # noqa: DTZ001
MOMENTS = ANY_TIME | AT_CHANGES
CODES = st.sampled_from(tuple(ZONES))
CUTOFFS = st.sampled_from((None, time(0), time(12, 30), time(17), time(23, 59)))
CLOCKS = st.builds(clock_of, CODES, CUTOFFS)
COUNTS = st.integers(1, 30)
UNITS = ("second", "minute", "hour", "opening hour", "day", "calendar day", "business day", "week", "month", "year")
SPANS = st.one_of(
    st.builds(lambda count, unit: span(f"{count} {unit}"), COUNTS, st.sampled_from(UNITS)),
    st.sampled_from(("at once", "same day")).map(span),
)
MANY = settings(max_examples=150)


def test_the_clocks_of_four_countries_change_twice_a_year() -> None:
    """So that what is sampled around changes really lies there."""
    found = {code for code, zone in ZONES.items() if len(changes(zone)) == 20}
    still = {code for code, zone in ZONES.items() if not changes(zone)}
    assert (found, still) == ({"CL", "ES-MD", "PT", "GB-ENG"}, {"CO", "BR", "PE", "MX", "VE"})


@MANY
@given(SPANS, MOMENTS, MOMENTS | MINUTES, CLOCKS)
def test_what_arrives_later_is_never_over_earlier(
    duration: Duration, one: datetime, other: datetime | timedelta, clock: Clock
) -> None:
    early, late = sorted((one, other if isinstance(other, datetime) else one + other))
    first, second = ends(duration, early, clock), ends(duration, late, clock)
    assert first is not None
    assert second is not None
    assert seconds_between(first, second) >= 0


@pytest.mark.parametrize("code", ZONES)
def test_what_arrives_later_is_never_over_earlier_around_any_midnight_and_cutoff_of_ten_years(code: str) -> None:
    clock = clock_of(code, time(17))
    hours = (time(0), time(16, 59), time(17, 0, 59), time(17, 1), time(23, 59, 59))
    starts = [datetime.combine(day, hour, tzinfo=clock.zone) for day in EVERY_DAY[:-7] for hour in hours]
    found = [(start, ends(span("1 business day"), start, clock)) for start in starts]
    earlier = [late for (_, before), late in pairwise(found) if not before or not late[1] or late[1] < before]
    assert earlier == []


@MANY
@given(SPANS, MOMENTS, CLOCKS)
def test_nothing_is_over_before_it_begins_and_all_is_told_in_the_time_zone_of_the_calendar(
    duration: Duration, at: datetime, clock: Clock
) -> None:
    end = ends(duration, at, clock)
    assert end is not None
    assert seconds_between(at, end) > -1  # the last second of a day may have begun
    assert end.tzinfo == ZoneInfo(clock.calendar.timezone)


@MANY
@given(COUNTS, MOMENTS, CLOCKS)
def test_business_days_never_end_on_a_holiday_or_a_weekend_and_end_with_the_day(
    count: int, at: datetime, clock: Clock
) -> None:
    end = ends(span(f"{count} business days"), at, clock)
    assert end is not None
    assert end.date() not in {holiday.date for holiday in clock.calendar.holidays}
    assert end.weekday() < 5
    assert end.time() == LAST_MOMENT
    assert (end.astimezone(UTC) + timedelta(seconds=1)).astimezone(clock.zone).date() == end.date() + DAY


@MANY
@given(COUNTS, COUNTS, MOMENTS, CLOCKS)
def test_business_days_add_up(one: int, other: int, at: datetime, clock: Clock) -> None:
    both = ends(span(f"{one + other} business days"), at, clock)
    assert both is not None
    assert ends_in_turn((span(f"{one} business days"), span(f"{other} business days")), at, clock) == both


@MANY
@given(COUNTS, COUNTS, MOMENTS, st.builds(clock_of, CODES, st.sampled_from((None, time(23, 59)))))
def test_what_is_received_as_business_days_end_goes_on_as_if_they_had_been_more(
    one: int, other: int, at: datetime, clock: Clock
) -> None:
    end = ends(span(f"{one} business days"), at, clock)
    assert end is not None
    assert ends(span(f"{other} business days"), end, clock) == ends(span(f"{one + other} business days"), at, clock)


@MANY
@given(COUNTS, COUNTS, MOMENTS, CLOCKS)
def test_calendar_days_add_up_and_none_is_left_out(one: int, other: int, at: datetime, clock: Clock) -> None:
    both = ends(span(f"{one + other} days"), at, clock)
    middle = ends(span(f"{one} days"), at, clock)
    assert both is not None
    assert middle is not None
    assert ends(span(f"{other} calendar days"), middle, clock) == both
    assert ends_in_turn((span(f"{one} days"), span(f"{other} days")), at, clock) == both
    assert (both.date() - at.astimezone(clock.zone).date()).days == one + other
    assert both.time() == LAST_MOMENT


@MANY
@given(COUNTS, MOMENTS, CLOCKS)
def test_weeks_are_seven_days_and_years_twelve_months(count: int, at: datetime, clock: Clock) -> None:
    weeks, years = ends(span(f"{count} weeks"), at, clock), ends(span(f"{count} years"), at, clock)
    assert weeks is not None
    assert years is not None
    assert weeks == ends(span(f"{count * 7} days"), at, clock)
    assert years == ends(span(f"{count * 12} months"), at, clock)


@MANY
@given(st.integers(1, 400), st.integers(1, 400), MOMENTS, CLOCKS)
def test_hours_add_up_and_pass_on_a_stop_watch(one: int, other: int, at: datetime, clock: Clock) -> None:
    both = ends(span(f"{one + other} hours"), at, clock)
    in_turn = ends_in_turn((span(f"{one} hours"), span(f"{other * 60} minutes")), at, clock)
    assert both is not None
    assert in_turn is not None
    assert seconds_between(both, in_turn) == 0
    assert seconds_between(at, both) == (one + other) * 3600


# The arithmetic of `holidays` is asked with the weekend of the library wherever that is ours: it has Saturday and
# Sunday for all but Venezuela, where it has Sunday alone. Ours is Saturday and Sunday unless a contract says otherwise.
AGREED = (*((code, SATURDAY_AND_SUNDAY) for code in ZONES if code != "VE"), ("VE", SUNDAY))
SAMPLE = (1, 2, 5, 10, 15, 30)


def library_of(code: str) -> HolidayBase:
    country, _, region = code.partition("-")
    return country_holidays(country, subdiv=region or None, years=range(YEARS[0], YEARS[1] + 1))


@pytest.mark.parametrize(("code", "weekend"), AGREED, ids=[code for code, _ in AGREED])
def test_the_library_of_the_holidays_counts_the_same_business_days_from_every_day(
    code: str, weekend: frozenset[int]
) -> None:
    library, clock = library_of(code), clock_of(code, None, weekend)
    differing = []  # each time starts on the day itself, or on the next that is worked
    for day in EVERY_DAY:
        at, last = datetime.combine(day, time(12), tzinfo=clock.zone), library.get_nth_working_day(day, 0)
        for before, count in pairwise((0, *SAMPLE)):
            last = library.get_nth_working_day(last, count - before)
            end = ends(span(f"{count} business days"), at, clock)
            if (end and end.date()) != (last if last <= LAST else None):
                differing.append((day, count, end, last))
    assert differing == []


@pytest.mark.parametrize(("code", "weekend"), AGREED, ids=[code for code, _ in AGREED])
def test_the_library_of_the_holidays_works_on_the_same_days(code: str, weekend: frozenset[int]) -> None:
    library, calendar = library_of(code), clock_of(code, None, weekend).calendar
    assert library.weekend == set(weekend)
    assert [day for day in EVERY_DAY if library.is_working_day(day) is not calendar.is_business_day(day)] == []
    following = (day + DAY for day in EVERY_DAY[:-8])
    assert [library.get_nth_working_day(day, 0) for day in following] == [
        calendar.next_business_day(day) for day in EVERY_DAY[:-8]
    ]


def test_in_venezuela_ours_and_the_librarys_days_differ_by_the_saturdays_alone() -> None:
    library, calendar = library_of("VE"), clock_of("VE").calendar
    differing = [day for day in EVERY_DAY if library.is_working_day(day) is not calendar.is_business_day(day)]
    assert differing == [day for day in EVERY_DAY if day.weekday() == 5 and day not in library]
    assert len(differing) > 400  # of the 522 Saturdays of ten years


@pytest.mark.parametrize("code", ZONES)
@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("1 business day", "2023-06-01 10:00", None),
        ("1 business day", "2023-12-31 23:59:59", None),
        ("1 business day", "2024-01-01 00:00", "2024-01-03"),  # New Year's Day, a Monday, is a holiday in all of them
        ("1 business day", "2033-12-29 10:00", "2033-12-30"),  # a Friday, and the last of all
        ("2 business days", "2033-12-29 10:00", None),
        ("1 business day", "2033-12-30 10:00", None),
        ("1 business day", "2033-12-31 10:00", None),
        ("1 business day", "2034-01-03 10:00", None),
        ("1 opening hour", "2033-12-30 16:30", None),
        ("1 opening hour", "2034-01-03 10:00", None),
        ("1 opening hour", "2023-12-29 10:00", None),
        ("1 day", "2033-12-31 10:00", "2034-01-01"),  # what needs no holidays needs no calendar
        ("1 month", "2023-11-30 10:00", "2023-12-30"),
        ("same day", "2040-02-29 10:00", "2040-02-29"),
        ("24 hours", "2034-01-03 10:00", "2034-01-04"),
    ],
)
def test_outside_the_calendar_nobody_knows_what_is_closed(code: str, text: str, at: str, expected: str | None) -> None:
    clock = clock_of(code)
    end = ends(span(text), datetime.fromisoformat(at).replace(tzinfo=clock.zone), clock)
    assert (end and str(end.date())) == expected


# Signs on doors, with who reads the clock on the wall: whether it is open at that time of a day.
Door = Callable[[datetime, Callable[[date], bool | None]], bool]

NOON, EVENING, MORNING = time(12), time(18), time(6)


def _shop(wall: datetime, holiday: Callable[[date], bool | None]) -> bool:
    morning, afternoon = time(9) <= wall.time() < time(13), time(15) <= wall.time() < time(19, 30)
    if holiday(wall.date()):
        return time(10) <= wall.time() < time(14)
    return wall.weekday() < 6 and (morning or afternoon)


def _party(wall: datetime, holiday: Callable[[date], bool | None]) -> bool:
    """A night belongs to the day on which it begins."""
    night = wall.date() if wall.time() >= NOON else wall.date() - DAY
    return night.weekday() == 4 and not holiday(night) and not time(4) <= wall.time() < time(20)


DOORS: dict[str, Door] = {
    OFFICE: lambda wall, holiday: wall.weekday() < 5 and not holiday(wall.date()) and time(8) <= wall.time() < time(17),
    "Mo-Sa 09:00-13:00,15:00-19:30; PH 10:00-14:00": _shop,
    "Sa,Su,PH 10:00-14:00": lambda wall, holiday: (
        (wall.weekday() > 4 or bool(holiday(wall.date()))) and time(10) <= wall.time() < time(14)
    ),
    "Mo-Su 18:00-06:00": lambda wall, _: not MORNING <= wall.time() < EVENING,
    "Fr 20:00-28:00; PH off": _party,
    "Dec 24-Jan 06 00:00-24:00": lambda wall, _: (wall.month, wall.day) >= (12, 24) or (wall.month, wall.day) <= (1, 6),
}
SIGNS = st.sampled_from(tuple(DOORS))


def read_at_the_door(hours: Hours, at: datetime) -> bool:
    wall = at.astimezone(ZoneInfo(hours.calendar.timezone))
    return DOORS[hours.expression](wall, hours.calendar.is_holiday)


@settings(max_examples=200)
@given(SIGNS, CODES, MOMENTS)
def test_it_is_open_when_the_sign_on_the_door_says_so(sign: str, code: str, at: datetime) -> None:
    hours = Hours(expression=sign, calendar=clock_of(code).calendar)
    assert is_open(hours, at) is read_at_the_door(hours, at)


@settings(max_examples=200)
@given(SIGNS, CODES, MOMENTS)
def test_the_next_opening_is_not_past_is_open_and_has_nothing_open_before_it(
    sign: str, code: str, at: datetime
) -> None:
    hours = Hours(expression=sign, calendar=clock_of(code).calendar)
    opens = next_opening(hours, at)
    assert opens is not None
    wait = seconds_between(at, opens)
    assert wait >= 0
    assert read_at_the_door(hours, opens)
    step = max(29 * 60, int(wait / 500))  # shorter than any opening, in waits of less than ten days
    looks = [after for after in (*range(0, ceil(wait), step), wait - 1) if 0 <= after < wait]
    assert not any(read_at_the_door(hours, at + timedelta(seconds=after)) for after in looks)


@pytest.mark.parametrize("code", ZONES)
@pytest.mark.parametrize(
    ("sign", "at", "expected"),
    [
        (OFFICE, "2023-12-29 10:00", None),
        (OFFICE, "2024-01-01 10:00", "2024-01-02 08:00"),
        (OFFICE, "2033-12-30 16:59", "2033-12-30 16:59"),
        (OFFICE, "2033-12-30 17:00", None),
        (OFFICE, "2034-01-03 10:00", None),
        ("Mo-Fr 08:00-17:00", "2033-12-30 17:00", "2034-01-02 08:00"),  # says nothing of holidays
        ("Mo-Fr 08:00-17:00", "2023-12-31 10:00", "2024-01-01 08:00"),
    ],
)
def test_outside_the_calendar_nobody_knows_when_it_opens_after_holidays(
    code: str, sign: str, at: str, expected: str | None
) -> None:
    calendar = clock_of(code).calendar
    asked = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(calendar.timezone))
    opens = next_opening(Hours(expression=sign, calendar=calendar), asked)
    assert (opens and f"{opens:%Y-%m-%d %H:%M}") == expected


# What a machine thinks of the day is changed before anything of ours is loaded: whoever asks gets another answer.
PROGRAM = """
import datetime, sys, time

moved, really = datetime.timedelta(days=int(sys.argv[1])), time.time

class Seeming(type):
    def __instancecheck__(cls, it):
        return isinstance(it, cls.__mro__[1])

class date(datetime.date, metaclass=Seeming):
    @classmethod
    def today(cls):
        return datetime.datetime.now().date()

class moment(datetime.datetime, metaclass=Seeming):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(really(), tz) + moved
    utcnow = today = now

datetime.date, datetime.datetime = date, moment
time.time = lambda: really() + moved.total_seconds()

from responde.clock.calendar import resolve
from responde.clock.hours import Hours, closes_at, next_opening
from responde.clock.terms import Clock, ends
from responde.contract.quantities import Duration

print(datetime.date.today().year, time.tzname, file=sys.stderr)
five = datetime.time(17)
for code, zone in ZONES.items():
    calendar = resolve(country=code, years=(2025, 2029), languages=("es", "en"), timezone=zone, cutoff=five)
    hours = Hours(expression="Mo-Fr 08:00-17:00; PH off; 2027 Dec 24 08:00-12:00", calendar=calendar)
    clock = Clock(calendar, hours)
    print(code, [(str(holiday.date), holiday.names) for holiday in calendar.holidays])
    for start in ("2026-04-04 23:30", "2026-12-31 17:01", "2027-03-28 01:30", "2027-10-31 01:30", "2028-02-29 12:00"):
        at = datetime.datetime.fromisoformat(start).replace(tzinfo=datetime.timezone.utc)
        print(at, [str(ends(Duration.parse(text), at, clock)) for text in SPANS])
        print(next_opening(hours, at), closes_at(hours, next_opening(hours, at)))
"""
SPANS_ASKED = ("at once", "same day", "36 hours", "9 opening hours", "5 days", "1 month", "15 business days")
MACHINES = (
    ({}, 0),
    ({"TZ": "Asia/Tokyo", "LANGUAGE": "en", "LANG": "ja_JP.UTF-8"}, 40 * 365),
    ({"TZ": "America/St_Johns", "LANGUAGE": "uk:de", "LANG": "de_DE.UTF-8", "LC_ALL": "C"}, -20 * 365),
    ({"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LC_TIME": "th_TH.UTF-8", "PYTHONHASHSEED": "7"}, 183),
)


def test_the_machines_time_zone_language_and_clock_change_nothing() -> None:
    usual = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    program = f"ZONES, SPANS = {ZONES}, {SPANS_ASKED}\n{PROGRAM}"
    runs = [
        subprocess.run(
            [sys.executable, "-c", program, str(days)],
            env={**usual, **machine},
            capture_output=True,
            check=True,
            text=True,
        )
        for machine, days in MACHINES
    ]
    thought = {run.stderr for run in runs}
    assert len(thought) == len(MACHINES)  # they did think differently of the day
    answers = {run.stdout for run in runs}
    assert len(answers) == 1
    # 31 December 2026 at 17:01 UTC: in Bogotá before the cut-off, in Madrid after it and so received on 4 January.
    # Fifteen business days: 4-8, 12-15, 18-22 and 25 January; 5, 7, 8, 11-15, 18-22, 25 and 26 January.
    answer = answers.pop()
    assert {"2027-01-25 23:59:59-05:00", "2027-01-26 23:59:59+01:00"} <= set(answer.split("'"))

"""When a time is over, with every expected moment counted by hand on a wall calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responde.clock.calendar import Calendar, resolve
from responde.clock.hours import Hours
from responde.clock.terms import LAST_MOMENT, NEVER, Clock, ends, ends_in_turn, later
from responde.contract.quantities import Duration

ZONE = ZoneInfo("America/Bogota")
BOGOTA = resolve(country="CO", years=(2026, 2028), languages=("es",), timezone="America/Bogota", cutoff=time(17))
MADRID = resolve(country="ES-MD", years=(2026, 2028), languages=("es",), timezone="Europe/Madrid", cutoff=time(19))
CLOCK = Clock(BOGOTA)
ALL_DAY = Clock(replace(BOGOTA, cutoff=None))
OFFICE = Clock(BOGOTA, Hours(expression="Mo-Fr 08:00-12:00,14:00-17:00; PH off", calendar=BOGOTA))
NIGHT = Clock(BOGOTA, Hours(expression="Mo-Su 18:00-06:00", calendar=BOGOTA))


def span(text: str) -> Duration:
    found = Duration.parse(text)
    assert found is not None
    return found


def moment(text: str, zone: ZoneInfo = ZONE) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def over(text: str, at: str, clock: Clock = CLOCK) -> str | None:
    """When it is over, as `2026-12-01 17:00`; the last moment of a day is the day alone."""
    end = ends(span(text), moment(at), clock)
    if end is None or end == NEVER:
        return end and "never"
    return f"{end:%Y-%m-%d}" if end.time() == LAST_MOMENT else f"{end:%Y-%m-%d %H:%M}"


# 1 December 2026 is a Tuesday; 8 December (Tuesday) and 25 December (Friday) are holidays in Colombia, and so are
# 1 January (Friday) and 11 January (Monday) 2027.
@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("at once", "2026-12-01 10:20", "2026-12-01 10:20"),
        ("30 seconds", "2026-12-01 10:20", "2026-12-01 10:20"),
        ("90 minutes", "2026-12-01 10:20", "2026-12-01 11:50"),
        ("1.5 hours", "2026-12-01 10:20", "2026-12-01 11:50"),
        ("48 hours", "2026-12-05 10:20", "2026-12-07 10:20"),
        ("same day", "2026-12-01 10:20", "2026-12-01"),
        ("any time", "2026-12-01 10:20", "never"),
        ("1 business day", "2026-12-01 10:20", "2026-12-02"),
        ("1 business day", "2026-12-01 17:00", "2026-12-02"),  # at the minute of the cut-off: today
        ("1 business day", "2026-12-01 17:01", "2026-12-03"),
        ("1 business day", "2026-12-04 10:20", "2026-12-07"),  # Friday
        ("1 business day", "2026-12-04 17:01", "2026-12-09"),  # received on Monday, over the 8th
        ("1 business day", "2026-12-05 10:20", "2026-12-09"),  # Saturday: received on Monday
        ("1 business day", "2026-12-08 10:20", "2026-12-10"),  # holiday: received on Wednesday
        ("3-5 business days", "2026-12-01 10:20", "2026-12-09"),
        ("15 business days", "2026-12-18 10:20", "2027-01-13"),
        ("1 calendar day", "2026-12-04 23:59", "2026-12-05"),
        ("5 days", "2026-12-05 10:20", "2026-12-10"),
        ("2 weeks", "2026-12-18 18:00", "2027-01-01"),
        ("1 month", "2026-12-01 10:20", "2027-01-01"),
        ("1 month", "2027-01-31 10:20", "2027-02-28"),
        ("1 month", "2028-01-31 10:20", "2028-02-29"),
        ("13 months", "2026-12-31 10:20", "2028-01-31"),
        ("1 year", "2028-02-29 10:20", "2029-02-28"),
        ("0.5 years", "2026-12-31 10:20", None),
        ("1.5 business days", "2026-12-01 10:20", None),
        ("2.5 days", "2026-12-01 10:20", None),
        ("as agreed", "2026-12-01 10:20", None),
        ("legal term", "2026-12-01 10:20", None),
        ("1 billing cycle", "2026-12-01 10:20", None),
        ("48 hours before", "2026-12-01 10:20", None),
        ("15 minutes before closing", "2026-12-01 10:20", None),
        ("20 hours a year", "2026-12-01 10:20", None),
        ("24 a year", "2026-12-01 10:20", None),
        ("3 opening hours", "2026-12-01 10:20", None),  # no hours are given
        ("1 business day", "2025-12-31 10:20", None),  # before the calendar
        ("1 business day", "2028-12-29 17:01", None),  # behind it
        ("600 business days", "2026-12-01 10:20", None),  # far behind it
        ("999999 years", "2026-12-01 10:20", None),
        ("1 year", "2028-12-31 10:20", "2029-12-31"),  # needs no holidays, and so no calendar
    ],
)
def test_a_time_is_over_when_the_calendar_says_so(text: str, at: str, expected: str | None) -> None:
    assert over(text, at) == expected


def test_without_a_cutoff_a_day_lasts_until_midnight() -> None:
    assert over("1 business day", "2026-12-01 23:59", ALL_DAY) == "2026-12-02"


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("2 opening hours", "2026-12-01 09:00", "2026-12-01 11:00"),
        ("4 opening hours", "2026-12-01 09:00", "2026-12-01 15:00"),  # over lunch
        ("3 opening hours", "2026-12-01 09:00", "2026-12-01 12:00"),  # not a minute later than when it closes
        ("1 opening hour", "2026-12-01 13:00", "2026-12-01 15:00"),
        ("1 opening hour", "2026-12-04 16:30", "2026-12-07 08:30"),  # over the weekend
        ("8 opening hours", "2026-12-07 08:00", "2026-12-09 09:00"),  # over the 8th
        ("1 opening hour", "2029-06-01 09:00", None),  # behind the calendar
        ("1 opening hour", "2026-01-01 09:00", None),  # of the night before it nobody knows
        ("999999 opening hours", "2026-12-01 09:00", None),
    ],
)
def test_opening_hours_count_while_it_is_open(text: str, at: str, expected: str | None) -> None:
    assert over(text, at, OFFICE) == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("2 opening hours", "2026-12-02 05:00", "2026-12-02 19:00"),  # an hour of yesterday's night, one of today's
        ("12 opening hours", "2026-12-02 18:00", "2026-12-03 06:00"),
    ],
)
def test_a_night_shift_lasts_into_the_next_day(text: str, at: str, expected: str) -> None:
    assert over(text, at, NIGHT) == expected


def test_hours_pass_though_the_clocks_are_put_back() -> None:
    madrid = ZoneInfo("Europe/Madrid")
    start = moment("2026-10-24 12:00", madrid)  # the night to the 25th has an hour more
    day, hours = ends(span("1 day"), start, Clock(MADRID)), ends(span("24 hours"), start, Clock(MADRID))
    assert (str(day), str(hours)) == ("2026-10-25 23:59:59+01:00", "2026-10-25 11:00:00+01:00")


def test_a_moment_may_come_from_any_time_zone() -> None:
    at = datetime(2026, 12, 1, 22, 30, tzinfo=UTC)  # half past five in Bogotá, past the cut-off
    assert str(ends(span("1 business day"), at, CLOCK)) == "2026-12-03 23:59:59-05:00"


@pytest.mark.parametrize(
    ("texts", "at", "expected"),
    [
        ((), "2026-12-01 10:20", "2026-12-01 10:20"),
        (("1 business day", "1 business day"), "2026-12-01 10:20", "2026-12-03"),  # no cut-off between them
        (("1 business day", "1 business day"), "2026-12-01 17:01", "2026-12-04"),
        (("2 hours", "1 business day"), "2026-12-01 16:00", "2026-12-02"),  # received before the cut-off
        (("2 hours", "1 business day"), "2026-12-01 17:30", "2026-12-03"),  # received after it
        (("24 hours", "1 business day"), "2026-12-04 10:20", "2026-12-07"),  # Saturday, but received on Friday
        (("48 hours", "1 business day"), "2026-12-04 17:30", "2026-12-09"),
        (("1 business day", "2 hours"), "2026-12-01 10:20", "2026-12-03 01:59"),
        (("1 day", "1 month"), "2026-12-30 10:20", "2027-01-31"),
        (("as agreed", "1 day"), "2026-12-01 10:20", None),
        (("1 day", "as agreed"), "2026-12-01 10:20", None),
        (("999999 hours",) * 80, "2026-12-01 10:20", None),
    ],
)
def test_times_follow_one_another_and_only_the_first_waits_for_a_business_day(
    texts: tuple[str, ...], at: str, expected: str | None
) -> None:
    end = ends_in_turn([span(text) for text in texts], moment(at), CLOCK)
    assert (end and f"{end:%Y-%m-%d %H:%M}".removesuffix(" 23:59")) == expected


def test_what_never_ends_is_followed_by_nothing() -> None:
    assert ends_in_turn((span("any time"), span("1 day")), moment("2026-12-01 10:20"), CLOCK) == NEVER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90 days", date(2027, 3, 1)),
        ("2 weeks", date(2026, 12, 15)),
        ("3 months", date(2027, 3, 1)),
        ("1 year", date(2027, 12, 1)),
        ("5 business days", None),
        ("48 hours", None),
        ("2 days before", None),
        ("24 a year", None),
        ("0.5 days", None),
        ("999999 years", None),
    ],
)
def test_a_day_lies_so_many_days_or_months_later(text: str, expected: date | None) -> None:
    assert later(date(2026, 12, 1), Duration.parse(text)) == expected


def test_no_duration_leads_nowhere() -> None:
    assert later(date(2026, 12, 1), None) is None


# What holds for every start.

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(ZONE))  # noqa: DTZ001
UNITS = ("second", "minute", "hour", "day", "calendar day", "business day", "week", "month")
SPANS = st.one_of(
    st.builds(lambda n, unit: span(f"{n} {unit}"), st.integers(1, 40), st.sampled_from(UNITS)),
    st.builds(span, st.sampled_from(["at once", "same day", "2-5 business days", "2 opening hours"])),
)
CALENDARS = st.builds(
    lambda weekend, cutoff: Clock(
        replace(BOGOTA, weekend=weekend, cutoff=cutoff),
        Hours(expression="Mo-Fr 08:00-17:00", calendar=BOGOTA),
    ),
    st.sampled_from([frozenset[int](), frozenset({6}), frozenset({4, 5}), frozenset({5, 6})]),
    st.sampled_from([None, time(0), time(12), time(17), time(23, 59)]),
)


@given(st.lists(SPANS, max_size=3), MOMENTS, MOMENTS, CALENDARS)
def test_what_arrives_later_is_never_over_earlier(
    times: list[Duration], one: datetime, other: datetime, clock: Clock
) -> None:
    early, late = sorted((one, other))
    ends_early, ends_late = (ends_in_turn(times, at, clock) for at in (early, late))
    assert ends_early is None or ends_late is None or ends_early <= ends_late


@given(st.integers(1, 40), MOMENTS, CALENDARS)
def test_business_days_end_with_the_last_second_of_one_and_count_them_all(
    count: int, at: datetime, clock: Clock
) -> None:
    end = ends(span(f"{count} business days"), at, clock)
    received = clock.received_on(at)
    if end is None or received is None:
        return
    between = [received + timedelta(days=ahead + 1) for ahead in range((end.date() - received).days)]
    assert clock.calendar.is_business_day(end.date())
    assert end.time() == LAST_MOMENT
    assert sum(bool(clock.calendar.is_business_day(day)) for day in between) == count


@given(st.integers(0, 40), st.integers(0, 40), MOMENTS)
def test_business_days_add_up_whoever_has_them(one: int, other: int, at: datetime) -> None:
    both = ends_in_turn((span(f"{one} business days"), span(f"{other} business days")), at, CLOCK)
    assert both == ends(span(f"{one + other} business days"), at, CLOCK)


@given(st.dates(date(2026, 1, 1), date(2028, 12, 31)), st.integers(0, 60))
def test_a_month_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int) -> None:
    found = later(day, span(f"{months} months"))
    assert found is not None
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == day.day or (found.day < day.day and (found + timedelta(days=1)).day == 1)


def test_a_calendar_without_a_single_business_day_has_no_end() -> None:
    never = Clock(
        Calendar(weekend=frozenset(range(7)), holidays=(), timezone="UTC", first=BOGOTA.first, last=BOGOTA.last)
    )
    assert ends(span("1 business day"), datetime(2026, 12, 1, tzinfo=UTC), never) is None

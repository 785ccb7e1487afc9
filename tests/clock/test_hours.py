"""Opening hours by day and by moment, with what is expected written by hand."""

from __future__ import annotations

import time as clock
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responde.clock.calendar import Calendar, Holiday, resolve
from responde.clock.hours import Hours, closes_at, intervals, is_open, next_opening
from responde.clock.syntax import problem

BOGOTA = resolve(country="CO", years=(2026, 2027), languages=("es",), timezone="America/Bogota")
MADRID = resolve(country="ES-MD", years=(2026, 2027), languages=("es",), timezone="Europe/Madrid")

OFFICE = "Mo-Fr 08:00-17:00; PH off"
SUMMER = "Mo-Th 08:30-18:30; Fr 08:30-15:00; Jul-Aug Mo-Fr 08:00-15:00; PH off"
WORKSHOP = "Mo-Fr 08:00-13:30,15:30-19:00; PH off"
NIGHT = "Mo-Su 18:00-06:00"


def written(hours: Hours, day: str) -> str | None:
    """`08:00-17:00`, with `+` at times of the next day."""
    found = intervals(hours, date.fromisoformat(day))
    if found is None:
        return None
    mark = {0: "", 1: "+"}
    start = date.fromisoformat(day)
    return " ".join("-".join(f"{at:%H:%M}{mark[(at.date() - start).days]}" for at in stretch) for stretch in found)


@pytest.mark.parametrize(
    ("expression", "calendar", "day", "expected"),
    [
        ("24/7", BOGOTA, "2026-12-25", "00:00-00:00+"),
        ("off", BOGOTA, "2026-12-22", ""),
        (OFFICE, BOGOTA, "2026-12-07", "08:00-17:00"),
        (OFFICE, BOGOTA, "2026-12-08", ""),  # Immaculate Conception
        (OFFICE, BOGOTA, "2026-11-16", ""),  # Independence of Cartagena, moved to Monday
        (OFFICE, BOGOTA, "2026-11-11", "08:00-17:00"),  # its own date is a working day
        (OFFICE, MADRID, "2026-12-07", ""),  # Constitution Day, moved to Monday in Madrid
        (OFFICE, BOGOTA, "2026-12-05", ""),  # Saturday
        (OFFICE, BOGOTA, "2026-12-31", "08:00-17:00"),
        (OFFICE, BOGOTA, "2027-01-01", ""),
        (OFFICE, BOGOTA, "2025-12-31", None),
        (OFFICE, BOGOTA, "2028-01-03", None),
        ("Mo-Fr 08:00-17:00", BOGOTA, "2026-12-08", "08:00-17:00"),  # says nothing of holidays
        ("Mo-Fr 08:00-17:00", BOGOTA, "2028-01-03", "08:00-17:00"),
        ("Mo-Fr 08:00-17:00; PH 09:00-12:00", BOGOTA, "2026-12-08", "09:00-12:00"),
        ("Mo-Fr 08:00-17:00; PH 09:00-12:00", BOGOTA, "2026-08-15", ""),  # Saturday: kept on Monday 17
        ("Sa,Su,PH 10:00-14:00", BOGOTA, "2026-12-08", "10:00-14:00"),
        ("Sa,Su,PH 10:00-14:00", BOGOTA, "2026-12-06", "10:00-14:00"),
        ("Sa,Su,PH 10:00-14:00", BOGOTA, "2026-12-07", ""),
        ("PH off; Mo-Fr 08:00-17:00", BOGOTA, "2026-12-08", ""),
        ("Mo-Fr 08:00-17:00; PH off; Dec 08 10:00-12:00", BOGOTA, "2026-12-08", "10:00-12:00"),
        ("Mo-Fr 08:00-17:00; Dec 08 10:00-12:00; PH off", BOGOTA, "2026-12-08", ""),
        ("Mo-Fr 08:00-17:00; PH off; Dec 01-20 10:00-12:00", BOGOTA, "2026-12-08", ""),
        ("Mo-Fr 08:00-17:00; Jul-Aug PH off", BOGOTA, "2026-07-20", ""),
        ("Mo-Fr 08:00-17:00; Jul-Aug PH off", BOGOTA, "2026-12-08", "08:00-17:00"),
        (SUMMER, MADRID, "2026-06-30", "08:30-18:30"),
        (SUMMER, MADRID, "2026-07-01", "08:00-15:00"),
        (SUMMER, MADRID, "2026-08-31", "08:00-15:00"),
        (SUMMER, MADRID, "2026-09-01", "08:30-18:30"),
        (SUMMER, MADRID, "2026-09-04", "08:30-15:00"),
        (SUMMER, MADRID, "2026-07-04", ""),
        (WORKSHOP, MADRID, "2026-11-20", "08:00-13:30 15:30-19:00"),
        ("Mo-Fr 08:00-13:30, 15:30-19:00", MADRID, "2026-11-20", "08:00-13:30 15:30-19:00"),
        ("Mo-Fr 08:00-13:30, 15:30-19:00", MADRID, "2026-11-21", ""),
        ("Mo-Fr 08:00-12:00, Mo 11:00-14:00", MADRID, "2026-11-23", "08:00-14:00"),
        ("Mo-Fr 08:00-18:00; We 12:00-13:00 off", MADRID, "2026-11-25", "08:00-12:00 13:00-18:00"),
        ("Mo-Fr 08:00-18:00; We off", MADRID, "2026-11-25", ""),
        (NIGHT, BOGOTA, "2026-12-07", "18:00-06:00+"),
        (NIGHT + "; PH off", BOGOTA, "2026-12-07", "18:00-06:00+"),  # whole, into the holiday
        (NIGHT + "; PH off", BOGOTA, "2026-12-08", ""),
        (NIGHT + "; 2026 Dec 10 off", BOGOTA, "2026-12-09", "18:00-06:00+"),
        (NIGHT + "; 2026 Dec 10 off", BOGOTA, "2026-12-10", ""),
        (NIGHT + "; 2026 Dec 10 off", BOGOTA, "2027-12-10", "18:00-06:00+"),
        ("Fr 20:00-32:00", BOGOTA, "2026-11-20", "20:00-08:00+"),
        ("Mo-Su 08:00-08:00", BOGOTA, "2026-11-20", "08:00-08:00+"),
        ("2027 Feb Mo-Fr 09:00-10:00", BOGOTA, "2027-02-26", "09:00-10:00"),
        ("2027 Feb Mo-Fr 09:00-10:00", BOGOTA, "2026-02-27", ""),
        ("Dec 24-Jan 06 09:00-10:00", BOGOTA, "2027-01-06", "09:00-10:00"),
        ("Dec 24-Jan 06 09:00-10:00", BOGOTA, "2027-01-07", ""),
        ('Mo-Fr 08:00-17:00 "PH off; 24/7"', BOGOTA, "2026-12-08", "08:00-17:00"),
        ("Su 02:30-05:00", MADRID, "2026-03-29", "03:30-05:00"),  # the clocks skip 02:30
        ("Su 02:30-03:15", MADRID, "2026-03-29", ""),  # what is counted on is over before it begins
    ],
)
def test_a_day_has_the_stretches_that_begin_on_it(
    expression: str, calendar: Calendar, day: str, expected: str | None
) -> None:
    assert written(Hours(expression=expression, calendar=calendar), day) == expected


@pytest.mark.parametrize(
    ("day", "lasts"), [("2026-03-27", 12), ("2026-03-28", 11), ("2026-10-24", 13), ("2026-10-25", 12)]
)
def test_a_night_shift_over_a_change_of_the_clocks_is_an_hour_shorter_or_longer(day: str, lasts: int) -> None:
    ((start, end),) = intervals(Hours(expression=NIGHT, calendar=MADRID), date.fromisoformat(day)) or ()
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=lasts)
    assert (start.hour, end.hour, end.tzinfo) == (18, 6, ZoneInfo("Europe/Madrid"))


MOMENTS = [
    # expression, calendar, moment, open, next opening, closing; moments as the clocks there show them
    (OFFICE, BOGOTA, "2026-12-07 08:00", True, "2026-12-07 08:00", "2026-12-07 17:00"),
    (OFFICE, BOGOTA, "2026-12-07 07:59", False, "2026-12-07 08:00", None),
    (OFFICE, BOGOTA, "2026-12-07 16:59", True, "2026-12-07 16:59", "2026-12-07 17:00"),
    (OFFICE, BOGOTA, "2026-12-07 17:00", False, "2026-12-09 08:00", None),
    (OFFICE, BOGOTA, "2026-12-31 17:00", False, "2027-01-04 08:00", None),
    (OFFICE, BOGOTA, "2026-01-01 00:00", False, "2026-01-02 08:00", None),
    (OFFICE, BOGOTA, "2027-12-31 17:00", False, None, None),  # the calendar ends
    (OFFICE, BOGOTA, "2028-01-03 09:00", None, None, None),
    (WORKSHOP, MADRID, "2026-11-20 14:00", False, "2026-11-20 15:30", None),
    (WORKSHOP, MADRID, "2026-11-20 13:29", True, "2026-11-20 13:29", "2026-11-20 13:30"),
    (NIGHT, BOGOTA, "2026-12-08 05:59", True, "2026-12-08 05:59", "2026-12-08 06:00"),
    (NIGHT, BOGOTA, "2026-12-08 06:00", False, "2026-12-08 18:00", None),
    (NIGHT + "; PH off", BOGOTA, "2026-12-08 03:00", True, "2026-12-08 03:00", "2026-12-08 06:00"),
    (NIGHT + "; PH off", BOGOTA, "2026-12-08 18:00", False, "2026-12-09 18:00", None),
    (NIGHT + "; PH off", BOGOTA, "2026-12-09 03:00", False, "2026-12-09 18:00", None),
    (NIGHT + "; PH off", BOGOTA, "2026-01-01 03:00", None, None, None),  # was 31 December 2025 a holiday?
    (NIGHT + "; PH off", BOGOTA, "2027-12-31 19:00", True, "2027-12-31 19:00", None),  # closes when 1 January has begun
    ("Mo 18:00-06:00; Tu 05:00-12:00", BOGOTA, "2026-12-07 20:00", True, "2026-12-07 20:00", "2026-12-08 12:00"),
    ("Mo-Fr", BOGOTA, "2026-12-07 20:00", True, "2026-12-07 20:00", "2026-12-12 00:00"),
    ("24/7", BOGOTA, "2026-12-07 20:00", True, "2026-12-07 20:00", None),
    ("off", BOGOTA, "2026-12-07 20:00", False, None, None),
    ("2026 Dec 24 08:00-12:00", BOGOTA, "2026-01-02 09:00", False, "2026-12-24 08:00", None),
    ("2026 Dec 24 08:00-12:00", BOGOTA, "2026-12-24 12:00", False, None, None),
    (NIGHT, MADRID, "2026-03-29 03:30", True, "2026-03-29 03:30", "2026-03-29 06:00"),
]


def at(written: str | None, calendar: Calendar) -> datetime | None:
    return written and datetime.fromisoformat(written).replace(tzinfo=ZoneInfo(calendar.timezone))  # type: ignore[return-value]


@pytest.mark.parametrize(("expression", "calendar", "moment", "opened", "opens", "closes"), MOMENTS)
@pytest.mark.parametrize("zone", [None, "UTC", "Asia/Tokyo"])
def test_a_moment_is_open_or_has_a_next_opening_in_whichever_time_zone_it_is_given(
    expression: str, calendar: Calendar, moment: str, opened: object, opens: str, closes: str, zone: str | None
) -> None:
    hours = Hours(expression=expression, calendar=calendar)
    asked = at(moment, calendar)
    assert asked is not None
    asked = asked.astimezone(ZoneInfo(zone or calendar.timezone))
    found = (is_open(hours, asked), next_opening(hours, asked), closes_at(hours, asked))
    assert found == (opened, at(opens, calendar), at(closes, calendar))


@pytest.mark.parametrize(("fold", "opened"), [(0, True), (1, False)])
def test_of_an_hour_that_comes_twice_the_first_is_meant(fold: int, opened: bool) -> None:  # noqa: FBT001
    hours = Hours(expression="Su 00:00-02:45", calendar=MADRID)
    twice = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Madrid"), fold=fold)
    assert is_open(hours, twice) is opened
    assert next_opening(hours, twice) == (twice if opened else datetime(2026, 11, 1, tzinfo=ZoneInfo("Europe/Madrid")))


def test_the_time_zone_of_the_machine_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = set()
    for zone in ("UTC", "Asia/Tokyo", "America/Bogota"):
        monkeypatch.setenv("TZ", zone)
        clock.tzset()
        asked = datetime(2026, 7, 1, 6, 30, tzinfo=UTC)
        hours = Hours(expression=SUMMER, calendar=MADRID)
        answers.add((is_open(hours, asked), str(next_opening(hours, asked)), written(hours, "2026-07-01")))
    monkeypatch.undo()
    clock.tzset()
    assert answers == {(True, "2026-07-01 08:30:00+02:00", "08:00-15:00")}


TIMES = st.builds("{:02}:{:02}-{:02}:{:02}".format, *(st.integers(0, 23), st.sampled_from((0, 15, 30, 59))) * 2)
DAYS = st.sampled_from(
    ("Mo-Fr", "Sa,Su", "We", "Fr-Mo", "Mo-Su", "PH", "Sa,PH", "Jul-Aug Mo-Fr", "Mar 28-Mar 30", "Oct 24")
)
RULES = st.builds("{} {}".format, DAYS, TIMES | st.builds("{},{}".format, TIMES, TIMES) | st.just("off"))
EXPRESSIONS = st.lists(RULES, min_size=1, max_size=4).map("; ".join).filter(lambda text: problem(text) is None)
HORIZON = st.builds(
    lambda minutes, zone: datetime(2026, 1, 3, tzinfo=UTC).astimezone(zone) + timedelta(minutes=minutes),
    st.integers(0, 690 * 1440),
    st.sampled_from((UTC, ZoneInfo("Asia/Tokyo"))),
)
NEAR_CHANGES = st.sampled_from((datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC))).flatmap(
    lambda change: st.integers(-2000, 2000).map(lambda minutes: change + timedelta(minutes=minutes))
)
HOURS = st.builds(Hours, expression=EXPRESSIONS, calendar=st.sampled_from((BOGOTA, MADRID)))


@settings(deadline=None)
@given(HOURS, HORIZON | NEAR_CHANGES)
def test_it_is_open_exactly_within_one_of_the_stretches_of_the_days_around(hours: Hours, asked: datetime) -> None:
    today = asked.astimezone(ZoneInfo(hours.calendar.timezone)).date()
    stretches = [stretch for back in (0, 1) for stretch in intervals(hours, today - timedelta(back)) or ()]
    within = any(start.astimezone(UTC) <= asked.astimezone(UTC) < end.astimezone(UTC) for start, end in stretches)
    assert is_open(hours, asked) is within


@settings(deadline=None)
@given(HOURS, HORIZON | NEAR_CHANGES)
def test_the_next_opening_is_never_past_is_open_and_has_nothing_open_before_it(hours: Hours, asked: datetime) -> None:
    opens = next_opening(hours, asked)
    if opens is None:
        assert not is_open(hours, asked)
        return
    assert opens.astimezone(UTC) >= asked.astimezone(UTC)
    assert is_open(hours, opens)
    assert str(opens.tzinfo) == hours.calendar.timezone
    before = opens.astimezone(UTC) - timedelta(seconds=1)
    assert opens.astimezone(UTC) == asked or not is_open(hours, before)  # across zones a repeated hour equals nothing


@settings(deadline=None)
@given(HOURS, HORIZON | NEAR_CHANGES)
def test_it_is_open_until_it_closes_and_closed_then(hours: Hours, asked: datetime) -> None:
    closes = closes_at(hours, asked)
    if closes is None:
        return
    assert closes.astimezone(UTC) > asked.astimezone(UTC)
    assert is_open(hours, closes.astimezone(UTC) - timedelta(seconds=1))
    assert not is_open(hours, closes)


def test_a_year_of_days_is_reckoned_in_a_blink() -> None:
    plain = Calendar(
        weekend=frozenset({5, 6}),
        holidays=(Holiday(date=date(2026, 12, 8), names=(("es", "Inmaculada"),)),),
        timezone="Europe/Madrid",
        first=date(2026, 1, 1),
        last=date(2026, 12, 31),
    )
    hours = Hours(expression=SUMMER, calendar=plain)
    begun = clock.perf_counter()
    found = [intervals(hours, date(2026, 1, 1) + timedelta(ahead)) for ahead in range(365)]
    assert clock.perf_counter() - begun < 1
    assert sum(bool(stretches) for stretches in found) == 260  # 261 days from Monday to Friday, less one Tuesday

"""All openings at once are what `hours` gives day by day and moment by moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responde.clock.calendar import Calendar, resolve
from responde.clock.contracted import calendar_of, horizon
from responde.clock.hours import Hours, closes_at, is_open, next_opening, problem, spans
from responde.clock.openings import Openings, days
from tests.clock.cases import MADRID, example, moment, shown
from tests.conftest import EXAMPLES

DAY = timedelta(days=1)
YEAR = timedelta(days=366)

AWKWARD = (
    "24/7",
    "off",
    "24/7; PH off",
    "Mo-Su 18:00-06:00",
    "Mo-Su 18:00-06:00; PH off",
    "Mo-Su 08:00-08:00",
    "Mo-Su 00:00-24:00; Su off",
    "Fr 20:00-32:00",
    "Fr 20:00-32:00, Sa 02:00-04:00",  # the one lies within the other
    "Su 02:30-03:15",  # in Madrid over before it begins, where the clocks skip 02:30
    "Su 02:30-05:00",  # begins at a time that the clocks skip in Madrid
    "Su 02:00-03:00",  # an hour that comes twice there, or not at all
    "Sa 23:00-24:00",  # likewise in Santiago
    "Su 00:00-01:00; PH 23:30-24:30",
    "Mo-Fr 08:00-12:00; Jul-Aug off",
    "Mo-Fr 08:00-18:00; We 12:00-13:00 off; PH 09:00-12:00",
    "Sa,Su,PH 10:00-14:00",
    "Dec 24-Jan 06 09:00-10:00",
    "Mo-Fr 08:00-17:00; PH off; Dec 25 10:00-12:00",
    "2027 Feb Mo-Fr 09:00-10:00",
    "Feb 29 09:00-10:00",
)


def calendar(country: str, zone: str) -> Calendar:
    return resolve(country=country, years=(2025, 2028), languages=("en",), timezone=zone)


COUNTRIES = (calendar("CO", "America/Bogota"), calendar("ES-MD", "Europe/Madrid"), calendar("CL", "America/Santiago"))
OF_COUNTRIES = tuple(Hours(expression=each, calendar=there) for each in AWKWARD for there in COUNTRIES)


def of_contract(name: str) -> tuple[Hours, ...]:
    """Every expression of a contract, by the calendar of the contract."""
    contract = example(name)
    there = calendar_of(contract, horizon(contract))
    people = (person.hours for person in contract.people.values())
    written = (*contract.hours.values(), *(each for each in people if each and each.written not in contract.hours))
    return tuple(Hours(expression=each, calendar=there) for each in sorted({each.written for each in written}))


def test_what_is_awkward_is_written_as_opening_hours_all_the_same() -> None:
    assert [each for each in AWKWARD if problem(each)] == []


def differing(hours: Hours) -> list[tuple[date, object, object]]:
    """The days for which the one says this and the other that."""
    there, found = hours.calendar, days(hours)
    every = [there.first + DAY * ahead for ahead in range((there.last - there.first).days + 1)]
    assert list(found) == every
    told = ((day, found[day], spans(hours.expression, day, holiday=day in there.dates)) for day in every)
    return [one for one in told if one[1] != one[2]]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_days_of_a_real_contract_are_those_that_are_told_one_by_one(name: str) -> None:
    found = {hours.expression: differing(hours) for hours in of_contract(name)}
    assert [expression for expression, wrong in found.items() if wrong] == []


@pytest.mark.parametrize("expression", AWKWARD)
def test_the_days_of_awkward_hours_are_those_that_are_told_one_by_one(expression: str) -> None:
    assert differing(Hours(expression=expression, calendar=COUNTRIES[1])) == []


@cache
def openings(expression: str, there: int) -> Openings:
    return Openings(Hours(expression=expression, calendar=EVERY[there].calendar))


EVERY = (*(hours for name in EXAMPLES for hours in of_contract(name)), *OF_COUNTRIES)
PLACES = st.sampled_from(range(len(EVERY)))
CHANGES = tuple(
    datetime.fromisoformat(each).replace(tzinfo=UTC)
    for each in ("2026-03-29 01:00", "2026-10-25 01:00", "2026-04-05 03:00", "2026-09-06 04:00", "2026-12-08 00:00")
)
AROUND = st.builds(
    lambda at, minutes: at + timedelta(minutes=minutes), st.sampled_from(CHANGES), st.integers(-2000, 2000)
)
MOMENTS = AROUND | st.datetimes(datetime(2025, 1, 3), datetime(2026, 12, 20), timezones=st.just(UTC))  # noqa: DTZ001


@settings(max_examples=250)
@given(PLACES, MOMENTS)
def test_every_moment_is_open_or_not_as_hours_have_it(there: int, at: datetime) -> None:
    hours = EVERY[there]
    found = openings(hours.expression, there)
    assert found.open_at(at) == is_open(hours, at)
    opens = found.next(at)
    if opens is None or opens - at <= YEAR:  # further ahead `hours` doesn't look
        assert opens == next_opening(hours, at)
    closes = found.until(at)
    if closes is None or closes - at <= YEAR:
        assert closes == closes_at(hours, at)
    assert {each.tzinfo for each in (opens, closes) if each} <= {ZoneInfo(hours.calendar.timezone)}


OFFICE = Openings(Hours(expression="Mo-Fr 08:00-12:00,14:00-17:00; PH off", calendar=COUNTRIES[0]))


@pytest.mark.parametrize(
    ("at", "is_it", "opens", "closes"),
    [
        ("Mon 2026-12-07 07:59:59", False, "Mon 2026-12-07 08:00", "?"),
        ("Mon 2026-12-07 08:00", True, "Mon 2026-12-07 08:00", "Mon 2026-12-07 12:00"),
        ("Mon 2026-12-07 11:59:59", True, "Mon 2026-12-07 11:59:59", "Mon 2026-12-07 12:00"),
        ("Mon 2026-12-07 12:00", False, "Mon 2026-12-07 14:00", "?"),
        ("Mon 2026-12-07 17:00", False, "Wed 2026-12-09 08:00", "?"),  # over the holiday
        ("Wed 2025-01-01 00:00", False, "Thu 2025-01-02 08:00", "?"),  # the first moment of the calendar
        ("Tue 2024-12-31 23:59:59", None, "?", "?"),
        ("Fri 2028-12-29 17:00", False, "?", "?"),  # Saturday and Sunday are its last days
        ("Sun 2028-12-31 23:59:59", False, "?", "?"),
        ("Mon 2029-01-01 00:00", None, "?", "?"),
    ],
)
def test_nothing_is_known_of_what_lies_outside_the_calendar(at, is_it, opens, closes) -> None:
    when = moment(at)
    assert (OFFICE.open_at(when), shown(OFFICE.next(when)), shown(OFFICE.until(when))) == (is_it, opens, closes)
    abroad = when.astimezone(MADRID)
    assert (OFFICE.open_at(abroad), shown(OFFICE.next(abroad)), shown(OFFICE.until(abroad))) == (is_it, opens, closes)


def test_a_shift_within_another_does_not_end_it_and_one_that_the_clocks_skip_is_none() -> None:
    nights = Openings(Hours(expression="Fr 20:00-32:00, Sa 02:00-04:00", calendar=COUNTRIES[0]))
    assert shown(nights.until(moment("Sat 2026-12-05 03:00"))) == "Sat 2026-12-05 08:00"
    skipped = Openings(Hours(expression="Su 02:30-03:15", calendar=COUNTRIES[1]))
    assert shown(skipped.next(moment("Sun 2026-03-29 01:00", MADRID))) == "Sun 2026-04-05 02:30"


@pytest.mark.parametrize(
    ("expression", "at", "closes"),
    [
        ("24/7", "Mon 2026-12-07 10:00", "?"),
        ("24/7; PH off", "Mon 2026-12-07 10:00", "Tue 2026-12-08 00:00"),
        ("Mo-Fr 00:00-24:00", "Wed 2026-12-09 10:00", "Sat 2026-12-12 00:00"),  # over the midnights between
        ("Mo-Su 18:00-06:00", "Mon 2026-12-07 23:00", "Tue 2026-12-08 06:00"),
        ("Dec 31 20:00-26:00", "Sun 2028-12-31 21:00", "?"),  # goes on past the end of the calendar
    ],
)
def test_what_is_open_closes_when_nothing_goes_on_from_there(expression: str, at: str, closes: str) -> None:
    found = Openings(Hours(expression=expression, calendar=COUNTRIES[0]))
    assert (found.open_at(moment(at)), shown(found.until(moment(at)))) == (True, closes)

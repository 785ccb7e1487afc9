"""All dates of a case together: what holds of every case of the example contracts, and where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responde.clock.agenda import Agenda
from responde.clock.climbing import Call
from responde.clock.deadlines import Deadlines, deadlines
from responde.clock.due import Course
from responde.clock.terms import LAST_MOMENT
from responde.clock.timing import Doubt
from responde.clock.told import Brought
from responde.contract.contract import Contract
from tests.clock.cases import agenda_of, answered, case, complaint, dated, example, moment, shown
from tests.conftest import EXAMPLES

SECOND = timedelta(seconds=1)


def cases(contract: Contract) -> Iterator[Brought]:
    """Every request, severity and channel, each with everything else that a case may be about, or nothing."""
    named = (*contract.services, *contract.regions, *contract.places, *contract.all_contractors(), "home", "social")
    for also in ((), *((each,) for each in named)):
        for channel in ("", *contract.channels):
            yield Brought(channel=channel, also=also)
            for name, request in contract.requests.items():
                for severity in ("", *request.severities):
                    yield Brought(request=name, severity=severity, channel=channel, also=also)


EVERY = tuple((name, brought) for name in EXAMPLES for brought in cases(example(name)))
CASES = st.sampled_from(EVERY)
CHANGES = ("2026-03-29 01:00", "2026-10-25 01:00", "2026-12-08 05:00", "2026-12-24 17:00", "2027-03-28 01:00")
AROUND = st.builds(
    lambda change, minutes: datetime.fromisoformat(change).replace(tzinfo=UTC) + timedelta(minutes=minutes),
    st.sampled_from(CHANGES),
    st.integers(-4000, 4000),
)
MOMENTS = AROUND | st.datetimes(datetime(2026, 1, 2), datetime(2027, 6, 1), timezones=st.just(UTC))  # noqa: DTZ001
ZONES = st.sampled_from(("UTC", "America/Bogota", "Europe/Madrid", "Asia/Kathmandu", "Pacific/Kiritimati"))
MANY = settings(max_examples=200)


def found_for(one: tuple[str, Brought], at: datetime, **how: object) -> Deadlines:
    name, brought = one
    return deadlines(agenda_of(example(name)), brought, Course(received=at, **how))  # type: ignore[arg-type]


def every_date(found: Deadlines) -> list[str]:
    """All that has a date, in order, as it is shown."""
    dates = [found.received, found.counts_from]
    dates += [at for step in found.steps for at in (step.begins, *step.tiers, step.extendable)]
    dates += [at for call in found.calls for at in (call.reached, call.call_from, call.replies_by)]
    dates += [at for window in found.windows for at in (window.opens, window.closes)]
    dates += [at for one in found.owed for at in (one.since, one.paid_by, one.late_from, one.claim_by)]
    dates += [at for one in found.yours for at in (one.by, one.promised)]
    return [at.isoformat() if at else "?" for at in dates]


@MANY
@given(CASES, MOMENTS, st.integers(0, 20000))
def test_nothing_is_due_earlier_for_what_arrives_later(one: tuple[str, Brought], at: datetime, minutes: int) -> None:
    early, late = (found_for(one, each) for each in (at, at + timedelta(minutes=minutes)))
    for first, second in zip(early.steps, late.steps, strict=True):
        for before, after in zip(first.tiers, second.tiers, strict=True):
            assert not (before and after) or before.astimezone(UTC) <= after.astimezone(UTC)


@MANY
@given(CASES, MOMENTS)
def test_a_rung_is_called_while_somebody_answers_and_not_before_the_one_below(
    one: tuple[str, Brought], at: datetime
) -> None:
    found = found_for(one, at)
    for call in found.calls:
        assert call.call_from is None or _answers(one[0], call)
        assert call.reached is None or call.call_from is None or _utc(call.reached) <= _utc(call.call_from)
    times = [call.call_from for call in found.calls]
    assert all(not (below and above) or _utc(below) <= _utc(above) for below, above in pairwise(times))


def _answers(name: str, call: Call) -> bool:
    assert call.call_from is not None
    openings = agenda_of(example(name)).openings_of(call.chair.person)
    assert call.hours_known == (openings is not None)
    return openings is None or openings.open_at(call.call_from) is True


def _utc(at: datetime) -> datetime:
    """Within one time zone Python compares what the clocks show."""
    return at.astimezone(UTC)


@MANY
@given(CASES, MOMENTS, st.booleans())
def test_what_is_counted_in_business_days_ends_with_one(
    one: tuple[str, Brought],
    at: datetime,
    longer: bool,  # noqa: FBT001 - hypothesis hands it over by position
) -> None:
    found = found_for(one, at, extended=longer)
    calendar = agenda_of(example(one[0])).clock_of(found.plan).calendar
    for step in found.steps:
        term = step.timing.term
        if step.by and term and term.unit == "business day":
            assert calendar.is_business_day(step.by.date())
            assert step.by.time() == LAST_MOMENT
            assert (_utc(step.by) + SECOND).astimezone(step.by.tzinfo).date() == step.by.date() + timedelta(days=1)


@MANY
@given(CASES, MOMENTS, ZONES)
def test_it_is_all_one_in_which_time_zone_a_moment_is_given(one: tuple[str, Brought], at: datetime, zone: str) -> None:
    assert every_date(found_for(one, at)) == every_date(found_for(one, at.astimezone(ZoneInfo(zone))))


@MANY
@given(CASES, MOMENTS)
def test_every_date_is_in_the_time_zone_of_the_case_and_what_has_none_has_a_doubt(
    one: tuple[str, Brought], at: datetime
) -> None:
    found = found_for(one, at)
    zone = agenda_of(example(one[0])).clock_of(found.plan).zone
    dates = [step.by for step in found.steps] + [call.call_from for call in found.calls]
    dates += [call.replies_by for call in found.calls] + [window.opens for window in found.windows]
    assert {each.tzinfo for each in (*dates, found.received) if each} == {zone}
    for step in found.steps:
        assert (step.by is None) == (step.doubt is not None)
    for call in found.calls:
        assert (call.call_from is None) == (call.doubt is not None)
    for window in found.windows:
        assert (window.opens is None) == (window.doubt is not None)


@MANY
@given(CASES, MOMENTS)
def test_what_is_put_off_is_due_when_it_was_said_to_be_and_nothing_is_due_sooner(
    one: tuple[str, Brought], at: datetime
) -> None:
    plain, longer = found_for(one, at), found_for(one, at, extended=True)
    for before, after in zip(plain.steps, longer.steps, strict=True):
        assert before.extendable is None or before.extendable == after.by
        assert not (before.by and after.by) or before.by <= after.by
        assert after.extendable is None


# Outside the calendar. That of the small company lasts from 2025 to 2028.


@pytest.mark.parametrize(
    ("received", "acknowledge", "answer"),
    [
        ("Tue 2024-12-31 23:59", "Wed 2025-01-01 01:59", "calendar"),
        ("Fri 2028-12-15 10:00", "Fri 2028-12-15 12:00", "Fri 2028-12-29"),  # 18-22, 26-29: Christmas is a Monday
        ("Mon 2028-12-18 10:00", "Mon 2028-12-18 12:00", "calendar"),  # eight are left
        ("Sat 2040-12-01 10:00", "Sat 2040-12-01 12:00", "calendar"),
        ("Thu 9999-12-30 10:00", "Thu 9999-12-30 12:00", "calendar"),
        ("Fri 9999-12-31 18:00", "calendar", "calendar"),  # no date can say so
    ],
)
def test_business_days_that_the_calendar_does_not_know_are_not_told(
    received: str, acknowledge: str, answer: str
) -> None:
    found = dated(complaint(answered("acknowledge: 2 hours, answer: 9 business days"), received).steps)
    assert found == {"acknowledge": acknowledge, "answer": answer}


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("year", ["Sat 2000-01-01", "Sat 2040-12-01", "Thu 9999-12-30", "Tue 0001-01-02"])
def test_a_case_outside_the_calendar_has_no_business_days_and_is_no_mistake(name: str, year: str) -> None:
    for brought in cases(example(name)):
        found = case(example(name), brought, f"{year} 10:00")
        for step in found.steps:
            if step.timing.term and step.timing.term.unit == "business day":
                assert (step.by, step.doubt is not None) == (None, True)
        # Where hours are stated, nobody can tell when they are kept.
        assert all(call.call_from is None for call in found.calls if call.hours_known)


def test_counts_from_is_not_known_where_the_calendar_is_not() -> None:
    found = complaint(answered("answer: 9 business days"), "Sat 2040-12-01 10:00")
    assert (found.counts_from, shown(found.received)) == (None, "Sat 2040-12-01 10:00")
    assert found.steps[0].doubt is Doubt.CALENDAR


def test_a_contract_of_the_last_year_there_is_has_no_dates_rather_than_a_mistake() -> None:
    edition = "edition: {from: 9999-01-01, review_by: 9999-12-01}\n"
    people = 'people: {rosa: {name: Rosa Luna, phone: +57 601 555 0101, hours: "Mo-Fr 08:00-17:00"}}\n'
    found = complaint(answered("answer: 1 business day", edition + people), "Mon 9999-03-01 10:00")
    assert (found.by("answer"), [call.call_from for call in found.calls]) == (None, [None])


# A whole case, put together.


def test_a_case_has_all_its_dates() -> None:
    found = complaint(example("andina-conecta"), "Fri 2026-12-04 18:30")
    assert (shown(found.received), shown(found.counts_from)) == ("Fri 2026-12-04 18:30", "Mon 2026-12-07 00:00")
    assert dated(found.steps) == {"acknowledge": "Wed 2026-12-09", "answer": "Wed 2026-12-30"}
    assert [shown(call.call_from) for call in found.calls] == [
        "Fri 2026-12-04 18:30",
        "Fri 2026-12-11 08:00",
        "Thu 2026-12-17 07:00",
    ]
    assert [shown(window.opens) for window in found.windows] == ["Fri 2026-12-04 18:30", "Wed 2026-12-30"]
    # After the 30th: 31, 4-8, 12-15.
    assert [shown(one.promised) for one in found.yours] == ["Fri 2027-01-15"]
    assert (found.owed, found.by("answer"), found.step("visit")) == ((), found.steps[1].by, None)


WAITED = (moment("Wed 2026-12-09 10:00"), moment("Fri 2026-12-11 12:00"))
COURSES = st.fixed_dictionaries(
    {
        "extended": st.booleans(),
        "pauses": st.sampled_from(((), (WAITED,), ((WAITED[0], WAITED[0] + timedelta(hours=2)),))),
        "happened": st.sampled_from(({}, {"answer": WAITED[0]}, {"visit": WAITED[1]}, {"payment": WAITED[1]})),
    }
)


@settings(max_examples=12)
@given(CASES, MOMENTS, st.lists(COURSES, min_size=2, max_size=4))
def test_what_was_asked_before_changes_nothing(one: tuple[str, Brought], at: datetime, courses: list[dict]) -> None:
    """An agenda keeps what it has worked out; every other way in which the case may go is asked for first."""
    told = [every_date(found_for(one, at, **course)) for course in courses]
    again = [every_date(found_for(one, at, **course)) for course in reversed(courses)]
    assert told == again[::-1]
    fresh = deadlines(Agenda(example(one[0])), one[1], Course(received=at, **courses[-1]))
    assert every_date(fresh) == told[-1]

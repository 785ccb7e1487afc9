"""What is due by when: each step of a case, counted by hand on wall calendars.

Colombia: Tuesday 8 and Friday 25 December 2026, Friday 1 and Monday 11 January 2027 are holidays.
Portugal: Tuesday 1 and 8, Friday 25 December 2026 and Friday 1 January 2027; the Azores: Whit Monday, 17 May 2027.
Madrid: Friday 1 and Wednesday 6 January 2027. Easter Sunday is 28 March 2027.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from responde.clock.deadlines import Deadlines
from responde.clock.due import first_told
from responde.clock.told import Brought
from tests.clock.cases import (
    AZORES,
    BOGOTA,
    LISBON,
    MADRID,
    SANTIAGO,
    answered,
    case,
    complaint,
    dated,
    example,
    made,
    moment,
    shown,
    stretch,
)

ZONES = {"andina-conecta": BOGOTA, "seguros-faro": MADRID, "panaderia-sol": MADRID, "everything": LISBON}


def tiers(found: Deadlines, step: str) -> list[str]:
    one = found.step(step)
    assert one is not None
    return [shown(each) for each in one.tiers]


def answer(found: Deadlines) -> str:
    return dated(found.steps)["answer"]


@pytest.mark.parametrize(
    ("name", "brought", "received", "expected"),
    [
        (
            "andina-conecta",
            Brought(request="complaint", channel="web"),
            "Thu 2026-12-03 10:00",
            # 4, 7, 9-11, 14-18, 21-24, 28: fifteen
            {"acknowledge": "Fri 2026-12-04", "answer": "Mon 2026-12-28"},
        ),
        (
            "andina-conecta",
            Brought(request="complaint", channel="web"),
            "Fri 2026-12-04 17:01",  # received on Monday the 7th: 9-11, 14-18, 21-24, 28-30
            {"acknowledge": "Wed 2026-12-09", "answer": "Wed 2026-12-30"},
        ),
        (
            "andina-conecta",
            Brought(request="outage", severity="total", channel="line"),
            "Sat 2026-12-05 03:00",
            {"acknowledge": "Sat 2026-12-05 03:10", "resolve": "Sun 2026-12-06 03:00"},
        ),
        (
            "andina-conecta",
            Brought(request="outage", channel="line"),
            "Sat 2026-12-05 03:00",
            {"acknowledge": "Sat 2026-12-05 03:10", "resolve": "depends"},
        ),
        (
            "seguros-faro",
            Brought(request="complaint", channel="phone"),
            "Wed 2026-12-30 20:00",  # received on Thursday the 31st: 4, 5, 7, 8, 11-15, 18-22, 25
            {"acknowledge": "Wed 2026-12-30 20:00", "answer": "Mon 2027-01-25"},
        ),
        (
            "seguros-faro",
            Brought(request="billing", channel="web"),
            "Wed 2026-12-30 20:00",
            {"acknowledge": "Wed 2026-12-30 20:00", "answer": "Mon 2027-01-04"},
        ),
        ("panaderia-sol", Brought(request="complaint"), "Fri 2027-01-29 23:59", {"answer": "Wed 2027-02-03"}),
        ("panaderia-sol", Brought(request="complaint"), "Sat 2027-01-30 10:00", {"answer": "Thu 2027-02-04"}),
        (
            "everything",
            Brought(request="complaint", channel="letter", also=("social", "supply")),
            "Mon 2026-12-14 10:00",  # 15-18, 21-24, 28-31, 4-6 are fifteen; 7, 8, 11-13 five more
            {
                "contact": "Tue 2026-12-15",
                "acknowledge": "Tue 2026-12-15",
                "forward": "Wed 2026-12-16",
                "visit": "Mon 2026-12-21",
                "answer": "Wed 2027-01-06",
                "resolve": "Wed 2027-01-13",
                "done": "Wed 2027-01-13",
            },
        ),
        (
            "everything",
            Brought(request="cut", severity="total", channel="line", also=("supply",)),
            "Wed 2026-12-09 22:00",  # after the cut-off, so received on Thursday
            {
                "contact": "Wed 2026-12-09 23:00",
                "acknowledge": "Wed 2026-12-09 22:00",
                "forward": "Wed 2026-12-09 23:00",
                "visit": "Thu 2026-12-10 02:00",
                "answer": "Fri 2026-12-11",
                "resolve": "Thu 2026-12-10 22:00",
                "done": "Wed 2026-12-09",
            },
        ),
        (
            "everything",
            Brought(request="cut", severity="partial", channel="line"),
            "Wed 2026-12-09 22:00",
            {"resolve": "Fri 2026-12-11 22:00", "done": "unit"},  # any time is no date
        ),
        ("everything", Brought(request="billing", channel="web"), "Mon 2026-12-21 10:00", {"answer": "Tue 2026-12-29"}),
        # On the mainland, Christmas Eve is off: 22, 23, 28-30.
        (
            "everything",
            Brought(request="billing", channel="line"),
            "Mon 2026-12-21 10:00",
            {"answer": "Wed 2026-12-30"},
        ),
        ("everything", Brought(request="nothing"), "Mon 2026-12-21 10:00", {}),
    ],
)
def test_each_step_is_due_when_its_time_has_passed(
    name: str, brought: Brought, received: str, expected: dict[str, str]
) -> None:
    assert dated(case(example(name), brought, received, ZONES[name]).steps) == expected


def test_each_tier_has_a_date_and_the_last_is_the_deadline() -> None:
    found = case(example("andina-conecta"), Brought(request="complaint"), "Thu 2026-12-03 10:00")
    assert tiers(found, "answer") == ["Fri 2026-12-18", "Mon 2026-12-28"]  # the tenth, the fifteenth
    assert shown(found.by("answer")) == "Mon 2026-12-28"
    assert (found.by("visit"), found.step("visit")) == (None, None)


@pytest.mark.parametrize(
    ("where", "received", "zone", "expected"),
    [
        # In the Azores the company works on 8 December: 8-11, 14; else 9-11, 14, 15.
        ("acores", "Mon 2026-12-07 10:00", AZORES, "Mon 2026-12-14"),
        ("continente", "Mon 2026-12-07 10:00", LISBON, "Tue 2026-12-15"),
        ("", "Mon 2026-12-07 10:00", LISBON, "Tue 2026-12-15"),
        # Whit Monday, 17 May 2027: 18-21, 24; else 17-21.
        ("acores", "Fri 2027-05-14 10:00", AZORES, "Mon 2027-05-24"),
        ("continente", "Fri 2027-05-14 10:00", LISBON, "Fri 2027-05-21"),
        # 17:45 in Lisbon is 16:45 in the Azores, before the cut-off: 10, 11, 14-16; else 11, 14-17.
        ("acores", "Wed 2026-12-09 17:45", LISBON, "Wed 2026-12-16"),
        ("continente", "Wed 2026-12-09 17:45", LISBON, "Thu 2026-12-17"),
        ("acores", "Wed 2026-12-09 17:31", AZORES, "Thu 2026-12-17"),
        # Half past midnight on Thursday in Lisbon is still Wednesday in the Azores, but late in the evening.
        ("acores", "Thu 2026-12-10 00:30", LISBON, "Thu 2026-12-17"),
        ("lisboa", "Mon 2026-12-21 10:00", LISBON, "Wed 2026-12-30"),  # a place has the days of its region
        # Saint Anthony, on Sunday 13 June 2027, is Lisbon's own: it takes nothing off.
        ("lisboa", "Fri 2027-06-11 10:00", LISBON, "Fri 2027-06-18"),
        (
            "lisboa",
            "Wed 2028-06-07 10:00",
            LISBON,
            "Fri 2028-06-16",
        ),  # 8, 9, 12, 14, 16: the 13th, and 15 Corpus Christi
        ("continente", "Wed 2028-06-07 10:00", LISBON, "Wed 2028-06-14"),
    ],
)
def test_a_region_has_its_own_clock_and_holidays_and_a_place_its_own_holidays(where, received, zone, expected) -> None:
    found = case(example("everything"), Brought(request="billing", also=(where,) if where else ()), received, zone)
    assert answer(found) == expected
    assert str(found.received.tzinfo) == ("Atlantic/Azores" if where == "acores" else "Europe/Lisbon")


def test_the_end_of_a_day_in_the_azores_is_an_hour_after_that_in_lisbon() -> None:
    received = moment("Mon 2026-12-14 10:00", UTC)
    ends = [
        case(example("everything"), Brought(request="billing", also=(where,)), "Mon 2026-12-14 10:00+00:00").by(
            "answer"
        )
        for where in ("continente", "acores")
    ]
    assert [end.astimezone(UTC).isoformat() for end in ends if end] == [
        "2026-12-21T23:59:59+00:00",
        "2026-12-22T00:59:59+00:00",
    ]
    assert received.utcoffset() == ends[0].utcoffset()


# Where the clock runs. The telephone is answered 08:00-12:00 and 14:00-17:00 on weekdays, Saturdays 09:00-11:00.

OPEN = """hours: {split: "Mo-Fr 08:00-12:00,14:00-17:00; Sa 09:00-11:00; PH off"}
places: {centre: {name: Centre, address: Calle 1, hours: "Mo-Fr 10:00-12:00; PH off"}}
channels:
  phone: {kind: phone, phone: +57 601 555 0100, hours: split}
  shop: {kind: in_person, at: [centre]}
  mail: {kind: email, email: sol@example.org}
"""


@pytest.mark.parametrize(
    ("target", "channel", "received", "expected"),
    [
        ("{target: 4 hours, runs: opening hours}", "phone", "Thu 2026-12-03 16:00", "Fri 2026-12-04 11:00"),
        ("{target: 4 hours, runs: opening hours}", "phone", "Thu 2026-12-03 11:00", "Thu 2026-12-03 17:00"),
        ("4 opening hours", "phone", "Fri 2026-12-04 16:00", "Mon 2026-12-07 09:00"),  # Friday 1, Saturday 2, Monday 1
        ("4 opening hours", "phone", "Mon 2026-12-07 15:00", "Wed 2026-12-09 10:00"),  # over the holiday
        ("{target: 90 minutes, runs: opening hours}", "phone", "Thu 2026-12-03 11:30", "Thu 2026-12-03 15:00"),
        ("4 opening hours", "shop", "Thu 2026-12-03 11:00", "Mon 2026-12-07 11:00"),  # 1, 2, 1
        ("4 opening hours", "mail", "Thu 2026-12-03 11:00", "hours"),
        ("{target: 90 minutes, runs: opening hours}", "mail", "Thu 2026-12-03 11:00", "hours"),
        ("4 opening hours", "", "Thu 2026-12-03 11:00", "hours"),
        ("{target: 24 hours, runs: business days}", "mail", "Fri 2026-12-04 10:00", "Mon 2026-12-07 10:00"),
        ("{target: 24 hours, runs: business days}", "mail", "Mon 2026-12-07 15:00", "Wed 2026-12-09 15:00"),
        (
            "{target: 24 hours, runs: business days}",
            "mail",
            "Sat 2026-12-05 15:00",
            "Tue 2026-12-08 00:00",
        ),  # all of Monday
        ("{target: 2 days, runs: business days}", "mail", "Fri 2026-12-04 10:00", "Wed 2026-12-09"),
        ("{target: 2 days, runs: business days}", "mail", "Fri 2026-12-04 17:01", "Thu 2026-12-10"),
        ("{target: 24 hours, runs: round the clock}", "mail", "Fri 2026-12-04 10:00", "Sat 2026-12-05 10:00"),
        ("{phone: 1 business day, otherwise: 2 business days}", "phone", "Thu 2026-12-03 10:00", "Fri 2026-12-04"),
        ("{phone: 1 business day, otherwise: 2 business days}", "mail", "Thu 2026-12-03 10:00", "Mon 2026-12-07"),
        ("{phone: 1 business day, otherwise: 2 business days}", "", "Thu 2026-12-03 10:00", "depends"),
        ("1 billing cycle", "mail", "Thu 2026-12-03 10:00", "unit"),
        ("as agreed", "mail", "Thu 2026-12-03 10:00", "unit"),
        ("legal term", "mail", "Thu 2026-12-03 10:00", "unit"),
        ("48 hours before", "mail", "Thu 2026-12-03 10:00", "unit"),
        ("2.5 days", "mail", "Thu 2026-12-03 10:00", "unit"),
        ("12 a year", "mail", "Thu 2026-12-03 10:00", "unit"),
        ("9 of 10", "mail", "Thu 2026-12-03 10:00", "unit"),
    ],
)
def test_a_clock_runs_where_it_is_said_to(target: str, channel: str, received: str, expected: str) -> None:
    contract = answered(f"answer: {target}", OPEN)
    assert answer(case(contract, Brought(request="complaint", channel=channel), received)) == expected


# Starts.


@pytest.mark.parametrize(
    ("steps", "happened", "expected"),
    [
        # The promised end of the answer, Friday 4 December; from there the day is over, so the business days follow.
        (
            "answer: 1 week, done: {target: 1 business day, counts_from: answer}",
            {},
            ("Tue 2026-12-08", "Wed 2026-12-09"),
        ),
        (
            "answer: 1 business day, done: {target: 24 hours, counts_from: answer}",
            {},
            ("Wed 2026-12-02", "Thu 2026-12-03"),
        ),
        (
            "answer: 1 business day, done: {target: 1 week, counts_from: answer}",
            {},
            ("Wed 2026-12-02", "Wed 2026-12-09"),
        ),
        (
            "answer: 1 business day, done: {target: 2 business days, counts_from: answer}",
            {"answer": "Tue 2026-12-01 16:00"},  # sooner than promised
            ("Wed 2026-12-02", "Thu 2026-12-03"),
        ),
        (
            "answer: 1 business day, done: {target: 2 business days, counts_from: answer}",
            {"answer": "Thu 2026-12-03 18:00"},  # late, and the cut-off is for what customers bring
            ("Wed 2026-12-02", "Mon 2026-12-07"),
        ),
        (
            "answer: 1 business day, done: {target: 2 hours, counts_from: answer}",
            {"answer": "Thu 2026-12-03 18:00"},
            ("Wed 2026-12-02", "Thu 2026-12-03 20:00"),
        ),
        (
            "visit: 1 week, answer: {target: 1 week, counts_from: visit}, done: {target: 1 week, counts_from: answer}",
            {},
            ("Tue 2026-12-15", "Tue 2026-12-22"),
        ),
        (
            "visit: 1 week, answer: {target: 1 week, counts_from: visit}, done: {target: 1 week, counts_from: answer}",
            {"visit": "Wed 2026-12-02 10:00"},  # its answer is due a week later, and all else a week after that
            ("Wed 2026-12-09", "Wed 2026-12-16"),
        ),
        ("answer: as agreed, done: {target: 1 week, counts_from: answer}", {}, ("unit", "follows")),
        (
            "answer: as agreed, done: {target: 1 week, counts_from: answer}",
            {"answer": "Wed 2026-12-02 10:00"},
            ("unit", "Wed 2026-12-09"),
        ),
        ("answer: 1 opening hour, done: {target: 1 week, counts_from: answer}", {}, ("hours", "follows")),
        (
            "answer: {phone: 1 week, mail: 2 weeks}, done: {target: 1 week, counts_from: answer}",
            {},
            ("depends", "follows"),
        ),
        (
            "answer: {phone: 1 week, mail: 2 weeks}, done: {target: 1 week, counts_from: answer}",
            {"answer": "Wed 2026-12-02 10:00"},
            ("depends", "Wed 2026-12-09"),
        ),
        (
            "answer: {target: 1 week, counts_from: payment}, done: {target: 1 week, counts_from: answer}",
            {},
            ("event", "follows"),
        ),
        (
            "answer: {target: 1 week, counts_from: payment}, done: {target: 1 week, counts_from: answer}",
            {"answer": "Wed 2026-12-02 10:00"},
            ("event", "Wed 2026-12-09"),
        ),
        (
            "answer: {target: 1 week, counts_from: payment}, done: {target: 1 week, counts_from: answer}",
            {"payment": "Wed 2026-12-02 10:00"},
            ("Wed 2026-12-09", "Wed 2026-12-16"),
        ),
        # What comes first in the format may count from what comes later there.
        (
            "visit: 1 week, answer: {target: 1 week, counts_from: done}, done: {target: 1 week, counts_from: visit}",
            {},
            ("Tue 2026-12-22", "Tue 2026-12-15"),
        ),
        (
            "answer: {target: 1 week, counts_from: done}, done: {target: 1 week, counts_from: payment}",
            {"payment": "Wed 2026-12-02 10:00"},
            ("Wed 2026-12-16", "Wed 2026-12-09"),
        ),
    ],
)
def test_a_step_counts_from_the_promised_end_of_another_or_from_when_that_happened(steps, happened, expected) -> None:
    found = complaint(
        answered(steps), "Tue 2026-12-01 10:00", happened={name: moment(at) for name, at in happened.items()}
    )
    dates = dated(found.steps)
    assert (dates["answer"], dates["done"]) == expected


def test_a_step_begins_when_it_is_received_or_as_the_one_before_ends() -> None:
    found = complaint(answered("answer: 1 week, done: {target: 1 week, counts_from: answer}"), "Tue 2026-12-01 10:00")
    assert [shown(step.begins) for step in found.steps] == ["Tue 2026-12-01 10:00", "Tue 2026-12-08"]
    unknown = complaint(answered("answer: {target: 1 week, counts_from: payment}"), "Tue 2026-12-01 10:00")
    assert [step.begins for step in unknown.steps] == [None]


def test_of_several_times_at_which_a_case_was_brought_the_first_counts_wherever_that_was() -> None:
    to_a_contractor, to_us = moment("Tue 2026-12-01 16:30", AZORES), moment("Tue 2026-12-01 17:00", LISBON)
    assert first_told((to_a_contractor, to_us)) == to_us  # half past four there is half past five in Lisbon
    assert first_told(iter((to_us,))) == to_us
    with pytest.raises(ValueError, match="empty"):
        first_told(())


# Counts from.


@pytest.mark.parametrize(
    ("steps", "received", "expected"),
    [
        ("answer: 2 business days", "Thu 2026-12-03 17:00", "Thu 2026-12-03 17:00"),
        ("answer: 2 business days", "Thu 2026-12-03 17:01", "Fri 2026-12-04 00:00"),
        ("answer: 2 business days", "Fri 2026-12-04 17:01", "Mon 2026-12-07 00:00"),
        ("answer: 2 business days", "Tue 2026-12-08 08:00", "Wed 2026-12-09 00:00"),
        ("answer: {target: 2 days, runs: business days}", "Tue 2026-12-08 08:00", "Wed 2026-12-09 00:00"),
        ("answer: 2 calendar days", "Tue 2026-12-08 08:00", "Tue 2026-12-08 08:00"),
        ("answer: {target: 24 hours, runs: business days}", "Tue 2026-12-08 08:00", "Tue 2026-12-08 08:00"),
        ("answer: 2 hours, resolve: 2 business days", "Tue 2026-12-08 08:00", "Tue 2026-12-08 08:00"),
        ("answer: 2 business days, acknowledge: 2 hours", "Tue 2026-12-08 08:00", "Wed 2026-12-09 00:00"),
        ("resolve: 2 business days, acknowledge: 2 hours", "Tue 2026-12-08 08:00", "Wed 2026-12-09 00:00"),
        (
            "acknowledge: 2 hours, resolve: {target: 1 business day, counts_from: acknowledge}",
            "Tue 2026-12-08 08:00",
            "Tue 2026-12-08 08:00",
        ),
        ("contact: 1 business day, visit: 2 hours", "Tue 2026-12-08 08:00", "Wed 2026-12-09 00:00"),
        ("visit: 1 business day, contact: 2 hours", "Tue 2026-12-08 08:00", "Tue 2026-12-08 08:00"),  # what comes first
        ("answer: {phone: 1 business day, mail: 2 hours}", "Tue 2026-12-08 08:00", "Tue 2026-12-08 08:00"),
    ],
)
def test_a_case_counts_from_the_business_day_on_which_it_was_received_where_its_answer_does(
    steps: str, received: str, expected: str
) -> None:
    assert shown(complaint(answered(steps), received).counts_from) == expected


# Extensions.


@pytest.mark.parametrize(
    ("extension", "also", "expected"),
    [
        ("5 business days", (), ("Thu 2026-12-10", "Thu 2026-12-17")),
        ("1 week", (), ("Thu 2026-12-10", "Thu 2026-12-17")),
        ("12 hours", (), ("Thu 2026-12-10", "Fri 2026-12-11 11:59:59")),
        ("{of: 5 business days, times: 2}", (), ("Thu 2026-12-10", "Thu 2026-12-24")),
        ("{of: 5 business days, for: [complaint]}", (), ("Thu 2026-12-10", "Thu 2026-12-17")),
        ("{of: 5 business days, for: [tv]}", ("tv",), ("Thu 2026-12-10", "Thu 2026-12-17")),
        ("{of: 5 business days, for: [tv]}", ("internet",), ("Thu 2026-12-10", "?")),
    ],
)
def test_a_date_may_be_put_off_as_often_as_the_contract_allows(extension, also, expected) -> None:
    services = "services: {internet: Internet, tv: Television}\n"
    contract = answered(f"answer: {{target: 5 business days, extension: {extension}}}", services)
    brought = Brought(request="complaint", also=also)
    plain = case(contract, brought, "Wed 2026-12-02 10:00").step("answer")  # 3, 4, 7, 9, 10
    put_off = case(contract, brought, "Wed 2026-12-02 10:00", extended=True).step("answer")
    assert plain is not None
    assert put_off is not None
    by, until = expected
    assert (shown(plain.by), shown(plain.extendable)) == expected
    assert (shown(put_off.by), put_off.extendable) == (by if until == "?" else until, None)


def test_what_is_put_off_is_each_tier() -> None:
    received = "Thu 2026-12-03 10:00"
    found = case(example("andina-conecta"), Brought(request="complaint"), received, extended=True)
    assert tiers(found, "answer") == ["Mon 2026-12-28", "Tue 2027-01-05"]  # 21-24, 28; 29-31, 4, 5
    assert dated(found.steps)["acknowledge"] == "Fri 2026-12-04"


@pytest.mark.parametrize("extension", ["1 billing cycle", "any time", "{of: any time, times: 2}"])
def test_what_is_put_off_by_what_is_no_date_has_none(extension: str) -> None:
    contract = answered(f"answer: {{target: 5 business days, extension: {extension}}}")
    assert answer(complaint(contract, "Wed 2026-12-02 10:00", extended=True)) == "unit"


def test_what_counts_from_a_step_that_is_put_off_is_put_off_with_it() -> None:
    contract = answered("answer: {target: 1 week, extension: 1 week}, done: {target: 1 week, counts_from: answer}")
    found = complaint(contract, "Tue 2026-12-01 10:00", extended=True)
    assert dated(found.steps) == {"answer": "Tue 2026-12-15", "done": "Tue 2026-12-22"}


# Pauses.

WEEK_OFF = (stretch("Thu 2026-12-03 15:00", "Thu 2026-12-10 09:00"),)


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        ("5 business days", "Thu 2026-12-10"),  # 3, 4, 7, 9, 10: it allows no pauses
        # From the 3rd to the 9th nothing counts, the 10th does: 10, 11, 14-16.
        ("{target: 5 business days, pauses: [We wait]}", "Wed 2026-12-16"),
        # Two business days from the 3rd end on the 7th, which counts: 7, 9-11, 14.
        ("{target: 5 business days, pauses: [{when: We wait, at_most: 2 business days}]}", "Mon 2026-12-14"),
        ("{target: 5 business days, pauses: [{when: We wait, at_most: 2 weeks}]}", "Wed 2026-12-16"),
        (
            "{target: 5 business days, pauses: [{when: A, at_most: 1 hour}, {when: B, at_most: 2 business days}]}",
            "Mon 2026-12-14",
        ),
        ("{target: 5 business days, pauses: [{when: A, at_most: 1 business day}, B]}", "Wed 2026-12-16"),
        # From the 3rd to the 10th are seven days.
        ("{target: 1 week, pauses: [We wait]}", "Wed 2026-12-16"),
        ("{target: 1 week, pauses: [{when: We wait, at_most: 3 calendar days}]}", "Sat 2026-12-12"),
        # Six days and eighteen hours.
        ("{target: 48 hours, pauses: [We wait]}", "Fri 2026-12-11 04:00"),
        ("{target: 48 hours, pauses: [{when: We wait, at_most: 2 hours}]}", "Fri 2026-12-04 12:00"),
        ("{target: 4 hours, pauses: [We wait]}", "Wed 2026-12-02 14:00"),  # over before that
    ],
)
def test_a_clock_is_stopped_where_the_contract_allows_it_and_for_no_longer(deadline: str, expected: str) -> None:
    contract = answered(f"answer: {deadline}")
    assert answer(complaint(contract, "Wed 2026-12-02 10:00", pauses=WEEK_OFF)) == expected


@pytest.mark.parametrize(
    ("pauses", "expected"),
    [
        ((), "Thu 2026-12-10"),
        ((stretch("Thu 2026-12-03 09:00", "Thu 2026-12-03 16:00"),), "Thu 2026-12-10"),  # set going the same day
        ((stretch("Thu 2026-12-03 23:00", "Fri 2026-12-04 01:00"),), "Fri 2026-12-11"),
        ((stretch("Fri 2026-12-04 10:00", "Mon 2026-12-07 10:00"),), "Fri 2026-12-11"),  # the weekend never counted
        ((stretch("Thu 2026-12-17 10:00", "Mon 2026-12-21 10:00"),), "Thu 2026-12-10"),  # afterwards
        (
            (
                stretch("Fri 2026-12-04 10:00", "Mon 2026-12-07 10:00"),
                stretch("Thu 2026-12-03 10:00", "Fri 2026-12-04 10:00"),
            ),
            "Mon 2026-12-14",  # 7, 9, 10, 11, 14
        ),
        (
            (
                stretch("Thu 2026-12-03 10:00", "Mon 2026-12-07 10:00"),
                stretch("Thu 2026-12-03 12:00", "Fri 2026-12-04 10:00"),
            ),
            "Mon 2026-12-14",  # one within the other
        ),
    ],
)
def test_days_on_which_a_clock_is_stopped_do_not_count_and_that_on_which_it_is_set_going_does(pauses, expected) -> None:
    contract = answered("answer: {target: 5 business days, pauses: [We wait]}")
    assert answer(complaint(contract, "Wed 2026-12-02 10:00", pauses=pauses)) == expected


def test_each_pause_has_a_cap_of_its_own() -> None:
    contract = answered("answer: {target: 5 business days, pauses: [{when: We wait, at_most: 1 business day}]}")
    # Of the 3rd and 4th, the 3rd alone; of the 9th and 10th, the 9th alone: 4, 7, 10, 11, 14.
    pauses = (
        stretch("Thu 2026-12-03 10:00", "Mon 2026-12-07 10:00"),
        stretch("Wed 2026-12-09 10:00", "Fri 2026-12-11 10:00"),
    )
    assert answer(complaint(contract, "Wed 2026-12-02 10:00", pauses=pauses)) == "Mon 2026-12-14"


def test_of_a_real_contract_the_answer_alone_is_stopped() -> None:
    brought = Brought(request="complaint", channel="letter", also=("social", "supply"))
    pauses = (stretch("Mon 2026-12-21 10:00", "Wed 2026-12-23 09:00", LISBON),)
    found = dated(case(example("everything"), brought, "Mon 2026-12-14 10:00", LISBON, pauses=pauses).steps)
    # Two business days later, Friday 8 January; and what is to be done within five days of it, by the 15th.
    assert (found["visit"], found["answer"], found["resolve"]) == ("Mon 2026-12-21", "Fri 2027-01-08", "Wed 2027-01-13")
    assert found["done"] == "Fri 2027-01-15"


def test_a_pause_that_is_over_before_a_time_begins_takes_nothing_from_it() -> None:
    contract = answered("answer: 1 week, done: {target: 2 calendar days, counts_from: answer, pauses: [We wait]}")
    happened = {"answer": moment("Fri 2026-12-11 10:00")}
    found = complaint(contract, "Tue 2026-12-01 10:00", happened=happened, pauses=WEEK_OFF)
    assert dated(found.steps) == {"answer": "Tue 2026-12-08", "done": "Sun 2026-12-13"}


# In force.


@pytest.mark.parametrize(
    ("spell", "received", "expected"),
    [
        ("2026-12-09", "Mon 2026-12-07 23:59", "not in force"),
        ("2026-12-07", "Mon 2026-12-07 00:00", "Mon 2026-12-14"),
        ("{from: 2026-12-01, until: 2026-12-07}", "Mon 2026-12-07 23:59", "Mon 2026-12-14"),
        ("{from: 2026-12-01, until: 2026-12-07}", "Tue 2026-12-08 00:00", "not in force"),
        ("{until: 2026-12-07}", "Tue 2026-12-08 00:00", "not in force"),
        ("{complaint: 2026-12-07, otherwise: 2027-01-01}", "Mon 2026-12-07 10:00", "Mon 2026-12-14"),
        ("{petition: 2026-12-07, otherwise: 2027-01-01}", "Mon 2026-12-07 10:00", "not in force"),
        ("{complaint: 2027-01-01, otherwise: 2026-12-07}", "Mon 2026-12-07 10:00", "not in force"),
    ],
)
def test_a_promise_holds_for_what_is_received_while_it_is_in_force(spell: str, received: str, expected: str) -> None:
    answer_by = f"answer: {{target: 1 week, in_force: {spell}}}"
    contract = made(f"requests: {{complaint: {{name: C, {answer_by}}}, petition: {{name: P, answer: 1 week}}}}\n")
    assert answer(complaint(contract, received)) == expected


@pytest.mark.parametrize(
    ("channel", "received", "expected"),
    [
        ("letter", "Tue 2026-03-31 10:00", "not in force"),
        ("letter", "Wed 2026-04-01 10:00", "Thu 2026-04-23"),  # 2, 6-10, 13-17, 20-23: Good Friday is the 3rd
        ("line", "Wed 2026-09-30 10:00", "not in force"),
        ("line", "Thu 2026-10-01 10:00", "Fri 2026-10-09"),  # 2, 6-9: Republic Day is Monday the 5th
    ],
)
def test_a_promise_may_begin_on_a_day_of_its_own_for_each_channel(channel: str, received: str, expected: str) -> None:
    brought = Brought(request="complaint", channel=channel, also=("social", "supply"))
    assert answer(case(example("everything"), brought, received, LISBON)) == expected


# Summer time.


@pytest.mark.parametrize(
    ("steps", "received", "zone", "expected"),
    [
        # Madrid, Sunday 28 March 2027: 02:00 is 03:00.
        ("answer: 24 hours", "Sat 2027-03-27 12:00", MADRID, "2027-03-28T13:00:00+02:00"),
        ("answer: 1 calendar day", "Sat 2027-03-27 12:00", MADRID, "2027-03-28T23:59:59+02:00"),
        # Santiago, Saturday 4 April 2026: 24:00 is 23:00, so that its last hour comes twice.
        ("answer: same day", "Sat 2026-04-04 10:00", SANTIAGO, "2026-04-04T23:59:59-04:00"),
        ("answer: 1 calendar day", "Fri 2026-04-03 10:00", SANTIAGO, "2026-04-04T23:59:59-04:00"),
        ("answer: 24 hours", "Fri 2026-04-03 23:30", SANTIAGO, "2026-04-04T23:30:00-03:00"),
        ("answer: 25 hours", "Fri 2026-04-03 23:30", SANTIAGO, "2026-04-04T23:30:00-04:00"),
    ],
)
def test_hours_pass_whatever_the_clocks_show_and_a_day_lasts_to_its_end(steps, received, zone, expected) -> None:
    country = "CL" if zone is SANTIAGO else "ES"
    where = f"organisation: {{name: Sol, country: {country}, timezone: {zone}}}\ncalendar: {{holidays: {country}}}\n"
    end = complaint(answered(steps, where), received, zone).by("answer")
    assert end is not None
    assert end.isoformat() == expected


def test_dates_are_those_of_the_same_moment_in_whichever_time_zone_it_is_given() -> None:
    contract, brought = example("andina-conecta"), Brought(request="complaint")
    there = [
        case(contract, brought, "Fri 2026-12-04 17:01-05:00"),
        case(contract, brought, "Fri 2026-12-04 22:01+00:00"),
    ]
    assert dated(there[0].steps) == dated(there[1].steps)
    assert {step.by.tzinfo for found in there for step in found.steps if step.by} == {BOGOTA}
    assert there[1].received.isoformat() == datetime(2026, 12, 4, 17, 1, tzinfo=BOGOTA).isoformat()

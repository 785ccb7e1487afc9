"""Whom to call from when, rung by rung, and while the doors beyond are open: counted by hand on wall calendars.

Colombia: Tuesday 8 and Friday 25 December 2026 are holidays; Madrid: Friday 1 and Wednesday 6 January 2027.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from responde.clock.climbing import Call
from responde.clock.deadlines import deadlines
from responde.clock.due import Course
from responde.clock.told import Brought
from tests.clock.cases import (
    AZORES,
    BOGOTA,
    LISBON,
    MADRID,
    agenda_of,
    answered,
    case,
    complaint,
    example,
    made,
    moment,
    shown,
)

ZONES = {"andina-conecta": BOGOTA, "seguros-faro": MADRID, "panaderia-sol": MADRID, "everything": LISBON}


def told(call: Call) -> str:
    """As `ana from Mon 2026-12-07 08:00 replies by Tue 2026-12-08`, or with the doubt."""
    since = shown(call.call_from) if call.call_from else str(call.doubt)
    return f"{call.chair.person} from {since} replies by {shown(call.replies_by)}"


@pytest.mark.parametrize(
    ("name", "brought", "received", "expected"),
    [
        (
            "andina-conecta",
            Brought(request="complaint", channel="web"),
            "Thu 2026-12-03 10:00",
            [
                "diana-rojas from Thu 2026-12-03 10:00 replies by Mon 2026-12-07",  # 4, 7
                "jorge-ruiz from Wed 2026-12-09 08:00 replies by Mon 2026-12-14",  # over the holiday; 10, 11, 14
                "ana-torres from Tue 2026-12-15 07:00 replies by Mon 2026-12-21",  # 16-18, 21
            ],
        ),
        (
            "andina-conecta",
            Brought(request="complaint", channel="line", also=("account",)),
            "Fri 2026-12-04 18:30",  # received on Monday; at this hour the night shift answers
            [
                "nelson-vega from Fri 2026-12-04 18:30 replies by Thu 2026-12-10",  # 9, 10
                "paula-nino from Fri 2026-12-11 08:00 replies by Wed 2026-12-16",  # 14-16
                "ana-torres from Thu 2026-12-17 07:00 replies by Wed 2026-12-23",  # 18, 21-23
            ],
        ),
        (
            "andina-conecta",
            Brought(request="outage", severity="total", channel="line", also=("internet",)),
            "Sat 2026-12-05 03:00",
            [
                "nelson-vega from Sat 2026-12-05 03:00 replies by Sat 2026-12-05 05:00",
                "jorge-ruiz from Mon 2026-12-07 08:00 replies by Mon 2026-12-07 12:00",
                "ana-torres from Mon 2026-12-07 12:00 replies by Mon 2026-12-07 16:00",
            ],
        ),
        (
            "andina-conecta",
            Brought(request="outage", channel="line", also=("internet",)),
            "Sat 2026-12-05 03:00",
            [
                "nelson-vega from Sat 2026-12-05 03:00 replies by ?",
                "jorge-ruiz from depends replies by ?",
                "ana-torres from depends replies by ?",
            ],
        ),
        (
            "andina-conecta",
            Brought(request="complaint", channel="branches"),
            "Sat 2026-12-05 13:00",  # the branch has closed, and it counts as received on Monday
            [
                "mateo-diaz from Mon 2026-12-07 08:00 replies by Thu 2026-12-10",  # 9, 10
                "jorge-ruiz from Fri 2026-12-11 08:00 replies by Wed 2026-12-16",
                "ana-torres from Thu 2026-12-17 07:00 replies by Wed 2026-12-23",
            ],
        ),
        (
            "andina-conecta",
            Brought(channel="field", also=("redes-del-norte",)),
            "Tue 2026-12-08 12:00",  # a holiday: received on Wednesday
            [
                "luisa-cano from Tue 2026-12-08 12:00 replies by Thu 2026-12-10",
                "jorge-ruiz from Fri 2026-12-11 08:00 replies by Wed 2026-12-16",
                "ana-torres from Thu 2026-12-17 07:00 replies by Wed 2026-12-23",
            ],
        ),
        (
            "seguros-faro",
            Brought(request="complaint", channel="phone"),
            "Wed 2026-12-30 20:00",  # received on Thursday
            [
                "ivan-soto from Wed 2026-12-30 20:00 replies by Mon 2027-01-04",
                "ramon-ibarra from Tue 2027-01-05 08:30 replies by Tue 2027-01-12",  # 7, 8, 11, 12
                "elena-prat from Wed 2027-01-13 08:30 replies by Wed 2027-01-20",  # 14, 15, 18-20
            ],
        ),
        (
            "seguros-faro",
            Brought(request="billing", channel="phone"),
            "Fri 2027-07-02 14:59",  # shorter days in summer
            [
                "ivan-soto from Fri 2027-07-02 14:59 replies by Mon 2027-07-05",
                "ramon-ibarra from Tue 2027-07-06 08:00 replies by Wed 2027-07-07",
                "elena-prat from Thu 2027-07-08 08:00 replies by Fri 2027-07-09",
            ],
        ),
        (
            "seguros-faro",
            Brought(request="complaint", channel="garage", also=("chapa-diaz",)),
            "Fri 2027-01-08 15:30",  # she leaves at three, but it is received today
            [
                "nuria-vidal from Mon 2027-01-11 08:30 replies by Mon 2027-01-11",
                "ramon-ibarra from Tue 2027-01-12 08:30 replies by Mon 2027-01-18",  # 13-15, 18
                "elena-prat from Tue 2027-01-19 08:30 replies by Tue 2027-01-26",  # 20-22, 25, 26
            ],
        ),
        (
            "panaderia-sol",
            Brought(request="complaint"),
            "Sat 2027-01-30 22:00",  # received on Monday
            [
                "rosa from Sun 2027-01-31 08:00 replies by Tue 2027-02-02",
                "paco from Wed 2027-02-03 07:00 replies by Fri 2027-02-05",
            ],
        ),
        (
            "everything",
            Brought(request="cut", severity="total", channel="line", also=("supply",)),
            "Wed 2026-12-09 22:00",
            [
                "ines-couto from Wed 2026-12-09 22:00 replies by Thu 2026-12-10 00:00",
                "duarte-faria from Thu 2026-12-10 09:00 replies by Thu 2026-12-10 11:00",
                "beatriz-amaral from Thu 2026-12-10 11:00 replies by Thu 2026-12-10 13:00",
            ],
        ),
        (
            "everything",
            Brought(request="billing", also=("supply",)),
            "Wed 2026-12-09 22:00",  # received on Thursday
            [
                "ines-couto from Wed 2026-12-09 22:00 replies by Fri 2026-12-11",
                # Two business days from receipt, the 11th and the 14th, though the first rung is through before.
                "duarte-faria from Tue 2026-12-15 09:00 replies by Thu 2026-12-17",
                "beatriz-amaral from Fri 2026-12-18 09:00 replies by Wed 2026-12-23",  # 21-23
            ],
        ),
        (
            "everything",
            Brought(request="cut", severity="total", also=("light",)),
            "Fri 2026-12-11 16:30",
            [
                "ines-couto from Fri 2026-12-11 16:30 replies by Fri 2026-12-11 18:30",
                "duarte-faria from Mon 2026-12-14 09:00 replies by Mon 2026-12-14 11:00",
                "beatriz-amaral from Mon 2026-12-14 11:00 replies by Mon 2026-12-14 13:00",
            ],
        ),
    ],
)
def test_each_rung_is_called_when_the_time_below_has_passed_and_somebody_answers(
    name: str, brought: Brought, received: str, expected: list[str]
) -> None:
    assert [told(call) for call in case(example(name), brought, received, ZONES[name]).calls] == expected


def test_a_rung_says_when_it_was_reached_who_else_is_there_and_which_it_is() -> None:
    found = case(example("andina-conecta"), Brought(request="complaint", channel="line"), "Thu 2026-12-03 10:00").calls
    assert [call.rung for call in found] == [1, 2, 3]
    assert [shown(call.reached) for call in found] == ["Thu 2026-12-03 10:00", "Mon 2026-12-07", "Mon 2026-12-14"]
    others = [[chair.person for chair in call.others] for call in found]
    assert others == [["nelson-vega"], ["paula-nino"], []]
    assert all(call.hours_known for call in found)


TWO = """people:
  rosa: {name: Rosa Luna, phone: +57 601 555 0101, hours: "Mo-Fr 09:00-12:00; PH off"}
  luis: {name: Luis Mar, phone: +57 601 555 0102, hours: "Mo-Fr 10:00-12:00; PH off"}
  paz: {name: Paz Sur, phone: +57 601 555 0103}
"""


def on_the_ladder(*rungs: str, more: str = "") -> str:
    return TWO + more + "ladder:\n" + "".join(f"  - {rung}\n" for rung in rungs)


@pytest.mark.parametrize(
    ("rungs", "received", "expected"),
    [
        # Who answers first; who is named first where both answer.
        (
            ["{people: [{person: luis, replies_in: 1 hour}, {person: rosa, replies_in: 2 hours}]}"],
            "Wed 2026-12-02 08:00",
            ["rosa from Wed 2026-12-02 09:00 replies by Wed 2026-12-02 10:00"],
        ),
        (
            ["{people: [{person: luis, replies_in: 1 hour}, {person: rosa, replies_in: 2 hours}]}"],
            "Wed 2026-12-02 11:00",
            ["luis from Wed 2026-12-02 11:00 replies by Wed 2026-12-02 12:00"],
        ),
        # No hours are stated: the moment itself.
        (
            ["{person: paz, replies_in: 1 hour}"],
            "Sat 2026-12-05 03:00",
            ["paz from Sat 2026-12-05 03:00 replies by Sat 2026-12-05 04:00"],
        ),
        # On the first rung the time runs from receipt, further up from the call.
        (
            ["{person: rosa, replies_in: 2 hours}", "{person: luis, replies_in: 2 hours}"],
            "Wed 2026-12-02 11:30",
            [
                "rosa from Wed 2026-12-02 11:30 replies by Wed 2026-12-02 13:30",
                "luis from Thu 2026-12-03 10:00 replies by Thu 2026-12-03 12:00",
            ],
        ),
        # There is no cut-off further up: called on Friday at half past five, two business days end on Wednesday.
        (
            ["{person: paz, replies_in: 30 minutes}", "{person: paz, replies_in: 2 business days}"],
            "Fri 2026-12-04 17:00",
            [
                "paz from Fri 2026-12-04 17:00 replies by Fri 2026-12-04 17:30",
                "paz from Fri 2026-12-04 17:30 replies by Wed 2026-12-09",
            ],
        ),
        # Nor does a closed day put off: called on Saturday, one business day is Monday.
        (
            ["{person: paz, replies_in: 1 hour}", "{person: paz, replies_in: 1 business day}"],
            "Sat 2026-12-05 08:00",
            [
                "paz from Sat 2026-12-05 08:00 replies by Sat 2026-12-05 09:00",
                "paz from Sat 2026-12-05 09:00 replies by Mon 2026-12-07",
            ],
        ),
        # `after` counts from receipt, with its cut-off, whatever passes below.
        (
            ["{person: paz, replies_in: 1 week}", "{person: paz, after: 1 business day, replies_in: 1 hour}"],
            "Fri 2026-12-04 17:01",
            [
                "paz from Fri 2026-12-04 17:01 replies by Fri 2026-12-11",
                "paz from Wed 2026-12-09 replies by Thu 2026-12-10 00:59:59",
            ],
        ),
        (
            ["{person: paz, replies_in: 1 week}", "{person: rosa, after: any time, replies_in: 1 hour}"],
            "Fri 2026-12-04 17:01",
            [
                "paz from Fri 2026-12-04 17:01 replies by Fri 2026-12-11",
                "rosa from Mon 2026-12-07 09:00 replies by Mon 2026-12-07 10:00",
            ],
        ),
        (
            ["{person: paz, replies_in: 1 week}", "{person: paz, after: at once, replies_in: 1 hour}"],
            "Fri 2026-12-04 17:01",
            [
                "paz from Fri 2026-12-04 17:01 replies by Fri 2026-12-11",
                "paz from Fri 2026-12-04 17:01 replies by Fri 2026-12-04 18:01",
            ],
        ),
        # … and so there is a date though none is known below.
        (
            [
                "{person: paz, replies_in: as agreed}",
                "{person: paz, replies_in: 1 hour}",
                "{person: paz, after: 4 hours, replies_in: 1 hour}",
                "{person: paz, replies_in: 1 hour}",
            ],
            "Fri 2026-12-04 17:01",
            [
                "paz from Fri 2026-12-04 17:01 replies by ?",
                "paz from unit replies by ?",
                "paz from Fri 2026-12-04 21:01 replies by Fri 2026-12-04 22:01",
                "paz from Fri 2026-12-04 22:01 replies by Fri 2026-12-04 23:01",
            ],
        ),
        # Opening hours are the person's own.
        (
            [
                "{person: rosa, replies_in: 4 opening hours}",
                "{person: luis, replies_in: {target: 3 hours, runs: opening hours}}",
            ],
            "Wed 2026-12-02 10:00",
            [
                "rosa from Wed 2026-12-02 10:00 replies by Thu 2026-12-03 11:00",
                "luis from Thu 2026-12-03 11:00 replies by Fri 2026-12-04 12:00",
            ],
        ),
        (
            ["{person: paz, replies_in: 4 opening hours}", "{person: luis, replies_in: 1 hour}"],
            "Wed 2026-12-02 10:00",
            ["paz from Wed 2026-12-02 10:00 replies by ?", "luis from hours replies by ?"],
        ),
        (
            ["{person: paz, replies_in: [1 hour for 90%, 2 hours]}", "{person: paz, replies_in: same day}"],
            "Wed 2026-12-02 10:00",
            [
                "paz from Wed 2026-12-02 10:00 replies by Wed 2026-12-02 12:00",
                "paz from Wed 2026-12-02 12:00 replies by Wed 2026-12-02",
            ],
        ),
        (
            ["{person: paz, lacks: {replies_in: Not yet}}", "{person: paz, replies_in: 1 hour}"],
            "Wed 2026-12-02 10:00",
            ["paz from Wed 2026-12-02 10:00 replies by ?", "paz from not stated replies by ?"],
        ),
        (
            [
                "{person: paz, replies_in: 1 hour}",
                "{person: paz, after: {mail: 1 hour, phone: 2 hours}, replies_in: 1 hour}",
            ],
            "Wed 2026-12-02 10:00",
            ["paz from Wed 2026-12-02 10:00 replies by Wed 2026-12-02 11:00", "paz from depends replies by ?"],
        ),
    ],
)
def test_what_a_rung_says_of_its_time_decides_when_the_next_is_called(rungs, received, expected) -> None:
    assert [told(call) for call in complaint(made(on_the_ladder(*rungs)), received).calls] == expected


def test_hours_that_are_not_stated_are_not_known() -> None:
    contract = made(on_the_ladder("{person: rosa, replies_in: 1 hour}", "{person: paz, replies_in: 1 hour}"))
    assert [call.hours_known for call in complaint(contract, "Wed 2026-12-02 10:00").calls] == [True, False]


def test_somebody_answers_by_the_holidays_of_where_they_sit() -> None:
    """Whit Monday, 17 May 2027, is a holiday in the Azores; nine there is ten in Lisbon."""
    sections = """organisation: {name: Sol, country: PT, timezone: Europe/Lisbon}
calendar: {holidays: PT}
regions: {islands: {name: Açores, timezone: Atlantic/Azores, holidays: PT-20}}
places: {port: {name: Porto, address: Largo 1, region: islands}}
people:
  rosa: {name: Rosa, phone: +351 296 555 101, hours: "Mo-Fr 09:00-12:00; PH off", place: port}
  luis: {name: Luis, phone: +351 215 550 102, hours: "Mo-Fr 09:00-12:00; PH off"}
ladder:
  - {person: rosa, replies_in: 1 hour}
  - {person: luis, after: at once, replies_in: 1 hour, director: true}
"""
    there, here = complaint(made(sections), "Sun 2027-05-16 20:00", LISBON).calls
    assert there.call_from == moment("Tue 2027-05-18 09:00+00:00")
    assert here.call_from == moment("Mon 2027-05-17 09:00+01:00")


def test_all_dates_of_a_case_are_shown_as_the_clocks_of_its_region_show_them() -> None:
    brought = Brought(request="cut", severity="total", channel="web", also=("acores",))
    found = case(example("everything"), brought, "Mon 2026-12-14 10:00", AZORES)
    assert [told(call) for call in found.calls] == [
        "tomas-leal from Mon 2026-12-14 10:00 replies by Mon 2026-12-14 12:00",
        "duarte-faria from Mon 2026-12-14 12:00 replies by Mon 2026-12-14 14:00",
        "beatriz-amaral from Mon 2026-12-14 14:00 replies by Mon 2026-12-14 16:00",
    ]


# What was asked for before.


def utc(at: datetime | None) -> datetime | None:
    """Of an hour that comes twice Python holds neither for equal to the same moment of another zone."""
    return at.astimezone(UTC) if at else None


def test_an_hour_that_comes_twice_is_two_hours() -> None:
    """In Lisbon 01:30 comes twice on Sunday 25 October 2026: at 00:30 and at 01:30 in UTC."""
    brought = Brought(request="cut", severity="total", also=("supply",))
    first, second = moment("Sun 2026-10-25 01:30", LISBON), moment("Sun 2026-10-25 01:30", LISBON).replace(fold=1)
    agenda = agenda_of(example("everything"))
    found = [deadlines(agenda, brought, Course(received=at)) for at in (first, second)]
    replies = [utc(each.calls[0].replies_by) for each in found]
    assert replies == [moment("Sun 2026-10-25 02:30+00:00"), moment("Sun 2026-10-25 03:30+00:00")]
    contacts = [utc(each.by("contact")) for each in found]
    assert contacts == [moment("Sun 2026-10-25 01:30+00:00"), moment("Sun 2026-10-25 02:30+00:00")]


def test_a_ladder_has_its_own_doubts_whatever_was_asked_before() -> None:
    contract = made(
        "services: {internet: Internet, tv: Television}\n"
        "ladder: [{person: rosa, replies_in: {internet: 1 week, tv: 2 weeks}}, {person: rosa, replies_in: 1 week}]\n"
    )
    asked = (Brought(request="complaint"), Brought(request="complaint", also=("internet", "tv")))
    found = [str(case(contract, each, "Wed 2026-12-02 10:00").calls[1].doubt) for each in asked]
    assert found == ["depends", "unclear"]


# Beyond.


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("after: any time", ("Fri 2026-12-04 17:01", "?", None, None)),
        ("first: true", ("Fri 2026-12-04 17:01", "?", None, None)),
        ("after: 1 month", ("Mon 2027-01-04", "?", None, None)),
        ("after: 3 business days", ("Fri 2026-12-11", "?", None, None)),  # received on Monday: 9-11
        ("after: 48 hours", ("Sun 2026-12-06 17:01", "?", None, None)),
        ("after: 1 month, until: 1 year", ("Mon 2027-01-04", "Sat 2027-12-04", None, None)),
        ("first: true, until: 6 months", ("Fri 2026-12-04 17:01", "Fri 2027-06-04", None, None)),
        ("after: any time, until: 1 billing cycle", ("Fri 2026-12-04 17:01", "?", None, "unit")),
        ("after: any time, until: {mail: 1 year, phone: 2 years}", ("Fri 2026-12-04 17:01", "?", None, "depends")),
        ("after: any time, until: at once", ("Fri 2026-12-04 17:01", "Fri 2026-12-04 17:01", None, None)),
        ("after: any time, until: any time", ("Fri 2026-12-04 17:01", "?", None, None)),  # it never closes
        ("kind: court", ("?", "?", "not stated", None)),
        ("kind: court, until: 1 year", ("?", "Sat 2027-12-04", "not stated", None)),
        ("after: as agreed", ("?", "?", "unit", None)),
        ("after: {mail: 1 month, phone: 2 months}", ("?", "?", "depends", None)),
        ("after: 9 years", ("Tue 2035-12-04", "?", None, None)),
        ("after: 2000 business days", ("?", "?", "calendar", None)),
        # A month after the answer, which is promised for Friday 11 December.
        ("after: {target: 1 month, counts_from: answer}", ("Mon 2027-01-11", "?", None, None)),
        (
            "after: any time, until: {target: 1 year, counts_from: answer}",
            ("Fri 2026-12-04 17:01", "Sat 2027-12-11", None, None),
        ),
    ],
)
def test_a_door_beyond_is_open_from_and_until_when_it_is_said(said: str, expected: tuple[str | None, ...]) -> None:
    contract = answered("answer: 1 week", f"beyond: [{{authority: Office, {said}}}]\n")
    (window,) = complaint(contract, "Fri 2026-12-04 17:01").windows
    doubts = [str(doubt) if doubt else None for doubt in (window.doubt, window.closes_doubt)]
    assert (shown(window.opens), shown(window.closes), *doubts) == expected


@pytest.mark.parametrize(
    ("name", "received", "expected"),
    [
        # Received on Thursday the 10th; on the mainland, Christmas Eve is off: 11, 14-18, 21-23, 28-31, 4, 5.
        ("everything", "Wed 2026-12-09 22:00", [("Wed 2026-12-09 22:00", "Thu 2027-12-09"), ("Tue 2027-01-05", "?")]),
        ("andina-conecta", "Thu 2026-12-03 10:00", [("Thu 2026-12-03 10:00", "?"), ("Mon 2026-12-28", "?")]),
        ("seguros-faro", "Sat 2027-01-30 20:00", [("Sat 2027-01-30 20:00", "?"), ("Sun 2027-02-28", "?")]),
        ("panaderia-sol", "Sat 2027-01-30 20:00", []),
    ],
)
def test_the_doors_of_real_contracts_open_in_their_order(name, received, expected) -> None:
    channel = {"everything": "line"}.get(name, "")
    found = case(example(name), Brought(request="complaint", channel=channel), received, ZONES[name]).windows
    assert [(shown(each.opens), shown(each.closes)) for each in found] == expected

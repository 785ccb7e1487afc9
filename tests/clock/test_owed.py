"""What is owed from when a date has passed, and what is up to the customer by when; counted by hand.

Colombia: Tuesday 8 and Friday 25 December 2026, Friday 1 and Monday 11 January 2027 are holidays.
"""

from __future__ import annotations

import pytest

from responde.clock.told import Brought
from tests.clock.cases import BOGOTA, LISBON, answered, case, complaint, example, moment, shown, stretch

ANDINA, EVERYTHING = example("andina-conecta"), example("everything")


def dates(found) -> dict[str, tuple[str, str, str, str]]:
    """For each step since when, until when it is paid, from when more is added, until when it can be claimed."""
    return {
        one.step: (shown(one.since), shown(one.paid_by), shown(one.late_from), shown(one.claim_by))
        for one in found.owed
    }


@pytest.mark.parametrize(
    ("remedy", "expected"),
    [
        # The answer is due on Tuesday 8 December.
        ("", ("Tue 2026-12-08", "?", "?", "?")),
        ("paid_within: 10 business days", ("Tue 2026-12-08", "Tue 2026-12-22", "?", "?")),  # 9-11, 14-18, 21, 22
        ("paid_within: 10 calendar days", ("Tue 2026-12-08", "Fri 2026-12-18", "?", "?")),
        ("paid_within: 1 billing cycle", ("Tue 2026-12-08", "?", "?", "?")),
        ("paid_within: [1 week for 90%, 2 weeks]", ("Tue 2026-12-08", "Tue 2026-12-22", "?", "?")),
        ("paid_within: {target: 10 days, runs: business days}", ("Tue 2026-12-08", "Tue 2026-12-22", "?", "?")),
        ("paid_within: {phone: 1 week, mail: 2 weeks}", ("Tue 2026-12-08", "?", "?", "?")),
        ("paid_within: {phone: 1 week, mail: 1 week}", ("Tue 2026-12-08", "Tue 2026-12-15", "?", "?")),
        ("paid_within: 1 week, if_late: {gives: USD 5}", ("Tue 2026-12-08", "Tue 2026-12-15", "Tue 2026-12-15", "?")),
        ("if_late: {after: 30 calendar days, gives: USD 5}", ("Tue 2026-12-08", "?", "Thu 2027-01-07", "?")),
        (
            "paid_within: 1 week, if_late: {after: 48 hours, gives: USD 5}",
            ("Tue 2026-12-08", "Tue 2026-12-15", "Thu 2026-12-10", "?"),
        ),
        ("claimed: {until: 6 months}", ("Tue 2026-12-08", "?", "?", "Tue 2027-06-08")),
        ("claimed: {by: [phone]}", ("Tue 2026-12-08", "?", "?", "?")),
    ],
)
def test_what_is_given_for_a_late_step_is_owed_once_its_date_has_passed(remedy, expected) -> None:
    said = ", ".join(filter(None, ("gives: USD 9, automatic: true", remedy)))
    contract = answered(f"answer: {{target: 1 week, remedy: {{{said}}}}}")
    assert dates(complaint(contract, "Tue 2026-12-01 10:00")) == {"answer": expected}


def test_a_figure_of_a_remedy_that_differs_is_told_where_it_is_said_what_decides_it() -> None:
    said = "{gives: USD 9, automatic: true, paid_within: {phone: 1 week, mail: 2 weeks}}"
    contract = answered(f"answer: {{target: 1 week, remedy: {said}}}")
    found = [
        dates(case(contract, Brought(request="complaint", channel=channel), "Tue 2026-12-01 10:00"))["answer"][1]
        for channel in ("phone", "mail")
    ]
    assert found == ["Tue 2026-12-15", "Tue 2026-12-22"]


@pytest.mark.parametrize(
    ("brought", "received", "expected"),
    [
        (Brought(request="complaint"), "Thu 2026-12-03 10:00", {}),
        (Brought(request="outage"), "Sat 2026-12-05 03:00", {}),  # nobody knows since when
        (
            Brought(request="outage", severity="total"),
            "Sat 2026-12-05 03:00",
            {"resolve": ("Sun 2026-12-06 03:00", "?", "?", "?")},
        ),
        (
            Brought(request="outage", severity="degraded"),
            "Sat 2026-12-05 03:00",
            {"resolve": ("Mon 2026-12-07 03:00", "?", "?", "?")},
        ),
    ],
)
def test_a_severity_has_the_remedy_that_it_names(brought, received, expected) -> None:
    assert dates(case(ANDINA, brought, received, BOGOTA)) == expected


def test_the_remedy_of_the_defaults_is_owed_for_each_step() -> None:
    brought = Brought(request="cut", severity="total", channel="line", also=("supply",))
    found = dates(case(EVERYTHING, brought, "Wed 2026-12-09 22:00", LISBON))
    # Thirty days and six months after; of the remedy for a cut nothing but a billing cycle is said.
    assert found["answer"] == ("Fri 2026-12-11", "?", "Sun 2027-01-10", "Fri 2027-06-11")
    assert found["visit"] == ("Thu 2026-12-10 02:00", "?", "Sat 2027-01-09", "Thu 2027-06-10")
    assert found["resolve"] == ("Thu 2026-12-10 22:00", "?", "?", "?")
    assert list(found) == ["contact", "acknowledge", "forward", "visit", "answer", "resolve", "done"]


def test_where_a_step_is_put_off_its_remedy_is_owed_later() -> None:
    contract = answered(
        "answer: {target: 1 week, extension: 1 week, pauses: [We wait], "
        "remedy: {gives: USD 9, automatic: true, paid_within: 1 week}}"
    )
    longer = complaint(contract, "Tue 2026-12-01 10:00", extended=True)
    assert dates(longer)["answer"][:2] == ("Tue 2026-12-15", "Tue 2026-12-22")
    paused = complaint(
        contract, "Tue 2026-12-01 10:00", pauses=(stretch("Wed 2026-12-02 10:00", "Fri 2026-12-04 10:00"),)
    )
    assert dates(paused)["answer"][:2] == ("Thu 2026-12-10", "Thu 2026-12-17")


# What is up to the customer.


@pytest.mark.parametrize(
    ("you_have", "happened", "expected"),
    [
        # The answer is promised for Tuesday 8 December.
        ("within: 10 business days, after: answer", {}, ("?", "Tue 2026-12-22")),
        ("within: 10 business days, after: answer", {"answer": "Thu 2026-12-03 18:00"}, ("Fri 2026-12-18", "?")),
        ("within: 1 month, after: answer", {"answer": "Sat 2026-12-05 09:00"}, ("Tue 2027-01-05", "?")),
        ("within: 48 hours, after: answer", {"answer": "Sat 2026-12-05 09:00"}, ("Mon 2026-12-07 09:00", "?")),
        ("within: 1 month, after: receipt", {}, ("Fri 2027-01-01", "?")),
        ("within: 10 business days, after: receipt", {}, ("Wed 2026-12-16", "?")),  # 2-4, 7, 9-11, 14-16
        ("within: 1 month, after: visit", {}, ("?", "?")),  # none is promised
        ("within: 1 month, after: visit", {"visit": "Sat 2026-12-05 09:00"}, ("Tue 2027-01-05", "?")),
        ("within: 1 month, after: payment", {}, ("?", "?")),
        ("within: 1 month, after: payment", {"payment": "Sat 2026-12-05 09:00"}, ("Tue 2027-01-05", "?")),
        ("within: 1 month, after: what happened", {}, ("?", "?")),
        ("within: 1 month", {}, ("?", "?")),
        ("within: 1 billing cycle, after: answer", {}, ("?", "?")),
        ("within: any time, after: answer", {}, ("?", "?")),
    ],
)
def test_the_customer_has_time_from_when_something_happened_or_is_promised(you_have, happened, expected) -> None:
    contract = answered(f"answer: 1 week, you_have: {{{you_have}, to: Ask again}}")
    found = complaint(contract, "Tue 2026-12-01 10:00", happened={name: moment(at) for name, at in happened.items()})
    ((by, promised),) = [(shown(one.by), shown(one.promised)) for one in found.yours]
    assert (by, promised) == expected


@pytest.mark.parametrize(
    ("happened", "expected"),
    [
        # Promised for Monday 28 December: 29-31, 4-8, 12, 13. On Friday the 18th: 21-24, 28-31, 4, 5.
        ({}, [("?", "Wed 2027-01-13")]),
        ({"answer": "Fri 2026-12-18 18:00"}, [("Tue 2027-01-05", "?")]),
    ],
)
def test_in_a_real_contract_the_time_for_a_review_follows_the_answer(happened, expected) -> None:
    how = {name: moment(at) for name, at in happened.items()}
    found = complaint(ANDINA, "Thu 2026-12-03 10:00", happened=how)
    assert [(shown(one.by), shown(one.promised)) for one in found.yours] == expected


@pytest.mark.parametrize(
    ("happened", "accept"),
    [({}, ("?", "Sat 2027-02-06")), ({"answer": "Fri 2026-12-18 11:00"}, ("Mon 2027-01-18", "?"))],
)
def test_every_deadline_on_the_customer_is_told_with_or_without_a_date(happened, accept) -> None:
    brought = Brought(request="complaint", channel="letter", also=("social", "supply"))
    how = {name: moment(at, LISBON) for name, at in happened.items()}
    found = case(EVERYTHING, brought, "Mon 2026-12-14 10:00", LISBON, happened=how).yours
    # Complain, accept the answer, answer us, go up a rung, ask the ombudsman to decide.
    none = ("?", "?")
    assert [(shown(one.by), shown(one.promised)) for one in found] == [none, accept, none, accept, none]

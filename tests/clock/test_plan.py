"""What is promised for a case, without a date: its steps, the people in turn, the doors beyond, and the doubts."""

from __future__ import annotations

import pytest

from responde.clock.plan import Plan, plan
from responde.clock.timing import Doubt, Timing
from responde.clock.told import Brought
from responde.contract.contract import Contract
from tests.clock.cases import answered, complaint, example, made

SERVICES = "services: {internet: Internet, tv: Television}\n"
COMPLAINT = Brought(request="complaint")


def promised(contract: Contract, brought: Brought = COMPLAINT) -> dict[str, str]:
    return {timing.step: said(timing) for timing in plan(contract, brought).steps}


def said(timing: Timing | None) -> str:
    """The time that holds in the end, as `5 business day`, else the doubt about it."""
    if timing is None:
        return "-"
    if timing.doubt:
        return str(timing.doubt)
    term = timing.term
    assert term is not None
    return term.phrase or f"{term.longest.normalize():f} {term.unit}"


@pytest.mark.parametrize(
    ("name", "brought", "expected"),
    [
        ("andina-conecta", Brought(request="petition"), {"acknowledge": "1 business day", "answer": "15 business day"}),
        ("andina-conecta", COMPLAINT, {"acknowledge": "1 business day", "answer": "15 business day"}),
        ("andina-conecta", Brought(request="outage"), {"acknowledge": "10 minute", "resolve": "depends"}),
        (
            "andina-conecta",
            Brought(request="outage", severity="total"),
            {"acknowledge": "10 minute", "resolve": "24 hour"},
        ),
        ("andina-conecta", Brought(also=("redes-del-norte",)), {}),
        ("andina-conecta", Brought(request="nothing"), {}),
        ("seguros-faro", Brought(request="billing"), {"acknowledge": "at once", "answer": "5 calendar day"}),
        ("panaderia-sol", COMPLAINT, {"answer": "3 business day"}),
        (
            "everything",
            Brought(request="cut", severity="total"),
            {
                "contact": "1 hour",
                "acknowledge": "at once",
                "forward": "1 hour",
                "visit": "4 hour",
                "answer": "1 business day",
                "resolve": "24 hour",
                "done": "same day",
            },
        ),
        ("everything", Brought(request="cut", severity="partial"), {"resolve": "48 hour", "done": "any time"}),
        (
            "everything",
            Brought(request="complaint", channel="letter", also=("social",)),  # no kind of customer with a case
            {
                "contact": "1 business day",
                "acknowledge": "1 business day",
                "forward": "2 business day",
                "visit": "5 business day",
                "answer": "15 business day",
                "resolve": "20 business day",
                "done": "5 business day",
            },
        ),
    ],
)
def test_the_steps_of_a_case_come_in_order_each_with_the_time_that_holds_in_the_end(
    name: str, brought: Brought, expected: dict[str, str]
) -> None:
    found = promised(example(name), brought)
    assert list(found.items()) == list(expected.items())


@pytest.mark.parametrize(
    ("also", "channel", "expected"),
    [
        (("social",), "line", "5 business day"),
        (("social",), "", "depends"),  # spoken or written
        (("social",), "desk", "depends"),  # who comes in person may do either
        (("social", "spoken"), "desk", "5 business day"),
        (("home",), "desk", "depends"),
        (("home",), "line", "unclear"),  # spoken, and a household: two cases say two things of it
        ((), "letter", "depends"),
    ],
)
def test_a_figure_that_differs_by_what_was_not_said_is_not_told(
    also: tuple[str, ...], channel: str, expected: str
) -> None:
    brought = Brought(request="complaint", channel=channel, also=also)
    assert promised(example("everything"), brought)["answer"] == expected


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        ("answer: 2 weeks", "2 week"),
        ("answer: 3-5 weeks", "5 week"),
        ("answer: [1 week for 90%, 2 weeks]", "2 week"),
        ("answer: at once", "at once"),
        ("answer: {target: 2 days, runs: business days}", "2 business day"),
        ("answer: {target: 24 hours, runs: business days}", "24 business hour"),
        ("answer: {target: 90 minutes, runs: opening hours}", "1.5 opening hour"),
        ("answer: {target: 2 weeks, for: [mail]}", "depends"),  # by telephone nothing is promised
        ("answer: {target: 2 weeks, for: [tv]}", "depends"),
        ("answer: {tv: 2 weeks}", "depends"),
        ("answer: {mail: 2 weeks}", "depends"),
        ("answer: {mail: 2 weeks, otherwise: 3 weeks}", "depends"),
        ("answer: {mail: 2 weeks, otherwise: 2 weeks}", "2 week"),
        ("answer: 85%", "unit"),
        ("answer: {target: 2 weeks on average}", "unit"),
        ("answer: at least 2 weeks", "unit"),
        ("answer: [2 weeks for 90%, 99%]", "unit"),
        ("answer: [99%, 2 weeks]", "2 week"),
        ("answer: {target: 2 weeks, runs: opening hours}", "unit"),
        ("answer: {target: 2 weeks, counts_from: payment}", "event"),
        ("answer: {target: 2 weeks, counts_from: what you sent us}", "event"),
        ("answer: {target: 2 weeks, counts_from: visit}", "follows"),  # no visit is promised
        ("answer: {target: 2 weeks, counts_from: answer}", "event"),
        ("answer: {target: 2 weeks, counts_from: done}, done: {target: 1 week, counts_from: answer}", "follows"),
        ("answer: {target: 2 weeks, counts_from: visit}, visit: 1 week", "2 week"),
        ("answer: {target: 2 weeks, counts_from: visit}, visit: 85%", "follows"),
        ("answer: {target: 2 weeks, counts_from: visit}, visit: {mail: 1 week, phone: 2 weeks}", "follows"),
        ("answer: {target: 2 weeks, counts_from: visit}, visit: {target: 1 week, counts_from: payment}", "follows"),
        ("answer: {target: 2 weeks, counts_from: visit}, visit: {target: 1 week, counts_from: visit}", "follows"),
    ],
)
def test_a_time_is_what_was_promised_or_else_there_is_a_doubt_about_it(request_: str, expected: str) -> None:
    assert promised(answered(request_, SERVICES))["answer"] == expected


def test_a_time_for_others_alone_is_not_promised_to_this_one() -> None:
    contract = answered("answer: {target: 2 weeks, for: [tv]}", SERVICES)
    assert promised(contract, Brought(request="complaint", also=("internet",))) == {"answer": "scope"}


def test_a_step_that_only_one_severity_has_is_not_told_where_the_severity_is_not() -> None:
    severities = "{total: {says: A, visit: 4 hours, resolve: 1 week}, partly: {says: B, resolve: 1 week}}"
    contract = made(f"requests: {{complaint: {{name: Fault, severities: {severities}}}}}\n")
    assert promised(contract) == {"visit": "depends", "resolve": "1 week"}
    assert promised(contract, Brought(request="complaint", severity="partly")) == {"resolve": "1 week"}


def test_a_severity_without_a_time_of_its_own_has_that_of_its_request() -> None:
    severities = "{total: {says: A, answer: 1 week}, partly: {says: B}}"
    contract = made(f"requests: {{complaint: {{name: Fault, answer: 2 weeks, severities: {severities}}}}}\n")
    found = [promised(contract, Brought(request="complaint", severity=each)) for each in ("total", "partly", "")]
    assert found == [{"answer": "1 week"}, {"answer": "2 week"}, {"answer": "depends"}]


def test_what_passes_before_a_step_is_what_the_steps_take_from_which_it_counts() -> None:
    contract = answered(
        "visit: [1 week for 90%, 2 weeks], answer: {target: 3 weeks, counts_from: visit}, "
        "done: {target: 4 weeks, counts_from: answer}"
    )
    found = plan(contract, COMPLAINT)
    before = {timing.step: [f"{each.longest} {each.unit}" for each in timing.before] for timing in found.steps}
    assert before == {"visit": [], "answer": ["2 week"], "done": ["2 week", "3 week"]}


def test_what_is_not_known_is_no_deadline_and_what_it_may_be_is_kept() -> None:
    found = plan(answered("answer: {mail: 2 weeks, phone: 1 week}"), COMPLAINT)
    timing = found.step("answer")
    assert timing is not None
    assert (timing.deadline, timing.term, timing.tiers, len(timing.parts)) == (None, None, (), 2)
    assert found.step("visit") is None


# The ladder.


def people(found: Plan) -> list[str]:
    """Each rung as `ana 2 day, luis 3 day from 1 day`."""
    return [
        ", ".join(
            f"{chair.person} {said(chair.replies)}" + (f" from {said(chair.after)}" if chair.after else "")
            for chair in chairs
        )
        for chairs in found.rungs
    ]


@pytest.mark.parametrize(
    ("name", "brought", "expected"),
    [
        (
            "andina-conecta",
            Brought(request="complaint", channel="line", also=("account",)),
            [
                "diana-rojas 2 business day, nelson-vega 2 business day",
                "paula-nino 3 business day",
                "ana-torres 4 business day",
            ],
        ),
        (
            "andina-conecta",
            Brought(request="outage", severity="degraded", channel="web", also=("internet",)),
            ["diana-rojas 4 hour", "jorge-ruiz 8 hour", "ana-torres 8 hour"],
        ),
        (
            "andina-conecta",
            Brought(request="outage", channel="web", also=("internet",)),
            ["diana-rojas depends", "jorge-ruiz depends", "ana-torres depends"],
        ),
        (
            "andina-conecta",
            Brought(channel="field", also=("redes-del-norte",)),  # no request, so none that could be cut off
            [
                "luisa-cano 1 business day",
                "jorge-ruiz 3 business day, paula-nino 3 business day",
                "ana-torres 4 business day",
            ],
        ),
        (
            "seguros-faro",
            Brought(request="billing", also=("chapa-diaz",)),  # whoever sent them
            ["nuria-vidal 1 business day", "ramon-ibarra 1 business day", "elena-prat 1 business day"],
        ),
        (
            "everything",
            Brought(request="cut", severity="total", also=("acores",)),
            ["tomas-leal 2 hour", "duarte-faria 2 hour from 2 hour", "beatriz-amaral 2 hour"],
        ),
        (
            "everything",
            Brought(request="billing", also=("light",)),
            [
                "ines-couto 1 business day from at once",
                "duarte-faria 2 business day from 2 business day",
                "beatriz-amaral 3 business day",
            ],
        ),
        ("panaderia-sol", COMPLAINT, ["rosa 1 business day", "paco 2 business day"]),
    ],
)
def test_on_each_rung_stands_who_takes_such_a_case_with_the_time_that_they_have(
    name: str, brought: Brought, expected: list[str]
) -> None:
    assert people(plan(example(name), brought)) == expected


def test_who_shares_a_rung_has_its_times_unless_they_have_their_own() -> None:
    contract = made(
        "people: {rosa: {name: Rosa, phone: +57 601 555 0101}, luis: {name: Luis, phone: +57 601 555 0102}}\n"
        "ladder: [{replies_in: 1 week, people: [{person: rosa}, "
        "{person: luis, replies_in: 3 weeks, after: 4 weeks, director: true}]}]\n"
    )
    assert people(plan(contract, COMPLAINT)) == ["rosa 1 week, luis 3 week from 4 week"]


def test_where_no_time_is_stated_that_is_the_doubt() -> None:
    contract = made("ladder: [{person: rosa, director: true, lacks: {replies_in: Not yet}}]\n")
    assert people(plan(contract, COMPLAINT)) == ["rosa not stated"]


# The doors beyond.


@pytest.mark.parametrize(
    ("said_of_it", "expected"),
    [
        ("after: 1 month", ("1 month", "-")),
        ("after: 1 month, until: 1 year", ("1 month", "1 year")),
        ("after: any time", ("any time", "-")),
        ("kind: ombudsman", ("not stated", "-")),
        ("first: true", ("-", "-")),  # before the company, so at any time
        ("first: true, after: 1 month", ("1 month", "-")),
        ("first: false", ("not stated", "-")),
        ("after: {mail: 1 month, phone: 2 months}", ("depends", "-")),
        ("after: {target: 1 month, counts_from: payment}", ("event", "-")),
    ],
)
def test_a_door_beyond_opens_and_closes_when_it_is_said(said_of_it: str, expected: tuple[str, str]) -> None:
    (door,) = plan(made(f"beyond: [{{authority: Office, {said_of_it}}}]\n"), COMPLAINT).doors
    assert (said(door.opens), said(door.closes)) == expected


@pytest.mark.parametrize(
    ("also", "expected"),
    [((), 2), (("home",), 2), (("social",), 2), (("business",), 1), (("business", "social"), 2)],
)
def test_a_door_for_some_is_there_for_those_and_for_who_may_be_one_of_them(
    also: tuple[str, ...], expected: int
) -> None:
    assert len(plan(example("everything"), Brought(request="billing", also=also)).doors) == expected


# What is given, and what is up to the customer.


@pytest.mark.parametrize(
    ("brought", "expected"),
    [
        (Brought(request="cut", severity="partial"), {"resolve": "worth", "done": "worth"}),
        (
            Brought(request="cut", severity="total"),
            dict.fromkeys(("contact", "acknowledge", "forward", "visit"), "worth"),
        ),
        (Brought(request="billing"), {"answer": "worth"}),
        (Brought(request="nothing"), {}),
    ],
)
def test_everything_that_does_not_say_otherwise_has_the_remedy_of_the_defaults(brought, expected) -> None:
    contract = example("everything")
    found = dict(plan(contract, brought).remedies)
    assert {step: found[step] for step in expected} == dict.fromkeys(expected, contract.remedies["late-answer"])


def test_a_step_has_its_own_remedy_and_none_where_it_is_lacking_or_not_known() -> None:
    assert dict(plan(example("everything"), Brought(request="cut", severity="total")).remedies)["resolve"].per
    given = "defaults: {remedy: {gives: USD 5, automatic: true}}\n"
    own = answered("answer: {target: 1 week, remedy: {gives: USD 9, automatic: true}}, done: 2 weeks", given)
    money = {step: remedy.gives.single.amount for step, remedy in plan(own, COMPLAINT).remedies}
    assert money == {"answer": 9, "done": 5}
    assert plan(answered("answer: {target: 1 week, lacks: {remedy: None yet}}", given), COMPLAINT).remedies == ()
    assert plan(answered("answer: {mail: 1 week, phone: 2 weeks}", given), COMPLAINT).remedies == ()
    assert plan(answered("answer: 1 week"), COMPLAINT).remedies == ()


def test_a_remedy_for_some_is_not_given_to_others() -> None:
    contract = answered("answer: {target: 1 week, remedy: {gives: USD 9, automatic: true, for: [tv]}}", SERVICES)
    given = [len(plan(contract, Brought(request="complaint", also=(each,))).remedies) for each in ("tv", "internet")]
    assert given == [1, 0]


def test_the_customers_own_deadlines_are_all_told_once() -> None:
    brought = Brought(request="complaint", channel="letter", also=("social", "supply"))
    within = [one.within for one in plan(example("everything"), brought).duties]
    told = [f"{each.count} {each.unit}" for each in within if each]
    # Of the request; of who takes it on the first rung, and on the second; of the ombudsman.
    assert told == ["6 month", "1 month", "1 week", "1 month", "1 year"]


def test_what_a_remedy_asks_of_the_customer_is_told_with_it() -> None:
    found = plan(example("everything"), Brought(request="billing", also=("business",)))
    asked = example("everything").remedies["late-answer"].you_have
    assert [one for one in found.duties if one in asked] == list(asked)


def test_a_seat_that_is_openly_vacant_is_nobodys() -> None:
    contract = made(
        "ladder:\n  - {lacks: {person: We are looking for somebody}, replies_in: 1 week}\n"
        "  - {person: rosa, replies_in: 1 week, director: true}\n"
    )
    assert people(plan(contract, COMPLAINT)) == ["", "rosa 1 week"]
    calls = complaint(contract, "Wed 2026-12-02 10:00").calls
    assert [(call.rung, call.chair.person) for call in calls] == [(2, "rosa")]


# Hours in which opening hours are counted.

PLACES = """places:
  centre: {name: Centre, address: Calle 1, hours: "Mo-Fr 09:00-12:00"}
  north: {name: North, address: Calle 2, hours: "Mo-Fr 10:00-12:00"}
channels:
  phone: {kind: phone, phone: +57 601 555 0100, hours: "Mo-Fr 08:00-12:00", at: [centre]}
  shop: {kind: in_person, at: [centre]}
  shops: {kind: in_person, at: [centre, north]}
  mail: {kind: email, email: sol@example.org}
"""


@pytest.mark.parametrize(
    ("channel", "also", "expected"),
    [
        ("phone", (), "Mo-Fr 08:00-12:00"),
        ("phone", ("north",), "Mo-Fr 08:00-12:00"),
        ("shop", (), "Mo-Fr 09:00-12:00"),
        ("shops", (), ""),
        ("shops", ("north",), "Mo-Fr 10:00-12:00"),
        ("mail", (), ""),
        ("", ("north",), "Mo-Fr 10:00-12:00"),
        ("", (), ""),
    ],
)
def test_opening_hours_are_the_channels_else_its_places(channel: str, also: tuple[str, ...], expected: str) -> None:
    found = plan(made(PLACES), Brought(request="complaint", channel=channel, also=also)).hours
    assert (found.written if found else "") == expected


def test_every_doubt_has_words_of_its_own() -> None:
    assert len({str(doubt) for doubt in Doubt}) == len(Doubt)

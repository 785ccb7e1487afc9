"""Times held against each other: each row is a piece of a contract with what has to be said of it, found by hand."""

from __future__ import annotations

from datetime import date

import pytest

from responde.checks import errands, pace, reach
from responde.checks.case import Case
from responde.edition import examine
from responde.findings import Finding, Severity
from responde.reading import read
from responde.source import parse
from tests.checks import cases
from tests.conftest import CONTRACTS, TODAY

DAY = date.fromisoformat(TODAY)

CHANNELS = """\
channels:
  phone: {kind: phone, phone: +34 951 550 100, hours: open}
  mail: {kind: email, email: hola@panaderia-sol.example}
  shop: {kind: in_person, hours: open, address: Calle Larga 12}
services: {bread: {name: Pan}, cakes: {name: Tartas}}
regions: {north: {name: Norte}, south: {name: Sur}}
"""


def ladder(*rungs: str) -> str:
    return "ladder:\n" + "".join(f"  - {rung}\n" for rung in rungs)


def rungs(*times: str) -> str:
    """A ladder of Rosa, Paco and so on, each with so much time."""
    people, last = ("rosa", "paco", "luz", "ana"), len(times) - 1
    seats = (f"{{person: {people[step]}, decides: Todo lo demás, replies_in: {time}" for step, time in enumerate(times))
    return ladder(*(f"{seat}{', director: true' if step == last else ''}}}" for step, seat in enumerate(seats)))


STEPS = ("answer:", "resolve:")


def requests(**times: str) -> str:
    return "requests:\n" + "".join(
        f"  {name}: {{name: {name.title()}, {time if time.startswith(STEPS) else f'answer: {time}'}}}\n"
        for name, time in times.items()
    )


MORE = """\
people:
  rosa: {name: Rosa Jiménez Luna, phone: +34 951 550 101, hours: open}
  paco: {name: Francisco Moreno Gil, mobile: +34 600 555 010, hours: open}
  luz: {name: Luz Parra Gómez, mobile: +34 600 555 011, hours: open}
  ana: {name: Ana Ruiz Soto, mobile: +34 600 555 012, hours: open}
"""


def found(*pieces: str) -> list[Finding]:
    text, _ = cases.contract("".join((MORE, CHANNELS, *pieces)))
    contract, told = read(parse(text.encode()))
    assert contract is not None
    assert [each for each in told if each.severity is Severity.ERROR] == []
    return [finding for rule in pace.RULES for finding in rule(Case(contract, DAY))]


def codes(*pieces: str) -> list[tuple[str, str]]:
    """Code and place of everything that is said of times."""
    return [(each.code, each.name) for each in found(*pieces)]


TOO_SLOW, SOME, FIRST, DAYS = (
    "rung-too-slow",
    "rung-too-slow-for-some",
    "first-rung-too-slow",
    "too-slow-on-some-days",
)


@pytest.mark.parametrize(
    ("times", "asked", "expected"),
    [
        # below, added up, against the last deadline: at or after it is too late
        (("1 business day", "1 business day"), {"complaint": "3 business days"}, []),
        (("2 business days", "1 business day"), {"complaint": "3 business days"}, []),
        (("3 business days", "1 business day"), {"complaint": "3 business days"}, [(TOO_SLOW, 0)]),
        (("4 business days", "1 business day"), {"complaint": "3 business days"}, [(TOO_SLOW, 0)]),
        (("1 business day", "9 business days"), {"complaint": "3 business days"}, []),  # nobody waits above the last
        (("1 business day", "2 business days", "1 business day"), {"complaint": "3 business days"}, [(TOO_SLOW, 1)]),
        (("2 business days", "1 business day", "1 business day"), {"complaint": "3 business days"}, [(TOO_SLOW, 0)]),
        (("1 business day", "1 business day", "9 business days"), {"complaint": "3 business days"}, []),
        (("2 business days", "9 business days", "1 business day"), {"complaint": "15 business days"}, []),
        (("1 hour", "2 hours", "1 hour"), {"fault": "resolve: 3 hours"}, [(TOO_SLOW, 1)]),
        (("60 minutes", "1 hour"), {"fault": "resolve: 1 hour"}, [(TOO_SLOW, 0)]),
        (("59 minutes", "1 hour"), {"fault": "resolve: 1 hour"}, []),
        (("24 hours", "1 hour"), {"fault": "resolve: 1 calendar day"}, [(TOO_SLOW, 0)]),
        (("1 week", "1 day"), {"claim": "7 calendar days"}, [(TOO_SLOW, 0)]),
        (("at once", "1 hour"), {"fault": "at once"}, []),  # whoever answers at once keeps nobody waiting
        (("same day", "1 hour"), {"fault": "same day"}, [(TOO_SLOW, 0)]),
        (("any time", "1 hour"), {"complaint": "3 business days"}, [(TOO_SLOW, 0)]),
        (("9 months", "1 hour"), {"complaint": "any time"}, []),
        # a rung alone
        (("3 business days",), {"complaint": "3 business days"}, []),
        (("4 business days",), {"complaint": "3 business days"}, [(FIRST, 0)]),
        (("4 business days",), {"complaint": "3 business days", "claim": "4 business days"}, []),
        # for some
        (("3 business days", "1 hour"), {"complaint": "3 business days", "claim": "9 business days"}, [(SOME, 0)]),
        (("9 business days", "1 hour"), {"complaint": "3 business days", "claim": "9 business days"}, [(TOO_SLOW, 0)]),
        (("3 business days", "1 hour"), {"complaint": "3 business days", "claim": "as agreed"}, [(SOME, 0)]),
        # which time of a request is its last
        (
            ("5 business days", "1 hour"),
            {"complaint": "answer: 2 business days, resolve: 6 business days"},
            [],
        ),
        (("5 business days", "1 hour"), {"complaint": "[2 business days for 90%, 6 business days]"}, []),
        (("6 business days", "1 hour"), {"complaint": "[2 business days for 90%, 6 business days]"}, [(TOO_SLOW, 0)]),
        (("[1 hour for 90%, 3 business days]", "1 hour"), {"complaint": "3 business days"}, [(TOO_SLOW, 0)]),
        (("1-3 business days", "1 hour"), {"complaint": "3 business days"}, [(TOO_SLOW, 0)]),
        (
            ("5 business days", "1 hour"),
            {"complaint": "answer: 3 business days, resolve: {target: 3 business days, counts_from: answer}"},
            [],
        ),
        (
            ("6 business days", "1 hour"),
            {"complaint": "answer: 3 business days, resolve: {target: 3 business days, counts_from: answer}"},
            [(TOO_SLOW, 0)],
        ),
        (("5 days", "1 hour"), {"complaint": "{target: 5 days, runs: business days}"}, []),
        # what can't be reckoned says nothing
        (("as agreed", "1 hour"), {"complaint": "3 business days"}, []),
        (("1 billing cycle", "1 hour"), {"complaint": "3 business days"}, []),
        (("5 business days", "1 hour"), {"complaint": "legal term"}, []),
        (("5 business days", "1 hour"), {"complaint": "{target: 3 business days, counts_from: payment}"}, []),
        (("5 business days", "1 hour"), {"complaint": "{target: 3 hours, runs: opening hours}"}, []),
        (("9 business days", "as agreed", "1 hour"), {"complaint": "9 business days"}, [(TOO_SLOW, 0)]),
        (("2 business days", "as agreed", "1 hour"), {"complaint": "3 business days"}, []),
        (("4 business days on average", "1 hour"), {"complaint": "3 business days"}, []),
        (("at least 4 business days", "1 hour"), {"complaint": "3 business days"}, []),
        (("at most 4 business days", "1 hour"), {"complaint": "3 business days"}, [(TOO_SLOW, 0)]),
        # unlike units, over the days of the coming year
        (("1 business day", "1 hour"), {"fault": "24 hours"}, [(TOO_SLOW, 0)]),
        (("4 hours", "1 hour"), {"fault": "1 business day"}, []),
        (("1 business day", "1 hour"), {"fault": "48 hours"}, [(DAYS, 0)]),
        (("2 business days", "1 hour"), {"claim": "1 month"}, []),
        (("5 calendar days", "1 hour"), {"claim": "5 business days"}, []),
        (("5 calendar days", "1 hour"), {"claim": "3 business days"}, [(DAYS, 0)]),
    ],
)
def test_a_rung_is_too_slow_when_the_request_is_over_before_it_is_reached(
    times: tuple[str, ...], asked: dict[str, str], expected: list[tuple[str, int]]
) -> None:
    named = [(code, f"ladder.{step}.replies_in") for code, step in expected]
    said = [(code, ".".join(name.split(".")[:3])) for code, name in codes(rungs(*times), requests(**asked))]
    assert said == named


PHONE_MAIL = (
    "{{people: [{{person: rosa, for: [phone], replies_in: {}}}, {{person: luz, for: [mail, shop], replies_in: {}}}]}}"
)
LAST = "{person: paco, director: true, replies_in: 1 hour}"


@pytest.mark.parametrize(
    ("first", "asked", "expected"),
    [
        # who takes what: the slowest that the request can meet
        (PHONE_MAIL.format("1 hour", "2 business days"), "claim: {name: C, answer: 3 business days}", []),
        (
            PHONE_MAIL.format("1 hour", "3 business days"),
            "claim: {name: C, answer: 3 business days}",
            [(TOO_SLOW, "ladder.0.people.1.replies_in")],
        ),
        (
            PHONE_MAIL.format("1 hour", "3 business days"),
            "claim: {name: C, answer: 3 business days, channels: [phone]}",
            [],
        ),
        (
            PHONE_MAIL.format("1 hour", "3 business days"),
            "claim: {name: C, answer: {written: 5 business days, spoken: 1 business day}, channels: [phone, mail]}",
            [],  # nobody phones in writing
        ),
        (
            PHONE_MAIL.format("1 business day", "1 hour"),
            "claim: {name: C, answer: {written: 5 business days, spoken: 1 business day}}",
            [(SOME, "ladder.0.people.0.replies_in")],  # who writes is in time
        ),
        # times by request, severity, channel; what is named most closely, and otherwise the rest
        (
            "{person: rosa, replies_in: {claim: 1 business day, otherwise: 5 business days}}",
            "claim: {name: C, answer: 3 business days}",
            [],
        ),
        (
            "{person: rosa, replies_in: {fault.total: 1 hour, fault: 3 hours, otherwise: 1 day}}",
            "fault: {name: F, severities: {total: {says: T, resolve: 2 hours}, half: {says: H, resolve: 4 hours}}}",
            [],
        ),
        (
            "{person: rosa, replies_in: {fault.total: 1 hour, fault: 4 hours, otherwise: 1 day}}",
            "fault: {name: F, severities: {total: {says: T, resolve: 2 hours}, half: {says: H, resolve: 4 hours}}}",
            [(SOME, "ladder.0.replies_in.fault")],
        ),
        (
            "{person: rosa, replies_in: {phone: 1 hour, otherwise: 5 business days}}",
            "claim: {name: C, answer: {phone: 1 business day, otherwise: 6 business days}}",
            [],
        ),
        (
            "{person: rosa, replies_in: {phone: 1 hour, otherwise: 5 business days}}",
            "claim: {name: C, answer: {phone: 6 business days, otherwise: 1 business day}}",
            [(SOME, "ladder.0.replies_in.otherwise")],  # who phones is
        ),
        (
            "{person: rosa, replies_in: 1 business day}",
            "claim: {name: C, answer: {shop phone: 1 business day, otherwise: 3 business days}}",
            [(SOME, "ladder.0.replies_in")],
        ),
        (
            "{person: rosa, replies_in: 3 business days}",
            "claim: {name: C, answer: {shop phone: 1 business day, otherwise: 3 business days}}",
            [(TOO_SLOW, "ladder.0.replies_in")],
        ),
        (
            "{person: rosa, replies_in: {bread: 5 business days, otherwise: 1 hour}}",
            "claim: {name: C, answer: 3 business days, for: [cakes]}",
            [],
        ),
        (
            "{person: rosa, replies_in: {bread: 5 business days, otherwise: 1 hour}}",
            "claim: {name: C, answer: 3 business days, for: [bread]}",
            [(TOO_SLOW, "ladder.0.replies_in.bread")],
        ),
        (
            "{person: rosa, replies_in: {bread: {phone: 5 business days, otherwise: 1 hour}, otherwise: 1 hour}}",
            "claim: {name: C, answer: 3 business days}",
            [(TOO_SLOW, "ladder.0.replies_in.bread.phone")],
        ),
        (
            "{person: rosa, replies_in: {home: 5 business days, business: 1 hour}}",
            "claim: {name: C, answer: {home: 6 business days, business: 1 day}}",
            [],
        ),
        (
            "{person: rosa, replies_in: 5 business days}",
            "claim: {name: C, answer: {target: 3 business days, for: [bread]}, for: [bread, cakes]}",
            [(TOO_SLOW, "ladder.0.replies_in")],
        ),
        (
            "{person: rosa, replies_in: 5 business days}",
            "claim: {name: C, answer: {target: 3 business days, for: [bread]}, for: [cakes]}",
            [],  # of cakes nothing is promised
        ),
        # where two times of a request could be meant, the later of them counts
        *(
            (
                "{person: rosa, replies_in: 2 days}",
                f"claim: {{name: C, answer: {{phone: 1 day, bread: {other}}}, channels: [phone], for: [bread]}}",
                [(TOO_SLOW, "ladder.0.replies_in")] if late else [],
            )
            for other, late in (("2 days", True), ("3 days", False), ("as agreed", False))
        ),
        # a rung's own time holds for those who share it
        (
            "{replies_in: 5 business days, people: [{person: rosa}, {person: luz, replies_in: 1 hour}]}",
            "claim: {name: C, answer: 3 business days}",
            [(TOO_SLOW, "ladder.0.replies_in")],
        ),
        (
            "{people: [{person: rosa}, {person: luz, replies_in: 1 hour}]}",
            "claim: {name: C, answer: 3 business days}",
            [],  # how long Rosa has, nobody knows
        ),
    ],
)
def test_who_takes_a_case_and_how_long_they_have_depends_on_what_it_is_about(
    first: str, asked: str, expected: list[tuple[str, str]]
) -> None:
    assert codes(ladder(first, LAST), f"requests:\n  {asked}\n") == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("after: 2 business days", []),
        ("after: 3 business days", [(TOO_SLOW, "ladder.1.after")]),
        ("after: any time", []),
        ("after: at once", []),
        ("after: {claim: 2 business days, otherwise: 9 business days}", []),
        ("after: as agreed", []),
        ("replies_in: 1 hour", [(TOO_SLOW, "ladder.0.replies_in")]),
    ],
)
def test_a_time_since_the_opening_replaces_what_is_below(second: str, expected: list[tuple[str, str]]) -> None:
    first = "{person: rosa, replies_in: 9 business days}"
    below = f"{{person: luz, {second}}}" if "replies_in" in second else f"{{person: luz, replies_in: 1 hour, {second}}}"
    asked = requests(claim="3 business days")
    said = codes(ladder(first, below), asked)
    # The first rung's own time is too long in any case; what is asked is when the second can be reached.
    assert said == (expected if "replies_in" in second else [(FIRST, "ladder.0.replies_in"), *expected])


def test_a_rung_above_one_with_a_time_since_the_opening_counts_on_from_there() -> None:
    three = (
        "{person: rosa, replies_in: 1 business day}",
        "{person: luz, after: 1 business day, replies_in: 2 business days}",
        LAST,
    )
    assert codes(ladder(*three), requests(claim="3 business days")) == [(TOO_SLOW, "ladder.1.replies_in")]
    assert codes(ladder(*three), requests(claim="4 business days")) == []


def test_one_finding_tells_of_a_time_what_is_needed_to_mend_it_on_every_rung() -> None:
    (one,) = found(rungs("5 business days", "2 business days", "1 hour"), requests(claim="5 business days"))
    assert one.facts | {"person": "", "requests": ""} == {
        "above": "Luz Parra Gómez",
        "sum": "7 business days",
        "requests": "",
        "person": "",
        "key": "replies_in",
    }
    assert (one.facts["person"], one.facts["requests"]) == ("Rosa Jiménez Luna", "“Claim” (5 business days)")


def test_two_times_that_are_each_the_longest_are_each_told() -> None:
    split = "{claim: 5 business days, otherwise: 1 business day}"
    said = codes(
        rungs(split, "{claim: 1 business day, otherwise: 5 business days}", "1 hour"),
        requests(claim="5 business days", complaint="5 business days"),
    )
    assert said == [(TOO_SLOW, "ladder.0.replies_in.claim"), (TOO_SLOW, "ladder.1.replies_in.otherwise")]


def test_what_is_too_slow_for_all_on_one_rung_is_not_played_down_on_another() -> None:
    quick = "{people: [{person: ana, for: [claim], after: 1 day}, {person: paco, director: true}]}"
    above = ladder("{person: rosa, replies_in: 5 days}", "{person: luz, replies_in: 1 hour}", quick)
    assert codes(above, requests(claim="3 days", complaint="3 days")) == [(TOO_SLOW, "ladder.0.replies_in")]


def test_of_many_requests_three_are_named() -> None:
    (one,) = found(rungs("9 days", "1 hour"), requests(**{f"r{step}": f"{step} days" for step in range(1, 6)}))
    assert one.facts["requests"] == "“R1” (1 days), “R2” (2 days), “R3” (3 days), …".replace("1 days", "1 day")


def test_a_day_that_tells_is_named() -> None:
    """Wednesday 2 December after the cut-off; Monday and Tuesday of the next week are holidays in Madrid."""
    days = "calendar: {holidays: ES-MD, cutoff: 19:00}\n"
    (one,) = found(days, rungs("2 business days", "1 hour"), requests(claim="5 calendar days"))
    assert {name: one.facts[name] for name in ("start", "end", "due", "sum", "limit")} == {
        "start": "2026-12-02 19:01",
        "end": "2026-12-09",
        "due": "2026-12-07",
        "sum": "2 business days",
        "limit": "5 calendar days",
    }


def test_holidays_that_nobody_knows_leave_it_unsaid() -> None:
    days = "organisation: {name: Sol, country: ES, region: AN, timezone: Europe/Madrid}\n"
    pieces = (rungs("2 business days", "1 hour"), requests(claim="5 calendar days"))
    text, _ = cases.contract("".join((MORE, CHANNELS, days, *pieces)))
    said = []
    for more in ("", "calendar: {holidays: ES-XX}\n"):
        contract, _ = read(parse(f"{text}{more}".encode()))
        assert contract is not None
        said.append([each.code for rule in pace.RULES for each in rule(Case(contract, DAY))])
    assert said == [[DAYS], []]


def test_more_situations_than_anybody_can_go_through_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reach, "MOST_SITUATIONS", 1)
    first = PHONE_MAIL.format("1 hour", "3 business days")
    assert codes(ladder(first, LAST), requests(claim="3 business days")) == []


def test_more_ways_up_than_anybody_can_go_are_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reach, "MOST_WAYS", 1)
    first = "{people: [{person: rosa, replies_in: 2 days}, {person: luz, replies_in: 1 business day}]}"
    above = ladder(first, "{person: ana, replies_in: 5 days}", LAST)
    assert codes(above, requests(claim="6 days")) == []
    monkeypatch.undo()
    assert codes(above, requests(claim="6 days")) == [(TOO_SLOW, "ladder.1.replies_in")]


# Contractors.

VAN, VAN_SOME = "contractor-too-slow", "contractor-too-slow-for-some"
SHORT, AGAINST = "time-target-short", "time-target-contradicted"
EASY = rungs("1 hour", "1 hour")


def van(**keys: str) -> str:
    said = "".join(f", {name}: {value}" for name, value in keys.items())
    return f"contractors:\n  van: {{name: Reparto Sol, owner: rosa{said}}}\n"


@pytest.mark.parametrize(
    ("answers", "asked", "expected"),
    [
        ("2 business days", {"complaint": "3 business days"}, []),
        ("3 business days", {"complaint": "3 business days"}, []),  # as long is not longer
        ("4 business days", {"complaint": "3 business days"}, [(VAN, "contractors.van.answers_in")]),
        ("4 business days", {"complaint": "3 business days", "claim": "9 business days"}, [(VAN_SOME, "")]),
        ("{complaint: 1 hour, otherwise: 4 business days}", {"complaint": "3 business days"}, []),
        (
            "{complaint: 1 hour, otherwise: 4 days}",
            {"complaint": "3 days", "claim": "2 days"},
            [(VAN_SOME, "otherwise")],
        ),
        ("{mail: 4 business days, otherwise: 1 hour}", {"complaint": "3 business days"}, [(VAN, "mail")]),
        (
            "{mail: 4 business days, otherwise: 1 hour}",
            {"complaint": "answer: {mail: 5 business days, otherwise: 1 business day}"},
            [],
        ),
        ("1 business day", {"fault": "resolve: 24 hours"}, [(VAN, "contractors.van.answers_in")]),
        ("1 business day", {"fault": "resolve: 48 hours"}, [(DAYS, "contractors.van.answers_in")]),
        ("as agreed", {"complaint": "3 business days"}, []),
        ("2 days", {"complaint": "as agreed"}, []),
        ("any time", {"complaint": "3 business days"}, [(VAN, "contractors.van.answers_in")]),
    ],
)
def test_a_contractor_answers_before_the_company_has_to(
    answers: str, asked: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    said = codes(EASY, requests(**asked), van(answers_in=answers))
    assert [code for code, _ in said] == [code for code, _ in expected]
    assert all(name.endswith(place) for (_, name), (_, place) in zip(said, expected, strict=True))


def test_a_contractors_contractor_answers_in_time_too() -> None:
    below = van(contractors="{bike: {name: Bici Sol, answers_in: 9 business days}}")
    assert codes(EASY, requests(claim="3 business days"), below) == [
        (VAN, "contractors.van.contractors.bike.answers_in")
    ]


STEP = "requests:\n  claim: {{name: C, answer: 3 business days, steps: [{{says: Lo miramos, {}}}]}}\n"


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("within: 3 business days, by: van", []),
        ("within: 4 business days, by: van", [(VAN, "requests.claim.steps.0.within")]),
        ("within: 4 business days, by: rosa", []),
        ("within: 4 business days, by: van, counts_from: receipt", [(VAN, "requests.claim.steps.0.within")]),
        ("within: 4 business days, by: van, counts_from: payment", []),
        ("by: van", []),
    ],
)
def test_a_step_of_a_contractor_fits_into_the_request(step: str, expected: list[tuple[str, str]]) -> None:
    assert codes(EASY, STEP.format(step), van()) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("{van: 5 business days, otherwise: 3 business days}", [(VAN, "requests.claim.answer.van")]),
        ("{van: 2 business days, otherwise: 3 business days}", []),
        ("{van: 3 business days, otherwise: 3 business days}", []),
        ("{mail: 5 business days, otherwise: 3 business days}", []),
        ("{van: 5 business days, mail: 1 business day}", []),  # nothing says what holds otherwise
        ("{van: 3 business days, otherwise: 96 hours}", [(DAYS, "requests.claim.answer.van")]),
        ("{van: 24 hours, otherwise: as agreed}", []),
    ],
)
def test_no_time_is_longer_for_being_a_contractors(answer: str, expected: list[tuple[str, str]]) -> None:
    assert codes(EASY, f"requests:\n  claim: {{name: C, answer: {answer}}}\n", van()) == expected


@pytest.mark.parametrize(
    ("promise", "expected"),
    [
        ("{says: Visita, target: {van: 4 hours, otherwise: 2 hours}}", [(VAN, "promises.visit.van")]),
        ("{says: Visita, target: {van: 4 hours, otherwise: 2 hours}, ended: Ya no}", []),
        ("{says: Formación, target: {van: 40 hours a year, otherwise: 20 hours a year}}", []),
        ("{says: Garantía, target: {van: at least 3 years, otherwise: at least 2 years}}", []),
        ("{says: Aviso, target: {van: 48 hours before, otherwise: 24 hours before}}", []),
    ],
)
def test_a_promise_holds_whoever_comes(promise: str, expected: list[tuple[str, str]]) -> None:
    pieces = (EASY, requests(claim="3 business days"), f"promises:\n  visit: {promise}\n", van())
    said = [(code, name.replace(".target", "")) for code, name in codes(*pieces)]
    assert said == expected


@pytest.mark.parametrize(
    ("target", "listen", "expected"),
    [
        ("4 minutes on average", "Hay tiempo", [SHORT]),
        ("4 minutes", "Hay tiempo", [SHORT]),
        ("90 seconds for 80%", "Hay tiempo", [SHORT]),
        ("1-4 minutes", "Hay tiempo", [SHORT]),
        ("at most 4 minutes", "Hay tiempo", [SHORT]),
        ("5 minutes on average", "Hay tiempo", []),
        ("45 minutes on average", "Hay tiempo", []),
        ("1-6 minutes", "Hay tiempo", []),
        ("at least 3 minutes", "Hay tiempo", []),
        ("[3 minutes for 50%, 15 minutes]", "Hay tiempo", []),
        ("as agreed", "Hay tiempo", []),
        ("1 business day", "Hay tiempo", []),
        ("{phone: 4 minutes, otherwise: 20 minutes}", "Hay tiempo", [SHORT]),
        ("{mail: 4 minutes, otherwise: 20 minutes}", "Hay tiempo", []),  # nobody is heard in writing
        ("10 minutes", "Ninguna llamada tiene duración máxima", [AGAINST]),
        ("10 minutes", "{es: No call has a maximum length}", [AGAINST]),
        ("10 minutes", "Sem limite de tempo", [AGAINST]),
        ("at most 10 minutes", "No hay límite", [AGAINST]),
        ("10 minutes on average", "No hay límite", []),
        ("10 minutes for 90%", "No hay límite", []),
        ("10 minutes", "La visita no termina mientras haya preguntas", []),  # and doesn't say that nothing ends it
        ("10 minutes", "Nunca más allá del límite de 10 minutos", []),
        ("10 minutes", "Lo máximo para usted", []),
        ("3 minutes", "Sin límite", [SHORT, AGAINST]),
    ],
)
def test_a_time_target_leaves_time_to_listen(target: str, listen: str, expected: list[str]) -> None:
    said = codes(EASY, requests(claim="9 days"), van(time_target=target, time_to_listen=listen))
    assert [code for code, _ in said] == expected


def test_whoever_meets_customers_in_writing_alone_has_nobody_to_listen_to() -> None:
    run = CHANNELS.replace("mail: {kind: email,", "mail: {kind: email, operated_by: van,")
    pieces = (EASY, requests(claim="9 days"), van(time_target="3 minutes on average"))
    written, _ = cases.contract("".join((MORE, run, *pieces)))
    spoken = written.replace("phone: {kind: phone,", "phone: {kind: phone, operated_by: van,")
    said = []
    for text in (written, spoken):
        contract, _ = read(parse(text.encode()))
        assert contract is not None
        said.append([each.code for each in errands.leaves_time_to_listen(Case(contract, DAY))])
    assert said == [[], [SHORT]]


# What is half read, and the examples.


RUNGS = "ladder: [{person: a, replies_in: 5 days}, {person: b}]"
ROUND = "{answer: {target: 1 day, counts_from: resolve}, resolve: {target: 1 day, counts_from: answer}}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "format: 1",
        "ladder: []",
        "ladder: [{person: x}]",
        "ladder: [{}, {people: []}, {people: [{}]}]",
        f"requests: {{x: {{}}}}\n{RUNGS}",
        f"requests: {{x: {{severities: {{a: {{}}, b: {{resolve: 1 hour}}}}}}}}\n{RUNGS}",
        "requests: {x: {answer: 5 calendar days}}\nladder: [{person: a, replies_in: 2 business days}, {person: b}]",
        "requests: {x: {answer: {target: }}}\nladder: [{person: a, replies_in: {x: }}]",
        "requests: {x: {answer: {y: 1 day}}}\nladder: [{person: a, replies_in: {z: 1 day}}, {person: b}]",
        f"requests: {{x: {ROUND}}}\n{RUNGS}",
        "contractors: {c: {answers_in: 5 days, time_target: {x: 1 minute}}, d: }\nrequests: {x: {answer: 1 day}}",
    ],
)
def test_a_contract_that_is_half_read_is_no_reason_to_stop(text: str) -> None:
    contract, _ = read(parse(f"{text}\n".encode()))
    if contract is not None:
        assert [each.code for rule in pace.RULES for each in rule(Case(contract, DAY)) if not each.path] == []


def test_a_day_at_the_end_of_all_calendars_is_a_day() -> None:
    text, _ = cases.contract(requests(claim="5 calendar days") + rungs("2 business days", "1 hour"))
    contract, _ = read(parse(text.encode()))
    assert contract is not None
    assert len([each for rule in pace.RULES for each in rule(Case(contract, date.max))]) <= 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("andina-conecta", []),
        ("panaderia-sol", []),
        # An evening before the December holidays in Madrid, and every Friday evening: two business days, or five days.
        ("seguros-faro", [("warning", DAYS, "ladder.0.people.0.replies_in")]),
    ],
)
def test_the_examples_keep_their_times(name: str, expected: list[tuple[str, str, str]]) -> None:
    own = {DAYS, TOO_SLOW, SOME, FIRST, VAN, VAN_SOME, SHORT, AGAINST}
    said = examine(CONTRACTS / f"{name}.yml", DAY).findings
    assert [(each.severity.value, each.code, each.name) for each in said if each.code in own] == expected

"""Where a contract was looked at is told with its own words; what can't be told stays open and is no finding."""

from datetime import date

import pytest

from responde import law
from responde.checks.case import Case
from responde.contract.quantities import Duration
from responde.findings import Severity
from responde.law import said, scope, ways
from responde.law.place import Looked
from responde.law.requirements import Window
from responde.law.rules import Scope, Threshold
from responde.law.times import window
from responde.reading import read
from responde.source import parse
from tests.checks.cases import SOUND
from tests.law.breaches import contract, merged, told, verdict

DAY = date(2026, 12, 29)
LARGE = "organisation: {name: Luz, country: ES, sector: energy, timezone: Europe/Madrid, size: {workers: 250}}\n"
PHONE = "kind: phone, phone: +34 951 550 100, cost: free"


def of(piece):
    return merged(piece, merged(LARGE, SOUND))


def judged(text):
    return {one.rule.id: one for one in law.judged(contract(text), DAY)}


def test_a_judgement_tells_where_it_looked_and_what_stands_there():
    found = judged(of("requests: {complaint: {name: Queja, answer: 20 business days}}\n"))
    assert (found["ES-10-RES-15"].path, found["ES-10-RES-15"].own) == (
        ("requests", "complaint", "answer"),
        "20 business days",
    )
    assert (found["ES-COST"].path, found["ES-COST"].own) == ((), "")


def test_what_is_wrong_stands_before_what_is_right():
    late, soon = "complaint: {name: Queja, answer: 20 business days}", "query: {name: Duda, answer: 1 business day}"
    found = judged(of(f"requests: {{{soon}, {late}}}\n"))
    assert [place.path[1] for place in found["ES-10-RES-15"].found] == ["complaint", "query"]


@pytest.mark.parametrize(
    ("channel", "rule", "found"),
    [
        ("hours: open, human: {at: main menu}", "ES-HUMAN-MENU", "met"),
        ("hours: open, human: {at: any time}", "ES-HUMAN-MENU", "met"),
        ("hours: open, human: {at: Tras cinco menús}", "ES-HUMAN-MENU", "undecided"),
        ("hours: open", "ES-HUMAN-MENU", "broken"),
        ("hours: 24/7", "ES-HOURS-247", "met"),
        ("hours: Mo-Su 00:00-24:00", "ES-HOURS-247", "met"),
        ("hours: Mo-Su 00:00-23:00", "ES-HOURS-247", "broken"),
        ("hours: Mo-Su 00:00-24:00; Dec 25 off", "ES-HOURS-247", "broken"),
        ("hours: Dec 25-Jan 01 10:00-12:00; Jan 02-Dec 24 00:00-24:00", "ES-HOURS-247", "broken"),
        ("name: Línea", "ES-HOURS-247", "broken"),
        ("languages: [en]", "ES-LANG", "broken"),
        ("languages: [ca, en]", "ES-LANG", "met"),
    ],
)
def test_a_telephone_is_as_the_law_has_it(channel, rule, found):
    assert verdict(of(f"channels: {{phone: {{{PHONE}, {channel}}}}}\n"), DAY, rule) == found


def test_what_a_channel_does_not_say_weighs_no_error():
    text = of(f"channels: {{phone: {{{PHONE}, hours: 24/7}}}}\n")
    found = [*told(text, DAY, "ES-PHONE-95-3"), *told(text, DAY, "ES-HUMAN-95-3"), *told(text, DAY, "ES-HUMAN-MENU")]
    assert {(each.code, each.severity) for each in found} == {("law-figure-unstated", Severity.WARNING)}


def test_hours_that_nobody_understands_are_no_matter_of_law():
    looked = Looked(Case(contract(SOUND), DAY))
    assert ways.long_enough(looked, "Mo-Fr 08:00-16:00; PH off", 8)
    assert not ways.long_enough(looked, "Mo-Fr 08:00-15:59", 8)
    text = of(f"channels: {{phone: {{{PHONE}, hours: Siempre}}}}\n")
    unread, _ = read(parse(text.encode()))
    assert {one.rule.id: one.verdict.value for one in law.judged(unread, DAY)}["ES-HOURS-247"] == "met"


@pytest.mark.parametrize(
    ("deadline", "found"),
    [
        ("{within: 10 business days, after: answer, to: Pedir que se revise}", "met"),
        ("{within: 2 weeks, after: answer, to: Pedir que se revise}", "broken"),  # from a Saturday they end sooner
        ("{within: 9 business days, after: answer, to: Pedir que se revise}", "broken"),
        (
            "{within: 5 business days, after: answer, to: Devolver el equipo}",
            "broken",
        ),  # another deadline: none is said
        ("{within: 5 business days, after: visit, to: Pedir que se revise}", "broken"),
        ("{after: answer, to: Pedir que se revise}", "undecided"),
    ],
)
def test_a_deadline_on_the_customer_is_recognised_by_its_step_and_its_words(deadline, found):
    piece = (
        'organisation: {name: Redes, country: CO, sector: telecom, timezone: America/Bogota, address: "Calle 12"}\n'
        f"requests: {{claim: {{name: Reclamo, answer: 15 business days, you_have: {deadline}}}}}\n"
    )
    unread, _ = read(parse(merged(piece, SOUND).encode()))
    assert {one.rule.id: one.verdict.value for one in law.judged(unread, DAY)}["CO-TEL-APPEAL"] == found


@pytest.mark.parametrize(
    ("door", "codes"),
    [
        ("after: 8 weeks, until: 6 months", [None, None]),
        ("after: 57 calendar days, until: 6 months", ["law-time-too-long", None]),
        ("after: any time, until: 5 months", [None, "law-time-too-short"]),
        ("website: 'https://ombudsman.example'", []),
    ],
)
def test_a_door_opens_in_time_and_long_enough(door, codes):
    beyond = f"beyond: [{{authority: Financial Ombudsman Service, kind: ombudsman, {door}}}]\n"
    asked = Window(
        kinds=("ombudsman",),
        names=("financial ombudsman",),
        opens=Duration.parse("8 weeks"),
        closes=Duration.parse("6 months"),
    )
    looked = Looked(Case(contract(merged(beyond, SOUND)), DAY))
    assert [place.kind and place.kind.code for place in window(looked, asked, ())] == codes


def test_another_door_is_not_the_one_that_is_meant():
    beyond = "beyond: [{authority: Junta Arbitral, kind: arbitration, after: 1 year}]\n"
    asked = Window(kinds=("ombudsman",), opens=Duration.parse("8 weeks"))
    assert not list(window(Looked(Case(contract(merged(beyond, SOUND)), DAY)), asked, ()))


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("organisation.address", True),
        ("beyond", False),
        ("channels.*.hours", True),
        ("channels.every.hours", False),
        ("channels.every.kind", True),
        ("places.every.hours", False),
        ("ladder.*.person", True),
        ("ladder.every.decides", True),
        ("no.such.thing", False),
    ],
)
def test_a_path_finds_what_stands_under_it(path, there):
    assert said.stands(contract(SOUND), path) == there


@pytest.mark.parametrize(("workers", "sure"), [(9, True), (10, False)])
def test_a_law_may_hold_below_a_size(workers, sure):
    few = Scope(size=(Threshold(of="workers", than="under", amount=10),))
    piece = f"organisation: {{name: A, country: ES, timezone: Europe/Madrid, size: {{workers: {workers}}}}}\n"
    assert scope.holds((few,), contract(merged(piece, SOUND))).sure is sure

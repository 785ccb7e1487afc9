"""People on the ladder can be relied on: tried, stood in for, with hours; each rule with its edges."""

from datetime import date

import pytest

from responde.checks import check
from responde.findings import Severity
from responde.reading import read
from responde.source import parse
from tests.checks.bakery import facts, told
from tests.conftest import CONTRACTS

LADDER = """ladder:
  - {person: rosa, replies_in: 1 business day, decides: Cambiar el producto}
  - {person: paco, replies_in: 2 business days, decides: Todo lo demás, director: true}
"""
SHARED = """ladder:
  - people:
      - {person: rosa, for: [shop], replies_in: 1 business day, decides: Cambiar el producto}
      - {person: ana, replies_in: 1 business day, decides: Cambiar el producto}
  - {person: paco, replies_in: 2 business days, decides: Todo lo demás, director: true}
"""


def people(rosa: str = "", paco: str = "", ana: str = "", ladder: str = LADDER) -> str:
    """Rosa on line 2, Paco on line 3, Ana on line 4."""
    lines = (("rosa", "Rosa Jiménez Luna", rosa), ("paco", "Francisco Moreno", paco), ("ana", "Ana Moreno Ruiz", ana))
    each = [f"  {id_}: {{name: {name}, phone: +34 951 550 101{', ' * bool(more)}{more}}}" for id_, name, more in lines]
    return "\n".join(["people:", *each, ladder])


BASICS = ("person-without-name", "person-unreachable", "lacks-required")


@pytest.mark.parametrize(
    ("rosa", "expected"),
    [
        ("name: Rosa Jiménez Luna, phone: +34 951 550 101", []),
        ("name: Rosa Jiménez Luna, mobile: +34 600 555 011", []),
        ("name: Rosa Jiménez Luna, whatsapp: +34 600 555 011", []),
        ("name: Rosa Jiménez Luna, email: rosa@panaderia-sol.example", []),
        ("name: Rosa Jiménez Luna, phones: [+34 951 550 101]", []),
        ("name: Rosa Jiménez Luna", ["person-unreachable"]),
        ("name: Rosa Jiménez Luna, website: https://panaderia-sol.example", ["person-unreachable"]),
        ("name: Rosa Jiménez Luna, lacks: {phone: Llega en enero}", ["lacks-required"]),
        ("phone: +34 951 550 101", ["person-without-name"]),
        ("phone: +34 951 550 101, lacks: {name: Se incorpora en enero}", []),
        ("hours: open", ["person-without-name", "person-unreachable"]),
    ],
)
def test_a_person_has_a_name_and_a_way_to_be_reached(rosa, expected):
    piece = people().replace("name: Rosa Jiménez Luna, phone: +34 951 550 101", rosa)
    assert told(piece, *BASICS) == [(code, 2) for code in expected]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (people(rosa="verified: 2026-11-10"), [3]),
        (people(rosa="verified: 2026-11-10", paco="verified: {date: 2026-11-10, by: Notaría Ruiz}"), []),
        (people(rosa="verified: 2026-11-10", ladder=SHARED), [3, 4]),
        (people(rosa="verified: 2026-11-10", paco="lacks: {verified: Llega en enero}"), []),
    ],
)
def test_who_stands_on_a_rung_has_been_rung_or_the_contract_says_why_not(piece, expected):
    assert told(piece, "person-unverified") == [("person-unverified", line) for line in expected]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (people(rosa="stand_in: paco"), [3]),
        (people(rosa="stand_in: paco", paco="stand_in: ana"), []),
        (people(rosa="stand_in: paco", paco="stand_in: ana", ladder=SHARED), [4]),
        (people(rosa="stand_in: paco", paco="lacks: {stand_in: Aún no}"), []),
        (people(rosa="stand_in: nobody", paco="stand_in: ana"), []),
    ],
)
def test_everybody_on_a_rung_has_a_stand_in_or_the_contract_says_why_not(piece, expected):
    assert told(piece, "person-without-stand-in") == [("person-without-stand-in", line) for line in expected]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (people(paco="stand_in: rosa"), [3]),
        (people(paco="stand_in: ana", ladder=SHARED), [3]),
        (people(rosa="stand_in: ana", ana="stand_in: rosa", ladder=SHARED), []),
        (people(rosa="stand_in: paco"), []),
        (people(paco="stand_in: ana"), []),
        (people(ana="stand_in: rosa"), []),
        (people(paco="stand_in: paco"), []),
        (people(paco="stand_in: nobody"), []),
    ],
)
def test_a_stand_in_from_a_rung_below_is_already_involved(piece, expected):
    assert told(piece, "stand-in-already-involved") == [("stand-in-already-involved", line) for line in expected]


def test_both_names_are_told_where_a_stand_in_is_already_involved():
    assert facts(people(paco="stand_in: rosa"), "stand-in-already-involved") == [
        {"person": "Francisco Moreno", "stand_in": "Rosa Jiménez Luna"}
    ]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (people(rosa="stand_in: rosa"), [2]),
        (people(ana="stand_in: ana"), [4]),
        (people(rosa="stand_in: paco", paco="stand_in: rosa"), []),
        (people() + "beyond:\n  - {person: ana, kind: ombudsman, deputy: ana}\n", [9]),
        (people() + "beyond:\n  - {person: ana, kind: ombudsman, deputy: rosa}\n", []),
        (people() + "beyond:\n  - {authority: Junta Arbitral, kind: arbitration}\n", []),
    ],
)
def test_nobody_stands_in_for_oneself_on_the_ladder_or_beyond_it(piece, expected):
    assert told(piece, "stand-in-for-oneself") == [("stand-in-for-oneself", line) for line in expected]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (people(rosa="hours: open"), [3]),
        (people(rosa="hours: open", paco="hours: Mo-Fr 09:00-14:00"), []),
        (people(rosa="hours: open", paco="hours: 24/7", ladder=SHARED), [4]),
        (people(rosa="hours: open", paco="lacks: {hours: Depende del horno}"), []),
    ],
)
def test_who_stands_on_a_rung_says_when_or_the_contract_says_why_not(piece, expected):
    assert told(piece, "person-without-hours") == [("person-without-hours", line) for line in expected]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (people(rosa="verified: {date: 2026-11-10, by: rosa}"), [2]),
        (people(rosa="verified: {date: 2026-11-10, by: paco}"), []),
        (people(rosa="verified: 2026-11-10"), []),
    ],
)
def test_nobody_verifies_their_own_number(piece, expected):
    assert told(piece, "verified-by-oneself") == [("verified-by-oneself", line) for line in expected]


def test_a_person_without_a_name_is_told_of_by_id():
    piece = people(paco="stand_in: rosa").replace("name: Rosa Jiménez Luna, ", "")
    assert facts(piece, "stand-in-already-involved") == [{"person": "Francisco Moreno", "stand_in": "rosa"}]


def test_people_whom_a_ladder_names_but_nobody_knows_are_left_to_the_reader():
    piece = people(ladder=LADDER.replace("paco", "pacco"))
    assert ("person-unverified", 3) not in told(piece)


def test_a_handful_of_people_is_told_in_notes():
    bakery = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    contract, _ = read(parse(bakery.replace("hours: open}\n  paco", "hours: open, stand_in: paco}\n  paco").encode()))
    found = {each.code: each.severity for each in check(contract, date(2026, 12, 1))}
    assert found["person-without-stand-in"] is Severity.NOTE
    assert found["person-unverified"] is Severity.NOTE

"""Contractors: an owner whom the ladder leads to, live support, time to listen, this edition; with their edges."""

import pytest

from tests.checks.bakery import facts, told

PEOPLE = """people:
  rosa: {name: Rosa Jiménez Luna, phone: +34 951 550 101, hours: open}
  paco: {name: Francisco Moreno Gil, mobile: +34 600 555 010, hours: open, stand_in: ana}
  ana: {name: Ana Moreno Ruiz, mobile: +34 600 555 011, stand_in: luis}
  luis: {name: Luis Ortega Sanz, phone: +34 951 550 102}
"""
BELOW = "contractors: {bike: {name: Bici Sol%s}}"


def contractor(more: str, people: str = PEOPLE, edition: str = "") -> str:
    """The contractor stands on line 7, one line later with an edition."""
    return f"{edition}{people}contractors:\n  van: {{name: Reparto Sol, {more}}}\n"


LADDER = """ladder:
  - {person: rosa, decides: Cambiar el producto}
  - {person: paco, decides: Todo lo demás, director: true}
"""


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (contractor("owner: luis"), [7]),
        (contractor("owner: rosa"), []),
        (contractor("owner: ana"), []),
        (contractor("owner: nobody"), []),
        (contractor("does: Reparte"), []),
        (contractor(f"owner: rosa, {BELOW % ', owner: luis'}"), [7]),
        (contractor(f"owner: rosa, {BELOW % ''}"), []),
        (contractor("owner: luis") + LADDER.replace("rosa", "rossa"), []),
        (contractor("owner: ana", PEOPLE.replace("stand_in: ana", "stand_in: anna")), []),
        (contractor("owner: luis") + LADDER, [7]),
    ],
)
def test_the_owner_stands_on_the_ladder_or_in_for_somebody_on_it(piece, expected):
    code = "contractor-owner-outside-ladder"
    assert told(piece, code) == [(code, line) for line in expected]


def test_who_could_be_the_owner_is_told():
    assert facts(contractor("owner: luis"), "contractor-owner-outside-ladder") == [
        {"person": "Luis Ortega Sanz", "contractor": "Reparto Sol", "known": "`ana`, `paco`, `rosa`"}
    ]


@pytest.mark.parametrize(
    ("key", "code", "example"),
    [
        ("live_support", "contractor-without-live-support", "paco"),
        ("time_to_listen", "contractor-without-time-to-listen", "Sin prisa"),
    ],
)
def test_what_a_contractor_says_holds_for_its_own_too(key, code, example):
    assert told(contractor("owner: rosa"), code) == [(code, 7)]
    assert told(contractor(f"owner: rosa, {key}: {example}"), code) == []
    assert told(contractor(f"owner: rosa, {key}: {example}, {BELOW % ''}"), code) == []
    assert told(contractor(f"owner: rosa, {BELOW % ''}"), code) == [(code, 7)]
    assert told(contractor(f"owner: rosa, lacks: {{{key}: Se firma en enero}}"), code) == []


EDITION = "edition: {number: 2026.2, from: 2026-12-01, review_by: 2027-12-01}\n"


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (contractor("owner: rosa, follows: 2026.1", edition=EDITION), [8]),
        (contractor("owner: rosa, follows: 2026.20", edition=EDITION), [8]),
        (contractor("owner: rosa, follows: 2026.2", edition=EDITION), []),
        (contractor("owner: rosa", edition=EDITION), []),
        (contractor("owner: rosa, follows: 2026.1"), []),
        (contractor(f"owner: rosa, follows: 2026.2, {BELOW % ', follows: 2025.1'}", edition=EDITION), [8]),
        (contractor("owner: rosa, follows: 2026.1", edition="edition: none\n"), []),
    ],
)
def test_a_contractor_follows_this_edition(piece, expected):
    code = "contractor-follows-another-edition"
    assert told(piece, code) == [(code, line) for line in expected]

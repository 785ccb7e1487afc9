"""Who answers: those whose scope matches best, else those without one."""

import pytest

from responde.clock import answering
from responde.reading import read
from responde.source import parse
from tests.conftest import CONTRACTS


def contract_of(name):
    contract, _ = read(parse((CONTRACTS / f"{name}.yml").read_bytes()))
    return contract


ANDINA = contract_of("andina-conecta")


@pytest.mark.parametrize(
    ("rung", "scope", "expected"),
    [
        (0, ("line",), ["diana-rojas", "nelson-vega"]),
        (0, ("web",), ["diana-rojas"]),
        (0, ("branches",), ["mateo-diaz"]),
        (0, ("field", "redes-del-norte"), ["luisa-cano"]),
        (0, ("line", "redes-del-norte", "field"), ["luisa-cano"]),
        (0, (), ["diana-rojas", "nelson-vega", "mateo-diaz", "luisa-cano"]),
        (1, ("account",), ["paula-nino"]),
        (2, ("account",), ["ana-torres"]),
    ],
)
def test_the_people_of_a_rung_whose_scope_matches_best_answer(rung, scope, expected):
    assert [seat.person for seat in answering.seats(ANDINA.ladder[rung], scope)] == expected


def test_who_has_no_scope_takes_the_rest():
    people = "{people: [{person: rosa, for: [shop]}, {person: paco}]}"
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8").replace("ladder:\n", f"ladder:\n  - {people}\n")
    contract, _ = read(parse(text.encode()))
    found = [
        [seat.person for seat in answering.seats(contract.ladder[0], scope)] for scope in (("shop",), ("mail",), ())
    ]
    assert found == [["rosa"], ["paco"], ["paco"]]


def test_the_start_page_offers_what_the_contract_says_else_each_request_and_contractor():
    faro = contract_of("seguros-faro")
    assert list(answering.needs(ANDINA)) == ["fault", "bill", "technician", "other"]
    assert list(answering.needs(faro)) == ["complaint", "billing", "query", "praise", "talleres-norte"]

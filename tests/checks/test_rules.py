"""Each rule with a contract that breaks it and one that keeps it, and what is found in the examples."""

from collections import Counter
from datetime import date

import pytest

from responde.checks import check
from responde.edition import examine
from responde.findings import Severity
from responde.reading import read
from responde.source import parse
from tests.conftest import CONTRACTS, TODAY

BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
"""A sound contract; every case exchanges one piece of it."""

CONTRACTOR = "contractors:\n  van: {name: Reparto Sol, owner: rosa}\nladder:"
LEVELS = "severities: {total: {says: Nada, resolve: 1 hour}, half: {says: Poco, resolve: 2 hours}}"
SPLIT = f"requests:\n  fault: {{name: Avería, {LEVELS}}}\nladder:"


def broken(old: str, new: str) -> list[tuple[str, int]]:
    """Codes and lines of what is found once `old` is exchanged for `new`."""
    assert old in BAKERY
    return judged(BAKERY.replace(old, new, 1))


def judged(text: str) -> list[tuple[str, int]]:
    source = parse(text.encode())
    contract, found = read(source)
    assert contract is not None
    assert [each.code for each in found if each.severity is Severity.ERROR and each.code != "lacks-required"] == []
    located = (source.located(each) for each in check(contract, date.fromisoformat(TODAY)))
    return [(each.code, each.spot.line) for each in located if each.code != "address-missing"]


def test_the_contract_that_the_cases_change_breaks_no_rule():
    assert judged(BAKERY) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("name: Rosa Jiménez Luna, ", "", ("person-without-name", 9)),
        ("mobile: +34 600 555 010, email: paco@panaderia-sol.example, ", "", ("person-unreachable", 10)),
        (", director: true", "", ("ladder-without-director", 19)),
        ("devolver el dinero}", "devolver el dinero, director: true}", ("director-not-last", 18)),
        (", answer: 3 business days", "", ("request-without-time", 16)),
        ("ladder:", CONTRACTOR.replace(", owner: rosa", ""), ("contractor-without-owner", 18)),
        ("hours: open, address", "hours: Mo-Xx 9-5, address", ("hours-invalid", 12)),
        ("Mo-Sa 07:00-21:00; Su 08:00-14:00", "Mo-Sa seven to nine", ("hours-invalid", 7)),
        ("languages: [es]", "languages: [es]\ncalendar: {holidays: ES-XX}", ("holidays-unknown", 6)),
        ("role: Encargada", "role: TODO", ("placeholder", 9)),
        ("role: Encargada", "role: {es: Por definir}", ("placeholder", 9)),
        ("+34 951 550 101", "+34 000 000 000", ("placeholder", 9)),
        ("Rosa Jiménez Luna", "Nombre y apellidos", ("placeholder", 9)),
        ("Cambiar el producto o devolver el dinero", "'[lo que puede dar]'", ("placeholder", 18)),
        ("languages: [es]", "languages: [es, ca]", ("product-language-unknown", 5)),
    ],
)
def test_a_broken_rule_is_found_where_it_is_broken(old, new, expected):
    assert expected in broken(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Rosa Jiménez Luna, ", "name: Rosa Jiménez Luna, note: Tiene apellidos, "),
        ("mobile: +34 600 555 010, email: paco@panaderia-sol.example, ", "whatsapp: +34 600 555 010, "),
        ("mobile: +34 600 555 010, email: paco@panaderia-sol.example, ", "phones: [+34 600 555 010], "),
        ("  - {person: paco, replies_in", "  - {person: rosa}\n  - {person: paco, replies_in"),
        ("answer: 3 business days", "resolve: 3 business days"),
        ("ladder:", SPLIT.replace("requests:\n", "")),
        ("ladder:", CONTRACTOR),
        ("ladder:", CONTRACTOR.replace("owner: rosa}", "owner: rosa, contractors: {bike: {name: Bici Sol}}}")),
        ("hours: open, address", "hours: Mo-Fr 09:00-17:00; PH off, address"),
        ("languages: [es]", "languages: [es]\ncalendar: {holidays: ES-AN}"),
        ("role: Encargada", "role: Todo lo de la tienda"),
        ("+34 951 550 101", "+34 951 000 101"),
        ("Rosa Jiménez Luna", "Xavier Nombela Todó"),
        ("languages: [es]", "languages: [es, pt]"),
    ],
)
def test_what_keeps_the_rules_is_not_spoken_of(old, new):
    assert broken(old, new) == []


def test_a_severity_without_a_time_is_found_where_it_stands():
    assert broken("ladder:", SPLIT.replace("requests:\n", "").replace(", resolve: 2 hours", "")) == [
        ("request-without-time", 17)
    ]


def test_a_missing_time_that_is_said_openly_is_a_warning():
    found = broken("answer: 3 business days", "lacks: {answer: Depende de la harina}")
    assert found == [("lacks-required", 16)]


def test_an_address_of_its_own_is_asked_for_once():
    with_address = BAKERY.replace("format: 1", "format: 1\npublished_at: https://sol.example/")
    codes = [[each.code for each in examined(text)] for text in (BAKERY, with_address)]
    assert codes == [["address-missing"], []]


def examined(text: str):
    contract, _ = read(parse(text.encode()))
    return check(contract, date.fromisoformat(TODAY))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("andina-conecta", {("note", "lacks"): 1}),
        ("everything", {("note", "lacks"): 3}),
        ("panaderia-sol", {("note", "address-missing"): 1}),
        ("seguros-faro", {("note", "product-language-unknown"): 1}),
    ],
)
def test_the_examples_are_sound_and_leave_nothing_but_notes(name, expected):
    found = examine(CONTRACTS / f"{name}.yml", date.fromisoformat(TODAY)).findings
    assert Counter((each.severity.value, each.code) for each in found) == expected

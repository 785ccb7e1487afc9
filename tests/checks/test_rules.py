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
    errors = {each.code for each in found if each.severity is Severity.ERROR}
    assert errors <= {"lacks-required", "placeholder"}
    located = (*found, *(source.located(each) for each in check(contract, date.fromisoformat(TODAY))))
    return [(each.code, each.spot.line) for each in located]


def test_the_contract_that_the_cases_change_breaks_no_rule_but_for_what_a_handful_of_people_lacks():
    contract, _ = read(parse(BAKERY.encode()))
    assert {each.severity for each in check(contract, date.fromisoformat(TODAY))} == {Severity.NOTE}


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
    ("code", "old", "new"),
    [
        ("person-without-name", "name: Rosa Jiménez Luna, ", "name: Rosa Jiménez Luna, note: Tiene apellidos, "),
        (
            "person-unreachable",
            "mobile: +34 600 555 010, email: paco@panaderia-sol.example, ",
            "whatsapp: +34 600 555 010, ",
        ),
        (
            "person-unreachable",
            "mobile: +34 600 555 010, email: paco@panaderia-sol.example, ",
            "phones: [+34 600 555 010], ",
        ),
        ("director-not-last", "  - {person: paco, replies_in", "  - {person: rosa}\n  - {person: paco, replies_in"),
        ("request-without-time", "answer: 3 business days", "resolve: 3 business days"),
        ("request-without-time", "ladder:", SPLIT.replace("requests:\n", "")),
        ("contractor-without-owner", "ladder:", CONTRACTOR),
        (
            "contractor-without-owner",
            "ladder:",
            CONTRACTOR.replace("rosa}", "rosa, contractors: {bike: {name: Bici Sol}}}"),
        ),
        ("hours-invalid", "hours: open, address", "hours: Mo-Fr 09:00-17:00; PH off, address"),
        ("holidays-unknown", "languages: [es]", "languages: [es]\ncalendar: {holidays: ES-AN}"),
        ("placeholder", "role: Encargada", "role: Todo lo de la tienda"),
        ("placeholder", "+34 951 550 101", "+34 951 000 101"),
        ("placeholder", "Rosa Jiménez Luna", "Xavier Nombela Todó"),
        ("product-language-unknown", "languages: [es]", "languages: [es, pt]"),
    ],
)
def test_what_keeps_the_rules_is_not_spoken_of(code, old, new):
    assert code not in [each for each, _ in broken(old, new)]


def test_a_severity_without_a_time_is_found_where_it_stands():
    found = broken("ladder:", SPLIT.replace("requests:\n", "").replace(", resolve: 2 hours", ""))
    assert [each for each in found if each[0] == "request-without-time"] == [("request-without-time", 17)]


def test_a_missing_time_that_is_said_openly_is_a_warning():
    found = broken("answer: 3 business days", "lacks: {answer: Depende de la harina}")
    assert ("lacks-required", 16) in found
    assert "request-without-time" not in [code for code, _ in found]


def test_an_address_of_its_own_is_asked_for_once():
    with_address = BAKERY.replace("format: 1", "format: 1\npublished_at: https://sol.example/")
    codes = [[code for code, _ in judged(text)].count("address-missing") for text in (BAKERY, with_address)]
    assert codes == [1, 0]


EXAMPLES = {
    "andina-conecta": {
        ("note", "lacks"): 1,
        ("note", "promise-without-result"): 2,
        ("note", "question-not-carried"): 1,  # the line takes no photos
    },
    "everything": {
        ("note", "lacks"): 3,
        ("note", "promise-without-right"): 1,
        ("note", "promise-without-result"): 1,
        ("note", "receiver-without-form"): 1,  # every key is there once: the line has receivers, too
    },
    "panaderia-sol": {
        ("note", "address-missing"): 1,
        ("note", "law-body-unnamed"): 1,  # an arbiter, if it is bound to one
        ("note", "law-number-missing"): 2,  # a number, and a receipt
        ("note", "law-scope-undecided"): 1,  # three people, but nothing is said of turnover and balance
        ("note", "person-unverified"): 2,
        ("note", "person-without-stand-in"): 2,
        ("note", "promise-without-keeper"): 1,
        ("note", "promise-without-measure"): 1,
        ("note", "results-missing"): 1,
        ("note", "rights-missing"): 1,
    },
    "seguros-faro": {
        ("note", "hours-without-person"): 1,  # the line answers at night, nobody on the ladder does
        ("note", "law-body-unnamed"): 2,  # the ombudsman's postal address and website
        ("note", "product-language-unknown"): 1,
        ("note", "promise-without-right"): 1,
        ("note", "question-not-carried"): 2,  # neither the telephone nor Formspree takes photos
        ("note", "results-missing"): 1,
        ("warning", "law-field-missing"): 1,  # the form asks neither for an address nor for whom somebody speaks
        ("warning", "law-item-unpublished"): 1,  # the rules of the customers' ombudsman
        ("warning", "too-slow-on-some-days"): 1,  # 1 + 1 business days are five calendar days before some holidays
    },
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_found_in_the_examples_has_been_read(name):
    found = examine(CONTRACTS / f"{name}.yml", date.fromisoformat(TODAY)).findings
    assert Counter((each.severity.value, each.code) for each in found) == EXAMPLES[name]

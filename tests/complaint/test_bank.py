"""What a complaint asks, whatever the channel."""

import pytest

from responde.complaint import form
from responde.reading import read
from responde.source import parse
from tests.conftest import CONTRACTS

BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")


def asked(more="", text=BAKERY):
    contract, found = read(parse(f"{text}{more}".encode()))
    assert [each.code for each in found] == []
    return form(contract)


def options(made, name):
    return [each.id for each in made.question(name).options]


@pytest.mark.parametrize(
    ("more", "expected", "required"),
    [
        (
            "",
            ["request", "name", "facts", "wanted_solution", "contact_by", "email", "phone"],
            ["request", "facts", "contact_by"],
        ),
        ("forms: {ask: [facts]}", ["request", "facts"], ["request"]),
        ("forms: {ask: [facts, request], required: [facts]}", ["request", "facts"], ["request", "facts"]),
        ("forms: {ask: [contact_by, phone]}", ["request", "contact_by", "email", "phone"], ["request"]),
        ("forms: {ask: [facts, service, place, contractor, severity]}", ["request", "facts"], ["request"]),
        (
            "forms: {ask: [own.bread, facts], required: [own.bread], own: {bread: {says: Qué pan, hint: El nombre}}}",
            ["request", "own.bread", "facts"],
            ["request", "own.bread"],
        ),
    ],
)
def test_a_form_asks_what_the_contract_chooses_in_its_order(more, expected, required):
    made = asked(more)
    assert [each.id for each in made.questions] == expected
    assert [each.id for each in made.questions if each.required] == required


@pytest.mark.parametrize(
    ("more", "question", "expected"),
    [
        ("", "request", ["complaint"]),
        ("", "contact_by", ["email", "phone", "whatsapp"]),
        ("forms: {ask: [address, contact_by]}", "contact_by", ["email", "phone", "whatsapp", "post"]),
        ("forms: {ask: [language]}", "language", ["es"]),
        ("forms: {ask: [service]}\nservices: {bread: Pan}", "service", ["bread", "unknown"]),
        ("forms: {ask: [place]}\nplaces: {shop-1: {name: Tienda}}", "place", ["shop-1"]),
        (
            "forms: {ask: [contractor]}\ncontractors: {van: {name: V, owner: rosa, contractors: {bike: {name: B}}}}",
            "contractor",
            ["van", "bike", "unknown"],
        ),
    ],
)
def test_the_answers_to_choose_from_are_those_of_the_contract(more, question, expected):
    more = more.replace("bread: Pan", "bread: {name: Pan}")
    assert options(asked(more), question) == expected


def test_severities_are_answered_by_request():
    levels = "{total: {says: Nada, resolve: 1 hour}, half: {says: Poco, resolve: 2 hours}}"
    severe = f"complaint: {{name: Queja, severities: {levels}}}"
    text = BAKERY.replace("complaint: {name: Queja, answer: 3 business days}", severe)
    made = asked("forms: {ask: [severity]}", text)
    assert options(made, "severity") == ["complaint.total", "complaint.half"]


@pytest.mark.parametrize(
    ("name", "kind", "purpose"),
    [
        ("facts", "long_text", ""),
        ("date_of_facts", "date", ""),
        ("evidence", "file", ""),
        ("email", "email", "email"),
        ("phone", "phone", "tel"),
        ("address", "long_text", "street-address"),
        ("name", "text", "name"),
        ("case_number", "text", ""),
        ("consent", "yes_no", ""),
    ],
)
def test_each_question_of_the_bank_has_its_kind_and_purpose(name, kind, purpose):
    question = asked(f"forms: {{ask: [{name}]}}").question(name)
    assert (question.kind, question.purpose) == (kind, purpose)


def test_own_questions_say_what_the_contract_says():
    own = "{kind: choice, says: Qué luz, short: Luz, hint: Detrás, options: {green: Verde, red: Roja}}"
    question = asked(f"forms: {{ask: [own.light], own: {{light: {own}}}}}").question("own.light")
    said = (question.label, question.short, question.hint, *(each.label for each in question.options))
    assert [each.into("es")[0] for each in said] == ["Qué luz", "Luz", "Detrás", "Verde", "Roja"]


@pytest.mark.parametrize(("more", "prefix"), [("", ""), ("case_number: {prefix: PS}", "PS")])
def test_a_form_knows_the_letters_of_its_numbers(more, prefix):
    assert asked(more).prefix == prefix

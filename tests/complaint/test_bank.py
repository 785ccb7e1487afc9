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
            ["case_number", "request", "name", "facts", "wanted_solution", "contact_by", "email", "phone"],
            ["request", "facts", "contact_by"],
        ),
        ("forms: {ask: [facts]}", ["case_number", "request", "facts"], ["request"]),
        (
            "forms: {ask: [facts, request], required: [facts]}",
            ["case_number", "request", "facts"],
            ["request", "facts"],
        ),
        (
            "forms: {ask: [contact_by, phone, case_number]}",
            ["case_number", "request", "contact_by", "email", "phone"],
            ["request"],
        ),
        (
            "forms: {ask: [facts, service, place, contractor, severity]}",
            ["case_number", "request", "facts"],
            ["request"],
        ),
        (
            "forms: {ask: [own.bread, facts], required: [own.bread], own: {bread: {says: Qué pan, hint: El nombre}}}",
            ["case_number", "request", "own.bread", "facts"],
            ["request", "own.bread"],
        ),
    ],
)
def test_a_form_asks_what_the_contract_chooses_in_its_order(more, expected, required):
    made = asked(more)
    assert [each.id for each in made.questions] == expected
    assert [each.id for each in made.questions if each.needed] == required


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


SEVERE = "{total: {says: {es: Nada, en: Nothing}, resolve: 1 hour}, half: {says: Poco, resolve: 2 hours}}"


def test_how_bad_it_is_belongs_to_what_it_is_and_is_asked_in_one():
    severe = f"complaint: {{name: Queja, severities: {SEVERE}}}"
    text = BAKERY.replace("complaint: {name: Queja, answer: 3 business days}", severe)
    contract, _ = read(parse(f"{text}forms: {{ask: [severity, facts]}}".replace("[es]", "[es, en]").encode()))
    made = form(contract)
    assert made.question("severity") is None
    labels = {each.id: each.label.values for each in made.question("request").options}
    assert labels == {
        "complaint.total": {"es": "Queja: Nada", "en": "Queja: Nothing"},
        "complaint.half": {"es": "Queja: Poco"},
    }


NEEDING = "forms: {ask: [name, facts, own.bread, anonymous, consent], required: [name, facts, own.bread, consent], own: {bread: {says: Pan, for: [complaint]}}}"  # noqa: E501


@pytest.mark.parametrize(
    ("answers", "demanded"),
    [
        ({}, ["request", "name", "facts", "consent"]),
        ({"request": "complaint"}, ["request", "name", "own.bread", "facts", "consent"]),
        ({"anonymous": True}, ["request", "facts", "consent"]),
        ({"anonymous": False}, ["request", "name", "facts", "consent"]),
        ({"case_number": "C26 1201 K7M3 PQ42"}, ["facts", "consent"]),
        ({"case_number": "", "request": "complaint"}, ["request", "name", "own.bread", "facts", "consent"]),
        ({"case_number": "C2", "request": "complaint"}, ["facts", "consent"]),
        ({"contact_by": "phone"}, ["request", "name", "facts", "consent"]),
    ],
)
def test_what_has_to_be_answered_depends_on_what_was(answers, demanded):
    made = asked(NEEDING)
    assert {each.id for each in made.demanded(answers)} == set(demanded)


def test_who_wants_the_answer_somewhere_says_where():
    made = asked("forms: {ask: [contact_by]}")
    assert [each.id for each in made.demanded({"contact_by": "whatsapp", "request": "complaint"})][-1] == "phone"


@pytest.mark.parametrize(
    ("scope", "conditions"),
    [
        ("[complaint]", [("request", ("complaint",))]),
        ("[bread]", [("service", ("bread",))]),
        ("[complaint, bread]", [("request", ("complaint",)), ("service", ("bread",))]),
        ("[shop]", []),
    ],
)
def test_a_question_of_the_companys_own_is_asked_for_what_it_is_about(scope, conditions):
    own = f"own: {{crumb: {{says: Miga, for: {scope}}}}}"
    made = asked(f"forms: {{ask: [service, own.crumb], {own}}}\nservices: {{bread: {{name: Pan}}}}")
    assert [(each.question, each.answers) for each in made.question("own.crumb").when] == conditions


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

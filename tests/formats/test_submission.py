"""The JSON Schema of a complaint: a good one passes, each kind of bad one is refused."""

import json
import subprocess

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import SchemaError

from responde.complaint import form
from responde.formats import submission
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES
from tests.judges.tools import node, package

GOOD = {
    "request": "complaint",
    "name": "Ana Ñandú",
    "id_number": "1010",
    "contract_number": "55",
    "service": "internet",
    "contractor": "unknown",
    "facts": "No llegó nadie.\nNi avisaron.",
    "date_of_facts": "2026-11-30",
    "wanted_solution": "Que vengan",
    "evidence": ["factura ñ.pdf"],
    "contact_by": "email",
    "email": "ana@example.com",
    "own.router_light": "red",
}


def schemas(name):
    contract, _ = read(parse((CONTRACTS / f"{name}.yml").read_bytes()))
    made = {}
    for lang in contract.languages:
        speech = Speech(lang, contract.languages, contract.organisation.country)
        for each in submission.files(form(contract), contract, speech, environment()):
            made[each.path] = json.loads(each.content)
    return made


ANDINA = schemas("andina-conecta")["forms/complaint.schema.json"]


def errors(complaint):
    judge = Draft202012Validator(ANDINA, format_checker=FormatChecker())
    return [(each.validator, ".".join(map(str, each.absolute_path))) for each in judge.iter_errors(complaint)]


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_schema_is_a_schema_of_draft_2020_12(name):
    for schema in schemas(name).values():
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(schema)


def test_the_judge_refuses_what_is_no_schema():
    with pytest.raises(SchemaError):
        Draft202012Validator.check_schema({**ANDINA, "type": "thing"})


def test_a_good_complaint_is_accepted():
    assert errors(GOOD) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"facts": None}, ("required", "")),
        ({"facts": ""}, ("minLength", "facts")),
        ({"facts": "x" * 4001}, ("maxLength", "facts")),
        ({"name": "x" * 201}, ("maxLength", "name")),
        ({"request": "praise"}, ("enum", "request")),
        ({"service": "bread"}, ("enum", "service")),
        ({"own.router_light": "blue"}, ("enum", "own.router_light")),
        ({"date_of_facts": "30/11/2026"}, ("format", "date_of_facts")),
        ({"email": "nobody"}, ("format", "email")),
        ({"contact_by": "phone", "phone": "ask me"}, ("pattern", "phone")),
        ({"contact_by": "phone"}, ("required", "")),
        ({"contact_by": "whatsapp"}, ("required", "")),
        ({"email": None}, ("required", "")),
        ({"contact_by": "pigeon"}, ("enum", "contact_by")),
        ({"evidence": "factura.pdf"}, ("type", "evidence")),
        ({"evidence": ["a.pdf"] * 11}, ("maxItems", "evidence")),
        ({"name": 7}, ("type", "name")),
        ({"colour": "red"}, ("additionalProperties", "")),
    ],
)
def test_a_bad_complaint_is_refused_for_what_is_bad(change, expected):
    complaint = {name: value for name, value in {**GOOD, **change}.items() if value is not None}
    assert errors(complaint) == [expected]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("choices, says: A, options: {one: B, two: C}", ["one", "two"], ["one", "one"]),
        ("yes_no, says: A", True, "true"),
        ("number, says: A", 4.5, "4"),
        ("text, says: A", "a", ["a"]),
        ("long_text, says: A", "a", 1),
        ("date, says: A", "2026-12-01", "tomorrow"),
        ("email, says: A", "a@b.example", "a"),
        ("phone, says: A", "+34 951 550 101", "none"),
        ("file, says: A", ["a.pdf"], "a.pdf"),
    ],
)
def test_each_kind_of_answer_has_its_own_type(kind, good, bad):
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    contract, _ = read(parse(f"{text}\nforms: {{ask: [own.a1], own: {{a1: {{kind: {kind}}}}}}}".encode()))
    made = submission.schema(form(contract), Speech("es", ("es",), "ES"))
    judge = Draft202012Validator(made, format_checker=FormatChecker())
    assert [judge.is_valid({"request": "complaint", "own.a1": each}) for each in (good, bad)] == [True, False]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "andina-conecta",
            {
                "forms/complaint.schema.json": "https://derechos.andina-conecta.example/forms/complaint.schema.json",
                "en/forms/complaint.schema.json": "https://derechos.andina-conecta.example/en/forms/complaint.schema.json",
            },
        ),
        ("panaderia-sol", {"forms/complaint.schema.json": None}),
    ],
)
def test_a_schema_has_an_address_only_where_the_charter_has_one(name, expected):
    assert {path: schema.get("$id") for path, schema in schemas(name).items()} == expected


def test_the_languages_differ_in_their_words_alone():
    made = list(schemas("andina-conecta").values())
    titles = [each["properties"]["facts"].pop("title") for each in made]
    assert titles == ["¿Qué pasó?", "What happened?"]
    assert [list(each["properties"]) for each in made] == [list(ANDINA["properties"])] * 2
    assert [each["required"] for each in made] == [["facts"]] * 2


AJV = """
const Ajv = require("ajv/dist/2020").default;
const [schema, ...complaints] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const judge = new Ajv({strict: true, strictRequired: false, formats: {date: true, email: true}}).compile(schema);
console.log(JSON.stringify(complaints.map((each) => judge(each))));
"""


def test_another_validator_agrees():
    bad = ({**GOOD, "request": "praise"}, {**GOOD, "contact_by": "phone"}, {**GOOD, "facts": ""})
    given = json.dumps([ANDINA, GOOD, *bad])
    command = [node(), "-e", AJV]
    done = subprocess.run(
        command,
        input=given,
        cwd=package("ajv/dist/2020.js").parents[3],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.stderr, json.loads(done.stdout or "null")) == ("", [True, False, False, False])


ANONYMOUS = (CONTRACTS / "andina-conecta.yml").read_text("utf-8").replace("ask: [name,", "ask: [anonymous, name,")


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({"anonymous": True}, []),
        ({"anonymous": False}, ["name", "id_number", "contact_by"]),
        ({}, ["name", "id_number", "contact_by"]),
        ({"name": "Ana", "id_number": "1010", "contact_by": "post"}, []),
    ],
)
def test_who_stays_anonymous_need_not_say_who_they_are(said, missing):
    contract, _ = read(parse(ANONYMOUS.encode()))
    schema = submission.schema(form(contract), Speech("es", ("es", "en"), "CO"))
    Draft202012Validator.check_schema(schema)
    found = Draft202012Validator(schema).iter_errors({"request": "complaint", "facts": "No vino nadie", **said})
    demanded = [each.message for each in found if each.validator == "required"]
    assert [
        name for name in ("name", "id_number", "contact_by") if any(f"'{name}'" in each for each in demanded)
    ] == missing

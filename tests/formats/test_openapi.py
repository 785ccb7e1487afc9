"""The OpenAPI document: what keeps to it takes the published form, and what doesn't is found out."""

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator
from werkzeug.test import Client

from responde.complaint import form
from responde.formats import openapi, submission, web
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES
from tests.formats.receiver import LARGEST, Receiver, listening
from tests.judges.tools import node, package

MULTIPART, URLENCODED, JSON = "multipart/form-data", "application/x-www-form-urlencoded", "application/json"
ADDRESS = "https://in.example/a/b?key=1&key=2&x="
ASKED = """
forms:
  ask: [name, phone, email, anonymous, service, facts, date_of_facts, evidence, contact_by, own.many, own.agree, own.n]
  required: [name, facts, contact_by, own.agree]
  own:
    many: {kind: choices, says: Qué ha visto, options: {one: Uno, two: Dos}}
    agree: {kind: yes_no, says: Puedo enseñar el pan}
    n: {kind: number, says: Cuántos panes}
services: {a1: {name: A}, b2: {name: B}, c3: {name: C}, d4: {name: D}, e5: {name: E}, f6: {name: F}, g7: {name: G}}
"""


def bakery(deliver_to=f"{{webhook: '{ADDRESS}'}}", more=ASKED, channel=""):
    """The bakery with a web channel that delivers to `deliver_to`."""
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    web_channel = f"  web: {{kind: web, deliver_to: {deliver_to}{channel}}}\n"
    return text.replace("requests:\n", f"{web_channel}requests:\n") + more


def example(name):
    return (CONTRACTS / f"{name}.yml").read_text("utf-8")


def printed(text, made_by=openapi):
    """By path, the files of a format in all languages of a contract."""
    contract, _ = read(parse(text.encode()))
    speeches = [Speech(lang, contract.languages, contract.organisation.country) for lang in contract.languages]
    files = [each for speech in speeches for each in made_by.files(form(contract), contract, speech, environment())]
    return {each.path: each.content.decode() for each in files}


def document(text):
    """The document in the contract's first language."""
    return json.loads(printed(text)["forms/complaint.openapi.json"])


ANDINA, BAKERY = document(example("andina-conecta")), document(bakery())


# Where there is one, and that it is one.


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        (example("andina-conecta"), ["forms/complaint.openapi.json", "en/forms/complaint.openapi.json"]),
        (example("seguros-faro"), []),
        (example("panaderia-sol"), []),
        (bakery("{email: a@sol.example}"), []),
        (bakery("{netlify: quejas}"), []),
        (bakery("{email: a@sol.example, webhook: https://in.example/a}"), ["forms/complaint.openapi.json"]),
    ],
    ids=["webhook", "formspree", "no form", "e-mail", "netlify", "both"],
)
def test_a_document_stands_where_the_form_goes_to_an_address_of_the_company(text, paths):
    assert list(printed(text)) == paths


@pytest.mark.parametrize("text", [*map(example, EXAMPLES), bakery()], ids=[*EXAMPLES, "rich"])
def test_every_document_is_one_of_openapi_3_1(text):
    for each in map(json.loads, printed(text).values()):
        assert each["openapi"].startswith("3.1.")
        assert list(OpenAPIV31SpecValidator(each).iter_errors()) == []


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("info", "title"), None),
        (("servers",), "https://in.example"),
        (("paths", "/cases", "post", "responses"), {"taken": {"description": "Yes"}}),
        (("paths", "/cases", "post", "requestBody", "content"), None),
        (("components", "schemas", "Complaint", "properties", "facts", "type"), "thing"),
    ],
    ids=lambda each: ".".join(each) if isinstance(each, tuple) else "",
)
def test_the_judge_refuses_what_is_none(where, value):
    broken = json.loads(json.dumps(ANDINA))
    part = broken
    for step in where[:-1]:
        part = part[step]
    part.pop(where[-1]) if value is None else part.update({where[-1]: value})
    assert list(OpenAPIV31SpecValidator(broken).iter_errors()) != []


def test_the_judge_has_a_command_that_says_so(tmp_path):
    file, command = tmp_path / "openapi.json", Path(sys.executable).with_name("openapi-spec-validator")
    found = []
    for text in (json.dumps(ANDINA), json.dumps({**ANDINA, "info": {}})):
        file.write_text(text, "utf-8")
        found.append(subprocess.run([command, file], capture_output=True, check=False, timeout=60).returncode)
    assert found == [0, 1]


# What it says.


@pytest.mark.parametrize(
    ("webhook", "server", "path", "parameters"),
    [
        ("https://in.example/cases", "https://in.example", "/cases", {}),
        ("https://in.example", "https://in.example", "/", {}),
        ("http://127.0.0.1:8080/a/", "http://127.0.0.1:8080", "/a/", {}),
        ("https://in.example/a%20b?key=1&x#top", "https://in.example", "/a%20b", {"key": "1", "x": ""}),
        ("https://in.example/?key=1&key=a%26b", "https://in.example", "/", {"key": ["1", "a&b"]}),
    ],
)
def test_the_address_of_the_form_is_that_of_the_document(webhook, server, path, parameters):
    made = document(bakery(f"{{webhook: '{webhook}'}}"))
    [(said, item)] = made["paths"].items()
    given = item.get("parameters", [])
    assert (made["servers"], said) == ([{"url": server}], path)
    assert {each["name"]: each["schema"]["const"] for each in given} == parameters
    assert {(each["in"], each["required"]) for each in given} <= {("query", True)}


@pytest.mark.parametrize("text", [example("andina-conecta"), bakery()], ids=["andina", "rich"])
def test_the_complaint_is_the_schema_of_a_submission_and_nothing_else(text):
    contract, _ = read(parse(text.encode()))
    for (path, said), lang in zip(printed(text).items(), contract.languages, strict=True):
        speech = Speech(lang, contract.languages, contract.organisation.country)
        made = json.loads(said)
        expected = submission.schema(form(contract), speech)
        assert made["jsonSchemaDialect"] == expected.pop("$schema"), path
        assert made["components"]["schemas"]["Complaint"] == expected, path


@pytest.mark.parametrize(
    ("required", "channel", "kinds", "files"),
    [
        ("[facts]", "", [MULTIPART, URLENCODED, JSON], ["evidence"]),
        ("[facts, evidence]", "", [MULTIPART, JSON], ["evidence"]),
        ("[facts]", ", takes_files: false", [MULTIPART, URLENCODED, JSON], []),
        ("[facts, evidence]", ", takes_files: false", [MULTIPART, URLENCODED, JSON], []),
    ],
)
def test_files_go_where_they_can_be_carried(required, channel, kinds, files):
    more = f"forms: {{ask: [facts, evidence], required: {required}}}\n"
    made = document(bakery(more=more, channel=channel))
    assert list(OpenAPIV31SpecValidator(made).iter_errors()) == []
    content = made["paths"]["/a/b"]["post"]["requestBody"]["content"]
    named = {kind: each["schema"]["$ref"].rpartition("/")[2] for kind, each in content.items()}
    asked = {kind: made["components"]["schemas"][name]["properties"] for kind, name in named.items()}
    assert list(content) == kinds
    assert list(content[MULTIPART].get("encoding", {})) == files
    assert ["evidence"] * ("evidence" in asked[MULTIPART]) == files
    assert "evidence" not in asked.get(URLENCODED, {})
    assert "evidence" in asked[JSON]
    answer = Client(Receiver(made)).post(*made["paths"], query_string=query(made), **sent(HAD))
    needed = "evidence" in (answer.json or {"missing": []})["missing"]
    assert (answer.status_code, needed) == ((422, True) if URLENCODED not in kinds else (303, False))


@pytest.mark.parametrize(
    ("text", "version", "number"),
    [
        (example("andina-conecta"), "2026.2", {"pattern": "^AC"}),
        (bakery(), "2026-12-01", {"minLength": 1}),
    ],
    ids=["named", "unnamed"],
)
def test_edition_and_case_number_are_those_of_the_charter(text, version, number):
    made = document(text)
    said = made["components"]["schemas"]["Receipt"]["properties"]["case_number"]
    assert (made["info"]["version"], {key: said[key] for key in ("pattern", "minLength") if key in said}) == (
        version,
        number,
    )


HAD = [("request", "complaint", None), ("facts", "Pan duro", None)]


def without_words(part):
    if isinstance(part, list):
        return [without_words(each) for each in part]
    if isinstance(part, dict):
        words = {"title", "description", "summary"}
        return {key: without_words(each) for key, each in part.items() if not (key in words and isinstance(each, str))}
    return part


def test_the_languages_differ_in_their_words_alone():
    spanish, english = map(json.loads, printed(example("andina-conecta")).values())
    asked = [each["components"]["schemas"]["Complaint"]["properties"]["facts"] for each in (spanish, english)]
    assert [each["title"] for each in asked] == ["¿Qué pasó?", "What happened?"]
    assert english["info"]["title"] == "Complaints to Andina Conecta"
    assert without_words(spanish) == without_words(english)


# What a receiver that keeps to it takes: the published form as browsers send it, and what programs send.


class Browser(HTMLParser):
    """The parts that a browser sends of a form in which nothing was filled in."""

    def __init__(self, page):
        super().__init__()
        self.parts = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag in {"input", "textarea", "select"} and given.get("type") not in {"radio", "checkbox"}:
            self.parts.append((given["name"], given.get("value", ""), "" if given.get("type") == "file" else None))


def sent(parts):
    """Names, values and names of files as the body of a form."""
    lines = []
    for name, value, file in parts:
        named = "" if file is None else f'; filename="{file}"\r\nContent-Type: application/octet-stream'
        lines.append(f'--limit\r\nContent-Disposition: form-data; name="{name}"{named}\r\n\r\n{value}\r\n')
    return {"data": "".join([*lines, "--limit--\r\n"]).encode(), "content_type": f"{MULTIPART}; boundary=limit"}


def browser(text, filled, more=()):
    """What a receiver answers to the published form in which this was filled in."""
    parts = [(*each[:1], filled.get(each[0], each[1]), each[2]) for each in Browser(page(text)).parts]
    chosen = [(name, value, None) for name, value in filled.items() if name not in {each[0] for each in parts}]
    made = document(text)
    answer = Client(Receiver(made)).post(*made["paths"], query_string=query(made), **sent([*parts, *chosen, *more]))
    return answer.status_code, answer.json


def page(text):
    return printed(text, web)["forms/complaint.html"]


def query(made):
    [item] = made["paths"].values()
    return {each["name"]: each["schema"]["const"] for each in item.get("parameters", ())}


def refused(*missing, wrong=()):
    return 422, {"missing": sorted(missing), "wrong": list(wrong)}


TAKEN = 303, None
SITE = "https://derechos.andina-conecta.example/"
ANA = {"request": "complaint", "name": "Ana Ñandú", "id_number": "1010", "facts": "No llegó nadie.\r\nNi avisaron."}
SOL = {"request": "complaint", "facts": "Pan duro", "own.agree": "true"}


@pytest.mark.parametrize(
    ("filled", "more", "expected"),
    [
        ({}, [], refused("request", "name", "id_number", "facts", "contact_by")),
        ({**ANA, "contact_by": "email", "email": "ana@example.com"}, [], TAKEN),
        ({**ANA, "contact_by": "email"}, [], refused("email")),
        ({**ANA, "contact_by": "whatsapp", "email": "ana@example.com"}, [], refused("phone")),
        ({**ANA, "contact_by": "phone", "phone": "ask me"}, [], refused(wrong=["phone"])),
        ({**ANA, "contact_by": "phone", "phone": "555 0101"}, [("evidence", "…", "a ñ.pdf")], TAKEN),
        ({**ANA, "contact_by": "phone", "phone": "555 0101"}, [("evidence", "…", "a.pdf")] * 10, TAKEN),
        (
            {**ANA, "contact_by": "phone", "phone": "1 555 0101"},
            [("evidence", "…", "a.pdf")] * 11,
            refused(wrong=["evidence"]),
        ),
        ({**ANA, "contact_by": "phone", "phone": "555 0101", "_gotcha": "buy"}, [], refused(wrong=["_gotcha"])),
        ({**ANA, "contact_by": "phone", "phone": "555 0101", "service": "bread"}, [], refused(wrong=["service"])),
        ({**ANA, "contact_by": "phone", "phone": "555 0101", "colour": "red"}, [], refused(wrong=["colour"])),
        ({**ANA, "contact_by": "phone", "phone": "555 0101", "number": "AC261204K7M3PQ42"}, [], TAKEN),
        ({**ANA, "contact_by": "phone", "phone": "555 0101", "number": "AC1"}, [], refused(wrong=["number"])),
        ({**ANA, "contact_by": "phone", "phone": "555 0101", "next": f"{SITE}received.html"}, [], TAKEN),
        ({**ANA, "contact_by": "phone", "phone": "555 0101", "next": f"{SITE}en/received.html"}, [], TAKEN),
        (
            {**ANA, "contact_by": "phone", "phone": "555 0101", "next": "https://elsewhere.example/"},
            [],
            refused(wrong=["next"]),
        ),
        ({"case_number": "AC261204K7M3PQ42", "facts": "Sigue igual"}, [], TAKEN),
        ({"case_number": "AC261204K7M3PQ42"}, [], refused("facts")),
        ({"case_number": "", "facts": "Sigue igual"}, [], refused("request", "name", "id_number", "contact_by")),
    ],
)
def test_the_published_form_is_taken_as_a_browser_sends_it(filled, more, expected):
    assert browser(example("andina-conecta"), filled, more) == expected


@pytest.mark.parametrize(
    ("filled", "more", "expected"),
    [
        ({}, [], refused("request", "name", "facts", "contact_by", "own.agree")),
        ({**SOL, "anonymous": "true"}, [], TAKEN),
        ({**SOL, "name": "Ana"}, [], refused("contact_by")),
        ({**SOL, "name": "Ana", "contact_by": "phone", "phone": "1 555 0101"}, [], TAKEN),
        ({**SOL, "anonymous": "true", "own.n": "4.5"}, [], TAKEN),
        ({**SOL, "anonymous": "true", "own.n": "four"}, [], refused(wrong=["own.n"])),
        ({**SOL, "anonymous": "true", "date_of_facts": "1.12.2026"}, [], refused(wrong=["date_of_facts"])),
        ({**SOL, "anonymous": "true"}, [("own.many", "one", None), ("own.many", "two", None)], TAKEN),
        ({**SOL, "anonymous": "true"}, [("own.many", "three", None)], refused(wrong=["own.many"])),
        ({"facts": "Pan duro", "case_number": "7"}, [], TAKEN),
        ({"facts": "Pan duro", "request": "complaint", "anonymous": "true"}, [], refused("own.agree")),
    ],
)
def test_a_form_with_every_kind_of_question_is_taken_too(filled, more, expected):
    assert browser(bakery(), filled, more) == expected


ONLY = """
forms:
  ask: [facts, service, own.fault]
  required: [facts, own.fault]
  own: {fault: {kind: text, says: Qué aparato, for: [b2]}}
services: {a1: {name: A}, b2: {name: B}}
"""


@pytest.mark.parametrize(
    ("filled", "expected"),
    [
        ({"service": "a1"}, TAKEN),
        ({"service": ""}, TAKEN),
        ({"service": "b2"}, refused("own.fault")),
        ({"service": "b2", "own.fault": "El horno"}, TAKEN),
        ({"service": "b2", "case_number": "7"}, TAKEN),
    ],
)
def test_a_question_for_some_services_alone_is_demanded_for_these(filled, expected):
    assert browser(bakery(more=ONLY), {"request": "complaint", "facts": "Pan duro", **filled}) == expected


GOOD = {**ANA, "contact_by": "email", "email": "ana@example.com"}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"json": GOOD}, 201),
        ({"json": {**GOOD, "evidence": ["factura ñ.pdf"]}}, 201),
        ({"json": {**GOOD, "facts": 7}}, 422),
        ({"json": {**GOOD, "service": ""}}, 422),
        ({"json": {**GOOD, "lang": "es"}}, 422),
        ({"json": [GOOD]}, 422),
        ({"data": "{", "content_type": JSON}, 422),
        ({"data": GOOD, "content_type": URLENCODED}, 303),
        ({"data": {**GOOD, "service": "", "lang": "en", "_gotcha": ""}, "content_type": URLENCODED}, 303),
        ({"data": {**GOOD, "evidence": "factura.pdf"}, "content_type": URLENCODED}, 422),
        ({"data": {**GOOD, "lang": "pt"}, "content_type": URLENCODED}, 422),
        ({"data": "facts=", "content_type": "text/plain"}, 415),
        ({"data": b"x" * (LARGEST + 1), "content_type": JSON}, 413),
    ],
)
def test_programs_are_answered_as_the_document_says(given, expected):
    answer = Client(Receiver(ANDINA)).post("/cases", **given)
    assert answer.status_code == expected
    promised = ANDINA["paths"]["/cases"]["post"]["responses"][str(expected)]
    assert set(promised.get("headers", {})) <= set(answer.headers.keys())
    if "content" in promised:
        schema = {**promised["content"][answer.mimetype]["schema"], "components": ANDINA["components"]}
        assert list(Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(answer.json)) == []


AJV = """
const Ajv = require("ajv/dist/2020").default;
const [components, ...cases] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const formats = {date: true, email: true};
const verdict = ([name, answers]) => {
  const ajv = new Ajv({strict: true, strictRequired: false, formats}).addKeyword("components");
  return ajv.compile({$ref: `#/components/schemas/${name}`, components})(answers);
};
console.log(JSON.stringify(cases.map(verdict)));
"""
EMPTY = {"service": "", "phone": "", "date_of_facts": "", "lang": "es", "_gotcha": ""}
JUDGED = [
    ("Complaint", GOOD, True),
    ("Complaint", {**GOOD, "lang": "es"}, False),
    ("Complaint", {**GOOD, "phone": ""}, False),
    ("ComplaintForm", {**GOOD, **EMPTY}, True),
    ("ComplaintForm", {**GOOD, **EMPTY, "email": ""}, False),
    ("ComplaintForm", {**GOOD, "request": ""}, False),
    ("ComplaintForm", {**GOOD, "evidence": ["a.pdf"]}, False),
    ("ComplaintWithFiles", {**GOOD, **EMPTY, "evidence": ["x" * 300]}, True),
    ("ComplaintWithFiles", {**GOOD, "evidence": ["x"] * 11}, False),
    ("ComplaintWithFiles", {**GOOD, "_gotcha": "buy"}, False),
    ("Receipt", {"case_number": "AC1", "received_on": "2026-12-01"}, True),
    ("Receipt", {"case_number": "CA1", "received_on": "2026-12-01"}, False),
    ("Problems", {"missing": ["facts"], "wrong": ["colour"]}, True),
    ("Problems", {"missing": ["colour"], "wrong": []}, False),
]


def test_two_validators_agree_on_every_schema_of_the_document():
    expected = [verdict for *_, verdict in JUDGED]
    judges = [{"$ref": f"#/components/schemas/{name}", "components": ANDINA["components"]} for name, *_ in JUDGED]
    found = [Draft202012Validator(judge).is_valid(each) for judge, (_, each, _) in zip(judges, JUDGED, strict=True)]
    done = subprocess.run(
        [node(), "-e", AJV],
        input=json.dumps([ANDINA["components"], *([name, each] for name, each, _ in JUDGED)]),
        cwd=package("ajv/dist/2020.js").parents[3],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (found, done.stderr, json.loads(done.stdout or "null")) == (expected, "", expected)


# What a tester makes of it who has read nothing but the document.

HOW = ("--max-examples", "40", "--workers", "1", "--max-failures", "1", "--generation-deterministic", "--no-color")


@pytest.mark.parametrize(
    ("kind", "code", "said"),
    [
        ({}, 0, "No issues found"),
        ({"careless": True}, 1, "Schema-violating request accepted"),
        ({"fussy": True}, 1, "Schema-valid request rejected"),
    ],
    ids=["good", "careless", "fussy"],
)
def test_a_tester_tells_a_receiver_that_keeps_to_it_from_one_that_does_not(kind, code, said, tmp_path):
    (tmp_path / "openapi.json").write_text(json.dumps(BAKERY), "utf-8")
    command = [Path(sys.executable).with_name("schemathesis"), "run", "openapi.json", *HOW]
    with listening(Receiver(BAKERY, **kind)) as address:
        done = subprocess.run(
            [*command, "--url", address],
            cwd=tmp_path,
            env={**os.environ, "NO_PROXY": "127.0.0.1"},
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=120,
        )
    assert (done.returncode, said in done.stdout) == (code, True), f"{done.stdout}{done.stderr}"

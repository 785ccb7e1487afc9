"""The hand-over record: a good one passes, each kind of bad one is refused, and the complaint in it is read back."""

import json
import subprocess
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import SchemaError

from responde import formats
from responde.complaint import form
from responde.complaint.handover import KEYS, opened
from responde.complaint.record import record
from responde.formats import handover, submission
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES
from tests.formats.wares import ANDINA, ANSWERS, ASKED, ES, wares
from tests.judges.tools import node, package
from tests.site.test_one_complaint import COMPLAINTS, EACH, desk

NUMBER, OTHER = "AC261204K7M3P576", "AC261204K7M3PQ42"
DAY = date(2026, 12, 5)
COMPLAINT = {name: said for name, said in ANSWERS.items() if name != "case_number"} | {"contract_number": "55"}
FULL = {
    "number": NUMBER,
    "received": "2026-12-04T16:40:00-05:00",
    "channel": "field",
    "taken_by": "redes-del-norte",
    "language": "pt-BR",
    "identified": True,
    "complaint": COMPLAINT,
    "heard": [{"says": "Es la tercera vez.\nCuida de su madre.", "who": "Iván, técnico", "at": "2026-12-04T21:45:00Z"}],
    "promised": [{"says": "Alguien vuelve mañana", "who": "Iván, técnico", "by": "2026-12-05T12:00:00-05:00"}],
    "done": [
        {"step": "visit", "at": "2026-12-04T16:40:00-05:00", "who": "Iván", "says": "Cambió el cable"},
        {"step": "acknowledge", "at": "2026-12-04T16:45:00.123456-05:00"},
    ],
    "rung": 1,
    "person": "luisa-cano",
    "due": {"acknowledge": "2026-12-04T16:50:00-05:00", "resolve": "2026-12-05T16:40:00-05:00"},
    "passed": [
        {
            "from": "redes-del-norte",
            "to": "luisa-cano",
            "at": "2026-12-04T16:50:00-05:00",
            "why": "Hace falta otro equipo",
        },
        {"from": "luisa-cano", "to": "line", "at": "2026-12-04T17:00:00-05:00"},
    ],
    "consent": True,
    "attachments": ["foto ñ.jpg", "conversación.ogg"],
}
UNFINISHED = {"facts": "No llegó nadie", "service": "internet"}


def schemas(contract):
    """By path, the schemas of a contract."""
    asked, made = form(contract), {}
    for lang in contract.languages:
        speech = Speech(lang, contract.languages, contract.organisation.country)
        for each in handover.files(asked, contract, speech, environment()):
            made[each.path] = json.loads(each.content)
    return made


def example(name):
    return read(parse((CONTRACTS / f"{name}.yml").read_bytes()))[0]


SCHEMA = schemas(ANDINA)["forms/handover.schema.json"]


def errors(case, schema=SCHEMA):
    judge = Draft202012Validator(schema, format_checker=FormatChecker())
    return sorted((each.validator, ".".join(map(str, each.absolute_path))) for each in judge.iter_errors(case))


def but(**changes):
    """The full record with these changes; None leaves something out."""
    return {name: value for name, value in {**FULL, **changes}.items() if value is not None}


# What the schema is.


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_schema_is_a_schema_of_draft_2020_12(name):
    for schema in schemas(example(name)).values():
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(schema)


def test_the_judge_refuses_what_is_no_schema():
    with pytest.raises(SchemaError):
        Draft202012Validator.check_schema({**SCHEMA, "properties": {"number": {"type": "thing"}}})


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "andina-conecta",
            {
                "forms/handover.schema.json": "https://derechos.andina-conecta.example/forms/handover.schema.json",
                "en/forms/handover.schema.json": "https://derechos.andina-conecta.example/en/forms/handover.schema.json",
            },
        ),
        ("panaderia-sol", {"forms/handover.schema.json": None}),
    ],
)
def test_a_schema_has_an_address_only_where_the_charter_has_one(name, expected):
    assert {path: schema.get("$id") for path, schema in schemas(example(name)).items()} == expected


def unsaid(node):
    """A schema without its words."""
    if isinstance(node, list):
        return [unsaid(each) for each in node]
    if not isinstance(node, dict):
        return node
    return {
        key: unsaid(each)
        for key, each in node.items()
        if not (key in {"title", "description", "$id"} and isinstance(each, str))
    }


def test_the_languages_differ_in_their_words_alone():
    spanish, english = schemas(ANDINA).values()
    assert unsaid(spanish) == unsaid(english)
    assert (spanish["properties"]["language"]["title"], english["properties"]["language"]["title"]) == (
        "Idioma",
        "Language",
    )


def test_everything_in_it_says_what_it_is():
    assert {
        name for name, each in SCHEMA["properties"].items() if not each["title"] or not each["description"]
    } == set()


def test_what_can_be_said_is_what_the_reader_knows():
    assert set(SCHEMA["properties"]) == KEYS


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_complaint_in_it_is_the_schema_of_a_complaint_and_nothing_else(name):
    contract = example(name)
    for schema, lang in zip(schemas(contract).values(), contract.languages, strict=True):
        speech = Speech(lang, contract.languages, contract.organisation.country)
        expected = submission.schema(form(contract), speech)
        del expected["$schema"]
        assert schema["$defs"]["complaint"] == expected


# What it takes and refuses.

GOOD = [
    FULL,
    {"number": NUMBER},
    {"received": "2026-12-04T23:40:00+02:00", "complaint": COMPLAINT},
    {"received": "2026-12-04T23:40:00Z", "complaint": UNFINISHED, "missing": ["name", "contact_by"]},
    {"received": "2026-12-04T23:40:00Z", "complaint": {}, "missing": ["facts"]},
    {"number": NUMBER, "complaint": {**COMPLAINT, "number": NUMBER}},
    but(taken_by="bogota-norte", consent=False, identified=False, rung=3),
]
MOMENT = [("format", "received"), ("pattern", "received")]
BAD = [
    ({}, [("anyOf", "")]),
    ({"received": "2026-12-04T23:40:00Z"}, [("anyOf", "")]),
    ({"complaint": COMPLAINT}, [("anyOf", "")]),
    (but(number="AC 2612 04"), [("pattern", "number")]),
    (but(number="SOL261204K7M3P508"), [("pattern", "number")]),
    (but(received="2026-12-04"), MOMENT),
    (but(received="2026-12-04T16:40:00"), MOMENT),
    (but(received="2026-12-04 16:40"), MOMENT),
    (but(received="2026-13-04T16:40:00Z"), MOMENT[:1]),
    (but(channel="pigeon"), [("enum", "channel")]),
    (but(channel="bogota-norte"), [("enum", "channel")]),
    (but(taken_by="Redes del Norte"), [("enum", "taken_by")]),
    (but(language="Spanish, please"), [("pattern", "language")]),
    (but(identified="yes"), [("type", "identified")]),
    (but(complaint="No llegó nadie"), [("type", "complaint"), ("type", "complaint")]),
    (but(complaint=UNFINISHED), [("required", "complaint")] * 4),
    (but(complaint={**COMPLAINT, "request": "praise"}), [("enum", "complaint.request")]),
    (but(complaint={**COMPLAINT, "colour": "red"}), [("additionalProperties", "complaint")]),
    (but(complaint={**COMPLAINT, "facts": ""}), [("minLength", "complaint.facts")]),
    (but(complaint={"facts": ""}, missing=["name"]), [("minLength", "complaint.facts")]),
    (but(complaint={"colour": "red"}, missing=["name"]), [("additionalProperties", "complaint")]),
    (but(missing=[]), [("minItems", "missing")]),
    (but(missing=["colour"]), [("enum", "missing.0")]),
    (but(missing=["name", "name"]), [("uniqueItems", "missing")]),
    (but(heard="Es la tercera vez"), [("type", "heard")]),
    (but(heard=[{"says": "Es la tercera vez"}]), [("required", "heard.0")]),
    (but(heard=[{"who": "Iván", "says": "x" * 4001}]), [("maxLength", "heard.0.says")]),
    (but(promised=[{"says": "Mañana"}]), [("required", "promised.0")]),
    (
        but(promised=[{"says": "Mañana", "who": "I", "by": "mañana"}]),
        [("format", "promised.0.by"), ("pattern", "promised.0.by")],
    ),
    (but(done=[{"step": "visit"}]), [("required", "done.0")]),
    (but(done=[{"step": "coffee", "at": "2026-12-04T16:40:00Z"}]), [("enum", "done.0.step")]),
    (but(done=[{"step": "visit", "at": "2026-12-04T16:40:00Z", "mood": "bad"}]), [("additionalProperties", "done.0")]),
    (but(rung=0), [("minimum", "rung")]),
    (but(rung=4), [("maximum", "rung")]),
    (but(rung=1.5), [("type", "rung")]),
    (but(person="redes-del-norte"), [("enum", "person")]),
    (but(due={"coffee": "2026-12-04T16:40:00Z"}), [("enum", "due")]),
    (but(due={"answer": "soon"}), [("format", "due.answer"), ("pattern", "due.answer")]),
    (but(passed=[{"from": "line", "at": "2026-12-04T16:40:00Z"}]), [("required", "passed.0")]),
    (but(passed=[{"from": "line", "to": "moon", "at": "2026-12-04T16:40:00Z"}]), [("enum", "passed.0.to")]),
    (but(passed=[{"from": "line", "to": "line", "at": "2026-12-04T16:40:00Z"}] * 101), [("maxItems", "passed")]),
    (but(consent=1), [("type", "consent")]),
    (but(attachments=["../foto.jpg"]), [("pattern", "attachments.0")]),
    (but(attachments=["a\\foto.jpg"]), [("pattern", "attachments.0")]),
    (but(attachments=[""]), [("pattern", "attachments.0")]),
    (but(attachments=["foto.jpg", "foto.jpg"]), [("uniqueItems", "attachments")]),
    (but(colour="red"), [("additionalProperties", "")]),
    (but(facts="No llegó nadie"), [("additionalProperties", "")]),
    ([FULL], [("type", "")]),
]


@pytest.mark.parametrize("case", GOOD)
def test_a_good_record_is_accepted(case):
    assert errors(case) == []


@pytest.mark.parametrize(("case", "expected"), BAD)
def test_a_bad_record_is_refused_for_what_is_bad(case, expected):
    assert errors(case) == expected


AJV = """
const Ajv = require("ajv/dist/2020").default;
const [schema, ...cases] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const formats = {date: true, email: true, "date-time": (said) => !Number.isNaN(Date.parse(said))};
const judge = new Ajv({strict: true, strictRequired: false, formats}).compile(schema);
console.log(JSON.stringify(cases.map((each) => judge(each))));
"""


def test_another_validator_agrees():
    done = subprocess.run(
        [node(), "-e", AJV],
        input=json.dumps([SCHEMA, *GOOD, *(case for case, _ in BAD)]),
        cwd=package("ajv/dist/2020.js").parents[3],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    expected = [True] * len(GOOD) + [False] * len(BAD)
    assert (done.stderr, json.loads(done.stdout or "null")) == ("", expected)


# What is read from it.


def enclosed(complaint, **more):
    return {"received": "2026-12-04T16:40:00-05:00", "complaint": complaint, **more}


def written(case, **how):
    return json.dumps(case, ensure_ascii=False, **how).encode()


def understood(content):
    return formats.read(content, ASKED, ANDINA)


def told(found):
    return [(each.doubt.value, each.question, each.said, each.line) for each in found.findings]


@pytest.mark.parametrize(("name", "lang"), EACH)
def test_a_complaint_put_into_an_envelope_comes_back_the_same(name, lang):
    here = desk(name, lang)
    first = here.record(written(COMPLAINTS[name]))
    case = enclosed(first, language=lang)
    assert errors(case, handover.record(here.form, here.contract, here.speech)) == []
    assert here.record(written(case)) == first == COMPLAINTS[name]
    assert formats.read(written(case), here.form, here.contract).lang == lang


@pytest.mark.parametrize("way", wares())
def test_whichever_way_a_complaint_came_it_is_handed_over(way):
    first = record(understood(wares()[way]), ASKED, DAY)
    case = enclosed(first.answers, number=NUMBER, channel="web")
    assert errors(case) == []
    again = record(understood(written(case, indent=2)), ASKED, DAY)
    assert (again.answers, again.findings) == ({"number": NUMBER, **first.answers}, ())


def test_the_whole_record_is_read_and_only_the_complaint_kept():
    found = record(understood(written(FULL)), ASKED, DAY)
    assert (found.answers, found.findings, found.lang) == ({"number": NUMBER, **COMPLAINT}, (), "")


@pytest.mark.parametrize(
    ("case", "answers", "findings"),
    [
        ({"number": NUMBER, "received": "x"}, {"number": NUMBER}, []),
        ({"number": NUMBER, "rung": 2, "complaint": None}, {"number": NUMBER}, []),
        (enclosed({"facts": "No"}, number=None), {"facts": "No"}, []),
        (enclosed({"facts": "No", "number": NUMBER}), {"number": NUMBER, "facts": "No"}, []),
        (enclosed({"facts": "No", "number": NUMBER}, number=NUMBER), {"number": NUMBER, "facts": "No"}, []),
        (
            enclosed({"facts": "No", "number": OTHER}, number=NUMBER),
            {"number": NUMBER, "facts": "No"},
            [("twice", "number", OTHER, 0)],
        ),
        (enclosed({}, number=NUMBER), {"number": NUMBER}, []),
        (enclosed({"facts": "No"}, colour="red"), {"facts": "No"}, [("unknown-question", "", "colour: red", 1)]),
        (enclosed({"facts": "No"}, facts="Sí"), {"facts": "No"}, [("unknown-question", "", "facts: Sí", 1)]),
        (
            enclosed({"facts": "No"}, box={"a": [1.50]}),
            {"facts": "No"},
            [("unknown-question", "", 'box: {"a": ["1.5"]}', 1)],
        ),
        (enclosed("Nadie vino"), {}, [("unknown-question", "", "complaint: Nadie vino", 1)]),
        (enclosed({"facts": "No", "colour": "red"}), {"facts": "No"}, [("unknown-question", "", "colour: red", 1)]),
        (enclosed({"facts": {"complaint": {"facts": "x"}}}), {"facts": '{"complaint": {"facts": "x"}}'}, []),
    ],
)
def test_what_stands_on_and_in_the_envelope_is_kept_or_told(case, answers, findings):
    found = understood(written(case))
    assert (found.answers, told(found)) == (answers, findings)


def test_each_finding_names_the_line_on_which_it_stands():
    head = '{\n "colour": "red",\n "heard": [{"says": "\\"complaint\\": {"}],\n "complaint":\n'
    text = f'{head} {{\n  "facts": "No",\n  "service": "bread"\n }}\n}}'
    found = understood(text.encode())
    assert told(found) == [("unknown-question", "", "colour: red", 2), ("unknown-answer", "service", "bread", 7)]


def test_letters_that_had_to_be_guessed_are_told_once():
    content = json.dumps(enclosed({"facts": "No llegó"}), ensure_ascii=False).encode("cp1252")
    assert (understood(content).answers, told(understood(content))) == (
        {"facts": "No llegó"},
        [("encoding", "", "", 0)],
    )


@pytest.mark.parametrize(
    ("said", "lang"), [("en", "en"), ("es", "es"), ("pt", ""), ("EN", ""), (7, ""), (None, ""), (["es"], "")]
)
def test_the_language_of_the_customer_is_kept_where_the_company_speaks_it(said, lang):
    assert understood(written(enclosed({"facts": "No"}, language=said))).lang == lang


NONE = [
    b"",
    b"{",
    b"[]",
    b'"complaint"',
    b"{}",
    b'{"complaint": 1}',
    b'{"received": "2026-12-04"}',
    b'{"received": "2026-12-04", "colour": "red"}',
    b'{"complaint": {}}',
    b'{"complaint": {"colour": "red"}, "rung": 1}',
    b'[{"complaint": {"facts": "No"}}]',
    b'{"case": {"complaint": {"facts": "No"}}}',
    json.dumps(SCHEMA).encode(),
]


@pytest.mark.parametrize("content", NONE, ids=lambda content: repr(content[:44]))
def test_what_is_no_hand_over_is_left_alone(content):
    assert handover.read(content, ASKED, ANDINA) is None


@pytest.mark.parametrize(
    "content",
    [
        written(COMPLAINT),
        written({**COMPLAINT, "rung": 1}),
        written({**COMPLAINT, "number": NUMBER, "rung": 1}),
        written({"number": NUMBER}),
        written({"facts": 'It said "complaint": {"facts": "x"}'}),
    ],
)
def test_a_complaint_without_an_envelope_is_read_as_before(content):
    assert handover.read(content, ASKED, ANDINA) is None
    assert understood(content) == submission.read(content, ASKED, ANDINA) is not None


# What was never meant to be read.


def unharmed(content, seconds=10):
    start = time.process_time()
    found = understood(content)
    assert time.process_time() - start < seconds
    if found is None:
        return {}
    settled = record(found, ASKED, DAY)
    json.dumps(settled.answers).encode()
    single = {**submission.schema(ASKED, ES), "required": [], "allOf": [{}]}
    assert [*Draft202012Validator(single, format_checker=FormatChecker()).iter_errors(settled.answers)] == []
    assert sum(len(each.said) for each in settled.findings) < 200_000
    return settled.answers


def test_a_record_that_was_cut_off_anywhere_is_told_as_broken():
    whole = written(FULL, indent=1)
    for size in range(1, len(whole), 5):
        found = understood(whole[:size])
        assert [each.doubt.value for each in found.findings] == ["broken"], whole[:size]


HUGE = {
    "envelopes in envelopes": lambda: b'{"complaint":' * 100_000,
    "closed envelopes": lambda: b'{"complaint":' * 400 + b'{"facts":"No"}' + b"}" * 400,
    "an answer in brackets": lambda: b'{"complaint":{"facts":' + b"[" * 100_000 + b"]" * 100_000 + b"}}",
    "brackets beside it": lambda: b'{"x":' + b"[" * 900 + b"]" * 900 + b',"complaint":{"facts":"No"}}',
    "a million members": lambda: json.dumps(
        enclosed({"facts": "No"}) | dict.fromkeys(map(str, range(1_000_000)), 1)
    ).encode(),
    "one member a million times": lambda: b"{" + b'"rung":1,' * 1_000_000 + b'"complaint":{"facts":"No"}}',
    "two complaints": lambda: b'{"complaint":{"facts":"No"},"complaint":{"facts":"Si"}}',
    "a long text": lambda: written(enclosed({"facts": "a" * 10_000_000})),
    "a long number": lambda: written(enclosed({"facts": "No"}, number="A" * 10_000_000)),
    "a long figure": lambda: b'{"rung":' + b"1" * 10_000_000 + b',"complaint":{"facts":"No"}}',
    "long words beside it": lambda: written(enclosed({"facts": "No"}, **dict.fromkeys("abcdef", "\n" * 1_000_000))),
    "many lines": lambda: b'{"rung":' + b"\n" * 10_000_000 + b'1,"complaint":{"facts":"No"}}',
    "too many bytes": lambda: written(enclosed({"facts": "No"}, heard="a" * 20_000_000)),
    "no numbers": lambda: b'{"rung":NaN,"number":-Infinity,"complaint":{"facts":"No"}}',
}
KEPT = {
    "a million members": "No",
    "brackets beside it": "No",
    "two complaints": "Si",
    "a long text": "a" * 4000,
    "a long number": "No",
    "a long figure": "No",
    "long words beside it": "No",
    "many lines": "No",
    "no numbers": "No",
}


@pytest.mark.parametrize("name", HUGE)
def test_what_is_huge_or_deep_costs_little(name):
    assert unharmed(HUGE[name]()).get("facts") == KEPT.get(name)


def test_of_what_has_no_place_on_an_envelope_the_first_is_told_and_that_there_is_more():
    case = enclosed({"facts": "No"}) | {f"x{at}": at for at in range(1000)} | {"number": NUMBER}
    assert len(opened(written(case), ASKED).beside) == 1 + 100 + 1
    found = understood(written(case))
    assert found.answers == {"facts": "No", "number": NUMBER}
    assert [each[0] for each in told(found)] == ["unknown-question"] * 100 + ["cut"]


def test_signs_and_markup_stay_words():
    said = "<script>alert(1)</script> {{7*7}} =cmd|' /C calc'!A0 \ud800 \u202e%s\x00"
    content = json.dumps(enclosed({"facts": said}, number=said, **{said: said})).encode()
    assert unharmed(content) == {"facts": "<script>alert(1)</script> {{7*7}} =cmd|' /C calc'!A0 � %s"}


VALUES = some.recursive(
    some.none() | some.booleans() | some.floats() | some.integers() | some.text(max_size=9),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.sampled_from([*KEYS, "facts"]), inner),
    max_leaves=12,
)


@given(some.dictionaries(some.sampled_from([*sorted(KEYS), "facts", "colour"]), VALUES))
def test_of_any_json_that_looks_like_a_hand_over_an_answer_or_nothing_comes(case):
    unharmed(json.dumps(case).encode())


@given(some.binary(max_size=60), some.integers(0, 60))
def test_of_a_record_with_any_bytes_in_it_an_answer_or_nothing_comes(noise, at):
    whole = written(enclosed({"facts": "No"}))
    unharmed(whole[:at] + noise + whole[at:])

"""The schema for editors takes what the reader takes, refuses what it refuses, and explains every key."""

import json
from datetime import date
from typing import get_type_hints

import jsonschema
import pytest
import yaml

from responde import reading, source
from responde.contract import looks
from responde.contract.company import Edition
from responde.contract.contract import Contract
from responde.contract.kinds import shapes
from responde.contract.quantities import Duration, Money, Target
from responde.contract.schema import DRAFT, schema, written
from responde.contract.shape import fields
from responde.findings import Severity
from responde.reading.reader import Here, Reader
from responde.reading.scalars import FORMS, PARSERS, time_of_day
from responde.reading.shapes import value
from tests.conftest import CONTRACTS
from tests.judges.yaml_server import yaml_server

EXAMPLES = sorted(CONTRACTS.glob("*.yml"))
PRINTED = schema()
VALID = jsonschema.Draft7Validator(PRINTED)
KEYS = [(kind, each) for kind in shapes(Contract) for each in fields(kind) if not each.key.hidden]


def named(pair):
    kind, each = pair
    return f"{kind.__name__}.{each.name}"


def properties(kind):
    """The keys of a shape, wherever in its definition they stand."""
    found = PRINTED if kind is Contract else PRINTED["definitions"][kind.__name__]
    found = found.get("then", found) if "properties" not in found else found
    return found["properties"]


def test_it_is_a_schema_of_the_draft_that_editors_know_best():
    assert PRINTED["$schema"] == DRAFT
    jsonschema.Draft7Validator.check_schema(PRINTED)


def test_the_examples_have_no_fault_in_an_editor(tmp_path):
    (tmp_path / "schema.json").write_text(json.dumps(PRINTED), "utf-8")
    assert yaml_server(tmp_path / "schema.json", *EXAMPLES) == []


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_examples_are_valid_as_plain_yaml_loads_them(file):
    loaded = yaml.safe_load(file.read_text("utf-8"))
    assert [error.message for error in VALID.iter_errors(json.loads(json.dumps(loaded, default=str)))] == []


BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
MISTAKES = [
    ("format: 1", "format: 2"),
    ("country: ES", "country: Spain"),
    ("country: ES", "cuontry: ES"),
    ("role: Encargada", "rol: Encargada"),
    ("languages: [es]", "languages: [spanish]"),
    ("from: 2026-12-01", "from: 1 December"),
    ("workers: 3", "workers: three"),
    ("  rosa:", "  Rosa:"),
    ("phone: +34 951 550 101", "phone: call Rosa"),
    ("email: paco@", "email: paco at "),
    ("answer: 3 business days", "answer: 3 buisness days"),
    ("answer: 3 business days", "answer: {target: 3 buisness days}"),
    ("answer: 3 business days", "answer: {targt: 3 business days, basis: own}"),
    ("answer: 3 business days", "answer: {phone: 3 buisness days, otherwise: 1 week}"),
    ("answer: 3 business days", "answer: [3 business days, 1 wek]"),
    ("name: Queja, ", "name: {es: Queja, xx: Complaint}, "),
    ("name: Queja, ", ""),
    ("director: true", "director: perhaps"),
    ("{person: rosa, ", "{"),
    ("replies_in: 2 business days", "replies_in: "),
]


@pytest.fixture(scope="module")
def underlined(tmp_path_factory):
    """The lines that an editor underlines in each text; all are judged at once, since starting the judge takes long."""
    folder = tmp_path_factory.mktemp("editor")
    (folder / "schema.json").write_text(json.dumps(PRINTED), "utf-8")
    texts = [broken(right, wrong) for right, wrong in MISTAKES] + [planted(*each) for each in PLANTED]
    files = {f"{step}.yml": text for step, text in enumerate(texts)}
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    lines = {text: set() for text in texts}
    for message in yaml_server(folder / "schema.json", *(folder / name for name in files)):
        lines[files[message.file]].add(message.line)
    return lines


def broken(right, wrong):
    assert right in BAKERY
    return BAKERY.replace(right, wrong, 1)


@pytest.mark.parametrize(("right", "wrong"), MISTAKES, ids=[wrong for _, wrong in MISTAKES])
def test_a_mistake_is_underlined_on_its_line_and_the_reader_refuses_it_there_too(underlined, right, wrong):
    text = broken(right, wrong)
    line = BAKERY[: BAKERY.index(right)].count("\n") + 1
    assert underlined[text] == {line}
    _, found = reading.read(source.parse(text.encode()))
    assert line in {finding.spot.line for finding in found if finding.severity == "error"}


@pytest.mark.parametrize("pair", KEYS, ids=named)
def test_every_key_is_described_in_a_sentence_and_has_an_example(pair):
    kind, each = pair
    printed = properties(kind)[each.name]
    assert printed["description"].endswith(".")
    assert printed["examples"][0] not in ("", None)
    assert "…" not in each.key.example


@pytest.mark.parametrize("pair", KEYS, ids=named)
def test_every_example_can_be_copied_as_it_stands(pair):
    _, each = pair
    found = source.parse(f"{each.name}: {each.key.example}\n".encode())
    inside = source.parse(f"a: {{{each.name}: {each.key.example}, b: c}}\n".encode())
    assert [finding.code for finding in (*found.findings, *inside.findings)] == []
    reader = Reader(("es", "en"))
    value(reader, Here(found.top.items[each.name], (each.name,), each.key, each.name), each.type)
    assert [finding.code for finding in reader.found if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("pair", KEYS, ids=named)
def test_every_example_may_stand_where_it_stands(pair):
    kind, each = pair
    resolved = {**properties(kind)[each.name], "definitions": PRINTED["definitions"]}
    errors = jsonschema.Draft7Validator(resolved).iter_errors(written(each.key.example, each))
    assert [error.message for error in errors] == []


def test_hidden_keys_are_no_keys_of_a_contract():
    hidden = [(kind, each) for kind in shapes(Contract) for each in fields(kind) if each.key.hidden]
    assert hidden
    assert [named(pair) for pair in hidden if pair[1].name in properties(pair[0])] == []


def test_no_two_shapes_share_a_definition():
    names = [kind.__name__ for kind in shapes(Contract)]
    assert len(names) == len(set(names))
    assert Edition in shapes(Contract)
    assert "review_by" in get_type_hints(Edition)


# What editors make of scalars: each is written where the format takes text, a day, a time, a number.

SCALARS = {
    "edition.number": ["2026.2", "1.10", "0123", "yes", "2026-12-01"],
    "organisation.name": ["2026-12-01", "17:00", "true", "3"],
    "organisation.country": ["CO", "NO"],
    "organisation.tax_id": ["0123", "900555010"],
    "calendar.cutoff": ["17:00", "9:30", '"17:00"'],
    "edition.from": ["2026-12-01", '"2026-12-01"'],
    "requests.complaint.cost": ["free", "0"],
    "requests.complaint.answer": ["at once", "1 billing cycle", "always", "85%", "3 minutes for 95%", "legal term"],
    "emergency": ["{when: 1, call: 112}", "[{when: Fire, call: 0123}]"],
    "people.rosa.phone": ["+34951550101", "0123", "112"],
    "ladder.0.grants": ["unlimited", "EUR 40", "EUR 20 to EUR 40", "{business: EUR 40, otherwise: 3}"],
    "ladder.0.director": ["true", "false", '"true"', "yes"],
    "ladder.0.replies_in": ["{phone mail: 1 hour, otherwise: {target: 2 hours, runs: opening hours}}"],
    "organisation.size": ["3", "{workers: 3}"],
    "promises": ["{a: {says: 1, best_effort: 2}}", "{a: {says: 1, target: {shop: 1 hour}}}"],
    "results": ["results.csv", "{file: results.csv, since: 2024}"],
    "channels.shop.kind": ["in_person", "kiosk"],
    "duties": ["[Be kind, {es: Sea amable}, {says: Be kind, else: 1}]"],
    "privacy.lacks": ["{notice: Not yet}"],
    "lacks": ["{anything: 1}"],
    "journey": ["[{step: 1, meets: shop}, {step: 2, meets: [shop, phone]}]"],
}


def planted(path, value):
    """The bakery's contract with one value written elsewhere than it says."""
    whole = yaml.load(BAKERY, Loader=yaml.BaseLoader)  # noqa: S506 - text, lists and mappings alone
    place, mark = whole, "a-mark-that-is-nowhere-else"
    *way, last = path.split(".")
    for step in way:
        place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
    place[last] = mark
    return yaml.safe_dump(whole, allow_unicode=True, width=10_000, default_style=None).replace(mark, value)


PLANTED = [(path, value) for path, values in SCALARS.items() for value in values]


@pytest.mark.parametrize(("path", "value"), PLANTED, ids=str)
def test_what_the_reader_takes_is_not_underlined(underlined, path, value):
    text = planted(path, value)
    _, found = reading.read(source.parse(text.encode()))
    loose = {"reference-unknown", "language-unknown"}  # which no schema can know
    assert [finding.code for finding in found if finding.severity == "error" and finding.code not in loose] == []
    assert underlined[text] == set()


# Patterns and parsers agree.

WRITTEN = {
    Duration: {
        True: [
            "at once",
            "same day",
            "any time",
            "15 business days",
            "1 hour",
            "3-5 days",
            "3 - 5  days",
            "2.5 hours",
            "48 hours before",
            "15 minutes before closing",
            "24 a year",
            "20 hours a year",
            "1 opening hour",
        ],
        False: [
            "",
            "soon",
            "15",
            "days",
            "15 buisness days",
            "1.234 days",
            "-3 days",
            "before closing",
            "15 days after",
        ],
    },
    Target: {
        True: [
            "always",
            "85%",
            "85 %",
            "90% of customers",
            "at most 3%",
            "at least 20 hours a year",
            "8 of 10 for 80%",
            "9 of 10 on average",
            "2 hours for 95% of customers",
            "3 minutes for 95%",
            "at once for 100%",
            "legal term",
        ],
        False: ["", "85", "90% of people", "at most", "always for 5%", "for 5%", "85% for 3%", "sometimes"],
    },
    Money: {
        True: ["unlimited", "EUR 40", "COP 30000", "EUR 20 to EUR 40", "EUR 20 to 40", "EUR 1.25"],
        False: ["", "40 EUR", "40", "EUR", "eur 40", "EUR 40,50", "EUR 1.234"],
    },
}


@pytest.mark.parametrize(
    ("kind", "text", "fits"),
    [(kind, text, fits) for kind, table in WRITTEN.items() for fits, texts in table.items() for text in texts],
    ids=str,
)
def test_a_figure_fits_its_pattern_exactly_where_it_can_be_read(kind, text, fits):
    valid = jsonschema.Draft7Validator({"pattern": looks.anchored(looks.KINDS[kind][0])}).is_valid(text)
    assert (kind.parse(text) is not None, valid) == (fits, fits or text == "85% for 3%")


@pytest.mark.parametrize("text", ["2026-12-01", "2026-13-01", "2026-12-32", "1 December", "26-12-01"])
def test_a_day_fits_its_pattern_exactly_where_it_can_be_read(text):
    valid = jsonschema.Draft7Validator({"pattern": looks.anchored(looks.KINDS[date][0])}).is_valid(text)
    assert valid == (PARSERS[date][0](text) is not None)


@pytest.mark.parametrize("text", ["17:00", "9:30", "23:59", "24:00", "7", "7:5", "17.00"])
def test_a_time_of_day_fits_its_pattern_exactly_where_it_can_be_read(text):
    kind = type(time_of_day("17:00"))
    valid = jsonschema.Draft7Validator({"pattern": looks.anchored(looks.KINDS[kind][0])}).is_valid(text)
    assert valid == (time_of_day(text) is not None)


def test_every_kind_and_key_with_a_look_of_its_own_has_a_pattern():
    from responde.contract.texts import Hours

    assert set(PARSERS) - {Hours} == set(looks.KINDS)
    assert set(FORMS) == set(looks.KEYS)


def test_the_command_prints_it(responde):
    done = responde("schema")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == json.loads(json.dumps(PRINTED))

"""The machine's copy says everything that may be said, is valid under its own schema, and is the same every time."""

import copy
import json
import re
from collections.abc import Iterator
from dataclasses import fields as parts_of
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import jsonschema
import pytest

from responde import reading, source
from responde.contract.contacts import Phone
from responde.contract.contract import Contract
from responde.contract.deadline import Basis, Split
from responde.contract.kinds import shapes
from responde.contract.quantities import Duration, Money, Target
from responde.contract.shape import Shape, fields
from responde.contract.texts import Hours, Term, Text
from responde.pages import machine
from responde.pages.machine import charter_json, schema_json
from tests.conftest import CONTRACTS

EXAMPLES = sorted(CONTRACTS.glob("*.yml"))


def contract_of(text):
    contract, _ = reading.read(source.parse(text.encode()))
    return contract


def example(name):
    return contract_of((CONTRACTS / f"{name}.yml").read_text("utf-8"))


def copied(contract):
    return json.loads(charter_json(contract))


def faults(document, contract):
    validator = jsonschema.Draft202012Validator(json.loads(schema_json(contract)))
    return [(error.json_path, error.message) for error in validator.iter_errors(document)]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_copy_of_every_example_is_valid_under_its_own_schema(file):
    contract = contract_of(file.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_json(contract)))
    assert faults(copied(contract), contract) == []


BREAKS = {
    "a key that nobody knows": lambda charter: charter.update(slogan="We care"),
    "no people": lambda charter: charter.pop("people"),
    "a text without a language": lambda charter: charter["organisation"].update(name="Andina"),
    "a day that is none": lambda charter: charter["edition"].update({"from": "1 December"}),
    "a number as text": lambda charter: charter.update(format="1"),
    "hours as text alone": lambda charter: charter["people"]["ana-torres"].update(hours="office"),
    "a rung of nobody": lambda charter: charter["ladder"][2].pop("person"),
    "a person without an address": lambda charter: charter["people"]["ana-torres"].pop("permalink"),
    "who receives the form": lambda charter: charter["channels"]["web"].update(
        deliver_to={"webhook": "https://x.example"}
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_copy_is_not_valid(name):
    contract = example("andina-conecta")
    charter = copied(contract)
    BREAKS[name](charter)
    assert faults(charter, contract) != []


def test_the_same_contract_gives_the_same_bytes():
    assert charter_json(example("andina-conecta")) == charter_json(example("andina-conecta"))
    assert charter_json(example("andina-conecta")).endswith(b"}\n")


def test_the_schema_has_the_address_where_the_charter_knows_its_own():
    site = "https://derechos.andina-conecta.example/"
    assert json.loads(schema_json(example("andina-conecta")))["$id"] == f"{site}charter.schema.json"
    assert copied(example("andina-conecta"))["$schema"] == f"{site}charter.schema.json"
    assert "$id" not in json.loads(schema_json(example("panaderia-sol")))
    assert copied(example("panaderia-sol"))["$schema"] == "charter.schema.json"


def test_things_have_their_permanent_address():
    charter, site = copied(example("andina-conecta")), "https://derechos.andina-conecta.example/"
    assert charter["people"]["ana-torres"]["permalink"] == f"{site}ladder.html#ana-torres"
    assert charter["promises"]["visit-window"]["permalink"] == f"{site}promises.html#visit-window"
    assert charter["rights"]["time"]["permalink"] == f"{site}rights.html#time"
    assert charter["contractors"]["voz-directa"]["permalink"] == f"{site}contractors.html#voz-directa"
    assert [rung["permalink"] for rung in charter["ladder"]] == [
        f"{site}ladder.html#{name}" for name in ("rung-1", "rung-2", "director")
    ]
    assert copied(example("panaderia-sol"))["people"]["rosa"]["permalink"] == "ladder.html#rosa"


def test_figures_stand_in_parts_and_as_they_are_written():
    charter = copied(example("andina-conecta"))
    assert charter["channels"]["line"]["wait"]["target"] == [
        {"text": "30 seconds for 80%", "duration": {"text": "30 seconds", "count": 30, "unit": "second"}, "share": 80}
    ]
    assert charter["remedies"]["missed-visit"]["gives"] == [
        {"ids": [], "value": {"text": "COP 30000", "currency": "COP", "amount": "30000"}}
    ]
    assert [case["ids"] for case in charter["ladder"][2]["replies_in"]["cases"]] == [
        ["outage.total"],
        ["outage.degraded"],
        [],
    ]
    assert charter["people"]["ana-torres"]["phone"] == {"text": "+57 601 555 0101", "dial": "+576015550101"}
    assert charter["people"]["ana-torres"]["hours"] == {"name": "director", "expression": "Mo-Sa 07:00-20:00"}
    assert charter["edition"]["review_by"] == "2027-06-01"
    assert charter["calendar"]["cutoff"] == "17:00"
    assert charter["channels"]["line"]["cost"] == {"word": "free"}
    assert charter["organisation"]["name"] == {"es": "Andina Conecta", "en": "Andina Conecta"}


# What is kept back.


def keys_of(value):
    if isinstance(value, dict):
        yield from value
        for below in value.values():
            yield from keys_of(below)
    elif isinstance(value, list):
        for below in value:
            yield from keys_of(below)


def test_what_only_receivers_need_stays_out():
    private = [(kind, each) for kind in shapes(Contract) for each in fields(kind) if each.key.private]
    assert private
    for file in EXAMPLES:
        found = set(keys_of(copied(contract_of(file.read_text("utf-8")))))
        assert found.isdisjoint({each.name for _, each in private})
    assert b"intake.andina-conecta.example" not in charter_json(example("andina-conecta"))


REACH = re.compile(r"555 01[0-5]\d|ana\.torres@|defensora@")


@pytest.mark.parametrize(("contacts", "published"), [("published", True), ("page", False), ("request", False)])
def test_contacts_of_people_are_there_only_where_they_may_be(contacts, published):
    text = (CONTRACTS / "andina-conecta.yml").read_text("utf-8")
    contract = contract_of(text.replace("contacts: published", f"contacts: {contacts}"))
    charter = copied(contract)
    people = {name: person for name, person in charter["people"].items() if machine.CONTACTS & set(person)}
    assert (set(people) == set(charter["people"])) == published
    assert (people == {}) != published
    assert ("phone" in charter["people"]["ana-torres"]["assistant"]) == published
    assert bool(REACH.search(json.dumps(charter["people"]))) == published
    assert "phone" in charter["channels"]["line"]
    assert faults(charter, contract) == []


# Nothing is forgotten: whatever leaf of a contract changes, its copy changes.


def other(value: object) -> Iterator[object]:
    """Values like `value`, each with one leaf changed; nothing for what is empty, shapes are changed by themselves."""
    if value is None or isinstance(value, Shape) or value in ("", (), {}):
        return
    if isinstance(value, Text):
        yield from (Text({**value.values, lang: f"{said}!"}, value.universal) for lang, said in value.values.items())
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from ((*value[:at], changed, *value[at + 1 :]) for changed in other(one))
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from ({**value, name: changed} for changed in other(one))
    elif isinstance(value, Split):
        yield from (Split(changed) for changed in other(value.cases))
    elif isinstance(value, Term | Target | Duration | Money | Basis | Hours | Phone):
        for part in parts_of(value):
            yield from (replace(value, **{part.name: changed}) for changed in other(getattr(value, part.name)))
    else:
        yield SINGLE[type(value)](value)


SINGLE = {
    str: lambda value: f"{value}x" if not value.isdigit() else f"{value}1",
    bool: lambda value: not value,
    int: lambda value: value + 1,
    Decimal: lambda value: value + 1,
    date: lambda value: value + timedelta(days=1),
    time: lambda value: value.replace(minute=(value.minute + 1) % 60),
}


def shapes_in(value):
    if isinstance(value, Shape):
        yield value
        for each in fields(type(value)):
            if not each.key.private:
                yield from shapes_in(getattr(value, each.attribute))
    elif isinstance(value, tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from shapes_in(one)
    elif isinstance(value, Split):
        yield from shapes_in(value.cases)


def test_whatever_leaf_changes_the_copy_changes():
    contract = copy.deepcopy(example("everything"))
    before, unheard, heard = charter_json(contract), [], 0
    for shape in shapes_in(contract):
        for each in fields(type(shape)):
            was = getattr(shape, each.attribute)
            for changed in other(was) if not each.key.private else ():
                object.__setattr__(shape, each.attribute, changed)
                heard += 1
                if charter_json(contract) == before:
                    unheard.append((*shape.path, each.name))
            object.__setattr__(shape, each.attribute, was)
    assert charter_json(contract) == before
    assert heard > 500
    assert unheard == []

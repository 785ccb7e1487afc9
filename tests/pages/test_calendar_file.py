"""The calendar that programs read: every day that counts, names where there are any, and how far it is known."""

import json
from datetime import date
from importlib.metadata import version

import jsonschema
import pytest

from responde import reading, source
from responde.edition import press
from responde.pages import calendars, desk
from responde.pages.calendar_file import calendar_json, calendar_schema, files
from responde.reading.files import Files
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES, TODAY

SITE = "https://charter.example/"


def contract_of(text):
    contract, _ = reading.read(source.parse(text.encode()))
    return contract


def example(name):
    return contract_of((CONTRACTS / f"{name}.yml").read_text("utf-8"))


def faults(document):
    found = jsonschema.Draft202012Validator(calendar_schema()).iter_errors(document)
    return [(error.json_path, error.message) for error in found]


# A country without holidays, so that every day of the calendar is the contract's own.

OWN = """format: 1
languages: [es, en]
organisation: {name: Sol, country: ZZ, timezone: Europe/Madrid}
edition: {from: 2026-12-01, review_by: 2027-06-01}
regions:
  islas: {name: Islas, timezone: Atlantic/Canary}
  sierra: {name: Sierra}
places:
  faro: {name: Faro, address: Calle 1, region: islas}
  centro: {name: Centro, address: Calle 2}
calendar:
  cutoff: 17:00
  weekend: [sun, fri]
  add:
    - {date: 2027-08-02, says: {es: Feria, en: Fair}}
    - {date: 2026-12-24, says: Nochebuena}
    - 2026-12-31
    - 2029-01-02
    - {date: 2027-01-04, region: islas}
  remove: [2026-12-31, 2027-01-05, {date: 2027-08-02, region: islas}]
"""
EVE = {"date": "2026-12-24", "names": {"es": "Nochebuena"}}
FAIR = {"date": "2027-08-02", "names": {"es": "Feria", "en": "Fair"}}
ISLANDS = {
    "timezone": "Atlantic/Canary",
    "holidays": [EVE, {"date": "2027-01-04", "names": {"und": ""}}],
    "added": ["2026-12-24", "2027-01-04"],
    "removed": ["2026-12-31", "2027-01-05", "2027-08-02"],
}


def test_a_calendar_says_what_the_contract_says_of_its_days():
    assert calendar_json(contract_of(OWN), SITE) == {
        "$schema": "https://charter.example/calendar.schema.json",
        "first": "2025-01-01",
        "last": "2028-12-31",
        "library": None,
        "weekend": [4, 6],
        "cutoff": "17:00",
        "timezone": "Europe/Madrid",
        "holidays": [EVE, FAIR],
        "added": ["2026-12-24", "2027-08-02"],
        "removed": ["2026-12-31", "2027-01-05"],
        "places": {"faro": ISLANDS},
        "regions": {"islas": ISLANDS},
    }


def test_what_is_not_said_is_null():
    found = calendar_json(contract_of(OWN[: OWN.index("regions:")]))
    assert {key: found[key] for key in ("cutoff", "library", "weekend", "holidays", "places", "regions")} == {
        "cutoff": None,
        "library": None,
        "weekend": [5, 6],
        "holidays": [],
        "places": {},
        "regions": {},
    }


@pytest.mark.parametrize(
    ("languages", "country", "names"),
    [
        ("[es]", "CO", {"es": "Navidad"}),
        ("[es, en]", "CO", {"es": "Navidad", "en": "Christmas Day"}),
        ("[es, pt]", "CO", {"es": "Navidad"}),  # nobody gave Colombia's days a Portuguese name
        ("[pt]", "PT", {"pt": "Dia de Natal"}),
    ],
)
def test_a_day_has_names_in_the_languages_of_the_contract_in_which_there_are_any(languages, country, names):
    text = OWN[: OWN.index("regions:")].replace("[es, en]", languages).replace("ZZ", country)
    told = {each["date"]: each["names"] for each in calendar_json(contract_of(text))["holidays"]}
    assert told["2026-12-25"] == names


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_main_calendar_and_what_differs_make_the_calendar_of_every_place_and_region(name):
    contract = example(name)
    told = calendar_json(contract)
    asked = [("places", {"place": one}, one) for one in contract.places]
    asked += [("regions", {"region": one}, one) for one in contract.regions]
    for group, where, one in [("", {}, ""), *asked]:
        merged = told | told.get(group, {}).get(one, {})
        real = calendars.of(contract, **where)
        assert {each["date"] for each in merged["holidays"]} == {day.isoformat() for day in real.dates}
        assert merged["timezone"] == real.timezone
        assert (merged["first"], merged["last"]) == (real.first.isoformat(), real.last.isoformat())


def test_only_what_differs_is_said_again():
    told = calendar_json(example("everything"))
    assert {name: set(one) for name, one in told["regions"].items()} == {
        "continente": {"holidays", "added"},
        "acores": {"timezone", "holidays", "removed"},
    }
    assert {name: set(one) for name, one in told["places"].items()} == {"lisboa": {"holidays", "added"}}


# Its schema.


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_calendar_of_every_example_is_valid_under_its_schema(name):
    jsonschema.Draft202012Validator.check_schema(calendar_schema(f"{SITE}calendar.schema.json"))
    assert faults(calendar_json(example(name))) == []


def test_days_of_a_contract_alone_are_valid_too():
    assert faults(calendar_json(contract_of(OWN), SITE)) == []


BREAKS = {
    "a key that nobody knows": lambda told: told.update(slogan="We rest"),
    "no last day": lambda told: told.pop("last"),
    "a day that is none": lambda told: told.update(first="1 December"),
    "a weekday by name": lambda told: told.update(weekend=["sat"]),
    "a weekday too many": lambda told: told.update(weekend=[7]),
    "an hour that is none": lambda told: told.update(cutoff="5 pm"),
    "no library where there is one": lambda told: told.update(library=""),
    "a holiday as text": lambda told: told["holidays"].append("2026-12-25"),
    "a holiday without a date": lambda told: told["holidays"][0].pop("date"),
    "a holiday without names": lambda told: told["holidays"][0].update(names={}),
    "a name in no language": lambda told: told["holidays"][0].update(names={"": "Ano Novo"}),
    "a holiday twice": lambda told: told["holidays"].append(told["holidays"][0]),
    "a place that is nowhere different": lambda told: told["places"].update(porto={}),
    "a region with another weekend": lambda told: told["regions"]["acores"].update(weekend=[6]),
    "an added day with a name": lambda told: told["added"].append({"date": "2026-12-24"}),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_calendar_is_not_valid(name):
    told = calendar_json(example("everything"))
    BREAKS[name](told)
    assert faults(told) != []


# How it is published.


def published(name):
    return {each.path: each.content for each in press(CONTRACTS / f"{name}.yml", date.fromisoformat(TODAY)).artefacts}


@pytest.mark.parametrize(
    ("name", "site"), [("andina-conecta", "https://derechos.andina-conecta.example/"), ("panaderia-sol", "")]
)
def test_the_calendar_and_its_schema_stand_at_the_root_with_the_address_of_the_site(name, site):
    made = published(name)
    told, schema = json.loads(made["calendar.json"]), json.loads(made["calendar.schema.json"])
    assert told["$schema"] == f"{site}calendar.schema.json"
    assert schema.get("$id", "") == (f"{site}calendar.schema.json" if site else "")
    assert told == calendar_json(example(name), site)


def test_the_same_contract_gives_the_same_bytes():
    first, second = files(contract_of(OWN), SITE), files(contract_of(OWN), SITE)
    assert [each.content for each in first] == [each.content for each in second]
    assert all(each.content.endswith(b"}\n") for each in first)


def test_the_library_is_named_as_it_is_installed():
    assert calendar_json(example("andina-conecta"))["library"] == f"holidays {version('holidays')}"


@pytest.mark.parametrize(("lang", "root"), [("es", ""), ("en", "../")])
def test_the_page_leads_to_the_calendar(lang, root):
    section = calendars.section(desk(example("andina-conecta"), Files(), lang, environment()))
    links = [str(value) for fact in section.facts for value in fact.values if "<a " in value]
    assert links == [f'<a href="{root}calendar.json" rel="noopener">calendar&#46;json</a>']
    assert "calendar.json" in published("andina-conecta")

"""The page after sending says what holds for whoever complained through the form, and has what its script needs."""

import json
import re
from html import unescape

import pytest
import yaml

from responde import reading, source
from responde.clock.agenda import Agenda
from responde.complaint.receivers import web_channel
from responde.pages import desk, received
from responde.pages.clock_data import of_channel
from responde.pages.clock_file import clocks_json
from responde.pages.printing import printed
from responde.reading.files import Files
from responde.templating import environment, plain
from tests.conftest import CONTRACTS, EXAMPLES

FIGURE = re.compile(r'<span data-case="([^"]*)" data-step="([^"]*)">')
CLOCKS = re.compile(r'<script type="application/json" data-responde-clocks>(.*)</script>')
PERSON = re.compile(r'<span data-person="([^"]*)"')


def contract_of(name, *exchanged):
    text = (CONTRACTS / f"{name}.yml").read_text("utf-8")
    for old, new in exchanged:
        assert old in text
        text = text.replace(old, new, 1)
    contract, found = reading.read(source.parse(text.encode()))
    assert [each.code for each in found if each.severity.value == "error"] == []
    return contract


def desk_of(contract, lang="en"):
    return desk(contract, Files(), lang, environment())


def body_of(contract, lang="en"):
    at = desk_of(contract, lang)
    return printed(at, received.page(at)).content.decode()


def told(contract, section, lang="en"):
    """What a section says, by its labels."""
    (found,) = (each for each in received.page(desk_of(contract, lang)).sections if each.id == section)
    return {plain(fact.label): [unescape(plain(value)) for value in fact.values] for fact in found.facts}


def test_each_request_has_its_times_and_each_severity_its_own():
    assert told(contract_of("andina-conecta"), "times") == {
        "Request": ["Confirmation of receipt: 1 business day", "Answer: 15 business days"],
        "Complaint": [
            "Confirmation of receipt: 1 business day",
            "Answer: 10 business days, in 90% of cases",
            "Answer: 15 business days, in all other cases",
        ],
        "Claim": ["Confirmation of receipt: 1 business day", "Answer: 10 business days"],
        "Appeal": ["Confirmation of receipt: 1 business day", "Answer: 15 business days"],
        "Suggestion": ["Confirmation of receipt: 3 business days", "Answer: 20 business days"],
        "Service fault": ["Confirmation of receipt: 10 minutes"],
        "Service fault: No service at all": ["Confirmation of receipt: 10 minutes", "Solution: 24 hours"],
        "Service fault: Slow or dropping": ["Confirmation of receipt: 10 minutes", "Solution: 48 hours"],
    }


TOTAL, SLOW = "Service fault: No service at all", "Service fault: Slow or dropping"
LIKE = "or whenever you like: go on to"
MANAGERS, DIRECTOR = "Jorge Enrique Ruiz Peña, Paula Andrea Niño Castro", "Ana Lucía Torres Gómez"


def test_who_takes_what_comes_through_the_form_stands_there_with_the_number_to_call_and_when_to_go_on():
    """Of those on the first rung one takes the web; the others take the line, the branches and the technicians."""
    assert told(contract_of("andina-conecta"), "people") == {
        "Who answers first": [
            "Diana Marcela Rojas Silva, (601) 5550120",
            f"No answer within 2 hours ({TOTAL}), 4 hours ({SLOW}), 2 business days (otherwise), {LIKE} {MANAGERS}.",
        ],
        "Who is next": [
            "Jorge Enrique Ruiz Peña, (601) 5550110",
            "Paula Andrea Niño Castro, (601) 5550112",
            f"No answer within 4 hours ({TOTAL}), 8 hours ({SLOW}), 3 business days (otherwise), {LIKE} {DIRECTOR}.",
        ],
        "The director": ["Ana Lucía Torres Gómez, (601) 5550101"],
    }


ROSA = "Rosa Jiménez Luna, 951 55 01 01"


@pytest.mark.parametrize(
    ("exchanged", "section", "label", "expected"),
    [
        pytest.param(
            ("replies_in: 2 business days, decides: Todo", "replies_in: 2 business days, after: 5 days, decides: Todo"),
            "people",
            "Who answers first",
            [ROSA, "No answer within 5 days, or whenever you like: go on to Francisco Moreno Gil."],
            id="a time that counts from the opening of the case",
        ),
        pytest.param(
            ("{person: rosa, replies_in: 1 business day, ", "{person: rosa, lacks: {replies_in: Depende}, "),
            "people",
            "Who answers first",
            [ROSA, "If you have no answer, or whenever you like: go on to Francisco Moreno Gil."],
            id="a person who promises no time",
        ),
        pytest.param(
            ("{person: rosa, replies_in", "{lacks: {person: La buscamos}, replies_in"),
            "people",
            "What is missing: person",
            ["La buscamos"],
            id="a rung on which nobody sits",
        ),
        pytest.param(
            ("answer: 3 business days", "answer: {shop: 3 business days, otherwise: 5 business days}"),
            "times",
            "Queja",
            ["Answer: 3 business days (In person), 5 business days (otherwise)"],
            id="a time that depends on more than the page knows",
        ),
    ],
)
def test_the_bakery_says(exchanged, section, label, expected):
    said = told(contract_of("panaderia-sol", exchanged), section)[label]
    assert said == expected


def test_a_request_that_the_form_does_not_take_is_left_out():
    old = "appeal: {name: {es: Recurso, en: Appeal}, "
    contract = contract_of("andina-conecta", (old, f"{old}channels: [post], "))
    assert "Appeal" not in told(contract, "times")
    assert "Claim" in told(contract, "times")


PRIVACY = re.compile(r"^privacy:.*(\n .*)*", re.MULTILINE)


@pytest.mark.parametrize(("contacts", "linked", "reserved"), [("published", 5, 0), ("page", 5, 4), ("request", 0, 4)])
def test_numbers_of_people_stand_there_as_the_contract_allows(contacts, linked, reserved):
    """Four people on three rungs, the first of them twice: also for when the number is lost."""
    text = (CONTRACTS / "andina-conecta.yml").read_text("utf-8")
    text = f"{PRIVACY.sub('', text)}\nprivacy: {{contacts: {contacts}}}\n"
    contract, _ = reading.read(source.parse(text.encode()))
    body = unescape(body_of(contract))
    assert body.count('href="tel:') == linked
    assert body.count(" data-reserved") == reserved
    assert "5550120" in body if linked else "5550120" not in body


@pytest.mark.parametrize(
    ("exchanged", "abroad"),
    [
        pytest.param(("", ""), ["Rosa Jiménez Luna, +34 951 55 01 01"], id="of the company's own country"),
        pytest.param(("+34 951 550 101", "951 550 101"), [], id="written as it is dialled there"),
        pytest.param(("+34 951 550 101", "+351 215 550 101"), [], id="of another country"),
        pytest.param(("+34 951 550 101, ", "951 550 101, whatsapp: +34 600 555 011, "), [], id="a chat beside it"),
        pytest.param(("phone: +34 951 550 101, ", "email: r@sol.example, "), [], id="none"),
    ],
)
def test_whoever_passes_the_receipt_on_passes_numbers_with_their_prefix(exchanged, abroad):
    body = body_of(contract_of("panaderia-sol", exchanged))
    assert [unescape(each) for each in re.findall('data-person="rosa" data-abroad="([^"]*)"', body)] == abroad


def test_a_number_for_readers_of_the_page_alone_is_not_given_away_beside_it():
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    contract, _ = reading.read(source.parse(f"{text}\nprivacy: {{contacts: page}}\n".encode()))
    body = body_of(contract)
    assert " data-abroad=" in body
    assert [each for each in ("951", "555") if each in body] == []


@pytest.mark.parametrize(("lang", "path"), [("es", "received.md"), ("en", "en/received.md")])
def test_it_is_outside_the_menu_and_asks_not_to_be_found(lang, path):
    at = desk_of(contract_of("andina-conecta"), lang)
    made = printed(at, received.page(at))
    front = yaml.safe_load(made.content.decode().split("---\n")[1])
    assert (made.path, made.in_nav) == (path, False)
    assert (front["robots"], front["search"]) == ("noindex", {"exclude": True})
    assert front["scripts"] == ["assets/received.js"]
    assert f'data-later="{"../" * (lang == "en")}assets/receipt.js"' in made.content.decode()


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_term_of_the_clocks_in_it_has_its_figure_and_each_person_their_words(name):
    contract = contract_of(name)
    channel = web_channel(contract)
    for lang in contract.languages:
        body = body_of(contract, lang)
        figures, people = FIGURE.findall(body), set(PERSON.findall(body))
        clocks = json.loads(CLOCKS.search(body)[1])
        for path, place in clocks["cases"].items():
            if (request := contract.requests[path.partition(".")[0]]).channels and channel not in request.channels:
                continue
            plan = clocks["plans"][place]
            for step in plan["steps"]:
                if step["tiers"]:
                    assert figures.count((path, step["step"])) == len(step["tiers"]), (path, step["step"])
            assert {chair["person"] for rung in plan["rungs"] for chair in rung} <= people


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_clocks_in_it_are_those_that_are_published(name):
    """Each plan with the calendar and the hours that it names, whatever number these have here and there."""
    contract = contract_of(name)
    channel, told = web_channel(contract), clocks_json(contract)
    own = of_channel(Agenda(contract), channel)
    for path, plans in told["cases"].items():
        assert whole(own, own["cases"][path]) == whole(told, plans[channel])


def whole(clocks, place):
    """A plan with what it names, instead of the number that this has in a list."""
    plan = json.loads(json.dumps(clocks["plans"][place]))
    people = {chair["person"] for rung in plan["rungs"] for chair in rung}
    hours = {name: clocks["people"][name]["hours"] for name in people}
    kept = {name: place if place is None else clocks["hours"][place] for name, place in hours.items()}
    text = re.sub(r'"in": (\d+)', lambda at: f'"in": {json.dumps(clocks["hours"][int(at[1])])}', json.dumps(plan))
    return {**json.loads(text), "calendar": clocks["calendars"][plan["calendar"]], "hours": kept}


@pytest.mark.parametrize("contacts", ["published", "page", "request"])
def test_the_clocks_in_it_name_nobody(contacts):
    text = PRIVACY.sub("", (CONTRACTS / "andina-conecta.yml").read_text("utf-8"))
    contract, _ = reading.read(source.parse(f"{text}\nprivacy: {{contacts: {contacts}}}\n".encode()))
    told = CLOCKS.search(body_of(contract))[1]
    assert "diana-rojas" in told
    assert re.search(r"Diana|555|@", told) is None

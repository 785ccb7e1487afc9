"""People in words: who is next, how they are reached, and what things are called that they take."""

from html import unescape

import pytest

from responde.reading import read
from responde.source import parse
from responde.speech import Speech, named, people, promised, timetables
from responde.templating import plain
from tests.conftest import CONTRACTS

SAY = Speech("en", ("en",), "PT")


def contract_of(text):
    contract, _ = read(parse(text.encode()))
    return contract


def text_of(name):
    return (CONTRACTS / f"{name}.yml").read_text("utf-8")


EVERYTHING = contract_of(text_of("everything"))


def said(markup):
    return unescape(plain(markup))


def bakery(rosa):
    return contract_of(text_of("panaderia-sol").replace("phone: +34 951 550 101, ", rosa))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("line", "Help line"),
        ("web", "Web form"),  # it has no name
        ("complaint", "Complaint"),
        ("cut.total", "No water or no light: No water at all"),
        ("cut", "No water or no light"),
        ("supply", "Water supply"),
        ("lisboa", "Balcão de Lisboa"),
        ("soldas-lda", "Soldas Lda."),
        ("acores", "Açores"),
        ("social", "Social tariff"),
        ("home", "Households"),
        ("written", "in writing"),
        ("ines-couto", "Inês Couto Vale"),
        ("nobody-knows", "nobody-knows"),
    ],
)
def test_everything_is_called_what_customers_call_it(path, expected):
    assert said(named.called(SAY, EVERYTHING, path)) == expected


def test_a_split_is_told_case_by_case_and_the_last_tier_holds_for_all_others():
    assert [said(line) for line in named.times(SAY, EVERYTHING, EVERYTHING.requests["complaint"].answer)] == [
        "in writing: 15 business days",
        "spoken: 5 business days",
        "Households, Businesses: 10 business days, in 90% of cases",
        "Households, Businesses: 12 business days, in all other cases",
        "otherwise: 10 business days, in 90% of cases",
        "otherwise: 15 business days, in all other cases",
    ]
    assert named.times(SAY, EVERYTHING, None) == ()


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ("phone: +34 951 550 101, ", ["+34 951 55 01 01"]),
        ("mobile: +34 600 555 010, email: r@sol.example, ", ["+34 600 55 50 10"]),
        ("phones: [{phone: +34 900 555 010, says: Gratis}], ", ["+34 900 555 010 (Gratis)"]),
        (
            "phones: [{phone: +351 215 550 100, country: PT, cost: Barato}], ",
            ["+351 21 555 0100 (from Portugal, Barato)"],
        ),
        ("phones: [+34 900 555 010], ", ["+34 900 555 010"]),
        ("whatsapp: +34 600 555 010, email: r@sol.example, ", ["WhatsApp +34 600 55 50 10"]),
        ("email: r@sol.example, ", ["r@sol.example"]),
        ("website: https://sol.example/rosa/, ", ["sol.example/rosa"]),
    ],
)
def test_numbers_come_first_and_whoever_has_none_is_reached_otherwise(ways, expected):
    assert [said(way) for way in people.person(SAY, bakery(ways), "rosa").ways] == expected


def test_somebody_who_is_no_person_of_the_contract_is_shown_as_written():
    assert people.person(SAY, EVERYTHING, "Notário Brito") == people.Somebody(name=people.escape("Notário Brito"))
    assert said(people.brief(SAY, EVERYTHING, "Notário Brito")) == "Notário Brito"


@pytest.mark.parametrize(
    ("ladder", "expected"),
    [
        (
            "  - {person: rosa}\n  - {person: paco, director: true}",
            [("Rung 1", "Rosa Jiménez Luna", False), ("2. The director", "Francisco Moreno Gil", True)],
        ),
        (
            "  - {name: Tienda, person: rosa}\n  - {person: paco, director: true}",
            [("1. Tienda", "Rosa Jiménez Luna", False), ("2. The director", "Francisco Moreno Gil", True)],
        ),
        (
            "  - {lacks: {person: Se busca}}\n  - {person: paco, director: true}",
            [("Rung 1", "nobody at present: Se busca", False), ("2. The director", "Francisco Moreno Gil", True)],
        ),
    ],
)
def test_each_rung_has_a_title_and_whoever_sits_there(ladder, expected):
    text = text_of("panaderia-sol").partition("ladder:\n")[0]
    contract = contract_of(f"{text}ladder:\n{ladder}\n")
    rungs = people.ladder(SAY, contract, ((), ()))
    found = [(said(title), one) for title, seated in rungs for one in seated]
    told = [
        (title, said(one.name) + (f": {said(one.role)}" if "nobody" in one.name else ""), one.director)
        for title, one in found
    ]
    assert told == expected


def test_who_stands_outside_is_told_with_what_they_are_and_from_when():
    ombudsman, authority = (people.outside(SAY, EVERYTHING, one) for one in EVERYTHING.beyond)
    assert (said(ombudsman.name), said(ombudsman.role)) == ("Olga Prates Melo", "Customers' Ombudsman")
    assert next(said(each) for each in ombudsman.when) == "at any time"
    assert next(said(each) for each in ombudsman.ways) == "+351 21 555 0150"
    assert (said(authority.name), said(authority.role)) == ("Autoridade das Águas", "Regulator")
    assert [said(each) for each in authority.when] == ["from 15 business days after you opened the case"]


def test_hours_stand_by_name_or_in_place_or_nowhere():
    always = "day and night, every day of the year"
    assert [said(each) for each in people.hours(SAY, EVERYTHING, EVERYTHING.channels["line"].hours)] == [always]
    assert people.hours(SAY, EVERYTHING, None) == ()
    assert timetables.lines(SAY, "") == ()


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("3 business days", ("Queja", "3 business days", "1 business day")),
        (
            "{target: 3 business days, counts_from: payment}",
            ("Queja", "3 business days, counted from the payment", "1 business day"),
        ),
        ("{home: 1 week, otherwise: 2 weeks}", ("Queja", "Households: 1 week, otherwise: 2 weeks", "1 business day")),
        ("{written: 1 week, spoken: 2 days}", ("Queja", "2 days", "1 business day")),
        ("{target: 3 business days, lacks: {basis: Ninguna}}", ("Queja", "3 business days", "1 business day")),
    ],
)
def test_a_time_is_told_as_it_holds_for_what_is_said_on_the_telephone(answer, expected):
    contract = contract_of(text_of("panaderia-sol").replace("answer: 3 business days", f"answer: {answer}"))
    _, row = promised.table(SAY, contract, ("phone",), [("complaint", named.called(SAY, contract, "complaint"))])
    assert tuple(map(said, row)) == expected


def test_a_column_in_which_nothing_is_stated_is_left_out():
    contract = contract_of(text_of("everything"))
    paths = [(path, named.called(SAY, contract, path)) for path in ("billing", "cut.total")]
    heads, *rows = promised.table(SAY, contract, "line", paths)
    assert [said(each) for each in heads] == [
        "What it is",
        "Confirmation of receipt",
        "Answer",
        "Solution",
        "The next person from",
    ]
    assert [[said(each) for each in row[1:]] for row in rows] == [
        ["not stated", "5 business days", "not stated", "2 business days"],
        ["at once", "1 business day", "24 hours", "2 hours"],
    ]
    assert promised.table(SAY, contract, "line", []) == ((),)

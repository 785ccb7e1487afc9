"""Search engines are told who answers and when, in words that schema.org knows, and of people only what may be."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from responde.pages import start, structured
from responde.pages.opening import specifications
from responde.pages.printing import printed
from responde.publishing.quick import convert, entries
from tests.conftest import EXAMPLES
from tests.judges.structured import judged
from tests.pages.desks import changed, example, seated

ANDINA = "andina-conecta"
FIRST, LAST = date(2026, 12, 1), date(2027, 6, 1)
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
ELEMENT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
HOSTILE = ("</script><script>alert(1)</script>", "{{ 7*7 }} {++a++} --8<-- `b` *c* [d](javascript:e)", 'a "b" \\ c & d')


def told(desk) -> dict:
    """What a browser reads out of the page."""
    [text] = ELEMENT.findall(printed(desk, start.page(desk)).content.decode())
    return json.loads(text)


def company(desk) -> dict:
    return told(desk)["@graph"][0]


def hours(written: str, own=None, first=FIRST, last=LAST) -> list[tuple]:
    """Each entry as (days, from, to, first day, last day)."""
    keys = ("dayOfWeek", "opens", "closes", "validFrom", "validThrough")
    return [tuple(each.get(key, "") for key in keys) for each in specifications(written, first, last, own or {})]


def test_what_every_example_says_is_known_to_schema_org(tmp_path):
    desks = [example(name, lang) for name in EXAMPLES for lang in example(name).contract.languages]
    said = {f"case-{place}": told(desk) for place, desk in enumerate(desks)}
    assert judged(tmp_path, said) == {}
    assert len(said) == 8


def test_what_schema_org_does_not_know_would_be_noticed(tmp_path):
    said = told(example(ANDINA))
    said["@graph"][0]["contactPoint"][0]["telefono"] = "1"
    assert [line.partition(" ")[0] for line in judged(tmp_path, {"broken": said})["broken"]] == ["TS2353"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_times_are_times_and_days_are_days(name):
    text = json.dumps([told(example(name, lang)) for lang in example(name).contract.languages])
    times = re.findall(r'"(?:opens|closes)": "([^"]*)"', text)
    days = re.findall(r'"valid(?:From|Through)": "([^"]*)"', text)
    assert times
    assert [each for each in times if not CLOCK.fullmatch(each)] == []
    assert [date.fromisoformat(each).isoformat() for each in days] == days


WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
ALL = [*WEEK, "Saturday", "Sunday"]
TABLE = {
    "a week": ("Mo-Fr 08:00-17:00", [(WEEK, "08:00", "17:00", "", "")]),
    "closed on holidays": (
        "Mo-Fr 08:00-17:00; PH off",
        [(WEEK, "08:00", "17:00", "", ""), ("PublicHolidays", "00:00", "00:00", "", "")],
    ),
    "open on holidays": (
        "Sa 09:00-12:30; PH 10:00-12:00",
        [("Saturday", "09:00", "12:30", "", ""), ("PublicHolidays", "10:00", "12:00", "", "")],
    ),
    "split shift": (
        "Mo 08:00-13:30,15:30-19:00",
        [("Monday", "08:00", "13:30", "", ""), ("Monday", "15:30", "19:00", "", "")],
    ),
    "over night": ("Mo-Su 18:00-06:00", [(ALL, "18:00", "06:00", "", "")]),
    "until midnight": ("Sa 20:00-24:00", [("Saturday", "20:00", "23:59", "", "")]),
    "always": ("24/7", [(ALL, "00:00", "23:59", "", "")]),
    "a season that goes over the year": (
        "Nov-Feb Mo 10:00-12:00; Mar-Oct Mo 09:00-13:00",
        [
            ("Monday", "10:00", "12:00", "2026-12-01", "2027-02-28"),
            ("Monday", "09:00", "13:00", "2027-03-01", "2027-06-01"),
        ],
    ),
    "a date that is closed": (
        "Mo 08:00-17:00; 2027 Jan 04 off",
        [("Monday", "08:00", "17:00", "", ""), ("", "00:00", "00:00", "2027-01-04", "2027-01-04")],
    ),
    "a date of every year": (
        "Mo 08:00-17:00; Dec 24 08:00-12:00",
        [("Monday", "08:00", "17:00", "", ""), ("", "08:00", "12:00", "2026-12-24", "2026-12-24")],
    ),
    "a date after the last": ("Mo 08:00-17:00; Jul 04 off", [("Monday", "08:00", "17:00", "", "")]),
}


@pytest.mark.parametrize("name", TABLE)
def test_hours_are_said_as_schema_org_says_them(name):
    written, expected = TABLE[name]
    assert sorted(hours(written), key=str) == sorted(expected, key=str)


def test_days_that_only_this_company_counts_as_holidays_are_said_by_date():
    own = {date(2026, 12, 24): True, date(2026, 12, 8): False, date(2027, 12, 24): True}
    assert hours("Mo-Fr 08:00-17:00; PH off", own)[2:] == [
        ("", "08:00", "17:00", "2026-12-08", "2026-12-08"),
        ("", "00:00", "00:00", "2026-12-24", "2026-12-24"),
    ]
    assert len(hours("Mo-Fr 08:00-17:00", own)) == 1


def test_the_company_is_told_as_the_charter_has_it():
    one = company(example(ANDINA))
    assert {key: one[key] for key in ("@type", "@id", "name", "legalName", "taxID", "url", "logo", "address")} == {
        "@type": "Organization",
        "@id": "https://derechos.andina-conecta.example/#company",
        "name": "Andina Conecta",
        "legalName": "Andina Conecta S.A. E.S.P.",
        "taxID": "900.555.010-0",
        "url": "https://andina-conecta.example",
        "logo": "https://derechos.andina-conecta.example/assets/logo.svg",
        "address": "Carrera 15 # 93-60, Bogotá D.C.",
    }


def test_the_director_and_the_line_can_be_called_from_a_result():
    points = {each.get("name"): each for each in company(example(ANDINA, "en"))["contactPoint"]}
    assert points["Ana Lucía Torres Gómez"] == {
        "@type": "ContactPoint",
        "contactType": "Director of Customer Service",
        "name": "Ana Lucía Torres Gómez",
        "telephone": "+57 601 5550101",
        "email": "ana.torres@andina-conecta.example",
        "url": "https://derechos.andina-conecta.example/en/ladder.html#ana-torres",
        "hoursAvailable": [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": ALL[:6],
                "opens": "07:00",
                "closes": "20:00",
            }
        ],
    }
    line = points["24-hour line"]
    assert (line["telephone"], line["contactOption"]) == ("01 8000 555 010", "TollFree")


def test_a_place_is_a_business_of_the_company_with_hours_and_a_spot_on_the_map():
    found = {each["name"]: each for each in told(example("everything"))["@graph"][1:]}
    one = found["Balcão de Lisboa"]
    assert one["@type"] == "LocalBusiness"
    assert one["parentOrganization"] == {"@id": "https://direitos.aguas-lume.example/#company"}
    assert one["geo"] == {"@type": "GeoCoordinates", "latitude": 38.7223, "longitude": -9.1393}
    shown = [(each.get("dayOfWeek"), each["opens"], each["closes"]) for each in one["openingHoursSpecification"]]
    assert shown[:4] == [
        (WEEK, "09:00", "12:30"),
        (WEEK, "14:00", "17:00"),
        ("Saturday", "09:00", "12:00"),
        ("PublicHolidays", "00:00", "00:00"),
    ]


@pytest.mark.parametrize("choice", ["page", "request"])
def test_people_are_left_out_where_contacts_are_not_for_machines(choice):
    said = json.dumps(told(seated(changed(ANDINA, "contacts: published", f"contacts: {choice}"))), ensure_ascii=False)
    assert "Línea 24 horas" in said
    for hidden in ("Ana Lucía", "5550101", "ana.torres"):
        assert hidden not in said


def test_without_an_address_of_its_own_a_charter_names_none():
    said = json.dumps(company(example("panaderia-sol")))
    assert "http" not in said
    assert "951 55 01 00" in said


@pytest.mark.parametrize("words", HOSTILE, ids=["element", "markup", "quotes"])
def test_hostile_words_stay_words_in_the_data(words):
    desk = seated(changed(ANDINA, "  name: Andina Conecta\n", f"  name: '{words}'\n"))
    assert company(desk)["name"] == words
    [text] = ELEMENT.findall(str(structured.block(desk)))
    assert set(re.sub(r'"(?:[^"\\]|\\.)*"', "", text)) <= set("{}[],:-.0123456789")
    assert re.findall(r"[<>&`*+#|]|\{\{", text) == []


def test_the_search_finds_nothing_of_what_programs_are_told():
    desk = example(ANDINA)
    content = convert(printed(desk, start.page(desk)).content.decode().partition("\n---\n")[2]).content
    assert "ContactPoint" in content
    assert "ContactPoint" not in json.dumps(entries(content, "index.html", "x"))

"""The dates of a case as text, as data, and as a calendar that a parser reads which is not the one that wrote it."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from responde.clock.agenda import Agenda
from responde.clock.deadlines import deadlines
from responde.clock.due import Course
from responde.clock.told import Brought
from responde.contract.contract import Contract
from responde.reading import read
from responde.reports.deadlines.data import render_json
from responde.reports.deadlines.ics import render_ics
from responde.reports.deadlines.teller import Teller
from responde.reports.deadlines.text import render_text
from responde.source import parse
from responde.speech import Speech
from tests.conftest import CONTRACTS

CASES = {
    "andina-complaint": ("andina-conecta", "es", "2026-12-04T18:30", Brought(request="complaint")),
    "andina-outage": (
        "andina-conecta",
        "en",
        "2026-12-04T18:30",
        Brought(request="outage", severity="total", channel="line"),
    ),
    "andina-outage-somehow": ("andina-conecta", "en", "2026-12-04T18:30", Brought(request="outage")),
    "faro-billing": ("seguros-faro", "ca", "2026-12-04T19:30", Brought(request="billing", channel="phone")),
    "bakery": ("panaderia-sol", "es", "2026-12-05T10:30", Brought(request="complaint")),
    "lume-complaint": (
        "everything",
        "pt",
        "2026-12-05T10:30",
        Brought(request="complaint", channel="letter", also=("supply", "home")),
    ),
    "lume-azores": (
        "everything",
        "en",
        "2026-12-05T10:30",
        Brought(request="cut", severity="total", also=("acores",)),
    ),
}
"""Contract, language, when it was received, and what was brought."""


def contract_of(name: str, old: str = "", new: str = "") -> Contract:
    text = (CONTRACTS / f"{name}.yml").read_text("utf-8")
    assert old in text
    contract, findings = read(parse(text.replace(old, new).encode() if old else text.encode()))
    assert contract is not None
    assert [each.code for each in findings if each.severity.value == "error"] == []
    return contract


def teller(
    name: str, lang: str, at: str, brought: Brought, *, contract: Contract | None = None, **course: Any
) -> Teller:
    contract = contract or contract_of(name)
    agenda = Agenda(contract)
    zone = agenda.clock_of(agenda.plan(brought)).zone
    received = datetime.fromisoformat(at).replace(tzinfo=zone)
    speech = Speech(lang, contract.languages, contract.organisation.country)
    return Teller(agenda, deadlines(agenda, brought, Course(received=received, **course)), speech)


def case(name: str, **course: Any) -> Teller:
    return teller(*CASES[name], **course)


def data(told: Teller) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render_json(told))
    return found


@pytest.mark.parametrize("name", CASES)
def test_the_text_is_as_it_was_read_and_accepted(golden: Any, name: str) -> None:
    golden(f"deadlines/{name}.txt", render_text(case(name)))


def test_data_holds_every_moment_with_its_offset() -> None:
    found = data(case("andina-complaint"))
    # Friday after the cut-off: received on Monday; Tuesday the 8th and Friday the 25th are holidays.
    assert {name: found[name] for name in list(found)[:11]} == {
        "company": "Andina Conecta",
        "request": "complaint",
        "severity": None,
        "channel": None,
        "about": [],
        "timezone": "America/Bogota",
        "received": "2026-12-04T18:30:00-05:00",
        "counts_from": "2026-12-07T00:00:00-05:00",
        "acknowledge_by": "2026-12-09T23:59:59-05:00",
        "answer_by": "2026-12-30T23:59:59-05:00",
        "resolve_by": None,
    }
    assert [(tier["promised"], tier["share"], tier["by"]) for tier in found["tiers"]] == [
        ("10 business days for 90%", 90, "2026-12-22T23:59:59-05:00"),
        ("15 business days", None, "2026-12-30T23:59:59-05:00"),
    ]
    assert [(rung["person"], rung["phone"], rung["call_from"]) for rung in found["rungs"]] == [
        ("nelson-vega", "+57 601 555 0121", "2026-12-04T18:30:00-05:00"),
        ("jorge-ruiz", "+57 601 555 0110", "2026-12-11T08:00:00-05:00"),
        ("ana-torres", "+57 601 555 0101", "2026-12-17T07:00:00-05:00"),
    ]
    assert [rung["name"] for rung in found["rungs"]][2] == "Ana Lucía Torres Gómez"
    assert [rung["director"] for rung in found["rungs"]] == [False, False, True]
    assert [(door["name"], door["opens"], door["closes"]) for door in found["beyond"]] == [
        ("Helena Mora Vélez", "2026-12-04T18:30:00-05:00", None),
        ("Superintendencia de Industria y Comercio", "2026-12-30T23:59:59-05:00", None),
    ]


def test_data_says_why() -> None:
    answer = next(step for step in data(case("andina-complaint"))["steps"] if step["step"] == "answer")
    closed = [
        "2026-12-08",
        "2026-12-12",
        "2026-12-13",
        "2026-12-19",
        "2026-12-20",
        "2026-12-25",
        "2026-12-26",
        "2026-12-27",
    ]
    assert [each["date"] for each in answer["skipped"]] == closed
    assert answer["skipped"][0]["names"] == {
        "es": "La Inmaculada Concepción",
        "en": "Immaculate Conception",
    }
    assert (answer["received_on"], answer["extendable_to"]) == ("2026-12-07", "2027-01-07T23:59:59-05:00")
    first, second = answer["why"]
    assert first == "Llegó después de las 17:00; cuenta como recibido el lunes, 7 de diciembre de 2026."
    assert second == (
        "No cuentan: 6 días de fines de semana; martes, 8 de diciembre de 2026 (La Inmaculada Concepción); "
        "viernes, 25 de diciembre de 2026 (Navidad)."
    )


def test_what_isnt_known_is_null_with_the_reason_beside_it() -> None:
    found = data(case("andina-outage-somehow"))
    assert (found["resolve_by"], [rung["call_from"] for rung in found["rungs"][1:]]) == (None, [None, None])
    said = "It depends on what you haven't said yet: No service at all / Slow or dropping."
    assert [step["unknown"] for step in found["steps"]] == [None, said]
    assert [rung["unknown"] for rung in found["rungs"]] == [None, said, said]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("as agreed", "No date follows from it: as agreed with you."),
        ("1 billing cycle", "No date follows from it: 1 billing cycle."),
        ("{target: 3 days, counts_from: payment}", "It counts from something else: the payment."),
        ("{target: 3 hours, runs: opening hours}", "It counts in opening hours, and nobody says which."),
        ("{target: 3 days, in_force: 2027-01-01}", "It isn't in force on that day."),
        ("{target: 3 days, for: [shop]}", "It isn't promised for such a case."),
        ("{shop: 3 days, phone: 2 days}", "It depends on what you haven't said yet: In person / Telephone / E-mail."),
        ("{shop: 3 days}", "It isn't promised for such a case."),
        ("2000 business days", "The calendar doesn't reach so far. Ask us."),
    ],
)
def test_every_reason_for_not_knowing_is_said(answer: str, said: str) -> None:
    contract = contract_of("panaderia-sol", "answer: 3 business days", f"answer: {answer}")
    brought = Brought(request="complaint", channel="mail" if answer == "{shop: 3 days}" or "for" in answer else "")
    told = teller("", "en", "2026-12-05T10:30", brought, contract=contract)
    found = data(told)
    assert (found["answer_by"], [step["unknown"] for step in found["steps"]]) == (None, [said])
    assert said in render_text(told)


def test_an_answer_that_came_decides_until_when_the_customer_can_ask_for_a_review() -> None:
    zone = case("andina-complaint").clock.zone
    answered = datetime(2026, 12, 15, 11, 0, tzinfo=zone)  # Tuesday: 16, 17, 18, 21, 22, 23, 24, 28, 29, 30
    before, after = (data(case("andina-complaint", happened=each))["yours"] for each in ({}, {"answer": answered}))
    assert [(each["by"], each["by_if_promised"]) for each in (*before, *after)] == [
        (None, "2027-01-15T23:59:59-05:00"),
        ("2026-12-30T23:59:59-05:00", None),
    ]


def test_days_on_which_the_clock_was_stopped_are_named() -> None:
    contract = contract_of(
        "panaderia-sol", "answer: 3 business days", "answer: {target: 3 business days, pauses: [Falta un papel]}"
    )
    zone = Agenda(contract).clock().zone
    pause = (datetime(2026, 12, 2, 9, tzinfo=zone), datetime(2026, 12, 4, 9, tzinfo=zone))  # Wednesday to Friday
    told = teller("", "es", "2026-12-01T10:30", Brought(request="complaint"), contract=contract, pauses=(pause,))
    step = data(told)["steps"][0]
    assert step["by"] == "2026-12-10T23:59:59+01:00"  # 4, 9, 10: Monday the 7th and Tuesday the 8th are closed
    assert [(each["date"], each["paused"]) for each in step["skipped"]] == [
        ("2026-12-02", True),
        ("2026-12-03", True),
        ("2026-12-05", False),
        ("2026-12-06", False),
        ("2026-12-07", False),
        ("2026-12-08", False),
    ]
    assert "jueves, 3 de diciembre de 2026 (el plazo estaba suspendido)" in step["why"][0]


# The calendar, read by a second parser.


def events(text: str) -> list[vobject.base.Component]:
    """What a parser that didn't write the calendar finds in it; it raises for what is no calendar."""
    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    return list(calendar.vevent_list)


def test_a_second_parser_reads_every_date_of_the_calendar() -> None:
    found = [(each.dtstart.value, each.summary.value) for each in events(render_ics(case("andina-complaint")))]
    assert [(str(at), says) for at, says in found] == [
        ("2026-12-09", "Acuse de recibo: hoy a más tardar"),
        ("2026-12-30", "Respuesta: hoy a más tardar"),
        ("2026-12-11 13:00:00+00:00", "Si aún no hay respuesta: llame a Jorge Enrique Ruiz Peña, +57 601 555 0110"),
        ("2026-12-17 12:00:00+00:00", "Si aún no hay respuesta: llame a Ana Lucía Torres Gómez, +57 601 555 0101"),
        (
            "2026-12-31",  # open from the end of the day before
            "Si no hay respuesta o no le sirve: desde hoy también Superintendencia de Industria y Comercio",
        ),
    ]


def test_what_customers_must_do_and_doors_that_close_stand_in_the_calendar_too() -> None:
    answered = {"answer": datetime(2026, 12, 15, 11, 0, tzinfo=case("lume-complaint").clock.zone)}
    said = {
        each.summary.value: str(each.dtstart.value)
        for each in events(render_ics(case("lume-complaint", happened=answered)))
    }
    assert said["O seu último dia: Aceitar a resposta"] == "2027-01-15"
    assert said["Último dia para recorrer a Olga Prates Melo"] == "2027-12-05"


def test_a_calendar_holds_no_number_that_isnt_published() -> None:
    text = render_ics(case("faro-billing")).replace("\r\n ", "")
    assert "Ramón Ibarra Leal" in text  # `contacts: page`: the name, but not the number
    assert "+34" not in text


@pytest.mark.parametrize("name", CASES)
def test_its_own_parser_finds_nothing_wrong_with_it(name: str) -> None:
    calendar = Calendar.from_ical(render_ics(case(name)))
    parts = [calendar, *calendar.walk("VEVENT"), *calendar.walk("VALARM")]
    assert len(parts) > 2
    assert [part.errors for part in parts if part.errors] == []
    assert [field for part in parts for field in part.required if field not in part] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("DTSTART;VALUE=DATE:20261209", "DTSTART;VALUE=DATE:2026-12-09"),
        ("DTSTART:20261211T130000Z", "DTSTART:11.12.2026"),
        ("END:VEVENT", "END:VTODO"),
        ("END:VALARM", ""),
        ("BEGIN:VEVENT", "BEGIN VEVENT"),
        ("UID:", "UID"),
        ("TRIGGER:PT9H", "TRIGGER:9 hours"),
    ],
)
def test_a_calendar_that_is_broken_is_not_read(old: str, new: str) -> None:
    text = render_ics(case("andina-complaint"))
    assert old in text
    assert [is_read(text), is_read(text.replace(old, new))] == [True, False]


def is_read(text: str) -> bool:
    """Whether the second parser makes a day and an alarm of each event."""
    try:
        times = [(each.dtstart.value, each.valarm.trigger.value, each.uid.value) for each in events(text)]
    except (vobject.base.VObjectError, AttributeError, ValueError):
        return False
    return all(isinstance(day, date) and isinstance(before, timedelta) for day, before, _ in times)


def test_the_same_case_keeps_its_entries_when_a_date_moves() -> None:
    zone = case("andina-complaint").clock.zone
    first, later = (
        {each.uid.value: each.dtstart.value for each in events(render_ics(each))}
        for each in (case("andina-complaint"), case("andina-complaint", extended=True))
    )
    assert first.keys() == later.keys()
    moved = {(str(first[uid]), str(later[uid])) for uid in first if first[uid] != later[uid]}
    assert moved == {("2026-12-30", "2027-01-07")}
    other = teller("andina-conecta", "es", "2026-12-04T18:31", Brought(request="complaint"))
    assert other.clock.zone == zone
    assert not first.keys() & {each.uid.value for each in events(render_ics(other))}

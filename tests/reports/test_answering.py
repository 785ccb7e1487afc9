"""Who answers now, as people read it and as programs do: names, numbers, until when, and whom to call next."""

from __future__ import annotations

import json
from datetime import datetime
from functools import lru_cache

import pytest

from responde.clock.agenda import Agenda
from responde.reading import read
from responde.reports.answering import answers, render_json, render_text
from responde.source import parse
from responde.speech import Speech
from tests.conftest import CONTRACTS


def agenda_from(text: str) -> Agenda:
    contract, found = read(parse(text.encode()))
    assert contract is not None
    assert [each.code for each in found if each.severity.value == "error"] == []
    return Agenda(contract)


@lru_cache
def example(name: str) -> Agenda:
    return agenda_from((CONTRACTS / f"{name}.yml").read_text("utf-8"))


def bakery(*exchanged: tuple[str, str]) -> Agenda:
    """The bakery with some pieces of its contract exchanged."""
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    for old, new in exchanged:
        assert old in text
        text = text.replace(old, new)
    return agenda_from(text)


def moment(agenda: Agenda, at: str) -> datetime:
    return datetime.fromisoformat(at).replace(tzinfo=agenda.clock().zone)


def speech(agenda: Agenda, lang: str) -> Speech:
    contract = agenda.contract
    return Speech(lang or contract.languages[0], contract.languages, contract.organisation.country)


def told(agenda: Agenda, at: str, *, lang: str = "en", need: str = "", channel: str = "") -> str:
    there = moment(agenda, at)
    found = answers(agenda, there, need=need, channel=channel)
    return render_text(agenda.contract, found, there, speech(agenda, lang))


def data(agenda: Agenda, at: str, *, lang: str = "", need: str = "", channel: str = "") -> dict:
    there = moment(agenda, at)
    found = answers(agenda, there, need=need, channel=channel)
    return json.loads(render_json(agenda.contract, found, there, speech(agenda, lang)))


ON_DUTY = """\
Thursday, December 3, 2026, 3:00 (America/Bogota)

Bill
  Nelson Darío Vega Ortiz
  Line Supervisor, night shift
  Call +57 601 555 0121
  Answers now, until Thursday, December 3, 2026, 6:00.
  If nobody answers by Wednesday, December 9, 2026, 8:00, call Paula Andrea Niño Castro, +57 601 555 0112.
"""
"""Two business days from the 3rd end on Monday, the 7th; the 8th is a holiday."""

STANDING_IN = """\
Friday, 4 December 2026, 15:30 (Europe/Madrid)

Talleres Norte S.L.
  Iván Soto Reina
  Telephone Service Supervisor
  Call +34 910 550 130
  Answers now, until Friday, 4 December 2026, 22:00.
  Stands in for Núria Vidal Camps.
  If nobody answers by Thursday, 10 December 2026, 8:30, call Ramón Ibarra Leal, +34 910 550 110.
"""
"""One business day from the 4th ends on Wednesday, the 9th, after a long weekend; on Thursdays one comes at 8:30."""

CLOSED = """\
domingo, 6 de diciembre de 2026, 14:00 (Europe/Madrid)

Queja
  Nadie atiende ahora.
  Rosa Jiménez Luna
  Encargada
  Llamar +34 951 550 101
  Vuelve a atender el lunes, 7 de diciembre de 2026, 7:00.
  Si nadie le responde hasta el viernes, 11 de diciembre de 2026, 7:00, llame a Francisco Moreno Gil, +34 600 555 010.
"""
"""The 7th and the 8th are holidays in Andalusia: it counts as received on the 9th, and a business day is the 10th."""

ALWAYS = """\
quinta-feira, 3 de dezembro de 2026, 10:00 (Europe/Lisbon)

Não tenho água
  Inês Couto Vale
  Chefe de piquete
  Ligar +351 215 550 105
  Atende agora, de dia e de noite.
  Se ninguém lhe responder até quinta-feira, 3 de dezembro de 2026, 12:00, ligue para {duarte}.
""".format(duarte="Duarte Faria Lopes, +351 215 550 104")


@pytest.mark.parametrize(
    ("name", "at", "lang", "need", "expected"),
    [
        ("andina-conecta", "2026-12-03T03:00", "en", "bill", ON_DUTY),
        ("seguros-faro", "2026-12-04T15:30", "en", "talleres-norte", STANDING_IN),
        ("panaderia-sol", "2026-12-06T14:00", "es", "", CLOSED),
        ("everything", "2026-12-03T10:00:59", "pt", "dry", ALWAYS),
    ],
)
def test_a_need_is_told_with_who_answers_how_until_when_and_who_is_next(
    name: str, at: str, lang: str, need: str, expected: str
) -> None:
    assert told(example(name), at, lang=lang, need=need) == expected


def test_the_last_second_of_a_day_is_told_with_its_minute() -> None:
    head = told(example("panaderia-sol"), "2026-12-03T23:59:59").splitlines()[0]
    assert head == "Thursday, 3 December 2026, 23:59 (Europe/Madrid)"


def test_all_needs_are_told_in_the_order_of_the_contract_each_with_its_own_channel() -> None:
    found = data(example("andina-conecta"), "2026-12-03T03:00")["needs"]
    assert [(one["need"], one["request"], one["channel"], one["person"]) for one in found] == [
        ("fault", "outage", "line", "nelson-vega"),
        ("bill", "claim", None, "nelson-vega"),
        ("technician", None, "field", "luisa-cano"),
        ("other", "complaint", None, "nelson-vega"),
    ]


def test_a_channel_takes_the_place_of_every_needs_own() -> None:
    found = data(example("andina-conecta"), "2026-12-03T10:00", channel="branches")["needs"]
    assert {(one["channel"], one["person"]) for one in found[:2]} == {("branches", "mateo-diaz")}


ROSA = "phone: +34 951 550 101, hours: open"
FROM_HOME = "{phone: +34 951 550 102, says: Desde casa, cost: Gratis}"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("phone: +34 951 550 101, mobile: +34 600 555 011", ["Call +34 951 550 101"]),
        ("mobile: +34 600 555 011, email: rosa@panaderia-sol.example", ["Mobile +34 600 555 011"]),
        ("phone: 01 8000 555 010", ["Call 01 8000 555 010"]),
        (
            f"phones: [{FROM_HOME}, {{phone: +44 20 5550 0100, country: GB}}, +34 951 550 103], email: r@sol.example",
            [
                "Call +34 951 550 102 (Desde casa, Gratis)",
                "Call +44 20 5550 0100 (from United Kingdom)",
                "Call +34 951 550 103",
            ],
        ),
        (
            "whatsapp: +34 600 555 012, email: rosa@panaderia-sol.example, website: https://panaderia-sol.example/rosa/",
            ["WhatsApp +34 600 555 012", "E-mail rosa@panaderia-sol.example", "Website panaderia-sol.example/rosa"],
        ),
        ("lacks: {phone: No tiene}", ["How to reach this person isn't stated."]),
    ],
)
def test_a_number_comes_first_and_any_other_way_where_there_is_none(said: str, expected: list[str]) -> None:
    lines = told(bakery((ROSA, f"{said}, hours: open")), "2026-12-03T10:00").splitlines()
    head, foot = lines.index("  Encargada"), lines.index("  Answers now, until Thursday, 3 December 2026, 21:00.")
    assert lines[head + 1 : foot] == [f"  {line}" for line in expected]


PACO = "mobile: +34 600 555 010, email: paco@panaderia-sol.example, hours: open"
REPLIES = "replies_in: 1 business day"
SATURDAY = "Saturday, 5 December 2026, 7:00"


@pytest.mark.parametrize(
    ("paco", "replies", "expected"),
    [
        (PACO, REPLIES, f"If nobody answers by {SATURDAY}, call Francisco Moreno Gil, +34 600 555 010."),
        (
            PACO,
            "replies_in: 2 hours",
            "If nobody answers by Thursday, 3 December 2026, 12:00, call Francisco Moreno Gil,",
        ),
        (PACO, "replies_in: as agreed", "If nobody answers, call Francisco Moreno Gil, +34 600 555 010."),
        (PACO, "replies_in: at once", "If nobody answers, call Francisco Moreno Gil, +34 600 555 010."),
        (
            "phones: [+34 951 550 104], email: paco@panaderia-sol.example, hours: open",
            REPLIES,
            f"If nobody answers by {SATURDAY}, call Francisco Moreno Gil, +34 951 550 104.",
        ),
        (
            "email: paco@panaderia-sol.example, hours: open",
            REPLIES,
            f"If nobody answers by {SATURDAY}, go on to Francisco Moreno Gil, paco@panaderia-sol.example.",
        ),
        ("website: https://paco.example, hours: open", REPLIES, "go on to Francisco Moreno Gil, https://paco.example."),
        ("hours: open", "replies_in: as agreed", "If nobody answers, go on to Francisco Moreno Gil."),
        (
            "mobile: +34 600 555 010",
            REPLIES,
            "If nobody answers by Friday, 4 December 2026, call Francisco Moreno Gil, +34 600 555 010.",
        ),
    ],
)
def test_who_is_next_is_told_with_the_moment_from_which_to_call_where_it_is_known(
    paco: str, replies: str, expected: str
) -> None:
    last = told(bakery((PACO, paco), (REPLIES, replies)), "2026-12-03T10:00").splitlines()[-1]
    assert expected in last
    assert last.startswith("  If nobody answers")


def test_nobody_is_told_to_call_the_same_person_again() -> None:
    """Duarte stands in for Tomás, and is on the next rung himself; and a ladder of one rung leads nowhere."""
    above = "  - {person: eva, replies_in: 2 business days, director: true}\n"
    eva = "\n  eva: {name: Eva Ruiz Mar, phone: +34 951 550 105, hours: open}"
    pieces = (
        (ROSA, 'phone: +34 951 550 101, hours: "Mo-Fr 08:00-09:00", stand_in: paco'),
        (PACO + "}", PACO + "}" + eva),
        (", director: true}\n", "}\n" + above),
    )
    found = data(bakery(*pieces), "2026-12-03T10:00")["needs"][0]
    assert (found["person"], found["stands_in_for"], found["rung"]) == ("paco", "rosa", 1)
    assert found["then"]["person"] == "eva"


def test_a_ladder_of_one_rung_leads_nobody_on() -> None:
    agenda = bakery(
        ("  - {person: rosa, replies_in: 1 business day, decides: Cambiar el producto o devolver el dinero}\n", "")
    )
    assert data(agenda, "2026-12-03T10:00")["needs"][0]["then"] is None
    assert "If nobody" not in told(agenda, "2026-12-03T10:00")


@pytest.mark.parametrize(
    ("pieces", "at", "expected"),
    [
        (
            ((", hours: open}\n  paco", "}\n  paco"), ("paco@panaderia-sol.example, hours: open", "p@x.example")),
            "2026-12-03T10:00",
            [
                "Whether anybody answers now isn't known.",
                "Rosa Jiménez Luna",
                "Encargada",
                "Call +34 951 550 101",
                "When this person answers isn't stated.",
                "The hours of Francisco Moreno Gil aren't stated.",
            ],
        ),
        (
            ((", hours: open}\n  paco", "}\n  paco"),),
            "2026-12-03T03:00",
            [
                "Whether anybody answers now isn't known.",
                "Francisco Moreno Gil",
                "Dueño",
                "Mobile +34 600 555 010",
                "Answers again from Thursday, 3 December 2026, 7:00.",
                "The hours of Rosa Jiménez Luna aren't stated.",
            ],
        ),
        (
            (),
            "2029-01-01T10:00",
            [
                "Whether anybody answers now isn't known.",
                "Rosa Jiménez Luna",
                "Encargada",
                "Call +34 951 550 101",
                "The calendar doesn't reach so far. Ask us.",
            ],
        ),
        (
            (),
            "2028-12-31T14:00",
            [
                "Nobody answers now.",
                "Rosa Jiménez Luna",
                "Encargada",
                "Call +34 951 550 101",
                "The calendar doesn't reach so far. Ask us.",
            ],
        ),
        (
            (("open: Mo-Sa 07:00-21:00; Su 08:00-14:00", "open: 2028 Dec 31 20:00-24:00"), ("role: Encargada, ", "")),
            "2028-12-31T21:00",
            ["Rosa Jiménez Luna", "Call +34 951 550 101", "Answers now."],
        ),
    ],
)
def test_what_is_not_known_is_said(pieces: tuple[tuple[str, str], ...], at: str, expected: list[str]) -> None:
    said = [line.strip() for line in told(bakery(*pieces), at).splitlines()[3:]]
    assert [line for line in said if not line.startswith("If nobody")] == expected


def test_a_vacant_ladder_names_nobody() -> None:
    vacant = "  - {lacks: {person: Buscamos a alguien}, replies_in: 1 business day}\n"
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8").partition("  - {person: rosa")[0]
    agenda = agenda_from(text + vacant)
    assert told(agenda, "2026-12-03T10:00").splitlines()[2:] == ["Queja", "  Whether anybody answers now isn't known."]
    found = data(agenda, "2026-12-03T10:00")["needs"][0]
    assert {name: found[name] for name in ("open", "person", "name", "role", "phone", "rung", "then")} == {
        "open": None,
        "person": None,
        "name": None,
        "role": None,
        "phone": None,
        "rung": None,
        "then": None,
    }


def test_a_name_however_long_or_odd_stands_on_one_line_as_it_is_written() -> None:
    name = "Rosa <b>María</b> *de los* _Ángeles_ & `Cía` " + " y ".join(["García-Ñíguez"] * 30)
    agenda = bakery(("name: Rosa Jiménez Luna", f"name: '{name}'"), ("name: Queja", "name: '1. #Queja [x](y)'"))
    lines = told(agenda, "2026-12-03T10:00").splitlines()
    assert lines[2:4] == ["1. #Queja [x](y)", f"  {name}"]
    assert data(agenda, "2026-12-03T10:00")["needs"][0]["name"] == name


def test_who_has_no_name_is_told_by_their_id() -> None:
    agenda = bakery(("name: Rosa Jiménez Luna, ", ""))
    assert told(agenda, "2026-12-03T10:00").splitlines()[3] == "  rosa"
    assert data(agenda, "2026-12-03T10:00")["needs"][0]["name"] is None


def test_a_case_of_a_region_is_told_in_its_time_which_is_named() -> None:
    text = (CONTRACTS / "everything.yml").read_text("utf-8")
    need = "  isles: {says: {pt: Moro nos Açores, en: I live in the Azores}, request: complaint, region: acores}\n"
    agenda = agenda_from(text.replace("\nremedies:\n", f"{need}\nremedies:\n", 1))
    lines = told(agenda, "2026-12-03T17:15", need="isles").splitlines()
    assert lines[0] == "Thursday, 3 December 2026, 17:15 (Europe/Lisbon)"
    assert lines[2] == "I live in the Azores (Atlantic/Azores)"
    assert lines[6] == "  Answers now, until Thursday, 3 December 2026, 16:30."
    assert lines[7] == "  Stands in for Tomás Leal Serra."


def test_a_contract_in_a_language_that_the_product_does_not_speak_keeps_its_own_words() -> None:
    lines = told(example("seguros-faro"), "2026-12-03T10:00", lang="ca", need="billing").splitlines()
    assert lines[2:6] == [
        "Reclamació per un rebut",
        "  Iván Soto Reina",
        "  Supervisor d'Atenció Telefònica",
        "  Llamar +34 910 550 130",
    ]


def test_programs_get_every_moment_with_its_offset() -> None:
    assert data(example("seguros-faro"), "2027-08-06T15:30:20.5", need="talleres-norte") == {
        "at": "2027-08-06T15:30:20+02:00",
        "timezone": "Europe/Madrid",
        "needs": [
            {
                "need": "talleres-norte",
                "says": "Talleres Norte S.L.",
                "request": None,
                "channel": None,
                "open": True,
                "person": "ivan-soto",
                "name": "Iván Soto Reina",
                "role": "Supervisor de Atención Telefónica",
                "phone": "+34 910 550 130",
                "rung": 1,
                "stands_in_for": "nuria-vidal",
                "answers_from": "2027-08-06T15:30:20+02:00",
                "until": "2027-08-06T22:00:00+02:00",
                "then": {
                    "person": "ramon-ibarra",
                    "name": "Ramón Ibarra Leal",
                    "phone": "+34 910 550 110",
                    "call_from": "2027-08-10T08:00:00+02:00",
                },
            }
        ],
    }


def test_programs_are_told_when_nobody_answers_from_when_somebody_does() -> None:
    found = data(example("panaderia-sol"), "2026-12-06T14:00")["needs"][0]
    assert {name: found[name] for name in ("open", "person", "answers_from", "until", "stands_in_for")} == {
        "open": False,
        "person": "rosa",
        "answers_from": "2026-12-07T07:00:00+01:00",
        "until": "2026-12-07T21:00:00+01:00",
        "stands_in_for": None,
    }


@pytest.mark.parametrize(
    ("lang", "says", "role"),
    [
        ("", "Falla del servicio", "Supervisor de Línea, turno de noche"),
        ("en", "Service fault", "Line Supervisor, night shift"),
    ],
)
def test_texts_are_in_the_language_that_is_asked_for_else_in_the_contracts_first(
    lang: str, says: str, role: str
) -> None:
    found = data(example("andina-conecta"), "2026-12-03T03:00", lang=lang, need="fault")["needs"][0]
    assert (found["says"], found["role"]) == (says, role)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("phone: +34 951 550 101, mobile: +34 600 555 011", "+34 951 550 101"),
        ("mobile: +34 600 555 011, phones: [+34 951 550 102]", "+34 600 555 011"),
        ("phones: [+34 951 550 102], whatsapp: +34 600 555 012", "+34 951 550 102"),
        ("whatsapp: +34 600 555 012", "+34 600 555 012"),
        ("email: rosa@panaderia-sol.example", None),
    ],
)
def test_the_number_is_the_persons_own_else_the_mobile_else_a_further_one(said: str, expected: str | None) -> None:
    agenda = bakery((ROSA, f"{said}, hours: open"))
    found = agenda.contract.people["rosa"].number
    assert (found.written if found else None) == expected
    assert data(agenda, "2026-12-03T10:00")["needs"][0]["phone"] == expected

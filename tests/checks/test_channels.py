"""Channels: each is taken by somebody on the first rung, and somebody is there while it is open; with their edges."""

from datetime import date

import pytest

from responde.checks.attendance import WHOLE, first_gap, missing
from tests.checks.bakery import facts, told

LADDER = """ladder:
  - people: [{%s}, {%s}]
  - {person: paco, decides: Todo lo demás, director: true}
people:
  rosa: {name: Rosa Jiménez Luna, phone: +34 951 550 101, hours: open}
  paco: {name: Francisco Moreno Gil, mobile: +34 600 555 010, hours: open}
  ana: {name: Ana Moreno Ruiz, mobile: +34 600 555 011, hours: open}
places:
  centre: {name: Centro}
  beach: {name: Playa, operated_by: van}
services: {bread: Pan}
contractors:
  van: {name: Reparto Sol, owner: rosa}
  web-house: {name: Casa Web, owner: rosa}
"""


def taken(channel: str, rosa: str, ana: str = "for: [bread]") -> str:
    """The channel stands on line 2; Rosa and Ana share the first rung."""
    rung = LADDER % (f"person: rosa, {rosa}", f"person: ana, {ana}")
    return f"channels:\n  one: {{{channel}}}\n  two: {{kind: web}}\n{rung}"


MAIL = "kind: email, email: hola@panaderia-sol.example"
PHONE = "kind: phone, phone: +34 951 550 100"


@pytest.mark.parametrize(
    ("channel", "rosa"),
    [
        (MAIL, "for: [one]"),
        (MAIL, "for: [bread, one]"),
        (MAIL, "for: [written]"),
        (PHONE, "for: [spoken]"),
        ("kind: in_person", "for: [spoken]"),
        ("kind: in_person", "for: [written]"),
        ("kind: whatsapp, phone: +34 951 550 100", "for: [written]"),
        ("kind: in_person, at: [centre, beach]", "for: [beach]"),
        ("kind: in_person, at: [beach]", "for: [van]"),
        ("kind: in_person, at: [beech]", "for: [one]"),
        ("kind: in_person", "for: [centre]"),
        (f"{PHONE}, operated_by: van", "for: [van]"),
        (f"{MAIL}, for: [complaint]", "for: [complaint, two]"),
        (MAIL, "decides: Todo"),
        (MAIL, "for: [bread]"),
        (MAIL, "for: [complaint, web-house]"),
    ],
)
def test_a_channel_is_taken_by_who_names_it_or_nothing_like_it(channel, rosa):
    assert told(taken(channel, rosa, "for: [two]"), "channel-without-rung") == []


@pytest.mark.parametrize(
    ("channel", "rosa"),
    [
        (MAIL, "for: [two]"),
        (MAIL, "for: [two, bread]"),
        (MAIL, "for: [spoken]"),
        (PHONE, "for: [written]"),
        ("kind: video, website: https://panaderia-sol.example", "for: [written]"),
        ("kind: whatsapp, phone: +34 951 550 100", "for: [spoken]"),
        (MAIL, "for: [centre]"),
        ("kind: in_person, at: [centre]", "for: [beach]"),
        ("kind: in_person, at: [centre]", "for: [van]"),
        (f"{MAIL}, operated_by: web-house", "for: [two]"),
    ],
)
def test_a_channel_that_nobody_takes_is_found(channel, rosa):
    assert ("channel-without-rung", 2) in told(taken(channel, rosa, "for: [two]"), "channel-without-rung")


def test_a_contractor_who_runs_another_channel_takes_that_one_alone():
    piece = taken(MAIL, "for: [web-house]", "for: [two]")
    assert told(piece, "channel-without-rung") == []
    run = piece.replace("{kind: web}", "{kind: web, operated_by: web-house}")
    assert told(run, "channel-without-rung") == [("channel-without-rung", 2)]


@pytest.mark.parametrize(
    "piece",
    [
        taken(MAIL, "for: [two, tow]", "for: [two]"),
        taken(MAIL, "for: [two]", "for: []"),
        "ladder: []\n",
        "channels: {}\n",
    ],
)
def test_what_was_meant_and_cannot_be_told_is_not_spoken_of(piece):
    assert told(piece, "channel-without-rung") == []


def test_the_id_to_add_is_told_beside_the_name():
    piece = taken(f"{MAIL}, name: Correo", "for: [two]", "for: [two]")
    assert facts(piece, "channel-without-rung") == [{"channel": "Correo", "id": "one"}]


def open_at(channel: str, rosa: str, paco: str, more: str = "") -> str:
    """The channel stands on line 2; only Rosa and Paco are on the ladder."""
    return f"""channels:
  line: {{kind: phone, phone: +34 951 550 100{", hours: " * bool(channel)}{channel}}}
people:
  rosa: {{name: Rosa Jiménez Luna, phone: +34 951 550 101{", hours: " * bool(rosa)}{rosa}{more}}}
  paco: {{name: Francisco Moreno Gil, mobile: +34 600 555 010{", hours: " * bool(paco)}{paco}}}
  ana: {{name: Ana Moreno Ruiz, mobile: +34 600 555 011, hours: "Mo-Su 20:00-08:00"}}
"""


DAYS = "Mo-Fr 08:00-20:00"


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (open_at("24/7", "Mo-Su 08:00-22:00", DAYS), "Monday 22:00 Tuesday 08:00"),
        (open_at("Mo-Fr 08:00-21:00", DAYS, DAYS), "Monday 20:00 Monday 21:00"),
        (open_at("Mo-Sa 08:00-20:00", DAYS, DAYS), "Saturday 08:00 Saturday 20:00"),
        (open_at("Mo-Fr 00:00-24:00", DAYS, DAYS), "Monday 00:00 Monday 08:00"),
        (open_at("We 10:00-24:00", DAYS, DAYS), "Wednesday 20:00 Wednesday 24:00"),
        (open_at("Su 22:00-06:00", DAYS, DAYS), "Sunday 22:00 Monday 06:00"),
        (open_at("24/7", "Mo-Sa 00:00-24:00", DAYS), "Sunday 00:00 Sunday 24:00"),
        (open_at("24/7", DAYS, DAYS, ", stand_in: ana"), "Saturday 08:00 Saturday 20:00"),
        (open_at("24/7", "Jul-Aug Mo-Fr 08:00-15:00", "Mar-Oct Mo-Fr 09:00-15:00"), "Monday 15:00 Tuesday 08:00"),
        (open_at(DAYS, "Mo-Fr 08:00-20:00; 2026-9999 off", "Mo-Fr 09:00-20:00"), "Monday 08:00 Monday 09:00"),
    ],
)
def test_the_first_time_of_the_week_without_anybody_is_told(piece, expected):
    (found,) = facts(piece, "hours-without-person")
    assert " ".join(found[name] for name in ("expected", "start", "reason", "end")) == expected


@pytest.mark.parametrize(
    "piece",
    [
        open_at(DAYS, DAYS, DAYS),
        open_at("24/7", "Mo-Su 08:00-20:00", "Mo-Su 20:00-08:00"),
        open_at("24/7", "Mo-Su 08:00-20:00", "Mo-Fr 09:00-10:00", ", stand_in: ana"),
        open_at("Su 22:00-06:00", "Mo 00:00-06:00", "Su 22:00-24:00"),
        open_at("Mo-Fr 08:00-20:00; PH 10:00-12:00", DAYS, DAYS),
        open_at("Mo-Fr 08:00-20:00", "Mo-Fr 08:00-20:00; Aug off", DAYS),
        open_at("", DAYS, DAYS),
        open_at("Mo-Xx 9-5", DAYS, DAYS),
        open_at("24/7", "Mo-Xx 9-5", DAYS),
        open_at("24/7", "", DAYS),
        open_at("24/7", "", ""),
        open_at("Jul 08:00-22:00", "Mo-Su 08:00-22:00", DAYS),
        open_at("Mo-Fr 08:00-20:00; Aug Mo-Fr 08:00-22:00", DAYS, DAYS),
        open_at(DAYS, "Mo-Fr 08:00-20:00; Nov-Feb Mo-Fr 09:00-20:00", "Mo-Fr 09:00-20:00"),
        open_at(DAYS, "Mo-Fr 08:00-20:00; 2026 Dec 01-2027 Jan 31 off", "Mo-Fr 09:00-20:00"),
        open_at(DAYS, "Mo-Fr 08:00-20:00; 2025 Jan 01-2028 Jan 31 off", "Mo-Fr 09:00-20:00"),
        open_at("Mo-Fr 08:00-20:00; Nov-Feb Mo-Fr 08:00-22:00", DAYS, DAYS),
        open_at("24/7", DAYS, DAYS, ", stand_in: anna"),
        open_at("24/7", DAYS, DAYS) + "ladder: []\n",
    ],
)
def test_where_somebody_is_there_or_nobody_can_know_it_nothing_is_said(piece):
    assert told(piece, "hours-without-person") == []


def test_a_gap_stands_at_the_hours_of_the_channel():
    piece = open_at("24/7", DAYS, DAYS).replace("hours: 24/7", "\n    hours: 24/7")
    assert told(piece, "hours-without-person") == [("hours-without-person", 3)]


@pytest.mark.parametrize("today", [date(1900, 1, 1), date(2026, 12, 1), date(2028, 2, 29), date.max])
def test_an_ordinary_week_is_found_on_any_day(today):
    gap = first_gap(missing("Mo-Fr 08:00-18:00; Jul-Aug Mo-Fr 08:00-18:00", ("Mo-Fr 09:00-18:00",), today))
    assert [(each.day, each.time) for each in gap] == [("Monday", "08:00"), ("Monday", "09:00")]


def test_a_gap_without_an_end_is_a_whole_week():
    assert [(each.day, each.time) for each in first_gap(WHOLE)] == [("Monday", "00:00"), ("Sunday", "24:00")]

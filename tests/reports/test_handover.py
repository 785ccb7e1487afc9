"""What is passed on with a case: everything that an earlier record said, what is still open, and who has it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some
from jsonschema import Draft202012Validator, FormatChecker

from responde.clock.deadlines import deadlines
from responde.clock.due import Course
from responde.clock.told import Brought
from responde.complaint import form
from responde.complaint.answers import WORDS
from responde.complaint.handover import KEYS, opened
from responde.complaint.number import Number
from responde.formats import handover
from responde.reports.deadlines.teller import Teller
from responde.reports.handover.case import Case, Hand, record
from responde.reports.handover.kept import kept
from responde.reports.handover.text import render_text
from responde.speech import Speech
from tests.clock.cases import BOGOTA, agenda_of, example, moment
from tests.formats.test_handover import FULL

ANDINA = example("andina-conecta")
ASKED = form(ANDINA)
EN = Speech("en", ANDINA.languages, "CO")
SCHEMA = handover.record(ASKED, ANDINA, EN)
NUMBER = Number(whole="AC261204K7M3P576", prefix="AC", day=date(2026, 12, 4))
HAND = {"from": "line", "to": "luisa-cano", "at": "2026-12-04T18:00:00-05:00"}
BEFORE = {name: said for name, said in FULL.items() if name not in {"number", "complaint"}}


LUISA = "Luisa Fernanda Cano Mesa, Technicians' Supervisor"


OUTAGE = Brought(request="outage", severity="total", channel="field", also=("internet",))
NOTHING = Brought(channel="field")


def case(answers=None, brought=OUTAGE, contract=ANDINA, **more):
    agenda = agenda_of(contract)
    found = deadlines(agenda, brought, Course(received=moment("Fri 2026-12-04 16:40", BOGOTA)))
    teller = Teller(agenda, found, Speech("en", contract.languages, contract.organisation.country))
    return Case(teller=teller, form=form(contract), **{"number": NUMBER, "answers": answers or {}, **more})


def passed_on(made, to="", why="", at="Fri 2026-12-04 18:00"):
    return record(made, Hand(to=to, at=moment(at, BOGOTA), why=why))


def read(members):
    return kept(opened(json.dumps(members).encode(), ASKED), SCHEMA)


# What is kept of an earlier record.


def test_a_good_record_is_kept_as_it_is():
    found = read(FULL)
    assert (found.members, found.complained, found.misfits) == (BEFORE, True, ())


LATE = "2026-12-05T16:40:00-05:00"
STEP, SAID = {"step": "visit", "at": LATE}, {"says": "a", "who": "b"}


@pytest.mark.parametrize(
    ("members", "left", "misfits"),
    [
        ({"rung": 4}, {}, [("rung", "4")]),
        ({"rung": 0}, {}, [("rung", "0")]),
        ({"rung": 1.5}, {}, [("rung", "1.5")]),
        ({"rung": "x"}, {}, [("rung", "x")]),
        ({"rung": [3]}, {}, [("rung", '["3"]')]),
        ({"rung": 3}, {"rung": 3}, []),
        ({"rung": None}, {}, []),
        ({"received": "2026-12-04"}, {}, [("received", "2026-12-04")]),
        ({"received": "2026-13-04T16:40:00Z"}, {}, [("received", "2026-13-04T16:40:00Z")]),
        ({"received": "0001-01-01T00:00:00Z"}, {}, [("received", "0001-01-01T00:00:00Z")]),
        ({"received": f"{LATE}\n"}, {}, [("received", LATE)]),
        ({"channel": "pigeon"}, {}, [("channel", "pigeon")]),
        ({"language": "Spanish, please"}, {}, [("language", "Spanish, please")]),
        ({"identified": "yes", "consent": False}, {"consent": False}, [("identified", "yes")]),
        ({"heard": "Es la tercera vez"}, {}, [("heard", "Es la tercera vez")]),
        ({"heard": []}, {}, []),
        ({"heard": [SAID, {"says": "c"}]}, {"heard": [SAID]}, [("heard", '{"says": "c"}')]),
        ({"heard": [{**SAID, "says": ""}]}, {}, [("heard", '{"says": "", "who": "b"}')]),
        ({"heard": [{"who": "b", "says": "a" * 4001}]}, {}, [("heard", '{"who": "b", "says": "' + "a" * (WORDS - 22))]),
        ({"promised": [{**SAID, "by": "soon"}]}, {}, [("promised", '{"says": "a", "who": "b", "by": "soon"}')]),
        (
            {"done": [STEP, {**STEP, "step": "coffee"}, {**STEP, "mood": "bad"}]},
            {"done": [STEP]},
            [
                ("done", f'{{"step": "coffee", "at": "{LATE}"}}'),
                ("done", f'{{"step": "visit", "at": "{LATE}", "mood": "bad"}}'),
            ],
        ),
        (
            {"due": {"answer": LATE, "visit": "soon", "tea": LATE}},
            {"due": {"answer": LATE}},
            [("due", '{"visit": "soon"}'), ("due", f'{{"tea": "{LATE}"}}')],
        ),
        ({"due": [LATE]}, {}, [("due", f'["{LATE}"]')]),
        ({"passed": [HAND] * 101}, {"passed": [HAND] * 100}, [("passed", json.dumps(HAND))]),
        ({"passed": [{"to": "moon"}, 7]}, {}, [("passed", '{"to": "moon"}'), ("passed", "7")]),
        ({"attachments": ["a.jpg", "../b.jpg", "a.jpg"]}, {"attachments": ["a.jpg"]}, [("attachments", "../b.jpg")]),
        ({"missing": ["name", "colour", "name"]}, {"missing": ["name"]}, [("missing", "colour")]),
    ],
)
def test_what_the_schema_takes_is_kept_and_the_rest_is_told(members, left, misfits):
    found = read({"complaint": {"facts": "No"}, **members})
    assert found.members == left
    assert [(one.name, one.said) for one in found.misfits] == misfits


def test_a_misfit_names_the_line_on_which_its_member_begins():
    text = '{\n "complaint": {"facts": "No"},\n "rung": 9,\n\n "due":\n  {"tea": 1}\n}'
    found = kept(opened(text.encode(), ASKED), SCHEMA)
    assert [(one.name, one.line) for one in found.misfits] == [("rung", 3), ("due", 6)]


def test_of_what_cant_be_taken_over_the_first_is_told():
    found = read({"complaint": {"facts": "No"}, "heard": ["x"] * 500, "done": ["y"], "rung": 9})
    assert [one.name for one in found.misfits] == ["heard"] * 100


def test_what_is_too_deep_to_be_shown_is_told_all_the_same():
    deep = []
    for _ in range(5000):
        deep = [deep]
    envelope = opened(b'{"complaint": {"facts": "No"}, "rung": 2}', ASKED)
    found = kept(replace(envelope, members={**envelope.members, "heard": [deep]}), SCHEMA)
    assert (found.members, [(one.name, one.said) for one in found.misfits]) == ({"rung": 2}, [("heard", "…")])


def test_a_record_may_have_the_number_alone():
    assert read({"number": NUMBER.whole, "rung": 1}).complained is False


VALUES = some.recursive(
    some.none() | some.booleans() | some.floats() | some.integers() | some.text(max_size=9) | some.just(LATE),
    lambda inner: (
        some.lists(inner, max_size=3)
        | some.dictionaries(
            some.sampled_from(["says", "who", "at", "by", "step", "from", "to", "answer", "why"]), inner
        )
    ),
    max_leaves=12,
)
MEMBERS = some.fixed_dictionaries({}, optional=dict.fromkeys(sorted(KEYS - {"complaint", "number"}), VALUES))


@given(MEMBERS)
def test_whatever_stands_on_a_record_what_is_kept_is_valid(members):
    found = read({"complaint": {"facts": "No"}, **members})
    parts = {**SCHEMA, "anyOf": [{}], "if": False}
    assert [*Draft202012Validator(parts, format_checker=FormatChecker()).iter_errors(found.members)] == []


# What is passed on.


def test_of_an_anonymous_case_only_what_needs_nobody_to_be_told_is_due():
    made = case({"anonymous": True})
    assert passed_on(made)["due"] == {"resolve": "2026-12-05T16:40:00-05:00"}


def test_what_isnt_known_to_be_any_request_has_no_dates_and_still_somebody_who_answers():
    found = passed_on(case({"facts": "No"}, NOTHING))
    assert ("due" in found, found["rung"], found["person"]) == (False, 1, "luisa-cano")


def test_nobody_hands_over_what_hasnt_been_received_yet():
    found = passed_on(case(), at="Thu 2026-12-03 10:00")
    assert found["passed"] == [{"from": "field", "to": "luisa-cano", "at": "2026-12-04T16:40:00-05:00"}]


# What people read.


def test_the_next_desk_sees_everything_at_a_glance():
    answers = {"request": "outage.total", "name": "Ana Ñandú", "facts": "Nobody came.\nNobody called."}
    made = case(answers, earlier=BEFORE, missing=("id_number", "contact_by"), language="pt-BR")
    assert render_text(made, passed_on(made, to="jorge-ruiz", why="Another crew is needed")) == (
        "Andina Conecta\n"
        "Case number: AC26 1204 K7M3 P576\n"
        "Received: Friday, December 4, 2026, 16:40\n"
        "It came through: Technician at your home\n"
        "Taken by: Redes del Norte S.A.S.\n"
        "The customer speaks this language: Portuguese.\n"
        "The customer has already proved who they are. Don't ask for it again.\n"
        "The customer agrees that the case is passed on.\n"
        "\n"
        "What the customer said\n"
        "  What is it? Service fault: No service at all\n"
        "  Name: Ana Ñandú\n"
        "  What happened: Nobody came.\n"
        "    Nobody called.\n"
        "\n"
        "Heard besides\n"
        "  Iván, técnico, Friday, December 4, 2026, 16:45: Es la tercera vez.\n"
        "    Cuida de su madre.\n"
        "\n"
        "Promised to the customer\n"
        "  Iván, técnico: Alguien vuelve mañana\n"
        "    By when: Saturday, December 5, 2026, 12:00\n"
        "\n"
        "Done so far\n"
        "  Visit: Iván, Friday, December 4, 2026, 16:40\n"
        "    Cambió el cable\n"
        "  Confirmation of receipt: Friday, December 4, 2026, 16:45\n"
        "\n"
        "Ask only this\n"
        "  Number of your identity document\n"
        "  How should we answer?\n"
        "\n"
        "Who has it now\n"
        "  Person in charge: Jorge Enrique Ruiz Peña, Field Operations Manager\n"
        "  Rung of the ladder: 2\n"
        "\n"
        "By when\n"
        "  Solution: Saturday, December 5, 2026, 16:40\n"
        "\n"
        "Passed on\n"
        "  Friday, December 4, 2026, 16:50: from Redes del Norte S.A.S. to Luisa Fernanda Cano Mesa\n"
        "    Hace falta otro equipo\n"
        "  Friday, December 4, 2026, 17:00: from Luisa Fernanda Cano Mesa to 24-hour line\n"
        "  Friday, December 4, 2026, 18:00: from 24-hour line to Jorge Enrique Ruiz Peña\n"
        "    Another crew is needed\n"
        "\n"
        "Attachments\n"
        "  foto ñ.jpg\n"
        "  conversación.ogg\n"
    )


def test_of_a_case_that_is_only_a_number_nothing_else_is_said():
    made = case(brought=NOTHING, earlier={"passed": [HAND]}, has_complaint=False, dated=False)
    assert render_text(made, passed_on(made)).split("\n\n") == [
        "Andina Conecta\nCase number: AC26 1204 K7M3 P576\nIt came through: Technician at your home",
        f"Who has it now\n  Person in charge: {LUISA}\n  Rung of the ladder: 1",
        "Passed on\n  Friday, December 4, 2026, 18:00: from 24-hour line to Luisa Fernanda Cano Mesa\n",
    ]


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (case(number=None), "\nIt has no case number yet.\n"),
        (case(earlier={"identified": False}), "\nThe customer has not proved yet who they are.\n"),
        (case(earlier={"consent": False}), "\nThe customer doesn't agree that the case is passed on.\n"),
        (case({"facts": "No"}), "\n\nAsk only this\n  Nothing: the complaint is whole.\n"),
        (
            case(earlier={"passed": [{**HAND, "to": "redes-del-norte"}]}),
            "\n\nWho has it now\n  Redes del Norte S.A.S.\n",
        ),
    ],
)
def test_what_differs_is_said(made, says):
    assert says in render_text(made, passed_on(made))


def test_what_a_record_doesnt_say_is_not_made_up():
    made = case(has_complaint=False)
    assert render_text(made, {}) == "Andina Conecta\nCase number: AC26 1204 K7M3 P576\n"


def test_a_promise_may_have_no_end():
    made = case(earlier={"promised": [SAID]})
    assert "\n\nPromised to the customer\n  b: a\n\n" in render_text(made, passed_on(made))


def test_the_time_of_another_zone_is_named():
    made = case(brought=Brought(request="cut", severity="total", also=("acores",)), contract=example("everything"))
    # 16:40 in Bogotá is 21:40 in UTC, and the Azores are an hour behind that.
    head = "Received: Friday, 4 December 2026, 20:40\nAll times are those of Atlantic/Azores.\n"
    assert head in render_text(made, passed_on(made))


def test_signs_that_nobody_sees_stay_out_of_what_people_read():
    said = {"says": "a\u202eb\x00", "who": "I\nvan"}
    made = case(earlier={"heard": [said], "attachments": ["f\u200b.jpg"]})
    shown = render_text(made, passed_on(made))
    assert "\n  I van: ab\n" in shown
    assert shown.endswith("\n  f.jpg\n")

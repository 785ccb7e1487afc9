"""A record has its numbers in order, its answers in the order of the form, and what it lacks beside it."""

from datetime import date

import pytest
from stdnum.iso7064 import mod_97_10

from responde.complaint import Condition, Form, Option, Question, form
from responde.complaint.answers import Doubt, Remark
from responde.complaint.record import Parsed, missing, record
from tests.clock.cases import example

DAY = date(2026, 12, 4)
RIGHT, GROUPS = "AC261204K7M3P576", "AC26 1204 K7M3 P576"
"""Made by hand in the tests of numbers; the one of a company without prefix is C261204K7M3P552."""
ONE, OTHER, BETWEEN = "AC261204T6GV9W35", "AC261204T4MV9W35", "AC261204T4GV9W35"
"""Two of one day, and what is one wrong character from either."""


def question(name, kind="text", **more):
    return Question(id=name, kind=kind, label=name, **more)


ASKED = Form(questions=(question("case_number"), question("facts"), question("name")), prefix="AC")


def kept(asked=ASKED, today=DAY, findings=(), **answers):
    return record(Parsed(answers=answers, findings=findings), asked, today)


def told(found):
    return [(each.doubt.value, each.question, each.said, each.meant) for each in found.findings]


@pytest.mark.parametrize("number", [ONE, OTHER])
def test_the_numbers_of_these_tests_are_right_to_software_that_is_not_ours(number):
    assert mod_97_10.is_valid(number)
    assert sum(a != b for a, b in zip(number, BETWEEN, strict=True)) == 1


@pytest.mark.parametrize("name", ["number", "case_number"])
@pytest.mark.parametrize(
    ("typed", "whole", "doubt", "meant"),
    [
        (RIGHT, RIGHT, "", ()),
        ("ac26 1204-k7m3 p576", RIGHT, "", ()),
        (f"{RIGHT}6", RIGHT, "corrected", (GROUPS,)),
        ("AC261204K7M3P567", RIGHT, "corrected", (GROUPS,)),
        ("261204K7M3P576", RIGHT, "corrected", (GROUPS,)),  # without its letters
        (BETWEEN, None, "ambiguous", tuple(" ".join((n[:4], n[4:8], n[8:12], n[12:])) for n in sorted((ONE, OTHER)))),
        ("tomorrow", None, "mistyped", ()),
        ("AC261204K7M3P", None, "mistyped", ()),
        ("C261204K7M3P552", None, "foreign", ("C261 204K 7M3P 552",)),
    ],
)
def test_a_number_is_put_in_order_and_what_was_done_for_it_is_told(name, typed, whole, doubt, meant):
    found = kept(**{name: typed})
    left = typed if name == "case_number" else None  # an earlier one stays as it was typed
    assert found.answers.get(name) == (whole or left)
    assert told(found) == ([(doubt, name, typed, meant)] if doubt else [])


def test_a_company_without_prefix_has_its_numbers_begin_with_c():
    assert kept(Form(questions=ASKED.questions), case_number="c261 204k 7m3p 552").answers == {
        "case_number": "C261204K7M3P552"
    }


def test_a_number_of_tomorrow_is_none_yet():
    found = kept(today=date(2026, 12, 3), number=RIGHT)
    assert (found.answers, told(found)) == ({}, [("mistyped", "number", RIGHT, ())])


def test_both_numbers_of_a_case_are_put_in_order():
    found = kept(case_number=GROUPS, number="nonsense")
    assert (found.answers, told(found)) == ({"case_number": RIGHT}, [("mistyped", "number", "nonsense", ())])


def test_answers_stand_in_the_order_of_the_form_and_others_are_no_part_of_it():
    found = kept(name="Ana", colour="red", facts="No", number=RIGHT, case_number=RIGHT)
    assert list(found.answers) == ["number", "case_number", "facts", "name"]


def test_what_was_told_before_comes_first_and_what_is_missing_last():
    before = Remark(doubt=Doubt.BESIDE, said="Hola")
    asked = Form(questions=(question("facts", required=True),), prefix="AC")
    assert [each[0] for each in told(kept(asked, findings=(before,), number="x"))] == ["beside", "mistyped", "missing"]


def test_what_was_handed_in_is_left_as_it_was():
    answers = {"number": "x", "case_number": f"{RIGHT}6"}
    record(Parsed(answers=answers), ASKED, DAY)
    assert answers == {"number": "x", "case_number": f"{RIGHT}6"}


ANDINA = form(example("andina-conecta"))
WHOLE = {
    "request": "claim",
    "name": "Ana",
    "id_number": "1",
    "facts": "No",
    "contact_by": "email",
    "email": "a@b.example",
}


@pytest.mark.parametrize(
    ("answers", "lacks"),
    [
        ({}, ["request", "name", "id_number", "facts", "contact_by"]),
        (WHOLE, []),
        ({**WHOLE, "contact_by": "phone"}, ["phone"]),
        ({**WHOLE, "contact_by": "whatsapp", "phone": "+57 601 555 0100"}, []),
        ({"case_number": RIGHT}, ["facts"]),  # who has a case need not say again who they are
        ({"case_number": RIGHT, "facts": "No"}, []),
    ],
)
def test_what_has_to_be_answered_and_was_not_is_missing(answers, lacks):
    assert [each.question for each in missing(ANDINA, answers)] == lacks


CONDITIONAL = Form(
    questions=(
        question("request", "choice", options=(Option(id="cut", label="Cut"), Option(id="bill", label="Bill"))),
        question("anonymous", "yes_no"),
        question("name", unless=("anonymous",)),
        question("own.meter", required=True, when=(Condition(question="request", answers=("cut",)),)),
    )
)


@pytest.mark.parametrize(
    ("answers", "lacks"),
    [
        ({"anonymous": True}, []),
        ({"anonymous": False}, ["name"]),
        ({"request": "cut", "name": "Ana"}, ["own.meter"]),
        ({"request": "bill", "name": "Ana"}, []),
        ({"request": "cut", "name": "Ana", "own.meter": "grey"}, []),
    ],
)
def test_what_is_asked_in_some_cases_alone_is_missing_in_those(answers, lacks):
    assert [each.question for each in missing(CONDITIONAL, answers)] == lacks

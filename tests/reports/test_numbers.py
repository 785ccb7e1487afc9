"""Numbers as people and programs are told of them: issued, on a sheet, right, corrected, or why not."""

from __future__ import annotations

import json
from datetime import date

import pytest

from responde.complaint.number import Number, Outcome, Read
from responde.reports import numbers
from responde.speech import Speech

ONE = Number(whole="AC261204K7M3P576", prefix="AC", day=date(2026, 12, 4))
OTHER = Number(whole="C261204K7M3P552", prefix="C", day=date(2026, 12, 4))
ENGLISH = Speech("en", ("en",), "GB")
RECEIVED = "received on Friday, 4 December 2026."
DATA = {
    "number": "AC261204K7M3P576",
    "groups": "AC26 1204 K7M3 P576",
    "pairs": "AC 26 12 04 K7 M3 P5 76",
    "prefix": "AC",
    "day": "2026-12-04",
}


def found(outcome, *possible, typed="ac26"):
    return Read(typed=typed, outcome=outcome, possible=possible)


def test_each_number_has_its_line_in_groups():
    assert numbers.render_text([ONE, OTHER]) == "AC26 1204 K7M3 P576\nC261 204K 7M3P 552\n"


def test_a_sheet_has_room_for_the_day_and_the_name():
    day, name = "_" * 14, "_" * 24
    assert numbers.render_sheet([ONE, ONE], ENGLISH) == (
        f"AC26 1204 K7M3 P576   Date   {day}   Name   {name}\n\nAC26 1204 K7M3 P576   Date   {day}   Name   {name}\n"
    )


def test_a_program_is_told_of_each_number_in_all_its_spellings():
    assert json.loads(numbers.render_json([ONE])) == {"numbers": [DATA]}


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (
            found(Outcome.RIGHT, ONE),
            f"ac26: right. It is AC26 1204 K7M3 P576, {RECEIVED}",
        ),
        (
            found(Outcome.CORRECTED, ONE),
            f"ac26: mistyped. Only AC26 1204 K7M3 P576 can be meant, {RECEIVED} Ask whether it is that one.",
        ),
        (
            found(Outcome.SEVERAL, ONE, OTHER),
            "ac26: mistyped. It can be AC26 1204 K7M3 P576, C261 204K 7M3P 552.",
        ),
        (found(Outcome.FOREIGN, OTHER), "ac26: not one of ours. It begins with C, ours with AC."),
        (
            found(Outcome.UNREADABLE, typed="<b>\n*"),
            "<b> *: this is no case number. Look at it again, or have it read to you in pairs.",
        ),
    ],
)
def test_what_was_typed_is_judged_in_a_line(read, said):
    assert numbers.render_readings([read], "AC", ENGLISH) == f"{said}\n"


@pytest.mark.parametrize(
    ("read", "outcome", "possible"),
    [
        (found(Outcome.RIGHT, ONE), "right", [DATA]),
        (found(Outcome.CORRECTED, ONE), "corrected", [DATA]),
        (found(Outcome.SEVERAL, ONE, ONE), "several", [DATA, DATA]),
        (found(Outcome.FOREIGN, ONE), "foreign", [DATA]),
        (found(Outcome.UNREADABLE), "unreadable", []),
    ],
)
def test_a_program_is_told_what_was_typed_and_what_can_be_meant(read, outcome, possible):
    told = json.loads(numbers.render_readings_json([read]))
    assert told == {"numbers": [{"typed": "ac26", "outcome": outcome, "possible": possible}]}

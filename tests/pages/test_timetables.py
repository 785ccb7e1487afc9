"""Opening hours in words: one line for each group of days, then seasons, holidays and single dates."""

from html import unescape

import pytest

from responde.contract.texts import Hours
from responde.pages import desk, timetables
from responde.reading import read
from responde.reading.files import Files
from responde.source import parse
from responde.templating import environment
from tests.conftest import CONTRACTS

ANDINA = (CONTRACTS / "andina-conecta.yml").read_bytes()
BRITISH = ANDINA.replace(b"country: CO", b"country: GB")


def at(lang, text=ANDINA):
    contract, _ = read(parse(text))
    return desk(contract, Files(), lang, environment())


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("24/7", ["day and night, every day of the year"]),
        ("always", ["day and night, every day of the year"]),
        ("Mo-Fr 08:00-17:00", ["Monday to Friday: 8:00–17:00", "Saturday and Sunday: closed"]),
        (
            "Mo-Fr 08:00-13:30,15:30-19:00; PH off",
            ["Monday to Friday: 8:00–13:30 and 15:30–19:00", "Saturday and Sunday: closed", "public holidays: closed"],
        ),
        ("Mo-Su 18:00-06:00", ["every day: 18:00–6:00"]),
        ("Sa 10:00-12:00", ["Monday to Friday: closed", "Saturday: 10:00–12:00", "Sunday: closed"]),
        ("Mo-Su,PH 09:00-10:00", ["every day: 9:00–10:00", "public holidays: 9:00–10:00"]),
        ("Mo-Su 09:00-10:00; Dec 24 off", ["every day: 9:00–10:00", "24 December: closed"]),
        ("Mo-Su 09:00-10:00; 2026 Dec 24 off", ["every day: 9:00–10:00", "24 December, 2026: closed"]),
        (
            "Mo-Su 09:00-10:00; Jul-Aug Mo-Su 08:00-09:00",
            ["1 September to 30 June: every day: 9:00–10:00", "1 July to 31 August: every day: 8:00–9:00"],
        ),
    ],
)
def test_hours_are_said_line_by_line(written, expected):
    found = [unescape(line) for line in timetables.lines(at("en", BRITISH), Hours(written))]
    assert sorted(found) == sorted(expected)


def test_hours_speak_the_language_of_the_page():
    found = [unescape(line) for line in timetables.lines(at("es"), Hours("office"))]
    assert found == ["lunes a viernes: 8:00–17:00", "sábado y domingo: cerrado", "festivos: cerrado"]


def test_no_hours_are_no_lines():
    assert timetables.lines(at("es"), None) == ()

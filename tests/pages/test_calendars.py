"""The days on which nobody works, as a page tells them."""

from html import unescape
from importlib.metadata import version

import pytest

from responde.pages import calendars, desk
from responde.reading import read
from responde.reading.files import Files
from responde.source import parse
from responde.templating import environment
from tests.conftest import CONTRACTS

BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")


def test_a_day_off_without_a_reason_is_shown_as_such():
    text = f"{BAKERY}calendar: {{holidays: ES, add: [2026-12-24, {{date: 2026-12-31, says: Inventario}}]}}\n"
    contract, _ = read(parse(text.encode()))
    (table,) = calendars.section(desk(contract, Files(), "es", environment())).tables
    told = {unescape(str(day)): unescape(str(what)) for day, what in table.rows}
    assert told["jueves, 24 de diciembre de 2026"] == "no se dice"
    assert told["jueves, 31 de diciembre de 2026"] == "Inventario"


CODE, LIBRARY = "Public holidays: CO", f"Public holidays as in holidays {version('holidays')}"
KNOWN = "Dates are known until Sunday, December 31, 2028"
KNOWN_LONGER = "Dates are known until Monday, December 31, 2029"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("review_by: 2027-06-01", "review_by: 2027-06-01", [CODE, LIBRARY, KNOWN]),
        ("review_by: 2027-06-01", "review_by: 2028-06-01", [CODE, LIBRARY, KNOWN_LONGER]),
        ("  holidays: CO\n", "", [LIBRARY, KNOWN]),  # the country's own, which nobody has to name
    ],
)
def test_the_page_says_whose_holidays_these_are_and_how_far_they_are_known(old, new, expected):
    text = (CONTRACTS / "andina-conecta.yml").read_text("utf-8")
    assert old in text
    contract, _ = read(parse(text.replace(old, new, 1).encode()))
    facts = calendars.section(desk(contract, Files(), "en", environment())).facts
    (told,) = ([unescape(str(value)) for value in fact.values] for fact in facts if fact.label == "Calendar")
    assert told == expected

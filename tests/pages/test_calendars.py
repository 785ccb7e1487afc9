"""The days on which nobody works, as a page tells them."""

from html import unescape

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

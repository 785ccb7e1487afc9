"""What a template left open is told once, whatever belongs there, and nothing that refers to it is told as well."""

from datetime import date

import pytest

from responde.edition import examine
from responde.reading.scalars import unfilled
from tests.conftest import CONTRACTS, TODAY

DAY = date.fromisoformat(TODAY)


BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
BACKED = "rights:\n  time: {backed_by: [phone.wait, complaint.answer]}\n"
MORE = BAKERY.replace("phone: +34 951 550 100,", "phone: +34 951 550 100, wait: 3 minutes,") + BACKED

LEFT = {
    "a version": ("format: 1", "format: <one>"),
    "a text": ("role: Encargada", "role: <what she does>"),
    "a text in languages": ("name: Queja", "name: {es: <nombre>}"),
    "a name": ("name: Rosa Jiménez Luna", "name: <first and last name>"),
    "a text in quotes": ("role: Encargada", 'role: "<a, b>"'),
    "a country": ("country: ES", "country: <two letters>"),
    "a word": ("sector: retail", "sector: <which one>"),
    "a time zone": ("timezone: Europe/Madrid", "timezone: <zone>"),
    "a language": ("languages: [es]", "languages: [<which>]"),
    "a date": ("from: 2026-12-01", "from: <day>"),
    "a shape": ("edition: {from: 2026-12-01, review_by: 2027-12-01}", "edition: <which>"),
    "hours with a name": ("open: Mo-Sa 07:00-21:00; Su 08:00-14:00", "open: <opening hours>"),
    "a phone": ("phone: +34 951 550 101", "phone: <direct line>"),
    "an address": ("email: paco@panaderia-sol.example", "email: <e-mail>"),
    "a time": ("answer: 3 business days", "answer: <time>"),
    "one of several times": ("answer: 3 business days", "answer: [<time>, 5 business days]"),
    "a time by case": ("answer: 3 business days", "answer: {phone: <time>, otherwise: 3 business days}"),
    "a time behind a right": ("wait: 3 minutes", "wait: <time>"),
    "yes or no": ("director: true", "director: <yes>"),
    "a reference": ("person: rosa", "person: <who>"),
    "a kind": ("kind: email", "kind: <what>"),
}


@pytest.mark.parametrize("name", LEFT)
def test_it_is_told_once_and_nothing_else_is_above_a_note(name, tmp_path):
    before, after = LEFT[name]
    assert before in MORE
    contract = tmp_path / "contract.yml"
    contract.write_text(MORE.replace(before, after, 1), "utf-8")
    found = [each for each in examine(contract, DAY).findings if each.severity.value != "note"]
    assert [each.code for each in found] == ["placeholder"]
    left = after[after.index("<") : after.index(">") + 1]
    assert (found[0].facts["value"], found[0].spot.text.count(left)) == (left, 1)
    start = found[0].spot.column - 1
    assert found[0].spot.text[start : start + found[0].spot.width].strip('"') == left


def test_an_id_is_told_where_it_stands(tmp_path):
    contract = tmp_path / "contract.yml"
    contract.write_text(BAKERY.replace("  shop: {", "  <an id>: {"), "utf-8")
    found = [each for each in examine(contract, DAY).findings if each.code == "placeholder"]
    assert [(each.where, each.spot.column) for each in found] == [("key", 3)]


@pytest.mark.parametrize("text", ["<a>", "<first and last name>", "<¿plazo? (por ejemplo 10 business days)>"])
def test_angle_brackets_around_it_all_are_a_mark(text):
    assert unfilled(text)


@pytest.mark.parametrize("text", ["", "<", ">", "<>", "a <b>", "<a> b", "<a><b>", "<<a>>", "5 < 6"])
def test_anything_else_is_a_text(text):
    assert not unfilled(text)

"""Telephone numbers: what a telephone dials, what a reader sees."""

from html import unescape

import pytest

from responde.contract.contacts import Phone
from responde.speech import phones


@pytest.mark.parametrize(
    ("written", "href", "shown"),
    [
        ("+57 601 555 0101", "tel:+576015550101", "+57 601 5550101"),
        ("+34 951 550 101", "tel:+34951550101", "+34 951 55 01 01"),
        ("+351 215 550 101", "tel:+351215550101", "+351 21 555 0101"),
        ("+44 (0)20-5550.0100", "tel:+442055500100", "+44 20 5550 0100"),
        ("01 8000 555 010", "tel:018000555010", "01 8000 555 010"),
        ("900 555 010", "tel:900555010", "900 555 010"),
        ("112", "tel:112", "112"),
        ("*611", "tel:*611", "*611"),
        ("#611#", "tel:%23611%23", "#611#"),
    ],
)
def test_a_number_is_dialled_without_anything_but_digits_and_shown_in_its_own_grouping(written, href, shown):
    phone = Phone.parse(written)
    assert (str(phones.call(phone)), unescape(phones.shown(phone))) == (href, shown)


@pytest.mark.parametrize(
    ("written", "href"),
    [("+57 320 555 0120", "https://wa.me/573205550120"), ("+34 600-555-010", "https://wa.me/34600555010")],
)
def test_a_chat_opens_with_digits_alone(written, href):
    assert str(phones.chat(Phone.parse(written))) == href

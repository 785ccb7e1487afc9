"""Telephone numbers: what a telephone dials, what a reader sees, and where the prefix of the country stays away."""

import re
from html import unescape

import pytest

from responde.contract.contacts import Contact, OtherPhone, Phone
from responde.contract.service import Channel
from responde.contract.texts import Text
from responde.speech import Speech, phones
from responde.templating import plain
from tests.pages.desks import changed, example, seated


@pytest.mark.parametrize(
    ("written", "href", "shown"),
    [
        ("+57 601 555 0101", "tel:+576015550101", "+57 601 5550101"),
        ("+34 951 550 101", "tel:+34951550101", "+34 951 55 01 01"),
        ("+351 215 550 101", "tel:+351215550101", "+351 21 555 0101"),
        ("+44 (0)20-5550.0100", "tel:+442055500100", "+44 20 5550 0100"),
        ("+999 123 4567", "tel:+9991234567", "+999 123 4567"),
        ("+57 12345", "tel:+5712345", "+57 12345"),
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
    ("home", "written", "shown"),
    [
        # as people of the three examples write their own
        pytest.param("CO", "+57 601 555 0120", "(601) 5550120", id="a line in Bogotá"),
        pytest.param("CO", "+57 604 555 0130", "(604) 5550130", id="a line in Medellín"),
        pytest.param("CO", "+57 310 555 0101", "310 5550101", id="a mobile in Colombia"),
        pytest.param("ES", "+34 910 550 101", "910 55 01 01", id="a line in Madrid"),
        pytest.param("ES", "+34 951 550 100", "951 55 01 00", id="a line in Málaga"),
        pytest.param("ES", "+34 600 555 010", "600 55 50 10", id="a mobile in Spain"),
        pytest.param("ES", "+34 900 555 010", "900 555 010", id="a free line in Spain"),
        pytest.param("GB", "+44 20 7946 0100", "020 7946 0100", id="a line that is dialled with a nought at home"),
        pytest.param("GB", "+44 (0)20 7946 0100", "020 7946 0100", id="that nought in brackets"),
        # elsewhere, or in doubt
        pytest.param("PT", "+34 910 550 101", "+34 910 55 01 01", id="of another country"),
        pytest.param("CA", "+1 212-736-5000", "+1 212-736-5000", id="of another country with the same prefix"),
        pytest.param("US", "+1 212-736-5000", "(212) 736-5000", id="of that country with that prefix"),
        pytest.param("GB", "+44 20 5550 0100", "+44 20 5550 0100", id="of no network that anybody knows"),
        pytest.param("", "+57 601 555 0120", "+57 601 5550120", id="where no country is known"),
        pytest.param("CO", "01 8000 555 010", "01 8000 555 010", id="written as it is dialled there"),
        pytest.param("XX", "+57 601 555 0120", "+57 601 5550120", id="where there is no such country"),
    ],
)
def test_a_number_of_ones_own_country_stands_as_people_there_write_it_and_any_other_with_its_prefix(
    home, written, shown
):
    assert unescape(phones.shown(Phone.parse(written), home)) == shown


@pytest.mark.parametrize(
    ("name", "exchanged", "country"),
    [
        pytest.param("andina-conecta", ("", ""), "CO", id="Andina Conecta"),
        pytest.param("seguros-faro", ("", ""), "ES", id="Seguros Faro"),
        pytest.param("panaderia-sol", ("", ""), "ES", id="Panadería Sol"),
        pytest.param("everything", ("", ""), "PT", id="regions with other clocks and holidays of the same country"),
        pytest.param("everything", ("holidays: PT-20", "holidays: ES-CN"), "", id="a region with the days of another"),
        pytest.param("everything", ("holidays: PT-11", "holidays: ES"), "", id="a place with the days of another"),
        pytest.param("everything", ("Atlantic/Azores", "Atlantic/Canary"), "", id="a region with the clock of another"),
        pytest.param("everything", ("Atlantic/Azores", "Etc/GMT+1"), "PT", id="a clock that is of no country"),
    ],
)
def test_a_company_is_at_home_in_its_country_unless_parts_of_it_are_in_others(name, exchanged, country):
    assert phones.home(seated(changed(name, *exchanged)).contract) == country


LINE, MOBILE, CHAT = Phone("+57 601 555 0120"), Phone("+57 310 555 0120"), Phone("+57 320 555 0120")
ABROAD = Text({"es": "Desde el exterior"})


@pytest.mark.parametrize(
    ("phone", "of", "shown"),
    [
        pytest.param(LINE, None, "(601) 5550120", id="nobody's"),
        pytest.param(LINE, Contact(phone=LINE), "(601) 5550120", id="a direct line"),
        pytest.param(MOBILE, Contact(mobile=MOBILE), "310 5550120", id="a mobile"),
        pytest.param(MOBILE, Contact(mobile=MOBILE, whatsapp=MOBILE), "310 5550120", id="a mobile for both"),
        pytest.param(CHAT, Contact(whatsapp=CHAT), "+57 320 5550120", id="of WhatsApp alone"),
        pytest.param(LINE, Channel(kind="phone", phone=LINE), "(601) 5550120", id="the line"),
        pytest.param(CHAT, Channel(kind="whatsapp", phone=CHAT), "+57 320 5550120", id="a channel of WhatsApp"),
        pytest.param(LINE, OtherPhone(phone=LINE), "(601) 5550120", id="a further one"),
        pytest.param(LINE, OtherPhone(phone=LINE, country="CO"), "(601) 5550120", id="a further one from here"),
        pytest.param(LINE, OtherPhone(phone=LINE, country="ES"), "+57 601 5550120", id="a further one from elsewhere"),
        pytest.param(LINE, OtherPhone(phone=LINE, says=ABROAD), "+57 601 5550120", id="a further one from who knows"),
        pytest.param(
            LINE,
            Contact(phones=(OtherPhone(phone=LINE, says=ABROAD),)),
            "+57 601 5550120",
            id="the first is a further one",
        ),
    ],
)
def test_what_is_typed_in_whatsapp_or_dialled_from_elsewhere_keeps_its_prefix(phone, of, shown):
    assert plain(phones.whole(Speech("es", ("es",), "CO", "CO"), phone, of)) == shown


@pytest.mark.parametrize("name", ["andina-conecta", "everything", "panaderia-sol", "seguros-faro"])
def test_a_number_is_never_broken_in_two(name):
    say = phones.at_home(example(name).contract, "es")
    number = example(name).contract.ladder[0].seats[0].person
    phone = example(name).contract.people[number].number
    for made in (phones.whole(say, phone), phones.worldwide(phone)):
        assert re.fullmatch('<span class="responde-phone">[^<]+</span>', made)


@pytest.mark.parametrize(
    ("written", "href"),
    [("+57 320 555 0120", "https://wa.me/573205550120"), ("+34 600-555-010", "https://wa.me/34600555010")],
)
def test_a_chat_opens_with_digits_alone(written, href):
    assert str(phones.chat(Phone.parse(written))) == href

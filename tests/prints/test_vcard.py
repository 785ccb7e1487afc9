"""Contact cards say who somebody is, when and how they answer, and which rung they are, to any address book."""

from __future__ import annotations

import re
from datetime import date

import pytest

from responde.contract.contacts import Phone
from responde.pages import vcards
from responde.prints import vcard
from responde.speech import phones
from tests.conftest import CONTRACTS, EXAMPLES
from tests.judges.vcards import both, by_vcard4, by_vobject
from tests.pages.desks import changed, example, seated

ANDINA = "andina-conecta"
OPEN = tuple(name for name in EXAMPLES if name != "seguros-faro")
"""Examples that publish contacts for machines, too."""
HOSTILE = (
    '<script>alert(1)</script>"',
    "a; b, c \\ d: e",
    "ñ" * 200,
    "😀" * 60,
    "{{ 7*7 }} `x` | *y*",
)


def files(name: str, lang: str = "", text: str = "") -> dict[str, str]:
    return {each.path: each.content.decode() for each in vcard.files(seated(text) if text else example(name, lang))}


def ana() -> str:
    return files(ANDINA)["keep/ana-torres.vcf"]


def unfolded(card: str) -> list[str]:
    return card.replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize("name", OPEN)
def test_every_card_of_every_example_is_one_that_address_books_take(name):
    contract = example(name).contract
    for lang in contract.languages:
        cards = {path: text for path, text in files(name, lang).items() if path.endswith(".vcf")}
        read = by_vcard4(*cards.values())
        assert {
            path: len(found) for path, found in zip(cards, read, strict=True) if "ladder" not in path
        } == dict.fromkeys((path for path in cards if "ladder" not in path), 1)
        assert len(cards) == len(contract.people) + 1
        for text in cards.values():
            assert [len(card.all("FN")) for card in by_vobject(text)] == [1] * text.count("BEGIN:VCARD")


def test_a_card_says_what_the_charter_says_of_the_person():
    lines = unfolded(ana())
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:4.0"]
    assert {
        "KIND:individual",
        "FN:Ana Lucía Torres Gómez",
        "N:;Ana Lucía Torres Gómez;;;",
        "ORG:Andina Conecta",
        "TITLE;LANGUAGE=es:Directora de Servicio al Cliente",
        "TEL;VALUE=uri;TYPE=work,voice;PREF=1:tel:+57-601-5550101",
        "TEL;VALUE=uri;TYPE=work,cell:tel:+57-310-5550101",
        "EMAIL;TYPE=work:ana.torres@andina-conecta.example",
        "URL:https://derechos.andina-conecta.example/ladder.html#ana-torres",
        "SOURCE:https://derechos.andina-conecta.example/keep/ana-torres.vcf",
        "TZ:America/Bogota",
        "RELATED;TYPE=agent;VALUE=text:Carmen Páez Rincón",
        "CATEGORIES:Andina Conecta",
        "REV:20261201T000000Z",
    } <= set(lines)
    assert lines[-2:] == ["END:VCARD", ""]


def test_the_note_says_the_hours_the_rung_and_the_edition():
    [card] = both(files(ANDINA, "en")["en/keep/ana-torres.vcf"])
    note = card.one("NOTE").split("\n")
    assert note[0] == "On the ladder: 3. The director"
    assert "Answers: Monday to Saturday: 7:00–20:00; Sunday: closed" in note
    assert "While away: Sergio Andrés Quintero Lara, +57 601 5550103" in note
    assert note[-1].startswith("Edition 2026.2, in force from Tuesday")


def test_a_stand_in_is_named_by_their_own_card():
    cards = files(ANDINA)
    [own] = re.findall(r"UID:(.*)", cards["keep/sergio-quintero.vcf"].replace("\r", ""))
    assert f"RELATED;TYPE=agent:{own}" in unfolded(ana())


def test_the_same_person_is_the_same_contact_in_every_language_and_edition():
    spanish, english = files(ANDINA), files(ANDINA, "en")
    later = files("", text=changed(ANDINA, "from: 2026-12-01", "from: 2026-12-05"))
    uid = [line for line in unfolded(ana()) if line.startswith("UID:urn:uuid:")]
    assert len(uid) == 1
    for each in (english["en/keep/ana-torres.vcf"], later["keep/ana-torres.vcf"]):
        assert uid[0] in unfolded(each)
    assert "REV:20261205T000000Z" in unfolded(later["keep/ana-torres.vcf"])
    assert spanish == files(ANDINA)


def test_everybody_on_the_ladder_is_on_its_file_from_the_first_rung_up():
    cards = both(files(ANDINA)["keep/ladder.vcf"])
    contract = example(ANDINA).contract
    seated_there = [seat.person for rung in contract.ladder for seat in rung.seats]
    expected = [contract.people[name].name.into("es")[0] for name in dict.fromkeys(seated_there)]
    assert [card.one("FN") for card in cards] == expected
    assert expected[-1] == "Ana Lucía Torres Gómez"


def test_somebody_outside_the_company_is_not_said_to_be_of_it():
    assert not [line for line in unfolded(files(ANDINA)["keep/helena-mora.vcf"]) if line.startswith("ORG")]
    assert "URL:https://derechos.andina-conecta.example/beyond.html#helena-mora" in unfolded(
        files(ANDINA)["keep/helena-mora.vcf"]
    )


def test_a_number_in_national_form_stays_as_it_is_dialled_there():
    text = changed(ANDINA, "phone: +57 601 555 0101", "phone: 01 8000 555 010")
    assert "TEL;VALUE=text;TYPE=work,voice;PREF=1:01 8000 555 010" in unfolded(
        files("", text=text)["keep/ana-torres.vcf"]
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("+57 601 555 0101", "tel:+57-601-5550101"),
        ("+34 (0)951 550 100", "tel:+34-951-55-01-00"),
        ("+999 123 4567", "tel:+9991234567"),
        ("+57 12345", "tel:+5712345"),
        ("01 8000 555 010", ""),
    ],
)
def test_a_number_is_written_as_an_address_as_far_as_anybody_knows_it(written, expected):
    assert phones.uri(Phone(written)) == expected


def test_somebody_outside_is_of_the_authority_that_is_named():
    old = "beyond:\n  - {person: pilar-otero,"
    text = changed("seguros-faro", old, f"{old} authority: Defensa del Asegurado,")
    made = files("", text=text.replace("contacts: page", "contacts: published"))
    assert "ORG:Defensa del Asegurado" in unfolded(made["keep/pilar-otero.vcf"])


def test_further_numbers_whatsapp_and_languages_are_told():
    lines = unfolded(files("everything", "en")["en/keep/beatriz-amaral.vcf"])
    assert {
        "TEL;VALUE=uri;TYPE=work,text:tel:+351-910-555-002",
        "IMPP;TYPE=work:https://wa.me/351910555002",
        "item1.TEL;VALUE=uri;TYPE=work,voice:tel:+34-910-55-51-01",
        "item1.X-ABLABEL:From Spain\\, Spain",
        "URL;TYPE=work:https://aguas-lume.example/direcao",
        "LANG;PREF=1:pt",
        "LANG;PREF=2:en",
        "TZ:Europe/Lisbon",
    } <= set(lines)


def test_without_an_address_of_its_own_a_charter_names_none():
    card = files("panaderia-sol")["keep/rosa.vcf"]
    assert "http" not in card
    assert "UID:urn:uuid:" in card


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_words_in_a_card(words):
    text = changed(ANDINA, "name: Ana Lucía Torres Gómez", f"name: '{words}'")
    made = files("", text=text)
    [card] = both(made["keep/ana-torres.vcf"])
    assert card.one("FN") == words
    assert [line for line in made["keep/ana-torres.vcf"].split("\r\n") if len(line.encode()) > 75] == []
    assert "\n" not in made["keep/ana-torres.vcf"].replace("\r\n", "")


@pytest.mark.parametrize("words", ["END:VCARD BEGIN:VCARD", "line\\nbreak"], ids=["end", "break"])
def test_words_that_look_like_the_syntax_of_a_card_stay_words(words):
    """Told by vobject alone: vcard4 looks for both anywhere in a line."""
    made = files("", text=changed(ANDINA, "name: Ana Lucía Torres Gómez", f"name: '{words}'"))
    [card] = by_vobject(made["keep/ana-torres.vcf"])
    assert card.one("FN") == words


def test_lines_are_folded_at_75_octets_between_characters():
    lines = ana().split("\r\n")
    assert max(len(line.encode()) for line in lines) == 75
    assert any(line.startswith(" ") for line in lines)


@pytest.mark.parametrize("choice", ["page", "request"])
def test_contacts_that_are_no_file_for_machines_are_on_no_card(choice):
    assert files("", text=changed(ANDINA, "contacts: published", f"contacts: {choice}")) == {}


def test_somebody_called_like_the_file_of_all_has_a_file_of_their_own():
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8").replace("rosa", "ladder")
    assert {"keep/ladder.vcf", "keep/the-person-ladder.vcf"} <= files("", text=text).keys()


@pytest.mark.parametrize("name", OPEN)
def test_the_card_in_a_code_is_short_and_the_same_in_every_language(name):
    desks = [example(name, lang) for lang in example(name).contract.languages]
    cards = {person: {vcards.short(desk, person) for desk in desks} for person in vcards.everybody(desks[0])}
    assert {person: len(found) for person, found in cards.items()} == dict.fromkeys(cards, 1)
    texts = {person: found.pop() for person, found in cards.items()}
    for (person, text), [read] in zip(texts.items(), by_vcard4(*texts.values()), strict=True):
        assert len(text.encode()) <= vcards.SEEN
        assert read.one("FN") == by_vobject(text)[0].one("FN") == desks[0].contract.people[person].name.into("")[0]
        assert read.all("TEL") or read.all("EMAIL")


def test_a_code_leaves_out_what_has_no_room_and_is_none_without_a_number():
    desk = seated(changed(ANDINA, "name: Ana Lucía Torres Gómez", f"name: {'Ana ' * 22}"))
    card = vcards.short(desk, "ana-torres")
    assert "TEL" in card
    assert "URL" not in card
    desk = seated(changed(ANDINA, "name: Ana Lucía Torres Gómez", f"name: {'Ana ' * 50}"))
    assert vcards.short(desk, "ana-torres") == ""
    assert "keep/ana-torres.svg" not in {each.path for each in vcard.files(desk)}


def test_the_day_of_a_card_is_that_of_its_edition_and_of_no_clock():
    assert f"REV:{date(2026, 12, 1):%Y%m%d}T000000Z" in unfolded(ana())

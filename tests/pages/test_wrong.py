"""At each contact there is a way to report that it is wrong, which says whose it is, without script."""

from __future__ import annotations

import re
from html import unescape

import pytest

from responde.pages import beyond, channels, contractors, door, ladder, must_tell, start
from responde.pages.printing import printed
from responde.templating import plain
from tests.conftest import EXAMPLES
from tests.judges.mail import taken_apart
from tests.pages.desks import changed, example, seated

LINK = re.compile(r'<a class="responde-wrong" href="([^"]*)">(.*?)</a>')
PAGES = (ladder.page, beyond.page, channels.page, contractors.page)
ANDINA = "andina-conecta"


def links(desk, *pages) -> list[tuple[str, str]]:
    """Where each leads, and what a screen reader says of it."""
    body = "".join(printed(desk, page(desk)).content.decode() for page in pages)
    return [(unescape(href), unescape(re.sub("<[^>]*>", "", says))) for href, says in LINK.findall(body)]


@pytest.mark.parametrize("name", EXAMPLES)
def test_everybody_who_can_be_called_or_written_to_has_one(name):
    for lang in example(name).contract.languages:
        desk = example(name, lang)
        contract = desk.contract
        things = (*contract.people.values(), *contract.channels.values(), *contract.places.values())
        regions = (one for one in contract.regions.values())
        outside = (one for one in contract.beyond if not one.person)
        names = {
            plain(desk.say.text(getattr(one, "name", None) or getattr(one, "authority", None)))
            or plain(desk.say.word("channels", one.kind))
            for one in (*things, *regions, *outside)
            if one.number or one.email or one.website
        }
        said = [label.partition(": ")[2] for _, label in links(desk, *PAGES)]
        assert set(said) == names


CARD = re.compile(r"<article[^>]*\bresponde-person\b.*?</article>", re.DOTALL)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_card_to_call_from_is_without_it_now_at_the_counter_or_at_the_door(name):
    desk = example(name)
    for make in (start.page, must_tell.page, *door.makers(desk.contract)):
        cards = CARD.findall(printed(desk, make(desk)).content.decode())
        called = [card for card in cards if "responde-call" in card]
        assert called
        assert [card for card in called if "responde-wrong" not in card] == []


def test_the_letter_says_whose_contact_is_wrong_where_it_stands_and_what_we_have_to_know():
    found = {says.partition(": ")[2]: href for href, says in links(example(ANDINA, "en"), ladder.page)}
    [letter] = taken_apart(found["Ana Lucía Torres Gómez"])
    assert (letter["protocol"], letter["path"]) == ("mailto:", "pqr@andina-conecta.example")
    (subject, says), (body, text) = letter["fields"]
    assert (subject, says) == ("subject", "This contact is wrong: Ana Lucía Torres Gómez")
    assert body == "body"
    assert text.split("\r\n") == [
        "Andina Conecta: Ana Lucía Torres Gómez",
        "Edition 2026.2, https://derechos.andina-conecta.example/en/ladder.html#ana-torres",
        "",
        "What I called or wrote to:",
        "What happened:",
        "Day and hour:",
        "",
    ]


def test_the_place_it_names_is_one_of_the_charter():
    desk = example("everything")
    anchors = {
        f"{page(desk).name}.html#{name}"
        for page in PAGES
        for name in re.findall(r' id="([^"]*)"', printed(desk, page(desk)).content.decode())
    }
    letters = taken_apart(*(href for href, _ in links(desk, *PAGES)))
    named = {re.search(r"lume\.example/(\S+)", letter["fields"][1][1])[1] for letter in letters}
    assert len(named) > 8
    assert named <= anchors


MAIL = "  mail: {kind: email, email: hola@panaderia-sol.example}\n"


def test_a_company_without_an_address_for_letters_is_told_as_of_any_other_complaint():
    desk = seated(changed("panaderia-sol", MAIL, ""))
    assert {href for href, _ in links(desk, ladder.page, channels.page)} == {"complain.html"}


def test_an_address_of_the_company_itself_does_where_no_channel_has_one():
    text = changed("panaderia-sol", MAIL, "").replace("{name: Panad", "{email: sol@panaderia-sol.example, name: Panad")
    [letter] = taken_apart(links(seated(text), ladder.page)[0][0])
    assert letter["path"] == "sol@panaderia-sol.example"


def test_who_has_no_telephone_has_a_wrong_address():
    desk = example("everything", "en")
    assert "Report a wrong address: Olga Prates Melo" in [says for _, says in links(desk, beyond.page)]
    assert "Report a wrong number: Rui Teles Mata" in [says for _, says in links(desk, beyond.page)]


def test_nothing_is_reported_of_contacts_that_stand_nowhere():
    desk = seated(changed(ANDINA, "contacts: published", "contacts: request"))
    assert links(desk, ladder.page, contractors.page) == []


@pytest.mark.parametrize("words", ["a&b=c?d#e%20", '"><script>alert(1)</script>', "ñ ç\r\nCc: x@y.example"])
def test_hostile_names_stay_in_their_field(words):
    quoted = words.replace("\r\n", "\\r\\n").replace('"', '\\"')
    desk = seated(changed(ANDINA, "name: Ana Lucía Torres Gómez", f'name: "{quoted}"'))
    letters = taken_apart(*(href for href, _ in links(desk, ladder.page)))
    assert {tuple(name for name, _ in letter["fields"]) for letter in letters} == {("subject", "body")}
    assert " ".join(words.split()) in {letter["fields"][0][1].partition(": ")[2] for letter in letters}


def test_a_screen_reader_hears_whose_number_and_sees_no_other_words(open_page, tmp_path):
    desk = example(ANDINA, "en")
    page = tmp_path / "ladder.html"
    page.write_text(f"<!doctype html><html lang=en><title>x</title>{printed(desk, ladder.page(desk)).content.decode()}")
    visit = open_page(page.as_uri(), script=False)
    link = visit.page.get_by_role("link", name="Report a wrong number: Ana Lucía Torres Gómez", exact=True)
    assert link.count() == 1
    assert visit.page.get_by_role("link", name="Report a wrong number", exact=True).count() == 0

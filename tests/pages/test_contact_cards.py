"""Codes of contacts are read off the screen by a camera, and what they hold is a contact that address books take."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from responde.pages import contact_cards, vcards
from responde.prints import vcard
from responde.templating import plain
from tests.conftest import EXAMPLES, ROOT
from tests.judges.vcards import RefusedError, by_vcard4, by_vobject
from tests.pages.desks import changed, example, seated

LOOK = ROOT / "templates/theme/assets/responde.css"
PAGE = """<!doctype html><html lang="es"><meta charset="utf-8"><title>x</title>
<link rel="stylesheet" href="look.css"><body class="responde-page">{body}</body></html>"""


def drawn(folder, desk):
    """A page with the part on it, and all that it leads to, as they lie in a site; where the page is."""
    section = contact_cards.section(desk)
    body = desk.templates.get_template("sections/section.md.j2").render(
        section=section, say=desk.say, lang=desk.say.lang, words_lang=desk.say.words
    )
    first = seated_like(desk)
    for artefact in (*vcard.files(first), *vcard.files(desk)):
        file = folder / artefact.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(artefact.content)
    page = folder / (f"{desk.say.lang}/" if desk.root else "") / "keep.html"
    (page.parent / "look.css").write_bytes(LOOK.read_bytes())
    page.write_text(PAGE.format(body=body), "utf-8")
    return page


def seated_like(desk):
    from responde.pages import desk as at

    return at(desk.contract, desk.files, desk.contract.languages[0], desk.templates)


def read(code) -> str:
    """What a camera reads of a picture on the screen."""
    code.scroll_into_view_if_needed()
    code.evaluate("one => one.decode()")
    [found] = zxingcpp.read_barcodes(Image.open(BytesIO(code.screenshot())))
    return found.text


@pytest.mark.parametrize(("name", "lang", "dark"), [("andina-conecta", "es", True), ("everything", "en", False)])
def test_a_code_on_a_page_is_a_contact_that_address_books_take(open_page, tmp_path, name, lang, dark):
    desk = example(name, lang)
    visit = open_page(drawn(tmp_path, desk).as_uri(), width=360, dark=dark)
    codes = visit.page.locator("img.responde-code")
    people = vcards.everybody(desk)
    assert codes.count() == len(people)
    scanned = [read(codes.nth(place)) for place in range(len(people))]
    assert scanned == [vcards.short(desk, person) for person in people]
    for person, text, [card] in zip(people, scanned, by_vcard4(*scanned), strict=True):
        shown = desk.contract.people[person].name.into("")[0]
        assert card.one("FN") == by_vobject(text)[0].one("FN") == shown
        assert visit.page.get_by_role("img", name=re.compile(re.escape(shown))).count() == 1
    assert visit.errors == []


def test_a_code_with_something_else_in_it_would_be_noticed(open_page, tmp_path):
    page = drawn(tmp_path, example("andina-conecta"))
    (tmp_path / "keep/ana-torres.svg").write_bytes(vcard._drawn("https://andina-conecta.example/"))
    codes = open_page(page.as_uri(), width=360).page.locator("img[src$='ana-torres.svg']")
    with pytest.raises(RefusedError):
        by_vcard4(read(codes))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_link_of_the_part_leads_to_a_file_that_is_made(name):
    for lang in example(name).contract.languages:
        desk = example(name, lang)
        made = {each.path for each in (*vcard.files(seated_like(desk)), *vcard.files(desk))}
        folder = f"{lang}/" if desk.root else ""
        section = contact_cards.section(desk)
        if section is None:
            assert made == set()
            continue
        linked = [action.href for each in (section, *section.cards) for action in each.actions]
        assert {f"{folder}{href}" for href in linked} <= made
        pictures = re.findall(
            r'src="(?:\.\./)?([^"]*)"', "".join(note for card in section.cards for note in card.notes)
        )
        assert set(pictures) == {path for path in made if path.endswith(".svg")}


@pytest.mark.parametrize("choice", ["page", "request"])
def test_there_is_no_such_part_where_contacts_are_for_no_file(choice):
    assert (
        contact_cards.section(seated(changed("andina-conecta", "contacts: published", f"contacts: {choice}"))) is None
    )


def test_the_part_names_everybody_on_the_ladder_once_from_the_first_rung_up():
    section = contact_cards.section(example("andina-conecta", "en"))
    names = [plain(card.title) for card in section.cards]
    assert names[0] == "Diana Marcela Rojas Silva"
    assert names[-1] == "Ana Lucía Torres Gómez"
    assert len(names) == len(set(names)) == 7


def test_without_room_for_a_code_the_file_is_still_offered():
    desk = seated(changed("andina-conecta", "name: Ana Lucía Torres Gómez", f"name: {'Ana ' * 90}"))
    card = contact_cards.section(desk).cards[-1]
    assert card.notes == ()
    assert [action.href for action in card.actions] == ["keep/ana-torres.vcf"]

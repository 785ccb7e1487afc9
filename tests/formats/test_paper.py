"""The form on paper: what stands on it, for whom, and that what is written on it comes back as the same record."""

from __future__ import annotations

import io
import json
import re
import secrets
from functools import cache

import pypdfium2 as pdfium
import pytest
import zxingcpp
from pypdf import PdfReader, PdfWriter

from responde import formats
from responde.complaint import NUMBER, form, sheets
from responde.complaint.answers import Doubt
from responde.complaint.families import families, parts
from responde.complaint.number import TAIL, prefix_of, several
from responde.complaint.record import record
from responde.findings import has_errors
from responde.formats import paper
from responde.publishing.typesetting import pdf
from responde.reading import read
from responde.source import parse
from responde.speech import Speech, phones
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES
from tests.formats.test_limits import large
from tests.judges import pdf_ua, pen
from tests.site.test_one_complaint import COMPLAINTS, EACH, TODAY, desk

MILLIMETRE = 72 / 25.4


def contract_of(said):
    contract, found = read(parse(said.encode()))
    assert not has_errors(found)
    return contract


def text_of(name):
    return (CONTRACTS / f"{name}.yml").read_text("utf-8")


def bakery(more="", **changed):
    said = text_of("panaderia-sol")
    for key, line in changed.items():
        said, count = re.subn(rf"(?m)^( *){key}:.*$", lambda found, line=line: found[1] + line, said)
        assert count == 1
    return contract_of(f"{said}{more}\n")


def pages(contract, lang):
    speech = phones.at_home(contract, lang)
    return {each.path: each.content for each in paper.files(form(contract), contract, speech, environment())}


@cache
def typeset(page):
    return pdf(page)


@cache
def sheet(name, lang):
    """The sheets of an example in one language, by path."""
    contract = contract_of(text_of(name))
    return {path: typeset(page) for path, page in pages(contract, lang).items()}


SHEETS = [(name, lang) for name in EXAMPLES for lang in contract_of(text_of(name)).languages]


def words(content, page=None):
    reader = PdfReader(io.BytesIO(content))
    return " ".join(" ".join(each.extract_text() for each in reader.pages[slice(page)]).split())


def written(content, complaint):
    """A complaint, written in with the pen."""
    fields = pen.names(content)
    found = {}
    for name, answer in complaint.items():
        field = sheets.spelled(name)
        found |= {field: answer} if field in fields else {sheets.spelled(name, answer): True}
    return pen.filled(content, found)


@pytest.mark.parametrize(("name", "lang"), EACH)
def test_a_complaint_written_on_the_sheet_comes_back_as_the_same_record(name, lang):
    for page in desk(name, lang).printed(paper):
        assert desk(name, lang).record(written(typeset(page), COMPLAINTS[name])) == COMPLAINTS[name]


def test_the_number_is_written_once_stands_in_both_places_and_comes_back_with_its_letters():
    [content] = sheet("andina-conecta", "es").values()
    contract = contract_of(text_of("andina-conecta"))
    [number] = several(prefix_of(contract), TODAY.replace(year=2026, month=11, day=1), 1, lambda _: 3)
    typed = number.whole.removeprefix(number.prefix)
    filled = pen.filled(content, {"number": typed, "facts": "x"})
    found = record(formats.read(filled, form(contract), contract), form(contract), TODAY)
    assert found.answers[NUMBER.id] == number.whole
    every = PdfReader(io.BytesIO(filled)).root_object["/AcroForm"]["/Fields"]
    [field] = [each for each in every if each["/T"] == "number"]
    assert (len(field["/Kids"]), field["/V"], field["/MaxLen"], field["/Ff"] & 1 << 24 > 0) == (2, typed, TAIL, True)
    shown = [page for page in range(3) if _drawn(filled, page) != _drawn(content, page)]
    assert shown == [0, 1, 2]  # number, what happened, number


def test_numbered_sheets_have_their_number_on_every_page_and_its_receipt_and_count_their_own_pages():
    contract = contract_of(text_of("andina-conecta"))
    numbers = several(prefix_of(contract), TODAY, 3, secrets.randbelow)
    [family] = families(form(contract))
    speech = Speech("en", contract.languages, "CO")
    page = paper.numbered(contract, family, speech, environment(), numbers=numbers, pages=3)
    content = pdf(page)
    root = PdfReader(io.BytesIO(content)).root_object
    assert (root["/MarkInfo"]["/Marked"], root["/Lang"], "/AcroForm" in root) == (True, "en", False)
    with pdfium.PdfDocument(content) as document:
        said = [re.sub(r"\s", "", each.get_textpage().get_text_bounded()) for each in document]
    assert len(said) == 9
    for at, text in enumerate(said):
        of = {each.whole: text.count(each.whole) for each in numbers if each.whole in text}
        assert of == {numbers[at // 3].whole: 1 if at % 3 == 1 else 2}
        assert f"page{at % 3 + 1}of3" in text


@pytest.mark.parametrize(("more", "slip"), [(0, True), (20, False)])
def test_a_receipt_with_many_times_is_a_page_of_its_own(more, slip):
    """A slip at the foot has room for a sheet's half; what is longer would be cut off."""
    times = "".join(f"  more{at}: {{name: Otra cosa {at}, answer: {at + 2} days}}\n" for at in range(more))
    said = text_of("panaderia-sol").replace("requests:\n", f"requests:\n{times}")
    content = typeset(pages(contract_of(said), "es")["forms/complaint.pdf"])
    with pdfium.PdfDocument(content) as document:
        said = [re.sub(r"\s", "", each.get_textpage().get_text_bounded()) for each in document]
    assert [("cortaporaquí" in text, "llenaestapágina" in text) for text in said][-1] == (slip, not slip)
    assert [text.count("Otracosa19") for text in said[:-1]].count(1) == (0 if slip else 1)
    assert all(f"{at + 2}días" in said[-1] for at in range(more))


def test_a_time_that_differs_by_the_channel_says_at_which():
    """Who comes to the door is answered for sooner than the branches and the post."""
    [content] = sheet("andina-conecta", "en").values()
    assert "2 business days; 1 business day (Technician at your home)" in words(content)


def _drawn(content, page):
    with pdfium.PdfDocument(content) as document:
        document.init_forms()
        return document[page].render(scale=0.5, may_draw_forms=True).to_pil().tobytes()


def test_several_answers_where_one_is_asked_for_are_told():
    content = typeset(pages(bakery(), "es")["forms/complaint.pdf"])
    contract = bakery()
    filled = pen.filled(content, {"contact_by=email": True, "contact_by=phone": True, "facts": "x"})
    found = formats.read(filled, form(contract), contract)
    assert [(each.doubt, each.question) for each in found.findings] == [(Doubt.SEVERAL, "contact_by")]


@pytest.mark.parametrize(("name", "lang"), SHEETS)
def test_every_sheet_is_tagged_has_a_title_a_language_and_a_field_for_each_question(name, lang):
    contract = contract_of(text_of(name))
    for content in sheet(name, lang).values():
        root = PdfReader(io.BytesIO(content)).root_object
        assert (root["/MarkInfo"]["/Marked"], root["/Lang"], root["/ViewerPreferences"]["/DisplayDocTitle"]) == (
            True,
            lang,
            True,
        )
        assert contract.organisation.name.into(lang)[0] in PdfReader(io.BytesIO(content)).metadata.title
        assert len(pen.names(content)) >= 8
        for field in root["/AcroForm"]["/Fields"]:
            assert field["/TU"]


def test_every_question_of_a_family_can_be_answered_and_no_other():
    contract = contract_of(text_of("everything"))
    for family, content in zip(families(form(contract)), sheet("everything", "pt").values(), strict=True):
        asked = {each.id for each in family.questions}
        names = [name.replace(":", ".").partition("=") for name in pen.names(content)]
        assert {name for name, *_ in names} == {*asked, "number"}
        assert {option for name, _, option in names if name == "request"} == {each.id for each in family.options}


FAMILIES = [
    ("", {"": ["complaint", "fire.big", "fire.small"]}),
    ("for: [complaint]", {"complaint": ["complaint"], "fire": ["fire.big", "fire.small"]}),
    ("for: [fire]", {"complaint": ["complaint"], "fire": ["fire.big", "fire.small"]}),
    ("for: [fire.big]", {"complaint": ["complaint", "fire.small"], "fire.big": ["fire.big"]}),
    ("for: [shop-1]", {"": ["complaint", "fire.big", "fire.small"]}),
]
BIG, SMALL = "{says: Grande, resolve: 1 hour}", "{says: Chico, resolve: 1 day}"
FIRE = f"  fire: {{name: Fuego, severities: {{big: {BIG}, small: {SMALL}}}}}\n"
CRUMBS = "{ask: [facts, place, own.crumbs], own: {crumbs: {says: Migas, %s}}}"
SHOP = "places: {shop-1: {name: Tienda}}\n"


@pytest.mark.parametrize(("scope", "expected"), FAMILIES)
def test_requests_of_which_the_same_is_asked_share_a_sheet(scope, expected):
    said = text_of("panaderia-sol").replace("requests:\n", f"requests:\n{FIRE}")
    said += f"{SHOP}forms: {CRUMBS % scope}"
    contract = contract_of(said)
    found = families(form(contract))
    assert {each.name: sorted(option.id for option in each.options) for each in found} == expected
    paths = ["forms/complaint.pdf" if not name else f"forms/complaint-{name}.pdf" for name in expected]
    assert sorted(pages(contract, "es")) == sorted(paths)
    assert [name for each in found for name, _ in parts(each)][:2] == ["again", "about"]


def test_a_question_about_a_place_says_so_on_the_sheet():
    [page] = pages(bakery(f"{SHOP}forms: {CRUMBS % 'for: [shop-1]'}"), "es").values()
    assert "Solo para: Tienda" in re.sub("&#46;", ".", page.decode())


@pytest.mark.parametrize(
    ("name", "lang", "address"),
    [
        ("andina-conecta", "es", "https://derechos.andina-conecta.example/complain.html"),
        ("andina-conecta", "en", "https://derechos.andina-conecta.example/en/complain.html"),
        ("seguros-faro", "ca", "https://derechos.segurosfaro.example/ca/complain.html"),
    ],
)
@pytest.mark.parametrize("grey", [False, True], ids=["in colour", "in black and white"])
def test_the_code_leads_to_the_same_form_on_line(name, lang, address, grey):
    [content] = sheet(name, lang).values()
    with pdfium.PdfDocument(content) as document:
        page = document[0].render(scale=2).to_pil().convert("1" if grey else "RGB").convert("L")
    assert [each.text for each in zxingcpp.read_barcodes(page)] == [address]
    assert address.removeprefix("https://").replace("/", "") in words(content).replace(" ", "").replace("/", "")


def test_without_an_address_of_its_own_a_charter_has_no_code():
    [page] = pages(bakery(), "es").values()
    assert b"<img" not in page


@pytest.mark.parametrize(("name", "lang"), [each for each in SHEETS if each[0] != "panaderia-sol"])
def test_the_postal_address_shows_in_the_window_of_an_envelope_and_nothing_else_does(name, lang):
    contract = contract_of(text_of(name))
    posted = next(one for one in contract.channels.values() if one.kind == "post")
    for content in sheet(name, lang).values():
        with pdfium.PdfDocument(content) as document:
            text = document[0].get_textpage()
            window = [each * MILLIMETRE for each in (20, 297 - 90, 110, 297 - 45)]
            said = " ".join(text.get_text_bounded(*window).split())
        address = posted.address.into(lang)[0].replace(", ", " ")
        assert said == f"{contract.organisation.legal_name.into(lang)[0]} {address}"


def test_what_is_printed_lies_within_both_sizes_of_paper():
    """A4 is 297 mm high, Letter 279.4, of which a printer leaves out 6.4 at each edge; both begin at the top."""
    for name, lang in SHEETS:
        for content in sheet(name, lang).values():
            with pdfium.PdfDocument(content) as document:
                for page in document:
                    texts = page.get_objects([pdfium.raw.FPDF_PAGEOBJ_TEXT])
                    drawn = [each.get_bounds() for each in texts]
                    assert min(each[1] for each in drawn) > (297 - 279.4 + 6.4) * MILLIMETRE
                    assert max(each[3] for each in drawn) < (297 - 6.4) * MILLIMETRE
                    assert max(each[2] for each in drawn) < (210 - 6.4) * MILLIMETRE


NEXT = {
    "andina-conecta": ("(601) 5550110", "(601) 5550112"),
    "everything": ("21 555 0104",),
    "panaderia-sol": ("600 55 50 10",),
    "seguros-faro": ("910 55 01 10",),
}
"""The numbers of the second rung, as people of that country write them."""


@pytest.mark.parametrize(("name", "lang"), SHEETS)
def test_the_receipt_stands_on_the_last_page_and_names_people_with_their_numbers(name, lang):
    contract = contract_of(text_of(name))
    for content in sheet(name, lang).values():
        with pdfium.PdfDocument(content) as document:
            last = re.sub(r"\s", "", document[len(document) - 1].get_textpage().get_text_bounded())
        assert f"{len(PdfReader(io.BytesIO(content)).pages)}" in last
        rung = contract.ladder[1]
        for seat, number in zip(rung.seats, NEXT[name], strict=True):
            name_there = contract.people[seat.person].name.into(lang)[0]
            assert re.sub(r"\s", "", f"{name_there}, {number}") in last


def test_numbers_of_people_that_are_given_on_request_stand_on_no_sheet():
    [page] = pages(bakery("privacy: {controller: Sol, contacts: request, says: Se guarda}"), "es").values()
    assert "951550101" not in re.sub(r"\s", "", page.decode())
    assert "Rosa" in page.decode()


def test_danger_is_told_before_anything_is_asked():
    said = words(next(iter(sheet("everything", "en").values())), 1)
    assert said.index("call 112") < said.index("Number of this case")


WITHOUT = [("shop: {kind: in_person, hours: open}", True), ("shop: {kind: chat, hours: open}", False)]


@pytest.mark.parametrize(("shop", "there"), WITHOUT)
def test_there_is_a_sheet_where_somebody_takes_it_by_hand_or_by_post(shop, there):
    contract = bakery(shop=shop)
    offered = list(paper.offers(form(contract), contract, Speech("es", ("es",), "ES")))
    assert (list(pages(contract, "es")) == ["forms/complaint.pdf"]) is there
    links = [(each.channel, each.href, each.typeset) for each in offered]
    assert links == [("shop", "forms/complaint.pdf", True)] * there


@pytest.mark.parametrize("lang", ["es", "ca", "en", "pt"])
def test_a_large_contract_has_its_sheets_too_with_every_box(lang):
    contract = large("Corta")
    for page in pages(contract, lang).values():
        content = typeset(page)
        names = pen.names(content)
        assert {f"contractor=c{at}" for at in range(30)} | {f"service=s{at}" for at in range(12)} <= set(names)
        assert len(content) < 150_000
        filled = pen.filled(content, {"contractor=c29": True, "facts": "x", "own:q7": "ñ"})
        found = formats.read(filled, form(contract), contract)
        assert (found.answers["contractor"], found.answers["own.q7"], found.lang) == ("c29", "ñ", lang)


HOSTILE = "</style><script>alert(1)</script>\"'\\{{ 7*7 }}%}&amp;"


def test_what_a_contract_says_is_never_markup():
    said = text_of("panaderia-sol").replace("name: Panadería El Sol", f"name: {json.dumps(HOSTILE)}", 1)
    [page] = pages(contract_of(said), "es").values()
    assert (page.count(b"<style>"), page.count(b"</style>"), b"<script" in page) == (1, 1, False)
    assert HOSTILE in PdfReader(io.BytesIO(pdf(page))).metadata.title


def test_two_judges_of_what_everybody_can_read_find_no_error_in_any_sheet(tmp_path):
    files = []
    for name, lang in SHEETS:
        for at, content in enumerate(sheet(name, lang).values()):
            files.append(tmp_path / f"{name}-{lang}-{at}.pdf")
            files[-1].write_bytes(content)
    assert pdf_ua.by_outloud(*files) == ()
    assert {pdf_ua.by_pdfua(each) for each in files} == {()}


def test_they_do_find_what_is_wrong_with_one(tmp_path):
    """Without its title, its tags and the name of a field."""
    writer = PdfWriter(io.BytesIO(sheet("panaderia-sol", "es")["forms/complaint.pdf"]))
    for key in ("/StructTreeRoot", "/MarkInfo", "/Lang", "/Metadata"):
        del writer.root_object[key]
    with (tmp_path / "bad.pdf").open("wb") as file:
        writer.write(file)
    assert {"DOC-001", "DOC-002"} <= set(pdf_ua.by_outloud(tmp_path / "bad.pdf"))
    assert {"UA-01-002", "UA-01-005"} <= set(pdf_ua.by_pdfua(tmp_path / "bad.pdf"))

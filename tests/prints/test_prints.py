"""What people keep: each sheet is whole, of its size, reads aloud, leads where it says, and names who answers."""

from __future__ import annotations

import io
import re
from datetime import date
from functools import cache
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urljoin

import pypdfium2 as pdfium
import pytest
import zxingcpp
from pypdf import PdfReader, PdfWriter

from responde import edition, prints
from responde.pages import desks, makers
from responde.publishing.typesetting import pdf
from responde.source import parse
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES, TODAY
from tests.judges import pdf_ua
from tests.judges.html_validate import html_validate
from tests.judges.vnu import vnu

MILLIMETRE = 72 / 25.4
LETTER, A4, ID1 = (215.9, 279.4), (210, 297), (85.6, 53.98)
"""Millimetres: of ANSI, ISO 216, and ISO/IEC 7810, which allows a tenth more or less."""
PAPER = {"andina-conecta": LETTER, "everything": A4, "panaderia-sol": A4, "seguros-faro": A4}
"""Colombia prints on Letter, Portugal and Spain on A4 (Unicode CLDR, `paperSize`)."""
LANGUAGES = {
    "andina-conecta": ("es", "en"),
    "everything": ("pt", "en"),
    "panaderia-sol": ("es",),
    "seguros-faro": ("es", "ca", "en"),
}
EACH = [(name, lang) for name in EXAMPLES for lang in LANGUAGES[name]]
ANDINA = "https://derechos.andina-conecta.example/"


def text_of(name):
    return (CONTRACTS / f"{name}.yml").read_text("utf-8")


def at_desks(said):
    """A desk for each language of a contract; files that it names are not there."""
    examined = edition.examine_source(parse(said.encode()), date.fromisoformat(TODAY))
    assert examined.contract is not None
    return desks(examined.contract, examined.files, environment(), examined.accepted)


@cache
def made(name):
    """By language and path, the artefacts that the command writes."""
    examined = edition.examine(CONTRACTS / f"{name}.yml", date.fromisoformat(TODAY))
    written = desks(examined.contract, examined.files, environment(), examined.accepted)
    return {lang: {each.path: each for each in prints.apart(desk)} for lang, desk in written.items()}


@cache
def typeset(page):
    return pdf(page)


def sheets(name, lang):
    """The PDFs of a language by name, but for the whole charter, which takes longest."""
    found = {path.rpartition("/")[2]: each for path, each in made(name)[lang].items()}
    return {path: typeset(one.content) for path, one in found.items() if one.typeset and path != "charter.pdf"}


def of(desk, kind, part=""):
    return [typeset(each.content) for each in prints.apart(desk, (kind,)) if each.typeset and part in each.path]


def words(content):
    reader = PdfReader(io.BytesIO(content))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def digits(text):
    return re.sub(r"\D", "", text)


def codes(content, *, grey=False):
    """What a telephone reads from the pages, as they are seen."""
    with pdfium.PdfDocument(content) as document:
        seen = [page.render(scale=3).to_pil().convert("1" if grey else "RGB").convert("L") for page in document]
    return [code.text for page in seen for code in zxingcpp.read_barcodes(page)]


NAMES = {
    "andina-conecta": {
        "agreement.pdf",
        "badge-redes-del-norte.pdf",
        "badge-voz-directa.pdf",
        "poster.pdf",
        "window-bogota-norte.pdf",
        "window-medellin-centro.pdf",
    },
    "everything": {
        "agreement.pdf",
        "badge-canos-do-sul.pdf",
        "badge-soldas-lda.pdf",
        "badge-voz-clara.pdf",
        "poster.pdf",
        "window-lisboa.pdf",
    },
    "panaderia-sol": {"agreement.pdf", "poster.pdf"},
    "seguros-faro": {
        "agreement.pdf",
        "badge-chapa-diaz.pdf",
        "badge-talleres-norte.pdf",
        "poster.pdf",
        "window-madrid.pdf",
    },
}


@pytest.mark.parametrize(("name", "lang"), EACH)
def test_there_is_a_sheet_for_every_place_and_a_card_for_every_contractor_of_contractors_too(name, lang):
    assert set(sheets(name, lang)) == NAMES[name]
    folder = "keep/" if lang == LANGUAGES[name][0] else f"{lang}/keep/"
    assert {path.rpartition("/")[0] + "/" for path in made(name)[lang]} == {folder}


@pytest.mark.parametrize(("name", "lang"), EACH)
def test_a_sheet_is_one_page_of_the_countrys_paper_and_a_card_two_sides_of_a_bank_card(name, lang):
    for path, content in sheets(name, lang).items():
        with pdfium.PdfDocument(content) as document:
            sizes = [tuple(each / MILLIMETRE for each in page.get_size()) for page in document]
        expected = [ID1, ID1] if path.startswith("badge-") else [PAPER[name]]
        assert sizes == [pytest.approx(each, abs=0.13) for each in expected], path


@pytest.mark.parametrize(("name", "lang"), EACH)
def test_nothing_is_printed_over_the_edge_or_over_what_else_is_printed(name, lang):
    for path, content in sheets(name, lang).items():
        margin = (2 if path.startswith("badge-") else 6.4) * MILLIMETRE
        with pdfium.PdfDocument(content) as document:
            for page in document:
                width, height = page.get_size()
                boxes = [each.get_bounds() for each in page.get_objects([pdfium.raw.FPDF_PAGEOBJ_TEXT])]
                assert all(margin < box[0] and box[2] < width - margin for box in boxes), path
                assert all(margin < box[1] and box[3] < height - margin for box in boxes), path
                assert [pair for pair in pairs(boxes) if overlapping(*pair)] == [], path


def pairs(boxes):
    return [(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :]]


def overlapping(one, other):
    """By more than the height of an accent, or the width of a letter that leans over."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 2 and high > 0.5 * min(one[3] - one[1], other[3] - other[1]) and high > 1


EDITIONS = {
    ("andina-conecta", "es"): ("Edición 2026.2", "1 de diciembre de 2026"),
    ("andina-conecta", "en"): ("Edition 2026.2", "December 1, 2026"),
    ("panaderia-sol", "es"): ("1 de diciembre de 2026",),
    ("seguros-faro", "es"): ("Edición 2026.1", "28 de diciembre de 2026"),
}


@pytest.mark.parametrize(("name", "lang"), EDITIONS)
def test_every_print_says_which_edition_it_is_and_since_when(name, lang):
    for path, content in sheets(name, lang).items():
        for said in EDITIONS[name, lang]:
            assert re.sub(r"[\s,]", "", said) in re.sub(r"[\s,]", "", words(content)), path


LADDERS = {
    "andina-conecta": (
        ("Diana Marcela Rojas Silva", "(601) 5550120"),
        ("Nelson Darío Vega Ortiz", "(601) 5550121"),
        ("Mateo Díaz Cárdenas", "(604) 5550130"),
        ("Luisa Fernanda Cano Mesa", "(601) 5550140"),
        ("Jorge Enrique Ruiz Peña", "(601) 5550110"),
        ("Paula Andrea Niño Castro", "(601) 5550112"),
        ("Ana Lucía Torres Gómez", "(601) 5550101"),
        ("Helena Mora Vélez", "(601) 5550150"),
    ),
    "panaderia-sol": (("Rosa Jiménez Luna", "951 55 01 01"), ("Francisco Moreno Gil", "600 55 50 10")),
}
"""Numbers as people of that country write them."""


@pytest.mark.parametrize(("name", "lang"), [each for each in EACH if each[0] in LADDERS])
def test_the_poster_names_everybody_up_to_the_director_with_their_numbers(name, lang):
    said = words(sheets(name, lang)["poster.pdf"])
    for who, number in LADDERS[name]:
        assert who in said
        assert number in said


WINDOWS = {
    "window-bogota-norte.pdf": ("Oficina Bogotá Norte", "8:00–16:30", "9:00–12:30", "Mateo Díaz Cárdenas"),
    "window-medellin-centro.pdf": ("Oficina Medellín Centro", "8:00–16:30", "9:00–12:30", "Mateo Díaz Cárdenas"),
}
CLOSED = ("01 8000 555 010", "Diana Marcela Rojas Silva", "6:00–18:00", "Nelson Darío Vega Ortiz", "18:00–6:00")
"""The line is open day and night; the two who take what comes in by it share the day between them."""


@pytest.mark.parametrize("path", WINDOWS)
def test_the_sheet_in_the_window_says_who_is_there_and_who_answers_at_which_hour_when_nobody_is(path):
    said = words(sheets("andina-conecta", "es")[path])
    assert [each for each in (*WINDOWS[path], *CLOSED) if each not in said] == []


def test_the_sheet_in_the_window_lists_the_holidays_on_which_it_would_be_open_otherwise():
    """In Colombia 8 December 2026 is a Tuesday; Easter Sunday 2027, 28 March, is a day off anyway."""
    said = words(sheets("andina-conecta", "es")["window-bogota-norte.pdf"])
    assert "martes, 8 de diciembre de 2026" in said
    assert "25 de marzo de 2027" in said
    assert "28 de marzo de 2027" not in said


SHOP = """places: {shop: {name: Tienda, hours: open}}
"""


def test_where_nobody_answers_at_night_the_sheet_says_so_and_where_to_write():
    [desk] = at_desks(text_of("panaderia-sol").replace("people:\n", f"{SHOP}people:\n", 1)).values()
    [said] = map(words, of(desk, "window"))
    assert "Nobody answers" in said or "nadie atiende" in said
    assert "hola@panaderia-sol.example" in said.replace(" ", "")  # a line may end behind a hyphen


@pytest.mark.parametrize(
    ("name", "lang", "said"),
    [
        (
            "andina-conecta",
            "es",
            ("COP", "10 días hábiles", "24 horas", "Ana Lucía Torres Gómez", "derecho a quejarse"),
        ),
        ("andina-conecta", "en", ("10 business days", "24 hours", "Ana Lucía Torres Gómez", "right to complain")),
        ("panaderia-sol", "es", ("3 días hábiles", "Francisco Moreno Gil", "derecho a quejarse")),
    ],
)
def test_the_agreement_says_times_people_and_that_the_right_to_complain_stays(name, lang, said):
    written = words(sheets(name, lang)["agreement.pdf"]).replace("$", "COP")
    assert [each for each in said if each not in written] == []


MANY = "".join(
    f"  request-{at}: {{name: Asunto número {at} de muchos, answer: {at + 1} business days}}\n" for at in range(60)
)
DUTIES = "duties:\n" + "".join(f"  - Traer cada día {at} ollas, tapas y cucharas de la casa\n" for at in range(40))


def test_the_agreement_of_a_contract_with_a_hundred_things_is_one_page_too_and_says_how_many_are_left_out():
    said = text_of("panaderia-sol").replace("requests:\n", f"requests:\n{MANY}") + DUTIES
    [desk] = at_desks(said).values()
    [content] = of(desk, "agreement")
    written = words(content)
    assert len(PdfReader(io.BytesIO(content)).pages) == 1
    shown = len(re.findall(r"Asunto número \d+ de muchos", written))
    assert 0 < shown < 60
    assert "3 días hábiles" in written
    assert "Francisco Moreno Gil" in written
    assert len(re.findall("derecho a quejarse|right to complain", written)) == 1
    assert re.search(rf"\b{60 - shown}\b", written)


CODES = {
    ("andina-conecta", "es"): {
        "poster.pdf": ANDINA,
        "agreement.pdf": ANDINA,
        "window-bogota-norte.pdf": ANDINA,
        "badge-redes-del-norte.pdf": f"{ANDINA}at-my-door-redes-del-norte.html",
    },
    ("andina-conecta", "en"): {
        "poster.pdf": f"{ANDINA}en/",
        "window-medellin-centro.pdf": f"{ANDINA}en/",
        "badge-voz-directa.pdf": f"{ANDINA}en/at-my-door-voz-directa.html",
    },
    ("seguros-faro", "ca"): {
        "badge-chapa-diaz.pdf": "https://derechos.segurosfaro.example/ca/at-my-door-chapa-diaz.html"
    },
}


@pytest.mark.parametrize(("name", "lang"), CODES)
@pytest.mark.parametrize("grey", [False, True], ids=["in colour", "in black and white"])
def test_a_telephone_reads_from_the_print_the_address_it_leads_to(name, lang, grey):
    for path, address in CODES[name, lang].items():
        content = sheets(name, lang)[path]
        assert codes(content, grey=grey) == [address], path
        if not path.startswith("badge-"):
            spelled = address.removeprefix("https://").rstrip("/")
            assert spelled in words(content).replace(" ", ""), path


def test_a_charter_that_does_not_know_its_address_has_prints_without_codes():
    said = text_of("andina-conecta").replace("published_at:", "# published_at:")
    desk = at_desks(said)["es"]
    for kind in ("poster", "window", "agreement", "badge"):
        for content in of(desk, kind):
            assert codes(content) == []
    assert "601 5550110" in words(of(desk, "badge", "redes-del-norte")[0])


def test_the_card_names_the_company_and_who_answers_also_for_contractors_of_a_contractor():
    """The one below has nobody of its own: so it is who answers for the one above."""
    said = words(sheets("everything", "pt")["badge-soldas-lda.pdf"])
    assert [
        each for each in ("Águas e Lume", "Soldas Lda.", "Inês Couto Vale", "+351 21 555 0105") if each not in said
    ] == []


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        pytest.param("poster", "(601) 5550110", id="poster"),
        pytest.param("window", "(604) 5550130", id="window"),
        pytest.param("agreement", "(601) 5550101", id="agreement"),
        pytest.param("badge-redes-del-norte", "+57 601 5550110", id="card of whoever comes"),
        pytest.param("badge-voz-directa", "+57 601 5550120", id="card of whoever calls, who can join"),
    ],
)
def test_numbers_stand_as_people_there_write_them_but_on_a_card_that_travels(kind, shown):
    said = " ".join(words(each) for name, each in sheets("andina-conecta", "es").items() if name.startswith(kind))
    assert shown in said
    assert ("+57 60" in said, "(60" in said) == (kind.startswith("badge"), not kind.startswith("badge"))


@pytest.mark.parametrize(("choice", "shown"), [("published", True), ("page", True), ("request", False)])
def test_numbers_of_people_stand_on_paper_unless_they_are_given_on_request_alone(choice, shown):
    said = text_of("andina-conecta").replace("contacts: published", f"contacts: {choice}")
    desk = at_desks(said)["es"]
    for kind in ("poster", "agreement", "badge", "window"):
        found = digits(" ".join(map(words, of(desk, kind))))
        assert any(digits(number) in found for _, number in LADDERS["andina-conecta"][:7]) is shown, kind
        assert "018000555010" in found or kind == "agreement" or shown, kind


@pytest.mark.parametrize(("name", "lang"), EACH)
def test_prints_keep_what_pdf_ua_asks(name, lang, tmp_path):
    files = []
    for path, content in sheets(name, lang).items():
        files.append(tmp_path / path)
        files[-1].write_bytes(content)
    assert pdf_ua.by_outloud(*files) == ()
    assert {pdf_ua.by_pdfua(each) for each in files} == {()}


def test_the_judges_find_what_is_wrong_with_a_print(tmp_path):
    writer = PdfWriter(io.BytesIO(sheets("panaderia-sol", "es")["poster.pdf"]))
    for key in ("/StructTreeRoot", "/MarkInfo", "/Lang", "/Metadata"):
        del writer.root_object[key]
    with (tmp_path / "bad.pdf").open("wb") as file:
        writer.write(file)
    assert {"DOC-001", "DOC-002"} <= set(pdf_ua.by_outloud(tmp_path / "bad.pdf"))
    assert {"UA-01-002", "UA-01-005"} <= set(pdf_ua.by_pdfua(tmp_path / "bad.pdf"))


class Names(HTMLParser):
    """Names and links of a page."""

    def __init__(self, page):
        super().__init__()
        self.names, self.links = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.names += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if tag == "a" and "href" in found else []


def in_the_site(name, lang):
    examined = edition.examine(CONTRACTS / f"{name}.yml", date.fromisoformat(TODAY))
    desk = desks(examined.contract, examined.files, environment(), examined.accepted)[lang]
    return desk, {each.path: each.content.decode() for each in prints.files(desk) if not each.typeset}


@pytest.mark.parametrize(("name", "lang"), EACH)
def test_the_whole_charter_has_every_page_and_each_link_leads_somewhere_in_it_or_to_the_site(name, lang):
    desk, files = in_the_site(name, lang)
    [(path, page)] = [each for each in files.items() if each[0].endswith("charter.html")]
    found = Names(page)
    pages = {make(desk).name for make in makers(desk.contract)}
    assert pages - {"keep", "received", "offline"} <= set(found.names)
    assert sorted(found.names) == sorted(set(found.names))
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.names)
    inside = {f"{one}.html" for one in pages - {"keep", "received", "offline", "complain"}}
    site = [link.partition("#")[0] for link in found.links if not re.match("#|[a-z]+:", link)]
    assert [link for link in site if urljoin(path, link).rpartition("/")[2] in inside] == []
    kept = [link for link in site if "/keep/" in urljoin(f"/{path}", link)]
    assert [link for link in kept if not link.endswith(".vcf")] == []


def test_apart_from_its_site_the_whole_charter_links_by_the_sites_own_address():
    page = made("andina-conecta")["en"]["en/keep/charter.html"].content.decode()
    links = {unescape(link).partition("#")[0] for link in Names(page).links if not link.startswith("#")}
    assert f"{ANDINA}en/forms/complaint.schema.json" in links
    assert f"{ANDINA}charter.json" in links
    assert [link for link in links if not re.match("[a-z]+:", link)] == []


def test_the_whole_charter_of_a_site_without_address_has_no_links_out_of_itself_when_it_is_alone():
    page = made("panaderia-sol")["es"]["keep/charter.html"].content.decode()
    assert [link for link in Names(page).links if not re.match("#|[a-z]+:", link)] == []


@pytest.mark.parametrize("judge", [vnu, html_validate])
def test_checkers_find_no_fault_with_the_whole_charter_and_do_with_a_broken_one(judge, tmp_path):
    """That of the bakery; those of the other examples are judged with the sites in which they stand."""
    for path, content in in_the_site("panaderia-sol", "es")[1].items():
        file = tmp_path / "good" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")
    assert judge(tmp_path / "good") == []
    whole = (tmp_path / "good/keep/charter.html").read_text("utf-8")
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad/charter.html").write_text(whole.replace('id="ladder"', 'id="index"'), "utf-8")
    assert judge(tmp_path / "bad") != []


def test_the_whole_charter_on_paper_has_numbered_pages_with_contents_and_is_read_aloud(tmp_path):
    content = typeset(made("panaderia-sol")["es"]["keep/charter.pdf"].content)
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages]
    starts = re.findall(r"(¿[^?]+\?) ?[. ]+(\d+)", pages[0])
    assert len(starts) > 10
    assert [
        title for title, number in starts if title.replace(" ", "") not in pages[int(number) - 1].replace(" ", "")
    ] == []
    assert pages[4].endswith(f"5 / {len(pages)}") or f"5 / {len(pages)}" in pages[4]
    (tmp_path / "charter.pdf").write_bytes(content)
    assert pdf_ua.by_outloud(tmp_path / "charter.pdf") == ()
    assert pdf_ua.by_pdfua(tmp_path / "charter.pdf") == ()

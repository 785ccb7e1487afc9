"""The sheets that laws prescribe: for whom, what is printed in, what can be filled in, and that it comes back."""

from __future__ import annotations

import io
import re
from functools import cache

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from responde import formats
from responde.complaint import form
from responde.complaint.answers import Doubt
from responde.formats import legal
from responde.publishing.typesetting import pdf
from responde.speech import Speech, phones
from responde.templating import environment
from tests.judges import pdf_ua, pen
from tests.law.contracts import PERU, changed, contract_of, text_of

MILLIMETRE = 72 / 25.4
CONTRACTS = {"peru": PERU, **{name: text_of(name) for name in ("andina-conecta", "panaderia-sol", "seguros-faro")}}


def pages(contract, lang):
    speech = phones.at_home(contract, lang)
    return {each.path: each.content for each in legal.files(form(contract), contract, speech, environment())}


@cache
def typeset(page):
    return pdf(page)


def hoja(lang="es", **organisation):
    return typeset(pages(changed(PERU, **organisation), lang)[f"{'' if lang == 'es' else 'en/'}forms/pe-sheet.pdf"])


def texts(content):
    with pdfium.PdfDocument(content) as document:
        return [" ".join(each.get_textpage().get_text_bounded().split()) for each in document]


WHOSE = [
    ("peru", {}, ["pe-sheet"]),
    ("peru", {"sector": "telecom"}, ["pe-sheet", "pe-telecom-sheet"]),
    ("peru", {"sector": "health"}, []),
    ("andina-conecta", {}, ["co-sheet"]),
    ("panaderia-sol", {}, []),
    ("seguros-faro", {}, ["es-finance-sheet", "es-md-sheet"]),
]


@pytest.mark.parametrize(("name", "organisation", "expected"), WHOSE)
def test_each_company_has_the_sheets_that_its_law_prescribes_in_each_language(name, organisation, expected):
    contract = changed(CONTRACTS[name], **organisation)
    first, *others = contract.languages
    assert list(pages(contract, first)) == [f"forms/{each}.pdf" for each in expected]
    for lang in others:
        assert list(pages(contract, lang)) == [f"{lang}/forms/{each}.pdf" for each in expected]


TITLES = [  # DS 011-2011-PCM, article 5
    "1) Proveedor: razón social, RUC y dirección del establecimiento",
    "2) Número correlativo",
    "3) Código de identificación",
    "4) Fecha *",
    "5) Consumidor",
    "6) Si es menor de edad: padre, madre o representante",
    "7) Producto o servicio",
    "8) Monto",
    "9) Detalle del reclamo o de la queja",
    "10) Pedido concreto del consumidor",
    "11) Observaciones y acciones del proveedor",
    "12) Firma del consumidor",
    "13) Destinatario de este ejemplar",
]
COPIES = ["Consumidor (original)", "Proveedor", "INDECOPI"]


def test_the_peruvian_sheet_has_thirteen_items_in_order_on_each_of_three_copies():
    found = " ".join(texts(hoja()))
    places = [[at.start() for at in re.finditer(re.escape(title), found)] for title in TITLES]
    assert [len(each) for each in places] == [3] * 13
    assert sorted(place for each in places for place in each) == [
        place for copy in zip(*places, strict=True) for place in copy
    ]


def test_each_copy_is_one_sheet_of_paper_and_names_its_addressee_above_and_below():
    found = texts(hoja())
    assert len(found) == 6
    for copy, addressee in enumerate(COPIES):
        assert re.search(
            rf"This copy is for: {re.escape(addressee)}|copia es para: {re.escape(addressee)}", found[2 * copy]
        )
        assert f"13) Destinatario de este ejemplar {addressee}" in found[2 * copy + 1]


def test_the_five_essential_data_have_a_star_and_the_company_is_printed_in():
    first = texts(hoja())[0]
    for part in ("Tienda Sur S.A.C.", "20555501001", "Av. Larco 555, Lima"):
        assert part in first
    stars = re.findall(r"([\w ]+) \*", " ".join(texts(hoja())[:2]))
    assert [each.split()[-1] for each in stars if "What" not in each and "lleva" not in each] == [
        "Fecha",
        "Nombre",
        "Dirección",
        "Documento",
        "electrónico",
        "pasó",
    ]


def test_what_is_missing_of_the_company_is_left_to_be_written():
    contract = changed(PERU, tax_id=None)
    assert "pe-sheet:1:fact1" in pen.names(typeset(pages(contract, "es")["forms/pe-sheet.pdf"]))


def test_what_is_filled_in_comes_back_as_a_complaint_and_the_rest_is_told():
    contract = contract_of(PERU)
    typed = {"name": "Ana Ñandú", "facts": "Llegó roto", "request=claim": True, "pe-sheet:8:space": "S/ 120"}
    found = formats.read(pen.filled(hoja(), typed), form(contract), contract)
    assert found.answers == {"name": "Ana Ñandú", "facts": "Llegó roto", "request": "claim"}
    amount = "pe-sheet.8.space: S/ 120"
    assert [(each.doubt, each.said) for each in found.findings] == [(Doubt.UNKNOWN_QUESTION, amount)]


def test_what_is_written_on_one_copy_stands_on_all_three():
    fields = PdfReader(io.BytesIO(hoja())).root_object["/AcroForm"]["/Fields"]
    kids = {str(each.get_object()["/T"]): len(each.get_object().get("/Kids", [])) for each in fields}
    assert set(kids.values()) == {3}
    assert {"name", "id_number", "address", "phone", "email", "facts", "wanted_solution", "number"} <= set(kids)
    assert {"request=claim", "request=complaint"} <= set(kids)


def test_a_box_is_nobodys_request_where_the_contract_has_two_of_its_kind():
    kinds = "claim: {name: Reclamo, answer: 5 business days}, other: {name: Otro, kind: claim, answer: 5 business days}"
    two = f"requests: {{{kinds}}}"
    names = pen.names(typeset(pages(changed(PERU, two), "es")["forms/pe-sheet.pdf"]))
    assert {"pe-sheet:9:choice0", "pe-sheet:9:choice1"} <= set(names)
    assert not {name for name in names if name.startswith("request")}


def test_it_is_offered_where_a_sheet_is_brought_or_posted():
    contract = contract_of(PERU)
    found = list(legal.offers(form(contract), contract, Speech("es", contract.languages, "PE")))
    assert [(each.channel, each.href, each.says, each.typeset) for each in found] == [
        ("shop", "forms/pe-sheet.pdf", "Hoja de Reclamación", True)
    ]


EVERY = [(name, lang) for name in CONTRACTS for lang in contract_of(CONTRACTS[name]).languages]


def test_two_judges_of_what_everybody_can_read_find_no_error_in_any_sheet(tmp_path):
    files = []
    for name, lang in EVERY:
        for path, page in pages(contract_of(CONTRACTS[name]), lang).items():
            files.append(tmp_path / f"{lang}-{path.rpartition('/')[2]}")
            files[-1].write_bytes(typeset(page))
    assert len(files) == 10  # Peru 2, Colombia 2, two sheets in three languages in Spain
    assert pdf_ua.by_outloud(*files) == ()
    assert {pdf_ua.by_pdfua(each) for each in files} == {()}


def test_what_is_printed_lies_within_both_sizes_of_paper():
    """A4 is 297 mm high, Letter 279.4, of which a printer leaves out 6.4 at each edge; both begin at the top."""
    for name, lang in EVERY:
        for page in pages(contract_of(CONTRACTS[name]), lang).values():
            with pdfium.PdfDocument(typeset(page)) as document:
                drawn = [
                    each.get_bounds() for one in document for each in one.get_objects([pdfium.raw.FPDF_PAGEOBJ_TEXT])
                ]
            assert min(each[1] for each in drawn) > (297 - 279.4 + 6.4) * MILLIMETRE
            assert max(each[2] for each in drawn) < (210 - 6.4) * MILLIMETRE


HOSTILE = "</style><script>alert(1)</script>\"'\\{{ 7*7 }}%}&amp;"


def test_what_a_contract_says_is_never_markup():
    [page] = pages(changed(PERU, name=HOSTILE, legal_name=HOSTILE, address=HOSTILE, tax_id=HOSTILE), "es").values()
    assert (page.count(b"<style>"), page.count(b"</style>"), b"<script" in page) == (1, 1, False)
    assert HOSTILE in PdfReader(io.BytesIO(pdf(page))).metadata.title

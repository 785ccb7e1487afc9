"""Sheets come back filled in by any program, or made by somebody who means no good."""

from __future__ import annotations

import time
import zlib

import pytest

from responde import formats
from responde.complaint import form, sheets
from responde.complaint.answers import Doubt
from responde.complaint.fields import asked
from responde.reading import read
from responde.source import parse
from tests.conftest import CONTRACTS, EXAMPLES


def contract_of(name):
    contract, _ = read(parse((CONTRACTS / f"{name}.yml").read_bytes()))
    return contract


ANDINA = contract_of("andina-conecta")
FORM = form(ANDINA)


def pdf(*fields, more="", catalog="", trailer="", objects=(), ends=True):
    """A PDF by hand, with these fields; `objects` are numbered from 50."""
    numbered = {1: f"<</Type/Catalog/Pages 2 0 R/AcroForm 3 0 R{catalog}>>", 2: "<</Type/Pages/Kids[]/Count 0>>"}
    numbered[3] = "<</Fields[" + " ".join(f"{at} 0 R" for at in range(10, 10 + len(fields))) + f"]{more}>>"
    numbered |= {10 + at: field for at, field in enumerate(fields)}
    numbered |= {50 + at: each for at, each in enumerate(objects)}
    content, places = b"%PDF-1.7\n", {}
    for number, said in numbered.items():
        places[number] = len(content)
        body = said if isinstance(said, bytes) else said.encode("latin-1")
        content += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(content)
    size = max(numbered) + 1
    rows = (f"{places[at]:010} 00000 n \n" if at in places else "0000000000 65535 f \n" for at in range(size))
    content += f"xref\n0 {size}\n{''.join(rows)}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\n".encode()
    return content + f"startxref\n{start}\n".encode() + (b"%%EOF\n" if ends else b"")


def text(name, value):
    return f"<</FT/Tx/T({name})/V({value})>>"


def box(name, state="on"):
    return f"<</FT/Btn/T({name})/V/{state}/AS/{state}>>"


def answers(content, contract=ANDINA):
    found = formats.read(content, form(contract), contract)
    return None if found is None else dict(found.answers)


def doubts(content):
    found = formats.read(content, FORM, ANDINA)
    return [(each.doubt, each.question or each.said) for each in found.findings]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([text("facts", "one\\rtwo\\r\\nthree\\nfour")], {"facts": "one\ntwo\nthree\nfour"}),
        (["<</FT/Tx/T(name)/V<FEFF004100F100E1>>>"], {"name": "Añá"}),
        (["<</FT/Tx/T(name)/V<41F1E1>>>"], {"name": "Añá"}),
        ([text("name", "  "), text("facts", "x")], {"facts": "x"}),
        ([box("request=outage:total")], {"request": "outage.total"}),
        ([box("request=outage:total", "Off"), box("request=claim", "Yes")], {"request": "claim"}),
        (["<</FT/Btn/T(request=claim)/AS/on>>"], {"request": "claim"}),
        ([box("own:router_light=red")], {"own.router_light": "red"}),
        (["<</FT/Ch/T(service)/V(internet)>>"], {"service": "internet"}),
        (["<</FT/Tx/T(number)/V(261204 K7M3 PQ42)>>"], {"number": "AC261204K7M3PQ42"}),
        (["<</FT/Tx/T(number)/V(AC26 1204 K7M3 PQ42)>>"], {"number": "AC26 1204 K7M3 PQ42"}),
        ([text("evidence", "a.pdf; a photo\\rtwo letters")], {"evidence": ["a.pdf", "a photo", "two letters"]}),
        ([text("date_of_facts", "20/11/2026")], {"date_of_facts": "2026-11-20"}),
        (["<</FT/Tx/T(name)/V(Ana)/Kids[50 0 R 51 0 R]>>"], {"name": "Ana"}),
    ],
)
def test_what_programs_write_into_fields_is_read_as_people_meant_it(fields, expected):
    made = pdf(*fields, objects=["<</Subtype/Widget/Parent 10 0 R>>", "<</Subtype/Widget/Parent 10 0 R>>"])
    assert answers(made) == expected


def test_the_language_of_the_sheet_is_that_of_its_answers():
    assert formats.read(pdf(text("name", "A"), catalog="/Lang(en)"), FORM, ANDINA).lang == "en"
    assert formats.read(pdf(text("name", "A"), catalog="/Lang(<b>)"), FORM, ANDINA).lang == ""


def test_several_boxes_where_one_is_asked_for_are_told_and_none_is_taken():
    made = pdf(box("request=claim"), box("request=outage:total"), text("facts", "x"))
    assert (answers(made), doubts(made)) == ({"facts": "x"}, [(Doubt.SEVERAL, "request")])


def test_what_nobody_asked_is_told():
    made = pdf(text("name", "Ana"), text("Shoe size", "44"), text("Empty", ""))
    assert (answers(made), doubts(made)) == ({"name": "Ana"}, [(Doubt.UNKNOWN_QUESTION, "Shoe size: 44")])


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_spelling_of_a_field_leads_back_to_its_question(name):
    for each in asked(form(contract_of(name))).values():
        for option in ("", *(one.id for one in each.options)):
            spelled = sheets.spelled(each.id, option)
            assert "." not in spelled
            assert spelled.replace(":", ".").partition("=")[::2] == (each.id, option)


SCRIPT = "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
LAUNCH = "/OpenAction<</S/Launch/F(/bin/sh)>>/AA<</WC<</S/URI/URI(http://127.0.0.1:9/)>>>>"
ATTACHED = "/Names<</EmbeddedFiles<</Names[(x.exe)<</F(x.exe)/EF<</F 50 0 R>>>>]>>>>"


@pytest.mark.parametrize("catalog", [SCRIPT, LAUNCH, ATTACHED, "/AcroForm 3 0 R"])
def test_nothing_in_a_sheet_is_run_opened_or_fetched(catalog):
    made = pdf(text("name", "Ana"), catalog=catalog, objects=["<</Length 2>>\nstream\nMZ\nendstream"])
    assert answers(made) == {"name": "Ana"}


BOMB = zlib.compress(b"\0" * 300_000_000, 9)
DEEP = "[" * 50_000 + "]" * 50_000
HOSTILE = {
    "nothing but a beginning": b"%PDF-1.7\n",
    "a beginning and noise": b"%PDF-1.7\n" + bytes(range(256)) * 4000,
    "no fields": pdf(),
    "somebody else's fields": pdf(text("Surname", "x"), text("Address 1", "y")),
    "a field within itself": pdf("<</T(name)/Kids[10 0 R]>>"),
    "fields in a circle": pdf("<</T(a)/Kids[11 0 R]>>", "<</T(b)/Kids[10 0 R]>>"),
    "fields that multiply": pdf(
        *(f"<</T(a)/Kids[{f'{at} 0 R ' * 10}]>>" for at in range(11, 23)), text("Surname", "x")
    ),
    "fields that are no list": pdf(text("name", "x")).replace(b"/Fields[10 0 R]", b"/Fields 3 0 R  "),
    "fields that are missing": pdf(text("name", "x")).replace(b"/Fields[10 0 R]", b"/Fields[99 0 R]"),
    "a form that is a number": pdf(text("name", "x")).replace(b"/AcroForm 3 0 R", b"/AcroForm 7777 "),
    "a table of places that leads to itself": pdf(text("Surname", "x"), trailer="/Prev 9"),
    "a catalogue that is a string": pdf(text("Surname", "x")).replace(b"/Root 1 0 R", b"/Root (abc)"),
    "a value that is a stream without end": pdf(
        "<</FT/Tx/T(Surname)/V 50 0 R>>",
        objects=[b"<</Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (len(BOMB), BOMB)],
    ),
    "objects in a stream without end": pdf(
        "<</FT/Tx/T(Surname)/V 60 0 R>>",
        objects=[
            b"<</Type/ObjStm/N 9/First 9/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (len(BOMB), BOMB)
        ],
    ),
    "lists within lists": pdf("<</FT/Tx/T(Surname)/V(x)>>", more=f"/CO {DEEP}"),
    "a name within names": pdf(f"<</T(name)/Kids {DEEP}>>"),
    "locked": pdf(text("name", "x"), trailer="/Encrypt 50 0 R/ID[<00><00>]", objects=["<</Filter/Standard/V 9/R 9>>"]),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_sheet_of_ours_is_none_and_takes_no_time(content):
    before = time.monotonic()
    found = answers(content)
    assert found in (None, {})
    assert time.monotonic() - before < 8


def test_a_crowd_of_fields_is_cut_and_that_is_told():
    kids = " ".join(["<</FT/Tx/T(name)/V(Ana)>>", *(f"<</FT/Tx/T(f{at})/V(x)>>" for at in range(9_000))])
    made = pdf("<</T(x)/Kids[]>>").replace(b"/Fields[10 0 R]", f"/Fields[{kids}]".encode())
    before = time.monotonic()
    assert answers(made) == {"name": "Ana"}
    assert doubts(made)[0][0] is Doubt.BROKEN
    assert time.monotonic() - before < 8


def test_a_sheet_that_ends_early_says_so_as_far_as_it_can_be_read():
    made = pdf(text("name", "Ana"), ends=False)
    assert (answers(made), doubts(made)) == ({"name": "Ana"}, [(Doubt.BROKEN, "")])
    for cut in range(0, len(made), 7):
        assert answers(made[:cut]) in (None, {}, {"name": "Ana"})


@pytest.mark.parametrize("size", [sheets.LARGEST, sheets.LARGEST + 1])
def test_a_file_of_any_size_is_looked_at_only_up_to_what_a_sheet_can_have(size):
    made = pdf(text("name", "Ana"))
    padded = made.replace(b"%PDF-1.7\n", b"%PDF-1.7\n" + b"%" * (size - len(made) - 1) + b"\n")
    found = answers(padded)
    assert (found is None) == (size > sheets.LARGEST)

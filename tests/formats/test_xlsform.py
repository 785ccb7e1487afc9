"""The survey for technicians: pyxform and ODK Validate take it, JavaRosa fills it in, and what it sends is read."""

from __future__ import annotations

import csv
import io
import re
import time
import zipfile
from datetime import UTC, date, datetime
from functools import cache
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as some
from jsonschema import Draft202012Validator, FormatChecker
from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from responde import formats
from responde.complaint import form
from responde.complaint.record import record
from responde.complaint.survey import meant, shown, spelled, survey
from responde.formats import submission, xlsform
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES
from tests.formats.test_limits import large
from tests.formats.test_reading import unharmed
from tests.formats.wares import ANDINA, ANSWERS, ASKED, understood
from tests.judges.survey import complaints, fill
from tests.site.test_one_complaint import COMPLAINTS, LANGUAGES

DAY = date(2026, 12, 4)
TODAY = datetime.now(UTC).date()
STRAIGHT = str.maketrans("“”’", '""\'')
"""What pyxform makes of quotes."""
COLUMNS = {"es": "Español (es)", "ca": "Català (ca)", "en": "English (en)"}
KINDS = """
  own:
    oven: {kind: choices, says: "¿Qué *hornos* y _cuáles_ ${name}?", options: {left-1: Izquierdo, right_2: Derecho}}
    again: {kind: yes_no, says: "¿Otra vez?"}
    price: {kind: number, says: "¿Cuánto?"}
    weight: {kind: number, says: "¿Cuánto pesa?"}
    day: {kind: date, says: "¿Para cuándo?"}
    mail: {kind: email, says: "¿Otro correo?"}
    ring: {kind: phone, says: "¿Otro teléfono?"}
    line: {kind: text, says: "¿Cuál?", hint: El que sea}
    lines: {kind: long_text, says: "¿Cómo fue el “pan del día”, y lo d’otra?"}
    papers: {kind: file, says: "¿Papeles?", for: [bread]}
    free: {kind: choice, says: "¿Nada que elegir?"}
"""
NAMES = ("oven", "again", "price", "weight", "day", "mail", "ring", "line", "lines", "papers", "free")


def made(contract):
    """The files by name."""
    first = contract.languages[0]
    speech = Speech(first, contract.languages, contract.organisation.country)
    found = xlsform.files(form(contract), contract, speech, environment())
    return {each.path.removeprefix("forms/"): each.content for each in found}


def example(text):
    contract, _ = read(parse(text.encode()))
    return contract


@cache
def bakery(ask, required="", more=""):
    """A bakery that asks what it is told to, with bread as a service and a delivery van."""
    source = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    things = "services: {bread: {name: Pan}, cake: {name: Tarta}}\ncontractors: {van: {name: V, owner: rosa}}\n"
    return example(f"{source}{things}forms:\n  ask: [{ask}]\n  required: [{required}]{more}\n")


@cache
def contracts():
    every = bakery(
        f"anonymous, name, phone, consent, service, {', '.join(f'own.{each}' for each in NAMES)}", "name", KINDS
    )
    found = {name: example((CONTRACTS / f"{name}.yml").read_text("utf-8")) for name in EXAMPLES}
    source = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    many = example(source.replace("[es]", "[es, ca, eu, gl, en, pt, fr, de, it]"))
    return {**found, "every kind": every, "large": large(""), "nine languages": many}


ALL = (*EXAMPLES, "every kind", "large", "nine languages")


def beside(contract):
    """A form as a telephone has it."""
    return {"form.xml" if name == "complaint.xml" else name: content for name, content in made(contract).items()}


def answered(folder, contract, *answers, lang=COLUMNS["es"]):
    spoken = [(beside(contract), lang, {spelled(name): said for name, said in each.items()}) for each in answers]
    return fill(folder, spoken)


def canonical(xml):
    return ET.canonicalize(xml, strip_text=True)


@pytest.mark.parametrize("name", ALL)
def test_pyxform_makes_the_same_form_of_the_workbook(name, tmp_path):
    files = made(contracts()[name])
    (tmp_path / "complaint.xlsx").write_bytes(files["complaint.xlsx"])
    theirs = convert(str(tmp_path / "complaint.xlsx"), validate=False)
    assert canonical(files["complaint.xml"].decode().translate(STRAIGHT)) == canonical(theirs.xform)
    assert theirs.warnings == []


def test_odk_validate_takes_all_forms_and_not_a_broken_one(tmp_path):
    forms = [made(contracts()[name])["complaint.xml"] for name in ALL]
    whole = b". &lt;= today()"
    broken = forms[ALL.index("andina-conecta")].replace(whole, b". &lt;&lt;= today(")
    nowhere = forms[ALL.index("andina-conecta")].replace(b'"/data/facts"', b'"/data/fact"')
    said = complaints(tmp_path, [*forms, broken, nowhere])
    assert dict(zip(ALL, said, strict=False)) == dict.fromkeys(ALL, "")
    assert ["Mismatched brackets" in said[-2], "/data/fact" in said[-1]] == [True, True]


def test_pyxform_alone_takes_a_broken_condition_and_no_unknown_name():
    row = {"type": "date", "name": "day", "label": "Day", "constraint": ". <<= today("}
    assert "today(" in convert({"survey": [row]}, validate=False).xform
    with pytest.raises(PyXFormError):
        convert({"survey": [{**row, "relevant": "${nobody} = ''"}]}, validate=False)


def test_the_workbook_asks_under_these_conditions():
    sheets = {sheet.title: sheet for sheet in openpyxl.load_workbook(io.BytesIO(made(ANDINA)["complaint.xlsx"]))}
    head, *rows = sheets["survey"].iter_rows(values_only=True)
    asked = [dict(zip(head, row, strict=True)) for row in rows]
    columns = ("type", "name", "required", "relevant", "constraint", "appearance", "parameters")
    new, long = "${case_number} = ''", "string-length(.) <= "
    number = "translate(., 'abcdefghijklmnopqrstuvwxyz -.', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"
    assert [tuple(each[column] or "" for column in columns) for each in asked] == [
        (
            "text",
            "number",
            "",
            "",
            f"regex({number}, '^AC[0-9]{{6}}[23456789ABCDEFGHJKMNPQRSTVWXYZ]{{6}}[0-9]{{2}}$')",
            "",
            "",
        ),
        ("text", "case_number", "", "", f"{long}200", "", ""),
        ("select_one request", "request", new, "", "", "", ""),
        ("select_one service", "service", "", "", "", "", ""),
        ("select_one contractor", "contractor", "", "", "", "", ""),
        ("text", "name", new, "", f"{long}200", "", ""),
        ("text", "id_number", new, "", f"{long}200", "", ""),
        ("text", "contract_number", "", "", f"{long}200", "", ""),
        ("text", "facts", "yes", "", f"{long}4000", "multiline", ""),
        ("date", "date_of_facts", "", "", ". <= today()", "", ""),
        ("text", "wanted_solution", "", "", f"{long}4000", "multiline", ""),
        ("begin_repeat", "evidence", "", "", "", "", ""),
        ("image", "photo", "", "position(..) <= 10", "", "", "max-pixels=2048"),
        ("end_repeat", "", "", "", "", "", ""),
        ("select_one contact_by", "contact_by", new, "", "", "", ""),
        (
            "text",
            "email",
            "${contact_by} = 'email'",
            "",
            r"regex(., '^[^@\s<>()]+@[^@\s<>()]+$') and string-length(.) <= 254",
            "",
            "",
        ),
        (
            "text",
            "phone",
            "${contact_by} = 'phone' or ${contact_by} = 'whatsapp'",
            "",
            "regex(., '^[+*#]?[0-9 ()./-]{3,30}$')",
            "",
            "",
        ),
        ("select_one own_router_light", "own_router_light", "", "", "", "", ""),
    ]
    light = asked[-1]
    assert (light["label::Español (es)"], light["label::English (en)"]) == (
        "¿De qué color está la luz del equipo?",
        "What colour is the light on the device?",
    )
    settings = dict(zip(*sheets["settings"].iter_rows(values_only=True), strict=True))
    assert settings == {
        "form_title": "Queja: Andina Conecta",
        "form_id": "complaint_AC",
        "version": "2026.2",
        "default_language": "Español (es)",
        "instance_name": "normalize-space(concat(coalesce(${number}, ${case_number}), ' ', ${request}))",
    }
    offered = [row for row in sheets["choices"].iter_rows(values_only=True) if row[0] == "own_router_light"]
    assert offered == [
        ("own_router_light", "green", "Verde", "Green"),
        ("own_router_light", "red", "Roja", "Red"),
        ("own_router_light", "none", "Apagada", "Off"),
    ]


@pytest.mark.parametrize("name", ALL)
def test_all_languages_are_in_one_workbook_that_stays_the_same(name):
    contract = contracts()[name]
    files = made(contract)
    assert made(contract) == files
    for lang in contract.languages[1:]:
        speech = Speech(lang, contract.languages, "")
        assert [*xlsform.files(form(contract), contract, speech, environment())] == []
    with zipfile.ZipFile(io.BytesIO(files["complaint.xlsx"])) as book:
        assert {(each.date_time, each.compress_type) for each in book.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}
    [sheet, *_] = openpyxl.load_workbook(io.BytesIO(files["complaint.xlsx"]))
    head = [cell.value for cell in sheet[1]]
    assert len([each for each in head if each.startswith("label::")]) == len(contract.languages)


def test_the_same_complaint_comes_back_from_every_contract_in_each_language(tmp_path):
    each = [(name, lang) for name, langs in LANGUAGES.items() for lang in langs]
    past = {name: _past(answers) for name, answers in COMPLAINTS.items()}
    cases = [
        (beside(contracts()[name]), COLUMNS[lang], {spelled(key): said for key, said in past[name].items()})
        for name, lang in each
    ]
    for (name, lang), filled in zip(each, fill(tmp_path, cases), strict=True):
        asked = {one: text for one, _, text, _ in filled.asked}
        assert asked["facts"] == {"en": "What happened?"}.get(lang, "¿Qué pasó?")
        assert filled.became("taken") == [one for one, _, _, _ in filled.asked]
        assert settled(filled.instance, contracts()[name]) == past[name], lang


def _past(answers):
    """Of a day that has come, whichever day it is on this machine."""
    day = min(answers.get("date_of_facts", "2020-02-29"), TODAY.isoformat())
    return {**answers, "date_of_facts": day} if "date_of_facts" in answers else answers


def settled(content, contract):
    """The record, with nothing left open in it, as the published schema takes it."""
    asked = form(contract)
    found = record(formats.read(content, asked, contract), asked, date(TODAY.year + 2, 1, 1))
    assert found.findings == ()
    schema = submission.schema(asked, Speech(contract.languages[0], contract.languages, ""))
    assert [*Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(found.answers)] == []
    return found.answers


GOOD = {
    "request": "complaint",
    "name": "Ana",
    "id_number": "1",
    "facts": "Duro",
    "contact_by": "email",
    "email": "a@b.example",
}
CASES = (
    ({}, [], []),
    ({"facts": None}, ["facts"], []),
    ({"name": None, "request": None}, ["request", "name"], []),
    ({"name": None, "request": None, "contact_by": None, "id_number": None, "case_number": "C1"}, [], []),
    ({"email": None}, ["email"], []),
    ({"email": None, "contact_by": "phone"}, ["phone"], []),
    ({"contact_by": "whatsapp", "phone": "+57 320 555 0190"}, [], []),
    ({"date_of_facts": "2999-12-31"}, [], ["date_of_facts"]),
    ({"date_of_facts": "2020-02-29"}, [], []),
    ({"email": "ana example.com"}, [], ["email"]),
    ({"email": "a" * 250 + "@b.example"}, [], ["email"]),
    ({"phone": "ask me"}, [], ["phone"]),
    ({"facts": "x" * 4001}, [], ["facts"]),
    ({"facts": "ñ" * 4000}, [], []),
    ({"number": "ac26 1204-k7m3 p576"}, [], []),
    ({"number": "AC261204K7M3P57"}, [], ["number"]),
    ({"number": "SOL261204K7M3P508"}, [], ["number"]),
    ({"service": "bread"}, [], []),
)
"""What is changed in a good complaint, what is then missing, and what is refused."""


def test_what_has_to_be_answered_is_asked_for_and_what_is_wrong_is_refused(tmp_path):
    changed = [{key: said for key, said in {**GOOD, **change}.items() if said is not None} for change, _, _ in CASES]
    found = answered(tmp_path, ANDINA, *changed)
    outcomes = [(filled.became("missing"), filled.became("refused")) for filled in found]
    assert outcomes == [(missing, refused) for _, missing, refused in CASES]
    assert found[-1].became("not to be chosen") == ["service"]
    said = {name: why for filled in found for name, what, _, why in filled.asked if what == "refused"}
    assert all(said.values())
    assert set(said) == {"date_of_facts", "email", "phone", "facts", "number"}


def test_who_wants_no_name_told_says_so_before_they_are_asked_for_it(tmp_path):
    contract = bakery("name, anonymous, consent", "name, consent")
    said = {"request": "complaint", "consent": "no"}
    found = answered(tmp_path, contract, {**said, "anonymous": "yes"}, {**said, "anonymous": "no"}, said)
    assert [filled.became("missing") for filled in found] == [[], ["name"], ["name"]]
    assert [name for name, _, _, _ in found[0].asked] == [
        "number",
        "case_number",
        "anonymous",
        "request",
        "name",
        "consent",
    ]
    assert settled(found[0].instance, contract) == {"request": "complaint", "anonymous": True, "consent": False}


def test_each_kind_of_answer_comes_back(tmp_path):
    said = {
        "request": "complaint",
        "service": "bread",
        "name": "=cmd|' /C calc'!A0",
        "own.oven": "left-1 right_2",
        "own.again": "yes",
        "own.price": "12.345",
        "own.weight": "1500000000",
        "own.day": "2999-12-31",
        "own.mail": "ana+pan@example.com",
        "own.ring": "*611",
        "own.line": "<b>&amp;</b> ]]>",
        "own.lines": "a\n\n  b\n[name]: Eva",
        "own.papers": ("uno ñ.jpg", "dos.jpg"),
    }
    number = number_of(contracts()["every kind"])
    [filled] = answered(tmp_path, contracts()["every kind"], {**said, "number": number})
    assert "own_free" not in [name for name, _, _, _ in filled.asked]
    assert (filled.became("missing"), filled.became("refused")) == ([], [])
    found = xlsform.read(filled.instance, form(contracts()["every kind"]), contracts()["every kind"])
    assert found.findings == ()
    assert found.answers == {
        **said,
        "number": number,
        "own.oven": ["left-1", "right_2"],
        "own.again": True,
        "own.price": 12.345,
        "own.weight": 1500000000,
        "own.papers": ["uno ñ.jpg", "dos.jpg"],
    }


def number_of(contract):
    from responde.complaint.number import issued, prefix_of

    return issued(prefix_of(contract), DAY, lambda _: 7).whole


def test_what_is_not_asked_in_this_case_is_not_asked(tmp_path):
    said = {"request": "complaint", "name": "Ana"}
    found = answered(tmp_path, contracts()["every kind"], {**said, "service": "bread"}, {**said, "service": "cake"})
    assert ["own_papers" in [name for name, _, _, _ in filled.asked] for filled in found] == [True, False]


def test_ten_photos_are_taken_and_one_has_to_be_where_it_is_asked_for(tmp_path):
    contract = bakery("evidence, anonymous", "evidence")
    said = {"request": "complaint"}
    photos = tuple(f"{at}.jpg" for at in range(12))
    found = answered(tmp_path, contract, {**said, "evidence": photos}, {**said, "evidence": "a.jpg"}, said)
    assert [filled.became("missing") for filled in found] == [[], [], ["evidence"]]
    kept = [settled(filled.instance, contract)["evidence"] for filled in found[:2]]
    assert kept == [list(photos[:10]), ["a.jpg"]]


def test_long_lists_lie_beside_the_form(tmp_path):
    contract = contracts()["large"]
    files = made(contract)
    assert sorted(files) == ["complaint.xlsx", "complaint.xml", "contractors.csv"]
    rows = [*csv.reader(io.StringIO(files["contractors.csv"].decode(), newline=""))]
    assert rows[:2] == [["name", "label"], ["c0", "Contratas y Servicios 0 S.A.S."]]
    assert (len(rows), rows[-1][0]) == (1 + 30 + 1, "unknown")
    assert rows[-1][1].split(" / ") == ["No sé", "I don't know", "Não sei"]
    said = {
        "request": "complaint",
        "name": "Ana",
        "facts": "Duro",
        "contractor": "c29",
        "own.q0": "Sí",
        "service": "s11",
    }
    said = {**said, "contact_by": "email", "email": "ana@example.com"}
    [filled] = answered(tmp_path, contract, said, lang="Català (ca)")
    assert filled.became("taken") == [one for one, _, _, _ in filled.asked]
    assert settled(filled.instance, contract) == said


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("5 * 3", "5 * 3"),
        ("¿*Qué*?", r"¿\*Qué\*?"),
        ("a_b_c", r"a\_b\_c"),
        ("# 3", r"\# 3"),
        ("No. #3", "No. #3"),
        ("${name}", "$ {name}"),
        ("a < b", "a < b"),
        ("<span>a</span>", "< span>a< /span>"),
    ],
)
def test_text_is_shown_as_it_is(said, expected):
    assert shown(said) == expected


@given(
    some.from_regex(r"(own\.)?[a-z][a-z0-9_-]{0,20}", fullmatch=True).filter(lambda name: not name.startswith("own_"))
)
def test_names_come_back(name):
    assert meant(spelled(name)) == name
    assert re.fullmatch(r"[a-z][a-z0-9_-]*", spelled(name))


def instance(inner, name="data"):
    return f'<?xml version="1.0"?><{name} id="complaint_AC" version="2026.2">{inner}</{name}>'.encode()


def elements(answers=ANSWERS):
    escaped = {name: said.replace("&", "&amp;").replace("<", "&lt;") for name, said in answers.items()}
    return "".join(f"<{spelled(name)}>{said}</{spelled(name)}>" for name, said in escaped.items())


PHOTOS = "<evidence><photo>factura ñ.pdf</photo></evidence>\n<evidence><photo>foto.png</photo></evidence><evidence/>"
META = "<orx:meta xmlns:orx='http://openrosa.org/xforms'><orx:instanceID>uuid:1</orx:instanceID></orx:meta>"
INSIDE = f"{elements()}{PHOTOS}<phone/>"
KOBO = f"<formhub><uuid>1</uuid></formhub><start>2026-12-01</start>{INSIDE}<__version__>v</__version__>{META}"


def posted(content):
    head = b'--X7\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\nContent-Type: %s\r\n\r\n'
    photo = head % (b"foto.png", b"foto.png", b"image/png") + b"\x89PNG\r\n--X7--x\r\n"
    return head % (b"xml_submission_file", b"a.xml", b"text/xml") + content + b"\r\n" + photo + b"--X7--\r\n"


SENT = {
    "by itself": instance(INSIDE + META),
    "with a mark": b"\xef\xbb\xbf" + instance(INSIDE),
    "of windows": instance(INSIDE).decode().encode("utf-16"),
    "without a first line": instance(INSIDE).split(b"?>", 1)[1],
    "of kobo": instance(KOBO, "aBc123"),
    "in groups": instance(f"<about>{INSIDE}</about>"),
    "as a server hands it on": b"<submission xmlns='http://opendatakit.org/submissions'><data>"
    + instance(INSIDE + META).split(b"?>", 1)[1]
    + b"</data><mediaFile><name>foto.png</name></mediaFile></submission>",
    "in a post": posted(instance(INSIDE + META)),
    "in a whole request": b"POST /submission HTTP/1.1\r\nHost: a.example\r\n\r\n" + posted(instance(INSIDE)),
}


@pytest.mark.parametrize("way", SENT)
def test_an_instance_is_read_whichever_way_it_comes(way):
    found = record(understood(SENT[way]), ASKED, DAY)
    assert found.answers == {**ANSWERS, "evidence": ["factura ñ.pdf", "foto.png"]}
    assert found.findings == ()


@pytest.mark.parametrize(
    "content",
    [
        made(ANDINA)["complaint.xml"],
        made(ANDINA)["complaint.xlsx"],
        instance("<oven>hot</oven>"),
        instance(""),
        instance(INSIDE).replace(b' id="complaint_AC"', b""),
        posted(b"hello"),
        posted(instance("<oven>hot</oven>")),
        b"<html id='a'><body>facts</body></html>",
        b"<!-- facts -->",
        b"<facts id='a'>No</facts>",
        b"<",
        b'<?xml version="1.0"?>',
    ],
    ids=range(12),
)
def test_what_is_no_instance_of_ours_is_left_alone(content):
    assert understood(content) is None


LOL = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 12))
DECLARED = (
    f'<!DOCTYPE data [<!ENTITY l0 "lol">{LOL}]>',
    '<!DOCTYPE data [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE data SYSTEM "http://a.example/x.dtd">',
    '<!DOCTYPE data [<!ENTITY % p SYSTEM "http://a.example/x.dtd"> %p;]>',
    "<!doctype data>",
)


@pytest.mark.parametrize("head", DECLARED, ids=range(len(DECLARED)))
@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b'<?xml version="1.0"?>\n', b"<!-- a -->", b"<?a b?>"])
def test_who_declares_types_is_not_read(head, before):
    body = instance("<facts>&l11;&x;</facts>").split(b"?>", 1)[1]
    assert understood(before + head.encode() + body) is None
    assert understood((before.decode("utf-8-sig") + head).encode("utf-16") + body.decode().encode("utf-16-le")) is None


@pytest.mark.parametrize(
    ("inner", "answers", "told"),
    [
        ("<facts>a&x;b</facts>", {}, None),
        ("<facts>a</facts><name>&x;</name>", {"facts": "a"}, ["broken"]),
        ("<facts>a</facts><name>b</facts>", {"facts": "a"}, ["broken"]),
        ("<facts>a</facts><name>b", {"facts": "a"}, ["broken"]),
        ("<facts>a\x01</facts><name>b</name>", {}, None),
        ("<facts><![CDATA[<b>&x;]]></facts>", {"facts": "<b>&x;"}, []),
        ("<facts>a<!-- b -->c<?d e?></facts>", {"facts": "ac"}, []),
        ("<facts>&#65;&#x42;</facts>", {"facts": "AB"}, []),
        ("<facts>a</facts>\n<oven>hot</oven>", {"facts": "a"}, ["unknown-question"]),
        ("<facts>a</facts><oven/>", {"facts": "a"}, []),
        ("<facts>a</facts><service>bread</service>", {"facts": "a"}, ["unknown-answer"]),
        ("<facts>a</facts><facts>b</facts>", {"facts": "a\nb"}, []),
        ("<request>query praise</request><facts>a</facts>", {"facts": "a"}, ["unknown-answer"]),
        ("<x>" * 30 + "<facts>a</facts>" + "</x>" * 30, {}, None),
        ("<facts>a</facts>" + "<x>" * 30 + "</x>" * 30, {"facts": "a"}, ["cut"]),
        ("<facts>a</facts>" + "<x/>" * 10_001, {"facts": "a"}, ["cut"]),
    ],
)
def test_what_is_left_open_is_told(inner, answers, told):
    found = understood(instance(inner))
    assert told is None or [each.doubt.value for each in found.findings] == told
    assert (found.answers if found else {}) == answers
    assert (found is None) == (told is None)


def test_what_nobody_asks_is_told_where_it_stands():
    found = understood(instance("\n<facts>a</facts>\n<oven>hot</oven>\n<own_oven>cold</own_oven>"))
    assert [(each.said, each.line) for each in found.findings] == [("oven: hot", 3), ("own.oven: cold", 4)]


@pytest.mark.parametrize("way", ["by itself", "in a post", "as a server hands it on"])
def test_one_that_was_cut_off_anywhere_does_no_harm(way):
    for size in range(0, len(SENT[way]), 7):
        unharmed(SENT[way][:size])


HUGE = {
    "deep": lambda: instance("<facts>a</facts>" + "<x>" * 300_000),
    "wide": lambda: instance("<facts>a</facts>" + "<x>b</x>" * 200_000),
    "long": lambda: instance(f"<facts>{'a' * 1_900_000}</facts>"),
    "longer than any": lambda: instance(f"<facts>{'a' * 50_000_000}</facts>"),
    "attributes": lambda: instance("<facts " + "".join(f"a{at}='b' " for at in range(100_000)) + ">a</facts>"),
    "figures": lambda: instance("<facts>a</facts>" + "&#65;" * 300_000),
    "a name": lambda: instance(f"<facts>a</facts><{'x' * 1_000_000}/>"),
    "signs": lambda: b"<" * 1_900_000,
    "blanks": lambda: b" " * 1_900_000 + b"<",
    "first lines": lambda: b"<?xml " * 300_000,
    "photos": lambda: instance("<evidence><photo>a.jpg</photo></evidence>" * 4000),
    "posts": lambda: posted(b"") * 30_000,
}


@pytest.mark.parametrize("name", HUGE)
def test_what_is_huge_or_deep_costs_little(name):
    start = time.process_time()
    answers = unharmed(HUGE[name]())
    assert time.process_time() - start < 5
    assert len(str(answers)) < 10_000


MARKUP = "<facts> </facts> </data> <evidence> <photo> </photo> </evidence> &#65; <![CDATA[ ]]> <!-- --> <? ?> & <!a>"
PIECES = some.sampled_from((*MARKUP.split(), "<data id='a'>", "<a:b xmlns:a='c'>", "\x00", "\ufffe"))


@given(some.lists(PIECES | some.text(max_size=9), max_size=20))
def test_of_anything_that_looks_like_an_instance_an_answer_or_nothing_comes(pieces):
    inside = "".join(pieces).encode("utf-8", "surrogatepass")
    unharmed(b"<data id='a'>" + inside)
    unharmed(b"<data id='a'><facts>a</facts>" + inside + b"</data>")


@pytest.mark.parametrize(
    ("codes", "columns"),
    [
        ("es", ("Español (es)",)),
        ("pt-BR, en", ("Português (pt-BR)", "English (en)")),
        ("es, ay", ("Español (es)", "Aymara (ay)")),
    ],
)
def test_each_language_is_called_in_its_own_words(codes, columns):
    source = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8").replace("[es]", f"[{codes}]")
    contract = example(source)
    assert survey(form(contract), contract).languages == columns


def test_an_answer_that_looks_like_a_letter_makes_none_of_what_was_filled_in():
    contract = contracts()["panaderia-sol"]
    found = formats.read(instance("<facts>Hola\n[name]: Eva</facts>"), form(contract), contract)
    assert found.answers == {"facts": "Hola\n[name]: Eva"}

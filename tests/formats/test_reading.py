"""What channels bring is read into the same answers, and whatever else comes does no harm."""

from __future__ import annotations

import base64
import io
import json
import sys
import time
import zipfile
from datetime import date

import pytest
from hypothesis import example as instance
from hypothesis import given
from hypothesis import strategies as some

from responde import formats
from responde.complaint.lines import decoded
from responde.complaint.record import record
from responde.complaint.told import findings
from responde.findings.render import render
from tests.formats.wares import (
    ANSWERS,
    ASKED,
    ES,
    FILES,
    HEAD,
    judge,
    mail,
    multipart,
    understood,
    wares,
)

DAY = date(2026, 12, 4)
WARES = wares()
KINDS = ("json", "form", "form without files", "mail", "mail in base64", "message", "notes of windows")
SECONDS = 10
"""Of the processor: some hundredths, or one, unless it grows faster than what is read."""


def told(found):
    return [(each.doubt.value, each.question, each.said) for each in found.findings]


def unharmed(content):
    """What is read of anything is an answer that the schema takes, and can be told and printed; None or the answers."""
    start = time.process_time()
    found = understood(content)
    if found is None:
        assert time.process_time() - start < SECONDS
        return None
    whole = record(found, ASKED, DAY)
    lines = (whole.text or decoded(content[:1_000_000])[0]).split("\n")
    said = render("text", findings(whole.findings, ASKED, ES, "f", lines))
    assert time.process_time() - start < SECONDS
    assert [*judge().iter_errors(whole.answers)] == []
    json.dumps(whole.answers, ensure_ascii=False).encode()
    assert len(said.encode("utf-8", "surrogateescape")) < 200_000
    return whole.answers


@pytest.mark.parametrize("name", WARES)
def test_one_complaint_gives_one_record_whichever_way_it_came(name):
    found = record(understood(WARES[name]), ASKED, DAY)
    with_files = name.startswith(("json", "form", "mail")) and name != "form without files"
    assert found.answers == ({**ANSWERS, "evidence": FILES} if with_files else ANSWERS)
    guessed = [("encoding", "", "")] if name == "notes in an old encoding" else []
    assert told(found) == guessed
    assert [*found.answers] == [each.id for each in ASKED.questions if each.id in found.answers]


@pytest.mark.parametrize("name", KINDS)
def test_a_complaint_that_was_cut_off_anywhere_does_no_harm(name):
    whole = understood(WARES[name]).answers
    for size in range(0, len(WARES[name]), 7):
        answers = unharmed(WARES[name][:size]) or {}
        assert len(answers) <= len(whole)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (WARES["json"][:-2], 12 + 3),
        (b'{"facts": "No', 1),
        (b"{", 1),
        (b'{"facts": "No"} {"facts": "No"}', 1),
        (WARES["form"][:-6], None),
        (WARES["mail"][:-9], None),
    ],
    ids=["json", "in a string", "brace", "two", "form", "mail"],
)
def test_what_was_cut_off_is_told(content, line):
    found = understood(content)
    broken = [each for each in found.findings if each.doubt == "broken"]
    assert len(broken) == 1
    assert line in {None, broken[0].line}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"Buenos d\xc3\xadas",
        b"[]",
        b'["facts"]',
        b'"facts"',
        b"{}",
        b'{"openapi": "3.1.0", "info": {"title": "Cases"}}',
        b"{urgent} ring her back",
        b"a=1&b=2",
        b'--x\r\nContent-Disposition: form-data; name="colour"\r\n\r\nred\r\n--x--\r\n',
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj <</Type /Catalog>> endobj\nxref\n%%EOF",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04\x14\x00\x00\x00",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"<!doctype html><html><body><form><input name=facts value=No></form></body></html>",
        b"format: 1\norganisation: {name: Sol}\n",
        "En un lugar de la Mancha [1], de cuyo nombre no quiero acordarme: vivía un hidalgo.\n".encode() * 999,
        b"[22/11/26, 10:15:22] Ana: Hola\n[22/11/26, 10:16:02] Andina: Buenas\n",
        b"\xff\xfe[\x00",
    ],
    ids=lambda content: repr(content[:24]),
)
def test_what_is_no_complaint_of_ours_is_left_alone(content):
    assert understood(content) is None


def test_a_note_that_begins_with_a_brace_is_read_as_a_note():
    assert understood(b"{urgent}\n[facts]: No light").answers == {"facts": "No light"}


def test_a_note_that_begins_like_a_mail_keeps_its_first_answers():
    assert understood(b"Date: 22/11/2026\n[name]: Ana\n[facts]: No light\n").answers == {
        "name": "Ana",
        "facts": "No light",
    }


def test_a_letter_that_was_pasted_with_its_header_keeps_its_accents():
    content = "From: Ana\nSubject: Queja\n\n[name]: Ana Ñandú\n".encode()
    assert understood(content).answers == {"name": "Ana Ñandú"}


def test_a_letter_of_another_company_is_read_and_what_is_not_ours_is_told():
    content = b"[responde:1 es]\n\n[case_number]: SOL261204K7M3P508\n[request]: bread\n[own.oven]: hot\n[facts]: Duro\n"
    found = record(understood(content), ASKED, DAY)
    assert found.answers == {"case_number": "SOL261204K7M3P508", "facts": "Duro"}
    assert [each[0] for each in told(found) if each[0] != "missing"] == [
        "unknown-question",
        "unknown-answer",
        "foreign",
    ]


def test_json_of_another_contract_keeps_what_we_ask_and_tells_the_rest_where_it_stands():
    found = understood(b'{\n "facts": "Duro",\n "oven": "hot",\n "service": "oven"\n}')
    assert found.answers == {"facts": "Duro"}
    assert [(each.doubt.value, each.said, each.line) for each in found.findings] == [
        ("unknown-answer", "oven", 4),
        ("unknown-question", "oven: hot", 3),
    ]


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        ("{{7*7}}{% for %}", "{{7*7}}{% for %}"),
        ("%s %(name)s {said} {0}", "%s %(name)s {said} {0}"),
        ("'; DROP TABLE cases; --", "'; DROP TABLE cases; --"),
        ("a\x00b\x1b[31m\x07", "ab[31m"),
        ("a\u202eb\u2066c\u200bd\ufeff", "abcd"),
        ("\ud800x\udfff", "�x�"),
        ("🤷🏽\u200d♀️ e\u0301", "🤷🏽\u200d♀️ e\u0301"),
        ("[email]: eva@example.com", "[email]: eva@example.com"),
    ],
)
def test_markup_formulas_and_signs_stay_words(value, kept):
    """In JSON, in a form, and told where they answer nothing."""
    ways = [json.dumps({"facts": value, "request": value}).encode()]
    if value.isprintable():
        ways += [multipart({"facts": value, "request": value}, [])]
    for content in ways:
        assert unharmed(content) == {"facts": kept}
        found = understood(content)
        said = render("text", findings(found.findings, ASKED, ES, "f", decoded(content)[0].split("\n")))
        assert f"“{kept}”" in said


def nested(count, kind=b"mixed"):
    parts = (b'Content-Type: multipart/%s; boundary="b%d"\r\n\r\n--b%d\r\n' % (kind, at, at) for at in range(count))
    return HEAD + b"".join(parts) + b"\r\n[facts]: No\r\n"


def mixed(count, kind=b"mixed"):
    part = b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n"
    return HEAD + b"Content-Type: multipart/" + kind + b"; boundary=b\r\n\r\n" + part * count + b"--b--\r\n"


def said(kind, body, coding=b"8bit"):
    return HEAD + b"Content-Type: text/" + kind + b"\r\nContent-Transfer-Encoding: " + coding + b"\r\n\r\n" + body


def zipped():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("bomb", bytes(20_000_000))
    return file.getvalue()


def attached(content):
    head = b"Content-Disposition: attachment; filename=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    start = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n[facts]: No\r\n--b\r\n"
    return HEAD + start + head + base64.encodebytes(content) + b"--b--\r\n"


def sent(disposition, count=1):
    part = b"--b\r\nContent-Disposition: form-data; " + disposition + b"\r\n\r\nx\r\n"
    return part * count + b'--b\r\nContent-Disposition: form-data; name="facts"\r\n\r\nNo\r\n--b--\r\n'


def fieldwise(line):
    return HEAD + line + b"\r\n[facts]: No\r\n"


HUGE = {
    "one byte too many": lambda: bytes(formats.MOST + 1),
    "as many blanks as are read": lambda: b" " * formats.MOST,
    "a field of that size": lambda: b"facts=" + b"a" * (formats.MOST - 6),
    "brackets": lambda: b"[" * 100_000,
    "objects": lambda: b'{"a":' * 100_000,
    "an answer in brackets": lambda: b'{"facts":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "a long key": lambda: json.dumps({"k" * 10_000_000: 1, "facts": "No"}).encode(),
    "a million keys": lambda: json.dumps({**dict.fromkeys(map(str, range(1_000_000)), 1), "facts": "No"}).encode(),
    "a million answers": lambda: json.dumps({"facts": ["x"] * 1_000_000, "evidence": ["x"] * 1_000_000}).encode(),
    "a long answer": lambda: json.dumps(dict.fromkeys(ANSWERS, "a@1 " * 300_000)).encode(),
    "a long figure": lambda: b'{"facts":' + b"1" * 5_000_000 + b',"name":1' + b"0" * 5_000_000 + b".5}",
    "parts in parts": lambda: nested(10_000),
    "choices in choices": lambda: nested(10_000, b"alternative"),
    "mails in mails": lambda: HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 10_000,
    "many parts": lambda: mixed(100_000),
    "many choices": lambda: mixed(100_000, b"alternative"),
    "many parts of a page": lambda: mixed(100_000, b"related"),
    "a field of a million lines": lambda: fieldwise(b"X-A: a\r\n" + b" b\r\n" * 1_000_000),
    "a million fields": lambda: fieldwise(b"X-A: b\r\n" * 1_000_000),
    "a long type": lambda: fieldwise(b"Content-Type: text/plain; " + b"a=b; " * 200_000 + b"\r\n"),
    "brackets in a type": lambda: fieldwise(b"Content-Type: " + b"(" * 9_000 + b"\r\n"),
    "quotes in a type": lambda: fieldwise(b"Content-Type: text/plain; charset=" + b'"' * 9_000 + b"\r\n"),
    "words in a name": lambda: fieldwise(b"Content-Disposition: inline; a=" + b"=?utf-8?q?a?= " * 600 + b"\r\n"),
    "pieces of a name": lambda: fieldwise(
        b"Content-Disposition: inline; " + b"".join(b"a*%d=b; " % at for at in range(900)) + b"\r\n"
    ),
    "brackets in a coding": lambda: fieldwise(b"Content-Transfer-Encoding: " + b"(" * 9_000 + b"\r\n"),
    "many recipients": lambda: fieldwise(b"Cc: " + b"a@b.example, " * 100_000 + b"\r\n"),
    "punycode": lambda: said(b"plain; charset=punycode", b"a" * 5_000_000),
    "escapes": lambda: said(b"plain; charset=unicode_escape", b"\\d" * 1_000_000),
    "seven bits": lambda: said(b"plain; charset=utf-7", b"+2AA-" * 1_000_000),
    "base64 in a mail": lambda: said(b"plain", base64.encodebytes(b"[facts]: No\n" + b"A" * 20_000_000), b"base64"),
    "quoted-printable": lambda: said(b"plain", b"=41" * 7_000_000, b"quoted-printable"),
    "soft line ends": lambda: said(b"plain", b"=\r\n" * 7_000_000, b"quoted-printable"),
    "uuencode": lambda: said(b"plain", b"begin 644 a\n" + b"M" * 10_000_000, b"x-uuencode"),
    "a zip in a mail": lambda: attached(zipped()),
    "a film in a mail": lambda: attached(bytes(50_000_000)),
    "fields as lines": lambda: said(b"plain", b"facts=x\r\n" * 1_000_000),
    "many fields": lambda: sent(b'name="x"', 100_000),
    "a long field": lambda: sent(b'name="x"; ' + b'a="b"; ' * 100_000),
    "brackets in a field": lambda: sent(b'name="x"; ' + b"(" * 9_000),
    "words in a file": lambda: sent(b'name="x"; filename="' + b"=?utf-8?q?a?= " * 600 + b'"'),
    "posts in posts": lambda: b"--b\r\n" + nested(10_000).removeprefix(HEAD),
    "line ends by their numbers": lambda: b"facts=" + b"%0A" * 5_000_000,
    "ampersands": lambda: b"facts=1" + b"&" * 10_000_000,
    "pairs": lambda: b"facts=1" + b"&a=1" * 1_000_000,
    "a long request": lambda: b"POST /" + b"x" * 10_000_000,
    "a request of many lines": lambda: b"POST / HTTP/1.1\r\n" + b"a: b\r\n" * 1_000_000,
    **{
        f"a page of {mark!r}": lambda mark=mark: said(b"html", mark * (4_000_000 // len(mark)))
        for mark in (b"<div>", b"<", b"</", b"<!", b"<?", b"<![", b"<!--", b"<a b='", b'<a b="', b"&", b"&#9", b"a<b>")
    },
    "quotes in quotes": lambda: said(b"html", b"<blockquote>a" * 300_000),
    "a script": lambda: said(b"html", b"<script>" + b"</scrip" * 500_000),
    "lines of a page": lambda: said(b"html", b"<pre>" + b"a\n" * 1_500_000),
    "messages": lambda: b"[22/11/26, 10:15:22] Ana: [facts]: x\n" * 500_000,
    "an hour without end": lambda: b"1/1/26, 1:11" + b" " * 10_000_000,
    "hours": lambda: b"1/1/26, 1:11 - a" * 500_000,
}


@pytest.mark.parametrize("name", HUGE)
def test_what_is_huge_or_deep_costs_little(name):
    answers = unharmed(HUGE[name]())
    assert sum(len(str(each)) for each in (answers or {}).values()) < 10_000


def test_a_file_of_one_byte_too_many_is_nobodys():
    note = b"[facts]: No\n"
    assert understood(note + b" " * (formats.MOST - len(note))).answers == {"facts": "No"}
    assert understood(note + b" " * (formats.MOST - len(note) + 1)) is None


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a long key", "No"),
        ("a long figure", "1" * 4000),
        ("a million keys", "No"),
        ("a million fields", "No"),
        ("a field of a million lines", "No"),
        ("many recipients", "No"),
        ("a zip in a mail", "No"),
        ("a film in a mail", "No"),
    ],
)
def test_what_is_said_beside_it_is_read_all_the_same(name, kept):
    assert understood(HUGE[name]()).answers["facts"] == kept


@pytest.mark.parametrize(
    "name", ["many parts", "parts in parts", "fields as lines", "base64 in a mail", "a page of b'<'"]
)
def test_what_was_left_unread_is_told(name):
    assert "cut" in {each.doubt for each in understood(HUGE[name]()).findings}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (HEAD + b"Content-Type: text/plain; charset=us-ascii\r\n\r\n[name]: \xd1and\xfa", ["encoding"]),
        (HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n[name]: Ana", ["broken"]),
        (HEAD + b"\r\nname=Ana\r\nfacts=" + b"x\r\n" * 100_000, ["cut", "too-long"]),
        (HEAD + b"\r\n[name]: Ana\r\n" + b"\r\n" * 6_000_000, ["cut"]),
    ],
    ids=["encoding", "broken", "fields", "long"],
)
def test_what_the_way_left_of_a_mail_is_told_once(content, expected):
    assert [each.doubt.value for each in understood(content).findings] == expected


def test_nothing_that_comes_is_opened_run_or_fetched():
    """What Python is asked to do while everything is read: no file, no process, no address."""
    seen = set()

    def watch(event, _):
        if watching and event.split(".")[0] in {"open", "os", "subprocess", "socket", "shutil", "ctypes", "exec"}:
            seen.update({event} - {"os.listdir"})  # formats are found by listing their own folder

    watching = False
    sys.addaudithook(watch)
    contents = [*WARES.values(), HUGE["a zip in a mail"](), mail('<script src="https://a.example/x.js">', "html")]
    for content in contents:
        understood(content)  # what is loaded lazily is loaded now
    watching = True
    for content in contents:
        understood(content)
    watching = False
    assert seen == set()


@given(some.binary(max_size=400))
@instance(b"{")
@instance(b"\xff\xfe")
@instance(b"\xff\xfe{")
@instance(b"--a\r\n")
@instance(b"From:")
def test_of_any_bytes_an_answer_or_nothing_comes(content):
    unharmed(content)


STARTS = some.sampled_from(
    [b"", HEAD, HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n", b"--b\r\n", b"{"]
)
PIECES = some.sampled_from(
    [
        b"[facts]: ",
        b"[request]:\n",
        b"facts=",
        b"\r\n",
        b"\r\n\r\n",
        b"--b",
        b"--b--",
        b'Content-Disposition: form-data; name="facts"',
        b'; filename="a.pdf"',
        b"Content-Type: text/html; charset=utf-16",
        b"Content-Type: multipart/alternative; boundary=b",
        b"Content-Transfer-Encoding: base64",
        b"<div>",
        b"<!--",
        b"&amp;",
        b'"facts": ',
        b'"evidence": ["',
        b'"]}',
        b"\\ud800",
        b"22/11/26, 10:15 - Ana: ",
        b"> ",
        b"\x00",
        b"\xe2\x80\xae",
        b"=C3",
    ]
)


@given(STARTS, some.lists(PIECES | some.binary(max_size=9), max_size=20))
def test_of_anything_that_looks_like_a_complaint_an_answer_or_nothing_comes(start, pieces):
    unharmed(start + b"".join(pieces))


@given(
    some.recursive(
        some.none() | some.booleans() | some.floats() | some.integers() | some.text(), some.lists, max_leaves=9
    )
)
def test_of_any_json_that_programs_send_for_an_answer_an_answer_or_nothing_comes(value):
    unharmed(json.dumps(dict.fromkeys((*ANSWERS, "evidence", "number", "colour"), value)).encode())

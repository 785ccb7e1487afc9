"""Mails and posts are split into parts, and each says what it is, however badly it is written."""

import pytest

from responde.complaint.parts import Part, Pieces, part, split

DISPOSITION = b"Content-Disposition: "


@pytest.mark.parametrize(
    ("head", "file"),
    [
        (b'attachment; filename="a.pdf"', "a.pdf"),
        (b"attachment; filename=a.pdf", "a.pdf"),
        (b'form-data; name="e"; filename="C:\\fakepath\\x\\a.pdf"', "C:\\fakepath\\x\\a.pdf"),
        (b'form-data; name="e"; filename="a\\"b\\\\c.pdf"', 'a"b\\c.pdf'),
        ('form-data; filename="factura ñ.pdf"'.encode(), "factura ñ.pdf"),
        (b"attachment; filename*=utf-8''factura%20%C3%B1.pdf", "factura ñ.pdf"),
        (b"attachment; filename*0*=utf-8''factura;\r\n filename*1*=%20%C3%B1.pdf", "factura ñ.pdf"),
        (b'attachment;\r\n\tfilename="=?utf-8?Q?factura_=C3=B1.pdf?="', "factura ñ.pdf"),
        (b"attachment; filename*=klingon''a%ff.pdf", "a�.pdf"),
        (b'attachment\r\nContent-Type: application/pdf; name="a.pdf"', "a.pdf"),
        (b"attachment", ""),
        (b"", ""),
        (b"(" * 5000, ""),  # more than can be read
        (b'attachment; filename="' + b"a" * 10_000 + b'"', ""),  # longer than is looked at
    ],
)
def test_the_name_of_a_file_is_read_however_it_was_written(head, file):
    assert part(DISPOSITION + head + b"\r\n\r\nx").file == file


@pytest.mark.parametrize(
    ("content", "kind", "body"),
    [
        (b"Content-Type: text/html\r\n\r\nx", "text/html", b"x"),
        (b"CONTENT-TYPE : text/html\n\nx\n", "text/html", b"x\n"),
        (b"From ana@example.com\nTo: b\nContent-Type: text/html\n\nx", "text/html", b"x"),
        (b"Content-Type: text/html\nContent-Type: image/png\n\nx", "text/html", b"x"),
        (b"Content-Type: \r\n\r\nx", "text/plain", b"x"),
        (b"Content-Type: text\r\n\r\nx", "text/plain", b"x"),
        (b"To: a\r\n[name]: Ana", "text/plain", b"[name]: Ana"),  # no blank line, and no field either
        (b"\r\nx", "text/plain", b"x"),
        (b"x", "text/plain", b"x"),
        (b"To: a", "text/plain", b""),
        (b"", "text/plain", b""),
    ],
)
def test_a_head_ends_where_lines_are_no_fields(content, kind, body):
    found = part(content)
    assert (found.kind, found.body) == (kind, body)


@pytest.mark.parametrize(
    ("coding", "body", "content"),
    [
        ("", b"=C3=B1", b"=C3=B1"),
        ("quoted-printable", b"=C3=B1=\r\n!", "ñ!".encode()),
        ("quoted-printable", b"=C3=", b"\xc3"),
        ("base64", b"w7Eh", "ñ!".encode()),
        ("base64", b"w7\r\n E h\r\n", "ñ!".encode()),
        ("base64", b"w7EhI", "ñ!".encode()),  # cut off
        ("base64", b"w7EhIQ", "ñ!!".encode()),
        ("base64", b"w7EhIQ==", "ñ!!".encode()),
        ("base64", b"!!!", b""),
        ("x-uuencode", b"begin", b"begin"),
    ],
)
def test_a_body_is_unpacked_as_far_as_it_can_be(coding, body, content):
    assert Part(body=body, coding=coding).content() == content
    assert part(b"Content-Transfer-Encoding: " + coding.upper().encode() + b"\r\n\r\n" + body).content() == content


@pytest.mark.parametrize(
    ("body", "most", "pieces", "whole", "more"),
    [
        (b"--b\r\nx\r\n--b\r\ny\r\n--b--\r\n", 9, (b"x", b"y"), True, False),
        (b"before\n--b\nx\n--b--", 9, (b"x",), True, False),
        (b"--b\nx\n\n--b--\nafter\n--b\nz", 9, (b"x\n",), True, False),
        (b"--b\nx\n--bc\ny\n--b \n", 9, (b"x\n--bc\ny", b""), False, False),
        (b"--b\nx", 9, (b"x",), False, False),
        (b"--b--", 9, (), True, False),
        (b"x", 9, (), False, False),
        (b"", 9, (), False, False),
        (b"--b\nx\n--b\ny\n--b--", 1, (b"x",), True, True),
        (b"--b\nx\n--b--", 1, (b"x",), True, False),
        (b"--b\nx\n--b--", 0, (), True, True),
    ],
)
def test_a_body_is_split_at_its_boundaries(body, most, pieces, whole, more):
    assert split(body, "b", most) == Pieces(pieces, whole=whole, more=more)


def test_a_boundary_is_no_pattern():
    assert split(b"--a.c+\nx\n--abc\n--a.c+--", "a.c+", 9).pieces == (b"x\n--abc",)

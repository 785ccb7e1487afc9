"""What a browser sends is taken apart, whole or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from responde.complaint.posts import Post, gathered, opened, plain

LINE = "\r\n"


def multipart(*parts, end=True, boundary="----WebKitFormBoundaryA7"):
    """A post as Chromium writes it: UTF-8 as it is, quotes and line ends in names by their numbers."""
    made = ""
    for name, file, value in parts:
        more = f'; filename="{file}"{LINE}Content-Type: application/pdf' if file is not None else ""
        made += f'--{boundary}{LINE}Content-Disposition: form-data; name="{name}"{more}{LINE}{LINE}{value}{LINE}'
    return (made + (f"--{boundary}--{LINE}" if end else "")).encode()


def test_a_form_with_files_is_taken_apart():
    body = multipart(
        ("name", None, "Ana Ñandú"),
        ("facts", None, "No llegó.\r\n\r\n--x\r\n= &"),
        ("phone", None, ""),
        ("evidence", "factura ñ.pdf", "%PDF-1.7\x00"),
        ("evidence", "con %22comillas%22.png", "x"),
        ("evidence", "", ""),
    )
    assert opened(body) == Post(
        fields=(("name", "Ana Ñandú"), ("facts", "No llegó.\r\n\r\n--x\r\n= &"), ("phone", "")),
        files=(("evidence", "factura ñ.pdf"), ("evidence", 'con "comillas".png'), ("evidence", "")),
    )


def test_a_form_without_files_is_taken_apart():
    assert opened(b"name=Ana+%C3%91and%C3%BA&facts=No+lleg%C3%B3.%0D%0A%26&phone=\r\n") == Post(
        fields=(("name", "Ana Ñandú"), ("facts", "No llegó.\r\n&"), ("phone", ""))
    )


def test_a_request_that_was_kept_whole_is_one():
    head = (
        b"POST /cases HTTP/1.1\r\nHost: intake.example.com\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n"
    )
    assert opened(head + b"a=1") == Post(fields=(("a", "1"),))


@pytest.mark.parametrize(
    "body",
    [
        multipart(("name", None, "Ana"), ("facts", None, "No llegó"), end=False),
        multipart(("name", None, "Ana"), ("facts", None, "No llegó nadie"))[:-40],
    ],
)
def test_a_form_that_was_cut_off_says_so_and_keeps_what_came(body):
    found = opened(body)
    assert (found.fields[0], found.whole) == (("name", "Ana"), False)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Hola",
        b"{}",
        b"--",
        b"-- \nAna",
        b"a b=c",
        b"Re: x=1\n\nHola",
        b"\x89PNG\r\n\x1a\n\x00=",
        b"=1",
        b"<html>",
    ],
)
def test_what_is_no_post_is_left_to_others(content):
    assert opened(content) is None


def test_more_fields_than_any_form_has_are_not_read():
    assert opened(b"&".join(b"a=1" for _ in range(5000))) == Post(fields=())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name=Ana\r\nfacts=No llegó.\r\n\r\nOtra=vez\r\nphone=\r\n", ["Ana", "No llegó.\n\nOtra=vez", ""]),
        ("Hola:\nname=Ana\nphone=1=2", ["Ana", "1=2"]),
        ("Hola\n", None),
        ("", None),
    ],
)
def test_a_form_that_went_through_a_mail_program_is_read_a_field_a_line(text, expected):
    found = plain(text, ["name", "facts", "phone"])
    assert (found and [value for _, value in found.fields]) == expected


def test_what_came_under_one_name_stays_together():
    assert gathered([("a", "1"), ("b", "2"), ("a", "3")]) == {"a": ("1", "3"), "b": ("2",)}


@given(some.binary(max_size=300) | some.binary(max_size=300).map(lambda body: b"--x\r\n" + body))
def test_of_any_bytes_a_post_or_nothing_comes(content):
    found = opened(content)
    assert found is None or all(isinstance(value, str) for pair in (*found.fields, *found.files) for value in pair)

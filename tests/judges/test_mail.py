"""The mail judges find what they are trusted to find."""

import pytest

from tests.judges.mail import by_postal_mime, by_python, taken_apart

GOOD = (
    b"X-Unsent: 1\r\nTo: a@b.example\r\nSubject: =?utf-8?q?Queja=3A_=C3=B1?=\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"=C2=BFQu=C3=A9? [a]:\r\nlarga =\r\nl=C3=ADnea\r\n"
)
READERS = (by_python, lambda message: by_postal_mime(message)[0])


@pytest.mark.parametrize("reads", READERS)
def test_a_good_message_is_read(reads):
    found = reads(GOOD)
    assert (found.to, found.subject, found.body) == (("a@b.example",), "Queja: ñ", "¿Qué? [a]:\nlarga línea\n")
    assert "x-unsent" in found.headers


@pytest.mark.parametrize("reads", READERS)
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"charset=utf-8", b"charset=iso-8859-1"),
        (b"quoted-printable", b"8bit"),
        (b"To: ", b"Tu: "),
        (b"=?utf-8?q?", b"=?iso-8859-1?q?"),
        (b"8\r\nContent-Transfer", b"8\r\n\r\nContent-Transfer"),  # the body begins too early
    ],
)
def test_a_broken_message_is_read_as_something_else(reads, right, wrong):
    assert right in GOOD
    assert reads(GOOD.replace(right, wrong)) != reads(GOOD)


@pytest.mark.parametrize(
    ("address", "fields"),
    [
        ("mailto:a@b.example?subject=A%26B&body=x%0D%0Ay+z", [["subject", "A&B"], ["body", "x\r\ny+z"]]),
        ("mailto:a@b.example?subject=A&B&body=x\ny", [["subject", "A"], ["B"], ["body", "xy"]]),  # what raw signs lose
        ("mailto:a@b.example?body=50%25#1", [["body", "50%"]]),
    ],
)
def test_an_address_is_taken_apart_as_a_browser_does(address, fields):
    [found] = taken_apart(address)
    assert (found["protocol"], found["path"], found["fields"]) == ("mailto:", "a@b.example", fields)


def test_what_is_no_address_is_a_failure_and_no_verdict():
    with pytest.raises(RuntimeError, match="Invalid URL"):
        taken_apart("no address")

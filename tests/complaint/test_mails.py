"""What a mail program saves is opened, and so is what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from responde.complaint.hypertext import shown
from responde.complaint.mails import Mail, opened
from tests.judges.writer import sent

HEAD = b"From: ana@example.com\r\nSubject: Queja\r\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"text": "No llegó.\n> cita"}, Mail(text="No llegó.\r\n> cita\r\n")),
        ({"html": "<p>No llegó.</p><p>Otra vez.</p>"}, Mail(text="No llegó.\nOtra vez.")),
        ({"text": "Texto ñ", "html": "<p>Página</p>"}, Mail(text="Texto ñ\r\n")),
        (
            {"text": "Va la factura", "attachments": [{"filename": "factura ñ.pdf", "content": "x"}]},
            Mail(text="Va la factura\r\n", files=("factura ñ.pdf",)),
        ),
        ({"attachments": [{"filename": "a.pdf", "content": "x"}]}, Mail(text="", files=("a.pdf",))),
    ],
)
def test_a_message_of_another_program_is_read(content, expected):
    found = opened(sent(content)[0])
    assert (found.text.rstrip(), found.files) == (expected.text.rstrip(), expected.files)


@pytest.mark.parametrize(
    ("rest", "text"),
    [
        (b"Content-Type: text/plain; charset=klingon\r\n\r\nNo lleg\xf3", "No llegó"),
        (b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!", ""),
        (b"Content-Type: multipart/mixed\r\n\r\nsin partes", "sin partes"),
        (b"Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n", ""),
        (b"Content-Type: text/html; charset=iso-8859-1\r\n\r\n<p>No lleg\xf3</p>", "No llegó"),
        (b"\r\n", ""),
    ],
)
def test_a_message_that_is_not_what_it_says_gives_what_can_be_had(rest, text):
    assert opened(HEAD + rest).text.strip() == text


@pytest.mark.parametrize("content", [b"", b"Hola", b"From ana", b"[responde:1 es]", b"Nombre: Ana", b"\x00" * 99])
def test_what_is_no_message_is_left_to_others(content):
    assert opened(content) is None


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<div>a</div><div>b</div>", "a\nb"),
        ("a<br>b<br><br>c", "a\nb\n\nc"),
        ("a\n  b", "a b"),
        ("<p>a <b>b</b> c</p>", "a b c"),
        ("<blockquote><div>a</div><div>b</div></blockquote>c", "> a\n> b\nc"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<head><title>t</title></head><style>p {}</style><script>x()</script>a &lt;b&gt; &amp;", "a <b> &"),
        ("<p>a</p><p>b", "a\nb"),
        ("</div></div>a", "a"),
    ],
)
def test_a_page_is_read_as_it_is_seen(page, text):
    assert shown(page) == text


@given(some.binary(max_size=400))
def test_of_any_message_something_comes(rest):
    assert isinstance(opened(HEAD + rest).text, str)


@given(some.text(alphabet="<>/abp div!-&;\n=\"'", max_size=200))
def test_of_any_page_something_comes(page):
    assert isinstance(shown(page), str)


def part(kind, body, more=b""):
    return b"--b\r\nContent-Type: " + kind + b"\r\n" + more + b"\r\n" + body + b"\r\n"


def within(kind, *parts, end=b"--b--\r\n"):
    return HEAD + b"Content-Type: multipart/" + kind.encode() + b"; boundary=b\r\n\r\n" + b"".join(parts) + end


PICTURE = part(b"image/png", b"x", b"Content-Disposition: inline; filename=a.png\r\n")


@pytest.mark.parametrize(
    ("content", "text", "files"),
    [
        (within("mixed", part(b"text/plain", b"a"), PICTURE, part(b"text/plain", b"b")), "a\nb", ("a.png",)),
        (within("mixed", part(b"text/html", b"<p>a</p>"), part(b"text/plain", b"b")), "a\nb", ()),
        (within("alternative", part(b"text/html", b"<p>b</p>"), part(b"text/plain", b"a")), "a", ()),
        (within("alternative", part(b"text/plain", b" "), part(b"text/html", b"<p>b</p>")), "b", ()),
        (within("alternative", part(b"text/calendar", b"BEGIN"), part(b"text/html", b"b")), "b", ()),
        (within("mixed", part(b"text/plain; name=a.txt", b"a"), part(b"text/plain", b"b")), "b", ("a.txt",)),
        (within("mixed", part(b"text/plain", b"a", b"Content-Disposition: attachment\r\n")), "", ()),
        (within("mixed", *[PICTURE] * 101), "", ("a.png",) * 100),
    ],
)
def test_what_a_message_says_in_several_parts_is_put_together_and_said_once(content, text, files):
    found = opened(content)
    assert (found.text, found.files, found.whole, found.cut) == (text, files, True, False)


@pytest.mark.parametrize(
    ("charset", "body", "text", "guessed"),
    [
        (b"utf-8", "ñ".encode(), "ñ", False),
        (b"iso-8859-1", b"\xf1", "ñ", False),
        (b"UTF-16LE", "ñ".encode("utf-16-le"), "ñ", False),
        (b"us-ascii", "ñ".encode(), "ñ", False),  # as many programs have it
        (b"us-ascii", b"\xf1", "ñ", True),
        (b"klingon", b"\xf1", "ñ", True),
        (b"base64", b"YQ==", "YQ==", False),
        (b"punycode", b"a-", "a-", False),
        (b"unicode_escape", b"\\u0061", "\\u0061", False),
        (b"utf-7", b"+2AA-", "�", False),
        (b"utf-8", b"\xf1", "�", False),
    ],
)
def test_letters_are_read_as_the_message_says_or_as_they_can_be(charset, body, text, guessed):
    found = opened(HEAD + b"Content-Type: text/plain; charset=" + charset + b"\r\n\r\n" + body)
    assert (found.text, found.guessed) == (text, guessed)


def deep(count):
    parts = (b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at) for at in range(count))
    return HEAD + b"".join(parts) + b"\r\na\r\n" + b"".join(b"--b%d--\r\n" % at for at in reversed(range(count)))


INNER = part(b"multipart/mixed; boundary=c", part(b"text/plain", b"a").replace(b"--b", b"--c") * 600 + b"--c--")


@pytest.mark.parametrize(
    ("content", "text", "whole", "cut"),
    [
        (within("mixed", part(b"text/plain", b"a"), end=b""), "a\r\n", False, False),
        (within("mixed", *[part(b"text/plain", b"a")] * 1000), "\n".join("a" * 1000), True, False),
        (within("mixed", *[part(b"text/plain", b"a")] * 1001), "\n".join("a" * 1000), True, True),
        (within("mixed", INNER, INNER), "\n".join("a" * 998), True, True),
        (deep(10), "a", True, False),
        (deep(11), "", True, True),
        (HEAD + b"\r\n" + b"a" * 10_000_001, "a" * 10_000_000, True, True),
        (HEAD + b"Content-Type: text/html\r\n\r\n" + b"a<i>" * 200_001 + b"a", "a" * 200_001, True, True),
    ],
    ids=["end", "thousand", "more", "within", "ten", "eleven", "long", "page"],
)
def test_what_is_left_unread_of_a_message_is_known(content, text, whole, cut):
    found = opened(content)
    assert (found.text == text, found.whole, found.cut) == (True, whole, cut)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("a<!-- <b>c</b> -->d", "ad"),
        ("a<!-- b", "a"),
        ("<![if !mso]>a<![endif]>", "a"),
        ("<style>p > b { x: '</p>' }</style>a", "a"),
        ("<SCRIPT>if (a<b) document.write('<p>x</p>')</SCRIPT>a", "a"),
        ('<a title="x > y">a</a>', "a"),
        ('<a title="x>a', "a"),
        ("1 < 2 &amp;& 3", "1 < 2 && 3"),
        ("a<", "a<"),
        ("a<b", "a"),
        ("&#8364;&euro;&#x20AC;&nada;", "€€€&nada;"),
        (f"&#{'9' * 5000};", f"&#{'9' * 5000};"),
        ("<template><p>a</p></template>b", "b"),
        ("<pre>a\n\nb</pre>", "a\n\nb"),
    ],
)
def test_a_page_that_is_written_strangely_is_read_as_it_is_seen(page, text):
    assert shown(page) == text

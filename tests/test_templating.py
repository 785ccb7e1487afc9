"""Nothing that a contract says is ever markup."""

import json
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest
from markdown import markdown
from markupsafe import Markup

from responde.templating import as_json, attribute, environment, escape, identifier, mailto, plain

HOSTILE = (
    "<script>alert(1)</script>",
    "\"'`",
    "`code`",
    "{{ 7 * 7 }}",
    "{% for x in y %}",
    "{# note #}",
    "| a | b |",
    '--8<-- "secret.txt"',
    "[x](javascript:alert(1))",
    "![x](https://elsewhere.example/a.png)",
    "<https://elsewhere.example>",
    "# heading",
    "1. list",
    "- list",
    "    code",
    "**bold** __bold__ *i* _i_",
    "{: #id .class onclick=alert(1) }",
    "&lt;b&gt; &amp; &#60;b&#62;",
    "\\*escaped\\*",
    "[^1]: note",
    "*[HTML]: abbreviation",
    "==mark== ^^sup^^ ~~strike~~",
    ":smile: ++ctrl++",
    "!!! note",
    "--- title: x ---",
    "$x$ \\(x\\)",
    "https://elsewhere.example/a_b_c",
    "a@b.example",
)


class Text(HTMLParser):
    """The words of a page, and its tags."""

    def __init__(self, page):
        super().__init__()
        self.words, self.tags = "", []
        self.feed(page)
        self.close()

    def handle_data(self, data):
        self.words += data

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, *attributes))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is_written(text):
    extensions = ["extra", "attr_list", "md_in_html", "toc", "admonition"]
    seen = Text(markdown(f"before\n\n{escape(text)}\n\nafter", extensions=extensions))
    assert [tag[0] for tag in seen.tags] == ["p", "p", "p"]
    assert seen.words.split("\n")[1] == " ".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_attribute(text):
    assert Text(f'<b title="{escape(text)}">x</b>').tags == [("b", ("title", " ".join(text.split())))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two\nlines\r\nand\tmore", "two lines and more"),
        ("\n\n# not a heading", "not a heading"),
        ("nul\0bell\x07esc\x1b", "nulbellesc"),
        ("right\u202eto left\u202c", "rightto left"),
        ("iso\u2066lated\u2069", "isolated"),
        ("line\u2028and paragraph\u2029", "line and paragraph"),
        ("c1\x9b", "c1"),
        ("Ñandú · ça — 10 €", "Ñandú · ça — 10 €"),
    ],
)
def test_escaped_text_is_one_line_of_visible_characters(text, expected):
    assert unescape(escape(text)).removeprefix("# ") == expected


def test_no_ascii_punctuation_is_left_but_that_of_references():
    assert escape("".join(map(chr, range(33, 127)))).replace("&#", "").replace(";", "").isalnum()


def test_markup_is_not_escaped_again():
    assert escape(Markup("<b>x</b>")) == "<b>x</b>"
    assert escape(escape("a & b")) == escape("a & b")


def test_plain_text_is_what_a_reader_sees():
    assert plain(Markup("<b>Ana</b> ") + escape("<i> & Co.")) == "Ana <i> & Co."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("visit-window", "visit-window"),
        ("two words", "two words"),
        ('a" onclick="b', "a- onclick--b"),
        ("a.b", "a-b"),
        ("ñ<>", "---"),
    ],
)
def test_an_identifier_can_not_leave_its_attribute(text, expected):
    assert identifier(text) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/?x=1&y=2", "https://a.example/?x=1&y=2"),
        ('https://a.example/" onclick="b', "https://a.example/%22 onclick=%22b"),
        ("https://a.example/'<>`*", "https://a.example/%27%3C%3E%60%2A"),
        ("https://a.example/a_b", "https://a.example/a_b"),
        ("https://a.example/\na", "https://a.example/a"),
    ],
)
def test_an_address_stays_in_its_attribute(url, expected):
    assert Text(f'<a href="{attribute(url)}">x</a>').tags == [("a", ("href", expected))]


@pytest.mark.parametrize("local", ["a", "a+b", "a&b", "a?b", "a#b", "a%b", "a=b/c", "a'b", "a`{|}^b", "a_b*c", "!$~-."])
def test_an_e_mail_address_comes_out_of_its_link_as_it_went_in(local):
    [(_, (_, href))] = Text(f'<a href="{mailto(f"{local}@b.example")}">x</a>').tags
    parts = urlsplit(href)
    assert (parts.scheme, unquote(parts.path), parts.query, parts.fragment) == ("mailto", f"{local}@b.example", "", "")
    assert not set(parts.path) & set('&=;/?#[]`{|}^"<>')  # RFC 6068, section 2


def test_json_in_a_page_can_not_end_its_element():
    given = {"a": "</script><!-- & ñ"}
    assert json.loads(as_json(given)) == given
    assert not set(as_json(given)) & set("<>&")


def test_a_clients_template_comes_before_ours(tmp_path):
    (tmp_path / "sections").mkdir()
    (tmp_path / "sections/bullets.html.j2").write_text("mine {{ bullets }}")
    ours, theirs = (environment(each).get_template("sections/bullets.html.j2") for each in (None, tmp_path))
    assert (ours.render(bullets=()).strip(), theirs.render(bullets="<b>")) == ("", "mine &#60;b&#62;")

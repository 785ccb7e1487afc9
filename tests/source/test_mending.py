"""What is certain is mended where it stands: what is written, and what is written afterwards, to the character."""

import re

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from responde.findings import Edit
from responde.findings import catalogue as kinds
from responde.source import parse
from responde.source.mending import apart, in_quotes, indented, instead, landed, spliced, without
from responde.source.nodes import Listing, Mapping, Scalar, alike

BOUNDED = settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))


def edits(data):
    return [finding.edit for finding in parse(data).findings if finding.edit]


def mended(text):
    """The text after everything that is certain has been mended once."""
    data = text.encode()
    return spliced(data, edits(data)).decode()


MENDED = {
    # A hash
    "a: Carrera 15 # 93-60": 'a: "Carrera 15 # 93-60"',
    "a: Carrera 15 # 93-60\n": 'a: "Carrera 15 # 93-60"\n',
    "a: Carrera 15 # 93-60  # la sede": 'a: "Carrera 15 # 93-60"  # la sede',
    "a: Carrera 15 # 93-60 \n# b\n": 'a: "Carrera 15 # 93-60" \n# b\n',
    "a:   Carrera 15 # 93 # 60": 'a:   "Carrera 15 # 93 # 60"',
    "a: #611": 'a: "#611"',
    "- #611  # x\n- b": '- "#611"  # x\n- b',
    "a: Torre\n  Norte # 5\nb: c": 'a: "Torre\n  Norte # 5"\nb: c',
    "a: {x: #611, y: z}": 'a: {x: "#611", y: z}',
    "a: {x: y,\n    c: #0b5d5e,\n    z: w}": 'a: {x: y,\n    c: "#0b5d5e",\n    z: w}',
    "a: [#611, b]": 'a: ["#611", b]',
    "a: {x: Carrera 15 # 93, y: z}": 'a: {x: "Carrera 15 # 93", y: z}',
    "a: {x: Carrera 15 # 93, of. 3, y: z}  # w": 'a: {x: "Carrera 15 # 93, of. 3", y: z}  # w',
    "a: [Calle 1 # 2, Calle 3 # 4]": 'a: ["Calle 1 # 2", "Calle 3 # 4"]',
    "a: {x: Carrera 15 # 93,  # sede\n    y: z}": 'a: {x: "Carrera 15 # 93",  # sede\n    y: z}',
    'a: Local "B" # 5': "a: 'Local \"B\" # 5'",
    "a: It's # 5": 'a: "It\'s # 5"',
    'a: It\'s "B" # 5': "a: 'It''s \"B\" # 5'",
    "a: C:\\x # 5": "a: 'C:\\x # 5'",
    # A comma
    "a: {es: Si se corta, lo llamamos, en: b}": 'a: {es: "Si se corta, lo llamamos", en: b}',
    "{x: 10,5 %}": '{x: "10,5 %"}',
    "h: {h: Mo-Fr 08:00-13:30,15:30-19:00}": 'h: {h: "Mo-Fr 08:00-13:30,15:30-19:00"}',
    "a: {es: uno, dos, tres, en: one}": 'a: {es: "uno, dos, tres", en: one}',
    "a: {es: uno,\n  dos,\n     tres}  # x": 'a: {es: "uno,\n  dos,\n     tres"}  # x',
    "a: {es: uno\n  y medio, dos}": 'a: {es: "uno\n  y medio, dos"}',
    'a: {es: Dijo "sí", y se fue}': "a: {es: 'Dijo \"sí\", y se fue'}",
    "a: {es: O'Higgins, 12}": 'a: {es: "O\'Higgins, 12"}',
    "a: {b: 1, c: 2, b: x, y}": 'a: {b: 1, c: 2, b: "x, y"}',
    # A question mark
    "a: {es: ¿Qué pasó?, en: What}": 'a: {es: "¿Qué pasó?", en: What}',
    "a: {es: ¿Sí, o no?, en: Yes}": 'a: {es: "¿Sí, o no?", en: Yes}',
    "a: [Qué pasó?,\n    b]": 'a: ["Qué pasó?",\n    b]',
    # Signs
    "a: *611": 'a: "*611"',
    "a: [*611, b]  # c": 'a: ["*611", b]  # c',
    "a: @x  # y": 'a: "@x"  # y',
    "a: @x # y": 'a: "@x # y"',
    "a: %5\nb: `c`\nd: & e\nf: * g\nh: ? i": 'a: "%5"\nb: "`c`"\nd: "& e"\nf: "* g"\nh: "? i"',
    "- @x\n  y": '- "@x\n  y"',
    # A colon
    "a: Recuerde: llame": 'a: "Recuerde: llame"',
    "a: Recuerde: llame  # b": 'a: "Recuerde: llame"  # b',
    "a: {b: Recuerde: llame, c: d}": 'a: {b: "Recuerde: llame", c: d}',
    "a: Lo que hacemos: dos cosas: a y b": 'a: "Lo que hacemos: dos cosas: a y b"',
    # Twice the same
    "a: 1\nb: 2\na: 1": "a: 1\nb: 2",
    "a: 1\nb: 2\na: 1\n": "a: 1\nb: 2\n",
    "a: 1\nb: 2\na: '1'\nc: 3\n": "a: 1\nb: 2\nc: 3\n",
    "a: 1\nb:\n  c: 2\n  c: 2  # twice\n": "a: 1\nb:\n  c: 2\n  # twice\n",
    "a: {b: 1, c: 2, b: 1}  # d": "a: {b: 1, c: 2}  # d",
    "a: {b: 1, b: 1, c: 2}": "a: {b: 1, c: 2}",
    "a: {b: 1,\n    b: 1,\n    c: 2}": "a: {b: 1,\n    c: 2}",
    "a: {b: 1,\n    b: 1,  # why\n    c: 2}": "a: {b: 1,\n    # why\n    c: 2}",
    "a: {b: 1,\n    b: 1, c: 2}": "a: {b: 1,\n    c: 2}",
    "a: {b: 1,\n    c: 2,\n    b: 1}": "a: {b: 1,\n    c: 2}",
    "a: {b: 1,\n    c: 2,  # d\n    b: 1}": "a: {b: 1,\n    c: 2,  # d\n    }",
    "a: {b: 1,\n    b: 1\n   }": "a: {b: 1,\n   }",
    "a: {b: 1,\n    b: 1  # why\n   }": "a: {b: 1,\n    # why\n   }",
    "a: [x]\nb: y\na:\n- x\nc: z\n": "a: [x]\nb: y\nc: z\n",
    "a: {x: [y,\n  z]}\nb: c\na: {x: [y,\n  z]}\n": "a: {x: [y,\n  z]}\nb: c\n",
    "a:\nb: c\na:\n": "a:\nb: c\n",
    "a: 1\na: 1\na: 1\n": "a: 1\n",
    "a: {b: 1, b: 1, b: 1}": "a: {b: 1}",
    "a: @x\na: @x\nb: @y\n": 'a: "@x"\nb: "@y"\n',
}


@pytest.mark.parametrize("text", MENDED, ids=lambda text: text.replace("\n", "⏎"))
def test_what_is_certain_is_mended_and_nothing_else_changes(text):
    assert mended(text) == MENDED[text]


@pytest.mark.parametrize("text", MENDED, ids=lambda text: text.replace("\n", "⏎"))
def test_what_was_mended_needs_no_mending(text):
    assert edits(MENDED[text].encode()) == []


LEFT = {
    "a comment may have been meant": "a: # later\nb: {c: # later\n  d: e}",
    "a key may have been meant": "a: mail web: 2 days",
    "a text of several lines may have been meant": "a: > x\nb: | y",
    "a list may have been meant": "a: - b",
    "a list that was never opened": "a: b]\nc: ]",
    "a copy may have been meant": "a: &x y\nb: *x",
    "an instruction may have been meant": "a: !x y",
    "text that is in quotes already": 'a: {b: "c", d}',
    "a comment stands within the text": "a: {b: c,  # d\n  e}",
    "a list stands before the comma": "a: {b: [c], d}",
    "nothing stands before the comma": "a: {b: , c}",
    "nobody knows which of two values holds": "a: 1\na: 2",
    "nobody knows which of two lists holds": "a: [1]\nb: c\na: [1, 2]",
    "a list isn't a text": "a: [1]\nb: c\na: 1",
    "a comment in what stands there twice": "a:\n- 1\nb: c\na:\n# why\n- 1\n",
    "a text of several lines twice": "a: |\n  1\na: |\n  1\n",
    "a comma of its own line": "a: {b: 1\n  , c: 2, \n  d: 3, ? b\n : 1}",
    "characters that were refused": "a: Carrera\x01 15 # 93",
    "a text that goes on in quotes": "a: 'it's'",
    "keys of nothing": "? \n? ",
}


@pytest.mark.parametrize("reason", LEFT)
def test_what_is_not_certain_is_left(reason):
    assert edits(LEFT[reason].encode()) == []
    assert parse(LEFT[reason].encode()).findings


BYTES = {
    "a mark of UTF-8": (b"\xef\xbb\xbfa: @x\n", b'\xef\xbb\xbfa: "@x"\n'),
    "line feeds of Windows": (b"a: @x\r\na: @x\r\nb: y # z\r\n", b'a: "@x"\r\nb: "y # z"\r\n'),
    "line feeds of Windows within a text": (b"a: {b: x,\r\n  y}\r\nc: d", b'a: {b: "x,\r\n  y"}\r\nc: d'),
    "line feeds of old Macs": (b"a: @x\rb: 1\rb: 1\r", b'a: "@x"\rb: 1\r'),
    "line feeds of several kinds": (b"a: {b: x,\r\n  y,\n  z}\rc: @d\n", b'a: {b: "x,\r\n  y,\n  z"}\rc: "@d"\n'),
    "no line feed at the end": (b"a: 1\r\nb: 2\r\nb: 2", b"a: 1\r\nb: 2"),
    "several at the end": (b"a: 1\na: 1\n\n\n", b"a: 1\n\n\n"),
    "letters of several bytes": ("ñ: 東京 # 😀\n".encode(), 'ñ: "東京 # 😀"\n'.encode()),
    "blanks at the ends of lines": (b"a: @x  \nb: c \n", b'a: "@x"  \nb: c \n'),
}


@pytest.mark.parametrize("case", BYTES)
def test_the_file_keeps_its_bytes(case):
    before, after = BYTES[case]
    assert spliced(before, edits(before)) == after


def test_nothing_is_spliced_where_there_is_nothing_to_mend():
    data = b"\xef\xbb\xbfa: b  # c\r\n\r\n"
    assert spliced(data, edits(data)) == data


def test_of_edits_that_touch_the_longest_is_made():
    inner, outer, other = Edit((1, 4), (1, 5), "x"), Edit((1, 1), (1, 9), "y"), Edit((1, 9), (2, 1), "z")
    assert apart([other, inner, outer]) == (outer, other)
    assert apart([inner, Edit((1, 4), (1, 6), "w")]) == (Edit((1, 4), (1, 6), "w"),)


def test_an_edit_is_found_again_in_the_new_text():
    edits = [Edit((1, 1), (2, 1), ""), Edit((2, 4), (2, 5), '"x"'), Edit((3, 1), (3, 2), "longer")]
    lines = ["a: 1", "b: x", "c: 2"]
    text = spliced("\n".join(lines).encode(), edits).decode()
    assert [(edit, text[start:end]) for edit, start, end in landed(lines, edits)] == [
        (edit, edit.text) for edit in edits
    ]


@pytest.mark.parametrize(
    ("line", "start", "end", "meant", "edit"),
    [
        ("a: x, y", (1, 4), (1, 8), "x, y", Edit((1, 4), (1, 8), '"x, y"')),
        ("a: x, y", (1, 4), (1, 7), "x, y", None),
        ("a: x, yz", (1, 4), (1, 8), "x, yz", None),
        ("a: ", (1, 4), (1, 4), "", None),
    ],
)
def test_quotes_are_put_only_around_the_whole_text(line, start, end, meant, edit):
    assert in_quotes([line], start, end, meant) == edit


@pytest.mark.parametrize(
    ("line", "width", "edit"),
    [
        ("tarjet: 5%", 6, Edit((1, 1), (1, 7), "target")),
        ('"tarjet": 5%', 8, Edit((1, 2), (1, 8), "target")),
        ("'tarjet': 5%", 8, Edit((1, 2), (1, 8), "target")),
        ("tarjeta: 5%", 7, None),
        ('"tarjet: 5%', 7, None),
        ("", 6, None),
    ],
)
def test_a_word_is_exchanged_in_the_quotes_that_it_stands_in(line, width, edit):
    assert instead([line], (1, 1), width, "tarjet", "target") == edit


def test_what_shares_its_line_in_an_unknown_way_stays():
    assert without(["x 1 y"], (1, 3), (1, 4)) is None
    assert without(["  1 y"], (1, 3), (1, 4)) is None


INDENTED = {
    "a:\n\tb: c\n\t\td: e\n": "a:\n  b: c\n    d: e\n",
    "a:\r\n\tb: c\r\n": "a:\r\n  b: c\r\n",
    "\ufeff\ta: b": "\ufeff  a: b",
    "a:\n \tb: c": "a:\n  b: c",
    "a:\n\t# x\n\t\n": "a:\n  # x\n  \n",
    "a:\tb\t# c": "a:\tb\t# c",
}


@pytest.mark.parametrize("text", INDENTED, ids=repr)
def test_tabs_become_spaces_at_the_beginning_of_lines_alone(text):
    assert indented(text.encode(), 2).decode() == INDENTED[text]


# Whatever stands there.


def position(text, place):
    """Where a line and a column are; counted here in another way than in the code."""
    line, column = place
    return len("".join(text.splitlines(keepends=True)[: line - 1])) + column - 1


def plain(node):
    if isinstance(node, Mapping):
        return {name: plain(below) for name, below in node.items.items()}
    if isinstance(node, Listing):
        return [plain(below) for below in node.items]
    return re.sub(r"\s+", " ", node.text).strip() if isinstance(node, Scalar) else None


WORDS = some.sampled_from([*"abc ñ15", ", ", ": ", "# ", " # ", "  # ", "\n", "\n  ", "\n- ", "? ", "?", "{", "}"])
MORE = some.sampled_from(["[", "]", "a: ", "b: ", "{a: ", "*", "@", "&", "%", "'", '"', "\\", "-", "a: b\n", "ab, "])
TEXTS = some.lists(WORDS | MORE, max_size=30).map("".join) | some.text(max_size=60)


@BOUNDED
@given(TEXTS)
def test_outside_the_edits_nothing_is_lost_and_inside_them_no_word(text):
    data = text.encode("utf-8", "replace")
    text = data.decode()
    if re.search("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029\ufeff]", text):  # ends of lines to the test, but not to YAML
        return
    rest, made = spliced(data, edits(data)).decode(), apart(edits(data))
    done = 0
    for edit in made:
        start, end = position(text, edit.start), position(text, edit.end)
        old, kept = text[start:end], text[done:start]
        assert rest.startswith(kept + edit.text)
        rest, done = rest[len(kept + edit.text) :], end
        if edit.text:
            quote, inside = edit.text[0], edit.text[1:-1]
            assert inside == (old.replace("'", "''") if quote == "'" else old)
        else:
            assert "#" not in old
    assert rest == text[done:]


@BOUNDED
@given(TEXTS)
def test_what_was_mended_says_what_the_reader_went_on_with(text):
    data = text.encode("utf-8", "replace")
    before = parse(data)
    certain = [finding for finding in before.findings if finding.edit and finding.kind is not kinds.CUT_AT_HASH]
    if before.top is None or any(finding.kind is kinds.CUT_AT_HASH for finding in before.findings):
        return
    after = parse(spliced(data, [finding.edit for finding in certain]))
    assert plain(after.top) == plain(before.top)
    assert not {finding.kind for finding in certain} & {
        finding.kind for finding in after.findings if finding.edit
    } or len(after.findings) < len(before.findings)


@BOUNDED
@given(TEXTS)
def test_programs_read_in_the_quotes_what_was_meant(text):
    """PyYAML itself, which knows nothing of us."""
    if not text.strip() or re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffd-\uffff\ud800-\udfff]", text
    ):
        return
    lines = text.split("\n")
    edit = in_quotes(lines, (1, 1), (len(lines), len(lines[-1]) + 1), text)
    if edit:
        assert " ".join(yaml.safe_load(f"- {edit.text}".replace("\n", "\n  "))[0].split()) == " ".join(text.split())


def test_nodes_that_say_the_same_are_alike():
    one, other = (parse(text.encode()).top for text in ("a: {b: [x, y]}\nc: z\n", "c: 'z'\na:\n  b:\n  - x\n  - y\n"))
    assert alike(one, other)
    for text in ("a: {b: [x]}\nc: z", "a: {b: [x, z]}\nc: z", "a: {d: [x, y]}\nc: z", "a: {b: x}\nc: z"):
        assert not alike(one, parse(text.encode()).top)
    empty, quoted = (parse(text.encode()).top for text in ("a: ~", "a: '~'"))
    assert not alike(empty, quoted)

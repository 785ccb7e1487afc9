"""The traps that YAML sets: what is written, and the finding with its place that comes of it, with either parser."""

import sys

import pytest
import yaml

from responde.source import parse
from responde.source.nodes import Listing, Mapping, Scalar

PARSERS = [pytest.param(yaml.CSafeLoader, id="C"), pytest.param(yaml.SafeLoader, id="Python")]


@pytest.fixture(params=PARSERS)
def read(request, monkeypatch):
    """Reads text with one of the two parsers."""
    monkeypatch.setattr(sys.modules["responde.source.tree"], "LOADER", request.param)
    return lambda text: parse(text.encode())


def found(source):
    return [(finding.code, finding.spot.line, finding.spot.column) for finding in source.findings]


def plain(node):
    """The tree as lists, dictionaries and text."""
    if isinstance(node, Mapping):
        return {name: plain(below) for name, below in node.items.items()}
    return [plain(below) for below in node.items] if isinstance(node, Listing) else node and node.text


REFUSED = {
    # A hash
    "address: Carrera 15 # 93-60": [("text-cut-at-hash", 1, 21)],
    "a: # 93": [("text-cut-at-hash", 1, 4)],
    "number: #611": [("text-cut-at-hash", 1, 9)],
    "a: {x: #611, y: z}": [("text-cut-at-hash", 1, 8)],
    "a: {w: v,\n  x: #611,\n  y: z}": [("text-cut-at-hash", 2, 6)],
    "a: [#611, x]": [("text-cut-at-hash", 1, 5)],
    'a: {x: "y: #611", z: w': [("unclosed", 1, 4)],
    "a: {x: y, # z: #611\n": [("unclosed", 1, 4)],
    "- x # y\n- #611": [("text-cut-at-hash", 1, 5), ("text-cut-at-hash", 2, 3)],
    "a: {x: Carrera 15 # 93, y: z}": [("text-cut-at-hash", 1, 19)],
    "a: x\n  y # z": [("text-cut-at-hash", 2, 5)],
    # A comma
    "a: {es: Si se corta, lo llamamos, en: b}": [("text-cut-at-comma", 1, 22)],
    "{x: 10,5 %}": [("text-cut-at-comma", 1, 8)],
    "h: {h: Mo-Fr 08:00-13:30,15:30-19:00}": [("text-cut-at-comma", 1, 26)],
    "a: {es: uno, dos, tres}": [("text-cut-at-comma", 1, 14), ("text-cut-at-comma", 1, 19)],
    "a: {es: uno,\n  dos}": [("text-cut-at-comma", 2, 3)],
    "a: [b, , c]": [("empty-item", 1, 8)],
    # A question mark
    "a: {es: ¿Qué pasó?, en: What}": [("text-cut-at-question-mark", 1, 9)],
    "a: {es: Qué pasó?}": [("text-cut-at-question-mark", 1, 9)],
    "a: [Qué pasó?, b]": [("text-cut-at-question-mark", 1, 5)],
    "a: {es: A? B, en: C}": [("text-cut-at-question-mark", 1, 9)],
    "a: ? b": [("needs-quotes", 1, 4)],
    # Signs with which YAML says something
    "number: *611": [("alias-used", 1, 9)],
    "a: *": [("needs-quotes", 1, 4)],
    "a: * b": [("needs-quotes", 1, 4)],
    "a: &x y": [("anchor-used", 1, 4)],
    "a: & b": [("needs-quotes", 1, 4)],
    "a: @x": [("needs-quotes", 1, 4)],
    "a: {n: *611, b: @x}": [("alias-used", 1, 8), ("needs-quotes", 1, 17)],
    "a: %5": [("needs-quotes", 1, 4)],
    "a: `x`": [("needs-quotes", 1, 4)],
    "a: | x": [("needs-quotes", 1, 4)],
    "a: > x": [("needs-quotes", 1, 4)],
    "a: - b": [("needs-quotes", 1, 4)],
    "a: ]": [("needs-quotes", 1, 4)],
    "a: , b": [("needs-quotes", 1, 4)],
    "a: !x y": [("tag-used", 1, 4)],
    "a: !!python/object:os.system x": [("tag-used", 1, 4)],
    "%YAML 1.1\n---\na: b": [("tag-used", 1, 1)],
    "<<: {a: b}": [("merge-used", 1, 1)],
    # A colon
    "a: b: c": [("colon-in-text", 1, 5)],
    "a: {b: c: d}": [("colon-in-text", 1, 9)],
    "a: it's: so": [("colon-in-text", 1, 8)],
    "a: b c: d e": [("colon-in-text", 1, 7)],
    # Quotes and brackets
    'a: "b': [("unclosed", 1, 4)],
    'a: "b\nc: "d"': [("unclosed", 1, 4)],
    "a: [b\nc: d": [("unclosed", 1, 4)],
    "a: {b: c\nd: e": [("unclosed", 1, 4)],
    "a: {b: [c}": [("unclosed", 1, 8)],
    'a: "x" y': [("text-after-quote", 1, 8)],
    "a: 'it's'": [("text-after-quote", 1, 8)],
    'a: {b: "x" y, c: d}': [("text-after-quote", 1, 12)],
    'a: "C:\\qux"': [("backslash", 1, 7)],
    # The same key twice
    "a: 1\nb: 2\na: 3": [("key-twice", 3, 1)],
    "a: {b: 1, b: 2}": [("key-twice", 1, 11)],
    # Indentation and tabs
    "a: b\n  c: d": [("broken-yaml", 2, 4)],
    "  a: b\n c: d": [("broken-yaml", 2, 2)],
    "a:\n- b\n  c: d": [("broken-yaml", 3, 4)],
    "a:\n\tb: c": [("tab", 2, 1)],
    "a:\tb": [("tab", 1, 3)],
    "a: b\t# c": [("tab", 1, 5)],
    # Keys and documents
    "[a]: b": [("key-not-text", 1, 1)],
    "a: b\n---\nc: d": [("second-document", 2, 1)],
    "": [("empty-file", 1, 1)],
    "# only a comment\n": [("empty-file", 1, 1)],
    "~": [("empty-file", 1, 1)],
    "- a": [("not-a-contract", 1, 1)],
    "just text": [("not-a-contract", 1, 1)],
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: text.replace("\n", "⏎") or "nothing")
def test_what_yaml_would_read_differently_is_found_in_its_place(read, text):
    assert found(read(text)) == REFUSED[text]


ACCEPTED = {
    "phone: 0123": {"phone": "0123"},
    "hours: 9:30": {"hours": "9:30"},
    "country: NO": {"country": "NO"},
    "on: yes": {"on": "yes"},
    "number: 1.10": {"number": "1.10"},
    "phone: +57 601 555 0101": {"phone": "+57 601 555 0101"},
    "a: x  # a comment": {"a": "x"},
    "a:   # a comment\n  b: c": {"a": {"b": "c"}},
    "a: # a comment\n  b: c": {"a": {"b": "c"}},
    'a: "Carrera 15 # 93-60"': {"a": "Carrera 15 # 93-60"},
    "a: 'x' # a comment": {"a": "x"},
    "a: [b] # a comment": {"a": ["b"]},
    "a: https://x.example/#top": {"a": "https://x.example/#top"},
    'a: {es: "Si se corta, lo llamamos", en: b}': {"a": {"es": "Si se corta, lo llamamos", "en": "b"}},
    'a: {es: "¿Qué pasó?", en: "What?"}': {"a": {"es": "¿Qué pasó?", "en": "What?"}},
    "a: ¿Qué pasó?": {"a": "¿Qué pasó?"},
    'a: "*611"': {"a": "*611"},
    "a: b, c": {"a": "b, c"},
    "a: b]": {"a": "b]"},
    "a: |\n  one # two\n  three: four": {"a": "one # two\nthree: four"},
    "a: >-\n  one\n  two": {"a": "one two"},
    "a: ''": {"a": ""},
    "---\na: b\n...\n": {"a": "b"},
    "# one\ttab in a comment\na: b": {"a": "b"},
    "a: 2026-12-01": {"a": "2026-12-01"},
    "a: {b: , c: d}": {"a": {"b": "", "c": "d"}},
}


@pytest.mark.parametrize("text", ACCEPTED, ids=lambda text: text.replace("\n", "⏎"))
def test_what_is_written_plainly_is_read_as_it_stands(read, text):
    source = read(text)
    assert (found(source), plain(source.top)) == ([], ACCEPTED[text])


MENDED = {
    "a: {x: Carrera 15 # 93, y: z}": {"a": {"x": "Carrera 15 # 93", "y": "z"}},
    "a: {es: Si se corta, lo llamamos, en: b}": {"a": {"es": "Si se corta, lo llamamos", "en": "b"}},
    "a: {es: ¿Qué pasó?, en: b}": {"a": {"es": "¿Qué pasó?", "en": "b"}},
    "a: @x\nb: c": {"a": "@x", "b": "c"},
    "a: b: c\nd: e": {"a": "b: c", "d": "e"},
    'a: "x" y\nd: e': {"a": "x", "d": "e"},
    "a: 1\na: 2": {"a": "1"},
    "a: *b": {"a": "*b"},
}


@pytest.mark.parametrize("text", MENDED)
def test_after_a_mistake_reading_goes_on_with_what_was_meant(read, text):
    assert plain(read(text).top) == MENDED[text]


def test_every_mistake_is_found_in_one_run(read):
    text = "a: Carrera 15 # 93\nb: @x\nc: {d: e, f, g: h?}\na: 2\ni: x: y\nj: *k\n"
    assert sorted(found(read(text)), key=lambda each: each[1:]) == [
        ("text-cut-at-hash", 1, 15),
        ("needs-quotes", 2, 4),
        ("text-cut-at-comma", 3, 11),
        ("text-cut-at-question-mark", 3, 17),
        ("key-twice", 4, 1),
        ("colon-in-text", 5, 5),
        ("alias-used", 6, 4),
    ]


def test_a_key_that_stands_twice_names_the_line_of_the_first(read):
    (finding,) = read("b: 1\na: 1\na: 2").findings
    assert (finding.spot.line, finding.facts) == (3, {"key": "a", "first": "2"})


PROPOSED = {
    "address: Carrera 15 # 93-60": '"Carrera 15 # 93-60"',
    "a: {es: Si se corta, lo llamamos, en: b}": '"Si se corta, lo llamamos"',
    "a: {es: ¿Qué pasó?, en: b}": '"¿Qué pasó?"',
    "a: *611": '"*611"',
    'a: @"x"': "'@\"x\"'",
    'a: @it\'s "x"': "'@it''s \"x\"'",
}


@pytest.mark.parametrize("text", PROPOSED)
def test_the_quotes_that_are_proposed_are_the_ones_that_help(read, text):
    (finding,) = read(text).findings
    assert finding.facts["quoted"] == PROPOSED[text]
    assert plain(parse(f"a: {PROPOSED[text]}".encode()).top)["a"] == finding.facts["quoted"][1:-1].replace("''", "'")


def test_wide_characters_before_a_mistake_count_as_one_each(read):
    assert found(read("名前: 東京 # 😀\n😀: @x")) == [("text-cut-at-hash", 1, 8), ("needs-quotes", 2, 4)]


def test_the_place_of_each_value_is_known(read):
    source = read("a:\n  - b: c\n    d: [e, f]\n")
    assert isinstance(source.top, Mapping)
    marks = {path: (mark.line, mark.column) for path in PLACES if (mark := source.mark(path))}
    assert marks == PLACES
    assert source.mark(("a", 0, "b"), key=True).column == 5
    assert isinstance(source.top.items["a"], Listing)
    assert isinstance(source.top.items["a"].items[0].items["b"], Scalar)


PLACES = {
    ("a",): (1, 1),
    ("a", 0): (2, 5),
    ("a", 0, "b"): (2, 8),
    ("a", 0, "d", 1): (3, 12),
    ("a", 0, "missing"): (2, 5),
    ("a", 7): (1, 1),
    ("missing", "below"): (1, 1),
}

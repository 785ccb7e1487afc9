"""Bytes and sizes: what is text, what is refused with its place, and how much of it is read."""

import pytest

from responde.findings import Finding
from responde.source import attachment, parse, read
from responde.source.builder import DEEPEST, LONGEST, MOST
from responde.source.text import LARGEST


def found(data):
    return [(finding.code, finding.spot.line, finding.spot.column) for finding in parse(data).findings]


ENCODINGS = {
    "a mark of UTF-8": (b"\xef\xbb\xbfa: b\n", []),
    "line feeds of Windows": (b"a: b\r\nc: d\r\n", []),
    "line feeds of old Macs": (b"a: b\rc: @d\r", [("needs-quotes", 2, 4)]),
    "Latin letters of Windows": ("a: b\nname: Peña\n".encode("cp1252"), [("not-utf8", 2, 9)]),
    "the same behind line feeds of Windows": ("a: b\r\nname: Peña\r\n".encode("cp1252"), [("not-utf8", 2, 9)]),
    "UTF-16 with its mark": ("a: b\n".encode("utf-16"), [("not-utf8", 1, 1)]),
    "UTF-16 without a mark": ("a: b\n".encode("utf-16-le"), [("not-utf8", 1, 1)]),
    "UTF-16, the large end first": ("a: b\n".encode("utf-16-be"), [("not-utf8", 1, 1)]),
    "a NUL": (b"a: b\nc: d\0e\n", [("control-character", 2, 5)]),
    "an escape": (b"a: b\x1b[0m\n", [("control-character", 1, 5)]),
    "a next-line": ("a: b\x85c\n".encode(), [("control-character", 1, 5)]),
    "a line separator": ("a: b\u2028c\n".encode(), [("control-character", 1, 5)]),
    "text that runs backwards": ("a: x\u202ey\n".encode(), [("hidden-character", 1, 5)]),
    "an isolate": ("a: \u2066y\n".encode(), [("hidden-character", 1, 4)]),
    "an Arabic mark": ("a: x\u061cy\n".encode(), [("hidden-character", 1, 5)]),
    "a space of no width": ("a: x\u200by\n".encode(), [("hidden-character", 1, 5)]),
    "a mark in the middle": ("a: x\ufeffy\n".encode(), [("hidden-character", 1, 5)]),
    "two of them": ("a: \x01\nb: \u202e\n".encode(), [("control-character", 1, 4), ("hidden-character", 2, 4)]),
    "a control character that a backslash writes": (b'a: "x\\0y"\n', [("control-character", 1, 4)]),
    "text that a backslash turns round": (b'a: "x\\u202ey"\n', [("hidden-character", 1, 4)]),
    "characters that stand for nothing": ("a: \ufdd0x\n".encode(), [("control-character", 1, 4)]),
    "joined emoji and letters that need a joiner": (
        "a: 👩\u200d🔧 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\n".encode(),
        [],
    ),
    "accents of their own": ("a: Pen\u0303a\n".encode(), []),
}


@pytest.mark.parametrize("case", ENCODINGS)
def test_bytes_are_text_or_a_finding_with_its_place(case):
    data, expected = ENCODINGS[case]
    assert found(data) == expected


def test_no_character_that_is_refused_reaches_the_tree():
    source = parse('a: x\0\u202e\ufdd0y\nb: "\\0\\u202e\\ufdd0\\r"\n'.encode())
    assert [node.text for node in source.top.items.values()] == ["x\ufffd\ufffd\ufffdy", "\ufffd\ufffd\ufffd\n"]


def test_a_finding_shows_the_line_it_stands_on():
    (finding,) = parse("a: b\r\nc: x\u202ey\r\n".encode()).findings
    assert finding.spot.text == "c: x\u202ey"


def nested(depth):
    return b"a: " + b"[" * depth + b"]" * depth


CAPS = {
    "a file of the largest size": (b"a: b #" + b"x" * (LARGEST - 6), ["text-cut-at-hash"]),
    "a larger file": (b" " * (LARGEST + 1), ["file-too-large"]),
    "the deepest nesting": (nested(DEEPEST - 1), []),
    "a deeper one": (nested(DEEPEST), ["too-deep"]),
    "a thousand times deeper": (nested(100_000), ["too-deep"]),
    "the longest text": (b"a: " + b"x" * LONGEST, []),
    "a longer one": (b"a: " + b"x" * (LONGEST + 1), ["text-too-long"]),
    "the most values": (b"a:\n" + b"- x\n" * (MOST - 3), []),
    "more values": (b"a:\n" + b"- x\n" * (MOST - 2), ["too-many-values"]),
    "control characters without end": (b"a: " + b"\1" * 1000, ["control-character"] * 50),
}


@pytest.mark.parametrize("case", CAPS)
def test_the_caps_hold(case):
    data, expected = CAPS[case]
    assert [code for code, *_ in found(data)] == expected


def test_a_file_that_can_not_be_had_is_a_finding(tmp_path):
    for path in (tmp_path / "missing.yml", tmp_path, tmp_path / "a\0b"):
        source = read(path, "contract.yml")
        assert [(finding.code, finding.spot.line) for finding in source.findings] == [("file-unreadable", 1)]
        assert not source.readable


def test_a_file_that_is_there_is_read(tmp_path):
    (tmp_path / "c.yml").write_bytes(b"a: b\n")
    source = read(tmp_path / "c.yml")
    assert (source.findings, source.folder, source.data, source.readable) == ((), tmp_path, b"a: b\n", True)


def test_only_files_inside_the_folder_are_read(tmp_path):
    (tmp_path / "in/sub").mkdir(parents=True)
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "in/sub/good").write_bytes(b"good")
    (tmp_path / "in/way-out").symlink_to(tmp_path / "secret")
    (tmp_path / "in/way-in").symlink_to(tmp_path / "in/sub/good")
    outcome = {
        name: had.code if isinstance(had := attachment(tmp_path / "in", name, ("logo",)), Finding) else had
        for name in FILES
    }
    assert outcome == FILES


FILES = {
    "sub/good": b"good",
    "sub/../sub/good": b"good",
    "way-in": b"good",
    "way-out": "file-outside",
    "../secret": "file-outside",
    "/etc/hostname": "file-outside",
    "~/secret": "file-outside",
    "C:/secret": "file-outside",
    "sub": "file-missing",
    "nothing": "file-missing",
    "a\0b": "file-outside",
    "x" * 5000: "file-missing",
}

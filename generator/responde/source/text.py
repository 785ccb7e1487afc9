"""Bytes become text here: UTF-8 alone, without the characters that nobody can see."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, islice

from responde.findings import Finding, Spot
from responde.findings.kinds.source import CONTROL_CHARACTER, HIDDEN_CHARACTER, NOT_UTF8, TAB, TOO_LARGE

LARGEST = 4_000_000
"""Bytes of the largest contract that is read: fifty times the largest known."""

MOST_FINDINGS = 50
"""Findings of one kind after which a file is plainly something else."""

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
HIDDEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]")
TABS = re.compile("(?m)^([^\t\n]*)(\t+)")
COMMENT = re.compile(r"(?:^|\s)#")


def decode(data: bytes, file: str) -> tuple[str | None, list[Finding]]:
    """Text with line feeds alone and nothing invisible, and what had to be said about it; None where it is no text."""
    if len(data) > LARGEST:
        return None, [TOO_LARGE.there(Spot(file, 1, 1), size=len(data), most=LARGEST)]
    if b"\0" in data[:2]:  # UTF-16 without a mark
        return None, [NOT_UTF8.there(Spot(file, 1, 1))]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = _with_line_feeds(data[: error.start].decode("utf-8-sig", "replace"))
        return None, [NOT_UTF8.there(_Lines(text, file).spot(len(text)))]
    return _visible(_with_line_feeds(text), file)


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _visible(text: str, file: str) -> tuple[str, list[Finding]]:
    """The text with a replacement character, equally wide, for each that is refused."""
    lines = _Lines(text, file)
    found: list[Finding] = []
    for kind, pattern in ((CONTROL_CHARACTER, CONTROLS), (HIDDEN_CHARACTER, HIDDEN)):
        some = islice(pattern.finditer(text), MOST_FINDINGS)
        found += [kind.there(lines.spot(one.start()), character=f"U+{ord(one.group()):04X}") for one in some]
        text = pattern.sub("\ufffd", text)
    return text, found


def untabbed(text: str, file: str) -> tuple[str, list[Finding]]:
    """The text of a contract with spaces for tabs, and where they stood; in comments they do no harm."""
    lines = _Lines(text, file)
    tabs = (match for match in TABS.finditer(text) if not COMMENT.search(match[1]))
    found = [TAB.there(lines.spot(match.start(2), len(match[2]))) for match in islice(tabs, MOST_FINDINGS)]
    return text.replace("\t", " "), found


class _Lines:
    """The places of a text by position."""

    def __init__(self, text: str, file: str) -> None:
        self.lines = text.split("\n")
        self.starts = list(accumulate((len(line) + 1 for line in self.lines), initial=0))
        self.file = file

    def spot(self, position: int, width: int = 1) -> Spot:
        row = bisect_right(self.starts, position) - 1
        return Spot(self.file, row + 1, position - self.starts[row] + 1, width, self.lines[row])

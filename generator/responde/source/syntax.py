"""Broken syntax is explained in the reader's terms and, where possible, mended so that reading can go on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from responde.findings import Finding, Spot
from responde.findings.kinds import source as kinds
from responde.source.nodes import Mark

OPENERS = "@`%*&|>!-,]}[{?="
"""Signs with which text can't begin unless it is in quotes."""
SIGNS = OPENERS + ":#\\"
STAND_INS = {sign: chr(0xFDD0 + number) for number, sign in enumerate(SIGNS)}
"""Characters that no text holds take the place of signs that YAML refuses, so that every place stays right."""
_WRITTEN = str.maketrans({stand_in: sign for sign, stand_in in STAND_INS.items()})
REPLACED = re.compile(f"[{''.join(STAND_INS.values())}]")

_HIDDEN_VALUE = re.compile(r"(?::\s+|\[\s*)#(?=[^\s#])")
_BEGINS = re.compile(r"(?:^|[:\-?](?=\s)|[,\[{])\s*$")
"""What stands before the first character of a value."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the text, as positions, and what takes its place; equally long."""

    start: int
    text: str

    def made(self, text: str) -> str:
        return text[: self.start] + self.text + text[self.start + len(self.text) :]


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong, unless the tree will say it, and the edit that lets reading go on."""

    finding: Finding | None = None
    edit: Edit | None = None
    opened: bool = False
    """Something was left open, so that what was found behind it means nothing."""


def restored(text: str) -> str:
    """The text with the signs that were replaced; the same text where none was."""
    return text.translate(_WRITTEN) if REPLACED.search(text) else text


def hash_replaced(text: str, mark: Mark) -> str:
    """The text with the `#` at `mark` as one of its characters."""
    lines = text.split("\n")
    line, at = lines[mark.line - 1], mark.column - 1
    lines[mark.line - 1] = line[:at] + STAND_INS["#"] + line[at + 1 :]
    return "\n".join(lines)


def hidden_value(lines: Sequence[str], bracket: Mark | None, error: yaml.MarkedYAMLError) -> Mark | None:
    """The `#` with which a value behind an open bracket begins, so that the rest of its line was lost as a comment."""
    last = error.problem_mark.line + 1 if error.problem_mark else 0
    for row in range(bracket.line if bracket else last + 1, last + 1):
        line = lines[row - 1] if row <= len(lines) else ""
        for match in _HIDDEN_VALUE.finditer(line, bracket.column - 1 if bracket and row == bracket.line else 0):
            if all(line.count(quote, 0, match.end()) % 2 == 0 for quote in "\"'"):
                return Mark(row, match.end())
    return None


def without_directives(text: str, file: str) -> tuple[str, list[Finding]]:
    """Lines at the top that speak to a YAML program become comments."""
    match = re.match(r"(?:[ ]*(?:#.*)?\n)*(?:%.*\n)+", text)
    if not match:
        return text, []
    found = [
        kinds.TAG.there(Spot(file, number, 1, len(line), line), text=line.strip())
        for number, line in enumerate(match[0].split("\n"), 1)
        if line.startswith("%")
    ]
    return re.sub("(?m)^%", "#", match[0]) + text[match.end() :], found


def quoted(text: str) -> str:
    """The text in the quotes that it needs."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


@dataclass(frozen=True, slots=True)
class Quote:
    """The last text in quotes that was read: where it began, and on which line it ended."""

    line: int
    column: int
    end: int


@dataclass(frozen=True, slots=True)
class Before:
    """What was read before the trouble: the last text in quotes, and the bracket that is still open."""

    quote: Quote | None = None
    bracket: Mark | None = None


def explained(error: yaml.MarkedYAMLError, lines: Sequence[str], file: str, before: Before) -> Trouble:
    """What a parser's complaint means; `lines` are as they were parsed."""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and re.search(r"an (alias|anchor)|a (tag|block scalar)$", error.context or ""):
        mark = error.context_mark
    if mark is None:
        return Trouble(kinds.BROKEN.there(Spot(file, 1, 1)))
    row = min(mark.line, len(lines) - 1)
    column = min(mark.column, len(lines[row]))
    return _Place(error, lines, file, row, column).trouble(before)


@dataclass(frozen=True, slots=True)
class _Place:
    error: yaml.MarkedYAMLError
    lines: Sequence[str]
    file: str
    row: int
    column: int

    @property
    def line(self) -> str:
        return self.lines[self.row]

    def trouble(self, before: Before) -> Trouble:
        char = self.line[self.column : self.column + 1]
        problem = self.error.problem or ""
        if "escape" in problem:
            return self.backslash()
        if char == "," and self.line[: self.column].rstrip().endswith((",", "[", "{")):
            return Trouble(kinds.EMPTY_ITEM.there(self.spot()), Edit(self.position(), " "))
        if char == "?" or (char and char in OPENERS and _BEGINS.search(self.line[: self.column])):
            return Trouble(edit=self.replacing(char))
        if char == ":":
            kind = kinds.COLON_IN_TEXT if re.search(r":\s", self.line[: self.column]) else kinds.BROKEN
            return Trouble(kind.there(self.spot()), self.replacing(char))
        if self.line[: self.column].rstrip().endswith(('"', "'")) and self.line[self.column :].strip():
            return self.after_quote(before.quote)
        return self.lost(before.bracket)

    def position(self, column: int | None = None) -> int:
        return sum(len(line) + 1 for line in self.lines[: self.row]) + (self.column if column is None else column)

    def replacing(self, char: str) -> Edit:
        return Edit(self.position(), STAND_INS[char])

    def spot(self, row: int | None = None, column: int | None = None) -> Spot:
        row = self.row if row is None else row
        line = restored(self.lines[row])
        return Spot(self.file, row + 1, (self.column if column is None else column) + 1, text=line)

    def backslash(self) -> Trouble:
        at = self.line.rfind("\\", 0, self.column + 1)
        if at < 0:
            return Trouble(kinds.BROKEN.there(self.spot()))
        edit = Edit(self.position(at), STAND_INS["\\"])
        return Trouble(kinds.BACKSLASH.there(self.spot(column=at), text=self.line[at : at + 2]), edit)

    def after_quote(self, quote: Quote | None) -> Trouble:
        """More text behind the closing quote, or a quote that was never closed and ended at the next one."""
        if quote and quote.end > quote.line:
            spot = self.spot(quote.line - 1, quote.column - 1)
            return Trouble(kinds.UNCLOSED.there(spot, line=self.row + 1), opened=True)
        rest = self.line[self.column :]
        if "flow" in (self.error.context or ""):
            rest = re.split(r"[,}\]]", rest)[0]
        kind = kinds.TEXT_AFTER_QUOTE.there(self.spot(), text=restored(rest).strip())
        return Trouble(kind, Edit(self.position(), " " * len(rest)))

    def lost(self, bracket: Mark | None) -> Trouble:
        opened = self.error.context_mark
        spot = None
        if opened and "quoted" in (self.error.context or ""):
            spot = self.spot(opened.line, opened.column)
        elif bracket:
            spot = self.spot(bracket.line - 1, bracket.column - 1)
        if spot:
            return Trouble(kinds.UNCLOSED.there(spot, line=self.row + 1), opened=True)
        return Trouble(kinds.BROKEN.there(self.spot()))

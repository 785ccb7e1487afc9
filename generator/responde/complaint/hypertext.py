"""Hypertext is what a mail program makes of a letter; its words are taken out of it, line by line."""

from __future__ import annotations

import html
import re

BREAKS = frozenset(
    {"br", "p", "div", "li", "tr", "blockquote", "h1", "h2", "h3", "h4", "ul", "ol", "table", "pre", "hr"}
)
UNSEEN = frozenset({"script", "style", "head", "title", "template"})
VOID = frozenset({"br", "hr"})
RAW = frozenset({"script", "style"})
"""In which nothing is a tag but their own end."""
DEEPEST = 9
"""Marks of quotes in front of a line."""
LONGEST, MOST = 5_000_000, 200_000
"""Characters of a page that are looked at, and brackets and lines in it."""
TAG = re.compile(r"""(/?)([a-zA-Z][\w:-]*)(?:[^>"']|"[^"]*"|'[^']*')*>""")
LOOSE = re.compile(r"(/?)([a-zA-Z][\w:-]*)[^>]*(?:>|\Z)")
"""A tag whose quotes never end, or which doesn't end itself."""
MARK = re.compile(r"[!?/][^>]*(?:>|\Z)")
CHARACTER = re.compile(r"&(?:#\d{1,7}(?!\d)|#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F])|[A-Za-z][A-Za-z0-9]{1,31});?")


class _Reader:
    """Keeps what is seen; a quoted message keeps its mark, so that an answer above it counts for more."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._line: list[str] = []
        self._within = dict.fromkeys((*UNSEEN, "blockquote", "pre"), 0)
        self._raw = ""
        self._comment = False

    def read(self, page: str) -> None:
        """Takes a page apart at its angle brackets, each once, so that it takes no longer than the page is long."""
        first, *pieces = page[:LONGEST].split("<", MOST + 1)
        self._say(first)
        for piece in pieces[:MOST]:
            self._take(piece)
        self.end()

    def _take(self, piece: str) -> None:
        """What stands from one opening bracket to the next."""
        if self._comment or piece.startswith("!--"):
            _, ends, rest = piece.partition("-->")
            self._comment = not ends
            self._say(rest)
            return
        tag = TAG.match(piece) or LOOSE.match(piece)
        if self._raw and not (tag and tag[1] and tag[2].lower() == self._raw):
            return
        if tag:
            self._tag(tag[2].lower(), begins=not tag[1])
        found = tag or MARK.match(piece)
        self._say(piece[found.end() :] if found else f"<{piece}")

    def _tag(self, name: str, *, begins: bool) -> None:
        if name in BREAKS and (begins or name not in VOID):
            self.end(again=begins and name in VOID)
        if name in RAW:
            self._raw = name if begins else ""
        if name in self._within:
            self._within[name] = max(0, self._within[name] + (1 if begins else -1))

    def _say(self, text: str) -> None:
        if len(self.lines) > MOST or self._comment or any(self._within[name] for name in UNSEEN):
            return
        said = CHARACTER.sub(lambda found: html.unescape(found[0]), text)
        if not self._within["pre"]:
            said = re.sub(r"[ \t\r\n\f]+", " ", said)
            self._line.append(said if self._line else said.lstrip())
            return
        first, *others = said.split("\n", MOST)[:MOST]
        self._line.append(first)
        for other in others:
            self.end(again=True)
            self._line.append(other)

    def end(self, *, again: bool = False) -> None:
        """Ends the line; an empty one is a line only if it was asked for."""
        line = "".join(self._line)
        if line.strip() or again:
            self.lines.append("> " * min(self._within["blockquote"], DEEPEST) + line.rstrip())
        self._line = []


def shown(page: str) -> str:
    """The text of a page of hypertext, a paragraph a line; never raises, and nothing in it is followed or run."""
    reader = _Reader()
    reader.read(page)
    return "\n".join(reader.lines).strip("\n")


def too_long(page: str) -> bool:
    """Whether not all of a page is looked at."""
    return len(page) > LONGEST or page.count("<") > MOST

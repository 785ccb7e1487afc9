"""A mail is what a mail program saves: what it says, and what is attached to it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from responde.complaint import parts
from responde.complaint.hypertext import shown, too_long
from responde.complaint.lines import SURROGATES, decoded
from responde.complaint.parts import Part

HEADER = re.compile(
    rb"(?:From [^\n]*\n)?>?(?:From|To|Cc|Date|Subject|Received|Return-Path|Delivered-To|Message-ID|MIME-Version"
    rb"|Content-[A-Za-z-]+|DKIM-Signature|Reply-To|Sender|X-[\w-]+|ARC-[\w-]+|Authentication-Results):",
    re.IGNORECASE,
)
"""What an e-mail begins with."""
MOST = 100
"""Attachments that are looked at."""
MOST_PARTS, DEEPEST = 1000, 10
"""Parts that are looked at, and how deep they lie in one another."""
SAID = frozenset({"text/plain", "text/html"})
"""Kinds of parts that people read."""
NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
"""What Python calls an encoding, too, and no mail is written in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What an e-mail brings."""

    text: str = ""
    files: tuple[str, ...] = ()
    """Names, as their sender gave them."""
    guessed: bool = False
    """Whether it doesn't say how its letters are written, and they had to be guessed."""
    whole: bool = True
    """Whether it goes on to its own end."""
    cut: bool = False
    """Whether it is longer, or has more parts, than any that is looked at."""


@dataclass(slots=True)
class _Opener:
    """Goes through the parts of a mail, and keeps what it comes upon."""

    files: list[str] = field(default_factory=list)
    guessed: bool = False
    whole: bool = True
    cut: bool = False
    left: int = MOST_PARTS

    def words(self, one: Part, depth: int = 0) -> str:
        """The text of a part and of what is in it; a file says nothing but its name."""
        boundary = one.parameter("boundary", parts.TYPE)
        if one.kind.startswith("multipart/"):
            return self._within(one, boundary, depth) if boundary else self._text(one)
        if one.file or one.disposition == "attachment" or one.kind not in SAID:
            self.files += [one.file] * bool(one.file and len(self.files) < MOST)
            return ""
        return self._text(one)

    def _within(self, one: Part, boundary: str, depth: int) -> str:
        split = parts.split(one.body, boundary, self.left if depth < DEEPEST else 0)
        self.left -= len(split.pieces)
        self.whole, self.cut = self.whole and split.whole, self.cut or split.more
        found = [(part.kind, self.words(part, depth + 1)) for part in map(parts.part, split.pieces)]
        texts = [(kind, text) for kind, text in found if text.strip()]
        if one.kind == "multipart/alternative":  # the same several times; the plainest is the one that was typed
            return next((text for kind, text in sorted(texts, key=lambda each: each[0] != "text/plain")), "")
        return "\n".join(text for _, text in texts)

    def _text(self, one: Part) -> str:
        content = one.content()
        text, guessed = _read(content, one.parameter("charset", parts.TYPE))
        self.guessed = self.guessed or guessed
        page = one.kind == "text/html"
        self.cut = self.cut or len(one.body) > parts.LARGEST or (page and too_long(text))
        return shown(text) if page else text


def opened(content: bytes) -> Mail | None:
    """An e-mail with its headers; None for what doesn't begin like one. Never raises."""
    if not HEADER.match(content):
        return None
    opener = _Opener()
    text = opener.words(parts.part(content))
    return Mail(text=text, files=tuple(opener.files), guessed=opener.guessed, whole=opener.whole, cut=opener.cut)


def _read(content: bytes, charset: str) -> tuple[str, bool]:
    """Bytes as text, and whether it had to be guessed how their letters are written."""
    try:
        name = codecs.lookup(charset).name.replace("_", "-")
        if name != "ascii" and name not in NO_CHARSETS:
            return SURROGATES.sub("�", content.decode(name, "replace")), False
    except (LookupError, ValueError):  # an encoding that nobody knows, or none
        pass
    return decoded(content)

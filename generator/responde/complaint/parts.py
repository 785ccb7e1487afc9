"""Parts are what mails and posts are made of, each a head that says what it is and a body that is left closed."""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from email.headerregistry import HeaderRegistry
from itertools import islice

FIELD = rb"[A-Za-z][\w.-]*[ \t]*:[^\n]*(?:\n[ \t]+[^\s][^\n]*)*"
HEAD = re.compile(rb"(?:>?From [^\n]*\n)?>?(?:" + FIELD + rb"(?:\n|\Z))*")
"""Lines with a name each, and those that go on: what looks otherwise belongs to the body, blank line or none."""
BLANK = re.compile(rb"\r?\n")
TOLD = re.compile(rb"(?mi)^content-(?:type|disposition|transfer-encoding)[ \t]*:[^\n]*(?:\n[ \t]+[^\s][^\n]*)*")
"""The fields of a head that are looked at."""
TYPE, DISPOSITION, CODING = "content-type", "content-disposition", "content-transfer-encoding"
KEYS = {TYPE: "content_type", DISPOSITION: "content_disposition", CODING: "cte"}
"""What the standard library calls what a field says first."""
FOLDERS = re.compile(r"\\(?![\"\\])")
"""What separates folders in the name of a file, and quotes nothing."""
LONGEST = 10_000
"""Bytes of one of them: the name of a file, with all that mail makes of its letters, is shorter."""
LARGEST = 10_000_000
"""Bytes of text that are opened."""
BROKEN = (LookupError, ValueError, AttributeError, TypeError, RecursionError)
"""What the standard library raises where a field isn't written as fields are."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A piece of a mail or a post, or the whole of it."""

    body: bytes
    kind: str = "text/plain"
    disposition: str = ""
    """As `attachment`; empty where it doesn't say."""
    coding: str = ""
    """How it was packed for its way."""
    parameters: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By field, what it says besides."""

    def parameter(self, name: str, of: str = DISPOSITION) -> str:
        """What a field says of one thing; empty where it says nothing."""
        return self.parameters.get(of, {}).get(name, "")

    @property
    def file(self) -> str:
        """The name of the file that it is; empty where it is none, or has none."""
        return self.parameter("filename") or self.parameter("name", TYPE)

    def content(self) -> bytes:
        """The body as it was before it was packed, as far as it is opened."""
        body = self.body[:LARGEST]
        if self.coding == "base64":
            kept = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
            whole = kept[: len(kept) - (len(kept) % 4 == 1)]  # one sign alone holds nothing
            return base64.b64decode(whole + b"=" * (-len(whole) % 4))
        return quopri.decodestring(body) if self.coding == "quoted-printable" else body


@dataclass(frozen=True)
class Pieces:
    """What a body is split into."""

    pieces: tuple[bytes, ...]
    whole: bool
    """Whether it goes on to its own end, as far as it was looked at."""
    more: bool
    """Whether there are more of them than are looked at."""


def part(content: bytes) -> Part:
    """A piece with its head; what has none is all body."""
    found = HEAD.match(content)
    end = found.end() if found else 0
    blank = BLANK.match(content, end)
    told: dict[str, str] = {}
    for each in TOLD.findall(content[:end]):
        name, _, value = each.decode("ascii", "surrogateescape").partition(":")
        if len(each) <= LONGEST:
            told.setdefault(name.strip().lower(), FOLDERS.sub(r"\\\\", " ".join(value.split())))
    return _made(told, content[blank.end() if blank else end :])


def split(body: bytes, boundary: str, most: int) -> Pieces:
    """The pieces of a body between its boundaries, at most so many."""
    found = tuple(islice(_pieces(body, boundary.encode("utf-8", "replace")), most + 1))
    pieces = tuple(each for each in found if each is not None)
    return Pieces(pieces[:most], whole=None in found or len(pieces) > most, more=len(pieces) > most)


def _made(told: Mapping[str, str], body: bytes) -> Part:
    """A part of which those fields tell; one that can't be read tells nothing."""
    read = HeaderRegistry()
    found, parameters = dict[str, str](), dict[str, Mapping[str, str]]()
    for name, value in told.items():
        with suppress(*BROKEN):
            header = read(name, value)
            found[name] = getattr(header, KEYS[name]) or ""
            parameters[name] = dict(getattr(header, "params", {}))
    return Part(
        body=body,
        kind=found.get(TYPE) or "text/plain",
        disposition=found.get(DISPOSITION, ""),
        coding=found.get(CODING, ""),
        parameters=parameters,
    )


def _pieces(body: bytes, boundary: bytes) -> Iterator[bytes | None]:
    """Each piece, and None at the end that was meant."""
    start = -1
    for found in re.finditer(rb"(?m)^--" + re.escape(boundary) + rb"(--)?[ \t]*\r?$\n?", body):
        if start >= 0:
            yield body[start : found.start()].removesuffix(b"\n").removesuffix(b"\r")
        if found[1]:
            yield None
            return
        start = found.end()
    if start >= 0:
        yield body[start:]

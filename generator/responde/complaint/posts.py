"""A post is what a browser sends when somebody presses a form's button, as it comes to whoever receives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from responde.complaint import parts
from responde.complaint.lines import LONGEST

REQUEST = re.compile(rb"POST \S+ HTTP/[0-9.]+\r?\n(?:[!-9;-~]+:[^\n]*\n)*\r?\n")
"""What stands above a post where the whole request was kept."""
BOUNDARY = re.compile(rb"--([0-9A-Za-z'()+_,./:=?-]{1,70})\r?\n")
ENCODED = re.compile(rb"[^\s=&]{1,200}=[^\s]*")
PLAIN = re.compile(r"(?P<name>[\w.-]{1,80})=(?P<value>.*)")
LARGEST = 1_000_000
"""Bytes of a form without files that are read."""
MOST = 1000
"""Fields that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Names with what was sent under them, in order; an empty field is a field."""

    fields: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...] = ()
    """Names of fields with the names of files."""
    whole: bool = True
    """Whether it goes on to its own end."""


def opened(content: bytes) -> Post | None:
    """A post as a form with or without files sends it; None where it looks like none."""
    head = REQUEST.match(content)
    body = content[head.end() :] if head else content
    boundary = BOUNDARY.match(body)
    if boundary:
        return _multipart(body, boundary[1])
    if ENCODED.fullmatch(body.strip()):
        return Post(fields=tuple(_pairs(body[:LARGEST].strip())), whole=len(body) <= LARGEST)
    return None


def plain(text: str, names: Iterable[str]) -> Post | None:
    """The same as a browser hands it to a mail program, a field a line; `names` alone begin one, the rest goes on."""
    known, found = frozenset(names), list[tuple[str, list[str]]]()
    for line in text[:LONGEST].replace("\r\n", "\n").split("\n"):
        field = PLAIN.fullmatch(line)
        if field and field["name"] in known:
            found.append((field["name"], [field["value"]]))
        elif found:
            found[-1][1].append(line)
    if not found:
        return None
    fields = tuple((name, "\n".join(lines).strip("\n")) for name, lines in found[:MOST])
    return Post(fields=fields, whole=len(text) <= LONGEST and len(found) <= MOST)


def gathered(pairs: Sequence[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """By name, all that was sent under it."""
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return {name: tuple(values) for name, values in found.items()}


def _pairs(body: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True, errors="replace", max_num_fields=MOST)
    except ValueError:  # more fields than any form has
        return []


def _multipart(body: bytes, boundary: bytes) -> Post:
    found = parts.split(body, boundary.decode("ascii"), MOST)
    fields, files = list[tuple[str, str]](), list[tuple[str, str]]()
    for piece in map(parts.part, found.pieces):
        name = piece.parameter("name")
        if name and "filename" in piece.parameters.get(parts.DISPOSITION, {}):
            files.append((name, _unquoted(piece.parameter("filename"))))
        elif name:
            fields.append((name, piece.content().decode("utf-8", "replace")))
    return Post(fields=tuple(fields), files=tuple(files), whole=found.whole and not found.more)


def _unquoted(name: str) -> str:
    """The name of a file, in which browsers write quotes and line ends by their numbers."""
    return name.replace("%22", '"').replace("%0D", "").replace("%0A", " ")

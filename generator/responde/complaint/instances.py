"""An instance is a filled-in XForm, as programs for surveys save it, send it, and hand it on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from xml.parsers import expat

from responde.complaint import Form, Question, parts
from responde.complaint.answers import Doubt, Remark, figure
from responde.complaint.fields import Field, asked
from responde.complaint.lines import decoded
from responde.complaint.posts import BOUNDARY, REQUEST
from responde.complaint.record import Parsed
from responde.complaint.survey import PHOTO, meant

SENT = "xml_submission_file"
"""What the instance is called in a post, after which photos come (OpenRosa)."""
START = re.compile(r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?<[A-Za-z_]")
"""What it begins with: a declaration of types would have to stand before its first element, and with it entities."""
LARGEST = 2_000_000
"""Bytes that are read: an instance has the names of photos in it, not the photos."""
DEEPEST = 20
MOST = 10_000
"""Elements within one another, and of all of them, that are read."""
MOST_PARTS = 100
BESIDES = frozenset({"meta", "formhub", "start", "end", "today", "deviceid", "username", "audit", "__version__"})
"""What servers and telephones write down on their own account, with all that is in it."""
FIGURE = re.compile(r"[+-]?[0-9]{1,20}(?:\.[0-9]{1,20})?(?:E-?[0-9]{1,2})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """What was filled in."""

    fields: tuple[Field, ...]
    whole: bool = True
    """Whether it goes on to its own end."""
    cut: bool = False
    """Whether it holds more than any that is read."""
    guessed: bool = False
    """Whether it isn't written in UTF-8, and its letters had to be guessed."""
    line: int = 0
    """The last that was read."""


class _TooMuchError(Exception):
    """It goes beyond what is read; nothing after that is looked at."""


@dataclass(slots=True)
class _Reader:
    """Goes through the elements of an instance, and keeps what the innermost of them say."""

    path: list[str] = field(default_factory=list)
    within: int = 0
    """How deep the instance itself lies; 0 before it, and -1 after it."""
    text: list[str] = field(default_factory=list)
    line: int = 0
    count: int = 0
    inner: bool = False
    """Whether nothing has ended since the last element began."""
    found: list[tuple[str, str, int]] = field(default_factory=list)
    """By question what was said, and the line on which it begins."""

    def begin(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        self.path.append(name.rpartition(":")[2])
        self.count += 1
        if len(self.path) > DEEPEST or self.count > MOST:
            raise _TooMuchError
        if not self.within and "id" in attributes:
            self.within = len(self.path)
        self.text, self.line, self.inner = [], line, True

    def end(self) -> None:
        inside = self.path[self.within :] if self.within > 0 else []
        if self.inner and inside and not BESIDES & set(inside):
            self.found.append((_named(inside), "".join(self.text), self.line))
        if len(self.path) == self.within:
            self.within = -1
        self.inner = False
        self.path.pop()

    def keep(self, text: str) -> None:
        self.text.append(text)


def opened(content: bytes, form: Form) -> Instance | None:
    """An instance, by itself, in what a server hands on, or in a post; None where it answers no question of the form.

    One that declares types of its own is none. Never raises.
    """
    sent = _sent(content)
    if sent is None or len(sent) > LARGEST:
        return None
    text, guessed = decoded(sent)
    if not START.match(text):
        return None
    reader, whole, cut = _read(text)
    known = asked(form)
    if not {name for name, _, _ in reader.found} & known.keys():
        return None
    fields = tuple(_fields(reader.found, known))
    return Instance(fields=fields, whole=whole, cut=cut, guessed=guessed, line=reader.line)


def with_remarks(told: Parsed, found: Instance) -> Parsed:
    """With what the way left of it."""
    doubts = {Doubt.BROKEN: not found.whole, Doubt.ENCODING: found.guessed, Doubt.CUT: found.cut}
    said = {Doubt.CUT: "…"}
    own = (Remark(doubt=each, line=found.line, said=said.get(each, "")) for each, is_so in doubts.items() if is_so)
    return replace(told, findings=(*own, *told.findings))


def _sent(content: bytes) -> bytes | None:
    """The instance in a post; what isn't one is taken as it is."""
    head = REQUEST.match(content)
    body = content[head.end() :] if head else content
    boundary = BOUNDARY.match(body)
    if boundary is None:
        return content
    pieces = map(parts.part, parts.split(body, boundary[1].decode("ascii"), MOST_PARTS).pieces)
    return next((each.content() for each in pieces if each.parameter("name") == SENT), None)


def _read(text: str) -> tuple[_Reader, bool, bool]:
    """What is in it, whether it goes on to its end, and whether it holds too much."""
    reader, parser = _Reader(), expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: reader.begin(name, attributes, parser.CurrentLineNumber)
    parser.EndElementHandler = lambda _: reader.end()
    parser.CharacterDataHandler = reader.keep
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except _TooMuchError:
        return reader, True, True
    except expat.ExpatError:
        return reader, False, False
    return reader, True, False


def _named(inside: Sequence[str]) -> str:
    """The question that an element answers; a photo answers the one in which it is."""
    photo = inside[-1] == PHOTO and len(inside) > 1
    return meant(inside[-2] if photo else inside[-1])


def _fields(found: Sequence[tuple[str, str, int]], known: Mapping[str, Question]) -> Iterator[Field]:
    """Everything that was said, by question; what nobody asks only where it says something."""
    values: dict[str, list[str]] = {}
    first: dict[str, int] = {}
    for name, text, line in found:
        if text.strip():
            values.setdefault(name, []).extend(_values(known.get(name), text))
            first.setdefault(name, line)
    yield from (Field(name=name, values=tuple(said), line=first[name]) for name, said in values.items())


def _values(question: Question | None, text: str) -> Sequence[str]:
    """Several choices stand between blanks; figures are written so that none looks like a thousand."""
    if question is not None and question.kind == "choices":
        return text.split()
    if question is not None and question.kind == "number" and FIGURE.fullmatch(text.strip()):
        number = float(text)
        return (figure(int(number) if number.is_integer() else number),)
    return (text,)

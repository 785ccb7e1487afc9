"""A sheet is a form on paper as a PDF whose fields somebody filled in at a screen."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from responde.complaint import NUMBER, Form
from responde.complaint.fields import Field, asked
from responde.complaint.number import TAIL, UNNAMED

if TYPE_CHECKING:
    from pypdf import PdfReader

BEGINS = re.compile(rb"[\x00-\x20\xef\xbb\xbf]{0,1024}%PDF-")
ENDS = b"%%EOF"
LARGEST = 3_000_000
"""Bytes of a PDF that is opened: ours has a fortieth of them."""
MOST, DEEPEST = 2000, 8
"""Fields that are looked at, and how deep they lie in one another."""
LONGEST = 20_000
"""Characters of a value that are taken."""
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
Found = tuple[str, str, bool | None]
"""A field's name and text; of a box, whether it is ticked."""
OFF = frozenset({"", "Off"})
"""What a box says that isn't ticked."""
DOT, BOX = ":", "="
"""In names of fields, where a dot would part them: for it, and between a question and the answer of a box."""
APART = re.compile(r"[;\n]")
"""Between the names of papers on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the fields of a PDF say, by name and in their order; a box that is ticked says its own name."""

    texts: tuple[tuple[str, str], ...]
    boxes: tuple[str, ...] = ()
    lang: str = ""
    whole: bool = True
    """Whether it goes on to its own end, and has no more fields than are looked at."""


def spelled(name: str, answer: str = "") -> str:
    """The field of a question, or the box of one of its answers."""
    return (f"{name}{BOX}{answer}" if answer else name).replace(".", DOT)


def opened(content: bytes) -> Sheet | None:
    """A PDF with fields; None for anything else, be it broken, locked or too large. Never raises, and runs nothing."""
    if not BEGINS.match(content) or len(content) > LARGEST:
        return None
    with _unheard():
        try:
            return _read(content)
        except Exception:  # noqa: BLE001 - whatever the library meets in a file that somebody else made
            return None


def fields(sheet: Sheet, form: Form) -> tuple[Field, ...]:
    """The answers of a sheet of ours; none where it is somebody else's."""
    known = asked(form)
    boxes = [(name, answer) for name, _, answer in (each.partition(BOX) for each in map(_dotted, sheet.boxes))]
    texts = [(_dotted(name), text) for name, text in sheet.texts]
    if not {name for name, _ in (*texts, *boxes)} & known.keys():
        return ()
    said = {name: _values(name, text, form) for name, text in texts if text.strip()}
    ticked: dict[str, tuple[str, ...]] = {}
    for name, answer in boxes:
        ticked[name] = (*ticked.get(name, ()), answer or "yes")
    return tuple(Field(name=name, values=values) for name, values in {**said, **ticked}.items())


def _dotted(name: str) -> str:
    return name.replace(DOT, ".")


def _values(name: str, text: str, form: Form) -> tuple[str, ...]:
    """What was written; letters before the case's own number were printed, and each of several papers has a name."""
    if name == NUMBER.id:
        prefix = form.prefix or UNNAMED
        bare = "".join(char for char in text if char.isalnum())
        return (f"{prefix}{bare}" if len(bare) == TAIL else text,)
    question = form.question(name)
    if question and question.kind == "file":
        return tuple(part.strip() for part in APART.split(text.replace("\r", "\n")) if part.strip())
    return (text,)


def _read(content: bytes) -> Sheet | None:
    from pypdf import PdfReader

    ends = ENDS in content[-1024:]
    reader = PdfReader(BytesIO(content if ends else content + b"\n" + ENDS), strict=False)
    root = None if reader.is_encrypted else reader.root_object
    form = _direct(root.get("/AcroForm")) if root is not None else None
    if not isinstance(form, Mapping):
        return None
    walk = _Walk()
    found = tuple(walk.fields(_listed(form.get("/Fields"))))
    texts = tuple((name, text) for name, text, ticked in found if ticked is None)
    boxes = tuple(name for name, _, ticked in found if ticked)
    return Sheet(texts=texts, boxes=boxes, lang=_language(reader), whole=ends and walk.left > 0) if found else None


class _Walk:
    """Goes through fields and those within them; those that lie in a circle end where it is deep enough."""

    def __init__(self) -> None:
        self.left = MOST

    def fields(self, found: Iterable[object], above: str = "", depth: int = 0) -> Iterator[Found]:
        """What each of them says, and those in it."""
        for each in found:
            if self.left <= 0 or depth > DEEPEST:
                return
            self.left -= 1
            field = _direct(each)
            if isinstance(field, Mapping):
                yield from self._field(field, above, depth)

    def _field(self, field: Mapping[str, object], above: str, depth: int) -> Iterator[Found]:
        name = ".".join(filter(None, (above, _said(field.get("/T")))))
        inside = [each for each in map(_direct, _listed(field.get("/Kids"))[: self.left]) if isinstance(each, Mapping)]
        named = [each for each in inside if "/T" in each]
        if named:
            yield from self.fields(named, name, depth + 1)
        elif field.get("/FT") == "/Btn":
            states = [field.get("/V"), field.get("/AS"), *(each.get("/AS") for each in inside)]
            yield name, "", any(_state(each) not in OFF for each in states)
        elif name:
            yield name, _said(field.get("/V")), None


def _direct(value: object) -> object:
    """What a reference leads to."""
    resolve = getattr(value, "get_object", None)
    return resolve() if resolve else value


def _listed(value: object) -> list[object]:
    found = _direct(value)
    return list(found[:MOST]) if isinstance(found, list) else []


def _said(value: object) -> str:
    """A text; a choice of several answers, a line each."""
    found = _direct(value)
    if isinstance(found, list):
        return "\n".join(_said(each) for each in found[:MOST])
    if isinstance(found, bytes):
        return found[:LONGEST].decode("cp1252", "replace")
    return found[:LONGEST] if isinstance(found, str) else ""


def _state(value: object) -> str:
    return _said(value).removeprefix("/")


def _language(reader: PdfReader) -> str:
    found = LANGUAGE.fullmatch(_said(reader.root_object.get("/Lang")))
    return found[0] if found else ""


@contextmanager
def _unheard() -> Iterator[None]:
    """What the library has to say of a broken file is told by what could be read of it."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)

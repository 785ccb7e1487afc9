"""A hand-over record is a case on its way from one desk to the next: the complaint in an envelope."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from responde.complaint import NUMBER, Form
from responde.complaint.answers import Answer, Doubt, Remark
from responde.complaint.fields import Field, asked
from responde.complaint.lines import decoded
from responde.complaint.record import Parsed

COMPLAINT = "complaint"
SHARED = frozenset({NUMBER.id, "language", "consent"})
"""What an envelope says under a name that a question may have, too."""
MARKS = frozenset(
    {"received", "channel", "taken_by", "identified", "missing", "heard", "promised", "done"}
    | {"rung", "person", "due", "passed", "attachments"}
)
"""What an envelope alone says."""
KEYS = frozenset({COMPLAINT, *SHARED, *MARKS})
"""Everything that it can say, as the published schema has it."""

LARGEST = 20_000_000
"""Bytes that are read: files come as their names. What is longer is cut off, and so none."""
MOST = 100
"""Members of an envelope among which the complaint is looked for."""
DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
OPENING, BETWEEN = re.compile(r"\s*\{\s*"), re.compile(r"\s*[:,]\s*")
SIGNS = tuple(f'"{name}"' for name in sorted({COMPLAINT, *MARKS}))
"""One of these stands in every envelope."""

Members = Mapping[str, object]
Places = Mapping[str, tuple[int, int]]
"""By name, where in the text a value begins and ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What was handed over, as far as it belongs into the record of the complaint."""

    complaint: bytes
    """The complaint by itself, on the lines on which it stands; empty where there is none."""
    beside: tuple[Field, ...]
    """The case's number, and what is no part of an envelope."""
    lang: str
    """The language that the customer speaks; empty where that isn't said."""
    guessed: bool
    """Whether it isn't written in UTF-8, and its letters had to be guessed."""
    members: Members
    """Everything that came, as it was written; figures are text."""
    lines: Mapping[str, int]
    """On which line each of the first members stands."""


def opened(content: bytes, form: Form) -> Envelope | None:
    """An envelope in JSON; None for anything else, and for what is cut off. Never raises."""
    text, guessed = decoded(content[:LARGEST])
    if not OPENING.match(text) or not any(sign in text for sign in SIGNS):
        return None
    try:
        members = DECODER.decode(text)
        if not _is_one(members, form):
            return None
        places = dict(islice(_places(text), MOST))
        beside = tuple(_beside(members, text, places))
    except (ValueError, RecursionError):
        return None
    inside = _alone(text, places.get(COMPLAINT)) if isinstance(members.get(COMPLAINT), dict) else b""
    lang = members.get("language")
    return Envelope(
        complaint=inside,
        beside=beside,
        lang=lang if isinstance(lang, str) else "",
        guessed=guessed,
        members=members,
        lines={name: text.count("\n", 0, start) + 1 for name, (start, _) in places.items() if name in KEYS},
    )


def joined(inside: Parsed | None, beside: Parsed, found: Envelope) -> Parsed | None:
    """The complaint with what stands beside it; None where neither says anything of a case.

    `inside` is the complaint as it was read, `beside` what was made of the fields beside it. The number on the envelope
    holds before one inside it.
    """
    lost = any(each.name == COMPLAINT for each in found.beside)
    if inside is None and not beside.answers and not lost:
        return None
    told = inside or Parsed(answers={})
    findings = (*_guessed(found), *_again(told.answers, beside.answers), *beside.findings, *told.findings)
    return replace(told, answers={**told.answers, **beside.answers}, findings=findings, lang=found.lang)


def _is_one(members: Members, form: Form) -> bool:
    """Whether a complaint is in it, or what only an envelope says without any answer to a question beside it."""
    if isinstance(members.get(COMPLAINT), dict):
        return True
    return bool(members.keys() & MARKS) and not (asked(form).keys() - KEYS) & members.keys()


def _places(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The members of an object that was found to be whole, each with where its value stands."""
    at = _after(OPENING, text, 0)
    while text[at] == '"':
        name, end = DECODER.raw_decode(text, at)
        start = _after(BETWEEN, text, end)
        _, end = DECODER.raw_decode(text, start)
        yield name, (start, end)
        at = _after(BETWEEN, text, end)


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    """The place behind what is skipped; the same where nothing is."""
    found = pattern.match(text, at)
    return found.end() if found else at


def _beside(members: Members, text: str, places: Places) -> Iterator[Field]:
    """The number, and the first of what has no place on an envelope."""
    for name in (NUMBER.id, *islice(_misplaced(members), MOST + 1)):
        value = members.get(name)
        if value is not None:
            said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            start, _ = places.get(name, (0, 0))
            yield Field(name=name, values=(said,), line=text.count("\n", 0, start) + 1)


def _misplaced(members: Members) -> Iterator[str]:
    if not isinstance(members.get(COMPLAINT), dict | None):
        yield COMPLAINT
    yield from (name for name in members if name not in KEYS)


def _alone(text: str, place: tuple[int, int] | None) -> bytes:
    start, end = place or (0, 0)
    return b"\n" * text.count("\n", 0, start) + text[start:end].encode()


def _guessed(found: Envelope) -> Iterator[Remark]:
    if found.guessed:
        yield Remark(doubt=Doubt.ENCODING)


def _again(inside: Mapping[str, Answer], beside: Mapping[str, Answer]) -> Iterator[Remark]:
    """That the complaint has another number than its envelope."""
    first, second = ("".join(str(each.get(NUMBER.id, "")).split()) for each in (beside, inside))
    if first and second and first != second:
        yield Remark(doubt=Doubt.TWICE, question=NUMBER.id, said=second)

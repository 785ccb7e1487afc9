"""Of an earlier record everything is kept that the published schema takes, and what it doesn't take is told."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, datetime
from typing import Any

from responde.complaint import NUMBER
from responde.complaint.answers import WORDS
from responde.complaint.handover import COMPLAINT, MOST, Envelope

READ = frozenset({COMPLAINT, NUMBER.id})
"""What is read as an answer, whichever way it came."""
DIGITS = re.compile("[0-9]{1,9}")

Json = dict[str, Any]
"""A schema, or what it is the schema of."""
Parts = Mapping[str, Json]
"""The schemas that others refer to, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """What stands on a record and can't be taken over."""

    name: str
    said: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What an earlier record says of a case, besides the complaint and the number."""

    members: Json
    """By name, each as the schema has it; without what says nothing."""
    complained: bool
    """Whether a complaint is in it; a record may have the number alone."""
    unanswered: bool = False
    """Whether it is a complaint of which everything is still missing."""
    misfits: tuple[Misfit, ...] = ()
    """The first of them."""


def kept(envelope: Envelope, schema: Mapping[str, Any]) -> Kept:
    """What of a record fits `schema`; of lists and dates each entry is looked at by itself."""
    members: Json = {}
    misfits: list[Misfit] = []
    for name, shape in schema["properties"].items():
        value = envelope.members.get(name)
        if value is None or name in READ:
            continue
        whole, wrong = _sifted(value, shape, schema["$defs"])
        if whole not in (None, [], {}):
            members[name] = whole
        told = wrong[: MOST - len(misfits)]
        misfits += [Misfit(name=name, said=_shown(each), line=envelope.lines.get(name, 1)) for each in told]
    complaint = envelope.members.get(COMPLAINT)
    return Kept(
        members=members,
        complained=isinstance(complaint, dict),
        unanswered=complaint == {},
        misfits=tuple(misfits),
    )


def _sifted(value: object, shape: Json, parts: Parts) -> tuple[object, list[object]]:
    """What of a value fits, None where nothing does, and what doesn't."""
    if shape.get("type") == "array" and isinstance(value, list):
        return _entries(value, shape, parts)
    if "propertyNames" in shape and isinstance(value, dict):
        names, date = shape["propertyNames"]["enum"], shape["additionalProperties"]
        dates = {name: fitting(one, date, parts) if name in names else None for name, one in value.items()}
        wrong: list[object] = [{name: value[name]} for name, one in dates.items() if one is None]
        return {name: one for name, one in dates.items() if one is not None}, wrong
    found = fitting(value, shape, parts)
    return found, [] if found is not None else [value]


def _entries(values: list[object], shape: Json, parts: Parts) -> tuple[list[object], list[object]]:
    """Those that fit, as many as there may be, and the others; what is said twice is kept once where it has to be."""
    right: list[object] = []
    wrong: list[object] = []
    for each in values:
        one = fitting(each, shape["items"], parts)
        if one is not None and one in right and shape.get("uniqueItems"):
            continue
        fits = one is not None and len(right) < shape.get("maxItems", len(values))
        (right if fits else wrong).append(one if fits else each)
    return right, wrong


def fitting(value: object, shape: Json, parts: Parts) -> object:
    """A value as its schema has it, None where it doesn't fit.

    It knows the words of JSON Schema of which the record's schema is made; a list is looked at entry by entry before.
    """
    if "$ref" in shape:
        return fitting(value, parts[shape["$ref"].rpartition("/")[2]], parts)
    kind = shape["type"]
    if kind == "object":
        return _object(value, shape, parts) if isinstance(value, dict) else None
    if kind == "boolean":
        return value if isinstance(value, bool) else None
    if kind == "array" or not isinstance(value, str):
        return None
    return _figure(value, shape) if kind == "integer" else _text(value, shape)


def _object(value: Json, shape: Json, parts: Parts) -> Json | None:
    known = shape["properties"]
    if not set(shape["required"]) <= value.keys():
        return None
    found = {name: fitting(one, known[name], parts) if name in known else None for name, one in value.items()}
    return None if any(one is None for one in found.values()) else found


def _figure(value: str, shape: Json) -> int | None:
    """Figures come as text."""
    if not DIGITS.fullmatch(value):
        return None
    return int(value) if shape["minimum"] <= int(value) <= shape["maximum"] else None


def _text(value: str, shape: Json) -> str | None:
    size = shape.get("minLength", 0) <= len(value) <= shape.get("maxLength", len(value))
    written = re.fullmatch(shape.get("pattern", "(?s:.*)"), value)
    chosen = value in shape.get("enum", (value,))
    return value if size and written and chosen and (shape.get("format") != "date-time" or _is_moment(value)) else None


def _is_moment(value: str) -> bool:
    """Whether it is a moment that every time zone has."""
    try:
        return MINYEAR < datetime.fromisoformat(value).year < MAXYEAR
    except ValueError:
        return False


def _shown(value: object) -> str:
    """Its beginning on one line; of what is too deep nothing."""
    try:
        said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    except RecursionError:
        return "…"
    return " ".join(said[:WORDS].split())


def happened(members: Mapping[str, Any]) -> dict[str, datetime]:
    """The steps that have been taken, by name, each with when it was first."""
    taken = [(one["step"], datetime.fromisoformat(one["at"])) for one in members.get("done", ())]
    return dict(sorted(taken, key=lambda each: each[1], reverse=True))

"""The JSON Schema of `charter.json` is printed from the model, as the copy itself is."""

from __future__ import annotations

from datetime import date as Day
from datetime import time as TimeOfDay
from typing import Any, get_origin

from responde.contract import looks
from responde.contract.codes import COUNTRIES
from responde.contract.contacts import Phone
from responde.contract.contract import Contract
from responde.contract.deadline import Basis, Remedy, Split
from responde.contract.kinds import alternatives, inner, shapes
from responde.contract.people import Rung
from responde.contract.quantities import PHRASES, UNITS, Duration, Money, Target
from responde.contract.shape import Field, Shape, fields, is_shape
from responde.contract.texts import Hours, Term, Text
from responde.contract.vocabulary import VOCABULARIES
from responde.pages.addresses import PAGES

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

STRING: Schema = {"type": "string", "minLength": 1}
NUMBER: Schema = {"type": "number", "minimum": 0}
AMOUNT: Schema = {
    "type": "string",
    "pattern": r"^\d+(\.\d+)?$",
    "description": "A decimal number as text, so that no digit is lost.",
}
PERMALINK: Schema = {
    "type": "string",
    "pattern": r"^(https?://[^\s#]+/)?[a-z]+\.html#\S+$",
    "description": "Where it stands in the charter, for good; from the root of the site where that has no address.",
}


def charter_schema(at: str = "") -> Schema:
    """The schema of every charter; `at` is its own address, empty where there is none."""
    printed = {kind.__name__: _object(kind) for kind in shapes(Contract) if kind is not Contract}
    top = _object(Contract)
    top["properties"] = {"$schema": {"type": "string"}, **top["properties"]}
    return {
        "$schema": DRAFT,
        **({"$id": at} if at else {}),
        "title": "A charter of customers' rights",
        "description": "What a company promises its customers and who answers for it, as published by Responde.",
        **top,
        "$defs": {**VALUES, **{_words(name): {"enum": list(known)} for name, known in VOCABULARIES.items()}, **printed},
    }


def _record(required: str, **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _words(vocabulary: str) -> str:
    return f"words-{vocabulary}"


VALUES: dict[str, Schema] = {
    "text": {
        "description": "A text by language (BCP 47); a language that is missing was not translated.",
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$"},
        "additionalProperties": {"type": "string"},
    },
    "hours": {
        "description": "Opening hours in OpenStreetMap's syntax, with the name that the contract gives them.",
        **_record("expression", name=STRING, expression=STRING),
    },
    "phone": {
        "description": "A number as it is written, and what to dial.",
        **_record("text dial", text=STRING, dial={"type": "string", "pattern": r"^\+?[\d*#]+$"}),
    },
    "duration": _record(
        "text",
        text=STRING,
        phrase={"enum": list(PHRASES)},
        count=NUMBER,
        upto=NUMBER,
        unit={"enum": list(UNITS)},
        before={"type": "string"},
        per={"enum": ["day", "week", "month", "quarter", "year"]},
    ),
    "target": _record(
        "text",
        text=STRING,
        duration=_ref("duration"),
        share={**NUMBER, "maximum": 100, "description": "Per cent."},
        of={"enum": ["customers", "contacts", "days"]},
        limit={"enum": ["at most", "at least"]},
        score=NUMBER,
        scale=NUMBER,
        average={"const": True},
        always={"const": True},
    ),
    "money": _record(
        "text",
        text=STRING,
        currency={"type": "string", "pattern": "^[A-Z]{3}$"},
        amount=AMOUNT,
        upto=AMOUNT,
        unlimited={"const": True},
    ),
    "basis": {
        "minProperties": 1,
        **_record("", own={"const": True}, law=STRING, article=STRING, text=_ref("text")),
    },
}
KINDS: dict[object, Schema] = {
    Text: _ref("text"),
    Hours: _ref("hours"),
    Phone: _ref("phone"),
    Duration: _ref("duration"),
    Target: _ref("target"),
    Money: _ref("money"),
    Basis: _ref("basis"),
    Day: {"type": "string", "format": "date", "pattern": f"^{looks.KINDS[Day][0]}$"},
    TimeOfDay: {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
}
ADDRESSED = {
    Rung,
    *(inner(each.type)[0] for each in fields(Contract) if get_origin(each.type) is dict and each.name in PAGES),
}
"""What has an address of its own."""
INSTEAD: dict[type[Shape], str] = {Rung: "people", Remedy: "use"}
"""A key in whose presence nothing else is required: a rung shared by people, a remedy that is described elsewhere."""


def _object(kind: type[Shape]) -> Schema:
    """A mapping with the keys of a shape and no others."""
    public = [each for each in fields(kind) if not each.key.private]
    address = {"permalink": PERMALINK} if kind in ADDRESSED else {}
    made: Schema = {
        "description": (kind.__doc__ or "").strip(),
        "type": "object",
        "properties": {**address, **{each.name: _property(each) for each in public}},
        "additionalProperties": False,
    }
    required = [each.name for each in public if each.key.required and not each.key.hidden]
    if required:
        made["allOf"] = [_required(name, INSTEAD.get(kind, "")) for name in required]
    return made


def _required(name: str, instead: str) -> Schema:
    """A key that is there, unless the contract says openly that it lacks it."""
    ways = [{"required": [name]}, {"required": ["lacks"], "properties": {"lacks": {"required": [name]}}}]
    return {"anyOf": [*ways, {"required": [instead]}] if instead else ways}


def _property(each: Field) -> Schema:
    if each.attribute == "cases":
        return {"description": each.key.says, **_cases(_ref("Deadline"))}
    if each.name == "format":
        return {"description": each.key.says, "const": 1}
    return {"description": each.key.says, **_value(each.type, each)}


def _cases(one: Schema) -> Schema:
    """By case; one without ids holds otherwise."""
    ids = {"type": "array", "items": STRING}
    return {"type": "array", "items": _record("ids value", ids=ids, value=one)}


def _value(kind: Any, each: Field) -> Schema:
    if each.attribute == "lacks":
        return {"type": "object", "additionalProperties": _ref("text")}
    found = alternatives(kind)
    if len(found) > 1:
        return {"anyOf": [_value(one, each) for one in found]}
    kind, origin = found[0], get_origin(found[0])
    if origin is not None:
        return _several(origin, inner(kind)[0], each)
    if is_shape(kind):
        return _ref(kind.__name__)
    if kind is Term:
        return _term(each)
    return _text(each) if kind is str else KINDS[kind]


def _several(origin: Any, kind: Any, each: Field) -> Schema:
    """A list, a mapping of ids, or one value for each case."""
    if origin is Split:
        return _cases(_value(kind, each))
    key, name = ("items", "array") if origin is tuple else ("additionalProperties", "object")
    return {"type": name, key: _item(kind, each)}


def _item(kind: Any, each: Field) -> Schema:
    """One of many; a thing with an address of its own has it."""
    one = _value(kind, each)
    return {**one, "required": ["permalink"]} if kind in ADDRESSED else one


def _term(each: Field) -> Schema:
    """A word of the vocabulary, which the product translates, or a text of the contract's own."""
    return {"oneOf": [_record("word", word=_word(each.key.words)), _record("text", text=_ref("text"))]}


def _text(each: Field) -> Schema:
    if not each.key.words:
        return STRING
    known = _word(each.key.words)
    return known if each.key.closed or each.key.words == "languages" else {"anyOf": [known, STRING]}


def _word(vocabulary: str) -> Schema:
    if vocabulary == "countries":
        return {"enum": sorted(COUNTRIES)}
    if vocabulary == "languages":
        return {"type": "string", "pattern": f"^{looks.LANGUAGE}$"}
    if vocabulary == "questions":
        return {"anyOf": [_ref(_words(vocabulary)), {"type": "string", "pattern": r"^own\."}]}
    return _ref(_words(vocabulary))

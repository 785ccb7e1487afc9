"""The JSON Schema of a contract for editors is printed from the model, so that no key can be missing from it."""

from __future__ import annotations

from typing import Any, get_origin

import yaml

from responde.contract import looks
from responde.contract.codes import COUNTRIES
from responde.contract.contract import Contract
from responde.contract.deadline import Basis, Deadline, Split
from responde.contract.kinds import alternatives, inner, shapes
from responde.contract.people import Rung
from responde.contract.quantities import Money, Target
from responde.contract.shape import Field, Shape, fields, is_shape
from responde.contract.texts import Hours, Term, Text
from responde.contract.vocabulary import VOCABULARIES

DRAFT = "http://json-schema.org/draft-07/schema#"
"""Of all drafts the one that editors know best; the YAML language server was written for it."""

Schema = dict[str, Any]

SINGLE: Schema = {"type": ["string", "number", "boolean"]}
"""Text as people write it: editors take `2026.2` for a number and `no` for a Boolean."""
BY_LANGUAGE: Schema = {"$ref": "#/definitions/by-language"}
"""What tells a text in several languages from other mappings."""
ALSO: dict[object, list[str]] = {bool: ["boolean"], int: ["integer"], Money: [], Target: []}
"""What else editors may take one of the small kinds for; the others may look like a number."""
ONLY_VERSION: Schema = {"enum": [1, "1"]}


def schema() -> Schema:
    """The schema of a whole contract."""
    printed = {kind.__name__: _definition(kind) for kind in shapes(Contract) if kind is not Contract}
    return {
        "$schema": DRAFT,
        "title": "Responde: a company's service contract",
        "description": "What a company promises its customers, and who answers for it.",
        **_object(Contract),
        "definitions": {**_values(), **printed},
    }


def _values() -> dict[str, Schema]:
    """What is referred to from many keys."""
    languages = {"type": "object", "minProperties": 1, "propertyNames": _ref("language")}
    text = _either({"allOf": [BY_LANGUAGE], "additionalProperties": SINGLE}, SINGLE)
    words = {f"words-{name}": _words(known) for name, known in VOCABULARIES.items()}
    law = {"type": "array", "minItems": 1, "items": SINGLE}
    basis = {"if": {"type": "array"}, "then": law, "else": _ref("text")}
    tiers = {"if": {"type": "array"}, "then": {"items": _single(Target)}, "else": _single(Target)}
    kinds = {_named(kind): _look(kind) for kind in looks.KINDS}
    known = {"by-language": languages, "text": text, "basis": basis, "tiers": tiers, "targets": _targets()}
    return {**known, **_names(), **kinds, **words}


def _names() -> dict[str, Schema]:
    """Ids, references, keys of a split, codes of languages."""
    return {
        "id": _pattern(looks.ID, "an id in lower-case letters, digits, hyphens and underscores"),
        "reference": SINGLE | _pattern(looks.REFERENCE, "an id of this contract"),
        "scope": _pattern(looks.SCOPE, "ids of this contract, or `otherwise`"),
        "language": _pattern(looks.LANGUAGE, "the code of a language such as `es`"),
    }


def _named(kind: object) -> str:
    return f"written-{getattr(kind, '__name__', kind)}".lower()


def _look(kind: object) -> Schema:
    """One of the small kinds; editors may take what looks like a number or a Boolean for one."""
    return {"type": ["string", *ALSO.get(kind, ["number"])]} | _pattern(*looks.KINDS[kind])


def _words(known: dict[str, str]) -> Schema:
    return {"enum": list(known), "enumDescriptions": list(known.values())}


def _targets() -> Schema:
    """Tiers, or a mapping of ids to deadlines."""
    return _either(_cases(_ref("Deadline")), _ref("tiers"))


def _either(mapping: Schema, other: Schema) -> Schema:
    """One schema for mappings and one for the rest; editors then complain about the one that was meant."""
    return {"if": {"type": "object"}, "then": mapping, "else": other}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _cases(one: Schema) -> Schema:
    return {"type": "object", "propertyNames": _ref("scope"), "additionalProperties": one}


def _definition(kind: type[Shape]) -> Schema:
    """A shape with the forms in which it can be written."""
    if kind is Deadline:
        return _deadline()
    if not kind.bare:
        return _object(kind)
    each = next(each for each in fields(kind) if each.attribute == kind.bare)
    bare = _value(each.type, each)
    braces = {"type": "object", "not": BY_LANGUAGE} if Text in alternatives(each.type) else {"type": "object"}
    return {"if": braces, "then": _object(kind), "else": bare}


def _deadline() -> Schema:
    """A target, tiers, the long form, or a split: a mapping of which no key is one of the long form."""
    long = _object(Deadline)
    keys = list(long["properties"])
    mapping = {
        "type": "object",
        "properties": long["properties"],
        "additionalProperties": _ref("Deadline"),
        "if": {"anyOf": [{"required": [name]} for name in keys]},
        "then": {"propertyNames": {"enum": keys}, **_required("target")},
        "else": {"propertyNames": _ref("scope")},
    }
    return _either(mapping, _ref("tiers"))


def _object(kind: type[Shape]) -> Schema:
    """A mapping with the keys of a shape and no others."""
    known = [each for each in fields(kind) if not each.key.hidden]
    required = [each.name for each in known if each.key.required]
    made: Schema = {
        "type": "object",
        "properties": {each.name: _property(each) for each in known},
        "additionalProperties": False,
    }
    if required:
        made["allOf"] = [_required(name, "people" if kind is Rung else "") for name in required]
    return made


def _required(name: str, instead: str = "") -> Schema:
    """A key that has to be there, unless the contract says openly that it lacks it."""
    lacking = {"required": ["lacks"], "properties": {"lacks": {"required": [name]}}}
    excused = {"anyOf": [lacking, {"required": [instead]}]} if instead else lacking
    return {"if": excused, "else": {"required": [name]}}


def _property(each: Field) -> Schema:
    """What may stand at a key, with its description and an example."""
    value = _value(each.type, each)
    if each.attribute == "target":
        value = _ref("targets")
    elif each.name == "format":
        value = ONLY_VERSION
    return {**_explained(each), **({"allOf": [value]} if "$ref" in value else value)}


def _explained(each: Field) -> Schema:
    return {"description": each.key.says, "examples": [written(each.key.example, each)]}


def written(example: str, each: Field) -> object:
    """An example as the value that an editor would read; scalars stay the text that they are."""
    if each.type in {bool, bool | None} or each.type in {int, int | None}:
        return yaml.safe_load(example)
    if example[:1] in '[{"':
        return yaml.load(example, Loader=yaml.BaseLoader)  # noqa: S506 - it makes text, lists and mappings alone
    return example


def _value(kind: Any, each: Field) -> Schema:
    """What a value of `kind` looks like at the key `each`."""
    found = alternatives(kind)
    if len(found) > 1:  # money or a duration, or else words
        return _term(each) if Term in found else _ref("text")
    kind = found[0]
    several = {tuple: _list, dict: _mapping, Split: _split}.get(get_origin(kind))
    if several:
        return several(inner(kind)[0], each)
    if is_shape(kind):
        return _ref(kind.__name__)
    if kind is Term:
        return _term(each)
    return {Text: _ref("text"), Basis: _ref("basis"), Hours: SINGLE, str: _text(each)}.get(kind) or _single(kind)


def _list(kind: Any, each: Field) -> Schema:
    """A list; one value alone is a list of one."""
    if kind is Target:
        return _ref("tiers")
    one = _value(kind, each)
    items = {"anyOf": [one, {"type": "array", "items": one}]} if kind is Basis else {"items": one}
    return {"if": {"type": "array"}, "then": items, "else": one}


def _mapping(kind: Any, each: Field) -> Schema:
    """A mapping of ids; the reasons under `lacks` may stand at any word."""
    if each.attribute == "lacks":
        return {"type": "object", "additionalProperties": _ref("text")}
    return {"type": "object", "propertyNames": _ref("id"), "additionalProperties": _value(kind, each)}


def _split(kind: Any, each: Field) -> Schema:
    """One value, or a mapping of ids to values."""
    one = _value(kind, each)
    if not is_shape(kind):
        return {"if": {"type": "object", "not": BY_LANGUAGE}, "then": _cases(one), "else": one}
    keys = [{"required": [below.name]} for below in fields(kind)]
    return {"if": {"type": "object", "not": {"anyOf": keys}}, "then": _cases(one), "else": one}


def _term(each: Field) -> Schema:
    """A word of the vocabulary, or a text."""
    return {"anyOf": [_ref(f"words-{each.key.words}"), _ref("text")]}


def _text(each: Field) -> Schema:
    """A single text: a word, a reference, something with a look of its own, or anything."""
    if each.name in looks.KEYS:
        return SINGLE | _pattern(*looks.KEYS[each.name])
    if each.key.words:
        known = _word(each.key.words)
        return known if each.key.closed or each.key.words == "languages" else {"anyOf": [known, SINGLE]}
    if each.key.to and "text" not in each.key.to:
        return _ref("reference")
    return SINGLE


def _word(vocabulary: str) -> Schema:
    if vocabulary == "languages":  # Norwegian, `no`, is a Boolean to some editors, and so is Norway
        return {"type": ["string", "boolean"], "allOf": [_ref("language")]}
    if vocabulary == "countries":
        return {"enum": [*sorted(COUNTRIES), False]}
    if vocabulary == "questions":
        own = {"type": "string", "pattern": rf"^own\.{looks.ID}$"}
        return {"anyOf": [_ref(f"words-{vocabulary}"), own]}
    return _ref(f"words-{vocabulary}")


def _single(kind: object) -> Schema:
    return _ref(_named(kind))


def _pattern(pattern: str, expected: str) -> Schema:
    return {"pattern": looks.anchored(pattern), "patternErrorMessage": f"Write {expected}."}

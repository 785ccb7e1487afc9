"""The JSON Schema (draft 2020-12) of a complaint as it is handed in, whatever the channel."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterator, Mapping
from itertools import islice
from math import isfinite
from typing import Any

from jinja2 import Environment

from responde.artefact import Artefact
from responde.complaint import NUMBER, Condition, Form, Label, Question
from responde.complaint.answers import Doubt, Remark, figure
from responde.complaint.bank import LONGEST, PHONE, REACHED_AT
from responde.complaint.fields import MOST, Field, answered, asked
from responde.complaint.letter import speeches
from responde.complaint.lines import decoded
from responde.complaint.number import UNNAMED, pattern
from responde.complaint.record import Parsed
from responde.contract.contract import Contract
from responde.contract.texts import Text
from responde.speech import Speech
from responde.templating import plain

TEMPLATE = "forms/submission.schema.json.j2"

LARGEST = 20_000_000
"""Bytes of JSON that are read: a complaint has the names of files in it, not the files."""
OBJECT = re.compile(r'\s*\{\s*(?:["}]|\Z)')
"""What it begins with; a note may begin with a brace, too."""

LONGEST_KEY = 100
"""Characters of a name that is looked for in the text."""
LONGEST_FIGURE = 300
"""Digits of a number that is read as one."""

Json = dict[str, Any]


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """One schema a language: only the titles differ."""
    path = f"{'' if speech.lang == contract.languages[0] else speech.lang + '/'}forms/complaint.schema.json"
    address = f"{contract.published_at.rstrip('/')}/{path}" if contract.published_at else ""
    printed = templates.get_template(TEMPLATE).render(schema=schema(form, speech, address))
    yield Artefact(path=path, content=printed.encode(), lang=speech.lang)


def read(content: bytes, form: Form, contract: Contract) -> Parsed | None:
    """A complaint as the schema has it, in JSON; None for what isn't one object, or answers no question at all."""
    text, known = decoded(content[: LARGEST + 1])[0], asked(form)
    if len(content) > LARGEST or not OBJECT.match(text):
        return None
    try:
        data = json.loads(text, parse_constant=str, parse_int=_whole, parse_float=_decimal)
        fields = tuple(_fields(data, text, known))
    except (ValueError, RecursionError) as error:
        return Parsed(answers={}, findings=(_broken(error),))
    return answered(fields, form, speeches(contract.languages)) if data.keys() & known.keys() else None


def _whole(digits: str) -> int | str:
    """A whole number; one with more digits than any that is meant stays text, which costs less to read."""
    return int(digits) if len(digits) <= LONGEST_FIGURE else digits


def _decimal(digits: str) -> str:
    """A number as it is typed into a letter, where it never looks like a thousand."""
    number = float(digits)
    return figure(number) if isfinite(number) and len(digits) <= LONGEST_FIGURE else digits


def _broken(error: Exception) -> Remark:
    line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
    return Remark(doubt=Doubt.BROKEN, line=line)


def _fields(data: Mapping[str, object], text: str, known: Container[str]) -> Iterator[Field]:
    """What is asked, and the first of what isn't, each with its line."""
    names = [name for name in data if name in known]
    names += islice((name for name in data if name not in known), MOST + 1)
    for name in names:
        value = data[name]
        values = value[: MOST * 10] if isinstance(value, list) else [value]
        said = tuple(_said(each) for each in values if each is not None)
        yield Field(name=name, values=said, line=_place(name, text))


def _place(name: str, text: str) -> int:
    """The line in which a key stands; the first, where it is written with its numbers."""
    key = json.dumps(name, ensure_ascii=False)
    found = re.search(re.escape(key) + r"\s*:", text) if len(key) <= LONGEST_KEY else None
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _said(value: object) -> str:
    """A value as one would type it; what holds others is shown as it stands."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def schema(form: Form, speech: Speech, address: str = "") -> Json:
    """The schema as data; `$id` only where the charter knows its address."""
    head: Json = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    if address:
        head["$id"] = address
    cases = list(_cases(form))
    return {
        **head,
        "title": said(speech, "Complaint"),
        "type": "object",
        "additionalProperties": False,
        "properties": _number(form, speech) | {each.id: _property(each, speech) for each in form.questions},
        "required": [each.id for each in form.questions if each.required and not each.when],
        **({"allOf": cases} if cases else {}),
    }


def _number(form: Form, speech: Speech) -> Json:
    """The case's own number, as it was issued: without blanks."""
    return {NUMBER.id: {**_about(NUMBER, speech), "type": "string", "pattern": pattern(form.prefix or UNNAMED)}}


def _cases(form: Form) -> Iterator[Json]:
    """What has to be answered in some cases alone."""
    ways = form.question("contact_by")
    for option in ways.options if ways else ():
        yield {
            "if": _told(Condition(question="contact_by", answers=(option.id,))),
            "then": _demand(REACHED_AT[option.id]),
        }
    conditional = [each for each in form.questions if each.unless or (each.required and each.when)]
    for key in dict.fromkeys((each.when, each.unless) for each in conditional):
        names = [each.id for each in conditional if (each.when, each.unless) == key]
        yield from _demanded(form, *key, names)


def _demanded(form: Form, when: tuple[Condition, ...], unless: tuple[str, ...], names: list[str]) -> Iterator[Json]:
    """These have to be answered when all those are answered so, unless any of others is answered with anything."""
    demand: Json = _demand(*names)
    lifting = [_answered(each) for each in map(form.question, unless) if each]
    if lifting:
        demand = {"if": {"anyOf": lifting}, "else": demand}
    yield {"if": {"allOf": [_told(each) for each in when]}, "then": demand} if when else demand


def _demand(*names: str) -> Json:
    return {"required": list(names)}


def _told(condition: Condition) -> Json:
    """That a question is answered in one of these ways."""
    answers = list(condition.answers)
    said = {"const": answers[0]} if len(answers) == 1 else {"enum": answers}
    return {"properties": {condition.question: said}, "required": [condition.question]}


def _answered(question: Question) -> Json:
    """That a question is answered with anything but no."""
    said: Json = {"const": True} if question.kind == "yes_no" else {"type": "string", "minLength": 1}
    return {"properties": {question.id: said}, "required": [question.id]}


def said(speech: Speech, label: Label) -> str:
    """A label as plain text."""
    shown = speech.text(label) if isinstance(label, Text) else speech(label)
    return plain(shown)


def _about(question: Question, speech: Speech) -> Json:
    made: Json = {"title": said(speech, question.label)}
    return {**made, "description": said(speech, question.hint)} if question.hint else made


def _property(question: Question, speech: Speech) -> Json:
    choices = [option.id for option in question.options]
    kinds: dict[str, Json] = {
        "choice": {"type": "string", "enum": choices},
        "choices": {"type": "array", "items": {"type": "string", "enum": choices}, "uniqueItems": True},
        "yes_no": {"type": "boolean"},
        "date": {"type": "string", "format": "date"},
        "number": {"type": "number"},
        "email": {"type": "string", "format": "email", "maxLength": LONGEST["email"]},
        "phone": {"type": "string", "pattern": f"^{PHONE}$"},
        "file": {"type": "array", "items": {"type": "string", "maxLength": 255}, "maxItems": 10},
    }
    shortest = {"minLength": 1} if question.required else {}
    text = {"type": "string", **shortest, "maxLength": LONGEST.get(question.kind, LONGEST["text"])}
    return {**_about(question, speech), **kinds.get(question.kind, text)}

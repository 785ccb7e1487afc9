"""The JSON Schema (draft 2020-12) of a complaint as it is handed in, whatever the channel."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from responde.artefact import Artefact
from responde.complaint import Form, Label, Question
from responde.complaint.bank import LONGEST, PHONE, REACHED_AT
from responde.contract.contract import Contract
from responde.contract.texts import Text
from responde.speech import Speech
from responde.templating import plain

TEMPLATE = "forms/submission.schema.json.j2"


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """One schema a language: only the titles differ."""
    path = f"{'' if speech.lang == contract.languages[0] else speech.lang + '/'}forms/complaint.schema.json"
    address = f"{contract.published_at.rstrip('/')}/{path}" if contract.published_at else ""
    printed = templates.get_template(TEMPLATE).render(schema=schema(form, speech, address))
    yield Artefact(path=path, content=printed.encode(), lang=speech.lang)


def schema(form: Form, speech: Speech, address: str = "") -> dict[str, object]:
    """The schema as data; `$id` only where the charter knows its address."""
    head: dict[str, object] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    if address:
        head["$id"] = address
    ways = form.question("contact_by")
    cases = [_reachable(option.id) for option in ways.options] if ways else []
    cases += _unless(form)
    return {
        **head,
        "title": said(speech, "Complaint"),
        "type": "object",
        "additionalProperties": False,
        "properties": {each.id: _property(each, speech) for each in form.questions},
        "required": [each.id for each in form.questions if each.required],
        **({"allOf": cases} if cases else {}),
    }


def _unless(form: Form) -> list[dict[str, object]]:
    """What has to be answered unless something else is answered with yes."""
    lifting = dict.fromkeys(each.unless for each in form.questions if each.unless)
    found: list[dict[str, object]] = []
    for name in lifting:
        needed = [each.id for each in form.questions if each.unless == name]
        yes = {"properties": {name: {"const": True}}, "required": [name]}
        found.append({"if": yes, "else": {"required": needed}})
    return found


def said(speech: Speech, label: Label) -> str:
    """A label as plain text."""
    shown = speech.text(label) if isinstance(label, Text) else speech(label)
    return plain(shown)


def _reachable(way: str) -> dict[str, object]:
    """Who wants the answer by e-mail gives an address, and so on."""
    case = {"properties": {"contact_by": {"const": way}}, "required": ["contact_by"]}
    return {"if": case, "then": {"required": [REACHED_AT[way]]}}


def _property(question: Question, speech: Speech) -> dict[str, object]:
    made: dict[str, object] = {"title": said(speech, question.label)}
    if question.hint:
        made["description"] = said(speech, question.hint)
    choices = [option.id for option in question.options]
    kinds: dict[str, dict[str, object]] = {
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
    return {**made, **kinds.get(question.kind, text)}

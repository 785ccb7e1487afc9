"""The JSON Schema (draft 2020-12) of what one desk passes on to the next, so that nothing is asked again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from responde.artefact import Artefact
from responde.complaint import Form, handover
from responde.complaint.bank import LONGEST
from responde.complaint.fields import NAME, answered
from responde.complaint.letter import speeches
from responde.complaint.record import Parsed
from responde.contract.contract import Contract
from responde.contract.promises import STEPS
from responde.formats import every, folder
from responde.speech import Speech
from responde.templating import plain

TEMPLATE = "forms/handover.schema.json.j2"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
TIME = r"[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})"
"""Of a moment as RFC 3339 has it, always with an offset."""
LANGUAGE = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$"
"""A tag of BCP 47, as `es` or `pt-BR`: customers speak languages that the contract isn't in."""
FILE = r"^[^/\\]+$"
"""The name of a file, without any folder."""
MOST = 100
"""Hands, steps, promises and files of one case."""

Json = dict[str, Any]


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """One schema a language: only titles and descriptions differ."""
    path = f"{folder(contract, speech)}handover.schema.json"
    address = f"{contract.published_at.rstrip('/')}/{path}" if contract.published_at else ""
    printed = templates.get_template(TEMPLATE).render(schema=record(form, contract, speech, address))
    yield Artefact(path=path, content=printed.encode(), lang=speech.lang)


def read(content: bytes, form: Form, contract: Contract) -> Parsed | None:
    """The complaint in a hand-over record, with the number on it; None for anything else.

    It is in the customer's language, where the contract is in that, too.
    """
    found = handover.opened(content, form)
    if found is None:
        return None
    beside = answered(found.beside, Form(questions=()), speeches(contract.languages))
    parsed = handover.joined(_complaint(found.complaint, form, contract), beside, found)
    if parsed is None or parsed.lang in contract.languages:
        return parsed
    return Parsed(answers=parsed.answers, findings=parsed.findings)


def _complaint(content: bytes, form: Form, contract: Contract) -> Parsed | None:
    """What is in the envelope, read by the format that has the schema of it."""
    known = (each for each in every() if hasattr(each, "schema") and hasattr(each, "read"))
    found: Parsed | None = next(each.read(content, form, contract) for each in known)
    return found


def record(form: Form, contract: Contract, speech: Speech, address: str = "") -> Json:
    """The schema as data; `$id` only where the charter knows its address.

    It is complete in itself: the complaint's own schema is part of it.
    """
    head = {"$schema": DIALECT, **({"$id": address} if address else {})}
    about = speech("What one desk passes on with a case, so that the next asks the customer nothing again.")
    inside = {handover.COMPLAINT: _ref("complaint")}
    unfinished = {handover.COMPLAINT: _ref("unfinished")}
    return {
        **head,
        **_about(speech("Hand-over of a case"), about),
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **_case(contract, speech),
            **_conversation(form, speech),
            **_state(contract, speech),
            **_hands(speech),
        },
        "anyOf": [{"required": ["number"]}, {"required": ["received", handover.COMPLAINT]}],
        "if": {"required": ["missing"]},
        "then": {"properties": unfinished},
        "else": {"properties": inside},
        "$defs": _parts(form, contract, speech),
    }


def _case(contract: Contract, speech: Speech) -> Json:
    """What it is, since when, and how it came."""
    number = speech("The case's own number. Leave it out where none was given yet; then say when it was received.")
    received = speech(
        "When the customer told anybody first, the company or a contractor. Of several moments the earliest counts."
    )
    channel = speech("The channel by which it came, by its id in the contract.")
    taken_by = speech("Who took it: the id of a place, a contractor or a person in the contract.")
    language = speech("The language that the customer speaks, as BCP 47 has it, such as es or pt-BR.")
    identified = speech("Whether the customer has already proved who they are. If so, nobody asks for it again.")
    takers = (*contract.places, *contract.all_contractors(), *contract.people)
    return {
        "number": {**_about(speech("Case number"), number), **_ref("complaint/properties/number")},
        "received": {**_about(speech("Received"), received), **_ref("moment")},
        "channel": {**_about(speech("Channel"), channel), **_one_of(contract.channels)},
        "taken_by": {**_about(speech("Taken by"), taken_by), **_one_of(takers)},
        "language": {**_about(speech("Language"), language), "type": "string", "pattern": LANGUAGE},
        "identified": {**_about(speech("Identity proved"), identified), "type": "boolean"},
    }


def _conversation(form: Form, speech: Speech) -> Json:
    """What the customer said, and what they were told."""
    complaint = speech("The answers, by question, as in the schema of complaints.")
    missing = speech("Ask for these alone. Where there are none, leave this out; then the complaint has to be whole.")
    heard = speech("What the customer said besides, and who listened: ask them, not the customer.")
    promised = speech("What the customer was promised, by whom, and until when. It binds whoever takes over the case.")
    attachments = speech("Files that come with this record, by their names.")
    questions = {"type": "array", "minItems": 1, "uniqueItems": True, "items": _one_of(e.id for e in form.questions)}
    words, who, by = _words(speech("What was said"), "long_text"), _words(speech("By whom")), _ref("moment")
    until = {**_about(speech("Until when")), **by}
    name = {"type": "string", "pattern": FILE, "maxLength": NAME}
    return {
        handover.COMPLAINT: {**_about(speech("Complaint"), complaint), "type": "object"},
        "missing": {**_about(speech("Questions that still have to be answered"), missing), **questions},
        "heard": {
            **_about(speech("Heard besides"), heard),
            **_list(_object({"says": words, "who": who, "at": _at(speech)}, "says", "who")),
        },
        "promised": {
            **_about(speech("Promised to the customer"), promised),
            **_list(_object({"says": words, "who": who, "by": until}, "says", "who")),
        },
        "attachments": {**_about(speech("Attachments"), attachments), **_list(name), "uniqueItems": True},
    }


def _state(contract: Contract, speech: Speech) -> Json:
    """How far it has come."""
    done = speech("What has been done for the case already, step by step, the earliest first.")
    rung = speech("How far up the ladder of the contract the case has come; 1 is the first rung.")
    person = speech("Who has the case now, by their id in the contract.")
    due = speech("The dates that the customer was told, by step. They hold, whoever has the case.")
    step = {**_about(speech("Step")), "type": "string", "enum": list(STEPS)}
    more = _words(speech("What was done"), "long_text")
    once = _object({"step": step, "at": _at(speech), "who": _words(speech("By whom")), "says": more}, "step", "at")
    dates = {"type": "object", "propertyNames": {"enum": list(STEPS)}, "additionalProperties": _ref("moment")}
    top = max(1, len(contract.ladder))
    return {
        "done": {**_about(speech("Done so far"), done), **_list(once)},
        "rung": {**_about(speech("Rung of the ladder"), rung), "type": "integer", "minimum": 1, "maximum": top},
        "person": {**_about(speech("Person in charge"), person), **_one_of(contract.people)},
        "due": {**_about(speech("Dates told to the customer"), due), **dates},
    }


def _hands(speech: Speech) -> Json:
    """Through whose hands it has gone, and whether it may."""
    passed = speech("Every hand-over so far, the earliest first; the last is this one.")
    consent = speech("Whether the customer agrees that the case is passed on with what they said.")
    hand = {
        "from": {**_about(speech("From whom")), **_ref("desk")},
        "to": {**_about(speech("To whom")), **_ref("desk")},
        "at": _at(speech),
        "why": _words(speech("Why")),
    }
    return {
        "passed": {**_about(speech("Passed on"), passed), **_list(_object(hand, "from", "to", "at"))},
        "consent": {**_about(speech("Agreed to pass it on"), consent), "type": "boolean"},
    }


def _parts(form: Form, contract: Contract, speech: Speech) -> Json:
    """What the record refers to."""
    complaint: Json = next(each.schema(form, speech) for each in every() if hasattr(each, "schema"))
    answers = {name: _ref(f"complaint/properties/{name}") for name in complaint["properties"]}
    desk = speech("The id of a channel, a place, a contractor or a person in the contract.")
    desks = (*contract.channels, *contract.places, *contract.all_contractors(), *contract.people)
    moment = speech("Date and time with the offset from UTC (RFC 3339), such as 2026-12-04T18:30:00-05:00.")
    return {
        "complaint": {key: value for key, value in complaint.items() if key != "$schema"},
        "unfinished": {"type": "object", "additionalProperties": False, "properties": answers},
        "moment": {
            "description": plain(moment),
            "type": "string",
            "format": "date-time",
            "pattern": f"^{DATE}T{TIME}$",
        },
        "desk": {"description": plain(desk), **_one_of(desks)},
    }


def _about(title: Markup, description: Markup | None = None) -> Json:
    said = {"title": plain(title)}
    return {**said, "description": plain(description)} if description else said


def _ref(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


def _one_of(ids: Iterable[str]) -> Json:
    return {"type": "string", "enum": list(dict.fromkeys(ids))}


def _words(title: Markup, kind: str = "text") -> Json:
    return {**_about(title), "type": "string", "minLength": 1, "maxLength": LONGEST[kind]}


def _at(speech: Speech) -> Json:
    return {**_about(speech("When")), **_ref("moment")}


def _list(items: Json) -> Json:
    return {"type": "array", "maxItems": MOST, "items": items}


def _object(properties: Json, *required: str) -> Json:
    return {"type": "object", "additionalProperties": False, "properties": properties, "required": list(required)}

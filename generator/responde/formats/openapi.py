"""The OpenAPI 3.1 document of where a complaint is handed in, by the web form or by a program of somebody else's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from jinja2 import Environment
from markupsafe import Markup

from responde.artefact import Artefact
from responde.complaint import Form, receivers
from responde.contract.contract import Contract
from responde.formats import every, folder
from responde.speech import Speech
from responde.templating import plain

TEMPLATE = "forms/openapi.json.j2"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
JSON, PAGE = "application/json", "text/html"
MULTIPART, URLENCODED = "multipart/form-data", "application/x-www-form-urlencoded"
LANGUAGE, NEXT, TRAP = "lang", "next", "_gotcha"
"""What the web form sends besides answers: its language, the page to go on to, and what only robots fill in."""

Json = dict[str, Any]


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """One document a language, where the form goes to an address of the company's own.

    Other receivers have rules of their own; and a document without an address would promise that the charter's site
    takes complaints, which is a folder of files.
    """
    web = contract.channels.get(receivers.web_channel(contract))
    if web and web.deliver_to and web.deliver_to.webhook:
        made = document(form, contract, speech, web.deliver_to.webhook, takes_files=web.takes_files is not False)
        printed = templates.get_template(TEMPLATE).render(document=made)
        path = f"{folder(contract, speech)}complaint.openapi.json"
        yield Artefact(path=path, content=printed.encode(), lang=speech.lang)


def document(form: Form, contract: Contract, speech: Speech, webhook: str, *, takes_files: bool) -> Json:
    """The document as data; `webhook` is an absolute address, `takes_files` whether the channel does."""
    address = urlsplit(webhook)
    schema = _submission(form, speech)
    uploads = tuple(each.id for each in form.questions if each.kind == "file")
    content = {MULTIPART: "ComplaintWithFiles", URLENCODED: "ComplaintForm", JSON: "Complaint"}
    if takes_files and any(each.kind == "file" and each.needed for each in form.questions):
        del content[URLENCODED]  # it can't carry what has to be sent with it
    kept = uploads if takes_files else ()
    post = _operation(speech, content, kept)
    schemas = {
        "Complaint": schema,
        "ComplaintWithFiles": _in_a_form(schema, contract, speech, uploads, kept),
        "ComplaintForm": _in_a_form(schema, contract, speech, uploads, ()),
        **_answers(form, speech),
    }
    used = {"Receipt", "Problems", *content.values()}
    return {
        "openapi": "3.1.1",
        "jsonSchemaDialect": DIALECT,
        "info": _info(contract, speech),
        "servers": [{"url": f"{address.scheme}://{address.netloc}"}],
        "security": [],
        "paths": {address.path or "/": {**_asked_for(address.query), "post": post}},
        "components": {"schemas": {name: each for name, each in schemas.items() if name in used}},
    }


def _submission(form: Form, speech: Speech) -> Json:
    """The schema of a submission, from the format that has it: formats know each other by what they can do alone.

    The dialect stands once for the whole document.
    """
    made: Json = next(each.schema(form, speech) for each in every() if hasattr(each, "schema"))
    return {key: value for key, value in made.items() if key != "$schema"}


def _info(contract: Contract, speech: Speech) -> Json:
    edition = contract.edition
    company = speech.text(contract.organisation.name)
    about = speech("How a complaint is handed in, by the web form or by a program, and what is answered to it.")
    return {
        "title": plain(speech("Complaints to {company}", company=company)),
        "description": plain(about),
        "version": edition.number or str(edition.from_),
    }


def _asked_for(query: str) -> Json:
    """What stands behind the question mark of an address belongs to no path: it is a parameter with one value."""
    given = parse_qs(query, keep_blank_values=True)
    made = [{"name": name, "in": "query", "required": True, "schema": _only(values)} for name, values in given.items()]
    return {"parameters": made} if made else {}


def _only(values: list[str]) -> Json:
    return {"type": "string", "const": values[0]} if len(values) == 1 else {"type": "array", "const": values}


def _operation(speech: Speech, content: Mapping[str, str], uploads: tuple[str, ...]) -> Json:
    bodies: dict[str, Json] = {kind: {"schema": _ref(name)} for kind, name in content.items()}
    if uploads:
        bodies[MULTIPART]["encoding"] = {name: {"contentType": "*/*"} for name in uploads}
    about = speech("The answers, by question. In a form, what is left empty counts as not answered.")
    return {
        "operationId": "complain",
        "summary": plain(speech("Hand in a complaint")),
        "requestBody": {"description": plain(about), "required": True, "content": bodies},
        "responses": _responses(speech),
    }


def _responses(speech: Speech) -> Json:
    to_program = {JSON: {"schema": _ref("Receipt")}}
    refused = {JSON: {"schema": _ref("Problems")}, PAGE: {"schema": {"type": "string"}}}
    next_page = {"Location": {"required": True, "schema": {"type": "string", "format": "uri-reference"}}}
    return {
        "201": {
            "description": plain(speech("Received. A program is told the case number and the day of receipt.")),
            "content": to_program,
        },
        "303": {
            "description": plain(speech("Received. Who used the form is sent on to a page that says so.")),
            "headers": next_page,
        },
        "413": {"description": plain(speech("Not received: it is too large. Send fewer or smaller files."))},
        "415": {"description": plain(speech("Not received: send JSON or a web form."))},
        "422": {
            "description": plain(speech("Not received: answers are missing or can't be taken as they are.")),
            "content": refused,
        },
    }


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _in_a_form(
    schema: Json, contract: Contract, speech: Speech, uploads: tuple[str, ...], kept: tuple[str, ...]
) -> Json:
    """The same complaint as a browser sends it: empty where nothing was answered, with files instead of their names.

    `uploads` are the questions for files, `kept` those of them that this kind of form can answer.
    """
    lost = set(uploads) - set(kept)
    required = [name for name in schema["required"] if name not in lost]
    asked = {name: each for name, each in schema["properties"].items() if name not in lost}
    sent = {name: _ref(f"Complaint/properties/{name}") for name in asked}
    sent |= {
        name: {"anyOf": [sent[name], {"const": ""}]} for name in asked if name not in required and _strict(asked[name])
    }
    sent |= {name: {**asked[name], "items": _binary()} for name in kept}
    made = {**schema, "properties": {**sent, **_besides(contract, speech)}, "required": required}
    written = {name: each["type"] == "string" for name, each in asked.items()}
    return made if "allOf" not in made else {**made, "allOf": [_filled(case, written) for case in made["allOf"]]}


def _binary() -> Json:
    return {"type": "string", "contentMediaType": "application/octet-stream"}


def _strict(answer: Json) -> bool:
    """Whether an answer that a browser sends even if there is none would not be taken empty."""
    return answer["type"] == "number" or not {"enum", "format", "pattern"}.isdisjoint(answer)


def _filled(case: Json, written: Mapping[str, bool]) -> Json:
    """A condition of which the demand isn't met by what is empty.

    `written` are the questions that can be answered here, with whether the answer is text: without a text a browser
    sends an empty one, and without anything else nothing.
    """
    if "if" in case:
        return {key: each if key == "if" else _filled(each, written) for key, each in case.items()}
    names = [name for name in case["required"] if name in written]
    texts = [name for name in names if written[name]]
    return {"required": names, "properties": {name: {"type": "string", "minLength": 1} for name in texts}}


def _besides(contract: Contract, speech: Speech) -> Json:
    """What the web form sends besides answers; a receiver that sends people on may do so to these pages alone."""
    root = f"{contract.published_at.rstrip('/')}/"
    pages = [f"{root}{'' if lang == contract.languages[0] else f'{lang}/'}received.html" for lang in contract.languages]
    onward = {"title": plain(speech("Where to go on to")), "type": "string", "enum": pages}
    return {
        LANGUAGE: {"title": plain(speech("Language")), "type": "string", "enum": list(contract.languages)},
        **({NEXT: onward} if contract.published_at else {}),
        TRAP: {"title": plain(speech("Leave this empty")), "type": "string", "maxLength": 0},
    }


def _answers(form: Form, speech: Speech) -> Json:
    """What is answered: a receipt, or what is wrong by the ids of questions."""
    number: Json = {"title": plain(speech("Case number")), "type": "string"}
    number |= {"pattern": f"^{form.prefix}"} if form.prefix else {"minLength": 1}
    day = {"title": plain(speech("Day of receipt")), "type": "string", "format": "date"}
    asked = [each.id for each in form.questions]
    missing = {"type": "array", "items": {"type": "string", "enum": asked}, "uniqueItems": True}
    wrong = {"type": "array", "items": {"type": "string"}, "uniqueItems": True}
    return {
        "Receipt": _record(speech("Receipt of a complaint"), {"case_number": number, "received_on": day}),
        "Problems": _record(
            speech("What has to be put right"),
            {
                "missing": {"title": plain(speech("Questions that still have to be answered")), **missing},
                "wrong": {"title": plain(speech("Answers that can't be taken as they are")), **wrong},
            },
        ),
    }


def _record(title: Markup, properties: Json) -> Json:
    """An object with all of these; a receiver may add to it."""
    return {"title": plain(title), "type": "object", "properties": properties, "required": list(properties)}

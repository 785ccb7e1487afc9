"""A receiver of complaints on this machine that keeps to its OpenAPI document, or is careless with what it is sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

LARGEST = 100_000
"""Bytes of a complaint; real receivers take more."""
Json = dict[str, Any]


class Receiver:
    """A WSGI application; a `careless` one takes whatever it is sent, a `fussy` one nothing."""

    def __init__(self, document: Json, *, careless: bool = False, fussy: bool = False) -> None:
        [(self.path, item)] = document["paths"].items()
        self.parameters = {each["name"]: each["schema"]["const"] for each in item.get("parameters", ())}
        self.content = item["post"]["requestBody"]["content"]
        self.components = document["components"]
        self.careless, self.fussy = careless, fussy

    def __call__(self, environ: Any, start: Any) -> Any:
        with Request(environ) as request:
            return self.answer(request)(environ, start)

    def answer(self, request: Request) -> Response:
        size = request.content_length or 0
        request.get_data(cache=True, parse_form_data=False)  # what is left unread would be taken for the next request
        if request.path != self.path:
            return Response(status=404)
        if request.method != "POST":
            return Response(status=405, headers={"Allow": "POST"})
        if size > LARGEST:
            return Response(status=413)
        if request.mimetype not in self.content:
            return Response(status=415)
        problems = self.problems(request)
        if self.fussy or (any(problems.values()) and not self.careless):
            return Response(json.dumps(problems), status=422, mimetype="application/json")
        return receipt() if request.is_json else Response(status=303, headers={"Location": "/received"})

    def problems(self, request: Request) -> Json:
        answers = request.get_json(silent=True) if request.is_json else self.filled_in(request)
        schema = {**self.content[request.mimetype]["schema"], "components": self.components}
        found = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(answers)
        asked_for = {name: sent if len(sent) > 1 else sent[0] for name, sent in request.args.lists()}
        missing, wrong = set(), {name for name, value in self.parameters.items() if asked_for.get(name) != value}
        for each in found:
            if each.validator == "required" and isinstance(each.instance, dict):
                missing |= set(each.validator_value) - set(each.instance)
            elif each.validator == "minLength" and not each.instance:
                missing.add(str(each.absolute_path[0]))
            elif each.validator == "additionalProperties":
                wrong |= set(each.instance) - set(each.schema["properties"])
            else:
                wrong.add(str(each.absolute_path[0]) if each.absolute_path else "")
        return {"missing": sorted(missing), "wrong": sorted(wrong)}

    def filled_in(self, request: Request) -> Json:
        """A form's fields as the answers they stand for: files by their names, none where none was chosen."""
        encoding = self.content[request.mimetype].get("encoding", {})
        kinds = {name: each["type"] for name, each in self.components["schemas"]["Complaint"]["properties"].items()}
        fields: Json = {}
        for name, sent in request.form.lists():
            values = [typed(kinds.get(name), each) for each in sent]
            several = len(sent) > 1 or (kinds.get(name) == "array" and name not in encoding)
            fields[name] = values if several else values[0]  # a file without a name is no file
        chosen = {name: [each.filename for each in sent if each.filename] for name, sent in request.files.lists()}
        return {**fields, **{name: names for name, names in chosen.items() if names}}


def typed(kind: str | None, value: str) -> object:
    if kind == "boolean":
        return {"true": True, "false": False}.get(value, value)
    if kind == "number":
        try:
            return float(value)
        except ValueError:
            return value
    return value


def receipt() -> Response:
    given = {"case_number": "AC261201K7M3PQ42", "received_on": "2026-12-01"}
    return Response(json.dumps(given), status=201, mimetype="application/json")


class Silent(WSGIRequestHandler):
    def log(self, *_: object) -> None:
        """Say nothing on the terminal of the tests."""


@contextmanager
def listening(receiver: Receiver) -> Iterator[str]:
    """The address, without a slash, at which a receiver listens on this machine."""
    server = make_server("127.0.0.1", 0, receiver, threaded=True, request_handler=Silent)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

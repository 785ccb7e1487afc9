"""A flow's response is what WhatsApp hands to a company when somebody has filled in the form there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from string import digits

from responde.complaint import Form
from responde.complaint.answers import figure
from responde.complaint.bank import ALWAYS
from responde.complaint.fields import MOST, Field, asked
from responde.complaint.lines import decoded

MARK = "responde"
"""Name under which our flow says that it is ours, and its language."""
TOKEN = "flow_token"  # noqa: S105 - what WhatsApp adds to every response, by which a company knows whom it asked
LARGEST = 1_000_000
"""Bytes of a message that are read: files come as their names."""
LONGEST_FIGURE = 300
"""Digits of a number that is read as one."""
WAY = ("entry", "changes", "value", "messages", "interactive", "nfm_reply")
"""Where a response lies in what a webhook is sent, from the outside to the inside."""
RESPONSE = "response_json"
SIGNS = tuple(f'"{each}"' for each in (MARK, TOKEN, "nfm_reply", RESPONSE))
"""One of these stands in every response."""
REFERENCE = re.compile(r"\$\{[^{}]*\}")
"""What some telephones send in place of an answer that was never given."""

LETTERS = str.maketrans({".": "X", "-": "Y", **dict(zip(digits, "ABCDEFGHIJ", strict=True))})
SIGNS_OF_IDS = {ord(str(letter)): chr(sign) for sign, letter in LETTERS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """The answers by the names of fields, as JSON has them but for figures, which are text."""

    values: Mapping[str, object]
    whole: bool = True
    """Whether it could be read."""

    @property
    def ours(self) -> bool:
        """Whether it answers our form, and not another that the company asks there."""
        return MARK in self.values or all(name in self.values for name in ALWAYS)


OWN = "own.".translate(LETTERS)


def spelled(name: str) -> str:
    """The id of a question in letters and underscores alone; ids have no capitals, which stand for other signs."""
    return name.translate(LETTERS)


def unspelled(name: str) -> str:
    """The id that was spelled so."""
    return name.translate(SIGNS_OF_IDS)


def opened(content: bytes) -> tuple[Response, ...]:
    """The responses in a webhook's message, in a part of one, or the one that this is; none where there is none."""
    text = decoded(content[: LARGEST + 1])[0]
    if len(content) > LARGEST or not any(sign in text for sign in SIGNS):
        return ()
    try:
        return tuple(map(_response, _found(_loaded(text))))
    except (ValueError, RecursionError):
        return ()


def fields(response: Response, form: Form) -> Iterator[Field]:
    """What was answered, by the ids of questions; what an earlier edition asked comes under its id, too."""
    known = {spelled(name): name for name in asked(form)}
    for name, value in response.values.items():
        values = tuple(_said(each) for each in _several(value))
        if name in known or (name not in {MARK, TOKEN} and any(values)):
            yield Field(name=known.get(name) or (unspelled(name) if name.startswith(OWN) else name), values=values)


def _found(node: object) -> Iterator[object]:
    """What lies where responses do, each once."""
    if isinstance(node, list):
        for each in node[:MOST]:
            yield from _found(each)
    elif isinstance(node, dict):
        if node.keys() & {MARK, TOKEN}:
            yield node
        elif RESPONSE in node:
            yield node[RESPONSE]
        else:
            yield from _found([node[name] for name in WAY if name in node])


def _response(found: object) -> Response:
    """One response, which usually is text that has to be read once more."""
    try:
        values = _loaded(found) if isinstance(found, str) else found
    except (ValueError, RecursionError):
        return Response(values={}, whole=False)
    return Response(values=values if isinstance(values, dict) else {})


def _loaded(text: str) -> object:
    return json.loads(text, parse_constant=str, parse_int=str, parse_float=_decimal)


def _decimal(digits: str) -> str:
    """A number as it is typed into a letter, where it never looks like a thousand."""
    number = float(digits)
    return figure(number) if isfinite(number) and len(digits) <= LONGEST_FIGURE else digits


def _several(value: object) -> Sequence[object]:
    return value[: MOST * 10] if isinstance(value, list) else (value,)


def _said(value: object) -> str:
    """An answer as one would type it; of a file its name, and nothing of a box that wasn't ticked."""
    if isinstance(value, dict):
        name = value.get("file_name") or value.get("id")
        return name if isinstance(name, str) else json.dumps(value, ensure_ascii=False)
    if isinstance(value, str):
        return "" if REFERENCE.fullmatch(value) else value
    if isinstance(value, bool) or value is None:
        return "yes" if value else ""
    return json.dumps(value, ensure_ascii=False)

"""A telephone that fills in a WhatsApp Flow: it sees what is shown, gives what is demanded, and sends what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

Json = dict[str, Any]

FILLED = frozenset(
    {"TextInput", "TextArea", "Dropdown", "RadioButtonsGroup", "CheckboxGroup", "DatePicker", "OptIn", "DocumentPicker"}
)
EMPTY = {"CheckboxGroup": [], "DocumentPicker": [], "OptIn": False}
REFERENCE = re.compile(r"\$\{(?:screen\.([A-Za-z_]+)\.)?form\.([A-Za-z_]+)\}")
TOKENS = re.compile(r"\s*(\$\{[^}]*\}|'[^']*'|==|!=|&&|\|\||[()!]|true|false)")


class RefusedError(AssertionError):
    """The telephone doesn't go on: something is missing, or can't be filled in like that."""


class Handset:
    """`answers` are by the names of fields; `unseen` is what it sends for what was never filled in."""

    def __init__(self, flow: Json, answers: Mapping[str, Any], *, unseen: object = "") -> None:
        self._screens = {each["id"]: each for each in flow["screens"]}
        self._answers, self._unseen = dict(answers), unseen
        self._kept: dict[str, dict[str, Any]] = {name: {} for name in self._screens}
        onward = {button(each)["on-click-action"].get("next", {}).get("name") for each in flow["screens"]}
        [self._first] = [name for name in self._screens if name not in onward]
        self.seen: dict[str, list[str]] = {}

    def sent(self) -> Json:
        """The payload that its owner sends from the last screen; every answer has to have had its field."""
        name, left = self._first, dict(self._answers)
        while True:
            screen = self._screens[name]
            self.seen[name] = []
            for each in screen["layout"]["children"]:
                if each["type"] in FILLED and self._holds(each.get("visible", True), name):
                    self.seen[name].append(each["name"])
                    self._fill(each, name, left)
            self._demand(screen, name)
            action = button(screen)["on-click-action"]
            if action["name"] == "complete":
                assert (screen["terminal"], left) == (True, {})
                return dict(self._payload(action["payload"], name))
            name = action["next"]["name"]

    def _fill(self, field: Json, screen: str, left: dict[str, Any]) -> None:
        if field["name"] not in left:
            if "init-value" in field:
                self._kept[screen][field["name"]] = field["init-value"]
            return
        said = left.pop(field["name"])
        known = {each["id"] for each in field.get("data-source", ())}
        if known and not set(said if isinstance(said, list) else [said]) <= known:
            raise RefusedError(f"{said} is none of {known}")
        longest = field.get("max-chars") or field.get("max-length") or 10_000
        if isinstance(said, str) and len(said) > longest:
            raise RefusedError(f"{field['name']} is longer than {longest}")
        if field["type"] == "TextInput" and "\n" in said:
            raise RefusedError(f"{field['name']} has one line")
        if field["type"] == "DocumentPicker":
            said = [{"file_name": each, "mime_type": "application/pdf", "sha256": "x", "id": "555"} for each in said]
        self._kept[screen][field["name"]] = said

    def _demand(self, screen: Json, name: str) -> None:
        for each in screen["layout"]["children"]:
            asked = each["type"] in FILLED and self._holds(each.get("visible", True), name)
            needed = self._holds(each.get("required", False), name) or each.get("min-uploaded-documents", 0)
            if asked and needed and not self._kept[name].get(each["name"]):
                raise RefusedError(each["name"])

    def _payload(self, payload: Json, here: str) -> Iterator[tuple[str, Any]]:
        for key, value in payload.items():
            place = REFERENCE.fullmatch(value)
            if not place:
                yield key, value
                continue
            kept = self._kept[place[1] or here]
            if place[2] in kept:
                yield key, kept[place[2]]
            elif self._unseen == "as it stands":
                yield key, value
            elif self._unseen != "left out":
                yield key, self._unseen

    def _holds(self, said: object, here: str) -> bool:
        if isinstance(said, bool):
            return said
        assert isinstance(said, str)
        assert said[0] == said[-1] == "`"
        tokens = TOKENS.findall(said[1:-1])
        assert "".join(tokens) == re.sub(r"\s(?=(?:[^']*'[^']*')*[^']*$)", "", said[1:-1])
        held = self._either(tokens, here)
        assert tokens == []
        return held

    def _either(self, tokens: list[str], here: str) -> bool:
        held = self._both(tokens, here)
        while tokens[:1] == ["||"]:
            tokens.pop(0)
            held = self._both(tokens, here) or held
        return held

    def _both(self, tokens: list[str], here: str) -> bool:
        held = self._one(tokens, here)
        while tokens[:1] == ["&&"]:
            tokens.pop(0)
            held = self._one(tokens, here) and held
        return held

    def _one(self, tokens: list[str], here: str) -> bool:
        if tokens[0] == "(":
            tokens.pop(0)
            held = self._either(tokens, here)
            assert tokens.pop(0) == ")"
            return held
        left, sign, right = (tokens.pop(0) for _ in range(3))
        first, second = self._value(left, here), self._value(right, here)
        assert isinstance(first, type(second)), f"{left} and {right} are of two kinds"
        return (first == second) == {"==": True, "!=": False}[sign]

    def _value(self, token: str, here: str) -> object:
        place = REFERENCE.fullmatch(token)
        if not place:
            return {"true": True, "false": False}.get(token, token.strip("'"))
        screen = place[1] or here
        [field] = [each for each in self._screens[screen]["layout"]["children"] if each.get("name") == place[2]]
        return self._kept[screen].get(place[2], EMPTY.get(field["type"], ""))


def button(screen: Json) -> Json:
    """What one goes on with: there is one, and nothing comes after it."""
    [found] = [each for each in screen["layout"]["children"] if each["type"] == "Footer"]
    assert screen["layout"]["children"][-1] is found
    return found

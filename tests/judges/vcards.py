"""Address books of others: vcard4 holds contact cards to RFC 6350, and vobject reads them in its own way."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import vobject

from tests.judges.tools import node, package

SCRIPT = Path(__file__).with_name("vcards.mjs")


class RefusedError(ValueError):
    """What an address book does not take for a contact card."""


@dataclass(frozen=True, slots=True)
class Card:
    """One contact: its properties as (name, value), in the order of the reader; values are unescaped."""

    properties: tuple[tuple[str, str], ...]

    def all(self, name: str) -> list[str]:
        return [value for each, value in self.properties if each == name]

    def one(self, name: str) -> str:
        [value] = self.all(name)
        return value


def by_vcard4(*texts: str) -> list[list[Card]]:
    """The cards in each text; raises RefusedError for the first that is none."""
    package("vcard4/package.json")
    done = subprocess.run(
        [node(), str(SCRIPT)],
        input=json.dumps({"texts": texts}),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if done.returncode:
        raise RuntimeError(f"the judge of cards broke down: {done.stderr}")
    read = json.loads(done.stdout)
    if refused := [each["refused"] for each in read if "refused" in each]:
        raise RefusedError(refused[0])
    return [[Card(tuple((one["name"], one["value"]) for one in card)) for card in each["cards"]] for each in read]


def by_vobject(text: str) -> list[Card]:
    """The cards in a text; raises RefusedError where one of them is none."""
    try:
        read = tuple(vobject.readComponents(text))
        for each in read:
            each.validate(raiseException=True)
    except (vobject.base.ParseError, vobject.base.ValidateError) as error:
        raise RefusedError(str(error)) from error
    return [Card(tuple((line.name, _said(line.value)) for line in each.getChildren())) for each in read]


def _said(value: object) -> str:
    if isinstance(value, list):
        return ";".join(value)
    return value if isinstance(value, str) else str(value).strip()


def both(text: str) -> list[Card]:
    """The cards as vcard4 reads them, where both readers find the same people."""
    [read] = by_vcard4(text)
    assert [card.one("FN") for card in read] == [card.one("FN") for card in by_vobject(text)]
    return read

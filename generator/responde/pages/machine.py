"""The machine's copy of a contract: `charter.json` says all that the pages say, for programs, with its own schema."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date as Day
from datetime import time as TimeOfDay
from decimal import Decimal
from typing import Any

from responde.artefact import Artefact
from responde.contract.contacts import Contact, Phone
from responde.contract.contract import Contract
from responde.contract.deadline import Basis, Split
from responde.contract.people import Assistant, Beyond, Person
from responde.contract.quantities import Duration, Money, Target
from responde.contract.shape import Field, Shape, fields
from responde.contract.texts import Hours, Term, Text
from responde.contract.written import written
from responde.pages.addresses import PAGES, address
from responde.pages.machine_schema import charter_schema

CHARTER, SCHEMA = "charter.json", "charter.schema.json"
CONTACTS = frozenset(each.name for each in fields(Contact) if each.attribute != "lacks")

Json = dict[str, Any]


def files(contract: Contract) -> tuple[Artefact, Artefact]:
    """The copy and its schema, for the root of the site."""
    return Artefact(path=CHARTER, content=charter_json(contract)), Artefact(path=SCHEMA, content=schema_json(contract))


def charter_json(contract: Contract) -> bytes:
    """The whole contract without what only receivers need; contacts of people only where they may be published."""
    copy = _Copy(contract)
    return encoded({"$schema": f"{copy.site}{SCHEMA}", **copy.shape(contract)})


def schema_json(contract: Contract) -> bytes:
    """The JSON Schema (2020-12) of every `charter.json`, with its address where the charter knows its own."""
    site = _site(contract)
    return encoded(charter_schema(f"{site}{SCHEMA}" if site else ""))


def published(contract: Contract) -> bool:
    """Whether the contacts of people may stand in files that are passed on."""
    return contract.privacy is None or contract.privacy.contacts == "published"


def _site(contract: Contract) -> str:
    return f"{contract.published_at.rstrip('/')}/" if contract.published_at else ""


def encoded(document: Json) -> bytes:
    """A document for programs, on one line: indenting would take the slow encoder, and machines don't look."""
    return (json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n").encode()


def by_language(contract: Contract, text: Text | None) -> dict[str, str]:
    """A text by language; what was written for every language stands in each of them."""
    if text is None:
        return {}
    if text.universal:
        return dict.fromkeys(contract.languages or ("und",), text.into("")[0])
    return dict(text.values)


@dataclass(frozen=True, slots=True)
class _Copy:
    """Copies values, knowing the contract around them."""

    contract: Contract

    @property
    def site(self) -> str:
        return _site(self.contract)

    def shape(self, one: Shape) -> Json:
        """A mapping with the keys of the format, without what is empty or private."""
        copied: Json = {}
        for each in fields(type(one)):
            found = getattr(one, each.attribute)
            empty = found in (None, "") or (found in ((), {}) and not each.key.required)
            if not empty and not each.key.private and not self._hidden(one, each):
                copied[each.name] = self.ladder() if each.name == "ladder" else self.value(found, each.name)
        return copied

    def _hidden(self, one: Shape, each: Field) -> bool:
        """Whether the contact of a person is for the pages alone, or not even for them."""
        if each.name not in CONTACTS or published(self.contract):
            return False
        return isinstance(one, Person | Assistant) or (isinstance(one, Beyond) and bool(one.person))

    def ladder(self) -> list[Json]:
        rungs = self.contract.ladder
        names = [*(f"rung-{step}" for step in range(1, len(rungs))), "director"]
        return [
            {"permalink": self.site + address("rungs", name), **self.shape(rung)}
            for name, rung in zip(names, rungs, strict=False)
        ]

    def value(self, value: Any, key: str) -> Any:
        """Any value of a contract, as JSON has it."""
        if isinstance(value, Shape):
            return self.shape(value)
        if isinstance(value, dict):
            return {name: self._named(key, name, one) for name, one in value.items()}
        if isinstance(value, Split):
            return [{"ids": list(ids), "value": self.value(one, key)} for ids, one in value.cases]
        if isinstance(value, tuple) and key == "cases":
            return [{"ids": list(ids), "value": self.value(one, key)} for ids, one in value]
        if isinstance(value, tuple):
            return [self.value(one, key) for one in value]
        return self.leaf(value)

    def _named(self, namespace: str, name: str, one: Any) -> Any:
        copied = self.value(one, namespace)
        if not isinstance(one, Shape) or namespace not in PAGES:
            return copied
        return {"permalink": self.site + address(namespace, name), **copied}

    def leaf(self, value: object) -> object:
        """A value that holds no other."""
        if isinstance(value, Text):
            return self.text(value)
        if isinstance(value, Term):
            return {"word": value.word} if value.text is None else {"text": self.text(value.text)}
        if isinstance(value, Basis):
            return self.basis(value)
        if isinstance(value, Hours):
            return self.hours(value)
        return value if isinstance(value, str | bool | int) else structured(value)

    def text(self, text: Text) -> dict[str, str]:
        return by_language(self.contract, text)

    def basis(self, basis: Basis) -> Json:
        found = {"own": basis.own, "law": basis.law, "article": basis.article}
        text = {"text": self.text(basis.text)} if basis.text else {}
        return {name: one for name, one in found.items() if one} | text

    def hours(self, hours: Hours) -> Json:
        named = self.contract.hours.get(hours.written)
        return {"name": hours.written, "expression": named.written} if named else {"expression": hours.written}


def structured(value: object) -> object:
    """A figure in its parts, and as it is written; a day or a time as text alone."""
    if isinstance(value, Day | TimeOfDay):
        return written(value)
    if isinstance(value, Phone):
        return {"text": value.written, "dial": value.dialled}
    if isinstance(value, Target):
        return {"text": written(value), **_parts(value, "duration share of limit score scale average always")}
    if isinstance(value, Money):
        return {"text": written(value), **_parts(value, "currency amount upto unlimited", exact=True)}
    if isinstance(value, Duration):
        return {"text": written(value), **_parts(value, "phrase count upto unit before per")}
    raise TypeError(f"nothing is known of {type(value).__name__}")


def _parts(value: object, names: str, *, exact: bool = False) -> Json:
    """The parts that say something; numbers as such, or as text where no digit may be lost."""
    parts = {name: getattr(value, name) for name in names.split()}
    return {name: _part(part, exact=exact) for name, part in parts.items() if part not in (None, "", False)}


def _part(part: object, *, exact: bool) -> object:
    if isinstance(part, Duration):
        return structured(part)
    if not isinstance(part, Decimal):
        return part
    if exact:
        return written(part)
    return int(part) if part == int(part) else float(part)

"""Contracts for tests of what the law asks: a shop in Peru, and the bakery with other sections."""

from __future__ import annotations

from typing import Any

import yaml

from responde.contract.contract import Contract
from responde.findings import has_errors
from responde.pages import desk
from responde.pages.desk import Desk
from responde.reading import read
from responde.reading.files import Files
from responde.source import parse
from responde.templating import environment
from tests.conftest import CONTRACTS

PERU = """\
format: 1
languages: [es, en]
organisation:
  {name: Tienda Sur, legal_name: Tienda Sur S.A.C., tax_id: "20555501001", address: "Av. Larco 555, Lima",
   country: PE, sector: retail, size: {workers: 12}, timezone: America/Lima}
edition: {from: 2026-12-01, review_by: 2027-12-01}
hours: {open: Mo-Sa 09:00-19:00}
people:
  rosa: {name: Rosa Quispe Luna, role: {es: Encargada, en: Manager}, phone: +51 1 555 0100, hours: open}
  luis: {name: Luis Paredes Gil, role: {es: Dueño, en: Owner}, phone: +51 1 555 0101, hours: open}
channels:
  shop: {kind: in_person, hours: open, address: "Av. Larco 555, Lima"}
  phone: {kind: phone, phone: +51 1 555 0102, hours: open, cost: free}
  web: {kind: web, deliver_to: {email: libro@tienda-sur.example}}
requests:
  claim: {name: {es: Reclamo, en: Claim}, acknowledge: at once, answer: 10 business days}
  complaint: {name: {es: Queja, en: Complaint}, acknowledge: at once, answer: 15 business days}
beyond:
  - {authority: INDECOPI, kind: authority, website: https://www.gob.pe/indecopi, after: any time}
ladder:
  - {person: rosa, replies_in: 1 business day, decides: {es: Cambiar el producto, en: Changing the product}}
  - {person: luis, replies_in: 2 business days, decides: {es: Todo lo demás, en: Everything else}, director: true}
case_number: {prefix: TS}
forms:
  ask: [name, id_number, address, phone, email, facts, wanted_solution, contact_by]
  required: [facts, contact_by]
"""


def contract_of(text: str) -> Contract:
    contract, found = read(parse(text.encode()))
    assert contract is not None
    assert not has_errors(found)
    return contract


def text_of(name: str) -> str:
    return (CONTRACTS / f"{name}.yml").read_text("utf-8")


def loaded(text: str) -> Any:
    """Nothing but text, as it was written."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes no objects


def changed(text: str, more: str = "", **organisation: object) -> Contract:
    """A contract with other sections, whole ones, and some keys of its organisation, which None takes out."""
    said = loaded(text)
    said |= loaded(more) or {}
    said["organisation"] |= organisation
    said["organisation"] = {key: value for key, value in said["organisation"].items() if value is not None}
    contract, _ = read(parse(yaml.safe_dump(said, allow_unicode=True, sort_keys=False).encode()))
    assert contract is not None  # what referred to a section that was replaced may refer to nothing
    return contract


def seated(contract: Contract, lang: str) -> Desk:
    return desk(contract, Files(), lang, environment())

"""A harvester of contacts, as simple as most: it looks for numbers and addresses in the bytes of every file."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from responde.contract.contacts import Contact
from responde.contract.contract import Contract

MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
DIGITS = re.compile(r"\d(?:[\s().\xa0/-]?\d){5,}")
LEAST = 7
"""Digits at the end of a number that tell whose it is, with its prefix or without."""


def contacts(contract: Contract) -> dict[str, str]:
    """What leads to a person, and to nobody else: addresses, and the last digits of numbers, with whose they are."""
    people = {f"{name}'s {kind}": one for name, person in contract.people.items() for kind, one in _of(person)}
    offices = (*contract.channels.values(), *contract.places.values(), *contract.beyond, contract.organisation)
    public = {key for one in offices for key in _keys(one)}
    return {key: whose for whose, one in people.items() for key in _keys(one) if key not in public}


def _of(person) -> Iterator[tuple[str, Contact]]:
    yield "own", person
    if person.assistant:
        yield "assistant's", person.assistant


def _keys(contact: Contact) -> Iterator[str]:
    phones = (contact.phone, contact.mobile, contact.whatsapp, *(other.phone for other in contact.phones))
    yield from (re.sub(r"\D", "", phone.written)[-LEAST:] for phone in phones if phone)
    if contact.email:
        yield contact.email


def gathered(text: str) -> set[str]:
    """Everything in a text that looks like a contact, in the shape of `contacts`."""
    numbers = (re.sub(r"\D", "", found)[-LEAST:] for found in DIGITS.findall(text))
    return {*MAIL.findall(text), *numbers}


def harvest(folder: Path, known: dict[str, str], *, patient: bool = False) -> list[str]:
    """By file, whose contacts it gives away; a `patient` one understands references and the escapes of JSON, too."""
    found = []
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        text = file.read_bytes().decode("utf-8", "replace")
        if patient:
            text = "\n".join((html.unescape(text), html.unescape(re.sub(r"<[^>]*>", "", text))))
        found += [f"{file.relative_to(folder)}: {known[key]}" for key in sorted(gathered(text) & known.keys())]
    return found

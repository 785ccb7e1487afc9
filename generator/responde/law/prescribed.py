"""Prescribed is what a law wants customers to find in writing: lists, notices and sheets, in the law's own order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import yaml
from markupsafe import Markup

from responde.contract.contract import Contract
from responde.contract.texts import Text
from responde.contract.vocabulary import VOCABULARIES
from responde.law import parsing, scope, shelf
from responde.law.entry import Entry, PackError
from responde.law.rules import Grade, Head, Law
from responde.speech import Speech
from responde.templating import escape

FOLDER = Path(__file__).parent / "sheets"
FACTS = (
    *("company", "legal_name", "tax_id", "sector", "address", "places", "email", "phone"),
    *("department", "ombudsman", "channels", "proof", "status", "times", "resolution", "bodies", "hours"),
    *("documents", "authority", "sheets"),
)
"""What a contract can fill an item with."""
MARKS = ("number", "date", "signature", "company_signature", "space", "copies")
"""What is left to be written in by hand, the case's own number among it; or who keeps the copy."""


class Sort(StrEnum):
    """Where it is found."""

    LIST = "list"
    """On the page on the law."""
    NOTICE = "notice"
    """On the start page."""
    SHEET = "sheet"
    """A form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of several things that something may be."""

    says: Text
    request: str = ""
    """The kind of request that it is, a word of the vocabulary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that has to stand there."""

    letter: str
    """As the law counts it: `a`, `1`."""
    says: Text
    facts: tuple[str, ...] = ()
    """Of `FACTS`: what the contract says of it."""
    asks: tuple[str, ...] = ()
    """Questions of the bank."""
    blanks: tuple[Text, ...] = ()
    """What no question of the bank asks, and is left to be written."""
    choices: tuple[Choice, ...] = ()
    mark: str = ""
    """One of `MARKS`."""
    lines: int = 1
    essential: tuple[str, ...] = ()
    """Without which it counts as not brought: questions of the bank, or `*` for the whole item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescribed:
    """A list, a notice or a sheet, with what the law says of it."""

    id: str
    """The name of its file."""
    title: Text
    head: Head
    """Of the pack whose law it is, and to whom that holds."""
    sort: Sort
    law: Law
    article: str
    grade: Grade
    name: str
    """What the law calls it, in its own language; may be empty."""
    says: Text
    """What it is for, in plain words."""
    note: Text | None
    """What has to be known besides."""
    items: tuple[Item, ...]
    copies: tuple[Text, ...] = ()
    """For whom each copy is."""
    but: tuple[str, ...] = ()
    from_: date | None = None
    until: date | None = None

    @property
    def cited(self) -> str:
        """`Ley 10/2025, art. 5.3`."""
        return f"{self.law.short}, art. {self.article}" if self.article else self.law.short


def prescribed(contract: Contract, day: date) -> tuple[Prescribed, ...]:
    """What is surely prescribed to a contract's company, now or from a later day on."""
    country, sector = contract.organisation.country.lower(), contract.organisation.sector
    found = (opened(name) for name in names() if name.split("-")[0] == country)
    return tuple(
        one
        for one in found
        if scope.holds(one.head.applies, contract).sure
        if sector not in one.but and not (one.until and one.until < day)
    )


@lru_cache
def names() -> tuple[str, ...]:
    """All that are known, in alphabetical order."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.yml")))


@lru_cache
def opened(name: str) -> Prescribed:
    """The one with this name; raises PackError where its data can't be meant."""
    return parsed((FOLDER / f"{name}.yml").read_text("utf-8"), name)


def worded(say: Speech, text: Text) -> Markup:
    """A text of the law's data in the language of the product's words around it."""
    return say.marked(*text.into(say.words))


def called(say: Speech, one: Prescribed) -> Markup:
    """What the law calls it, else what it is."""
    return escape(one.name) if one.name else worded(say, one.title)


def parsed(text: str, name: str) -> Prescribed:
    """What a file says; raises PackError."""
    try:
        value = yaml.load(text, Loader=parsing.LOADER)  # noqa: S506 - it makes nothing but text
    except yaml.YAMLError as error:
        raise PackError(f"{name}: {error}") from error
    found = _prescribed(Entry.of(value, name))
    if found.id != name or name.split("-", maxsplit=1)[0] != found.head.country.lower():
        raise PackError(f"{name}: id and country of the pack have to be those of its file's name")
    return found


def _prescribed(entry: Entry) -> Prescribed:
    head = shelf.opened(entry.word("pack", shelf.names(), None)).head
    law = head.laws[entry.word("law", tuple(head.laws), None)]
    found = Prescribed(
        id=entry.text("id", None),
        title=entry.said("title"),
        head=head,
        sort=Sort(entry.word("sort", tuple(Sort), None)),
        law=law,
        article=entry.text("article"),
        grade=Grade(entry.word("grade", tuple(Grade), None)),
        name=entry.text("name"),
        says=entry.said("says", sentence=True),
        note=entry.said("note", sentence=True) if entry.has("note") else None,
        items=tuple(map(_item, entry.entries("items"))),
        copies=tuple(_texts(entry, "copies")),
        but=entry.words("but", parsing.SECTORS),
        from_=entry.day("from") or law.from_,
        until=entry.day("until") or law.until,
    )
    entry.done()
    return found


def _texts(entry: Entry, key: str) -> Iterator[Text]:
    for one in entry.entries(key):
        yield Text({lang: one.text(lang, None) for lang in ("es", "en", "pt")})
        one.done()


def _item(entry: Entry) -> Item:
    asks = entry.words("asks", tuple(VOCABULARIES["questions"]))
    found = Item(
        letter=entry.text("letter", None),
        says=entry.said("says"),
        facts=entry.words("facts", FACTS),
        asks=asks,
        blanks=tuple(_texts(entry, "blanks")),
        choices=tuple(map(_choice, entry.entries("choices"))),
        mark=entry.word("mark", MARKS),
        lines=int(entry.text("lines", "1")),
        essential=entry.words("essential", (*asks, "*")),
    )
    entry.done()
    return found


def _choice(entry: Entry) -> Choice:
    found = Choice(says=entry.said("says"), request=entry.word("request", tuple(VOCABULARIES["requests"])))
    entry.done()
    return found

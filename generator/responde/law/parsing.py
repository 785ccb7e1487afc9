"""Parsing makes a pack of its file's text: a head, three hyphens, and the list of rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar

import yaml

from responde.contract.quantities import Money
from responde.contract.vocabulary import VOCABULARIES
from responde.findings import Severity
from responde.law.demands import requirement
from responde.law.entry import Entry, PackError
from responde.law.rules import Grade, Head, Law, Pack, Rule, Scope, Threshold
from responde.reading.scalars import whole

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
SECTORS = tuple(VOCABULARIES["sectors"])
SIZES = ("workers", "turnover", "balance", "customers")
STARTS = ("receipt", "filing", "registration", "next day", "notice", "completion")
RULE = re.compile(r"[A-Z]{2}(-[A-Z0-9]+)+")
SIZE = "`250` or `over EUR 50000000` was expected"

Dated = TypeVar("Dated", Law, Rule)


def loaded(text: str, name: str) -> Any:
    """The values of a piece of YAML, all of them texts; raises PackError."""
    try:
        return yaml.load(text, Loader=LOADER)  # noqa: S506 - it makes nothing but text
    except yaml.YAMLError as error:
        raise PackError(f"{name}: {error}") from error


def head(value: object, name: str) -> Head:
    """The head of the pack with this name; raises PackError."""
    entry = Entry.of(value, name)
    country = entry.text("country", None)
    found = Head(
        id=entry.text("id", None),
        title=entry.said("title"),
        country=country,
        checked=entry.parsed("checked", date.fromisoformat, "a day such as 2026-04-30 was expected"),
        applies=tuple(map(_scope, entry.entries("applies"))),
        laws={number: _law(number, one) for number, one in entry.named("laws").items()},
    )
    entry.done()
    if found.id != name or name.split("-", maxsplit=1)[0] != country.lower():
        raise PackError(f"{name}: id and country have to be those of its file's name")
    return found


def _law(number: str, entry: Entry) -> Law:
    found = Law(
        number=number,
        short=entry.text("short", None),
        name=entry.text("name", None),
        url=_url(entry, None),
        from_=entry.day("from"),
        until=entry.day("until"),
    )
    entry.done()
    if number not in found.short:
        raise entry.wrong("short", f"the law's number, {number}, was expected in it")
    return _in_order(found, entry)


def _url(entry: Entry, default: str | None = "") -> str:
    url = entry.text("url", default)
    if url and not url.startswith(("https://", "http://")):
        raise entry.wrong("url", "an address was expected")
    return url


def _in_order(one: Dated, entry: Entry) -> Dated:
    if one.from_ and one.until and one.until < one.from_:
        raise entry.wrong("until", f"a day after {one.from_} was expected")
    return one


def _scope(entry: Entry) -> Scope:
    found = Scope(
        sectors=entry.words("sectors", SECTORS),
        regions=entry.words("regions"),
        size=tuple(_thresholds(entry.entry("size"))) if entry.has("size") else (),
    )
    entry.done()
    return found


def _thresholds(entry: Entry) -> Iterator[Threshold]:
    for name in SIZES:
        if entry.has(name):
            yield entry.parsed(name, partial(_threshold, name), SIZE)
    entry.done()


def _threshold(of: str, text: str) -> Threshold | None:
    match = re.fullmatch(r"(over |under )?(.+)", text)
    assert match
    than = (match[1] or "least").strip()
    if of in {"workers", "customers"}:
        counted = whole(match[2])
        return None if counted is None else Threshold(of=of, than=than, amount=Decimal(counted))
    money = Money.parse(match[2])
    if money is None or money.amount is None:
        return None
    return Threshold(of=of, than=than, amount=money.amount, currency=money.currency)


def pack(found: Head, rules: object) -> Pack:
    """The whole pack; raises PackError."""
    if not isinstance(rules, list) or not rules:
        raise PackError(f"{found.id}: a list of rules was expected behind the head")
    made = tuple(_rule(Entry.of(each, f"{found.id}.{number}"), found) for number, each in enumerate(rules))
    ids = [rule.id for rule in made]
    twice = sorted({each for each in ids if ids.count(each) > 1})
    if twice:
        raise PackError(f"{found.id}: {twice[0]} stands there twice")
    return Pack(head=found, rules=made)


def _rule(entry: Entry, found: Head) -> Rule:
    name = entry.text("id", None)
    if not RULE.fullmatch(name):
        raise entry.wrong("id", "an id such as ES-10-RES-15 was expected")
    entry = replace(entry, place=f"{found.id}.{name}")
    number = entry.text("law", None)
    if number not in found.laws:
        raise entry.wrong("law", f"a law of the head ({', '.join(found.laws)}) was expected")
    law = found.laws[number]
    rule = Rule(
        id=name,
        title=entry.said("title"),
        law=law,
        article=entry.text("article"),
        grade=Grade(entry.word("grade", tuple(Grade), None)),
        requires=requirement(entry.entry("requires")),
        asks=entry.said("asks", sentence=True),
        meets=entry.said("meets", sentence=True),
        url=_url(entry) or law.url,
        applies=tuple(map(_scope, entry.entries("applies"))),
        but=entry.words("but", SECTORS),
        milder=entry.words("milder", SECTORS),
        customers=entry.words("customers", tuple(VOCABULARIES["customers"])),
        silent=_silent(entry),
        stale=entry.flag("stale"),
        starts=entry.word("starts", STARTS),
        from_=entry.day("from") or law.from_,
        until=entry.day("until") or law.until,
    )
    entry.done()
    return _in_order(rule, entry)


def _silent(entry: Entry) -> Severity | None:
    word = entry.word("silent", (Severity.WARNING, Severity.NOTE))
    return Severity(word) if word else None

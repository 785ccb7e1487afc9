"""Packs and their rules for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from responde.law.requirements import Machine
from responde.law.rules import Grade, Head, Law, Pack, Rule, Scope
from responde.reports.laws.known import GRADES, no_advice
from responde.reports.laws.required import required
from responde.reports.laws.whom import Selected
from responde.speech import Speech
from responde.templating import plain

Json = dict[str, Any]


def render_packs(say: Speech, packs: Sequence[Pack]) -> str:
    """`{language, says, packs: [{id, title, country, checked, applies, laws, rules, awaiting}]}`.

    `applies` lists whom it is for, empty where it is for everybody; `rules` counts them by grade, `{A, B, C,
    unverified}`; `awaiting` are the ids of those that await verification, by which nobody is judged.
    """
    return _dumped(say, {"packs": [_pack(say, pack) for pack in packs]})


def render_pack(say: Speech, pack: Pack) -> str:
    """The same of one pack as `pack`, with each of its `rules`.

    A rule is `{id, title, law, article, cited, url, grade, known, asks, meets, requires: {kind, …}, machine, stale,
    from, until, starts, applies, but, customers}`: `machine` says whether a machine can tell it from a contract,
    `stale` that it is a figure that no longer holds, and days are ISO 8601 or null.
    """
    return _dumped(say, {"pack": {**_pack(say, pack), "rules": [_rule(say, rule) for rule in pack.rules]}})


def render_selection(say: Speech, company: str, selection: Sequence[Selected]) -> str:
    """`{language, says, company, packs: [{id, title, country, checked, applies, holds, rules, state}]}`.

    `holds` is true, false, or null where that depends on the keys in `state`; `rules` counts those for this contract.
    """
    packs = [
        {**_head(say, one.head), "holds": one.sure, "rules": one.rules, "state": list(one.unstated)}
        for one in selection
    ]
    return _dumped(say, {"company": company, "packs": packs})


def _dumped(say: Speech, document: Json) -> str:
    whole = {"language": say.lang, "says": plain(no_advice(say)), **document}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _head(say: Speech, head: Head) -> Json:
    return {
        "id": head.id,
        "title": plain(say.text(head.title)),
        "country": head.country,
        "checked": head.checked.isoformat(),
        "applies": [_scope(one) for one in head.applies],
        "laws": [law_entry(one) for one in head.laws.values()],
    }


def _pack(say: Speech, pack: Pack) -> Json:
    counts = {each.value: sum(rule.grade is each for rule in pack.rules) for each in Grade}
    return {**_head(say, pack.head), "rules": counts, "awaiting": [rule.id for rule in pack.awaiting]}


def law_entry(one: Law) -> Json:
    """A law: `{number, short, name, url, from, until}`."""
    days = {"from": _day(one.from_), "until": _day(one.until)}
    return {"number": one.number, "short": one.short, "name": one.name, "url": one.url, **days}


def _scope(one: Scope) -> Json:
    size = [
        {"of": each.of, "than": each.than, "amount": str(each.amount), "currency": each.currency} for each in one.size
    ]
    return {"sectors": list(one.sectors), "regions": list(one.regions), "size": size}


def _rule(say: Speech, rule: Rule) -> Json:
    return {
        "id": rule.id,
        "title": plain(say.text(rule.title)),
        "law": rule.law.number,
        "article": rule.article,
        "cited": rule.cited,
        "url": rule.url,
        "grade": rule.grade.value,
        "known": plain(say(GRADES[rule.grade])),
        "asks": plain(say.text(rule.asks)),
        "meets": plain(say.text(rule.meets)),
        "requires": required(rule.requires),
        "machine": not isinstance(rule.requires, Machine),
        "stale": rule.stale,
        "from": _day(rule.from_),
        "until": _day(rule.until),
        "starts": rule.starts or None,
        "applies": [_scope(one) for one in rule.applies],
        "but": list(rule.but),
        "customers": list(rule.customers),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

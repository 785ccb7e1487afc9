"""Told is what a contract breaks of the law, as findings: today's with their weight, tomorrow's as notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from responde.contract.contract import Contract
from responde.findings import Finding
from responde.findings import catalogue as kinds
from responde.law.judging import Judged, Verdict
from responde.law.place import Place
from responde.law.requirements import Machine


def findings(contract: Contract, judged: tuple[Judged, ...]) -> Iterator[Finding]:
    """What is broken, what will be, and, in one finding, of which laws nobody can tell whether they hold."""
    for one in judged:
        if one.verdict is Verdict.BROKEN:
            yield from (_broken(one, place, contract.organisation.sector) for place in one.wrong)
        elif one.verdict is Verdict.NOT_YET and one.then is Verdict.BROKEN:
            yield from (_to_come(one, place) for place in one.wrong)
    yield from _undecided(tuple(one for one in judged if one.unstated and _matters(one)))


def _matters(one: Judged) -> bool:
    """Whether anything would be looked at if the rule holds."""
    return one.verdict is not Verdict.NO_LONGER and not isinstance(one.rule.requires, Machine)


def _broken(one: Judged, place: Place, sector: str) -> Finding:
    assert place.kind
    known = {**_source(one), "own": place.own, **place.facts}
    finding = place.kind.at(place.path, where=place.where, **known)
    return replace(finding, weight=one.weight(place, sector))


def _to_come(one: Judged, place: Place) -> Finding:
    return kinds.LAW_TO_COME.at(place.path, where=place.where, **_source(one), day=one.rule.from_)


def _source(one: Judged) -> dict[str, object]:
    """What is said of the law itself, in every language of the product."""
    rule = one.rule
    return {
        "cited": rule.cited,
        "rule": rule.id,
        "asks": rule.asks.values,
        "meets": rule.meets.values,
        "url": rule.url,
        "checked": one.head.checked,
    }


def _undecided(judged: tuple[Judged, ...]) -> Iterator[Finding]:
    if judged:
        laws = dict.fromkeys(one.rule.law.short for one in judged)
        keys = dict.fromkeys(key for one in judged for key in one.unstated)
        what = ", ".join(f"`{key}`" for key in keys)
        yield kinds.LAW_SCOPE_UNDECIDED.at(("organisation",), where="key", cited=", ".join(laws), what=what)

"""Promises: each can be measured, is kept by somebody, and serves a right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from responde.checks.case import Case, called
from responde.contract.deadline import Deadline
from responde.contract.promises import Promise
from responde.contract.shape import Shape
from responde.findings import Finding, Kind, Path
from responde.findings import catalogue as kinds
from responde.reading.suggest import listed

FEW = 3
"""Of more things than these, one finding speaks for all: forty that say the same help nobody."""


def measurable(case: Case) -> Iterator[Finding]:
    """A promise without a target is a slogan, unless it says openly that it is a best effort or has ended."""
    for name, promise in owed(case).items():
        if not aims(promise) and "target" not in promise.lacks:
            yield kinds.NO_TARGET.at(promise.path, where="key", promise=called(promise, name))


def kept(case: Case) -> Iterator[Finding]:
    """Everything with a target is kept by a person, named there or in `defaults`."""
    yield from _without(case, "kept_by", kinds.NO_KEEPER)


def measured(case: Case) -> Iterator[Finding]:
    """Everything with a target says how it is measured, there or in `defaults`."""
    yield from _without(case, "measured", kinds.NO_MEASURE)


def serving(case: Case) -> Iterator[Finding]:
    """A promise that no right rests on is worth a note, where there are rights."""
    backing = {path for right in case.contract.rights.values() for path in right.backed_by}
    if backing:
        idle = ((name, one) for name, one in owed(case).items() if aims(one) and name not in backing)
        yield from few_or_all(kinds.NO_RIGHT_SERVED, dict(idle), ("rights",))


def owed(case: Case) -> dict[str, Promise]:
    """Promises that bind: neither gone by, nor best efforts."""
    found = case.contract.promises.items()
    return {name: one for name, one in found if not (one.best_effort or gone_by(case, one))}


def gone_by(case: Case, promise: Promise) -> bool:
    """Whether nothing is owed of it any more."""
    return promise.ended is not None or over(promise, case.today)


def over(deadline: Deadline, today: date) -> bool:
    """Whether the last day on which it was in force has passed, in each of its cases."""
    spells = deadline.in_force.cases if deadline.in_force else ()
    return bool(spells) and all(spell.until is not None and spell.until < today for _, spell in spells)


def aims(deadline: Deadline) -> bool:
    """Whether it has a target, be it in one of its cases alone."""
    return bool(deadline.target) or any(aims(one) for _, one in deadline.cases)


def few_or_all(kind: Kind, found: dict[str, Shape], together: Path) -> Iterator[Finding]:
    """A finding for each of a few things, at their own place; for many a single one, at the place `together`."""
    if len(found) > FEW:
        yield kind.at(together, where="key", promises=listed(found))
        return
    for name, one in found.items():
        yield kind.at(one.path, where="key", promises=f"`{name}`")


def _without(case: Case, key: str, kind: Kind) -> Iterator[Finding]:
    """What is promised without `key`, where the defaults have none either."""
    defaults = case.contract.defaults
    if key in case.contract.lacks or (defaults and (getattr(defaults, key) or key in defaults.lacks)):
        return
    bare = {name: one for name, one, owner in _promised(case) if not (_says(one, key) or _owner_says(owner, key))}
    yield from few_or_all(kind, dict(bare), ("defaults",))


def _says(deadline: Deadline, key: str) -> bool:
    """Whether it says `key` itself, openly lacks it, or says it in each of its cases."""
    cases = deadline.cases
    here = bool(getattr(deadline, key)) or key in deadline.lacks
    return here or (bool(cases) and all(_says(one, key) for _, one in cases))


def _owner_says(owner: Shape, key: str) -> bool:
    """Whether it is openly lacking around it, or somebody is responsible for the whole place."""
    return key in owner.lacks or (key == "kept_by" and bool(getattr(owner, "responsible", "")))


def _promised(case: Case) -> Iterator[tuple[str, Deadline, Shape]]:
    """What binds and has a target: promises, last times of requests, waits; each as `backed_by` names it."""
    for name, one, owner in _times(case):
        if one is not None and aims(one) and not over(one, case.today):
            yield name, one, owner


def _times(case: Case) -> Iterator[tuple[str, Deadline | None, Shape]]:
    contract = case.contract
    yield from ((name, promise, promise) for name, promise in owed(case).items())
    for name, request in contract.requests.items():
        severities = {f"{name}.{severity}": one for severity, one in request.severities.items()}
        for whole, times in {name: request, **severities}.items():
            yield f"{whole}.answer", times.answer, times
            yield f"{whole}.resolve", times.resolve, times
    yield from ((f"{name}.wait", one.wait, one) for name, one in contract.channels.items())
    yield from ((f"{name}.wait", one.wait, one) for name, one in contract.places.items())


RULES = (measurable, kept, measured, serving)

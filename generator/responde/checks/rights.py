"""Rights: behind each stands something that can be measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from responde.checks.case import Case
from responde.checks.promises import aims, over, owed
from responde.contract.contract import Contract
from responde.contract.contractors import Training
from responde.contract.deadline import Deadline
from responde.contract.leaves import shapes
from responde.contract.promises import Request, Right
from responde.contract.quantities import Duration
from responde.contract.vocabulary import VOCABULARIES
from responde.findings import Finding
from responde.findings import catalogue as kinds
from responde.reading.ids import names
from responde.reading.suggest import listed


def listed_at_all(case: Case) -> Iterator[Finding]:
    """A charter of rights names rights."""
    if not case.contract.rights and "rights" not in case.contract.lacks:
        yield kinds.NO_RIGHTS.at((), where="key")


def backed(case: Case) -> Iterator[Finding]:
    """Behind a right stands a promise or a time with a target, in force; facilities alone are not enough."""
    for name, right in case.contract.rights.items():
        if "backed_by" in right.lacks or any(_backs(case, name, path) for path in right.backed_by):
            continue
        if not right.backed_by:
            if not (name == "defence" and _only_authorities(case.contract)):
                reason = "nothing is named in `backed_by`"
                yield kinds.NO_PROMISE_BEHIND.at(right.path, where="key", right=name, reason=reason)
        elif _all_known(case.contract, right):
            facts = {"right": name, "reason": "{backing} has no target, or is no longer promised"}
            at = (*right.path, "backed_by")
            yield kinds.NO_PROMISE_BEHIND.at(at, where="key", backing=listed(right.backed_by), **facts)


def _only_authorities(contract: Contract) -> bool:
    """Whether whom to turn to outside the company has no id that a right could name."""
    return bool(contract.beyond) and not any(one.person for one in contract.beyond)


def _all_known(contract: Contract, right: Right) -> bool:
    """What leads nowhere has been said already, and may have been meant as something that can be measured."""
    return set(right.backed_by) <= names(contract, "backing")


def _backs(case: Case, right: str, path: str) -> bool:
    """Whether what a path names has a target in force; a person outside the company backs the right to one."""
    if path in case.contract.promises:
        promise = owed(case).get(path)
        return promise is not None and aims(promise)
    if any(one.person == path for one in case.contract.beyond):
        return right == "defence" or right not in VOCABULARIES["rights"]
    return any(_measurable(case, one) for one in _named(case.contract, path))


def _measurable(case: Case, value: Any) -> bool:
    if isinstance(value, Training):
        return value.hours is not None
    bound = (one for one in shapes(value, Deadline) if aims(one) and not over(one, case.today))
    return isinstance(value, Duration) or any(bound)


def _named(contract: Contract, path: str) -> Iterator[Any]:
    """What stands at `line.wait`, `outage.resolve` or `outage.total.answer`, or is the remedy of that id."""
    name, *steps = path.split(".")
    groups = (contract.channels, contract.places, contract.requests, contract.services, contract.all_contractors())
    seats = (seat for rung in contract.ladder for seat in rung.seats if seat.person == name)
    outside = (one for one in contract.beyond if one.person == name)
    owners = (*(group.get(name) for group in groups), *seats, *outside)
    for one in owners if steps else ():
        yield from _inside(one, steps)
    yield from _inside(contract.remedies.get(name), steps)


def _inside(one: Any, steps: list[str]) -> Iterator[Any]:
    """What `steps` lead to; a time of a request may stand in its severities."""
    if one is None or not steps:
        yield one
        return
    step, *rest = steps
    yield from _inside(getattr(one, step, None), rest)
    if isinstance(one, Request):
        named = one.severities.get(step)
        below = [(named, rest)] if named else [(severity, steps) for severity in one.severities.values()]
        for severity, further in below:
            yield from _inside(severity, further)


RULES = (listed_at_all, backed)

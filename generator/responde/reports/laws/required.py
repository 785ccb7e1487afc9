"""What a rule requires, as its pack says it: the kind, and each parameter with its figure."""

from __future__ import annotations

from dataclasses import MISSING, fields
from decimal import Decimal

from responde.contract.quantities import Duration, Target
from responde.contract.written import written
from responde.law.requirements import Requirement

Value = str | bool | list[str] | list[list[str]]
BETWEEN, OTHERWISE = ", ", " / "


def required(requires: Requirement) -> dict[str, Value]:
    """`{kind: time, requests: [complaint], step: end, longest: 15 business days}`, less what is left open."""
    found: dict[str, Value] = {"kind": type(requires).__name__.lower()}
    for each in fields(requires):
        value = getattr(requires, each.name)
        if each.default is MISSING or value != each.default:
            found[each.name] = _plain(value)
    return found


def _plain(value: object) -> Value:
    if isinstance(value, bool):
        return value
    if isinstance(value, Duration | Target):
        return written(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, tuple):
        return [list(each) if isinstance(each, tuple) else each for each in value]
    return str(value)


def in_short(requires: Requirement) -> str:
    """`time: requests complaint, claim; step end; longest 15 business days`."""
    found = required(requires)
    parts = "; ".join(f"{name} {_listed(value)}".strip() for name, value in found.items() if name != "kind")
    return f"{found['kind']}: {parts}" if parts else str(found["kind"])


def _listed(value: Value) -> str:
    """What stands for each other has a stroke between; what just holds is said by its name."""
    if isinstance(value, list):
        return BETWEEN.join(OTHERWISE.join(each) if isinstance(each, list) else each for each in value)
    return "" if value is True else str(value)

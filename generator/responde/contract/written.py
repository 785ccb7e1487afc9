"""How durations, targets, money and days are written in a contract; what is written so is read as the same value."""

from __future__ import annotations

from datetime import date as Day
from datetime import time as TimeOfDay
from decimal import Decimal
from functools import singledispatch

from responde.contract.quantities import Duration, Money, Target


@singledispatch
def written(value: object) -> str:
    """The value as a person writes it: `15 business days`, `3 minutes for 95%`, `EUR 40`, `2026-12-01`."""
    return str(value)


@written.register
def _duration(value: Duration) -> str:
    if value.count is None:
        return value.phrase
    if value.per:
        return " ".join(filter(None, (_number(value.count), _unit(value), "a", value.per)))
    upto = f"-{_number(value.upto)}" if value.upto is not None else ""
    before = "" if value.before is None else f" before {value.before}".rstrip()
    return f"{_number(value.count)}{upto} {_unit(value)}{before}"


def _unit(value: Duration) -> str:
    return value.unit + ("s" if value.unit and (value.upto is not None or value.count != 1) else "")


@written.register
def _target(value: Target) -> str:
    if value.always:
        return "always"
    share = "" if value.share is None else f"{_number(value.share)}%{f' of {value.of}' if value.of else ''}"
    core = _core(value)
    held = f"for {share}" if core and share else share
    return " ".join(filter(None, (value.limit, core, held, "on average" if value.average else "")))


def _core(value: Target) -> str:
    """What a target says apart from its share."""
    if value.duration is not None:
        return written(value.duration)
    if value.score is None or value.scale is None:
        return ""
    return f"{_number(value.score)} of {_number(value.scale)}"


@written.register
def _money(value: Money) -> str:
    if value.unlimited or value.amount is None:
        return "unlimited"
    upto = f" to {value.currency} {_number(value.upto)}" if value.upto is not None else ""
    return f"{value.currency} {_number(value.amount)}{upto}"


@written.register
def _day(value: Day) -> str:
    return value.isoformat()


@written.register
def _time(value: TimeOfDay) -> str:
    return value.isoformat("minutes")


def _number(value: Decimal) -> str:
    return f"{value:f}"

"""Conduct: nobody loses the right to be heard, and every measure has an end and a review."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case, called
from responde.contract.company import Measure
from responde.findings import Finding
from responde.findings import catalogue as kinds


def reviewed(case: Case) -> Iterator[Finding]:
    """The gravest measure against somebody is looked at again; the steps before it lead there anyway."""
    for step, last in _last(case):
        if not (last.review or last.appeal or {"review", "appeal"} & set(last.lacks)):
            yield kinds.MEASURE_WITHOUT_REVIEW.at(last.path, where="key", measure=called(last, step))


def ended(case: Case) -> Iterator[Finding]:
    """The gravest measure against somebody comes to an end."""
    for step, last in _last(case):
        if not (last.until or "until" in last.lacks):
            yield kinds.MEASURE_WITHOUT_END.at(last.path, where="key", measure=called(last, step))


def _last(case: Case) -> Iterator[tuple[str, Measure]]:
    """The last step against aggression with its number, where there is one."""
    steps = case.contract.conduct.aggression if case.contract.conduct else ()
    yield from ((str(len(steps)), last) for last in steps[-1:])


RULES = (reviewed, ended)

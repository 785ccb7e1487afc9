"""Checks say what a contract means and what it leaves out: pure functions from a contract to findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from responde.checks.case import Case, Rule
from responde.contract.contract import Contract
from responde.findings import Finding
from responde.reading.files import Result

__all__ = ["Case", "Rule", "check"]


def check(contract: Contract, today: date, results: tuple[Result, ...] = ()) -> tuple[Finding, ...]:
    """Everything that the rules find, in no particular order."""
    from responde.checks.rules import RULES  # sixty modules, which a date needs none of

    case = Case(contract, today, results)
    found = (finding for rule in RULES for finding in rule(case))
    return tuple(replace(finding, eased=True) if case.small and finding.kind.eases else finding for finding in found)

"""Checks say what a contract means and what it leaves out: pure functions from a contract to findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from responde.checks import (
    beyond,
    calendar,
    channels,
    conduct,
    contractors,
    freshness,
    ladder,
    languages,
    names,
    pace,
    parity,
    people,
    placeholders,
    plain,
    promises,
    remedies,
    requests,
    results,
    rights,
    unused,
    wording,
)
from responde.checks.case import Case, Rule
from responde.contract.contract import Contract
from responde.findings import Finding
from responde.reading.files import Result

__all__ = ["RULES", "Case", "Rule", "check"]

RULES: tuple[Rule, ...] = (
    *people.RULES,
    *names.RULES,
    *ladder.RULES,
    *contractors.RULES,
    *requests.RULES,
    *pace.RULES,
    *promises.RULES,
    *remedies.RULES,
    *rights.RULES,
    *beyond.RULES,
    *conduct.RULES,
    *channels.RULES,
    *calendar.RULES,
    *results.RULES,
    *freshness.RULES,
    *unused.RULES,
    *languages.RULES,
    *parity.RULES,
    *placeholders.RULES,
    *wording.RULES,
    *plain.RULES,
)


def check(contract: Contract, today: date, results: tuple[Result, ...] = ()) -> tuple[Finding, ...]:
    """Everything that the rules find, in no particular order."""
    case = Case(contract, today, results)
    found = (finding for rule in RULES for finding in rule(case))
    return tuple(replace(finding, eased=True) if case.small and finding.kind.eases else finding for finding in found)

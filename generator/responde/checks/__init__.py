"""Checks say what a contract means and what it leaves out: pure functions from a contract to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from responde.checks import calendar, contractors, ladder, languages, people, placeholders, requests
from responde.contract.contract import Contract
from responde.findings import Finding

Rule = Callable[[Contract, date], Iterator[Finding]]
"""A contract and today's date in, findings out; its docstring explains it."""

RULES: tuple[Rule, ...] = (
    *people.RULES,
    *ladder.RULES,
    *contractors.RULES,
    *requests.RULES,
    *calendar.RULES,
    *languages.RULES,
    *placeholders.RULES,
)


def check(contract: Contract, today: date) -> tuple[Finding, ...]:
    """Everything that the rules find, in no particular order."""
    return tuple(finding for rule in RULES for finding in rule(contract, today))

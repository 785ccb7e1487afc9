"""The breaches of the packs: for each rule a contract that breaks it and one that just keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from responde import law
from responde.contract.contract import Contract
from responde.findings import Finding, Severity
from responde.law.requirements import Machine
from responde.law.rules import Grade, Rule
from responde.reading import read
from responde.reports.examples import DAY, placed
from responde.source import parse
from tests.checks.cases import SOUND

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Breach:
    """What breaks a rule and what keeps it."""

    rule: Rule
    breaks: str
    meets: str
    weighs: Severity

    @property
    def day(self) -> date:
        """A day on which the rule holds: the first, or the usual one where that is later, or else the last."""
        first = max(self.rule.from_ or DAY, DAY)
        return min(first, self.rule.until or first)


def judged_by() -> dict[str, Rule]:
    """Every rule by which a contract is judged."""
    rules = (rule for name in law.names() for rule in law.pack(name).rules)
    return {
        rule.id: rule for rule in rules if not isinstance(rule.requires, Machine) and rule.grade is not Grade.UNVERIFIED
    }


@cache
def breaches() -> tuple[Breach, ...]:
    """All that are written."""
    rules, found = judged_by(), []
    for file in sorted(FOLDER.glob("*.yml")):
        written = yaml.safe_load(file.read_text("utf-8"))
        base = merged(written["base"], SOUND)
        for name, one in written["rules"].items():
            weight = Severity(one["weighs"]) if "weighs" in one else rules[name].severity
            found.append(Breach(rules[name], merged(one["breaks"], base), merged(one["meets"], base), weight))
    return tuple(found)


def merged(piece: str, whole: str) -> str:
    """A contract with the sections of `piece` in place of its own."""
    before, after = placed(piece, whole)
    return before + piece + after


@cache
def contract(text: str) -> Contract:
    """The contract that a text is; what it says can be read."""
    found, findings = read(parse(text.encode()))
    assert found, findings
    assert [each.code for each in findings if each.severity is Severity.ERROR] == [], findings
    return found


def told(text: str, day: date, rule: str) -> list[Finding]:
    """What is said of one rule."""
    return [each for each in law.check(contract(text), day) if each.facts.get("rule") == rule]


def verdict(text: str, day: date, rule: str) -> str:
    """How a contract stands to one rule; empty where it isn't for it."""
    found = [one.verdict.value for one in law.judged(contract(text), day) if one.rule.id == rule]
    return found[0] if found else ""

"""The summary says, area by area, what is whole and what is missing, and which three changes would help most."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from responde.contract.contract import Contract
from responde.edition import Examined
from responde.findings import Finding, Severity
from responde.reports.areas import AREAS, OTHER, Area

SHOWN = 3
"""Changes that are proposed: more than that is a list of findings."""
WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that is asked of several parts of a contract."""

    label: str
    """A sentence in English, translated when it is said."""
    of: int
    missing: tuple[str, ...] = ()
    """Where it is missing, as paths of the contract."""

    @property
    def have(self) -> int:
        return self.of - len(self.missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How whole one area is: counts that anybody can count again."""

    area: Area
    lines: tuple[Line, ...]

    @property
    def have(self) -> int:
        return sum(line.have for line in self.lines)

    @property
    def of(self) -> int:
        return sum(line.of for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing to do, and in how many places."""

    first: Finding
    places: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a director wants to know of a charter in a minute."""

    file: str
    company: str
    examined: Examined
    scores: tuple[Score, ...]
    changes: tuple[Change, ...]


def summarise(examined: Examined) -> Summary:
    """Counts from the findings, those included that the contract accepts: what is missing is missing."""
    contract = examined.contract
    found = (*examined.findings, *examined.accepted)
    return Summary(
        file=examined.source.file,
        company=examined.company,
        examined=examined,
        scores=tuple(_score(area, contract, found) for area in AREAS) if contract else (),
        changes=_changes(examined.findings),
    )


def _score(area: Area, contract: Contract, found: tuple[Finding, ...]) -> Score:
    lines = []
    for asked in area.asked:
        missing = dict.fromkeys(one.name for one in found if one.code in asked.codes)
        of = asked.of(contract)
        lines.append(Line(label=asked.label, of=max(of, len(missing)), missing=tuple(missing)))
    return Score(area=area, lines=tuple(line for line in lines if line.of))


def _changes(found: tuple[Finding, ...]) -> tuple[Change, ...]:
    """The weightiest first; of equal weight what a customer meets first, and then what stands in more places."""
    order = {code: step for step, area in enumerate(AREAS) for asked in area.asked for code in asked.codes}
    count = Counter(one.code for one in found)
    first: dict[str, Finding] = {}
    for one in found:
        first.setdefault(one.code, one)

    def rank(one: Finding) -> tuple[int, int, int]:
        return (WEIGHT[one.severity], order.get(one.code, OTHER), -count[one.code])

    ranked = sorted(first.values(), key=rank)
    return tuple(Change(first=one, places=count[one.code]) for one in ranked[:SHOWN])

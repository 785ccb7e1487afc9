"""Acceptance: what a company stands by is found no more, if it says why and may."""

from __future__ import annotations

from collections.abc import Iterator

from responde.contract.company import Accepted
from responde.contract.contract import Contract
from responde.findings import Finding
from responde.findings import catalogue as kinds
from responde.reading.suggest import hint


def accept(contract: Contract, found: tuple[Finding, ...]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What is still to be said, with what is wrong with the entries themselves; and what the company accepts."""
    entries = tuple(one for one in contract.accepts if one.finding and one.why)
    if not entries:
        return found, ()
    accepted = tuple(finding for finding in found if any(covers(one, finding) for one in entries))
    rest = tuple(finding for finding in found if finding not in accepted)
    return (*rest, *_wrong(entries, accepted, rest)), accepted


def covers(entry: Accepted, finding: Finding) -> bool:
    """Whether an entry speaks of a finding, which it may accept."""
    return finding.may_be_accepted and _names(entry, finding)


def _names(entry: Accepted, finding: Finding) -> bool:
    there = not entry.at or finding.name == entry.at or finding.name.startswith(f"{entry.at}.")
    return finding.code == entry.finding and there


def _wrong(
    entries: tuple[Accepted, ...], accepted: tuple[Finding, ...], rest: tuple[Finding, ...]
) -> Iterator[Finding]:
    every = kinds.every()
    for one in entries:
        kind, path = every.get(one.finding), (*one.path, "finding")
        if kind is None:
            yield kinds.ACCEPTANCE_UNKNOWN.at(path, value=one.finding, hint=hint(one.finding, every))
        elif not kind.may_be_accepted or any(_names(one, finding) for finding in rest):
            yield kinds.ACCEPTANCE_REFUSED.at(path, value=one.finding)
        elif not any(covers(one, finding) for finding in accepted):
            place = f" ({one.at})" if one.at else ""
            yield kinds.ACCEPTANCE_UNUSED.at(path, value=one.finding, place=place)

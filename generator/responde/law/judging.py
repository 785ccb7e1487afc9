"""Judging a contract by a pack gives each of its rules a verdict, with the places where the contract was looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from responde.checks.case import Case
from responde.contract.contract import Contract
from responde.findings import Path, Severity
from responde.findings import catalogue as kinds
from responde.law import items, requirements, scope, shelf, times, ways
from responde.law.place import Judge, Looked, Place
from responde.law.rules import Grade, Head, Rule
from responde.law.scope import Holds


class Verdict(StrEnum):
    """How a contract stands to a rule."""

    MET = "met"
    BROKEN = "broken"
    UNDECIDED = "undecided"
    NOT_CHECKABLE = "not checkable"
    NOT_YET = "not yet in force"
    NO_LONGER = "no longer in force"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A rule, and how the contract stands to it."""

    rule: Rule
    head: Head
    """Of the pack in which it stands."""
    verdict: Verdict
    then: Verdict
    """The verdict that it has, or will have, while it is in force."""
    found: tuple[Place, ...] = ()
    """Where the contract was looked at, what is wrong first."""
    unstated: tuple[str, ...] = ()
    """Keys of `organisation` on which it depends whether the rule holds; then nothing was looked at."""

    @property
    def path(self) -> Path:
        """The first place."""
        return self.found[0].path if self.found else ()

    @property
    def own(self) -> str:
        """The contract's own words there; empty where it says nothing."""
        return self.found[0].own if self.found else ""

    @property
    def wrong(self) -> tuple[Place, ...]:
        return tuple(place for place in self.found if place.kind)

    def weight(self, place: Place, sector: str) -> Severity:
        """What is wrong in one place weighs the least of all that speaks of its weight."""
        known = [self.rule.severity or Severity.NOTE, place.most]
        if place.kind is kinds.LAW_UNSTATED or (place.kind and place.kind.severity is not Severity.ERROR):
            known.append(Severity.WARNING)
        if place.silent and self.rule.silent:
            known.append(self.rule.silent)
        if sector in self.rule.milder:
            known.append(Severity.WARNING)
        return max(known, key=list(Severity).index)


JUDGES: dict[type, Judge] = {
    requirements.Time: times.time,
    requirements.Shortest: times.shortest,
    requirements.Window: times.window,
    requirements.Share: ways.share,
    requirements.Channel: ways.channel,
    requirements.Number: ways.number,
    requirements.Receipt: ways.receipt,
    requirements.Language: ways.language,
    requirements.Figure: ways.figure,
    requirements.Asked: items.asked_for,
    requirements.Published: items.published,
    requirements.Body: items.body,
    requirements.Forbidden: items.forbidden,
}
"""Who judges by a requirement, which `beyond: machine` has nobody for."""


def judged(contract: Contract, today: date, names: tuple[str, ...], also: tuple[str, ...] = ()) -> Iterator[Judged]:
    """The rules of these packs that are the contract's, and all those of `also`, whomever they are for."""
    looked = Looked(Case(contract, today))
    for name in dict.fromkeys((*names, *also)):
        opened = shelf.opened(name)
        whole = Holds(sure=True) if name in also else scope.holds(opened.head.applies, contract)
        for rule in opened.pack.rules if whole.sure is not False else ():
            one = _judged(looked, rule, opened.head, whole)
            if one:
                yield one


def _judged(looked: Looked, rule: Rule, head: Head, whole: Holds) -> Judged | None:
    """How a contract stands to one rule; None where it isn't for it, or nobody is judged by it."""
    organisation = looked.contract.organisation
    own = scope.holds(rule.applies, looked.contract)
    if own.sure is False or organisation.sector in rule.but or rule.grade is Grade.UNVERIFIED:
        return None
    unstated = tuple(dict.fromkeys((*whole.unstated, *own.unstated)))
    found = () if unstated else _found(looked, rule)
    then = Verdict.UNDECIDED if unstated else _verdict(rule, found)
    now = _in_time(rule, looked.case.today) or then
    return Judged(rule=rule, head=head, verdict=now, then=then, found=found, unstated=unstated)


def _found(looked: Looked, rule: Rule) -> tuple[Place, ...]:
    judge = JUDGES.get(type(rule.requires))
    found = judge(looked, rule.requires, rule.customers) if judge else ()
    return tuple(sorted(found, key=lambda place: (place.kind is None, not place.unclear)))


def _verdict(rule: Rule, found: tuple[Place, ...]) -> Verdict:
    if isinstance(rule.requires, requirements.Machine):
        return Verdict.NOT_CHECKABLE
    if any(place.kind for place in found):
        return Verdict.BROKEN
    if rule.stale or (isinstance(rule.requires, requirements.Forbidden) and not any(each.unclear for each in found)):
        return Verdict.MET
    return Verdict.UNDECIDED if not found or any(place.unclear for place in found) else Verdict.MET


def _in_time(rule: Rule, today: date) -> Verdict | None:
    if rule.from_ and today < rule.from_:
        return Verdict.NOT_YET
    return Verdict.NO_LONGER if rule.until and today > rule.until else None

"""Demands are what the rules ask of a contract that isn't written yet, sorted by where in it that will stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from responde.beginning.answers import CHANNELS
from responde.beginning.sectors import Sector
from responde.clock.compared import HOURS_A_DAY, amount
from responde.contract.quantities import Duration
from responde.law import requirements as asks
from responde.law.rules import Rule

R = TypeVar("R", bound=asks.Requirement)

COMPLAINT = "complaint"
ALWAYS = frozenset({"organisation.name", "organisation.address", "requests.*.answer", "channels", "beyond"})
"""Paths under which every contract says something that begins."""
POST = "post"
"""A way that nobody chooses and some laws ask for."""
KINDS = {**CHANNELS, POST: "post"}
"""The word in the contract for each way in."""
HOURS_OF_A_BUSINESS_DAY = Decimal(HOURS_A_DAY * 7) / 5
USUAL = Duration(count=Decimal(8), unit="business day")
"""For what ends no sooner the usual times on the ladder are short enough."""
HOURS_OF_A_MONTH = Decimal(HOURS_A_DAY * 365) / 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A request of the contract that begins: its kind, and the steps for which it promises a time."""

    id: str
    kind: str
    steps: tuple[str, ...]
    severities: bool = False

    @property
    def last(self) -> str:
        """The step that ends it."""
        return "resolve" if self.severities or "resolve" in self.steps else "answer"


def cases(sector: Sector) -> tuple[Case, ...]:
    """All requests, the complaint first."""
    others = (
        Case(id=name, kind=one.kind or name, steps=tuple(one.times), severities=bool(one.severities))
        for name, one in sector.requests.items()
    )
    return (Case(id=COMPLAINT, kind=COMPLAINT, steps=("acknowledge", "answer")), *others)


def hours(duration: Duration) -> Decimal:
    """About how long it is, to tell which of two limits is the stricter."""
    found = amount((duration,))
    if found is None:
        return Decimal("Infinity")
    days = HOURS_A_DAY * found.days + HOURS_OF_A_BUSINESS_DAY * found.business_days
    return found.hours + days + HOURS_OF_A_MONTH * found.months


def at_most(duration: Duration) -> Duration:
    """Days of which a law doesn't say which, as calendar days: within these it is kept however it is read."""
    return replace(duration, unit="calendar day") if duration.unit == "day" else duration


def at_least(duration: Duration) -> Duration:
    """Days of which a law doesn't say which, as business days: with these it is kept however it is read."""
    return replace(duration, unit="business day") if duration.unit == "day" else duration


@dataclass(frozen=True)
class Demands:
    """What rules ask of a contract with these requests and ways in."""

    rules: tuple[Rule, ...]
    cases: tuple[Case, ...] = ()
    chosen: tuple[str, ...] = ()
    """The ways in that the company has chosen."""

    def of(self, kind: type[R]) -> tuple[tuple[Rule, R], ...]:
        """The rules of one kind, with what they require."""
        return tuple((rule, rule.requires) for rule in self.rules if isinstance(rule.requires, kind))

    @cached_property
    def times(self) -> dict[tuple[str, str], tuple[Rule, Duration]]:
        """By request and step, the shortest of the times that are set for it."""
        found: dict[tuple[str, str], tuple[Rule, Duration]] = {}
        for rule, asked in self.of(asks.Time):
            for case in self.cases:
                key = case.id, case.last if asked.step == "end" else asked.step
                if case.kind in asked.requests and (key not in found or hours(asked.longest) < hours(found[key][1])):
                    found[key] = rule, at_most(asked.longest)
        return found

    @property
    def hurried(self) -> tuple[str, ...]:
        """The requests that end so soon by law that everybody on the ladder has hours for them, not days."""
        return tuple(
            case.id
            for case in self.cases
            if not case.severities
            and (case.id, case.last) in self.times
            and hours(self.times[case.id, case.last][1]) < hours(USUAL)
        )

    @cached_property
    def acknowledged(self) -> dict[str, Rule]:
        """By request, who asks for a receipt."""
        rules = self.of(asks.Receipt)
        return {case.id: rule for case in self.cases for rule, asked in reversed(rules) if case.kind in asked.requests}

    @cached_property
    def leasts(self) -> dict[str, tuple[tuple[Rule, asks.Shortest], ...]]:
        """By request, how long the customer has for what; each said once, with the first request that it is about."""
        kept: dict[tuple[str, tuple[str, ...]], tuple[Rule, asks.Shortest]] = {}
        for rule, asked in self.of(asks.Shortest):
            key = asked.after, asked.about
            if key not in kept or hours(asked.least) > hours(kept[key][1].least):
                kept[key] = rule, asked
        found: dict[str, tuple[tuple[Rule, asks.Shortest], ...]] = {}
        for rule, asked in kept.values():
            for case in [case for case in self.cases if case.kind in asked.requests][:1]:
                found[case.id] = (*found.get(case.id, ()), (rule, asked))
        return found

    @cached_property
    def ways(self) -> tuple[str, ...]:
        """The ways in, with those that the law asks for besides."""
        found = list(self.chosen)
        for _, asked in self.of(asks.Channel):
            for group in asked.each:
                writable = [way for way, kind in KINDS.items() if kind in group]
                if writable and not set(writable) & set(found) and not ALWAYS & set(group):
                    found.append(min(writable, key=lambda way: group.index(KINDS[way])))
        return tuple(found)

    def needing(self, way: str) -> tuple[Rule, ...]:
        """The rules for which a way in has to be there."""
        return tuple(rule for rule, asked in self.of(asks.Channel) for group in asked.each if KINDS[way] in group)

    def free(self, way: str) -> tuple[Rule, ...]:
        """The rules by which it has to cost nothing."""
        return tuple(rule for rule, one in self.of(asks.Channel) if one.free and self._one_of(one, way))

    def human(self, way: str) -> tuple[Rule, asks.Channel] | None:
        """Where a person can be asked for."""
        found = (each for each in self.of(asks.Channel) if each[1].human and self._one_of(each[1], way))
        return next(found, None)

    def open_at_least(self, way: str) -> tuple[Rule, Duration] | None:
        """The longest opening hours that it has to have."""
        found = [(rule, one.open) for rule, one in self.of(asks.Channel) if one.open and self._one_of(one, way)]
        return max(found, key=lambda each: hours(each[1]), default=None)

    def _one_of(self, asked: asks.Channel, way: str) -> bool:
        """Whether this is the way by which it is kept: each, or the first of a group that there is."""
        if asked.every:
            return any(KINDS[way] in group for group in asked.each)
        return any(way == next((one for one in self.ways if KINDS[one] in group), "") for group in asked.each)

    def attended(self, way: str, of: str) -> tuple[Rule, asks.Share] | None:
        """By when how many are attended: the shortest time that is set."""
        found = [each for each in self.of(asks.Share) if KINDS[way] in each[1].channels and each[1].of == of]
        return min(found, key=lambda each: hours(each[1].within), default=None)

    def kept_to(self, case: Case) -> tuple[str, ...]:
        """The ways in that alone may take a request; empty where all may."""
        rules = [one for _, one in self.of(asks.Forbidden) if case.kind in one.requests]
        barred = {kind for one in rules for kind in one.channels}
        left = tuple(way for way in self.ways if KINDS[way] not in barred)
        return left if len(left) < len(self.ways) else ()

    @cached_property
    def fields(self) -> asks.Groups:
        """Groups of questions of which a form has to have one each."""
        return tuple(group for _, asked in self.of(asks.Asked) for group in asked.fields)

    def items(self, there: frozenset[str]) -> tuple[tuple[Rule, tuple[str, ...]], ...]:
        """Groups of paths that have to be published and of which none is `there`, each with its rule."""
        groups = ((rule, group) for rule, asked in self.of(asks.Published) for group in asked.items)
        return tuple((rule, group) for rule, group in groups if not there & set(group))

    @property
    def numbered(self) -> bool:
        return bool(self.of(asks.Number))

    def languages(self, offered: tuple[str, ...]) -> tuple[str, ...]:
        """The languages that are missing besides those that are offered."""
        known, missing = {each.partition("-")[0] for each in offered}, []
        for _, asked in self.of(asks.Language):
            if not known & set(asked.offered):
                missing.append(asked.offered[0])
                known.add(asked.offered[0])
        return tuple(missing)

"""Timing is a time that is promised, as it holds for one case, or the doubt why it can't be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from responde.clock.terms import running
from responde.clock.told import About, ids_within, outcomes
from responde.contract.deadline import Deadline
from responde.contract.promises import STEPS, Request, Steps
from responde.contract.quantities import Duration, Target

RECEIPT = "receipt"

Stated = tuple[About, Deadline | None]
"""A case as far as it is known, and what is said of it."""


class Doubt(StrEnum):
    """Why a date can't be told."""

    SILENT = "not stated"
    DEPENDS = "depends"
    """On something that wasn't said: the severity, the channel…"""
    UNCLEAR = "unclear"
    """The contract says several things of such a case."""
    SCOPE = "scope"
    """It is promised for others alone."""
    UNIT = "unit"
    """Billing cycles, `as agreed`, averages and the like are no dates."""
    EVENT = "event"
    """It counts from something of which nobody knows when it happens."""
    FOLLOWS = "follows"
    """It counts from a step whose own date isn't known."""
    HOURS = "hours"
    """It runs in opening hours, and nobody says which."""
    FORCE = "not in force"
    CALENDAR = "calendar"
    """The calendar doesn't reach so far."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Tier:
    """A figure of a promise: for most, or for the rest."""

    target: Target
    term: Duration | None
    """In the unit in which its clock runs; None: it is none that can be reckoned with."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Timing:
    """A time that is promised, as it holds for one case."""

    step: str
    """`answer`, `replies_in`, `after`…"""
    tiers: tuple[Tier, ...] = ()
    """The last is what holds in the end; none where there is a doubt about which they are."""
    before: tuple[Duration, ...] = ()
    """The times from receipt that pass before it begins."""
    counts_from: str = RECEIPT
    """`receipt`, or the step after which it begins."""
    doubt: Doubt | None = None
    parts: tuple[Deadline, ...] = ()
    """What the contract says of it: one deadline, or several where it isn't known which of them is meant."""
    lacking: tuple[About, ...] = ()
    """Of which groups of ids one would have to be named for the doubt to go."""

    @property
    def deadline(self) -> Deadline | None:
        """What holds, if it is known."""
        return self.parts[0] if len(self.parts) == 1 else None

    @property
    def term(self) -> Duration | None:
        """How long it lasts in the end."""
        return self.tiers[-1].term if self.tiers else None


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Timed:
    """Reads the times of a contract for one case."""

    known: About
    groups: tuple[About, ...]
    request: Request | None
    severity: Steps | None
    severities: tuple[str, ...]
    """The paths of those there are, where it isn't said which it is."""

    def promised(self, step: str) -> bool:
        return any(deadline for _, deadline in self._stated(step))

    def _stated(self, step: str) -> tuple[Stated, ...]:
        """The severity's own time, else the request's; of each severity, where it isn't said which it is."""
        whole: Deadline | None = getattr(self.request, step, None)
        if not self.request or not self.severities:
            return ((self.known, getattr(self.severity, step, None) or whole),)
        every = zip(self.severities, self.request.severities.values(), strict=True)
        return tuple((self.known | {path}, getattr(one, step) or whole) for path, one in every)

    def step(self, name: str, seen: tuple[str, ...] = ()) -> Timing:
        """A step of the request, with what passes before it where it counts from another."""
        return self._begun(self._timing(name, self._stated(name)), (*seen, name))

    def other(self, name: str, deadline: Deadline | None) -> Timing:
        """Any other time, which may count from a step of the request, too."""
        return self._begun(self._timing(name, ((self.known, deadline),)), ())

    def _begun(self, timing: Timing, seen: tuple[str, ...]) -> Timing:
        start = timing.counts_from
        if timing.doubt or start == RECEIPT:
            return timing
        earlier = self.step(start, seen) if start in STEPS and start not in seen else None
        if earlier is None or earlier.doubt or earlier.term is None:
            return replace(timing, doubt=Doubt.FOLLOWS if earlier else Doubt.EVENT)
        return replace(timing, before=(*earlier.before, earlier.term))

    def _timing(self, name: str, stated: tuple[Stated, ...]) -> Timing:
        """What one or several deadlines say of the case, where they say the same."""
        named = About().union(*(ids_within(deadline) for _, deadline in stated if deadline))
        several = frozenset(self.severities) if len(stated) > 1 else About()
        deciding = tuple(group for group in self.groups if group & named or group == several)
        return _decided(name, tuple((known & named, one, self._open(known, one)) for known, one in stated), deciding)

    def _open(self, known: About, deadline: Deadline | None) -> tuple[About, ...]:
        """The groups on which a deadline depends and of which nothing is known yet."""
        named = ids_within(deadline) if deadline else About()
        return tuple(group for group in self.groups if group & named and group.isdisjoint(known))


@lru_cache(maxsize=4096)
def _decided(
    name: str, stated: tuple[tuple[About, Deadline | None, tuple[About, ...]], ...], deciding: tuple[About, ...]
) -> Timing:
    """The same for what matters of the case: many of them are alike in that."""
    said = (outcomes(one, known, groups) if one else ((),) for known, one, groups in stated)
    found = {outcome: None for each in said for outcome in each}
    parts = tuple(dict.fromkeys(part for outcome in found for part in outcome))
    if not parts:
        return Timing(step=name, doubt=Doubt.SCOPE if any(one for _, one, _ in stated) else Doubt.SILENT)
    if len({frozenset(map(_figures, outcome)) for outcome in found}) > 1:
        return Timing(step=name, doubt=Doubt.DEPENDS, parts=parts, lacking=deciding)
    if len(set(map(_figures, parts))) > 1:
        return Timing(step=name, doubt=Doubt.UNCLEAR, parts=parts)
    tiers = tuple(_tiers(parts[0]))
    doubt = None if tiers and tiers[-1].term else Doubt.UNIT
    return Timing(step=name, tiers=tiers, counts_from=_start(parts[0]), doubt=doubt, parts=parts[:1])


def _start(deadline: Deadline) -> str:
    """The word for what it counts from; empty where the contract has words of its own for that."""
    return deadline.counts_from.word if deadline.counts_from else RECEIPT


def _figures(deadline: Deadline) -> object:
    return deadline.target, deadline.runs, _start(deadline)


def _tiers(deadline: Deadline) -> Iterator[Tier]:
    for target in deadline.target:
        time = target.duration
        counts = time is not None and not target.average and target.limit != "at least"
        yield Tier(target=target, term=running(time, deadline.runs) if time and counts else None)

"""Limits are the longest times that laws set, each beside the promise that it limits, with whether this is better."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from responde.checks.late import in_all, longest, times
from responde.checks.matters import Matter, Stretch, Way, all_stretches, matters
from responde.clock.compared import Lasts
from responde.contract.deadline import Deadline
from responde.contract.promises import STEPS
from responde.contract.quantities import Duration
from responde.findings import Path
from responde.law.judging import Judged, Verdict
from responde.law.place import Looked
from responde.law.requirements import Time
from responde.law.rules import Grade, Rule
from responde.law.times import WHOLE, protected, readings, tails

SURE = frozenset({Grade.A, Grade.B})
"""How well a rule has to be known for customers to be told of it beside a promise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """What a law sets for one promised time."""

    path: Path
    """Of the time, or of one case of it."""
    rule: Rule
    longest: Duration
    """Plain days are those of which the law doesn't say which."""
    better: bool = False
    """Whether the promise is over sooner, certainly and on every day of the year, however the law is read."""
    milder: bool = False
    """Whether the law of the sector may set another time."""


def limits(looked: Looked, judged: tuple[Judged, ...]) -> Iterator[Limit]:
    """The limits of everything that was judged, as far as it is sure that they hold, or will."""
    for one in judged:
        told = one.rule.grade in SURE and not one.rule.stale and one.verdict is not Verdict.NO_LONGER
        if told and isinstance(one.rule.requires, Time):
            yield from _of(looked, one, one.rule.requires)


def _of(looked: Looked, one: Judged, asked: Time) -> Iterator[Limit]:
    """One for each place at which the rule was judged, under the step whose time it is."""
    where = {(place.path, place.own, place.facts.get("what")) for place in one.found}
    for matter in matters(looked.contract):
        for step in STEPS:
            for way, part in _ways(matter, step, one.rule.customers):
                if (longest(way).path, in_all(way), matter.says) in where:
                    yield Limit(
                        path=way[-1].path,
                        rule=one.rule,
                        longest=asked.longest,
                        better=_unlimited(part) and _shorter(looked, way, part, asked),
                        milder=looked.contract.organisation.sector in one.rule.milder,
                    )


def _ways(matter: Matter, step: str, customers: tuple[str, ...]) -> Iterator[tuple[Way, Deadline]]:
    """The times from receipt to a step, each with the part of the deadline in which it stands."""
    deadline = protected(matter.step(step), customers)
    if deadline is None:
        return

    def told(own: Deadline | None) -> tuple[Stretch, ...]:
        kept = protected(own, customers)
        return all_stretches(kept, matter) if kept else ()

    parts = {part.path: part for part in tails(deadline)}
    yield from ((way, parts[way[-1].path]) for way in matter.from_receipt(step, told))


def _unlimited(part: Deadline) -> bool:
    """Whether nothing but its extension can put it off, or leaves somebody out."""
    last = part.target[-1] if part.target else None
    for_all = last is not None and (last.share is None or last.share >= WHOLE)
    return for_all and not (part.except_ or part.pauses or part.for_ or part.in_force)


def _shorter(looked: Looked, way: Way, part: Deadline, asked: Time) -> bool:
    """Whether it is always over sooner than each thing that the law may mean, with all that may be added to it."""
    more = part.extension
    added = tuple(more.of for _ in range(more.times or 1) if more.of) if more else ()
    verdicts = [
        looked.year.compare((reading,), (*times(way), *added), strictly=True) for reading in readings(asked.longest)
    ]
    return all(verdict is not None and verdict.lasts is Lasts.ALWAYS for verdict in verdicts)

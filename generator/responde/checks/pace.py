"""Pace: no rung and no contractor takes longer than the customer was promised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Any

from responde.checks import errands
from responde.checks.case import Case
from responde.checks.late import Late, against, coming_year, ids, in_all, may_be_late, named, on_some_days, times, worst
from responde.checks.matters import Matter, Way, matters, stretches
from responde.checks.reach import Ladder
from responde.clock.compared import Lasts, Year
from responde.contract.written import written
from responde.findings import Finding, Path, Severity
from responde.findings import catalogue as kinds

Pairs = tuple[tuple[Way, tuple[Way, ...]], ...]
"""What may pass before a rung is reached, each with the times that the same case may last."""
Passing = tuple[tuple[tuple[Matter, ...], tuple[Pairs, ...]], ...]
"""Matters that are alike, with what may pass on each rung; nothing where they are in time for certain."""


def rungs_in_time(case: Case) -> Iterator[Finding]:
    """A rung is slower than a request when the times to reply below it, added up, end with its last time or later.

    Error if so for every request, warning for some, or on some days alone; it stands at the longest of those times.
    A request that has several last times, by channel for instance, counts as every only if it is so for each of them.
    The first rung is slower when its own time ends after every request. Of several people who could take a case, the
    slowest counts; `after` takes the place of what is below; of a time that can't be reckoned nothing is said.
    Of what is to be said of one time at several rungs, the weightiest is said, for the highest: it mends them all.
    """
    ladder, year, found = Ladder(case.contract), coming_year(case), dict[Path, Finding]()
    passing = tuple((alike, _pairs(ladder, alike[0])) for alike in ladder.alike(matters(case.contract)))
    for step in range(len(ladder.rungs)) if any(pairs for _, pairs in passing) else ():
        for finding in _too_late(case, year, step, passing) if step else _first(case, year, passing):
            known = found.get(finding.path)
            if known is None or finding.severity is Severity.ERROR or known.severity is not Severity.ERROR:
                found[finding.path] = finding
    yield from found.values()


def _pairs(ladder: Ladder, matter: Matter) -> tuple[Pairs, ...]:
    """For each rung, everything that may pass in some case of a matter; on the first, what that has itself.

    Nothing where a quick look at all that is written says that it is in time on every rung.
    """
    every = ladder.all_ways(matter)
    if not may_be_late((way for ways in every for way in ways), matter.all_limits):
        return ()
    found: tuple[dict[object, tuple[Way, tuple[Way, ...]]], ...] = tuple({} for _ in every)
    for about in ladder.situations(matter):
        last = matter.limits(partial(stretches, about=about))
        for pairs, ways in zip(found, ladder.ways(about), strict=True):
            pairs.update({tuple(each.path for each in (*way, *chain(*last))): (way, last) for way in ways})
    return tuple(tuple(pairs.values()) for pairs in found)


def _late(year: Year, step: int, passing: Passing, *, strictly: bool = False) -> list[Late]:
    """The matters for which a rung is too late, each in the worst of its cases."""
    found = (
        (alike, worst(against(year, alike[0], way, last, strictly=strictly) for way, last in pairs[step]))
        for alike, pairs in passing
        if pairs
    )
    return [replace(one, matter=matter) for alike, one in found if one for matter in alike]


def _every(year: Year, step: int, late: list[Late], passing: Passing, *, strictly: bool = False) -> bool:
    """Whether it is so for each matter there is, on each day and for each of the times that it may last."""
    sure = all(each.verdict.lasts is Lasts.ALWAYS for each in late)
    if not late or not sure or len(late) < sum(len(alike) for alike, _ in passing):
        return False
    return all(_for_each_limit(year, alike[0], pairs[step], strictly=strictly) for alike, pairs in passing)


def _for_each_limit(year: Year, matter: Matter, pairs: Pairs, *, strictly: bool) -> bool:
    """Whether something is too late for each of the times that a matter may last: a split has several of them."""
    limits: dict[object, list[Late | None]] = {}
    for way, last in ((way, last) for way, last in pairs if last):
        known = limits.setdefault(tuple(map(times, last)), [])
        known.append(against(year, matter, way, last, strictly=strictly))
    found = map(worst, limits.values())
    return all(one is not None and one.verdict.lasts is Lasts.ALWAYS for one in found)


def _first(case: Case, year: Year, passing: Passing) -> Iterator[Finding]:
    """Whether the first rung's own time ends after every request."""
    late = _late(year, 0, passing, strictly=True)
    for ones in _by_place(late) if _every(year, 0, late, passing, strictly=True) else ():
        stretch = ones[0].longest
        person = case.person(stretch.person)
        yield kinds.FIRST_RUNG_TOO_SLOW.at(stretch.path, person=person, sum=in_all(ones[0].way), requests=named(ones))


def _too_late(case: Case, year: Year, step: int, passing: Passing) -> Iterator[Finding]:
    """What is to be said of a rung above the first, by the time that makes the most of it."""
    late = _late(year, step, passing)
    every = _every(year, step, late, passing)
    for ones in _by_place(late):
        yield _at_rung(case, step, ones, every=every)


def _at_rung(case: Case, step: int, late: list[Late], *, every: bool) -> Finding:
    sure = [each for each in late if each.verdict.lasts is Lasts.ALWAYS]
    head = max(sure or late, key=lambda each: each.rank)
    stretch, person = head.longest, case.person(head.longest.person)
    if not sure:
        return on_some_days(head.way, head.limit, head.verdict, request=head.matter.says, person=person)
    above = ", ".join(dict.fromkeys(case.person(seat.person) for seat in case.contract.ladder[step].seats))
    facts: dict[str, Any] = {
        "above": above,
        "sum": in_all(head.way),
        "requests": named(sure),
        "person": person,
        "key": "after" if "after" in stretch.path else "replies_in",
    }
    if every:
        return kinds.RUNG_TOO_SLOW.at(stretch.path, **facts)
    time = written(stretch.time) if stretch.time else ""
    return kinds.RUNG_TOO_SLOW_FOR_SOME.at(stretch.path, **facts, ids=ids(sure), time=time)


def _by_place(late: list[Late]) -> tuple[list[Late], ...]:
    """What is late, together where the same time makes the most of it."""
    places: dict[Path, list[Late]] = {}
    for each in late:
        places.setdefault(each.longest.path, []).append(each)
    return tuple(places.values())


RULES = (rungs_in_time, *errands.RULES)

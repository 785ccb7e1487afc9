"""Results: how the promises were kept, with figures that can be true."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case
from responde.checks.promises import aims, few_or_all, owed
from responde.contract.deadline import Deadline
from responde.findings import Finding, Kind, Spot
from responde.findings import catalogue as kinds
from responde.reading.files import Result

ALL = 100
"""Per cent."""


def published(case: Case) -> Iterator[Finding]:
    """A charter shows how it was kept."""
    if case.contract.results is None and "results" not in case.contract.lacks:
        yield kinds.NO_RESULTS.at((), where="key")


def complete(case: Case) -> Iterator[Finding]:
    """Every promise with a target that is in force by now has a figure, where there are results at all."""
    file = case.contract.results
    if file is None or not case.results:  # a file that can't be had, or holds nothing, has been spoken of
        return
    counted = {one.promise for one in case.results} | set(file.lacks)
    waiting = {
        name: promise
        for name, promise in owed(case).items()
        if name not in counted and "results" not in promise.lacks and aims(promise) and _begun(promise, case)
    }
    yield from few_or_all(kinds.NO_RESULT, dict(waiting), ("results",))


def _begun(promise: Deadline, case: Case) -> bool:
    """Whether one of its cases at least is in force already."""
    spells = promise.in_force.cases if promise.in_force else ()
    return not spells or any(spell.from_ is None or spell.from_ <= case.today for _, spell in spells)


def possible(case: Case) -> Iterator[Finding]:
    """No count is below nothing, no share outside 0 to 100 per cent, and no more was kept than there was."""
    for one in case.results:
        counts = {"total": one.total, "kept": one.kept, "share": one.share}
        wrong = {name: count for name, count in counts.items() if count is not None and count < 0}
        if one.share is not None and one.share > ALL:
            wrong["share"] = one.share
        for name, count in wrong.items():
            yield _there(case, kinds.OUT_OF_RANGE, one, column=name, value=f"{count:f}")
        if not wrong and one.total is not None and one.kept is not None and one.kept > one.total:
            yield _there(case, kinds.ABOVE_TOTAL, one, kept=f"{one.kept:f}", total=f"{one.total:f}")


def once(case: Case) -> Iterator[Finding]:
    """A promise has one result for a period, of each who keeps it."""
    first: dict[object, Result] = {}
    for one in case.results:
        before = first.setdefault((one.period, one.promise, one.contractor), one)
        if before is not one:
            facts = {"promise": one.promise, "period": one.written, "first": before.line}
            yield _there(case, kinds.RESULT_TWICE, one, **facts)


def _there(case: Case, kind: Kind, one: Result, **facts: object) -> Finding:
    """A finding at a line of the results' file."""
    file = case.contract.results.file if case.contract.results else ""
    return kind.there(Spot(file, one.line, 1, max(1, len(one.text)), one.text), ("results",), **facts)


RULES = (published, complete, possible, once)

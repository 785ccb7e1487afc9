"""The ladder: it ends with the director of customer service, and with nobody else."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case
from responde.findings import Finding
from responde.findings import catalogue as kinds


def ends_with_director(case: Case) -> Iterator[Finding]:
    """A ladder that stops below the director lets every complaint end with somebody who can't decide."""
    if case.contract.ladder and not any(seat.director for rung in case.contract.ladder for seat in (rung, *rung.seats)):
        yield kinds.NO_DIRECTOR.at(("ladder", len(case.contract.ladder) - 1), where="key")


def director_is_last(case: Case) -> Iterator[Finding]:
    """Behind the director nobody in the company can decide more, so nobody stands there."""
    for step, rung in enumerate(case.contract.ladder[:-1]):
        for seat in rung.seats:
            if seat.director or rung.director:
                person = case.contract.people.get(seat.person)
                shown = person.name.into("")[0] if person and person.name else seat.person
                yield kinds.DIRECTOR_NOT_LAST.at((*(seat.path or ("ladder", step)), "director"), person=shown)


RULES = (ends_with_director, director_is_last)

"""Contractors: for each somebody in the company answers, can be called in, and has left time to listen."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case, called
from responde.checks.rungs import all_known, on_ladder
from responde.contract.contractors import Contractor
from responde.findings import Finding
from responde.findings import catalogue as kinds
from responde.reading.suggest import listed


def owned(case: Case) -> Iterator[Finding]:
    """Subcontracting is no excuse: a contractor without an owner is where customers are sent in circles."""
    for name, contractor in case.contract.contractors.items():
        if not contractor.owner and "owner" not in contractor.lacks:
            yield kinds.NO_OWNER.at(contractor.path, where="key", contractor=called(contractor, name))


def owned_on_the_ladder(case: Case) -> Iterator[Finding]:
    """The owner stands where the ladder leads to, in person or as the stand-in of somebody there."""
    ladder = on_ladder(case.contract)
    near = {*ladder, *(person.stand_in for person in ladder.values() if person.stand_in)}
    for name, one in case.contract.all_contractors().items() if all_known(case.contract) else ():
        if one.owner in case.contract.people and one.owner not in near:
            shown, known = case.person(one.owner), listed(sorted(near))
            path = (*one.path, "owner")
            yield kinds.OWNER_OUTSIDE_LADDER.at(path, person=shown, contractor=called(one, name), known=known)


def supported(case: Case) -> Iterator[Finding]:
    """Whoever serves a customer can bring in somebody who decides; that goes for a contractor's contractors too."""
    for name, one in _without(case, "live_support"):
        yield kinds.NO_LIVE_SUPPORT.at(one.path, where="key", contractor=called(one, name))


def with_time_to_listen(case: Case) -> Iterator[Finding]:
    """Time to listen is agreed with the contractor, who passes it on: many of its own never meet a customer."""
    for name, one in _without(case, "time_to_listen"):
        yield kinds.NO_TIME_TO_LISTEN.at(one.path, where="key", contractor=called(one, name))


def _without(case: Case, key: str) -> Iterator[tuple[str, Contractor]]:
    """The company's own contractors that don't say something; what they say holds for theirs."""
    for name, one in case.contract.contractors.items():
        if not getattr(one, key) and key not in one.lacks:
            yield name, one


def of_this_edition(case: Case) -> Iterator[Finding]:
    """A contractor works by the edition that is published."""
    edition = getattr(case.contract.edition, "number", "")  # what could not be read is None, whatever its type
    for name, one in case.contract.all_contractors().items():
        if edition and one.follows and one.follows != edition:
            path = (*one.path, "follows")
            shown = called(one, name)
            yield kinds.FOLLOWS_ANOTHER_EDITION.at(path, contractor=shown, value=one.follows, edition=edition)


RULES = (owned, owned_on_the_ladder, supported, with_time_to_listen, of_this_edition)

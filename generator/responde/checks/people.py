"""People: each has a name and a way to be reached, and who is on the ladder can be relied on."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case
from responde.checks.rungs import on_ladder, standing
from responde.findings import Finding
from responde.findings import catalogue as kinds


def named(case: Case) -> Iterator[Finding]:
    """A rung without a name is a department: nobody can ask for it, nobody answers for it."""
    for name, person in case.contract.people.items():
        if person.name is None and "name" not in person.lacks:
            yield kinds.NO_NAME.at(person.path, where="key", person=name)


WAYS = frozenset({"phone", "mobile", "whatsapp", "email", "phones"})


def reachable(case: Case) -> Iterator[Finding]:
    """A name that nobody can call or write to is an ornament."""
    for name, person in case.contract.people.items():
        ways = (person.phone, person.mobile, person.whatsapp, person.email, person.phones)
        excused = [key for key in person.lacks if key in WAYS]
        if any(ways):
            continue
        if excused:
            yield kinds.LACKS_REQUIRED.at((*person.path, "lacks", excused[0]), where="key", key=excused[0])
        else:
            yield kinds.NO_WAY_TO_REACH.at(person.path, where="key", person=case.person(name))


def stood_in_by_another(case: Case) -> Iterator[Finding]:
    """Who stands in for oneself is there only when nobody needs it."""
    for name, person in case.contract.people.items():
        if person.stand_in == name:
            yield kinds.STAND_IN_FOR_ONESELF.at((*person.path, "stand_in"), person=case.person(name))
    for one in case.contract.beyond:
        if one.person and one.deputy == one.person:
            yield kinds.STAND_IN_FOR_ONESELF.at((*one.path, "deputy"), person=case.person(one.person))


def verified(case: Case) -> Iterator[Finding]:
    """A number on the ladder has been rung, and the person has agreed to be named."""
    for name, person in on_ladder(case.contract).items():
        if person.verified is None and "verified" not in person.lacks:
            yield kinds.NOT_VERIFIED.at(person.path, where="key", person=case.person(name))


def verified_by_another(case: Case) -> Iterator[Finding]:
    """A number is verified by somebody who rings it."""
    for name, person in case.contract.people.items():
        if person.verified and person.verified.by == name:
            yield kinds.VERIFIED_BY_ONESELF.at((*person.path, "verified", "by"), person=case.person(name))


def stood_in(case: Case) -> Iterator[Finding]:
    """Everybody on the ladder is away at times, the director too."""
    for name, person in on_ladder(case.contract).items():
        if not person.stand_in and "stand_in" not in person.lacks:
            yield kinds.NO_STAND_IN.at(person.path, where="key", person=case.person(name))


def stood_in_by_somebody_new(case: Case) -> Iterator[Finding]:
    """A stand-in from a rung below has had the case already: whoever goes up would come back to the same person."""
    steps = standing(case.contract)
    for name, person in on_ladder(case.contract).items():
        if steps.get(person.stand_in, steps[name]) < steps[name]:
            shown, other = case.person(name), case.person(person.stand_in)
            yield kinds.STAND_IN_ALREADY_INVOLVED.at((*person.path, "stand_in"), person=shown, stand_in=other)


def with_hours(case: Case) -> Iterator[Finding]:
    """Nobody knows when to call who states no hours."""
    for name, person in on_ladder(case.contract).items():
        if person.hours is None and "hours" not in person.lacks:
            yield kinds.NO_HOURS.at(person.path, where="key", person=case.person(name))


RULES = (
    named,
    reachable,
    stood_in_by_another,
    verified,
    verified_by_another,
    stood_in,
    stood_in_by_somebody_new,
    with_hours,
)

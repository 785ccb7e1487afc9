"""People: each has a name and a way to be reached."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case
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
            shown = person.name.into("")[0] if person.name else name
            yield kinds.NO_WAY_TO_REACH.at(person.path, where="key", person=shown)


RULES = (named, reachable)

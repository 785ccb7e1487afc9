"""The phantom: whether a customer can reach a director with a name, in which way and within which time."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from responde.checks.late import roughly
from responde.contract.contract import Contract
from responde.contract.deadline import Deadline
from responde.contract.people import Person, Rung
from responde.contract.quantities import Duration
from responde.speech import Speech, figures
from responde.templating import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Director:
    """The director as customers meet them."""

    id: str
    person: Person
    below: tuple[Duration, ...]
    """What passes at the most until a case is theirs, rung by rung, like units added up."""
    known: bool
    """Whether every rung below says how long it has."""


def director(contract: Contract) -> Director | None:
    """Whoever is marked as director on the last rung; None where nobody with a name is."""
    marked = (seat for rung in contract.ladder[-1:] for seat in rung.seats if seat.director or rung.director)
    seat = next((seat for seat in marked if seat.person in contract.people), None)
    if seat is None or contract.people[seat.person].name is None:
        return None
    spent = _spent(contract.ladder)
    known = tuple(time for time in spent if time is not None)
    return Director(
        id=seat.person,
        person=contract.people[seat.person],
        below=_added(known),
        known=len(known) == len(spent),
    )


def _spent(ladder: tuple[Rung, ...]) -> tuple[Duration | None, ...]:
    """What passes until a case is on the last rung; a time since the opening replaces whatever stands below it."""
    spent: list[Duration | None] = []
    for step, rung in enumerate(ladder):
        opened = _longest(tuple(seat.after for seat in rung.seats))
        if opened:
            spent = [opened]
        if step + 1 < len(ladder):
            spent.append(_longest(tuple(seat.replies_in for seat in rung.seats)))
    return tuple(spent)


def phantom(contract: Contract, lang: str) -> str:
    """The line that tells it, in the author's language."""
    say = Speech(lang, (lang,), getattr(contract.organisation, "country", ""))
    found = director(contract)
    if found is None:
        return plain(say("No: the ladder doesn't end with a director who has a name."))
    who = _who(say, found.person)
    if contract.privacy and contract.privacy.contacts == "request":
        return plain(say("Only by form: {who} is named, but numbers are given on request.", who=who))
    ways = _ways(say, found.person)
    if not ways:
        return plain(say("No: {who} is named, but nobody can reach them.", who=who))
    return plain(say("Yes: {who}, {ways}; {when}.", who=who, ways=Markup(", ").join(ways), when=_when(say, found)))


def _who(say: Speech, person: Person) -> Markup:
    parts = (say.text(person.name), say.text(person.role))
    return Markup(", ").join(part for part in parts if part)


def _ways(say: Speech, person: Person) -> tuple[Markup, ...]:
    phones = tuple(one.phone for one in person.phones if one.phone)
    numbers = (person.phone, person.mobile, *phones)
    told = [say("by telephone {phone}", phone=one.written) for one in numbers if one]
    if person.whatsapp:
        told.append(say("by WhatsApp {phone}", phone=person.whatsapp.written))
    if person.email:
        told.append(say("by e-mail {email}", email=person.email))
    return tuple(told)


def _when(say: Speech, found: Director) -> Markup:
    if not found.known:
        return say("at will, but not every rung below says how long it has")
    if not found.below:
        return say("at will and from the first step")
    time = Markup(" + ").join(figures.duration(say, each) for each in found.below)
    return say("at will, and after {time} if nobody below has replied", time=time)


def _longest(deadlines: tuple[Deadline | None, ...]) -> Duration | None:
    every = [time for deadline in deadlines if deadline for time in _durations(deadline)]
    return max(every, key=lambda time: roughly((time,)), default=None)


def _durations(deadline: Deadline) -> tuple[Duration, ...]:
    """The last tier of each of its figures."""
    below = tuple(time for _, case in deadline.cases for time in _durations(case))
    last = deadline.target[-1].duration if deadline.target else None
    return (*below, last) if last else below


def _added(times: tuple[Duration, ...]) -> tuple[Duration, ...]:
    totals: dict[str, Decimal] = {}
    for time in times:
        if time.unit:
            totals[time.unit] = totals.get(time.unit, Decimal(0)) + time.longest
    return tuple(Duration(count=count, unit=unit) for unit, count in totals.items() if count)

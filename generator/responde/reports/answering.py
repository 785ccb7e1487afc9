"""Answering tells who answers a customer at a moment, need by need, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from responde.clock import answering
from responde.clock.agenda import Agenda
from responde.clock.attending import Attendance, attend
from responde.clock.climbing import Call, climb
from responde.clock.due import Course
from responde.clock.plan import Plan
from responde.clock.told import Brought, brought_by
from responde.contract.contacts import OtherPhone, Phone
from responde.contract.contract import Contract
from responde.contract.people import Person
from responde.contract.promises import Need
from responde.speech import EMPTY, Speech, dated
from responde.templating import escape, plain

INDENT = "  "
COMMA = Markup(", ")
Lines = Iterator[Markup]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Answer:
    """What a customer needs, with who answers and whom to call if they don't."""

    id: str
    need: Need
    brought: Brought
    at: datetime
    """In the time zone of the case, like all its moments."""
    attendance: Attendance
    then: Call | None
    """The first rung above the first with somebody else; None: there is none."""


def answers(agenda: Agenda, at: datetime, *, need: str = "", channel: str = "", place: str = "") -> tuple[Answer, ...]:
    """Who answers each need, or the one that is asked for; a `channel`, or a `place`, takes the place of its own."""
    needs = answering.needs(agenda.contract)
    asked = ((name, one, brought_by(one, channel, place)) for name, one in needs.items() if need in {"", name})
    return tuple(_answer(agenda, at, *each) for each in asked)


def _answer(agenda: Agenda, at: datetime, name: str, need: Need, brought: Brought) -> Answer:
    plan = agenda.plan(brought)
    attendance = attend(agenda, brought, at)
    return Answer(
        id=name,
        need=need,
        brought=brought,
        at=agenda.clock_of(plan).local(at),
        attendance=attendance,
        then=_next(agenda, plan, at, attendance.turn.person) if attendance.turn else None,
    )


def _next(agenda: Agenda, plan: Plan, at: datetime, who: str) -> Call | None:
    """Whom to call after `who`, for a case that is brought at a moment."""
    calls = climb(agenda, plan, Course(received=at))
    return next((call for call in calls[1:] if call.chair.person != who), None)


def render_text(contract: Contract, found: tuple[Answer, ...], at: datetime, say: Speech) -> str:
    """The moment, then each need at the margin with who answers it below; `at` is in the contract's time zone."""
    teller = _Teller(contract, say)
    minute = dated.moment(say, at.replace(second=0))
    head = say("{what} ({about})", what=minute, about=str(at.tzinfo))
    blocks = [[plain(head)], *(list(teller.block(answer, at)) for answer in found)]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class _Teller:
    """Says who answers, in one language."""

    contract: Contract
    say: Speech

    def block(self, answer: Answer, at: datetime) -> Iterator[str]:
        """A need's title, with its time zone where that is another, and what is said of it."""
        title = self.say.text(answer.need.says) or escape(answer.id)
        if answer.at.utcoffset() != at.utcoffset():
            title = self.say("{what} ({about})", what=title, about=str(answer.at.tzinfo))
        yield plain(title)
        for line in self.lines(answer):
            yield f"{INDENT}{plain(line)}"

    def lines(self, answer: Answer) -> Lines:
        found, say = answer.attendance, self.say
        if found.open is not True:
            yield say("Whether anybody answers now isn't known." if found.open is None else "Nobody answers now.")
        if found.turn is None:
            return
        person = self.contract.people[found.turn.person]
        yield self.name(found.turn.person)
        if person.role:
            yield say.text(person.role)
        yield from ways(say, person)
        yield self.hours(found)
        if found.turn.stands_in_for:
            yield say("Stands in for {name}.", name=self.name(found.turn.stands_in_for))
        others = tuple(self.name(each) for each in found.unstated if each != found.turn.person)
        if others:
            yield say("The hours of {names} aren't stated.", names=COMMA.join(others))
        if answer.then:
            yield self.then(answer.then, answer.at)

    def name(self, person: str) -> Markup:
        return self.say.text(self.contract.people[person].name) or escape(person)

    def hours(self, found: Attendance) -> Markup:
        """Until when somebody answers, from when, or why that isn't known."""
        say = self.say
        if found.open and found.until:
            return say("Answers now, until {moment}.", moment=dated.moment(say, found.until))
        if found.open:
            return say("Answers now, day and night." if found.always else "Answers now.")
        if found.answers_from:
            return say("Answers again from {moment}.", moment=dated.moment(say, found.answers_from))
        if found.turn and found.turn.person in found.unstated:
            return say("When this person answers isn't stated.")
        return say("The calendar doesn't reach so far. Ask us.")

    def then(self, call: Call, at: datetime) -> Markup:
        """Whom to call next, and from when, where that is known and not at once."""
        say, person = self.say, self.contract.people[call.chair.person]
        phone = person.number
        means = _shown(phone) if phone else escape(person.email or person.website)
        name = self.name(call.chair.person)
        who = say("{name}, {phone}", name=name, phone=means) if means else name
        if call.call_from is None or call.call_from <= at:
            return say("If nobody answers, call {who}." if phone else "If nobody answers, go on to {who}.", who=who)
        moment = dated.moment(say, call.call_from)
        if phone:
            return say("If nobody answers by {moment}, call {who}.", moment=moment, who=who)
        return say("If nobody answers by {moment}, go on to {who}.", moment=moment, who=who)


def ways(say: Speech, person: Person) -> Lines:
    """The number to call; where there is none, further numbers; where there is none at all, any other way."""
    if person.phone:
        yield say("Call {phone}", phone=_shown(person.phone))
    elif person.mobile:
        yield say("Mobile {phone}", phone=_shown(person.mobile))
    elif person.phones:
        yield from (_further(say, other) for other in person.phones if other.phone)
    else:
        yield from tuple(_unspoken(say, person)) or (say("How to reach this person isn't stated."),)


def _shown(phone: Phone) -> Markup:
    """A number as the contract groups it."""
    return escape(phone.written)


def _further(say: Speech, other: OtherPhone) -> Markup:
    assert other.phone is not None
    country = say("from {country}", country=say.country_name(other.country)) if other.country else EMPTY
    about = COMMA.join(filter(None, (say.text(other.says), country, say.text(other.cost))))
    what = say("Call {phone}", phone=_shown(other.phone))
    return say("{what} ({about})", what=what, about=about) if about else what


def _unspoken(say: Speech, person: Person) -> Lines:
    if person.whatsapp:
        yield say("WhatsApp {phone}", phone=_shown(person.whatsapp))
    if person.email:
        yield say("E-mail {email}", email=person.email)
    if person.website:
        yield say("Website {site}", site=person.website.removeprefix("https://").rstrip("/"))


def render_json(contract: Contract, found: tuple[Answer, ...], at: datetime, say: Speech) -> str:
    """`{"at", "timezone", "needs": [{need, says, request, channel, open, person, name, …}]}`.

    Every moment is ISO 8601 with its offset; `open` is null where it isn't known whether anybody answers, `until` where
    they go on for as long as the calendar lasts, and everything else where the contract says nothing.
    """
    needs = [_data(contract, answer, say) for answer in found]
    document = {"at": _moment(at), "timezone": str(at.tzinfo), "needs": needs}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _data(contract: Contract, answer: Answer, say: Speech) -> dict[str, object]:
    found, turn = answer.attendance, answer.attendance.turn
    person = contract.people[turn.person] if turn else None
    return {
        "need": answer.id,
        "says": plain(say.text(answer.need.says)) or answer.id,
        "request": answer.brought.request or None,
        "channel": answer.brought.channel or None,
        "open": found.open,
        "person": turn.person if turn else None,
        "name": (plain(say.text(person.name)) or None) if person else None,
        "role": (plain(say.text(person.role)) or None) if person else None,
        "phone": _written(person.number) if person else None,
        "rung": turn.rung if turn else None,
        "stands_in_for": (turn.stands_in_for or None) if turn else None,
        "answers_from": _moment(found.answers_from),
        "until": _moment(found.until),
        "then": _then(contract, answer.then, say) if answer.then else None,
    }


def _then(contract: Contract, call: Call, say: Speech) -> dict[str, object]:
    person = contract.people[call.chair.person]
    return {
        "person": call.chair.person,
        "name": plain(say.text(person.name)) or None,
        "phone": _written(person.number),
        "call_from": _moment(call.call_from),
    }


def _written(phone: Phone | None) -> str | None:
    return phone.written if phone else None


def _moment(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None

"""A received case is what a receipt tells of: its number, its dates, who has it, who is next, and what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from responde.clock.climbing import Call
from responde.clock.due import Step
from responde.complaint import Form
from responde.complaint.number import Number
from responde.contract.contacts import Contact
from responde.pages.machine import published
from responde.reports.deadlines.teller import Teller
from responde.speech import dated, figures, phones
from responde.templating import plain

PERSONAL = frozenset({"acknowledge", "answer", "contact"})
"""Steps that can't be taken towards somebody who didn't say who they are."""
UNTOLD = frozenset({"request", "number"})
"""Answers that are known of every case, even where nobody has said more yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Somebody to turn to, as plain text; what may not be told, or isn't stated, is empty."""

    name: str
    role: str = ""
    phone: str = ""
    mail: str = ""
    """E-mail address, else web address."""

    @property
    def dialled(self) -> str:
        """The name with the number, for a sentence; the name alone where there is none."""
        return ", ".join(filter(None, (self.name, self.phone)))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Received:
    """A case with its number and the answers by which it was brought, as the published schema takes them."""

    teller: Teller
    number: Number
    form: Form
    answers: Mapping[str, object]
    passed_on: bool = False
    """Whether it is told to programs, which hand on what they are told."""

    @property
    def anonymous(self) -> bool:
        return self.answers.get("anonymous") is True

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is due; of an anonymous case only what needs nobody to be told."""
        steps = self.teller.found.steps
        return tuple(step for step in steps if step.timing.step not in PERSONAL) if self.anonymous else steps

    @property
    def first(self) -> Call | None:
        """Who has the case now; None where nobody takes such a case."""
        return next(iter(self.teller.found.calls), None)

    @property
    def following(self) -> Call | None:
        """The first rung above with somebody else; None where there is none."""
        who = self.first.chair.person if self.first else ""
        return next((call for call in self.teller.found.calls[1:] if call.chair.person != who), None)

    @property
    def hidden(self) -> bool:
        """Whether the contract keeps the contacts of people back."""
        privacy = self.teller.contract.privacy
        if self.passed_on:
            return not published(self.teller.contract)
        return privacy is not None and privacy.contacts == "request"

    def late(self) -> tuple[str, ...]:
        """Why it counts as received later than it arrived, in sentences."""
        teller = self.teller
        every = (dated.received(teller.speech, teller.reason(step), teller.clock) for step in teller.found.steps)
        return tuple(dict.fromkeys(plain(each) for each in every if each))

    def channel(self) -> str:
        """What the channel is called by which it came; empty where that wasn't said."""
        name = self.teller.found.plan.brought.channel
        return self.teller.named(name) if name else ""

    def person(self, call: Call) -> Reached:
        """Somebody on the ladder, with what may be told of them."""
        person = self.teller.contract.people[call.chair.person]
        known = reached(person, self.teller.named(call.chair.person))
        role = self.teller.text(person.role)
        if self.hidden:
            return Reached(name=known.name, role=role)
        return Reached(name=known.name, role=role, phone=known.phone, mail=known.mail)

    def desk(self) -> Reached | None:
        """The channel by which it came, else the first that can be rung; None where there is none."""
        channels = self.teller.contract.channels
        ringing = next((name for name, one in channels.items() if one.number), "")
        name = self.teller.found.plan.brought.channel or ringing
        return reached(channels[name], self.teller.named(name)) if name in channels else None


def reached(contact: Contact, name: str) -> Reached:
    """Anybody's ways as they are shown."""
    phone = plain(phones.shown(contact.number)) if contact.number else ""
    return Reached(name=name, phone=phone, mail=contact.email or contact.website)


def ways(case: Received, who: Reached) -> str:
    """How to get to somebody: the number, else the address, else why there is none."""
    if who.phone or who.mail:
        return who.phone or who.mail
    return case.teller.say("Contact on request" if case.hidden else "How to reach this person isn't stated.")


def nameless(case: Received) -> tuple[str, ...]:
    """What somebody is told who didn't say who they are; nothing where they did."""
    say = case.teller.say
    if not case.anonymous:
        return ()
    return (
        say("You didn't say who you are, so we can't send you an answer."),
        say("With your number you can ask what became of your case."),
    )


def lost(case: Received) -> tuple[str, ...]:
    """What to do when the number is lost, in sentences."""
    if case.anonymous:
        return (case.teller.say("Keep the number: without it, and without your name, your case can't be found."),)
    return (_turn_to(case), _prove(case))


def _turn_to(case: Received) -> str:
    """To whom: who has the case, by their own number or address, else by way of the company's."""
    say, desk = case.teller.say, case.desk()
    who = case.person(case.first) if case.first else None
    if who and who.phone:
        return say("If you lose the number, call {who}.", who=who.dialled)
    if who and who.mail:
        return say("If you lose the number, turn to {who}.", who=f"{who.name}, {who.mail}")
    if who and desk:
        return say("If you lose the number, ask for {name} here: {channel}.", name=who.name, channel=desk.dialled)
    nearest = who or desk
    return say("If you lose the number, turn to {who}.", who=nearest.dialled if nearest else case.teller.company())


def _prove(case: Received) -> str:
    """What to say so that it can be found; nobody who never said a name is asked for one."""
    day = plain(figures.day(case.teller.speech, case.teller.found.received.date()))
    if "name" in case.answers or case.answers.keys() <= UNTOLD:
        return case.teller.say("Say your name and the day on which we received it: {day}.", day=day)
    return case.teller.say("Say what it is about and the day on which we received it: {day}.", day=day)

"""A teller says what one case's dates are about: names, figures and reasons, in one language, as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from responde.clock.agenda import Agenda
from responde.clock.climbing import Call, Window
from responde.clock.deadlines import Deadlines
from responde.clock.due import Step, stopped
from responde.clock.reasons import Reason, reason
from responde.clock.terms import Clock
from responde.clock.timing import RECEIPT, Doubt, Timing
from responde.clock.told import values
from responde.contract.contacts import Contact
from responde.contract.contract import Contract
from responde.contract.deadline import Remedy
from responde.contract.texts import Term, Text
from responde.contract.vocabulary import VOCABULARIES
from responde.pages.desk import STEP_NAMES
from responde.speech import Speech, dated, figures
from responde.templating import escape, plain

NOTHING = Reason()
OR = Markup(" / ")
WORDS = ("customers", "spoken", "requests")
"""Vocabularies of which words can stand in the place of ids."""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Teller:
    """The dates of a case, with the contract they come from and the language in which they are told."""

    agenda: Agenda
    found: Deadlines
    speech: Speech

    @property
    def contract(self) -> Contract:
        return self.agenda.contract

    @property
    def clock(self) -> Clock:
        return self.agenda.clock_of(self.found.plan)

    def say(self, sentence: str, **facts: object) -> str:
        """A sentence of the product's own; facts are plain text."""
        return plain(self.speech(sentence, **facts))

    def text(self, text: Text | None) -> str:
        """What the contract says."""
        return plain(self.speech.text(text))

    def term(self, term: Term | None, vocabulary: str) -> str:
        return plain(self.speech.term(term, vocabulary))

    def moment(self, at: datetime | None) -> str:
        return plain(dated.moment(self.speech, at))

    def company(self) -> str:
        return self.text(self.contract.organisation.name)

    def title(self) -> str:
        """What was brought, as customers call it."""
        brought = self.found.plan.brought
        name = self.named(brought.request)
        return f"{name}: {self.named(f'{brought.request}.{brought.severity}')}" if brought.severity else name

    def named(self, path: str) -> str:
        """What customers call the thing with this id; a severity by its own words alone."""
        name, _, severity = path.partition(".")
        contract, request = self.contract, self.contract.requests.get(name)
        if severity and request:
            return self.text(request.severities[severity].says)
        groups = (contract.requests, contract.channels, contract.services, contract.places, contract.regions)
        every = (*groups, contract.customers, contract.all_contractors(), contract.people)
        one = next((group[name] for group in every if name in group), None)
        said = self.text(getattr(one, "name", None))
        if not said and name in contract.channels:
            return plain(self.speech.word("channels", contract.channels[name].kind))
        return said or plain(
            next((self.speech.word(each, name) for each in WORDS if name in VOCABULARIES[each]), escape(name))
        )

    def step(self, name: str) -> str:
        """What a step is called: `Answer`."""
        return self.say(STEP_NAMES[name])

    def figures(self, timing: Timing) -> tuple[str, ...]:
        """What is promised, tier by tier."""
        return tuple(plain(each) for each in dated.promised(self.speech, timing))

    def reason(self, step: Step) -> Reason:
        """How the last date of a step came about."""
        term, deadline = step.timing.term, step.timing.deadline
        if step.by is None or step.begins is None or term is None or deadline is None:
            return NOTHING
        clock = stopped(self.clock, deadline, self.found.course.pauses)
        return reason(term, step.begins, step.by, clock, receipt=step.timing.counts_from == RECEIPT)

    def why(self, found: Reason) -> tuple[str, ...]:
        """A reason in sentences."""
        return tuple(plain(each) for each in dated.why(self.speech, found, self.clock))

    def moved(self, call: Call) -> tuple[str, ...]:
        """That somebody can only be called once they are there again, in a sentence, where it is so."""
        if call.call_from is None or call.call_from == call.reached:
            return ()
        name = self.named(call.chair.person)
        return (self.say("{name} answers again from then on.", name=name),)

    def waited(self, call: Call) -> Reason:
        """How the time of somebody on the ladder came to its end."""
        term, first = call.chair.replies.term, call is self.found.calls[0]
        begins = self.found.received if first else call.call_from
        if call.replies_by is None or begins is None or term is None:
            return NOTHING
        return reason(term, begins, call.replies_by, self.clock, receipt=first)

    def opened(self, window: Window) -> Reason:
        """How it came about when a door opens."""
        term = window.door.opens.term if window.door.opens else None
        if window.opens is None or term is None:
            return NOTHING
        return reason(term, self.found.received, window.opens, self.clock)

    def unknown(self, doubt: Doubt | None, timing: Timing | None) -> str:
        """Why there is no date, in a sentence; empty where there is one."""
        groups = timing.lacking if timing else ()
        order = {each: place for place, each in enumerate(self._every())}
        lacking = (
            OR.join(escape(self.named(each)) for each in sorted(group, key=order.__getitem__)) for group in groups
        )
        return plain(dated.unknown(self.speech, doubt, timing, tuple(lacking)))

    def _every(self) -> Iterator[str]:
        """The ids of which groups consist, in the order in which people know them."""
        request = self.found.plan.brought.request
        asked = self.contract.requests.get(request)
        yield from (f"{request}.{severity}" for severity in (asked.severities if asked else ()))
        yield from (*self.contract.channels, *self.contract.services)
        yield from (*VOCABULARIES["customers"], *self.contract.customers, *VOCABULARIES["spoken"])

    def gives(self, remedy: Remedy) -> tuple[str, ...]:
        """What a remedy gives, case by case where it differs."""
        given = values(remedy.gives, self.found.plan.about)
        return tuple(plain(figures.grant(self.speech, value)) for value in given)

    def outsider(self, window: Window) -> str:
        """What somebody beyond the company is called."""
        beyond = window.door.beyond
        return self.named(beyond.person) if beyond.person else self.text(beyond.authority)

    def contact(self, window: Window) -> Contact:
        """How somebody beyond the company is reached: a person by their own numbers."""
        return self.contract.people.get(window.door.beyond.person, window.door.beyond)


def phone(contact: Contact) -> str:
    """The number to call, as the contract writes it; empty where there is none."""
    return contact.number.written if contact.number else ""

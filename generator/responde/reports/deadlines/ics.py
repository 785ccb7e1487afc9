"""The dates of a case as a calendar (RFC 5545): what is due, whom to call from when, and until when one has to act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from responde.clock.climbing import Call
from responde.clock.terms import LAST_MOMENT
from responde.pages.machine import published
from responde.reports.deadlines.teller import Teller, phone
from responde.reports.ics import Note, calendar

MORNING = timedelta(hours=9)
"""When the alarm of a whole day goes off."""


def render_ics(teller: Teller) -> str:
    """A calendar with one entry for each date that is known, with an alarm each.

    Numbers stand in it only where the contract publishes them, for a calendar is passed on.
    """
    title = teller.say("{what}, {company}", what=teller.title(), company=teller.company())
    return calendar("Deadlines", title, teller.found.received, (_whole(teller, note, title) for note in notes(teller)))


def notes(teller: Teller) -> Iterator[Note]:
    """What is worth putting down, in no particular order."""
    found = teller.found
    for step in found.steps:
        if step.by:
            says = teller.say("{what}: today at the latest", what=teller.step(step.timing.step))
            yield Note(
                key=step.timing.step, on=_day(step.by), says=says, more=" ".join(teller.why(teller.reason(step)))
            )
    for call in found.calls[1:]:
        if call.call_from:
            yield _call(teller, call, call.call_from)
    for number, window in enumerate(found.windows):
        if window.opens and window.opens > found.received:
            says = teller.say("No answer, or not a good one: from now on also {name}", name=teller.outsider(window))
            yield Note(key=f"beyond-{number}", on=_after(window.opens), says=says)
        if window.closes:
            says = teller.say("Last day to turn to {name}", name=teller.outsider(window))
            yield Note(key=f"beyond-{number}-until", on=_day(window.closes), says=says)
    for number, one in enumerate(found.yours):
        if one.by:
            says = teller.say("Your last day: {what}", what=teller.text(one.you_have.to))
            yield Note(key=f"yours-{number}", on=_day(one.by), says=says)


def _call(teller: Teller, call: Call, at: datetime) -> Note:
    person = teller.contract.people[call.chair.person]
    number = phone(person) if published(teller.contract) else ""
    name = ", ".join(filter(None, (teller.text(person.name), number)))
    says = teller.say("No answer yet: call {name}", name=name)
    return Note(key=f"rung-{call.rung}", on=at, says=says, more=teller.text(person.role))


def _day(at: datetime) -> date | datetime:
    """The end of a day is the day alone."""
    return at.date() if at.time() == LAST_MOMENT else at


def _after(at: datetime) -> date | datetime:
    """What is open from the end of a day is open from the next."""
    return at.date() + timedelta(days=1) if at.time() == LAST_MOMENT else at


def _whole(teller: Teller, note: Note, title: str) -> Note:
    """An entry with whose it is, and its alarm: in the morning of a whole day, else at the moment itself."""
    found, brought, site = teller.found, teller.found.plan.brought, teller.contract.published_at
    case = (site or teller.company(), brought.request, brought.severity, brought.channel, *brought.also)
    return replace(
        note,
        key="/".join((*case, found.received.astimezone(UTC).isoformat(), note.key)),
        more="\n".join(filter(None, (title, note.more))),
        url=site,
        alarm=timedelta() if isinstance(note.on, datetime) else MORNING,
    )

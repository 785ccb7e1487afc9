"""The dates of a case as a calendar (RFC 5545): what is due, whom to call from when, and until when one has to act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from responde.clock.climbing import Call
from responde.clock.terms import LAST_MOMENT
from responde.pages.machine import published
from responde.reports.deadlines.teller import Teller, phone

if TYPE_CHECKING:  # loaded where a calendar is asked for
    from icalendar import Event

PRODUCT = "-//Responde//Deadlines//EN"
MORNING = timedelta(hours=9)
"""When the alarm of a whole day goes off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something to be put down; a date alone is a whole day."""

    key: str
    """What tells it from the others of a case."""
    on: date | datetime
    says: str
    more: str = ""


def render_ics(teller: Teller) -> str:
    """A calendar with one entry for each date that is known, with an alarm each.

    The same case gets the same `UID`s again, so that a calendar that is read anew moves its entries. Numbers stand in
    it only where the contract publishes them, for a calendar is passed on.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    title = teller.say("{what}, {company}", what=teller.title(), company=teller.company())
    for name in ("name", "x-wr-calname"):  # what the standard calls it, and what most calendars read
        calendar.add(name, title)
    for entry in entries(teller):
        calendar.add_component(_event(teller, entry, title))
    written: bytes = calendar.to_ical()
    return written.decode()


def entries(teller: Teller) -> Iterator[Entry]:
    """What is worth putting down, in no particular order."""
    found = teller.found
    for step in found.steps:
        if step.by:
            says = teller.say("{what}: today at the latest", what=teller.step(step.timing.step))
            yield Entry(
                key=step.timing.step, on=_day(step.by), says=says, more=" ".join(teller.why(teller.reason(step)))
            )
    for call in found.calls[1:]:
        if call.call_from:
            yield _call(teller, call, call.call_from)
    for number, window in enumerate(found.windows):
        if window.opens and window.opens > found.received:
            says = teller.say("No answer, or not a good one: from now on also {name}", name=teller.outsider(window))
            yield Entry(key=f"beyond-{number}", on=_after(window.opens), says=says)
        if window.closes:
            says = teller.say("Last day to turn to {name}", name=teller.outsider(window))
            yield Entry(key=f"beyond-{number}-until", on=_day(window.closes), says=says)
    for number, one in enumerate(found.yours):
        if one.by:
            says = teller.say("Your last day: {what}", what=teller.text(one.you_have.to))
            yield Entry(key=f"yours-{number}", on=_day(one.by), says=says)


def _call(teller: Teller, call: Call, at: datetime) -> Entry:
    person = teller.contract.people[call.chair.person]
    number = phone(person) if published(teller.contract) else ""
    name = ", ".join(filter(None, (teller.text(person.name), number)))
    says = teller.say("No answer yet: call {name}", name=name)
    return Entry(key=f"rung-{call.rung}", on=at, says=says, more=teller.text(person.role))


def _day(at: datetime) -> date | datetime:
    """The end of a day is the day alone."""
    return at.date() if at.time() == LAST_MOMENT else at


def _after(at: datetime) -> date | datetime:
    """What is open from the end of a day is open from the next."""
    return at.date() + timedelta(days=1) if at.time() == LAST_MOMENT else at


def _event(teller: Teller, entry: Entry, title: str) -> Event:
    from icalendar import Alarm, Event

    found, brought = teller.found, teller.found.plan.brought
    whose = teller.contract.published_at or teller.company()
    case = (
        whose,
        brought.request,
        brought.severity,
        brought.channel,
        *brought.also,
        found.received.astimezone(UTC).isoformat(),
        entry.key,
    )
    whole = not isinstance(entry.on, datetime)
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, '/'.join(case))}@responde")
    event.add("dtstamp", found.received.astimezone(UTC))
    event.add("dtstart", entry.on.astimezone(UTC) if isinstance(entry.on, datetime) else entry.on)
    event.add("summary", entry.says)
    event.add("description", "\n".join(filter(None, (title, entry.more))))
    if teller.contract.published_at:
        event.add("url", teller.contract.published_at)
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.says)
    alarm.add("trigger", MORNING if whole else timedelta())
    event.add_component(alarm)
    return event

"""A calendar file (RFC 5545): entries with an alarm each, that keep their name when they are read again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

if TYPE_CHECKING:  # loaded where a calendar is asked for
    from icalendar import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something to be put down in a calendar."""

    key: str
    """What tells it from all others for good: a calendar that is read again moves it where its day has moved."""
    on: date | datetime
    """A whole day, or a moment with its time zone."""
    says: str
    more: str = ""
    url: str = ""
    alarm: timedelta = timedelta()
    """After the beginning; less than nought before it."""


def calendar(product: str, name: str, stamp: datetime, notes: Iterable[Note]) -> str:
    """The text of a calendar called `name`, as made by `product` at `stamp`, which has a time zone."""
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", f"-//Responde//{product}//EN")
    made.add("version", "2.0")
    for key in ("name", "x-wr-calname"):  # what the standard calls it, and what most calendars read
        made.add(key, name)
    for note in notes:
        made.add_component(_event(note, stamp))
    written: bytes = made.to_ical()
    return written.decode()


def _event(note: Note, stamp: datetime) -> Event:
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, note.key)}@responde")
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("dtstart", note.on.astimezone(UTC) if isinstance(note.on, datetime) else note.on)
    event.add("summary", note.says)
    event.add("description", note.more)
    if note.url:
        event.add("url", note.url)
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", note.says)
    alarm.add("trigger", note.alarm)
    event.add_component(alarm)
    return event

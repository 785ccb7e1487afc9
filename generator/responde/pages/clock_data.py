"""The clocks inside a page: what its script reckons with stands in the page itself, and nothing has to be fetched."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from responde.clock.agenda import Agenda
from responde.clock.calendar import Calendar
from responde.contract.written import written
from responde.pages.clock_file import Press, cases
from responde.templating import as_json

Json = dict[str, Any]


def embedded(document: Json) -> Markup:
    """The data as a script's that is none: it stands in Markdown unharmed, and nothing in it ends it."""
    return Markup('<script type="application/json" data-responde-clocks>{}</script>').format(Markup(as_json(document)))  # noqa: S704 - no bracket is left in it


def of_channel(agenda: Agenda, channel: str) -> Json:
    """The clocks of whatever may be brought by one channel: `cases` has the number of its plan, by what is brought.

    Of people there are the hours alone: names and numbers stand on the page, as the contract allows.
    """
    press, contract = Press(agenda), agenda.contract
    plans = {path: press.plan(replace(brought, channel=channel)) for path, brought in cases(contract)}
    people = (chair["person"] for plan in press.plans.things for rung in plan["rungs"] for chair in rung)
    hours = {name: hours_of(press, name) for name in dict.fromkeys(people)}
    return {
        **ends(press.calendar(("", ""))),
        **shelves(press),
        "people": hours,
        "plans": press.plans.things,
        "cases": plans,
    }


def hours_of(press: Press, name: str) -> Json:
    """Whose the hours of somebody are, by their place in the list; null: not stated."""
    person = press.contract.people[name]
    return {"hours": press.kept(person.hours, press.agenda.seat(person))}


def shelves(press: Press) -> Json:
    """The calendars and hours that were put down so far, in lists that go on growing."""
    return {"calendars": press.calendars.things, "hours": press.hours.things}


def ends(calendar: Calendar) -> Json:
    """The first and the last day of which anything is known."""
    return {"first": written(calendar.first), "last": written(calendar.last)}

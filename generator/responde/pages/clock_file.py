"""The clocks as a file: from `clocks.json` a browser reckons every date of a case, to the minute, and who answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from responde.artefact import Artefact
from responde.clock.agenda import Agenda, Where
from responde.clock.answering import needs
from responde.clock.calendar import Calendar
from responde.clock.contracted import calendar_of
from responde.clock.hours import Hours
from responde.clock.told import Brought, brought_by
from responde.contract.contract import Contract
from responde.contract.people import Person
from responde.contract.promises import Need
from responde.contract.texts import Hours as Written
from responde.contract.written import written
from responde.pages.clock_plans import Printed
from responde.pages.clock_schema import clocks_schema
from responde.pages.clock_weeks import weeks
from responde.pages.machine import by_language, encoded, published

CLOCKS, SCHEMA = "clocks.json", "clocks.schema.json"

Json = dict[str, Any]


def files(contract: Contract, site: str, agenda: Agenda | None = None) -> tuple[Artefact, Artefact]:
    """The clocks and their schema, for the root of the `site`, which is an address that ends in a slash, or empty."""
    return (
        Artefact(path=CLOCKS, content=encoded(clocks_json(contract, site, agenda))),
        Artefact(path=SCHEMA, content=encoded(clocks_schema(f"{site}{SCHEMA}" if site else ""))),
    )


def clocks_json(contract: Contract, site: str = "", agenda: Agenda | None = None) -> Json:
    """The plan of every case, by what is brought and by which channel, with the calendars and hours that it runs by.

    Plans, calendars and hours that are equal stand there once; a plan and a term name theirs by its place in the list.
    Raises LookupError for a calendar of holidays that nobody knows.
    """
    return {"$schema": f"{site}{SCHEMA}", **document(agenda or Agenda(contract))}


def document(agenda: Agenda) -> Json:
    """The same without the address of its schema, worked out once for an agenda."""
    return agenda.remembered("clocks", lambda: Press(agenda).document())


class Shelf:
    """Things in the order in which they came, equal ones once."""

    def __init__(self) -> None:
        self.things: list[Any] = []
        self._places: dict[str, int] = {}

    def place(self, thing: Any) -> int:
        """Where a thing stands, counted from nought."""
        place = self._places.setdefault(json.dumps(thing), len(self.things))
        if place == len(self.things):
            self.things.append(thing)
        return place


class Press:
    """Prints the clocks of one contract."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda, self.contract = agenda, agenda.contract
        self.calendars, self.hours, self.plans = Shelf(), Shelf(), Shelf()
        self._calendars: dict[Where, Calendar] = {}
        self._days: dict[Where, int] = {}
        self._hours: dict[tuple[str, Where], int] = {}

    def document(self) -> Json:
        whole = self.calendar(("", ""))
        found = {path: self.channels(each) for path, each in cases(self.contract)}
        wanted = {name: self.ways(need) for name, need in needs(self.contract).items()}
        people = {name: self.person(self.contract.people[name]) for name in _named(self.contract)}
        return {
            "first": written(whole.first),
            "last": written(whole.last),
            "calendars": self.calendars.things,
            "hours": self.hours.things,
            "people": people,
            "plans": self.plans.things,
            "cases": found,
            "needs": wanted,
        }

    def channels(self, brought: Brought) -> dict[str, int]:
        """The plan of what is brought by each channel; by the empty one as it is, where that isn't said otherwise."""
        ways = {"": brought, **{name: replace(brought, channel=name) for name in self.contract.channels}}
        return {name: self.plan(each) for name, each in ways.items()}

    def ways(self, need: Need) -> dict[str, int]:
        """The plan of a need by each channel, and about each place; by the empty one as it is."""
        places = {name: self.plan(brought_by(need, place=name)) for name in self.contract.places}
        return {**self.channels(brought_by(need)), **places}

    def plan(self, brought: Brought) -> int:
        plan = self.agenda.plan(brought)
        calendar = self.days_of((plan.place, plan.region))
        return self.plans.place({"calendar": calendar, **Printed(self.agenda, plan, self.kept).json()})

    def days_of(self, where: Where) -> int:
        """Where the calendar of a place and a region stands in the list."""
        if where not in self._days:
            self._days[where] = self.calendars.place(_calendar(self.calendar(where)))
        return self._days[where]

    def calendar(self, where: Where) -> Calendar:
        if where not in self._calendars:
            place, region = where
            self._calendars[where] = calendar_of(self.contract, self.agenda.years, place=place, region=region)
        return self._calendars[where]

    def kept(self, hours: Written | None, where: Where) -> int | None:
        """Where the hours that are kept at a place or in a region stand in the list."""
        expression = self.agenda.expression(hours)
        if not expression:
            return None
        if (expression, where) not in self._hours:
            calendar = self.calendar(where)
            told = weeks(Hours(expression=expression, calendar=calendar))
            self._hours[expression, where] = self.hours.place({"timezone": calendar.timezone, **told})
        return self._hours[expression, where]

    def person(self, person: Person) -> Json:
        said = {
            "name": by_language(self.contract, person.name),
            "role": by_language(self.contract, person.role),
            "phone": _phone(person) if published(self.contract) else None,
            "stand_in": person.stand_in,
        }
        hours = self.kept(person.hours, self.agenda.seat(person))
        return {**{key: one for key, one in said.items() if one}, "hours": hours}


def cases(contract: Contract) -> Iterator[tuple[str, Brought]]:
    """What may be brought, by its path: each request, and each severity of it."""
    for request, one in contract.requests.items():
        yield request, Brought(request=request)
        yield from (
            (f"{request}.{severity}", Brought(request=request, severity=severity)) for severity in one.severities
        )


def _calendar(calendar: Calendar) -> Json:
    return {
        "timezone": calendar.timezone,
        "weekend": sorted(calendar.weekend),
        "cutoff": written(calendar.cutoff) if calendar.cutoff else None,
        "holidays": [written(one.date) for one in calendar.holidays],
    }


def _named(contract: Contract) -> tuple[str, ...]:
    """Everybody on the ladder and beyond, and who stands in for them, in the order of the contract."""
    found = {seat.person for rung in contract.ladder for seat in rung.seats} | {one.person for one in contract.beyond}
    while more := {one.stand_in for name, one in contract.people.items() if name in found} - found:
        found |= more
    return tuple(name for name in contract.people if name in found)


def _phone(person: Person) -> Json | None:
    """The number to call first."""
    number = person.number
    return {"text": number.written, "dial": number.dialled} if number else None

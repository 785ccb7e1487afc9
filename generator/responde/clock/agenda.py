"""An agenda holds what the dates of one contract are reckoned with: its calendars, everybody's hours, and its plans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from responde.clock.contracted import calendar_of, horizon
from responde.clock.hours import Hours
from responde.clock.openings import Openings
from responde.clock.plan import Chair, Plan, plan
from responde.clock.terms import Clock
from responde.clock.timing import Timing
from responde.clock.told import Brought
from responde.contract.contract import Contract
from responde.contract.people import Person
from responde.contract.texts import Hours as Written

T = TypeVar("T")

Where = tuple[str, str]
"""A place and a region, by id, each perhaps empty."""

MOST = 2**14
"""Dates of ladders that are remembered."""


class Agenda:
    """The calendars, hours and plans of a contract without errors, each made when it is asked for the first time.

    It knows the days from the first to the last of `contracted.horizon`.
    """

    def __init__(self, contract: Contract) -> None:
        self.contract = contract
        self.years = horizon(contract)
        self._clocks: dict[tuple[Where, str, Where], Clock] = {}
        self._openings: dict[tuple[str, Where], Openings] = {}
        self._plans: dict[Brought, Plan] = {}
        self._ladders: dict[object, tuple[tuple[Chair, ...], ...]] = {}
        self._known: dict[object, Any] = {}
        self._people: dict[str, Openings | None] = {}

    def plan(self, brought: Brought) -> Plan:
        """What is promised for what a customer brings."""
        if brought not in self._plans:
            made = plan(self.contract, brought)
            rungs = self._ladders.setdefault(tuple(map(_alike, made.rungs)), made.rungs)
            self._plans[brought] = replace(made, rungs=rungs)
        return self._plans[brought]

    def remembered(self, key: object, make: Callable[[], T]) -> T:
        """What was made for a key, or is made now: many cases climb the same ladder from the same moment."""
        if key not in self._known:
            if len(self._known) >= MOST:
                self._known.clear()
            self._known[key] = make()
        found: T = self._known[key]
        return found

    def clock(self, where: Where = ("", ""), hours: Written | None = None, at: Where = ("", "")) -> Clock:
        """What times run by for a case about a place and a region; opening hours are those of `hours` kept `at` one."""
        expression = self.expression(hours)
        key = (where, expression, at if expression else ("", ""))
        if key not in self._clocks:
            calendar = calendar_of(self.contract, self.years, place=where[0], region=where[1])
            kept = self.openings(hours, at)
            self._clocks[key] = Clock(calendar, kept.hours if kept else None)
        return self._clocks[key]

    def clock_of(self, plan: Plan) -> Clock:
        """What the times of a plan run by."""
        where = (plan.place, plan.region)
        return self.clock(where, plan.hours, where)

    def openings(self, hours: Written | None, where: Where = ("", "")) -> Openings | None:
        """When it is open, by the holidays of a place or region; None where no hours are stated."""
        expression = self.expression(hours)
        if not expression:
            return None
        if (expression, where) not in self._openings:
            calendar = calendar_of(self.contract, self.years, place=where[0], region=where[1])
            self._openings[expression, where] = Openings(Hours(expression=expression, calendar=calendar))
        return self._openings[expression, where]

    def openings_of(self, name: str) -> Openings | None:
        """When somebody answers, by their id, with the holidays of where they sit; None where that isn't stated."""
        if name not in self._people:
            person = self.contract.people[name]
            self._people[name] = self.openings(person.hours, self.seat(person))
        return self._people[name]

    def seat(self, person: Person) -> Where:
        """Where somebody sits, as far as it is stated."""
        place = self.contract.places.get(person.place)
        return (person.place, place.region) if place else ("", "")

    def expression(self, hours: Written | None) -> str:
        """The hours themselves, where they are given by name, too; empty where none are stated."""
        if hours is None:
            return ""
        return self.contract.hours.get(hours.written, hours).written


def _alike(chairs: tuple[Chair, ...]) -> object:
    """What makes the same of two rungs: the people, and the times of each as the contract writes them."""
    return tuple((chair.seat, _times(chair.replies), chair.after and _times(chair.after)) for chair in chairs)


def _times(timing: Timing) -> object:
    return timing.parts, timing.doubt, timing.lacking, timing.before

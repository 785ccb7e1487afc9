"""Every plan to which somebody's choices may lead, as a page's script takes it: equal parts once, with their words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import Any

from responde.clock.owed import paid_within
from responde.clock.plan import Chair, Door, Plan
from responde.clock.timing import Timing
from responde.clock.told import Brought
from responde.contract.contract import Contract
from responde.contract.deadline import Remedy, YouHave
from responde.contract.vocabulary import VOCABULARIES
from responde.pages import clock_data
from responde.pages.clock_file import Press, Shelf, cases
from responde.pages.clock_plans import Printed
from responde.pages.clock_words import Worded, everywhere, holidays
from responde.pages.desk import Desk

Json = dict[str, Any]

PARTS = ("steps", "rungs", "doors", "owed", "yours")
"""Of what a plan consists, each kept once for all plans that have the same."""
MOST = 4096
"""Plans of a page: of a contract that tells more apart, what matters to fewer isn't asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Something besides the request that changes the dates of some, and what may be chosen; empty: not said."""

    name: str
    """`channel`, or a group of the contract: `services`, `places`, `contractors`, `regions`, `customers`."""
    options: tuple[str, ...]


class Cases(Press):
    """Presses the plans for one page, each as the places of its parts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.agenda)
        self.desk = desk
        self.parts = {name: Shelf() for name in PARTS}
        self.pieces = Shelf()
        self.people: dict[str, None] = {}
        self._made: dict[tuple[object, ...], tuple[int, tuple[object, ...]]] = {}
        self._plans: dict[Brought, int] = {}
        self.asked = self.agenda.remembered("asked", self._asked)  # whatever the language, the dates are the same

    def document(self) -> Json:
        """What the script reckons with, and says; `plans` are calendar, `by_day` and the places of the `parts`."""
        found = {path: [self.plan(each) for each in self.every(path)] for path, _ in cases(self.contract)}
        hours = {name: clock_data.hours_of(self, name) for name in self.people}
        return {
            **clock_data.ends(self.calendar(("", ""))),
            **clock_data.shelves(self),
            "holidays": self._holidays(),
            "people": hours,
            "pieces": self.pieces.things,
            "parts": {name: shelf.things for name, shelf in self.parts.items()},
            "plans": self.plans.things,
            "asked": [{"name": each.name, "options": each.options} for each in self.asked],
            "cases": found,
            "unknown": everywhere(self.desk),
        }

    def every(self, path: str) -> Iterator[Brought]:
        """What may be brought of a request, or of a severity of it: the last thing that is asked changes first."""
        request, _, severity = path.partition(".")
        for channel, *also in product(*(each.options for each in self.asked)):
            named = tuple(name for name in also if name)
            yield Brought(request=request, severity=severity, channel=channel, also=named)

    def plan(self, brought: Brought) -> int:
        if brought not in self._plans:
            self._plans[brought] = self._place(brought)
        return self._plans[brought]

    def _place(self, brought: Brought) -> int:
        plan = self.agenda.plan(brought)
        places = (self.parts[name].place(part) for name, part in self._parts(plan).items())
        printed = (self.days_of((plan.place, plan.region)), Printed(self.agenda, plan, self.kept).by_day)
        return self.plans.place([*printed, *places])

    def _parts(self, plan: Plan) -> Json:
        """The parts of a plan, as the numbers of what they are made of."""
        made, self.people = _Made(self, plan), self.people | dict.fromkeys(_people(plan))
        return {
            "steps": [made.step(each) for each in plan.steps],
            "rungs": [[made.chair(each) for each in rung] for rung in plan.rungs],
            "doors": [made.door(each) for each in plan.doors],
            "owed": [made.owed(*each) for each in plan.remedies],
            "yours": [made.yours(each) for each in plan.duties],
        }

    def piece(self, key: tuple[object, ...], make: Callable[[], Json]) -> int:
        """The number of something of which plans are made; made once for things that are the very same.

        The things are kept with it, so that no other can come to have their identity.
        """
        identity = tuple(one if isinstance(one, str | frozenset | tuple) else id(one) for one in key)
        if identity not in self._made:
            self._made[identity] = self.pieces.place(make()), key
        return self._made[identity][0]

    def _holidays(self) -> list[Json]:
        """By calendar, in the order of the list, the name of each holiday."""
        found = {}
        for where, place in self._days.items():
            named = ((one.date.isoformat(), one.name(self.desk.say.lang)) for one in self.calendar(where).holidays)
            found[place] = holidays(self.desk, named)
        return [found[place] for place in sorted(found)]

    def _asked(self) -> tuple[Asked, ...]:
        """What is worth asking; while there are too many plans, the last of the groups are not."""
        paths = sum(1 for _ in cases(self.contract))
        found = [Asked(name="channel", options=("", *self.contract.channels))]
        for name, ids in groups(self.contract).items():
            chosen = tuple(each for each in ids if self._matters(each))
            size = paths * prod(len(each.options) for each in found) * (len(chosen) + 1)
            if chosen and size <= MOST:
                found.append(Asked(name=name, options=("", *chosen)))
        return tuple(found)

    def _matters(self, name: str) -> bool:
        """Whether it changes anything of any case that comes by any channel."""
        bare = (
            replace(one, channel=channel)
            for _, one in cases(self.contract)
            for channel in ("", *self.contract.channels)
        )
        return any(self.plan(one) != self.plan(replace(one, also=(name,))) for one in bare)


@dataclass(frozen=True, slots=True)
class _Made:
    """Makes the pieces of one plan, where they aren't there already."""

    cases: Cases
    plan: Plan

    @property
    def printed(self) -> Printed:
        return Printed(self.cases.agenda, self.plan, self.cases.kept)

    @property
    def words(self) -> Worded:
        return Worded(self.cases.desk, self.plan)

    def _piece(self, *key: object, make: Callable[[], Json]) -> int:
        """What a time turns into depends on where the case belongs, its hours and its request, too."""
        plan = self.plan
        return self.cases.piece((*key, plan.hours, (plan.place, plan.region), plan.brought.request), make)

    def step(self, timing: Timing) -> int:
        deadline = timing.deadline
        limited = deadline and (deadline.in_force or (deadline.extension and deadline.extension.for_))
        about = self.plan.about if limited else ""
        return self._piece(timing, about, make=lambda: self.printed.step(timing) | {"says": self.words.step(timing)})

    def chair(self, chair: Chair) -> int:
        return self._piece(
            chair.person,
            chair.replies,
            chair.after,
            make=lambda: self.printed.chair(chair) | {"says": self.words.chair(chair)},
        )

    def door(self, door: Door) -> int:
        return self._piece(
            door.beyond,
            door.opens,
            door.closes,
            make=lambda: _timed(self.printed.door(door)) | {"says": self.words.door(door)},
        )

    def owed(self, step: str, remedy: Remedy) -> int:
        plan, late = self.plan, remedy.if_late
        splits = (remedy.gives, late.gives if late else None)
        named = frozenset(name for split in splits if split for ids, _ in split.cases for name in ids)
        return self._piece(
            step,
            remedy,
            plan.about & named,
            (paid_within(self.cases.contract, plan, remedy),),
            make=lambda: self.printed.owed(step, remedy) | {"says": self.words.owed(step, remedy)},
        )

    def yours(self, you_have: YouHave) -> int:
        return self._piece(
            you_have, make=lambda: _timed(self.printed.yours(you_have)) | {"says": self.words.yours(you_have)}
        )


def _people(plan: Plan) -> Iterator[str]:
    return (chair.person for rung in plan.rungs for chair in rung)


def _timed(printed: Json) -> Json:
    """Without the words in every language that the published clocks have."""
    return {name: one for name, one in printed.items() if name not in {"name", "kind", "person", "to", "else"}}


def groups(contract: Contract) -> dict[str, Iterable[str]]:
    """What a case may be about besides, by the kind of thing."""
    return {
        "services": contract.services,
        "places": contract.places,
        "contractors": contract.all_contractors(),
        "regions": contract.regions,
        "customers": dict.fromkeys((*VOCABULARIES["customers"], *contract.customers)),
    }

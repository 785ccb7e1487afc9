"""Ways in and doors beyond, with what the law asks of each: what it costs, how long one waits, when it opens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from responde.beginning.lawful.demands import Demands, at_least, at_most
from responde.beginning.lawful.doors import Door
from responde.beginning.lawful.marks import Marks, Pairs, basis, braces
from responde.beginning.pen import scalar
from responde.contract.quantities import Duration
from responde.contract.written import written
from responde.law.rules import Rule

ROUND_THE_CLOCK = 24
WAITS = (("phone", "wait"), ("phone", "human"), ("whatsapp", "wait"))
"""For which the contract says how long one waits, and for what."""
AFTER = "15 business days"
"""The example of when a door opens."""


@dataclass(frozen=True, eq=False)
class Ways:
    """What the contract says of its channels."""

    demands: Demands
    marks: Marks

    @property
    def all(self) -> tuple[str, ...]:
        """The ways in, those that the law asks for among them."""
        return self.demands.ways

    def reached(self, way: str, blank: str) -> Markup:
        """The number or address of a way in."""
        told, rules = self.marks.told(way), self.demands.needing(way)
        return told or (self.marks.one(blank, *rules) if rules else self.marks.pen.blank(blank))

    def hours(self, way: str) -> Markup:
        """When it is open; empty where no law says for how long."""
        found = self.demands.open_at_least(way)
        told = self.marks.told("hours") if way == "phone" else None
        if found is None or told:
            return told or Markup()
        rule, least = found
        return self.marks.one("exactly" if least.longest >= ROUND_THE_CLOCK else "open", rule, value=self.least(least))

    @staticmethod
    def least(duration: Duration) -> str:
        """How long it has to be open, as a contract writes it."""
        return "24/7" if duration.longest >= ROUND_THE_CLOCK else written(duration)

    def cost(self, way: str, example: str) -> Markup:
        """What it costs."""
        rules = self.demands.free(way)
        return self.marks.one("exactly", *rules, value="free") if rules else self.marks.pen.blank("cost", example)

    def wait(self, way: str, example: str) -> Markup:
        """How long one waits."""
        return self._attended(way, "wait") or self.marks.pen.blank("time", example)

    def human(self, way: str, example: str) -> Markup:
        """How one gets to a person."""
        found, wait = self.demands.human(way), self._attended(way, "human")
        at = self.marks.pen.blank("human", example)
        if found:
            rule, asked = found
            at = self.marks.one("one", rule, value=", ".join(asked.human))
        return braces((("at", at), ("wait", wait))) if wait else at

    @property
    def promised(self) -> tuple[Rule, ...]:
        """The rules on which a wait rests."""
        found = (self.demands.attended(*wait) for wait in WAITS if wait[0] in self.all)
        return tuple(each[0] for each in found if each)

    def _attended(self, way: str, of: str) -> Markup:
        found = self.demands.attended(way, of)
        if found is None:
            return Markup()
        rule, asked = found
        target = self.marks.one("better", rule, value=f"{written(asked.within)} for {asked.share}%")
        return braces((("target", target), ("basis", basis(rule))))


@dataclass(frozen=True, eq=False)
class Beyond:
    """What the contract says of the doors beyond the company, apart from the ombudsman's independence."""

    doors: tuple[Door, ...]
    marks: Marks

    @property
    def ombudsman(self) -> Pairs:
        """What the law asks of the ombudsman who is one of the people."""
        door = next((door for door in self.doors if door.person), None)
        return tuple(self._data(door)) if door else ()

    @property
    def others(self) -> tuple[Markup, ...]:
        """The other doors, each on a line."""
        return tuple(
            braces(self._door(door, number))
            for number, door in enumerate((door for door in self.doors if not door.person), 1)
        )

    def _door(self, door: Door, number: int) -> Iterator[tuple[str, Markup]]:
        yield "authority", self.marks.told(f"authority_{number}") or self._name(door)
        if len(door.kinds) == 1:
            yield "kind", scalar(door.kinds[0])
        else:
            yield "kind", self.marks.one("one", *door.rules, value=", ".join(door.kinds))
        yield "website", self.marks.told(f"website_{number}") or self.marks.pen.blank("website")
        yield from ((key, value) for key, value in self._data(door) if key != "website")
        yield "after", self._after(door)

    def _name(self, door: Door) -> Markup:
        if door.names:
            return self.marks.one("authority", *door.rules, value=" / ".join(door.names))
        return self.marks.one("body", *door.rules) if len(door.kinds) > 1 else self.marks.pen.blank("authority")

    def _data(self, door: Door) -> Iterator[tuple[str, Markup]]:
        blanks = {"email": "email", "phone": "line", "address": "address", "website": "website", "form": "website"}
        yield from ((key, self.marks.pen.blank(blanks[key])) for key in door.data)
        if door.closes:
            rule, least = door.closes
            yield "until", self.marks.one("least", rule, value=written(at_least(least)))
        limits = [limit for limit in (door.opens, door.closes) if limit]
        if limits:
            yield "basis", basis(limits[0][0])

    def _after(self, door: Door) -> Markup:
        if door.opens is None:
            return self.marks.pen.blank("time", AFTER)
        rule, latest = door.opens
        if latest.count is None:
            return self.marks.one("exactly", rule, value="any time")
        return self.marks.one("longest", rule, value=written(at_most(latest)))

"""Doors beyond the company are those of the sector and those that the law asks for, each with what has to be said."""

from __future__ import annotations

from dataclasses import dataclass, replace

from responde.beginning.lawful.demands import Demands, hours
from responde.beginning.sectors import Sector
from responde.contract.quantities import Duration
from responde.law.requirements import Body, Window
from responde.law.rules import Rule

OMBUDSMAN = "ombudsman"
WRITABLE = ("website", "email", "phone", "address", "form")
"""What can be said of a door."""

Limit = tuple[Rule, Duration]


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Somebody whom one can turn to; of several kinds or names the company chooses one."""

    kinds: tuple[str, ...] = ()
    person: bool = False
    """Whether it is the ombudsman whom the contract names among its people."""
    names: tuple[str, ...] = ()
    """Parts of names, one of which the law wants."""
    opens: Limit | None = None
    closes: Limit | None = None
    data: tuple[str, ...] = ()
    """Keys that are filled."""
    rules: tuple[Rule, ...] = ()

    def fits(self, asked: Body | Window) -> bool:
        """Whether this may be whom a rule speaks of."""
        alike = not asked.kinds or not self.kinds or set(asked.kinds) & set(self.kinds)
        named = not asked.names or (not self.person and (not self.names or set(asked.names) & set(self.names)))
        return bool(alike and named)

    def told(self, rule: Rule, asked: Body | Window) -> Door:
        """The same with what a rule asks of it."""
        kinds = tuple(kind for kind in self.kinds or asked.kinds if not asked.kinds or kind in asked.kinds)
        door = replace(self, kinds=kinds, names=self.names or asked.names, rules=(*self.rules, rule))
        if isinstance(asked, Window):
            return _opened(door, rule, asked)
        known = {*door.data, *(("email", "phone") if door.person else ())}
        groups = [[key for key in group if key in WRITABLE] for group in asked.data if not known & set(group)]
        return replace(door, data=(*door.data, *(group[0] for group in groups if group)))


def _opened(door: Door, rule: Rule, asked: Window) -> Door:
    opens, closes = door.opens, door.closes
    if asked.opens and (not opens or hours(asked.opens) < hours(opens[1])):
        opens = rule, asked.opens
    if asked.closes and (not closes or hours(asked.closes) > hours(closes[1])):
        closes = rule, asked.closes
    return replace(door, opens=opens, closes=closes)


def named_by_law(demands: Demands) -> bool:
    """Whether a law asks for an ombudsman who is a person with a name."""
    return any(asked.person and OMBUDSMAN in asked.kinds for _, asked in demands.of(Body))


def doors(demands: Demands, sector: Sector, *, small: bool) -> tuple[Door, ...]:
    """All doors of the contract: the sector's own first."""
    found = [Door(kinds=(sector.overseer,), data=("website",))]
    if sector.ombudsman and not small:
        found.insert(0, Door(kinds=(OMBUDSMAN,), person=True))
    for rule in demands.rules:
        asked = rule.requires
        if isinstance(asked, Body | Window):
            place = next((number for number, door in enumerate(found) if door.fits(asked)), len(found))
            door = found[place] if place < len(found) else Door(data=("website",))
            found[place : place + 1] = [door.told(rule, asked)]
    return tuple(found)

"""Plans are printed for a browser: every time of a case in a unit that can be added up, or a word for why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from responde.clock.agenda import Agenda, Where
from responde.clock.climbing import AT_ANY_TIME, never
from responde.clock.due import OF_THE_BEGINNING, unreckoned
from responde.clock.owed import paid_within
from responde.clock.plan import Chair, Door, Plan
from responde.clock.terms import BUSINESS_HOUR, DAYS, MONTHS, SECONDS
from responde.clock.timing import RECEIPT, Tier, Timing
from responde.contract.deadline import Deadline, Extension, Remedy, YouHave
from responde.contract.quantities import Duration
from responde.contract.texts import Hours
from responde.contract.written import written
from responde.pages.machine import by_language

Json = dict[str, Any]
Kept = Callable[[Hours | None, Where], int | None]
"""Where the opening hours that are kept at a place stand among all of them; None where none are stated."""

AT_ONCE: Json = {"n": 0, "unit": "second"}
WHOLE = {
    **{unit: ("calendar day", days) for unit, days in DAYS.items()},
    **{unit: ("month", months) for unit, months in MONTHS.items()},
    "business day": ("business day", 1),
}
"""What is never counted in parts: in which unit, and how many of it."""
OPENING_HOUR = "opening hour"


def term(duration: Duration | None, kept: int | None = None) -> Json | None:
    """A time as `terms.ends` adds it, opening hours with those that are `kept`; None where no date follows from it."""
    if duration is None or duration.before is not None or duration.per:
        return None
    if duration.phrase:
        return {"at once": AT_ONCE, "same day": {"n": 0, "unit": "calendar day"}}.get(duration.phrase)
    unit = duration.unit
    if unit in SECONDS:
        return _seconds(duration, SECONDS[unit])
    if unit in {OPENING_HOUR, BUSINESS_HOUR}:
        running = "business days" if unit == BUSINESS_HOUR else kept
        return None if running is None else {**_seconds(duration, SECONDS["hour"]), "in": running}
    if unit not in WHOLE or duration.whole is None:
        return None
    counted, each = WHOLE[unit]
    return {"n": duration.whole * each, "unit": counted}


def _seconds(duration: Duration, each: int) -> Json:
    return {"n": _number(duration.longest * each), "unit": "second"}


def _number(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


@dataclass(frozen=True, slots=True)
class Printed:
    """A plan as it is printed."""

    agenda: Agenda
    plan: Plan
    kept: Kept

    @property
    def where(self) -> Where:
        return self.plan.place, self.plan.region

    @property
    def by_day(self) -> bool:
        """Whether a case counts from the business day on which it counts as received; how, says `due.counts_from`."""
        head = next(_heads(self.plan), None)
        return head is not None and head.term is not None and head.term.unit == "business day"

    def json(self) -> Json:
        """Everything of it that has to do with time; what a case has nothing of is empty."""
        plan = self.plan
        return {
            "by_day": self.by_day,
            "steps": [self.step(each) for each in plan.steps],
            "rungs": [[self.chair(each) for each in rung] for rung in plan.rungs],
            "doors": [self.door(each) for each in plan.doors],
            "owed": [self.owed(step, remedy) for step, remedy in plan.remedies],
            "yours": [self.yours(each) for each in plan.duties],
        }

    def term(self, duration: Duration | None) -> Json | None:
        """A time of the case, opening hours being those of its channel."""
        return self.term_at(duration, self.plan.hours, self.where)

    def term_at(self, duration: Duration | None, hours: Hours | None, where: Where) -> Json | None:
        in_hours = duration is not None and duration.unit == OPENING_HOUR
        return term(duration, self.kept(hours, where) if in_hours else None)

    def or_why(self, duration: Duration | None, printed: Json | None) -> Json | str:
        """A time, or the word for why no date follows from it."""
        return printed or unreckoned(duration, self.agenda.clock(self.where))

    def step(self, timing: Timing) -> Json:
        begins = timing.doubt in OF_THE_BEGINNING
        tiers = [self.or_why(each.term, self.term(each.term)) if begins else timing.doubt for each in timing.tiers]
        return {
            "step": timing.step,
            "tiers": [{"term": one, **_share(tier)} for tier, one in zip(timing.tiers, tiers, strict=True)],
            **_start(timing),
            **(self.limits(timing.deadline) if timing.deadline and begins else {}),
        }

    def limits(self, deadline: Deadline) -> Json:
        """From when to when it is promised, and by how much it may be put off."""
        cases, about, longer = deadline.in_force.cases if deadline.in_force else (), self.plan.about, deadline.extension
        named = [spell for ids, spell in cases if not about.isdisjoint(ids)]
        spells = named or [spell for ids, spell in cases if not ids]
        force = [_said({"from": spell.from_, "until": spell.until}) for spell in spells]
        allowed = longer and longer.of and (not longer.for_ or not about.isdisjoint(longer.for_))
        return {
            **({"in_force": force} if force else {}),
            **({"extension": self.extension(longer)} if longer and allowed else {}),
        }

    def extension(self, longer: Extension) -> Json:
        return {"term": self.or_why(longer.of, self.term(longer.of)), "times": longer.times or 1}

    def chair(self, chair: Chair) -> Json:
        person, timing = self.agenda.contract.people[chair.person], chair.replies
        printed = self.term_at(timing.term, person.hours, self.agenda.seat(person))
        return {
            "person": chair.person,
            "replies": timing.doubt or self.or_why(timing.term, printed),
            **({"after": self.since(chair.after)} if chair.after else {}),
        }

    def door(self, door: Door) -> Json:
        beyond = door.beyond
        said = {
            "person": beyond.person,
            "name": by_language(self.agenda.contract, beyond.authority),
            "kind": beyond.kind,
        }
        return {
            **{key: one for key, one in said.items() if one},
            "opens": self.since(door.opens) if door.opens else AT_ONCE,
            **({"closes": self.since(door.closes)} if door.closes and not never(door.closes) else {}),
        }

    def since(self, timing: Timing) -> Json | str:
        """How long after a case was opened, or after what it counts from."""
        if timing.doubt not in OF_THE_BEGINNING:
            return str(timing.doubt)
        term = timing.term
        at_once = term is not None and term.phrase in AT_ANY_TIME
        printed = AT_ONCE if at_once else self.term(term)
        before = [self.term(each) for each in timing.before]
        if printed is None:
            return timing.doubt or unreckoned(term, self.agenda.clock(self.where))
        return {**printed, **_start(timing), **({"before": before} if before else {})}

    def owed(self, step: str, remedy: Remedy) -> Json:
        contract = self.agenda.contract
        paid = self.term(paid_within(contract, self.plan, remedy))
        late, claimed = remedy.if_late, remedy.claimed
        said = {
            "remedy": next((name for name, one in contract.remedies.items() if one is remedy), None),
            "paid_within": paid,
            "late_after": (self.term(late.after) if late.after else paid) if late else None,
            "claim_within": self.term(claimed.until) if claimed else None,
        }
        return {"step": step, **{key: one for key, one in said.items() if one}}

    def yours(self, you_have: YouHave) -> Json:
        contract, within = self.agenda.contract, self.term(you_have.within)
        said = {
            "within": within,
            "after": you_have.after.word if you_have.after else "",
            "to": by_language(contract, you_have.to),
            "else": by_language(contract, you_have.else_),
        }
        return {key: one for key, one in said.items() if one}


def _heads(plan: Plan) -> Iterator[Timing]:
    first = (timing for name in ("answer", "resolve") if (timing := plan.step(name)))
    return (each for each in (*first, *plan.steps) if each.counts_from == RECEIPT and each.term)


def _start(timing: Timing) -> Json:
    """What it counts from, where that isn't receipt, and what is doubtful about it."""
    return {
        **({} if timing.counts_from == RECEIPT else {"counts_from": timing.counts_from}),
        **({"doubt": timing.doubt} if timing.doubt else {}),
    }


def _share(tier: Tier) -> Json:
    said = {"share": tier.target.share, "of": tier.target.of}
    return {key: _number(one) if isinstance(one, Decimal) else one for key, one in said.items() if one}


def _said(days: Json) -> Json:
    return {key: written(day) for key, day in days.items() if day}

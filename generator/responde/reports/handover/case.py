"""A case that is handed over is what was known of it before, what the contract says of it, and the new hand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from responde.clock.climbing import Call
from responde.complaint import Form
from responde.complaint.number import Number
from responde.contract.promises import STEPS
from responde.reports.deadlines.teller import Teller
from responde.reports.receipt.case import PERSONAL

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """That a case is passed on."""

    to: str
    """The id of a channel, a place, a contractor or a person; empty: to nobody new."""
    at: datetime
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Case:
    """A case as one desk has it."""

    teller: Teller
    form: Form
    answers: Mapping[str, object]
    """The complaint, without the case's own number."""
    number: Number | None
    earlier: Mapping[str, Any] | None = None
    """What a record said of it before, as its schema has it; None for a complaint as it came in."""
    missing: tuple[str, ...] = ()
    """Questions that still have to be answered."""
    language: str = ""
    """What the customer speaks."""
    has_complaint: bool = True
    """A record may have the number alone."""
    dated: bool = True
    """Whether it is known when it was received; where not, the teller's moment says nothing."""

    @property
    def before(self) -> Mapping[str, Any]:
        return self.earlier or {}


def record(case: Case, hand: Hand) -> Json:
    """The record that is passed on, as the published schema has it: nothing that was on the earlier one is lost.

    Dates that the customer was told hold; a step without one gets the date of the contract. A rung is never lower than
    it was.
    """
    earlier, brought = case.before, case.teller.found.plan.brought
    rung, person = _charge(case, hand.to)
    made = {
        "number": case.number.whole if case.number else None,
        "received": _received(case),
        "channel": brought.channel or None,
        "taken_by": earlier.get("taken_by"),
        "language": case.language or None,
        "identified": earlier.get("identified"),
        "complaint": dict(case.answers) if case.has_complaint else None,
        "missing": _missing(case),
        **{name: earlier.get(name) for name in ("heard", "promised", "attachments", "done")},
        "rung": rung,
        "person": person,
        "due": _due(case) or None,
        "passed": [*earlier.get("passed", ()), *_hands(case, hand, person)] or None,
        "consent": earlier.get("consent"),
    }
    return {name: value for name, value in made.items() if value is not None}


def render_json(record: Json) -> str:
    """The record for other systems: moments are ISO 8601 with an offset, people and desks by id."""
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def desk(members: Mapping[str, Any], channel: str = "") -> str:
    """Who has a case now, by id: to whom it was passed last, else who answers for it, took it, or by which way it came.

    Empty where none of that was said.
    """
    hands = members.get("passed") or [{}]
    known = (hands[-1].get("to"), members.get("person"), members.get("taken_by"), channel)
    return next((str(each) for each in known if each), "")


def _received(case: Case) -> str | None:
    """As it was written before, if that is still the moment that counts."""
    found, written = case.teller.found.received, case.before.get("received")
    if not case.dated:
        return None
    return written if written and datetime.fromisoformat(written) == found else _moment(found)


def _missing(case: Case) -> list[str] | None:
    """In the order of the form: what has to be answered, and what an earlier desk still wants to know."""
    wanted = {*case.missing, *case.before.get("missing", ())} - case.answers.keys()
    return [each.id for each in case.form.questions if each.id in wanted] or None


def _charge(case: Case, to: str) -> tuple[int | None, str | None]:
    """The rung and the person: as the ladder says, as it was, or to whom it is passed."""
    calls, earlier = case.teller.found.calls, case.before
    first = calls[0] if calls else None
    rung = earlier.get("rung", first.rung if first else None)
    person = earlier.get("person", first.chair.person if first else None)
    if to not in case.teller.contract.people:
        return rung, person
    theirs = [call.rung for call in calls if to in _seated(call)]
    return max((each for each in (rung, *theirs[:1]) if each), default=None), to


def _seated(call: Call) -> Iterator[str]:
    yield from (chair.person for chair in (call.chair, *call.others))


def _due(case: Case) -> dict[str, str]:
    """By step; of an anonymous case only what needs nobody to be told."""
    told = case.before.get("due", {})
    left = PERSONAL if case.answers.get("anonymous") is True else frozenset()
    steps = case.teller.found.steps if case.dated else ()
    found = {step.timing.step: _moment(step.by) for step in steps if step.by and step.timing.step not in left}
    return {step: {**found, **told}[step] for step in STEPS if step in {**found, **told}}


def _hands(case: Case, hand: Hand, person: str | None) -> Iterator[Json]:
    """The new hand; what has just come in goes to who answers for it, unless it isn't known who hands it over."""
    origin = desk(case.before, case.teller.found.plan.brought.channel)
    to = hand.to or (person if case.earlier is None else "")
    if to and origin:
        at = max(hand.at, case.teller.found.received) if case.dated else hand.at
        yield {"from": origin, "to": to, "at": _moment(at), **({"why": hand.why} if hand.why else {})}


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds")

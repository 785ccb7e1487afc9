"""A receipt for other systems: the number, every moment in ISO 8601, people by id, and what was said."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from responde.clock.climbing import Call
from responde.clock.due import Step
from responde.reports.receipt.case import Received, lost, nameless
from responde.reports.receipt.said import Said, said

Json = dict[str, Any]


def render_json(received: Received) -> str:
    """One object: `number`, `received`, `answer_by`, `steps`, `responsible`, `next`, `lost`, `said`…

    Moments are ISO 8601 with an offset, and null where they aren't known; `unknown` then says why. Telephone numbers
    and addresses of people are null unless the contract publishes them for machines too. Sentences are in `language`.
    """
    case = replace(received, passed_on=True)
    teller, found, number = case.teller, case.teller.found, case.number
    brought, due = found.plan.brought, {step.timing.step: _moment(step.by) for step in case.steps}
    document = {
        "company": teller.company(),
        "language": teller.speech.lang,
        "number": number.whole,
        "groups": number.groups,
        "pairs": number.pairs,
        "request": brought.request,
        "severity": brought.severity or None,
        "says": teller.title(),
        "channel": brought.channel or None,
        "channel_name": case.channel() or None,
        "about": list(brought.also),
        "anonymous": case.anonymous,
        "timezone": teller.clock.calendar.timezone,
        "received": _moment(found.received),
        "counts_from": _moment(found.counts_from),
        "why": list(case.late()),
        **{f"{step}_by": due.get(step) for step in ("acknowledge", "answer", "resolve")},
        "steps": [_step(case, step) for step in case.steps],
        "responsible": _person(case, case.first),
        "next": _person(case, case.following),
        "nameless": list(nameless(case)),
        "lost": list(lost(case)),
        "said": [_said(one) for one in said(case)],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _step(case: Received, step: Step) -> Json:
    teller = case.teller
    ends = step.tiers or (None,) * len(step.timing.tiers)
    tiers = zip(ends, teller.figures(step.timing), strict=True)
    return {
        "step": step.timing.step,
        "says": teller.step(step.timing.step),
        "by": _moment(step.by),
        "tiers": [{"says": says, "by": _moment(end)} for end, says in tiers],
        "unknown": teller.unknown(step.doubt, step.timing) or None,
    }


def _person(case: Received, call: Call | None) -> Json | None:
    if call is None:
        return None
    who, person = case.person(call), case.teller.contract.people[call.chair.person]
    return {
        "rung": call.rung,
        "person": call.chair.person,
        "name": who.name,
        "role": who.role or None,
        "phone": person.number.written if who.phone and person.number else None,
        "email": None if case.hidden else person.email or None,
        "call_from": _moment(call.call_from),
        "unknown": case.teller.unknown(call.doubt, call.doubted) or None,
    }


def _said(one: Said) -> Json:
    return {"question": one.question, "label": one.label, "answer": one.answer, "says": "\n".join(one.lines)}

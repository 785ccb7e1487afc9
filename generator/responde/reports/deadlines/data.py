"""The dates of a case as data: every moment in ISO 8601 with its offset, and null where it isn't known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from responde.clock.climbing import Call, Window
from responde.clock.due import Step
from responde.clock.owed import Owed, Yours
from responde.clock.reasons import Reason
from responde.contract.written import written
from responde.reports.deadlines.teller import Teller, phone
from responde.speech import figures
from responde.templating import plain

Json = dict[str, Any]


def render_json(teller: Teller) -> str:
    """One object: `received`, `counts_from`, `acknowledge_by`, `answer_by`, `resolve_by`, `tiers`, `steps`, `rungs`…

    `tiers` are those of the answer, else of the solution; `answer_by` is the last of them. Moments are ISO 8601 with an
    offset, and null where they aren't known; `unknown` beside them then says why. `why` are sentences in the language
    of the teller.
    """
    found = teller.found
    brought = found.plan.brought
    last = found.step("answer") or found.step("resolve")
    document = {
        "company": teller.company(),
        "request": brought.request,
        "severity": brought.severity or None,
        "channel": brought.channel or None,
        "about": list(brought.also),
        "timezone": teller.clock.calendar.timezone,
        "received": _moment(found.received),
        "counts_from": _moment(found.counts_from),
        "acknowledge_by": _moment(found.by("acknowledge")),
        "answer_by": _moment(found.by("answer")),
        "resolve_by": _moment(found.by("resolve")),
        "tiers": list(_tiers(teller, last)) if last else [],
        "steps": [_step(teller, step) for step in found.steps],
        "rungs": [_rung(teller, call) for call in found.calls],
        "beyond": [_door(teller, window) for window in found.windows],
        "owed": [_owed(teller, one) for one in found.owed],
        "yours": [_yours(teller, one) for one in found.yours],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _tiers(teller: Teller, step: Step) -> Iterator[Json]:
    ends = step.tiers or (None,) * len(step.timing.tiers)
    for tier, end, says in zip(step.timing.tiers, ends, teller.figures(step.timing), strict=True):
        share = tier.target.share
        yield {
            "promised": written(tier.target),
            "says": says,
            "share": float(share) if share is not None else None,
            "of": tier.target.of or None,
            "by": _moment(end),
        }


def _reason(teller: Teller, reason: Reason, *besides: str) -> Json:
    return {
        "why": [*besides, *teller.why(reason)],
        "received_on": reason.received_on.isoformat() if reason.received_on else None,
        "skipped": [
            {"date": one.date.isoformat(), "names": dict(one.holiday), "paused": one.paused} for one in reason.skipped
        ],
    }


def _step(teller: Teller, step: Step) -> Json:
    return {
        "step": step.timing.step,
        "says": teller.step(step.timing.step),
        "counts_from": step.timing.counts_from,
        "begins": _moment(step.begins),
        "by": _moment(step.by),
        "tiers": list(_tiers(teller, step)),
        "extendable_to": _moment(step.extendable),
        "unknown": teller.unknown(step.doubt, step.timing) or None,
        **_reason(teller, teller.reason(step)),
    }


def _rung(teller: Teller, call: Call) -> Json:
    person = teller.contract.people[call.chair.person]
    rung = teller.contract.ladder[call.rung - 1]
    return {
        "rung": call.rung,
        "title": teller.text(rung.name) or None,
        "person": call.chair.person,
        "name": teller.text(person.name),
        "role": teller.text(person.role) or None,
        "phone": phone(person) or None,
        "email": person.email or None,
        "director": call.rung == len(teller.contract.ladder),
        "call_from": _moment(call.call_from),
        "reached": _moment(call.reached),
        "replies_by": _moment(call.replies_by),
        "promised": [written(tier.target) for tier in call.chair.replies.tiers],
        "others": [other.person for other in call.others],
        "stand_in": person.stand_in or None,
        "hours_known": call.hours_known,
        "unknown": teller.unknown(call.doubt, call.doubted) or None,
        **_reason(teller, teller.waited(call), *teller.moved(call)),
    }


def _door(teller: Teller, window: Window) -> Json:
    beyond, contact = window.door.beyond, teller.contact(window)
    return {
        "person": beyond.person or None,
        "name": teller.outsider(window),
        "kind": beyond.kind,
        "phone": phone(contact) or None,
        "email": contact.email or None,
        "website": contact.website or None,
        "opens": _moment(window.opens),
        "closes": _moment(window.closes),
        "early_if": [teller.text(each) for each in beyond.early_if],
        "when": [teller.term(each, "conditions") for each in beyond.when],
        "unknown": teller.unknown(window.doubt, window.door.opens) or None,
        **_reason(teller, teller.opened(window)),
    }


def _owed(teller: Teller, one: Owed) -> Json:
    remedy = one.remedy
    return {
        "step": one.step,
        "gives": list(teller.gives(remedy)),
        "per": plain(figures.per(teller.speech, remedy.per)) or None,
        "automatic": remedy.automatic,
        "since": _moment(one.since),
        "paid_by": _moment(one.paid_by),
        "late_from": _moment(one.late_from),
        "claim_by": _moment(one.claim_by),
        "only_if": [teller.text(each) for each in remedy.only_if],
        "except": [teller.text(each) for each in remedy.except_],
    }


def _yours(teller: Teller, one: Yours) -> Json:
    you_have = one.you_have
    return {
        "to": teller.text(you_have.to),
        "within": written(you_have.within) if you_have.within else None,
        "after": teller.term(you_have.after, "steps") or None,
        "by": _moment(one.by),
        "by_if_promised": _moment(one.promised),
        "else": teller.text(you_have.else_) or None,
    }

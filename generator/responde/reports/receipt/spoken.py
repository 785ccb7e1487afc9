"""A receipt in sentences to read aloud: what an agent tells somebody on the telephone, one sentence a line."""

from __future__ import annotations

from collections.abc import Iterator

from responde.clock.due import Step
from responde.reports.receipt.case import Reached, Received, lost, nameless

SAID = {
    "acknowledge": "You have our confirmation by {moment}.",
    "answer": "You have our answer by {moment}.",
    "resolve": "It is solved by {moment}.",
}

Lines = Iterator[str]


def render_spoken(case: Received) -> str:
    """The number in pairs and twice; of what was said only what it is about, to be confirmed."""
    parts = (_number(case), nameless(case), _dues(case), _first(case), _following(case), lost(case), _asked(case))
    return "".join(f"{line}\n" for part in parts for line in part if line)


def _number(case: Received) -> Lines:
    teller, channel = case.teller, case.channel()
    yield teller.say("This is {company}.", company=teller.company())
    yield teller.say("Your case has the number {number}.", number=case.number.pairs)
    yield teller.say("Once more: {number}.", number=case.number.pairs)
    yield teller.say("We received it on {moment}.", moment=teller.moment(teller.found.received))
    if channel:
        yield teller.say("It came through: {channel}.", channel=channel)
    if teller.clock.calendar.timezone != teller.contract.organisation.timezone:
        yield teller.say("All times are those of {zone}.", zone=teller.clock.calendar.timezone)
    yield from case.late()


def _dues(case: Received) -> Lines:
    for step in case.steps:
        yield _due(case, step)
        yield case.teller.unknown(step.doubt, step.timing)


def _due(case: Received, step: Step) -> str:
    teller, name = case.teller, step.timing.step
    moment = teller.moment(step.by)
    if step.by and name in SAID:
        return teller.say(SAID[name], moment=moment)
    return teller.say("{what}: {moment}.", what=teller.step(name), moment=moment)


def _first(case: Received) -> Lines:
    teller, call = case.teller, case.first
    if call is None:
        yield teller.say("The contract names nobody for such a case.")
        return
    who = case.person(call)
    yield teller.say("Your case is with {who}.", who=_titled(who))
    if who.phone:
        yield teller.say("The telephone number is {phone}.", phone=who.phone)
    if call.call_from and call.call_from > teller.found.received:
        yield teller.say("Answers again from {moment}.", moment=teller.moment(call.call_from))


def _following(case: Received) -> Lines:
    teller, call = case.teller, case.following
    if call is None:
        yield teller.say("Nobody in the company stands above this person.") if case.first else ""
        return
    who = case.person(call)
    named = ", ".join(filter(None, (_titled(who), who.phone)))
    if call.call_from is None:
        yield teller.say(
            "If nobody answers, call {who}." if who.phone else "If nobody answers, go on to {who}.", who=named
        )
        return
    moment = teller.moment(call.call_from)
    if who.phone:
        yield teller.say("If nobody answers by {moment}, call {who}.", moment=moment, who=named)
    else:
        yield teller.say("If nobody answers by {moment}, go on to {who}.", moment=moment, who=named)


def _titled(who: Reached) -> str:
    return ", ".join(filter(None, (who.name, who.role)))


def _asked(case: Received) -> Lines:
    yield case.teller.say("We understood that it is about this: {what}. Is that right?", what=case.teller.title())

"""A receipt in writing: whole for a letter or an e-mail, and short enough for a message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from responde.clock.climbing import Call
from responde.clock.due import Step
from responde.reports.receipt.case import Received, lost, nameless, ways
from responde.reports.receipt.said import beside, said

INDENT = "  "
LONGEST = 4096
"""Characters of a WhatsApp message."""
WORD = 40
"""Characters of a word that is rather left out than cut in two."""

Lines = Iterator[str]


def render_text(case: Received) -> str:
    """Titles at the margin, what belongs to them indented; dates in words, numbers of people as the contract allows."""
    return _printed(case, "{}", INDENT, brief=False)


def render_message(case: Received) -> str:
    """The same with short labels, of at most `LONGEST` characters: what was said is cut where it is too long."""
    whole = _printed(case, "*{}*", "", brief=True)
    if len(whole) <= LONGEST:
        return whole
    note = case.teller.say("What you told us is longer than this message. Here is only its beginning.")
    return f"{_cut(whole, LONGEST - len(note) - 3)}\n\n{note}\n"


def _cut(text: str, room: int) -> str:
    """Its beginning, up to the end of a word."""
    kept = text[:room]
    return (kept if text[room].isspace() else re.sub(rf"\s\S{{1,{WORD}}}\Z", "", kept)).rstrip()


def _printed(case: Received, title: str, indent: str, *, brief: bool) -> str:
    say = case.teller.say
    sections: tuple[tuple[str, Iterable[str]], ...] = (
        (say("By when"), _dues(case)),
        (say("Who answers for your case"), _first(case)),
        (say("If nobody answers"), _following(case)),
        (say("How your case is found"), lost(case)),
        (say("What you told us"), _told(case, indent, brief=brief)),
    )
    return laid_out(_head(case), sections, title, indent)


def laid_out(head: Iterable[str], sections: Iterable[tuple[str, Iterable[str]]], title: str, indent: str) -> str:
    """The head, and each section that says something under its title, with an empty line between."""
    parts = [[*head]]
    for name, lines in sections:
        found = [f"{indent}{line}" for line in lines if line]
        parts += [[title.format(name), *found]] if found else []
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(case: Received) -> Lines:
    teller, channel = case.teller, case.channel()
    yield teller.company()
    yield teller.say("Case number: {number}", number=case.number.groups)
    yield teller.say("To read aloud: {number}", number=case.number.pairs)
    yield teller.say("Received: {moment}", moment=teller.moment(teller.found.received))
    if channel:
        yield teller.say("It came through: {channel}", channel=channel)
    if teller.clock.calendar.timezone != teller.contract.organisation.timezone:
        yield teller.say("All times are those of {zone}.", zone=teller.clock.calendar.timezone)
    yield from case.late()


def _dues(case: Received) -> Lines:
    yield from nameless(case)
    for step in case.steps:
        yield case.teller.say("{whole}: {part}", whole=case.teller.step(step.timing.step), part=_when(case, step))
        yield case.teller.unknown(step.doubt, step.timing)


def _when(case: Received, step: Step) -> str:
    """By when, tier by tier, each with what was promised."""
    teller = case.teller
    if step.by is None:
        return teller.moment(None)
    tiers = zip(step.tiers, teller.figures(step.timing), strict=True)
    return "; ".join(teller.say("{moment} ({figure})", moment=teller.moment(end), figure=says) for end, says in tiers)


def _first(case: Received) -> Lines:
    call = case.first
    if call is None:
        yield case.teller.say("The contract names nobody for such a case.")
        return
    yield from _person(case, call)
    if call.call_from and call.call_from > case.teller.found.received:
        yield case.teller.say("Answers again from {moment}.", moment=case.teller.moment(call.call_from))


def _following(case: Received) -> Lines:
    call = case.following
    if call is None:
        yield case.teller.say("Nobody in the company stands above this person.") if case.first else ""
        return
    yield from _person(case, call)
    if call.call_from:
        yield case.teller.say("from {moment}", moment=case.teller.moment(call.call_from))
    yield case.teller.unknown(call.doubt, call.doubted)


def _person(case: Received, call: Call) -> Lines:
    who = case.person(call)
    yield ", ".join(filter(None, (who.name, who.role)))
    yield ways(case, who)
    if not call.hours_known:
        yield case.teller.say("When this person answers isn't stated.")


def _told(case: Received, indent: str, *, brief: bool) -> Lines:
    for one in said(case, brief=brief):
        yield from beside(one, indent)

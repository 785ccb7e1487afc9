"""The dates of a case as text for people: by when, whom to call from when, what follows, and why each date is that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from responde.clock.climbing import Call, Window
from responde.clock.due import Step
from responde.clock.owed import Owed, Yours
from responde.clock.reasons import Reason
from responde.clock.timing import RECEIPT
from responde.pages.owed import AUTOMATIC
from responde.reports.deadlines.teller import Teller, phone
from responde.speech import dated, figures
from responde.templating import plain

INDENT = "  "

Lines = Iterator[str]


def render_text(teller: Teller) -> str:
    """Titles at the margin, what belongs to them indented; reasons stand under the date that they explain."""
    found = teller.found
    sections = (
        (teller.say("By when"), _each(_step(teller, step) for step in found.steps)),
        (teller.say("Whom to call"), _each(_call(teller, call) for call in found.calls)),
        (teller.say("What you are owed if we are late"), _each(_owed(teller, one) for one in found.owed)),
        (teller.say("Up to you"), _each(_yours(teller, one) for one in found.yours)),
        (teller.say("Outside the company"), _each(_door(teller, window) for window in found.windows)),
    )
    parts = [_head(teller), *([title, *lines] for title, lines in sections if lines)]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _each(blocks: Iterable[Lines]) -> list[str]:
    """Blocks under each other, their first line indented once and what explains it twice."""
    lines = ((number, line) for block in blocks for number, line in enumerate(block))
    return [f"{INDENT * (2 if number else 1)}{line}" for number, line in lines if line]


def _head(teller: Teller) -> list[str]:
    found = teller.found
    lines = [
        teller.say("{what}, {company}", what=teller.title(), company=teller.company()),
        teller.say("Received: {moment}", moment=teller.moment(found.received)),
    ]
    edition = teller.contract.edition.from_
    if edition and teller.clock.local(found.received).date() < edition:
        lines.append(plain(dated.earlier(teller.speech, edition)))
    if teller.clock.calendar.timezone != teller.contract.organisation.timezone:
        lines.append(teller.say("All times are those of {zone}.", zone=teller.clock.calendar.timezone))
    if found.counts_from != found.received:
        lines.append(teller.say("Counts from: {moment}", moment=_day(teller)))
        reasons = (plain(dated.received(teller.speech, teller.reason(step), teller.clock)) for step in found.steps)
        lines += [each for each in dict.fromkeys(reasons) if each]
    return lines


def _why(teller: Teller, reason: Reason) -> Lines:
    """Which days did not count; why it counts as received later only where the head doesn't say that already."""
    counts_from = teller.found.counts_from
    if counts_from is None or reason.received_on != counts_from.date() or counts_from == teller.found.received:
        yield plain(dated.received(teller.speech, reason, teller.clock))
    yield plain(dated.left_out(teller.speech, reason, teller.clock))


def _day(teller: Teller) -> str:
    """The day from which it counts: the beginning of a day says nothing more than the day."""
    begins = teller.found.counts_from
    return plain(figures.day(teller.speech, begins.date())) if begins else teller.moment(None)


def _step(teller: Teller, step: Step) -> Lines:
    label, several = teller.step(step.timing.step), len(step.timing.tiers) > 1
    if several and step.by:
        yield f"{label}:"
        for end, says in zip(step.tiers, teller.figures(step.timing), strict=True):
            yield teller.say("{moment} ({figure})", moment=teller.moment(end), figure=says)
    else:
        figure = next(iter(teller.figures(step.timing)), "")
        moment = teller.moment(step.by)
        shown = teller.say("{moment} ({figure})", moment=moment, figure=figure) if figure and step.by else moment
        yield teller.say("{whole}: {part}", whole=label, part=shown)
    if step.timing.counts_from not in {RECEIPT, ""} and step.begins:
        what = plain(teller.speech.word("starts", step.timing.counts_from))
        yield teller.say("It counts from {event}: {moment}.", event=what, moment=teller.moment(step.begins))
    yield teller.unknown(step.doubt, step.timing)
    yield from _why(teller, teller.reason(step))
    yield from _longer(teller, step)


def _longer(teller: Teller, step: Step) -> Lines:
    """Until when it may be put off, and what that takes."""
    extension = step.timing.deadline.extension if step.timing.deadline else None
    if step.extendable and extension:
        yield teller.say("It may be put off until {moment}.", moment=teller.moment(step.extendable))
        if extension.only_with:
            yield teller.say("Only with: {what}", what=teller.text(extension.only_with))


def _call(teller: Teller, call: Call) -> Lines:
    person = teller.contract.people[call.chair.person]
    role, number = teller.text(person.role), phone(person) or person.email
    yield ", ".join(filter(None, (f"{call.rung}. {teller.text(person.name)}", role)))
    yield number or teller.say("Contact on request")
    if call.call_from:
        yield teller.say("from {moment}", moment=teller.moment(call.call_from))
        yield from teller.moved(call)
    else:
        yield teller.unknown(call.doubt, call.doubted)
    if not call.hours_known:
        yield teller.say("When this person answers isn't stated.")
    if call.replies_by:
        times = ", ".join(teller.figures(call.chair.replies))
        yield teller.say("has until {moment} ({figure})", moment=teller.moment(call.replies_by), figure=times)
    yield from _why(teller, teller.waited(call))


def _owed(teller: Teller, one: Owed) -> Lines:
    remedy = one.remedy
    given = ", ".join((*teller.gives(remedy), *filter(None, (plain(figures.per(teller.speech, remedy.per)),))))
    yield teller.say("{whole}: {part}", whole=teller.step(one.step), part=given)
    if one.since:
        yield teller.say("if it isn't done by {moment}", moment=teller.moment(one.since))
    yield teller.say(AUTOMATIC[remedy.automatic])
    if one.paid_by:
        yield teller.say("You have it by {moment}.", moment=teller.moment(one.paid_by))
    if one.late_from:
        yield teller.say("After {moment} we add to it.", moment=teller.moment(one.late_from))
    if one.claim_by:
        yield teller.say("You can claim it until {moment}.", moment=teller.moment(one.claim_by))
    for condition in remedy.only_if:
        yield teller.say("Only if: {what}", what=teller.text(condition))
    for exception in remedy.except_:
        yield teller.say("Except: {what}", what=teller.text(exception))


def _yours(teller: Teller, one: Yours) -> Lines:
    you_have = one.you_have
    time, after = plain(figures.duration(teller.speech, you_have.within)), teller.term(you_have.after, "steps")
    event = teller.say("You have {time} after {event}", time=time, event=after) if after else ""
    label = event or teller.say("You have {time}", time=time)
    yield teller.say("{whole}: {part}", whole=label, part=teller.text(you_have.to))
    if one.by:
        yield teller.say("until {last}", last=teller.moment(one.by))
    elif one.promised:
        yield teller.say("If it comes on its last day: until {moment}", moment=teller.moment(one.promised))
    if you_have.else_:
        yield teller.say("Otherwise: {what}", what=teller.text(you_have.else_))


def _door(teller: Teller, window: Window) -> Lines:
    beyond, contact = window.door.beyond, teller.contact(window)
    kind = plain(teller.speech.word("beyond", beyond.kind))
    yield ", ".join(filter(None, (teller.outsider(window), kind)))
    yield next(filter(None, (phone(contact), contact.email, contact.website)), "")
    if window.opens == teller.found.received:
        yield teller.say("at any time")
    elif window.opens:
        yield teller.say("after {moment}", moment=teller.moment(window.opens))
    if window.closes:
        yield teller.say("until {last}", last=teller.moment(window.closes))
    yield teller.unknown(window.doubt, window.door.opens)
    yield from _why(teller, teller.opened(window))
    for condition in beyond.early_if:
        yield teller.say("Sooner if: {what}", what=teller.text(condition))

"""Claims ask for what follows from a broken promise: written for the customer, and sent in one tap."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from responde import formats
from responde.complaint import Form, claim, form
from responde.complaint.answers import spoken
from responde.contract.deadline import Deadline, Late, Remedy
from responde.pages.blocks import Action
from responde.pages.broken import Broken
from responde.pages.deadlines import gives, in_short
from responde.pages.desk import Desk
from responde.speech import EMPTY, figures, phones
from responde.templating import escape, plain

COMMA, SPACE = Markup(", "), Markup(" ")
ROOM = 80
"""Characters of a subject that name the promise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A claim that can be sent, and the ways that take it."""

    claim: claim.Claim
    form: Form
    channels: tuple[str, ...]
    """Those by which it can be claimed; none where there is no channel."""
    about: Markup
    """What was promised, for who hears a link alone."""


def ready(desk: Desk, one: Broken, remedy: Remedy) -> Ready:
    """The claim for a broken promise, as the contract lets it be claimed."""
    asked = form(desk.contract)
    request = claim.request(desk.contract, asked)
    company = plain(desk.say.text(desk.contract.organisation.name))
    promise = textwrap.shorten(plain(one.title), ROOM, placeholder="…")
    written = claim.Claim(
        request=request,
        subject=plain(desk.say("{company}, claim: {promise}", company=company, promise=promise)),
        facts=_facts(desk, one),
        wanted=_wanted(desk, remedy),
    )
    return Ready(claim=written, form=asked, channels=_channels(desk, remedy, request), about=one.title)


def _channels(desk: Desk, remedy: Remedy, request: str) -> tuple[str, ...]:
    """Those that the remedy names; else those that take such a request, which are all unless it names some."""
    known = desk.contract.channels
    if remedy.claimed and remedy.claimed.by:
        return tuple(name for name in remedy.claimed.by if name in known)
    taking = desk.contract.requests[request].channels if request else ()
    return tuple(name for name in taking or known if name in known)


def _facts(desk: Desk, one: Broken) -> str:
    """What was promised, where it stands, that it was broken, and room for what happened."""
    say = desk.say
    figure = one.figure(desk)
    promise = say("{what} ({about})", what=one.title, about=figure) if figure else one.title
    lines = (
        say("You promised: {promise}", promise=promise),
        *_place(desk, one),
        say("You did not keep it. What happened, and when:"),
    )
    return "\n".join(plain(line) for line in lines)


def _place(desk: Desk, one: Broken) -> Iterator[Markup]:
    """The edition, and on a line of its own, which programs can follow, the address at which the promise stays."""
    say, contract = desk.say, desk.contract
    edition = say("Edition {number}", number=contract.edition.number) if contract.edition.number else EMPTY
    first = say("in force from {day}", day=figures.day(say, contract.edition.from_))
    yield say("It stands in your charter: {edition}", edition=edition or first)
    if desk.online:
        yield escape(f"{desk.online}{one.href}")


def _wanted(desk: Desk, remedy: Remedy) -> str:
    """What is owed, whether it should have come by itself, by when, and what lateness adds."""
    say, parts = desk.say, [amount(desk, remedy)]
    if remedy.cap:
        parts.append(say("at most {figure}", figure=COMMA.join(gives(desk, remedy.cap))))
    lines = [say("I ask for what you owe: {amount}.", amount=COMMA.join(parts)), _due(desk, remedy)]
    lines += [late(desk, remedy, asked=True)] if remedy.if_late else []
    papers = remedy.claimed.with_ if remedy.claimed else ()
    lines += [say("I hand in: {papers}.", papers=COMMA.join(say.texts(papers)))] if papers else []
    return "\n".join(plain(line) for line in lines if line)


def amount(desk: Desk, remedy: Remedy | Late) -> Markup:
    """What is given, for each of what, in one line."""
    return COMMA.join(part for part in (*gives(desk, remedy.gives), figures.per(desk.say, remedy.per)) if part)


def _due(desk: Desk, remedy: Remedy) -> Markup:
    say, time = desk.say, when(desk, remedy.paid_within)
    if remedy.automatic:
        came = say("It comes without asking, {when}.", when=time) if time else say("It comes without asking.")
        return SPACE.join((came, say("It did not come.")))
    return say("It is due {when}.", when=time) if time else EMPTY


def when(desk: Desk, deadline: Deadline | None) -> Markup:
    """`within 10 business days`, `at once`, for the middle of a sentence; empty where no time is promised."""
    if deadline is None:
        return EMPTY
    said = in_short(desk, deadline, whole=True)
    duration = deadline.target[0].duration if deadline.target else None
    return desk.say("within {time}", time=said) if duration and not duration.phrase else said


def late(desk: Desk, remedy: Remedy, *, asked: bool = False) -> Markup:
    """What lateness adds and from when, by default from when it should have come; `asked` in the customer's words."""
    added, say = remedy.if_late, desk.say
    if added is None:
        return EMPTY
    sum_, after = amount(desk, added), figures.duration(say, added.after)
    if after:
        says = (
            "If it has not come {time} after the promise was broken, you add {amount}."
            if asked
            else "If it has not come {time} after the promise was broken, we add {amount}."
        )
        return say(says, time=after, amount=sum_)
    return say("If it comes late, you add {amount}." if asked else "If it comes late, we add {amount}.", amount=sum_)


def actions(desk: Desk, one: Ready) -> tuple[Action, ...]:
    """The ways that send it in one tap, and the telephone, to which it can be read."""
    offers = formats.claims(one.form, one.claim, desk.contract, desk.say, one.channels)
    made = (_action(one, each.href, each.says, each.kind) for each in offers)
    return (*made, *_call(desk, one))


def _call(desk: Desk, one: Ready) -> Iterator[Action]:
    """The first number to talk to; that of a chat is for writing."""
    taking = (desk.contract.channels[name] for name in one.channels)
    among = (each.phone or each.mobile for each in taking if each.kind != "whatsapp")
    number = next(filter(None, among), None)
    if number is not None:
        says = desk.say("Call {phone} and read the claim out", phone=phones.whole(desk.say, number))
        yield _action(one, phones.call(number), says, "phone")


def _action(one: Ready, href: Markup, says: Markup, kind: str) -> Action:
    whole = Markup('{}<span class="responde-unseen">: {}</span>').format(says, one.about)
    return Action(href=href, says=whole, kind=kind)


def text(desk: Desk, one: Ready) -> Markup:
    """The claim in plain words, to be copied or read out, with what else will be asked."""
    say = desk.say
    company = say.text(desk.contract.organisation.name)
    lines = (*one.claim.facts.split("\n"), *one.claim.wanted.split("\n"))
    said = (say("To {company}:", company=company), *(escape(line) for line in lines), *_blanks(desk, one))
    body = Markup().join(Markup("<p>{}</p>").format(line) for line in said)
    summary = say("The claim in words, to copy or to read out")
    return Markup('<details class="responde-claim-text"><summary>{}</summary>{}</details>').format(summary, body)


def _blanks(desk: Desk, one: Ready) -> Iterator[Markup]:
    answered = one.claim.answers(one.form)
    for each in claim.about(one.form, one.claim.request).questions:
        if each.id not in answered and each.id != "request":
            yield escape(f"{spoken(each.short or each.label, desk.say)}:")


def ways(desk: Desk, one: Ready) -> Iterator[Markup]:
    """Every channel that takes it, with its number or address in words, for paper."""
    for name in one.channels:
        channel, shown = desk.contract.channels[name], desk.name("channels", name)
        parts = (phones.first(desk.say, channel), escape(channel.email))
        how = COMMA.join(part for part in (*parts, desk.say.text(channel.address)) if part)
        yield desk.say("{whole}: {part}", whole=shown, part=how) if how else shown

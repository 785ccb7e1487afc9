"""Listed is what the contract says to each item that a law wants published, in links and lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from responde.complaint import counters, form, receivers
from responde.complaint.bank import WAYS
from responde.contract.contacts import Contact
from responde.contract.people import Beyond
from responde.contract.promises import Request
from responde.contract.service import Channel
from responde.law.prescribed import Prescribed, Sort, called
from responde.pages import minimum, timetables, ways
from responde.pages.deadlines import in_short, in_words
from responde.pages.desk import STEP_NAMES, Desk, linked, out
from responde.pages.whereabouts import whereabouts
from responde.speech import EMPTY, phones
from responde.templating import escape, mailto, veiled

COMMA, SEMICOLON = Markup(", "), Markup("; ")
Lines = tuple[Markup, ...]


def filled(desk: Desk, facts: tuple[str, ...]) -> Lines:
    """What the contract says to some of `prescribed.FACTS`; nothing where it says nothing."""
    return tuple(line for name in facts for line in FILLS[name](desk) if line)


def way(desk: Desk, channel: Channel) -> Markup:
    """Number, address or link of a channel, with its name before it."""
    said = (
        ways.linked_call(desk.say, channel.phone, channel) if channel.phone else EMPTY,
        Markup('<a href="{}">{}</a>').format(mailto(channel.email), escape(channel.email)) if channel.email else EMPTY,
        desk.say.text(channel.address),
        *(desk.name("places", each) for each in channel.at),
    )
    return COMMA.join(each for each in said if each)


def channels(desk: Desk) -> Lines:
    """Every channel with how to use it."""
    found = []
    for name, channel in desk.contract.channels.items():
        shown, how = desk.name("channels", name), way(desk, channel)
        if name == receivers.web_channel(desk.contract):
            how = linked("complain.html#form", desk.say("Open the form"))
        found.append(desk.say("{whole}: {part}", whole=shown, part=how) if how else shown)
    return tuple(found)


def proof(desk: Desk) -> Lines:
    """How a customer gets to prove that they complained, and when."""
    say, contract = desk.say, desk.contract
    return (
        say("The form gives you a receipt with what you said, the day and the hour: print it, copy it or keep it.")
        if receivers.web_channel(contract)
        else EMPTY,
        say("The form on paper has a receipt, which whoever takes it signs and gives to you.")
        if counters.counters(contract)
        else EMPTY,
        _number(desk),
        *_each(desk, ("acknowledge",)),
    )


def _number(desk: Desk) -> Markup:
    number = desk.contract.case_number
    return desk.say("Your case has a number, which begins with {prefix}.", prefix=number.prefix) if number else EMPTY


def status(desk: Desk) -> Lines:
    """Whom to ask how a case stands."""
    first = dict.fromkeys(ways.first_call(desk, seat.person) for seat in desk.contract.ladder[0].seats if seat.person)
    if not first:
        return ()
    names = Markup(" / ").join(first)
    if desk.contract.case_number:
        return (desk.say("Ask {names}, and say the number of your case.", names=names),)
    return (desk.say("Ask {names}, and say your name and the day on which you told us.", names=names),)


def times(desk: Desk) -> Lines:
    """Of each request by when it is over, and what the law sets for that."""
    return tuple(_each(desk, ("resolve", "answer"), first=True))


def _each(desk: Desk, steps: tuple[str, ...], *, first: bool = False) -> Iterator[Markup]:
    """A line for each request and severity with these steps; of several, where `first`, the first that is promised."""
    say = desk.say
    for name, request in desk.contract.requests.items():
        for path, one in ((name, request), *((f"{name}.{each}", one) for each, one in request.severities.items())):
            found = [(step, deadline) for step in steps if (deadline := getattr(one, step))]
            for step, deadline in found[:1] if first else found:
                label = say("{whole}: {part}", whole=desk.label(path, link=False), part=say(STEP_NAMES[step]))
                shown = linked(whereabouts(desk.contract, deadline.path), label)
                yield say("{whole}: {part}", whole=shown, part=in_short(desk, deadline, whole=True))
                yield from minimum.lines(desk, deadline) if first else ()


def resolution(desk: Desk) -> Lines:
    """By which means answers come: those that are promised, else those that the form lets one choose."""
    say = desk.say
    means = dict.fromkeys(each for one in desk.contract.requests.values() for each in _means(desk, one))
    if means:
        return tuple(means)
    asked = form(desk.contract).question("contact_by")
    chosen = COMMA.join(say(WAYS[each.id]) for each in (asked.options if asked else ()))
    return (say("You choose when you complain: {means}.", means=chosen),) if chosen else ()


def _means(desk: Desk, request: Request) -> Iterator[Markup]:
    for deadline in (request.resolve, request.answer):
        yield from desk.say.terms(deadline.by, "means") if deadline else ()


def bodies(desk: Desk) -> Lines:
    """Who there is beyond the company, and from when."""
    return tuple(_outside(desk, step, one) for step, one in enumerate(desk.contract.beyond))


def _outside(desk: Desk, step: int, one: Beyond) -> Markup:
    say = desk.say
    name = desk.person(one.person, link=False) if one.person else say.text(one.authority)
    kind = say.word("beyond", one.kind) if one.kind else EMPTY
    shown = linked(whereabouts(desk.contract, ("beyond", step)), name)
    return COMMA.join(each for each in (shown, kind) if each)


def ombudsman(desk: Desk) -> Lines:
    """Name, role, deputy and addresses of who decides independently."""
    say, found = desk.say, list[Markup]()
    for step, one in enumerate(desk.contract.beyond):
        if one.kind == "ombudsman":
            person = desk.contract.people.get(one.person)
            deputy = one.deputy or (person.stand_in if person else "")
            said = (
                say.text(person.role) if person else EMPTY,
                *(_reached(desk, each) for each in (one, person) if each is not None),
                say.text(one.address),
                say("Deputy: {who}", who=desk.person(deputy)) if deputy else EMPTY,
            )
            found += [_outside(desk, step, one), *(each for each in said if each)]
            found += [say("decides within {time}", time=line) for line in in_words(desk, one.replies_in)]
    return tuple(dict.fromkeys(found))


def _reached(desk: Desk, contact: Contact) -> Markup:
    """Numbers and addresses of somebody, where contacts stand on pages."""
    phone, email, website = contact.phone, contact.email, contact.website
    if not ways.public(desk):
        return EMPTY
    private = not ways.searched(desk)
    hidden = ways.UNSEARCHED if private else EMPTY
    said = (
        ways.linked_call(desk.say, phone, contact, private=private) if phone else EMPTY,
        _mail(email, hidden) if email else EMPTY,
        out(website) if website else EMPTY,
    )
    return COMMA.join(each for each in said if each)


def _mail(email: str, hidden: Markup) -> Markup:
    said = Markup('<a href="{}"{}>{}</a>').format(mailto(email), hidden, escape(email))
    return veiled(said) if hidden else said


def hours(desk: Desk) -> Lines:
    """When each channel and each place is open, as far as it is stated."""
    found = []
    for namespace, things in (("channels", desk.contract.channels), ("places", desk.contract.places)):
        for name, one in things.items():
            said = SEMICOLON.join(timetables.lines(desk, one.hours))
            if said:
                found.append(desk.say("{whole}: {part}", whole=desk.name(namespace, name), part=said))
    return tuple(found)


def department(desk: Desk) -> Lines:
    """Who is responsible for customer service, and where it is written to."""
    contract = desk.contract
    posts = (each.email for each in contract.channels.values() if each.kind == "email" and each.email)
    return (
        desk.say.text(contract.organisation.legal_name) or desk.say.text(contract.organisation.name),
        desk.person(contract.ladder[-1].seats[0].person),
        desk.say.text(contract.organisation.address),
        *(Markup('<a href="{}">{}</a>').format(mailto(each), escape(each)) for each in posts),
    )


def authority(desk: Desk) -> Lines:
    """Who supervises the company, with the address of their site."""
    found = []
    for step, one in enumerate(desk.contract.beyond):
        if one.kind in {"regulator", "authority"} and one.website:
            found.append(desk.say("{whole}: {part}", whole=_outside(desk, step, one), part=out(one.website)))
    return tuple(found)


def documents(desk: Desk) -> Lines:
    where = "edition.html#documents"
    return tuple(linked(where, desk.say.text(one.name)) for one in desk.contract.documents)


def sheets(desk: Desk) -> Lines:
    """The forms that are prescribed, where they are made, and the way to complain in any case."""
    found = [each for each in desk.standing.prescribed if each.sort is Sort.SHEET] if desk.pdf else []
    return (*(sheet(desk, each) for each in found), linked("complain.html", desk.say("How do I complain?")))


def sheet(desk: Desk, one: Prescribed) -> Markup:
    """The way to a form, under what the law calls it."""
    return linked(f"forms/{one.id}.pdf", called(desk.say, one))


def _company(desk: Desk, key: str) -> Lines:
    value = getattr(desk.contract.organisation, key)
    if key == "phone":
        return (phones.whole(desk.say, value),) if value else ()
    return (escape(value) if isinstance(value, str) else desk.say.text(value),)


def _places(desk: Desk) -> Lines:
    return tuple(desk.name("places", name) for name in desk.contract.places)


def _sector(desk: Desk) -> Lines:
    sector = desk.contract.organisation.sector
    return (desk.say.word("sectors", sector),) if sector else ()


FILLS: dict[str, Callable[[Desk], Lines]] = {
    "company": lambda desk: _company(desk, "name"),
    "legal_name": lambda desk: _company(desk, "legal_name"),
    "tax_id": lambda desk: _company(desk, "tax_id"),
    "sector": _sector,
    "address": lambda desk: _company(desk, "address"),
    "places": _places,
    "email": lambda desk: _company(desk, "email"),
    "phone": lambda desk: _company(desk, "phone"),
    "department": department,
    "ombudsman": ombudsman,
    "channels": channels,
    "proof": proof,
    "status": status,
    "times": times,
    "resolution": resolution,
    "bodies": bodies,
    "hours": hours,
    "documents": documents,
    "authority": authority,
    "sheets": sheets,
}
"""Who says what, by the words of `prescribed.FACTS`."""

"""People in words: who is next, how and when they are reached, and what they take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from responde.contract.contacts import Contact, OtherPhone, Phone
from responde.contract.contract import Contract
from responde.contract.people import Beyond, Seat
from responde.contract.texts import Hours
from responde.speech import EMPTY, Speech, named, phones, timetables
from responde.templating import attribute, escape, mailto, veiled


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A person or an authority whose name a customer is given; everything in it is ready to print."""

    name: Markup
    role: Markup = EMPTY
    director: bool = False
    ways: tuple[Markup, ...] = ()
    """Telephone numbers, else an e-mail or a web address; none where contacts are kept back."""
    hours: tuple[Markup, ...] = ()
    takes: Markup = EMPTY
    when: tuple[Markup, ...] = ()
    """From when one may go there."""
    away: Markup = EMPTY
    """Who answers while they are away."""


def public(contract: Contract) -> bool:
    """Whether contacts of people may be shown."""
    return contract.privacy is None or contract.privacy.contacts != "request"


def guarded(contract: Contract) -> bool:
    """Whether contacts of people are for who reads a page, and for nobody who gathers them from files."""
    return contract.privacy is not None and contract.privacy.contacts == "page"


def _guarded(contract: Contract, said: Markup) -> Markup:
    return veiled(said) if guarded(contract) else said


def ladder(
    say: Speech, contract: Contract, rungs: Iterable[tuple[Seat, ...]]
) -> Iterator[tuple[Markup, tuple[Somebody, ...]]]:
    """The title of each rung and who sits there: of `rungs` those who take the case, in turn."""
    for at, (rung, seats) in enumerate(zip(contract.ladder, rungs, strict=True), 1):
        name = say.text(rung.name) or (say("The director") if at == len(contract.ladder) else EMPTY)
        title = say("{n}. {name}", n=at, name=name) if name else say("Rung {n}", n=at)
        yield title, tuple(_seated(say, contract, seat) for seat in seats or rung.seats)


def _seated(say: Speech, contract: Contract, seat: Seat) -> Somebody:
    """Somebody on a rung; why nobody is, where a seat is openly vacant."""
    if not seat.person:
        return Somebody(name=say("nobody at present"), role=say.text(seat.lacks.get("person")))
    takes = named.scope(say, contract, seat.for_)
    return replace(person(say, contract, seat.person), takes=takes, director=seat.director)


def person(say: Speech, contract: Contract, name: str) -> Somebody:
    """Somebody with an id; a name that is none is shown as it is written."""
    found = contract.people.get(name)
    if found is None:
        return Somebody(name=escape(name))
    return Somebody(
        name=named.called(say, contract, name),
        role=say.text(found.role),
        ways=tuple(_guarded(contract, each) for each in reached(say, found)) if public(contract) else (),
        hours=hours(say, contract, found.hours),
        away=brief(say, contract, found.stand_in) if found.stand_in else EMPTY,
    )


def outside(say: Speech, contract: Contract, one: Beyond) -> Somebody:
    """Somebody beyond the company, whose office is no private matter."""
    base = person(say, contract, one.person) if one.person else Somebody(name=say.text(one.authority))
    kind = say.word("beyond", one.kind) if one.kind else EMPTY
    return replace(
        base,
        role=base.role or kind,
        ways=tuple(dict.fromkeys((*reached(say, one), *base.ways))),
        hours=base.hours or hours(say, contract, one.hours),
        when=(*_opens(say, contract, one), *say.terms(one.when, "conditions")),
    )


def _opens(say: Speech, contract: Contract, one: Beyond) -> Iterator[Markup]:
    """From when one may go there, since the case was opened."""
    phrase = bool(
        one.after and one.after.target and one.after.target[0].duration and one.after.target[0].duration.phrase
    )
    for line in named.times(say, contract, one.after):
        yield line if phrase else say("from {time} after you opened the case", time=line)


def brief(say: Speech, contract: Contract, name: str) -> Markup:
    """A name with the number to call, for a sentence."""
    found = contract.people.get(name)
    shown = named.called(say, contract, name)
    if found is None or found.number is None or not public(contract):
        return shown
    return say("{name}, {phone}", name=shown, phone=_guarded(contract, dialled(say, found.number, found)))


def hours(say: Speech, contract: Contract, stated: Hours | None) -> tuple[Markup, ...]:
    """Opening hours by name or in place; none where they aren't stated."""
    return timetables.lines(say, contract.hours.get(stated.written, stated).written) if stated else ()


def reached(say: Speech, contact: Contact) -> tuple[Markup, ...]:
    """The numbers to call; where there are none, what else there is."""
    found = [dialled(say, phone, contact) for phone in (contact.phone, contact.mobile) if phone]
    found += [_further(say, other, other.phone) for other in contact.phones if other.phone]
    if not found and contact.whatsapp:
        found = [say("WhatsApp {phone}", phone=phones.worldwide(contact.whatsapp))]
    if not found and contact.email:
        found = [Markup('<a href="{}">{}</a>').format(mailto(contact.email), escape(contact.email))]
    if not found and contact.website:
        site = escape(contact.website.removeprefix("https://").rstrip("/"))
        found = [Markup('<a href="{}">{}</a>').format(attribute(contact.website), site)]
    return tuple(found)


def _further(say: Speech, other: OtherPhone, phone: Phone) -> Markup:
    country = say("from {country}", country=say.country_name(other.country)) if other.country else EMPTY
    about = named.COMMA.join(each for each in (say.text(other.says), country, say.text(other.cost)) if each)
    what = dialled(say, phone, other)
    return say("{what} ({about})", what=what, about=about) if about else what


def dialled(say: Speech, phone: Phone, of: Contact | OtherPhone | None = None) -> Markup:
    """A number to press, which no line breaks in two; `of` is whose it is."""
    return Markup('<a href="{}">{}</a>').format(phones.call(phone), phones.whole(say, phone, of))

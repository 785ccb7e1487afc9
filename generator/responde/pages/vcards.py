"""Contact cards (vCard 4.0, RFC 6350): a person of the charter as an address book keeps them, with hours and rung."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup

from responde.contract.contacts import Contact, Phone
from responde.contract.contract import Contract
from responde.contract.people import Person
from responde.contract.texts import Text
from responde.pages import people, timetables, ways
from responde.pages.addresses import address
from responde.pages.blocks import Fact, facts
from responde.pages.deadlines import in_words
from responde.pages.desk import Desk, outsiders
from responde.speech import EMPTY, figures, phones
from responde.templating import INVISIBLE, plain

LONGEST = 75
"""Octets of a line, after which it is folded (section 3.2)."""
SEEN = 320
"""Octets of the card in a code: what a telephone's camera reads from a screen at arm's length."""


def written(desk: Desk, name: str) -> str:
    """The whole card of a person, with CRLF at the end of each line; the same whenever it is written."""
    desk = desk.abroad
    person, contract = desk.contract.people[name], desk.contract
    lines = (
        *_opening(desk, name, person),
        *_title(desk, person),
        *_reached(desk, person),
        *_addresses(desk, name, person),
        *(_line(f"LANG;PREF={place}", code) for place, code in enumerate(person.languages, 1)),
        _line("TZ", _timezone(contract, person)),
        *_related(desk, person),
        _line("CATEGORIES", _text(desk.say.text(contract.organisation.name))),
        _line("NOTE", r"\n".join(_text(each) for each in _note(desk, name, person))),
        *_revision(contract),
    )
    return _card(lines)


def short(desk: Desk, name: str) -> str:
    """The card for a code that a camera reads, the same in every language; empty where not even a number fits."""
    person, contract = desk.contract.people[name], desk.contract
    least = (*_named(desk, person), *_employer(desk, name))
    first = [_line("TEL;VALUE=uri" if phones.uri(each) else "TEL", _dialled(each)) for each in _own(person)]
    more = [*first, *([_line("EMAIL", _text(person.email))] if person.email else [])]
    if contract.published_at:
        more.append(_line("URL", _place(contract, "", name)))
    kept: list[str] = []
    for line in more:
        if len(_card((*least, *kept, line)).encode()) <= SEEN:
            kept.append(line)
    return _card((*least, *kept)) if kept else ""


def everybody(desk: Desk) -> tuple[str, ...]:
    """The people of the ladder from the first rung up, each once."""
    seated = (seat.person for rung in desk.contract.ladder for seat in rung.seats)
    return tuple(dict.fromkeys(name for name in seated if name in desk.contract.people))


def _card(lines: Iterable[str]) -> str:
    return "".join((_line("BEGIN", "VCARD"), _line("VERSION", "4.0"), *lines, _line("END", "VCARD")))


def _line(name: str, value: str) -> str:
    """A property on lines of at most 75 octets, folded between characters."""
    parts, used = [], 0
    for char in f"{name}:{value}":
        size = len(char.encode())
        if used + size > LONGEST:
            parts.append("\r\n ")
            used = 1
        parts.append(char)
        used += size
    return "".join(parts) + "\r\n"


def _text(said: Markup | str) -> str:
    """Text of one line as a value (section 3.4): backslash, comma and semicolon escaped."""
    text = plain(said) if isinstance(said, Markup) else INVISIBLE.sub("", said)
    return re.sub(r"([\\,;])", r"\\\1", " ".join(text.split()))


def _into(desk: Desk, text: Text | None) -> tuple[str, str]:
    """A text of the contract as a value, and the language that it is in; empty where it is in all."""
    if text is None:
        return "", ""
    said, lang = text.into(desk.say.lang)
    return _text(said), lang


def _opening(desk: Desk, name: str, person: Person) -> Iterator[str]:
    yield _line("PRODID", f"-//Responde//Charter//{desk.say.words.upper()}")
    yield _line("KIND", "individual")
    yield _line("UID", _uid(desk.contract, name))
    yield from _named(desk, person)
    yield from _employer(desk, name)


def _named(desk: Desk, person: Person) -> Iterator[str]:
    """The name as a whole: which part of it is inherited from whom the charter doesn't say, and we don't guess."""
    said, _ = _into(desk, person.name)
    yield _line("FN", said)
    yield _line("N", f";{said};;;")


def _employer(desk: Desk, name: str) -> Iterator[str]:
    """The company; of who stands outside it, the authority they belong to, where one is named."""
    if name not in outsiders(desk.contract):
        yield _line("ORG", _into(desk, desk.contract.organisation.name)[0])
        return
    found = (one.authority for one in desk.contract.beyond if name in {one.person, one.deputy})
    yield from (_line("ORG", _into(desk, authority)[0]) for authority in found if authority)


def _title(desk: Desk, person: Person) -> Iterator[str]:
    said, lang = _into(desk, person.role)
    if said:
        yield _line(f"TITLE;LANGUAGE={lang}" if lang else "TITLE", said)


def _own(contact: Contact) -> tuple[Phone, ...]:
    """Numbers that are answered by voice: the one to call first, first."""
    further = (other.phone for other in contact.phones)
    return tuple(dict.fromkeys(each for each in (contact.phone, contact.mobile, *further) if each))


def _dialled(phone: Phone) -> str:
    """An international number as RFC 3966 writes it; a national one as the charter does: it has no such form."""
    return phones.uri(phone) or _text(phone.written)


def _reached(desk: Desk, person: Person) -> Iterator[str]:
    for kind, phone in (("voice", person.phone), ("cell", person.mobile), ("text", person.whatsapp)):
        if phone:
            yield _number("TEL", kind, phone, first=phone is person.number)
    if person.whatsapp:
        yield _line("IMPP;TYPE=work", phones.chat(person.whatsapp))
    for place, other in enumerate(person.phones, 1):
        if other.phone:
            yield _number(f"item{place}.TEL", "voice", other.phone, first=other.phone is person.number)
            country = desk.say.country_name(other.country) if other.country else EMPTY
            about = [each for each in (desk.say.text(other.says), country, desk.say.text(other.cost)) if each]
            yield from ([_line(f"item{place}.X-ABLABEL", _text(people.COMMA.join(about)))] if about else ())
    if person.email:
        yield _line("EMAIL;TYPE=work", _text(person.email))


def _number(name: str, kind: str, phone: Phone, *, first: bool) -> str:
    form = "uri" if phones.uri(phone) else "text"
    return _line(f"{name};VALUE={form};TYPE=work,{kind}{';PREF=1' if first else ''}", _dialled(phone))


def _addresses(desk: Desk, name: str, person: Person) -> Iterator[str]:
    """Where the card stands for good, where its file is, and the person's own page."""
    if desk.contract.published_at:
        yield _line("URL", _place(desk.contract, desk.folder, name))
        yield _line("SOURCE", f"{desk.online}{ways.card_file(name)}")
    if person.website:
        yield _line("URL;TYPE=work", person.website)


def _site(contract: Contract) -> str:
    return f"{contract.published_at.rstrip('/')}/"


def _place(contract: Contract, folder: str, name: str) -> str:
    page = "beyond" if name in outsiders(contract) else "people"
    return f"{_site(contract)}{folder}{address(page, name)}"


def _uid(contract: Contract, name: str) -> str:
    """The same in every language and edition, so that a card that is read again takes the place of the old one."""
    organisation = contract.organisation
    company = organisation.name.into(contract.languages[0])[0] if organisation.name else ""
    key = _place(contract, "", name) if contract.published_at else f"{organisation.country}/{company}/{name}"
    return f"urn:uuid:{uuid5(NAMESPACE_URL, key)}"


def _timezone(contract: Contract, person: Person) -> str:
    place = contract.places.get(person.place)
    region = contract.regions.get(place.region) if place else None
    return (region and region.timezone) or contract.organisation.timezone


def _related(desk: Desk, person: Person) -> Iterator[str]:
    """Who acts for them (section 6.6.6): the stand-in by their card, the assistant by name."""
    if person.stand_in in desk.contract.people:
        yield _line("RELATED;TYPE=agent", _uid(desk.contract, person.stand_in))
    if person.assistant:
        yield _line("RELATED;TYPE=agent;VALUE=text", _into(desk, person.assistant.name)[0])


def _note(desk: Desk, name: str, person: Person) -> Iterator[Markup]:
    """What the telephone's own fields have no room for, a line each."""
    say, edition = desk.say, desk.contract.edition
    for fact in (*_rungs(desk, name), *_told(desk, person)):
        said = Markup("; ").join(fact.values)
        yield say("{whole}: {part}", whole=fact.label, part=said)
    number = say("Edition {number}", number=edition.number) if edition.number else EMPTY
    since = say("in force from {day}", day=figures.day(say, edition.from_))
    yield people.COMMA.join(each for each in (number, since) if each)


def _rungs(desk: Desk, name: str) -> Iterator[Fact]:
    """Which rungs of the ladder are theirs, for what, and how long they have to reply."""
    say, ladder = desk.say, desk.contract.ladder
    for step, rung in enumerate(ladder, 1):
        title = say.text(rung.name) or (say("The director") if step == len(ladder) else EMPTY)
        shown = say("{n}. {name}", n=step, name=title) if title else say("Rung {n}", n=step)
        for seat in rung.seats:
            if seat.person == name:
                yield from facts(
                    (say("On the ladder"), shown),
                    (say("Takes"), desk.scope(seat.for_)),
                    (say("Has this long to reply"), in_words(desk, seat.replies_in)),
                )


def _told(desk: Desk, person: Person) -> tuple[Fact, ...]:
    say = desk.say
    place = desk.contract.places.get(person.place)
    where = (desk.name("places", person.place, link=False), say.text(place.address)) if place else ()
    return facts(
        (say("Answers"), timetables.lines(desk, person.hours)),
        (say("Receives people without an appointment"), timetables.lines(desk, person.reception)),
        (say("Sits at"), people.COMMA.join(each for each in where if each)),
        (say("While away"), ways.first_call(desk, person.stand_in) if person.stand_in else EMPTY),
        (say("Assistant"), people.assistant(desk, person.assistant)),
        (say("Good to know"), say.text(person.note)),
        (say("Number checked"), people.verified(desk, person)),
    )


def _revision(contract: Contract) -> Iterator[str]:
    """The day of the edition: a card says nothing of when its file was made."""
    if contract.edition.from_:
        yield _line("REV", f"{contract.edition.from_:%Y%m%d}T000000Z")

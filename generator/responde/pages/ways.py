"""Ways to reach somebody, as links that a telephone understands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from markupsafe import Markup

from responde.contract.contacts import Contact, OtherPhone, Phone
from responde.pages.addresses import kept
from responde.pages.blocks import Action
from responde.pages.desk import Desk
from responde.speech import EMPTY, Speech, phones
from responde.templating import attribute, escape, mailto, plain, veiled

UNSEARCHED = Markup(' data-search-exclude="contact"')
"""Keeps an element out of the search."""
LADDER = "ladder"
"""The file of all cards, after which a person may be called, too."""


def actions(desk: Desk, contact: Contact, name: Markup, *, public: bool = True) -> tuple[Action, ...]:
    """Call buttons first, then the other ways; none where the contract keeps contacts back."""
    say = desk.say
    if not public:
        return (
            Action(
                href=attribute("complain.html"), says=say("Ask for {name} through the form", name=name), kind="form"
            ),
        )
    found = [_call(desk, contact, phone, words) for phone, words in _phones(contact)]
    found += [_other(desk, each, each.phone) for each in contact.phones if each.phone]
    if chats(contact) and contact.phone:
        says = say("WhatsApp {phone}", phone=phones.worldwide(contact.phone))
        found.append(Action(href=phones.chat(contact.phone), says=says, kind="call"))
    if contact.whatsapp:
        says = say("WhatsApp {phone}", phone=phones.worldwide(contact.whatsapp))
        found.append(
            Action(href=phones.chat(contact.whatsapp), says=says, kind="chat", label=say("WhatsApp: {name}", name=name))
        )
    if contact.email:
        says = say("E-mail {email}", email=contact.email)
        found.append(Action(href=mailto(contact.email), says=says, kind="mail"))
    if contact.website:
        site = escape(contact.website.removeprefix("https://").rstrip("/"))
        found.append(Action(href=attribute(contact.website), says=say("Website {site}", site=site), kind="web"))
    return tuple(found)


def _phones(contact: Contact) -> tuple[tuple[Phone, str], ...]:
    both = ((contact.phone, "Call {phone}"), (contact.mobile, "Mobile {phone}"))
    return tuple((phone, words) for phone, words in both if phone and not (phone is contact.phone and chats(contact)))


def chats(contact: Contact) -> bool:
    """Whether its number is for writing: a channel of WhatsApp, whose `phone` nobody answers by voice."""
    phone = contact.phone
    return getattr(contact, "kind", "") == "whatsapp" and phone is not None and phone.written.startswith("+")


def _call(desk: Desk, contact: Contact, phone: Phone, words: str) -> Action:
    says = desk.say(words, phone=phones.whole(desk.say, phone, contact))
    return Action(href=phones.call(phone), says=says, kind="call")


def _other(desk: Desk, other: OtherPhone, phone: Phone) -> Action:
    say = desk.say
    parts = [
        say.text(other.says),
        say("from {country}", country=say.country_name(other.country)) if other.country else EMPTY,
    ]
    parts += [say.text(other.cost), *(fact.values[0] for fact in desk.lacks(other.lacks))]
    about = Markup(", ").join(part for part in parts if part)
    says = say("Call {phone}", phone=phones.whole(say, phone, other))
    return Action(
        href=phones.call(phone), says=say("{what} ({about})", what=says, about=about) if about else says, kind="call"
    )


def person_ways(desk: Desk, name: str) -> tuple[Action, ...]:
    """The ways to a person of the contract, as its privacy choice allows."""
    person = desk.contract.people[name]
    return personal(desk, person, desk.say.text(person.name))


def personal(desk: Desk, contact: Contact, name: Markup) -> tuple[Action, ...]:
    """The ways to somebody with a name: on pages, in the search too, or through the form alone."""
    found = actions(desk, contact, name, public=public(desk))
    if searched(desk):
        return found
    return tuple(replace(each, private=True, href=veiled(each.href), says=veiled(each.says)) for each in found)


def saved(desk: Desk, name: str) -> tuple[Action, ...]:
    """The card of a person for an address book, where contacts may be passed on."""
    if not searched(desk):
        return ()
    shown = desk.say.text(desk.contract.people[name].name)
    says = Markup('{}<span class="responde-unseen">: {}</span>').format(desk.say("Save the contact"), shown)
    return (Action(href=attribute(card_file(name)), says=says, kind="save"),)


def card_file(name: str, kind: str = "vcf") -> str:
    """`keep/ana-torres.vcf`, relative to the folder of a language; `ladder` is everybody's."""
    return kept(f"{'the-person-' if name == LADDER else ''}{name}.{kind}")


def searched(desk: Desk) -> bool:
    """Whether the search, which is a file for machines, may hold contacts of people."""
    privacy = desk.contract.privacy
    return privacy is None or privacy.contacts == "published"


def public(desk: Desk) -> bool:
    """Whether contacts of people stand on pages."""
    privacy = desk.contract.privacy
    return privacy is None or privacy.contacts != "request"


def first_call(desk: Desk, name: str) -> Markup:
    """The name of a person with the number to call, for a sentence."""
    person = desk.contract.people.get(name)
    if person is None:
        return escape(name)
    shown = desk.person(name)
    phone = person.number
    if phone is None or not public(desk):
        return shown
    return desk.say(
        "{name}, {phone}", name=shown, phone=linked_call(desk.say, phone, person, private=not searched(desk))
    )


def carried(desk: Desk, written: Callable[[Desk], Markup], *, private: bool = False) -> Markup:
    """What a script passes on in place of what is `written` at a desk: an attribute with the numbers' prefixes.

    Empty where they stand on the page with these already.
    """
    there = written(desk.abroad)
    if there == written(desk):
        return EMPTY
    said = escape(plain(there))
    return Markup(' data-abroad="{}"').format(veiled(said) if private else said)


def linked_call(say: Speech, phone: Phone, of: Contact | None = None, *, private: bool = False) -> Markup:
    """A number to press, in a sentence; `of` is whose it is."""
    said = Markup('<a href="{}"{}>{}</a>').format(
        phones.call(phone), UNSEARCHED if private else EMPTY, phones.whole(say, phone, of)
    )
    return veiled(said) if private else said

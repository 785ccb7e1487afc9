"""Telephone numbers as a reader sees them, and as a telephone dials them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from responde.contract.contacts import Contact, OtherPhone, Phone
from responde.contract.contract import Contract
from responde.speech import EMPTY, Speech
from responde.templating import escape

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

NOWHERE = frozenset({"", "001", "ZZ"})
"""Where a clock is of no country, as Unicode's tables have it."""
UNBROKEN = Markup('<span class="responde-phone">{}</span>')


def at_home(contract: Contract, lang: str) -> Speech:
    """How the company speaks where its customers are: numbers of its country stand as people there write them."""
    return Speech(lang, contract.languages, contract.organisation.country, home(contract))


def home(contract: Contract) -> str:
    """The country in which the whole company is; empty where it isn't stated, or where parts of it are in others."""
    countries = {contract.organisation.country, *_elsewhere(contract)}
    return countries.pop() if len(countries) == 1 else ""


def _elsewhere(contract: Contract) -> Iterator[str]:
    """The countries of regions and places that have holidays or a clock of their own."""
    from babel.core import get_global

    regions, territories = contract.regions.values(), get_global("zone_territories")
    calendars = (*(one.holidays for one in regions), *(one.holidays for one in contract.places.values()))
    yield from (each.partition("-")[0] for each in calendars if each)
    zones = (territories.get(one.timezone, "") for one in regions)
    yield from (each for each in zones if each not in NOWHERE)


@lru_cache(maxsize=4096)
def shown(phone: Phone, home: str = "") -> Markup:
    """An international number in the grouping of its country, a national one as it is written.

    A number of the country `home` stands as it is dialled there. One that can't be told for sure to be of that country
    keeps its prefix, with which it can be dialled from everywhere.
    """
    import phonenumbers

    number = _parsed(phone.written)
    if number is None:
        return escape(phone.written)
    there = bool(home) and phonenumbers.is_valid_number_for_region(number, home)
    form = phonenumbers.PhoneNumberFormat.NATIONAL if there else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return escape(phonenumbers.format_number(number, form))


def _parsed(written: str) -> PhoneNumber | None:
    """None for what has no prefix, or can't be a number of the country with that prefix."""
    if not written.startswith("+"):
        return None
    import phonenumbers

    try:
        number = phonenumbers.parse(written, None)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None


@lru_cache(maxsize=4096)
def uri(phone: Phone) -> str:
    """`tel:+57-601-5550101`, as RFC 3966 writes an international number; empty for a national one."""
    if not phone.written.startswith("+"):
        return ""
    import phonenumbers

    number = _parsed(phone.international)
    if number is None:
        return f"tel:{phone.dialled}"
    written: str = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966)
    return written


def whole(say: Speech, phone: Phone, of: Contact | OtherPhone | None = None) -> Markup:
    """The number, which no line breaks in two, as readers of a page write it; `of` is whose it is."""
    return UNBROKEN.format(shown(phone, say.home if of is None or _from_home(say, phone, of) else ""))


def worldwide(phone: Phone) -> Markup:
    """The number with its prefix, which no line breaks in two: that of WhatsApp is typed so everywhere."""
    return UNBROKEN.format(shown(phone))


def first(say: Speech, contact: Contact) -> Markup:
    """The number to call first, as `whole` shows it; empty where there is none."""
    return whole(say, contact.number, contact) if contact.number else EMPTY


def _from_home(say: Speech, phone: Phone, of: Contact | OtherPhone) -> bool:
    """Whether it is called, and from the country of the page, as far as the contract says that.

    What a further number is for is said in words alone: it may be for callers from abroad.
    """
    if isinstance(of, OtherPhone):
        return of.country == say.home if of.country else of.says is None
    if phone in {of.phone, of.mobile}:
        return getattr(of, "kind", "") != "whatsapp" or phone != of.phone
    further = next((each for each in of.phones if each.phone == phone), None)
    return _from_home(say, phone, further) if further else phone != of.whatsapp


def call(phone: Phone) -> Markup:
    """`tel:+576015550101`: what a telephone dials, without spaces, hyphens or character references."""
    return Markup("tel:" + phone.dialled.replace("#", "%23"))  # noqa: S704 - digits, plus, star and hash alone


def chat(phone: Phone) -> Markup:
    """The address that opens a WhatsApp conversation."""
    return Markup("https://wa.me/" + phone.international.lstrip("+"))  # noqa: S704 - digits alone

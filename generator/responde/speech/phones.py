"""Telephone numbers as a reader sees them, and as a telephone dials them."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from responde.contract.contacts import Phone
from responde.templating import escape


@lru_cache(maxsize=4096)
def shown(phone: Phone) -> Markup:
    """An international number in the grouping of its country; a national one as it is written."""
    if not phone.written.startswith("+"):
        return escape(phone.written)
    import phonenumbers

    try:
        number = phonenumbers.parse(phone.written, None)
    except phonenumbers.NumberParseException:
        return escape(phone.written)
    if not phonenumbers.is_possible_number(number):
        return escape(phone.written)
    return escape(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


@lru_cache(maxsize=4096)
def uri(phone: Phone) -> str:
    """`tel:+57-601-5550101`, as RFC 3966 writes an international number; empty for a national one."""
    if not phone.written.startswith("+"):
        return ""
    import phonenumbers

    try:
        number = phonenumbers.parse(phone.international, None)
    except phonenumbers.NumberParseException:
        return f"tel:{phone.dialled}"
    if not phonenumbers.is_possible_number(number):
        return f"tel:{phone.dialled}"
    written: str = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966)
    return written


def whole(phone: Phone) -> Markup:
    """The number, which no line breaks in two."""
    return Markup('<span class="responde-phone">{}</span>').format(shown(phone))


def call(phone: Phone) -> Markup:
    """`tel:+576015550101`: what a telephone dials, without spaces, hyphens or character references."""
    return Markup("tel:" + phone.dialled.replace("#", "%23"))  # noqa: S704 - digits, plus, star and hash alone


def chat(phone: Phone) -> Markup:
    """The address that opens a WhatsApp conversation."""
    return Markup("https://wa.me/" + phone.international.lstrip("+"))  # noqa: S704 - digits alone

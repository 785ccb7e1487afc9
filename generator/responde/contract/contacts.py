"""Ways to reach somebody: telephone, WhatsApp, e-mail, web address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from responde.contract.shape import Shape, key, shape
from responde.contract.texts import Text

SHORTEST, LONGEST = 3, 17
"""Digits of a number as people dial it: an emergency number, and a long one with its prefixes."""
INTERNATIONAL = range(7, 16)
"""Digits of an international number (ITU-T E.164 allows fifteen)."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as it was written; international where it begins with a plus."""

    written: str

    @property
    def dialled(self) -> str:
        """What a telephone dials: digits, `*` and `#`, with the plus where it has one."""
        return re.sub(r"[^\d*#]", "", self.written) if not self.written.startswith("+") else self.international

    @property
    def international(self) -> str:
        return "+" + re.sub(r"\(0\)|\D", "", self.written)  # the nought in brackets is for callers at home

    @classmethod
    def parse(cls, text: str) -> Phone | None:
        """The number, or None: letters, fewer than three digits, or an international one that is too short or long."""
        text = " ".join(text.split())
        digits = re.sub(r"\D", "", text)
        if not re.fullmatch(r"[+*#]?[\d \-().*#/]+", text, re.ASCII) or not SHORTEST <= len(digits) <= LONGEST:
            return None
        return cls(text) if not text.startswith("+") or len(digits) in INTERNATIONAL else None


@shape
class OtherPhone(Shape):
    """A further number, with what it is for or from where to dial it."""

    bare: ClassVar[str] = "phone"
    phone: Phone | None = key("The number.", "+34 900 555 010", required=True)
    says: Text | None = key("What it is for.", "From abroad")
    country: str = key("Country from which to dial it.", "ES", default="", words="countries")
    cost: Text | None = key("What it costs.", "Free from Spain")


@shape
class Contact(Shape):
    """What anybody who can be reached may have."""

    phone: Phone | None = key("Direct line.", "+57 601 555 0101")
    mobile: Phone | None = key("Mobile.", "+57 310 555 0101")
    whatsapp: Phone | None = key("WhatsApp number.", "+57 320 555 0101")
    email: str = key("E-mail address.", "ana.torres@andina-conecta.example", default="")
    website: str = key("Web address.", "https://www.sic.gov.co", default="")
    phones: tuple[OtherPhone, ...] = key("Further numbers.", "[{phone: +34 900 555 010, country: ES}]", default=())

    @property
    def number(self) -> Phone | None:
        """The number to call first: the direct line, else the mobile, else a further one; else that of WhatsApp."""
        further = next((other.phone for other in self.phones if other.phone), None)
        return self.phone or self.mobile or further or self.whatsapp

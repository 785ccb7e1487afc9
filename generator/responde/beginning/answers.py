"""Answers are what a company says before it has written anything; what it leaves open stays open in the contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from responde.words import LANGUAGES

SECTORS = {
    "telecom": ("telecom", "telecom"),
    "insurance": ("insurance", "insurance"),
    "utility": ("utility", ""),
    "water": ("utility", "water"),
    "energy": ("utility", "energy"),
    "health": ("health", "health"),
    "retail": ("retail", "retail"),
    "public": ("public", "public"),
    "shop": ("shop", "retail"),
    "finance": ("other", "finance"),
    "transport": ("other", "transport"),
    "postal": ("other", "postal"),
    "other": ("other", "other"),
}
"""What can be answered: the template that it begins with, and the sector's word in the contract; empty: left open."""

CHANNELS = {"phone": "phone", "email": "email", "web": "web", "whatsapp": "whatsapp", "counter": "in_person"}
"""What can be answered, and the channel's word in the contract."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was asked; an empty text, and nought workers, is a question left open."""

    languages: tuple[str, ...]
    name: str = ""
    country: str = ""
    region: str = ""
    sector: str = "other"
    workers: int = 0
    timezone: str = ""
    channels: tuple[str, ...] = ("phone", "email", "web")
    rungs: int = 3
    contractors: bool = False
    published_at: str = ""
    since: date
    lawful: bool = False
    """Whether the contract begins with what the law asks of such a company."""
    turnover: str = ""
    balance: str = ""
    """Amounts as a contract writes them, `EUR 60000000`."""
    customers: int = 0
    given: tuple[tuple[str, str], ...] = ()
    """What the law asks and the company has told already: the name of a mark, and what stands in its place."""

    @property
    def template(self) -> str:
        return SECTORS[self.sector][0]

    @property
    def sector_word(self) -> str:
        return SECTORS[self.sector][1]

    @property
    def lang(self) -> str:
        """The language of comments and marks: the first that the product speaks, else English."""
        return next((base(lang) for lang in self.languages if base(lang) in LANGUAGES), "en")


def base(lang: str) -> str:
    """The language without script and region: `pt` of `pt-BR`."""
    return lang.partition("-")[0]

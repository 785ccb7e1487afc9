"""The plan turns answers into parts that refer to each other: who stands where, who keeps what, what backs a right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from responde.beginning.answers import Answers
from responde.beginning.places import currency
from responde.beginning.sectors import Sector
from responde.checks.case import HANDFUL
from responde.checks.freshness import A_YEAR
from responde.clock.terms import later

RUNGS = {2: ("desk", "head"), 3: ("desk", "manager", "head")}
"""Ids of the people on the ladder, up to the director."""
REPLIES = {"desk": ("2 hours", "1 business day"), "manager": ("4 hours", "2 business days")}
LAST_REPLY = ("8 hours", "3 business days")
"""Examples of how long each has: where hours count, and otherwise; together they end before any request does."""

SMALL_MONEY = frozenset({"ARS", "CLP", "COP", "CRC", "PYG"})
"""Currencies in which a small amount has thousands."""
ASKS = ("name", "facts", "date_of_facts", "wanted_solution", "evidence", "contact_by")
"""What a complaint asks, whatever the company."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the contract's template prints from."""

    small: bool
    number: str
    review_by: date
    rungs: tuple[str, ...]
    stand_ins: tuple[tuple[str, str], ...]
    """Who stands in for whom, by id; none in a handful of people."""
    keeper: str
    """Who keeps promises and answers for contractors."""
    urgent: tuple[str, ...]
    """Requests where hours count."""
    prefix: str
    currency: str
    channels: tuple[str, ...]
    """Ids of the channels."""
    asks: tuple[str, ...]
    """What a complaint asks."""
    rights: tuple[tuple[str, tuple[str, ...]], ...]
    """Rights with what is measured behind each."""

    def stand_in(self, person: str) -> str:
        return dict(self.stand_ins).get(person, "")

    @property
    def away(self) -> tuple[str, ...]:
        """Who stands in for somebody, each once."""
        return tuple(dict.fromkeys(stand_in for _, stand_in in self.stand_ins))

    def money(self, amount: int) -> str:
        """An example of about so much as that is in euros."""
        return f"{self.currency} {amount * (1000 if self.currency in SMALL_MONEY else 1)}"

    def reply(self, person: str, *, urgent: bool) -> str:
        """An example of a time for somebody on the ladder."""
        return REPLIES.get(person, LAST_REPLY)[0 if urgent else 1]


def plan(answers: Answers, sector: Sector) -> Plan:
    """The parts of a contract that begins with these answers."""
    small = is_small(answers.workers)
    rungs = RUNGS[answers.rungs]
    upper = tuple((person, "deputy") for person in rungs[1:])
    return Plan(
        small=small,
        number=f"{answers.since.year}.1",
        review_by=a_year_later(answers.since),
        rungs=rungs,
        stand_ins=() if small else (("desk", "colleague"), *upper),
        keeper=rungs[1],
        urgent=tuple(name for name, request in sector.requests.items() if request.urgent),
        prefix=initials(answers.name),
        currency=currency(answers.country),
        channels=tuple(map(channel_id, answers.channels)),
        asks=tuple(question for question in (*ASKS[:1], sector.asks, *ASKS[1:]) if question),
        rights=() if small else tuple(_rights(answers, sector)),
    )


def channel_id(way: str) -> str:
    """The id in the contract of a way in; `email` is a key there."""
    return {"email": "mail"}.get(way, way)


def is_small(workers: int) -> bool:
    """Whether a handful of people is all there is; where nobody says how many, that isn't assumed."""
    return 0 < workers < HANDFUL


def a_year_later(day: date) -> date:
    """The same day of the next year; of a leap day the one before."""
    return later(day, A_YEAR) or day


def initials(name: str) -> str:
    """The first letters of a name in capitals, as a number of a case begins; empty where there are none."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "".join(word[0] for word in re.findall(r"[A-Za-z]+", ascii_only))[:4].upper()


def _rights(answers: Answers, sector: Sector) -> Iterator[tuple[str, tuple[str, ...]]]:
    waits = [f"{channel}.wait" for channel in answers.channels if channel in {"phone", "whatsapp"}]
    office = ["office.wait"] if "counter" in answers.channels else []
    ends = [f"{name}.{'resolve' if each.severities else 'answer'}" for name, each in sector.requests.items()]
    backing = {
        "time": [*waits, *office],
        "expertise": ["training"],
        "solutions": ["complaint.answer", *ends],
        "defence": ["ombudsman"] if sector.ombudsman else [],
        "comfort": office,
    }
    for name, promise in sector.promises.items():
        backing.setdefault(promise.right, []).append(name)
    yield from ((right, tuple(behind)) for right, behind in backing.items() if behind)

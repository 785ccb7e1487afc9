"""Further questions are those that the law leads to: what decides whether it holds, and what it wants to be said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from responde.beginning.answers import SECTORS, Answers
from responde.beginning.lawful import Lawful, lawful
from responde.beginning.lawful.applying import cited
from responde.beginning.lawful.checklist import Checklist
from responde.beginning.questions import UNDERSTOOD as USUAL
from responde.clock.hours import problem
from responde.contract.contacts import Phone
from responde.contract.quantities import Money
from responde.contract.written import written
from responde.law.requirements import Body, Channel, Published, Window
from responde.law.rules import Rule
from responde.reading import scalars
from responde.words import catalogue

SENTENCES = {
    "sector": "What exactly does it do? One of these words: {value}.",
    "region": "In which region is it? The code without the country, for example MD.",
    "size.workers": "How many people work there?",
    "size.turnover": "What is its turnover in a year? For example {currency} 60000000.",
    "size.balance": "What is the total of its balance sheet? For example {currency} 50000000.",
    "size.customers": "How many customers does it have?",
    "phone": "At which telephone number are customers served?",
    "free": "At which telephone number, free of charge, are customers served?",
    "email": "To which e-mail address can one complain?",
    "post": "To which postal address can one complain?",
    "hours": "When is the telephone answered? The law asks for {value}; write it as Mo-Fr 09:00-18:00.",
    "legal_name": "What is the company's name in law?",
    "tax_id": "What is its tax number?",
    "authority": "To whom outside the company can customers turn if you can't agree?",
    "website": "What is the web address of whoever that is?",
}
"""What is asked, by what it is about."""
DECIDING = ("sector", "region", "size.workers", "size.turnover", "size.balance", "size.customers")
"""Keys of `organisation` by which it can be told whether a law holds, in the order in which they are asked."""
REFUSED = "“{value}” can't be understood here: {expected} was expected. An empty answer leaves it open."


def _money(value: str) -> str | None:
    found = Money.parse(value)
    return written(found) if found and found.amount is not None and found.upto is None else None


def _phone(value: str) -> str | None:
    found = Phone.parse(value)
    return found.written if found else None


def _line(value: str) -> str | None:
    return value if value.isprintable() and "<" not in value else None


UNDERSTOOD: dict[str, Callable[[str], Any]] = {
    "sector": lambda value: next((one for one, (_, word) in SECTORS.items() if word == value), None),
    "region": USUAL["region"],
    "size.workers": USUAL["workers"],
    "size.turnover": _money,
    "size.balance": _money,
    "size.customers": USUAL["workers"],
    "phone": _phone,
    "email": scalars.FORMS["email"][0],
    "post": _line,
    "hours": lambda value: None if problem(value) else value,
    "legal_name": _line,
    "tax_id": _line,
    "authority": _line,
    "website": scalars.web_address,
}
"""What an answer means; None where it can't be understood."""
EXPECTED = {
    "sector": "one of the words",
    "region": "the code of a region",
    "size.workers": "a whole number",
    "size.turnover": "an amount such as EUR 40 or EUR 1234.50, without a sign between thousands",
    "size.balance": "an amount such as EUR 40 or EUR 1234.50, without a sign between thousands",
    "size.customers": "a whole number",
    "phone": "a telephone number",
    "email": "an e-mail address",
    "hours": "opening hours",
    "website": "an address that begins with https://",
    "post": "text on one line",
    "legal_name": "text on one line",
    "tax_id": "text on one line",
    "authority": "text on one line",
}
"""What is said to whoever answers something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Further:
    """A question with the law behind it."""

    name: str
    """Of the answer: `size.turnover`, `phone`, `authority_2`."""
    sort: str
    """What is asked: a key of `SENTENCES`."""
    law: str
    """What asks for it: law and article, or the packs that hold or don't."""
    value: str = ""
    """What the law wants, or the words that can be answered."""

    def asked(self, lang: str, currency: str) -> str:
        """The question as somebody is asked who reads `lang`."""
        words = catalogue(lang)
        says = words.gettext(SENTENCES[self.sort]).format(value=self.value, currency=currency)
        return f"{says} ({self.law}) {words.gettext('An empty answer leaves it open.')}"

    def understood(self, value: str) -> str | int | None:
        """What was answered; empty where it is left open, None where it can't be understood."""
        value = " ".join(value.split())
        found: str | int | None = UNDERSTOOD[self._kind](value) if value else ""
        return found

    def refused(self, value: str, lang: str) -> str:
        """Why an answer was not understood."""
        words = catalogue(lang)
        expected = words.gettext(EXPECTED[self._kind])
        return words.gettext(REFUSED).format(value=value, expected=expected)

    @property
    def _kind(self) -> str:
        return "phone" if self.sort == "free" else self.sort


def deciding(answers: Answers, asked: frozenset[str], lang: str) -> Further | None:
    """The next question on which it depends whether a law holds, if there is one that wasn't `asked` yet."""
    undecided = lawful(answers).applying.undecided
    for name in DECIDING:
        titles = [head.title.into(lang)[0] for head, keys in undecided if name in keys]
        if titles and name not in asked:
            options = ", ".join(word for template, word in SECTORS.values() if word and template == answers.template)
            return Further(name=name, sort=name, law="; ".join(titles), value=options)
    return None


def decided(answers: Answers, question: Further, said: str | int) -> Answers:
    """The answers with one more."""
    more: dict[str, Any] = {question.name.removeprefix("size."): said} if said else {}
    return replace(answers, **more)


def wanted(answers: Answers) -> tuple[Further, ...]:
    """What the law wants to be said and the company alone knows, in the order of the law; each once."""
    begun = lawful(answers)
    found = (one for rule in begun.applying.rules for one in _wanted(begun, rule))
    return tuple({one.name: one for one in reversed(tuple(found))}.values())[::-1]


def packs(answers: Answers, lang: str) -> tuple[str, ...]:
    """Which packs of law hold for a company or may, with the dates of their facts."""
    known = lawful(answers)
    return Checklist(known.applying, answers.country, answers.since, lang).packs


def _wanted(begun: Lawful, rule: Rule) -> Iterator[Further]:
    asked = rule.requires
    if isinstance(asked, Channel):
        yield from _ways(begun)
    elif isinstance(asked, Published):
        mine = {path for one, group in begun.company.missing if one == rule for path in group}
        names = (name for name in ("legal_name", "tax_id") if f"organisation.{name}" in mine)
        yield from (Further(name=name, sort=name, law=rule.cited) for name in names)
    elif isinstance(asked, Body | Window):
        yield from _doors(begun, rule)


def _ways(begun: Lawful) -> Iterator[Further]:
    for way in ("phone", "email", "post"):
        rules = begun.demands.needing(way) if way in begun.ways.all else ()
        if rules:
            yield Further(name=way, sort="free" if begun.demands.free(way) else way, law=cited(rules))
    found = begun.demands.open_at_least("phone")
    if found:
        rule, least = found
        yield Further(name="hours", sort="hours", law=rule.cited, value=begun.ways.least(least))


def _doors(begun: Lawful, rule: Rule) -> Iterator[Further]:
    others = [door for door in begun.doors if not door.person]
    for number, door in enumerate(others, 1):
        if rule in door.rules:
            law = cited(door.rules)
            named = f"{', '.join(door.names)}; {law}" if door.names else law
            yield Further(name=f"authority_{number}", sort="authority", law=named)
            yield Further(name=f"website_{number}", sort="website", law=law)

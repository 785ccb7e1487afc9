"""For whom a law holds, in words, and whether a contract is one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from responde import law
from responde.contract.contract import Contract
from responde.contract.quantities import Money
from responde.law import scope, shelf
from responde.law.judging import Judged
from responde.law.rules import Head, Scope, Threshold
from responde.speech import Speech, figures
from responde.templating import escape

COMMA, ELSE = Markup(", "), Markup("; ")
LIMITS = {
    "least": "`{key}`: at least {amount}",
    "over": "`{key}`: more than {amount}",
    "under": "`{key}`: less than {amount}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected:
    """Whether a pack is for a contract."""

    head: Head
    sure: bool | None
    """None: that depends on what the contract doesn't state."""
    since: Scope | None = None
    """What it is selected by; None where the pack is for everybody, or isn't for this contract."""
    unstated: tuple[str, ...] = ()
    """Keys that would tell of the pack, or of some of its rules: `organisation.size.turnover`."""
    rules: int = 0
    """How many of its rules are for this contract, whether in force or not."""


def selection(contract: Contract, on: date) -> tuple[Selected, ...]:
    """Every pack of the contract's country, with its rules as they hold on a day."""
    judged = law.judged(contract, on)
    names = law.selected(contract)
    return tuple(_selected(contract, name, [one for one in judged if one.head.id == name]) for name in names)


def _selected(contract: Contract, name: str, judged: list[Judged]) -> Selected:
    head = shelf.opened(name).head
    found = scope.holds(head.applies, contract)
    since = next((one for one in head.applies if scope.holds((one,), contract).sure), None)
    unstated = dict.fromkeys((*found.unstated, *(key for one in judged for key in one.unstated)))
    held = sum(not one.unstated for one in judged)
    return Selected(head=head, sure=found.sure, since=since, unstated=keys(tuple(unstated)), rules=held)


def keys(unstated: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"organisation.{each}" for each in unstated)


def whom(say: Speech, scopes: tuple[Scope, ...]) -> Markup:
    """Everybody, or each of several ways to be one of them."""
    return ELSE.join(in_words(say, one) for one in scopes) if scopes else say("everybody")


def in_words(say: Speech, one: Scope) -> Markup:
    """One way: `sector: Telecommunications, size.workers: at least 250`."""
    return COMMA.join(_conditions(say, one))


def _conditions(say: Speech, one: Scope) -> Iterator[Markup]:
    if one.sectors:
        yield say("sector: {names}", names=say(" or ").join(say.word("sectors", each) for each in one.sectors))
    if one.regions:
        yield say("region: {names}", names=say(" or ").join(escape(each) for each in one.regions))
    yield from (_threshold(say, each) for each in one.size)


def _threshold(say: Speech, one: Threshold) -> Markup:
    amount = figures.number(say, one.amount)
    if one.currency:
        amount = figures.money(say, Money(amount=one.amount, currency=one.currency))
    return say(LIMITS[one.than], key=f"size.{one.of}", amount=amount)

"""Unused: what nothing refers to is mostly a slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from responde.checks.case import Case
from responde.checks.rungs import on_ladder
from responde.contract.company import Region
from responde.contract.contract import Contract
from responde.contract.deadline import SCOPE, Basis, Split
from responde.contract.people import Verified
from responde.contract.promises import CustomerGroup
from responde.contract.shape import Key, Shape, fields
from responde.contract.texts import Hours, Term
from responde.findings import Finding
from responde.findings import catalogue as kinds
from responde.reading.ids import EXPECTED, names
from responde.reading.scalars import ID

Reference = tuple[str, tuple[str, ...]]
"""An id or path, and the namespaces in which it may be found."""

WHERE = {
    "people": "on a rung, as `stand_in:`, `owner:` or `live_support:`",
    "hours": "as `hours:` of a person, a channel or a place",
    "remedies": "as `remedy:` of a promise or of a time",
    "laws": "as `basis:` of a promise or of a time",
    "regions": "as `region:` of a place, or in a `for:`",
    "customers": "in a `for:`, or as the key of a figure",
}
"""By namespace, where its ids are referred to."""

PLACES = {**EXPECTED, "hours": "opening hours"}


def used(case: Case) -> Iterator[Finding]:
    """A person, hours, a remedy, a law, a region or a group of customers is there for something to refer to.

    Nothing is said of a namespace in which something is missed or can't be found: that may be what is left over.
    """
    references = set(_below(case.contract, Key(says="The contract.")))
    taken = {(namespace, value.partition(".")[0]) for value, to in references for namespace in to}
    unsure = _unsure(case.contract, references)
    for namespace, reason in WHERE.items():
        for name, one in getattr(case.contract, namespace).items() if namespace not in unsure else ():
            if not ({(namespace, name), ("backing", name)} & taken or _says_something(one)):
                facts = {"id": name, "expected": PLACES[namespace], "reason": reason}
                yield kinds.UNUSED.at((namespace, name), where="key", **facts)


def _says_something(one: Any) -> bool:
    """Whether it is of use by itself: a company with an address of its own, what a group of customers pays."""
    if isinstance(one, Region):
        return bool(one.legal_name or one.address or one.phone or one.mobile or one.email or one.website)
    return isinstance(one, CustomerGroup) and one.pays is not None


def _unsure(contract: Contract, references: Iterable[Reference]) -> set[str]:
    """The namespaces of which something may be meant that can't be found."""
    known = {namespace: names(contract, namespace) for namespace in {each for _value, to in references for each in to}}
    lost = (
        to
        for value, to in references
        if ID.fullmatch(value.replace(".", "-")) and not any(value in known[namespace] for namespace in to)
    )
    return {*chain.from_iterable(lost), *_missed(contract)}


def _missed(contract: Contract) -> Iterator[str]:
    """The namespaces of which something else is told to be missing, which may be what is left over."""
    if not contract.ladder or not all(seat.person for rung in contract.ladder for seat in rung.seats):
        yield "people"
    if any(person.hours is None for person in on_ladder(contract).values()):
        yield "hours"


def _below(value: Any, key: Key) -> Iterator[Reference]:
    """Every reference from `value` down, the keys of splits among them; who has verified a number isn't led to."""
    if isinstance(value, Shape):
        for each in fields(type(value)) if not isinstance(value, Verified) else ():
            yield from _below(getattr(value, each.attribute), each.key)
    elif isinstance(value, Split):
        for ids, one in value.cases:
            yield from ((each, SCOPE) for each in ids)
            yield from _below(one, key)
    elif isinstance(value, dict | tuple):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _below(one, key)
    else:
        yield from _single(value, key)


def _single(value: Any, key: Key) -> Iterator[Reference]:
    """The reference that a value is, if it is one."""
    if isinstance(value, str) and value and key.to:
        yield value, key.to
    elif isinstance(value, Basis) and value.law:
        yield value.law, ("laws",)
    elif isinstance(value, Hours):
        yield value.written, ("hours",)
    elif isinstance(value, Term) and value.text and key.words == "customers":
        yield from ((said, ("customers", "text")) for said in value.text.values.values())


RULES = (used,)

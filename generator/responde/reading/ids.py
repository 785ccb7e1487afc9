"""Ids: what may be one, that none is taken twice, and that every reference leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from responde.contract.codes import LANGUAGES
from responde.contract.contract import Contract
from responde.contract.deadline import Deadline
from responde.contract.promises import Request
from responde.contract.shape import Shape, fields
from responde.contract.vocabulary import VOCABULARIES
from responde.findings import Path
from responde.findings import catalogue as kinds
from responde.reading.reader import Reader, Reference
from responde.reading.scalars import ID, unfilled
from responde.reading.suggest import hint, listed

RESERVED = frozenset({"otherwise", "own", "true", "false", "null", "director", "written", "spoken"})
"""Words that would be taken for something else wherever an id may stand."""
LONG_FORM = frozenset(each.name for each in fields(Deadline) if not each.key.hidden)
"""Keys of a deadline, which tell its long form from a split by ids."""
STEPS = frozenset(each.name for each in fields(Request))
"""A severity may not be named like a field: `outage.resolve` is the time, not the severity."""
ADDRESS = re.compile(r"rung-\d+", re.ASCII)
"""Addresses of the ladder's rungs on their page."""
UNIQUE = ("people", "channels", "places", "requests", "remedies", "promises", "contractors", "rights")
"""Namespaces that share their ids, so that each is an address of its own."""

FEW = 12
"""Ids listed in place of one that leads nowhere."""
HAS, HAS_NONE = "the contract has {known}", "the contract has none yet"

COMPARED = 50_000
"""Ids that are compared to find the nearest, which is slow; a file that takes more has another problem."""

EXPECTED = {
    "people": "a person",
    "channels": "a channel",
    "services": "a service",
    "places": "a place",
    "requests": "a request",
    "contractors": "a contractor",
    "remedies": "a remedy",
    "regions": "a region",
    "laws": "a law",
    "backing": "something that is measured",
    "customers": "a group of customers",
    "severities": "a severity",
    "promises": "a promise",
    "spoken": "`written` or `spoken`",
    "own": "a question of your own in `forms.own`",
}


def ids(reader: Reader, name: str, path: Path) -> None:
    """Whether `name` can be an id."""
    if unfilled(name):
        reader.say(kinds.PLACEHOLDER, path, where="key", value=name)
    elif not ID.fullmatch(name):
        proposal = "".join(char if char.isascii() and char.isalnum() else "-" for char in name.lower())
        proposal = proposal.strip("-") or "first"
        reader.say(kinds.ID_INVALID, path, where="key", value=name[:60], example=proposal[:60])
    elif _reserved(name, path):
        reader.say(kinds.ID_RESERVED, path, where="key", value=name)


def _reserved(name: str, path: Path) -> bool:
    if name in LANGUAGES or name in LONG_FORM:
        return True
    if path[-2:-1] == ("severities",) and name in STEPS:
        return True
    return path[0] in UNIQUE and (name in RESERVED or ADDRESS.fullmatch(name) is not None)


def unique(contract: Contract, line: Any) -> Iterator[tuple[Path, str, int]]:
    """Ids that something of another namespace has already: path, id, line of the first."""
    taken: dict[str, Path] = {}
    for namespace in UNIQUE:
        found = contract.all_contractors() if namespace == "contractors" else getattr(contract, namespace)
        for name, one in found.items():
            path = one.path
            if name in taken and taken[name] != path:
                yield path, name, line(taken[name])
            taken.setdefault(name, path)


def instead(value: str, known: Iterable[str]) -> dict[str, str]:
    """What could stand in the place of `value`, as facts of a finding: what belongs to the same thing comes first."""
    thing = value.partition(".")[0]
    words = sorted(known, key=lambda word: (word.partition(".")[0] != thing, "." in word, word))
    return {"reason": HAS if words else HAS_NONE, "known": listed(words, FEW)}


def unresolved(contract: Contract, references: Iterable[Reference]) -> Iterator[tuple[Reference, str, str, list[str]]]:
    """References that lead nowhere: the reference, what was expected, the nearest id, the ids that could stand."""
    known: dict[str, frozenset[str]] = {}
    together: dict[tuple[str, ...], list[str]] = {}
    left = COMPARED
    for reference in (*references, *_own_references(contract)):
        for namespace in reference.to:
            if namespace not in known:
                known[namespace] = names(contract, namespace)
        if any(reference.value in known[namespace] for namespace in reference.to):
            continue
        if "text" in reference.to and not _meant_as_id(reference.value):
            continue
        if reference.to not in together:
            together[reference.to] = sorted(set().union(*(known[namespace] for namespace in reference.to)))
        every = together[reference.to]
        expected = " or ".join(EXPECTED[namespace] for namespace in reference.to if namespace in EXPECTED)
        left -= len(every)
        near = hint(reference.value, every) if left > 0 else ""
        yield reference, expected, near, every if left > 0 else every[: FEW + 1]


def _own_references(contract: Contract) -> Iterator[Reference]:
    """References that depend on another key: the severity of a need, the company's own questions."""
    for need in contract.needs.values():
        if need.severity and need.request in contract.requests:
            yield Reference(f"{need.request}.{need.severity}", ("severities",), (*need.path, "severity"))
    if contract.forms:
        for name in ("ask", "required"):
            asked = getattr(contract.forms, name)
            own = ((step, said) for step, said in enumerate(asked) if said.startswith("own."))
            yield from (Reference(said, ("own",), (*contract.forms.path, name, step)) for step, said in own)


def _meant_as_id(value: str) -> bool:
    return bool(ID.fullmatch(value)) and ("-" in value or "_" in value)


def names(contract: Contract, namespace: str) -> frozenset[str]:
    """The ids and paths that a namespace knows."""
    return frozenset(_names(contract, namespace))


def _names(contract: Contract, namespace: str) -> Iterator[str]:
    if namespace == "text":
        return
    if namespace == "spoken":
        yield from VOCABULARIES["spoken"]
    elif namespace == "own":
        yield from (f"own.{name}" for name in (contract.forms.own if contract.forms else ()))
    elif namespace == "severities":
        for name, request in contract.requests.items():
            yield from (f"{name}.{severity}" for severity in request.severities)
    elif namespace == "customers":
        yield from (*VOCABULARIES["customers"], *contract.customers)
    elif namespace == "contractors":
        yield from contract.all_contractors()
    elif namespace == "backing":
        yield from _backing(contract)
    else:
        yield from getattr(contract, namespace)


def _backing(contract: Contract) -> Iterator[str]:
    """Whatever a right or a contractor can be measured by."""
    yield from (*contract.promises, *contract.remedies)
    yield from (one.person for one in contract.beyond if one.person)
    named = (contract.channels, contract.places, contract.requests, contract.services, contract.remedies)
    for group in (*named, contract.all_contractors()):
        for name, one in group.items():
            yield from (f"{name}.{field}" for field in _set_fields(one))
    for seat in (seat for rung in contract.ladder for seat in rung.seats if seat.person):
        yield from (f"{seat.person}.{field}" for field in _set_fields(seat))
    for outside in (one for one in contract.beyond if one.person):
        yield from (f"{outside.person}.{field}" for field in _set_fields(outside))
    for name, request in contract.requests.items():
        for severity, times in request.severities.items():
            yield f"{name}.{severity}"
            yield from (f"{name}.{field}" for field in _set_fields(times))
            yield from (f"{name}.{severity}.{field}" for field in _set_fields(times))


def _set_fields(one: Shape) -> Iterator[str]:
    for each in fields(type(one)):
        if getattr(one, each.attribute) not in (None, (), {}, "") and each.name not in {"name", "says", "lacks"}:
            yield each.name

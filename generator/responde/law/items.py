"""Items are what has to stand in a contract, or may not: fields of its form, parts, bodies beyond it, links."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.said import folded
from responde.complaint import Form, form
from responde.contract.leaves import leaves
from responde.contract.people import Beyond
from responde.contract.service import Channel
from responde.contract.texts import Term, Text
from responde.findings import Path
from responde.findings import catalogue as kinds
from responde.law import requirements as asks
from responde.law.place import Looked, Place, alternatives, name_of
from responde.law.said import at, named_door, stands


def asked_for(looked: Looked, asked: asks.Asked, _customers: tuple[str, ...]) -> Iterator[Place]:
    """Each field that the form asks, and those that it lacks in one."""
    questions = form(looked.contract)
    missing = [group for group in asked.fields if not any(questions.question(name) for name in group)]
    path: Path = ("forms", "ask") if looked.contract.forms and looked.contract.forms.ask else ()
    if missing:
        what = ", ".join(map(alternatives, missing))
        yield Place(path=path, where="key", kind=kinds.LAW_FIELD_MISSING, silent=True, facts={"what": what})
    else:
        yield Place(path=path, own=", ".join(_first(questions, group) for group in asked.fields))


def _first(questions: Form, group: tuple[str, ...]) -> str:
    return next(name for name in group if questions.question(name))


def published(looked: Looked, asked: asks.Published, _customers: tuple[str, ...]) -> Iterator[Place]:
    """Each item by itself."""
    for group in asked.items:
        path = next((path for path in group if stands(looked.contract, path)), None)
        if path is None:
            facts = {"what": alternatives(group)}
            yield Place(path=(), where="key", kind=kinds.LAW_ITEM_UNPUBLISHED, silent=True, facts=facts)
        else:
            places = at(looked.contract, path.replace(".every.", ".*."))
            yield Place(path=places[0][0], own=f"`{path}`")


def body(looked: Looked, asked: asks.Body, _customers: tuple[str, ...]) -> Iterator[Place]:
    """Somebody beyond the company who is as the law asks; else what is missing of the one who comes nearest."""
    contract = looked.contract
    doors = [door for door in contract.beyond if named_door(contract, door, asked.kinds, asked.names)]
    nearest = min(((_missing(looked, door, asked), door) for door in doors), key=lambda one: len(one[0]), default=None)
    if nearest is None:
        facts = {"what": ", ".join((alternatives(asked.kinds), *(f"“{name}”" for name in asked.names[:1])))}
        yield Place(path=("beyond",), where="key", kind=kinds.LAW_BODY_UNNAMED, silent=True, facts=facts)
        return
    missing, door = nearest
    if missing:
        what = f"{_called(looked, door)}, {', '.join(missing)}"
        yield Place(path=door.path, where="key", kind=kinds.LAW_BODY_UNNAMED, silent=True, facts={"what": what})
    else:
        yield Place(path=door.path, own=_called(looked, door))


def _called(looked: Looked, door: Beyond) -> str:
    said = door.authority.into("")[0] if door.authority else ""
    return said or looked.case.person(door.person) or door.kind


def _missing(looked: Looked, door: Beyond, asked: asks.Body) -> list[str]:
    """The keys that have to be filled and aren't; those of the person count as the door's own."""
    person = looked.contract.people.get(door.person)
    wanted = (("person",), *asked.data) if asked.person else asked.data
    return [alternatives(group) for group in wanted if not any(_filled(one, group) for one in (door, person))]


def _filled(one: object, group: tuple[str, ...]) -> bool:
    return any(getattr(one, key, None) for key in group)


def forbidden(looked: Looked, asked: asks.Forbidden, _customers: tuple[str, ...]) -> Iterator[Place]:
    """What the contract does and may not."""
    for name, channel in looked.channels(asked.channels):
        taken = list(_taken(looked, name, channel, asked.requests))
        own = f"{name_of(channel, name)}: {', '.join(taken)}"
        yield Place(path=channel.path, where="key", own=own, kind=kinds.LAW_PRACTICE_FORBIDDEN if taken else None)
    for path, said in _texts(looked) if asked.texts else ():
        for each in asked.texts:
            if folded(each) in folded(said):
                yield Place(path=path, own=each, kind=kinds.LAW_PRACTICE_FORBIDDEN)
    for each in asked.demanded:
        question = form(looked.contract).question(each)
        if question and question.needed:
            yield Place(path=("forms", "required"), own=each, kind=kinds.LAW_PRACTICE_FORBIDDEN)


def _taken(looked: Looked, name: str, channel: Channel, requested: tuple[str, ...]) -> Iterator[str]:
    """The requests of these kinds that a channel takes."""
    scope = {each.partition(".")[0] for each in channel.for_}
    told = scope & set(looked.contract.requests)
    for each, request in looked.requests(requested):
        if (not told or each in told) and (not request.channels or name in request.channels):
            yield name_of(request, each)


def _texts(looked: Looked) -> Iterator[tuple[Path, str]]:
    """Everything that the contract says or links to."""
    for path, value, _ in leaves(looked.contract):
        text = value.text if isinstance(value, Term) else value
        if isinstance(text, Text):
            yield from ((path, said) for said in text.values.values())
        elif isinstance(text, str):
            yield path, text

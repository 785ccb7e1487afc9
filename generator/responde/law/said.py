"""What a contract says of itself, as far as a law asks for words: names of authorities, beginnings of words, paths."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from responde.checks.said import folded
from responde.contract.contract import Contract
from responde.contract.people import Beyond
from responde.contract.shape import Shape, fields
from responde.contract.texts import Text
from responde.findings import Path

ANY, EVERY = "*", "every"


def begins(text: Text, beginnings: tuple[str, ...]) -> bool:
    """Whether a word of the text begins so, in any of its languages; case and accents don't matter."""
    said = (folded(each) for each in text.values.values())
    return any(re.search(rf"\b{re.escape(each)}", one) for one in said for each in beginnings)


def named_door(contract: Contract, door: Beyond, kinds: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Whether somebody beyond the company is of one of these kinds and has one of these names."""
    if kinds and door.kind not in kinds:
        return False
    person = contract.people.get(door.person)
    texts = [text for text in (door.authority, person.name if person else None) if text]
    said = [folded(each) for text in texts for each in text.values.values()]
    return not names or any(folded(name) in one for name in names for one in said)


def at(contract: Contract, path: str) -> tuple[tuple[Path, Any], ...]:
    """What is written under a path, `*` and `every` standing for whatever there is; empty where nothing is."""
    found: list[tuple[Path, Any]] = [((), contract)]
    for step in path.split("."):
        found = [each for place, value in found for each in _below(place, value, step)]
    return tuple((place, value) for place, value in found if value not in (None, "", (), {}))


def stands(contract: Contract, path: str) -> bool:
    """Whether something is written under a path: under each of its ways where it says `every`."""
    before, every, after = path.partition(f".{EVERY}.")
    if not every:
        return bool(at(contract, path))
    ways = at(contract, f"{before}.{ANY}")
    return bool(ways) and all(stands_in(value, after) for _, value in ways)


def stands_in(value: Any, path: str) -> bool:
    found: list[tuple[Path, Any]] = [((), value)]
    for step in path.split("."):
        found = [each for place, one in found for each in _below(place, one, step)]
    return any(one not in (None, "", (), {}) for _, one in found)


def _below(place: Path, value: Any, step: str) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, Shape):
        for each in fields(type(value)):
            if step in {each.name, ANY}:
                yield (*place, each.name), getattr(value, each.attribute)
    elif isinstance(value, Mapping):
        yield from (((*place, name), one) for name, one in value.items() if step in {name, ANY})
    elif isinstance(value, tuple):
        yield from (((*place, number), one) for number, one in enumerate(value) if step == ANY)

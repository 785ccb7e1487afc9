"""Leaves are the values of a contract that hold no other: every text, word, figure and reference, with its path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from responde.contract.deadline import Split
from responde.contract.shape import Key, Shape, fields
from responde.findings import Path

Leaf = tuple[Path, Any, Key]
"""Path, value and key of what was written."""


@lru_cache(maxsize=2)
def leaves(contract: Shape) -> tuple[Leaf, ...]:
    """Every leaf that was written, in the order of the format; a contract is frozen, so one walk serves all."""
    return tuple(_leaves(contract))


def _leaves(contract: Shape) -> Iterator[Leaf]:
    for each in fields(type(contract)):
        yield from _below(getattr(contract, each.attribute), (*contract.path, each.name), each.key)


def _below(value: Any, path: Path, key: Key) -> Iterator[tuple[Path, Any, Key]]:
    if value is None or value in ("", (), {}):
        return
    if isinstance(value, Shape):
        place = value.path or path
        for each in fields(type(value)):
            inner = place if each.key.hidden else (*place, each.name)
            known = replace(each.key, silent=key.silent) if key.silent and not each.key.silent else each.key
            yield from _below(getattr(value, each.attribute), inner, known)
    elif isinstance(value, Split):
        for ids, one in value.cases:
            single = value.single is not None
            yield from _below(one, path if single else (*path, " ".join(ids) or "otherwise"), key)
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _below(one, (*path, name), key)
    elif isinstance(value, tuple):
        yield from _items(value, path, key)
    else:
        yield path, value, key


def _items(value: tuple[Any, ...], path: Path, key: Key) -> Iterator[tuple[Path, Any, Key]]:
    for step, one in enumerate(value):
        if isinstance(one, tuple) and key.hidden:
            yield from _below(one[1], one[1].path, key)
        else:
            yield from _below(one, (*path, step), key)


S = TypeVar("S", bound=Shape)


def shapes(value: Any, kind: type[S]) -> Iterator[S]:
    """Every shape of one kind that was written, wherever it stands."""
    if isinstance(value, kind):
        yield value
    for one in _held(value):
        if one and isinstance(one, HOLDERS):  # most values are neither, and to ask them takes most of the time
            yield from shapes(one, kind)


HOLDERS = (Shape, Split, dict, tuple)


def _held(value: Any) -> Iterable[Any]:
    """What stands directly in a value."""
    if isinstance(value, Shape):
        return (getattr(value, each.attribute) for each in fields(type(value)))
    if isinstance(value, Split):
        return value.cases
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, tuple) else ()

"""A shape is a mapping of the contract with named keys; each key carries its description, example and references."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from functools import cache
from inspect import get_annotations
from typing import Any, ClassVar, TypeVar, dataclass_transform

from responde.findings import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What is known of one key of a shape, apart from its type."""

    says: str
    example: str = ""
    required: bool = False
    judged: bool = False
    """Required too, but a check says so in words of its own."""
    to: tuple[str, ...] = ()
    """Namespaces that the ids in it refer to; empty where it holds no reference."""
    words: str = ""
    """Name of the vocabulary its words come from."""
    closed: bool = False
    """Nothing but a word of the vocabulary may stand here."""
    universal: bool = False
    """A plain text holds for every language."""
    hidden: bool = False
    """No key of the contract: filled by the reader."""
    private: str = ""
    """Why it never reaches `charter.json`; empty where it does."""
    silent: str = ""
    """Why changing it changes no page; empty where it must."""


S = TypeVar("S")

NAMES = frozenset({"name", "legal_name", "controller", "address", "authority", "short_name"})
"""Keys whose plain text holds for every language."""


def key(says: str, example: str = "", *, default: Any = None, **known: Any) -> Any:
    """A field of a shape. `default` stands where the contract says nothing; a `dict` default is made anew."""
    metadata = {"key": Key(says=says, example=example, **known)}
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(key,))
def shape(kind: type[S]) -> type[S]:
    """A frozen dataclass that is itself alone: sixty of them start a fifth quicker without what compares them."""
    return dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)(kind)


@shape
class Shape:
    """What all mappings with named keys have in common."""

    bare: ClassVar[str] = ""
    """The key that a value takes which is written without braces; empty where braces are needed."""
    path: Path = ()
    """Where in the contract it was written."""
    lacks: dict[str, Any] = key(
        "What is missing here, each with the reason, which is published.",
        "{evidence: The technician takes no files}",
        default={},
    )


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a shape with its resolved type."""

    name: str
    attribute: str
    type: Any
    key: Key


def fields(shape: type[Shape]) -> tuple[Field, ...]:
    """The keys of a shape in the order in which the format describes them, `lacks` last."""
    if shape not in _FIELDS:
        _FIELDS[shape] = _fields(shape)
    return _FIELDS[shape]


_FIELDS: dict[type[Shape], tuple[Field, ...]] = {}


def _fields(shape: type[Shape]) -> tuple[Field, ...]:
    hints = {name: kind for each in reversed(shape.__mro__) for name, kind in _hints(each).items()}
    found = [
        Field(spelled(each.name), each.name, hints[each.name], each.metadata["key"])
        for each in dataclasses.fields(shape)
        if "key" in each.metadata
    ]
    return tuple(sorted(found, key=lambda each: each.attribute == "lacks"))


@cache
def _hints(kind: type) -> dict[str, Any]:
    """The resolved types of what a class adds to its bases, which are resolved once for all that share them."""
    return get_annotations(kind, eval_str=True)


def spelled(attribute: str) -> str:
    """How an attribute is spelled in a contract: `for_` is `for`."""
    return attribute.rstrip("_")


def is_shape(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Shape)

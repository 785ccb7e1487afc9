"""A kind is what may stand at a key, taken from the type of its field: one value, a list, a mapping of ids, a shape."""

from __future__ import annotations

import types
from typing import Any, Union, get_args, get_origin

from responde.contract.shape import Shape, fields, is_shape


def alternatives(kind: Any) -> tuple[Any, ...]:
    """The kinds of which one stands here; several only where money or a duration may also be said in words."""
    if get_origin(kind) in {Union, types.UnionType}:
        return tuple(each for each in get_args(kind) if each is not type(None))
    return (kind,)


def inner(kind: Any) -> tuple[Any, ...]:
    """The kinds that a list, a mapping, a split or a union is made of; nothing for a single value or a shape."""
    if get_origin(kind) is dict:
        return (get_args(kind)[1],)
    return tuple(each for each in get_args(kind) if each not in {type(None), Ellipsis})


def shapes(top: type[Shape]) -> tuple[type[Shape], ...]:
    """`top` and every shape that can stand below it, in the order of the format."""
    found: dict[type[Shape], None] = {}
    waiting: list[Any] = [top]
    while waiting:
        kind = waiting.pop(0)
        if not is_shape(kind):
            waiting = [*inner(kind), *waiting]
        elif kind not in found:
            found[kind] = None
            waiting = [*(each.type for each in fields(kind)), *waiting]
    return tuple(found)

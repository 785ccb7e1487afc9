"""A node is a piece of a contract as it was written, with its place: text, a list or a mapping."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a piece of text stands; line and column count from 1, in characters."""

    line: int
    column: int
    width: int = 1

    @property
    def place(self) -> tuple[int, int]:
        return self.line, self.column


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text as it was written: `0123`, `no` and `9:30` stay what they look like."""

    text: str
    mark: Mark
    plain: bool = True
    """Written without quotes."""

    @property
    def empty(self) -> bool:
        """Nothing was written, as in `key:`."""
        return self.plain and self.text in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of nodes."""

    mark: Mark
    items: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping in the order in which it was written; a key that came twice holds its first value."""

    mark: Mark
    items: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Mark] = field(default_factory=dict)


Node = Scalar | Listing | Mapping


def alike(one: Node, other: Node) -> bool:
    """Whether two nodes say the same, wherever they stand and however they are quoted."""
    if isinstance(one, Scalar) and isinstance(other, Scalar):
        return (one.text, one.empty) == (other.text, other.empty)
    if isinstance(one, Listing) and isinstance(other, Listing):
        return len(one.items) == len(other.items) and all(map(alike, one.items, other.items))
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        same = one.items.keys() == other.items.keys()
        return same and all(alike(node, other.items[name]) for name, node in one.items.items())
    return False

"""The reader carries what every part of reading needs: languages, findings, ids and references met so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from responde.contract.shape import Key
from responde.findings import Finding, Kind, Path, Where
from responde.findings import catalogue as kinds
from responde.source.nodes import Node


@dataclass(frozen=True, slots=True)
class Reference:
    """An id or path that has to exist somewhere in the contract."""

    value: str
    to: tuple[str, ...]
    path: Path
    where: Where = "value"


@dataclass(slots=True)
class Reader:
    """What has been met while a contract is read."""

    languages: tuple[str, ...]
    sure: bool = True
    """Whether the languages could all be read; if not, no other is complained of."""
    laws: frozenset[str] = frozenset()
    """The ids of laws, before they are read."""
    found: list[Finding] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)

    def say(self, kind: Kind, path: Path, *, where: Where = "value", **facts: object) -> None:
        self.found.append(kind.at(path, where=where, **facts))

    def misses(self, here: Here, *, where: Where = "value") -> None:
        """Says that nothing stands here: behind a key, or behind the hyphen of a list."""
        key = f"{here.path[-1]}:" if isinstance(here.path[-1], str) else "-"
        self.say(kinds.VALUE_MISSING, here.path, where=where, key=key, example=here.example)

    def refers(self, value: str, to: tuple[str, ...], path: Path, *, where: Where = "value") -> None:
        if to:
            self.references.append(Reference(value, to, path, where))


@dataclass(frozen=True, slots=True)
class Here:
    """The place that is being read: its node, its path and what is known of its key."""

    node: Node
    path: Path
    key: Key
    name: str = ""

    def below(self, node: Node, step: str | int) -> Here:
        return Here(node, (*self.path, step), self.key, self.name)

    @property
    def example(self) -> str:
        """The key with its example, as somebody would write it."""
        return f"{self.name}: {self.key.example}"

"""A place is where a contract was looked at for one rule, with its own words and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from responde.checks.case import Case, called
from responde.contract.contract import Contract
from responde.contract.promises import Request
from responde.contract.service import Channel
from responde.findings import Kind, Path, Severity, Where

if TYPE_CHECKING:
    from responde.clock.compared import Year


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What was found in one place: as the law asks, or else of which kind what is wrong is."""

    path: Path
    own: str = ""
    """The contract's own words; empty where it says nothing."""
    kind: Kind | None = None
    """What is wrong there; None: nothing."""
    where: Where = "value"
    facts: Mapping[str, str] = field(default_factory=dict)
    most: Severity = Severity.ERROR
    """What it weighs at most."""
    silent: bool = False
    """Whether what is wrong is that the contract says nothing."""
    unclear: bool = False
    """Whether it can't be told if it is as the law asks."""


@dataclass(frozen=True, eq=False)
class Looked:
    """The contract that is looked at, with what several rules need of it."""

    case: Case

    @property
    def contract(self) -> Contract:
        return self.case.contract

    @cached_property
    def year(self) -> Year:
        """The starts of the coming year, by which times are compared."""
        from responde.checks.late import coming_year

        return coming_year(self.case)

    def requests(self, kinds: tuple[str, ...]) -> Iterator[tuple[str, Request]]:
        """The requests of these kinds, by their ids."""
        for name, request in self.contract.requests.items():
            if (request.kind or name) in kinds:
                yield name, request

    def channels(self, kinds: tuple[str, ...]) -> Iterator[tuple[str, Channel]]:
        """The channels of these kinds, by their ids."""
        for name, channel in self.contract.channels.items():
            if channel.kind in kinds:
                yield name, channel


Judge = Callable[[Looked, Any, tuple[str, ...]], Iterator[Place]]
"""What a contract has to say to a requirement that protects some kinds of customers."""


def name_of(one: object, name: str) -> str:
    """What customers call it, else its id."""
    return called(one, name)


def alternatives(group: tuple[str, ...]) -> str:
    """Keys that stand for each other, as they are written: “`email` / `web`”."""
    return " / ".join(f"`{each}`" for each in group)

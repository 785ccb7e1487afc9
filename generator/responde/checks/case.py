"""A case is what a rule looks at: a contract on a day, with the results that were kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from responde.contract.contract import Contract
from responde.findings import Finding
from responde.reading.files import Result

HANDFUL = 10
"""People from which a company can have what a smaller one can't: stand-ins, measures, keepers, a list of rights."""


@dataclass(frozen=True, slots=True)
class Case:
    """A contract, the day for which it is judged, and how its promises were kept."""

    contract: Contract
    today: date
    results: tuple[Result, ...] = ()

    @property
    def small(self) -> bool:
        """Whether a handful of people is all there is; where the size isn't stated, it isn't assumed."""
        size = getattr(self.contract.organisation, "size", None)  # what could not be read is None, whatever its type
        return size is not None and size.workers is not None and size.workers < HANDFUL

    def person(self, name: str) -> str:
        """What a person is called, else their id."""
        return called(self.contract.people.get(name), name)


Rule = Callable[[Case], Iterator[Finding]]
"""What a case breaks of one rule; its docstring says how that is decided."""


def called(one: Any, name: str) -> str:
    """What something is called in the contract's first language, else its id."""
    said = getattr(one, "name", None) or getattr(one, "says", None)
    return said.into("")[0] if said else name

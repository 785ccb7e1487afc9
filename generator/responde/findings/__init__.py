"""A finding says what is wrong or missing in a contract, where it stands and how to put it right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal

TOLD = "en"
"""The language in which every fact is known that is told in several."""

Path = tuple[str | int, ...]
"""Way from the top of a contract to one of its values: `("ladder", 2, "person")`."""


class Severity(StrEnum):
    """How much a finding weighs: an error keeps a charter from being published."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Kind:
    """One entry of the catalogue: everything that can be said about a contract is one of these.

    `says`, `do` and `why` are sentences in English, translated by the catalogues; facts stand in the
    first two, in braces.
    """

    code: str
    severity: Severity
    says: str
    do: str
    why: str = ""
    """What it would do to a customer, or to the company, if it stayed."""
    page: str = ""
    """Name of the page of the charter that it protects, such as `ladder`; empty where it is all of them."""
    misses: tuple[str, ...] = ()
    """Keys whose absence it reports: where one was written but can't be read, that has been said already."""
    rests: tuple[str, ...] = ()
    """Parts of a contract on which it rests: while one can't be read, nothing is concluded; `*` stands for all."""
    eases: bool = False
    """A handful of people can't have it: a note for them."""
    excusable: bool | None = None
    """Whether a contract may accept it, with a published reason; None: whatever is no error."""
    graded: bool = False
    """Each finding of it has a weight of its own, `severity` being the most that there is."""

    def at(self, path: Path, *, where: Where = "value", **facts: object) -> Finding:
        """A finding of this kind at `path`; `facts` are the reader's own words, or mappings of languages to ours."""
        told = {name: fact for name, fact in facts.items() if isinstance(fact, Mapping)}
        plain = {name: str(told[name][TOLD] if name in told else fact) for name, fact in facts.items()}
        return Finding(self, path, where, plain, told=told)

    @property
    def may_be_accepted(self) -> bool:
        if self.excusable is not None:
            return self.excusable
        return self.graded or self.severity is not Severity.ERROR

    def there(self, spot: Spot, path: Path = (), **facts: object) -> Finding:
        """A finding of this kind at a spot that is already known."""
        return replace(self.at(path, where="value", **facts), spot=spot)


Where = Literal["key", "value"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file; lines and columns count from 1, in characters."""

    file: str
    line: int
    column: int
    width: int = 1
    text: str = ""
    """The line itself."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a file, from one line and column to another, and what takes its place; the end is not included."""

    start: tuple[int, int]
    end: tuple[int, int]
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say about a contract; `source` gives it its spot."""

    kind: Kind
    path: Path = ()
    where: Where = "value"
    facts: dict[str, str] = field(default_factory=dict)
    spot: Spot | None = None
    instead: str | None = None
    """What takes the place of the marked text, where only one thing can have been meant."""
    edit: Edit | None = None
    """The same where more than the marked text changes."""
    eased: bool = False
    """Said to a handful of people, as a note."""
    weight: Severity | None = None
    """Its own severity, where its kind is graded."""
    told: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Facts that are no words of the reader's but of a source, by language."""

    @property
    def code(self) -> str:
        return self.kind.code

    @property
    def severity(self) -> Severity:
        return Severity.NOTE if self.eased else self.weight or self.kind.severity

    @property
    def may_be_accepted(self) -> bool:
        """Whether a contract may accept it, with a published reason: of what is graded, whatever is no error."""
        return self.kind.may_be_accepted and not (self.kind.graded and self.severity is Severity.ERROR)

    def mended(self, text: str) -> Finding:
        """The finding with the one text that can have been meant in the place of what is marked."""
        return replace(self, instead=text)

    @property
    def name(self) -> str:
        """The path as people write it: `ladder.2.person`."""
        return ".".join(str(part) for part in self.path)


def has_errors(findings: tuple[Finding, ...]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)


def by_place(finding: Finding) -> tuple[str, int, int, str]:
    """Sorting key: file, line, column, code."""
    spot = finding.spot or Spot("", 0, 0)
    return (spot.file, spot.line, spot.column, finding.code)

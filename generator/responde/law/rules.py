"""A pack is the law of one country, or of a sector or region of it, as data: dated, graded, with its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from responde.contract.texts import Text
from responde.findings import Severity
from responde.law.requirements import Requirement


class Grade(StrEnum):
    """How well a rule is known."""

    A = "A"
    """The text of the law itself was read."""
    B = "B"
    """A regulator's page, or two or more consistent sources."""
    C = "C"
    """One source."""
    UNVERIFIED = "unverified"
    """From memory, or sources disagree: never judged by."""


SEVERITIES = {Grade.A: Severity.ERROR, Grade.B: Severity.WARNING, Grade.C: Severity.NOTE}
"""What breaking a rule weighs, by its grade."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A size from which a law holds."""

    of: str
    """A key of `organisation.size`: workers, turnover, balance, customers."""
    than: str
    """`least`, `over` or `under`."""
    amount: Decimal
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """For whom something holds: all that is said has to be so; what isn't said doesn't matter."""

    sectors: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    """Codes of ISO 3166-2 without the country."""
    size: tuple[Threshold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """A law, as it is cited."""

    number: str
    """`10/2025`, `1341`, `DISP 1.6.2`."""
    short: str
    """How a finding calls it, with that number: `Ley 10/2025`."""
    name: str
    """In full, in its own language."""
    url: str
    from_: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that a law asks."""

    id: str
    title: Text
    law: Law
    article: str
    """Empty where the law is cited with it."""
    grade: Grade
    requires: Requirement
    asks: Text
    """What the law asks, in a plain sentence."""
    meets: Text
    """What would satisfy it, in the words of the contract's keys."""
    url: str
    """Where the article can be read: its own address, else the law's."""
    applies: tuple[Scope, ...] = ()
    """For whom, within what the pack is for: any of these; none: everybody."""
    but: tuple[str, ...] = ()
    """Sectors for which it doesn't hold."""
    milder: tuple[str, ...] = ()
    """Sectors whose own law may say otherwise: there it weighs a warning at most."""
    customers: tuple[str, ...] = ()
    """Kinds of customers it protects; none: all of them."""
    silent: Severity | None = None
    """What it weighs at most where the contract says nothing of it; None: as much as its grade."""
    stale: bool = False
    """Whether it is a number that no longer holds; then its finding explains why, and is a note."""
    starts: str = ""
    """From when the time counts: receipt, filing, registration, next day, notice."""
    from_: date | None = None
    until: date | None = None
    """The last day on which it holds."""

    @property
    def cited(self) -> str:
        """`Ley 10/2025, art. 17.1`."""
        return f"{self.law.short}, art. {self.article}" if self.article else self.law.short

    @property
    def severity(self) -> Severity | None:
        """What breaking it weighs; None where it isn't judged by."""
        return Severity.NOTE if self.stale else SEVERITIES.get(self.grade)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What has to be known of a pack before its rules are read."""

    id: str
    title: Text
    country: str
    """ISO 3166; `EU` stands for all its members."""
    checked: date
    """The day on which its facts were read."""
    applies: tuple[Scope, ...] = ()
    laws: dict[str, Law]
    """By number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack with all its rules, in the order of its file."""

    head: Head
    rules: tuple[Rule, ...]

    @property
    def awaiting(self) -> tuple[Rule, ...]:
        """Rules that await verification, by which nobody is judged."""
        return tuple(rule for rule in self.rules if rule.grade is Grade.UNVERIFIED)

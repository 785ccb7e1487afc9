"""What the law wants to be known of a company: how large it is, its names and numbers, its documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from responde.beginning.answers import Answers
from responde.beginning.lawful.demands import ALWAYS, Demands
from responde.beginning.lawful.marks import Marks, Pairs, braces
from responde.beginning.pen import scalar
from responde.beginning.plan import Plan
from responde.beginning.sectors import Sector
from responde.law.rules import Rule

SIZES = {"turnover": "60000000", "balance": "50000000", "customers": "100000"}
"""Keys of a size besides the workers, each with an example."""
NAMES = ("legal_name", "tax_id", "mission")
"""Keys of the company that a law may want to be published."""


@dataclass(frozen=True, eq=False)
class Company:
    """The parts of the contract that say who the company is."""

    answers: Answers
    plan: Plan
    sector: Sector
    demands: Demands
    marks: Marks
    unstated: tuple[str, ...]
    """Keys on which it depends whether a law holds."""

    @property
    def size(self) -> Markup:
        """How large it is, as far as that is told or decides whether a law holds."""
        workers = scalar(self.answers.workers) if self.answers.workers else self.marks.pen.blank("workers")
        return braces((("workers", workers), *self._sizes()))

    def _sizes(self) -> Iterator[tuple[str, Markup]]:
        for key, example in SIZES.items():
            told = getattr(self.answers, key)
            value = example if key == "customers" else f"{self.plan.currency} {example}"
            if told or f"size.{key}" in self.unstated:
                yield key, scalar(told) if told else self.marks.one(key, value=value)

    @property
    def region(self) -> Markup:
        """A mark for the region, where it decides whether a law holds; else nothing."""
        return self.marks.one("region", value="MD") if "region" in self.unstated else Markup()

    @property
    def more(self) -> Pairs:
        """What else is said of it."""
        wanted = {path: rule for rule, group in self.missing for path in group}
        found = ((key, wanted[f"organisation.{key}"]) for key in NAMES if f"organisation.{key}" in wanted)
        return tuple((key, self._name(key, rule)) for key, rule in found)

    def _name(self, key: str, rule: Rule) -> Markup:
        return self.marks.each(key, rule) if key == "mission" else self.marks.told(key) or self.marks.one(key, rule)

    @property
    def published_at(self) -> Markup:
        """A mark for the charter's address, where it has to be published; else nothing."""
        rule = self._wanting("published_at")
        return self.marks.one("published_at", rule) if rule else Markup()

    @property
    def document(self) -> Markup:
        """A document that has to be published; nothing where none has."""
        rule = self._wanting("documents")
        if rule is None:
            return Markup()
        return braces((("name", self.marks.one("document", rule)), ("url", self.marks.pen.blank("website"))))

    def _wanting(self, path: str) -> Rule | None:
        return next((rule for rule, group in self.missing if path in group), None)

    @cached_property
    def missing(self) -> tuple[tuple[Rule, tuple[str, ...]], ...]:
        """Groups of paths that have to be published and under none of which anything would stand."""
        return self.demands.items(frozenset(self._there()))

    def _there(self) -> Iterator[str]:
        """Paths under which the contract says something."""
        ways = self.demands.ways
        yield from (*ALWAYS, "remedies.*.automatic", "promises.*.target", "people.*.hours", "laws")
        if self.answers.published_at:
            yield "published_at"
        if "email" in ways:
            yield "channels.*.email"
        if {"phone", "whatsapp"} & set(ways):
            yield "channels.*.hours"
        if "counter" in ways:
            yield from ("places.*.address", "places.*.hours", "places.*.access", "places.*.wait")
        if self.demands.numbered or not self.plan.small:
            yield "case_number"
        if not self.plan.small:
            yield from ("organisation.legal_name", "defaults.measured", "rights")
            yield from ("services",) if self.sector.services else ()

"""Applying are the rules of law for a company that answered so, and those of which nobody can tell yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from responde import law
from responde.beginning.answers import Answers
from responde.checks.said import folded
from responde.contract.company import Organisation, Size
from responde.contract.contract import Contract
from responde.contract.quantities import Money
from responde.law.judging import Judged, Verdict
from responde.law.rules import Head, Law, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Applying:
    """What holds for a company, in the order of the packs."""

    judged: tuple[Judged, ...] = ()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Those that surely hold, now or from a later day on."""
        return tuple(one.rule for one in self.judged if not one.unstated)

    @property
    def heads(self) -> tuple[Head, ...]:
        """The packs of these, as far as nothing in them is undecided."""
        unsure = {head.id for head, _ in self.undecided}
        return tuple({one.head.id: one.head for one in self.judged if one.head.id not in unsure}.values())

    @property
    def undecided(self) -> tuple[tuple[Head, tuple[str, ...]], ...]:
        """Packs that may hold, wholly or in part, with the keys of `organisation` that would tell."""
        return tuple(self._undecided())

    @property
    def unstated(self) -> tuple[str, ...]:
        """All of these keys, each once."""
        return tuple(dict.fromkeys(key for _, keys in self.undecided for key in keys))

    def _undecided(self) -> Iterator[tuple[Head, tuple[str, ...]]]:
        heads = {one.head.id: one.head for one in self.judged if one.unstated}
        for name, head in heads.items():
            keys = dict.fromkeys(key for one in self.judged if one.head.id == name for key in one.unstated)
            yield head, tuple(keys)


def applying(answers: Answers) -> Applying:
    """The rules for whoever answered so, from the first day of the charter on; none where nobody asks for the law."""
    found = law.judged(_company(answers), answers.since) if answers.lawful else ()
    return Applying(judged=tuple(one for one in found if not one.rule.stale and one.verdict is not Verdict.NO_LONGER))


def _company(answers: Answers) -> Contract:
    """A contract in which nothing stands but who the company is, which decides whom a law is for."""
    size: dict[str, Any] = {
        "workers": answers.workers or None,
        "turnover": Money.parse(answers.turnover),
        "balance": Money.parse(answers.balance),
        "customers": answers.customers or None,
    }
    company: dict[str, Any] = {"country": answers.country, "region": answers.region, "sector": answers.sector_word}
    contract: dict[str, Any] = {"organisation": Organisation(**company, size=Size(**size))}
    return Contract(**contract, languages=answers.languages)


def law_id(one: Law) -> str:
    """The id of a law in the contract: `ley-10-2025`."""
    return re.sub(r"[^a-z0-9]+", "-", folded(one.short)).strip("-")[:64]


def cited(rules: tuple[Rule, ...]) -> str:
    """The laws of several rules, each once with its articles: `Ley 10/2025, art. 7.1, 8.2; Ley 44/2002, art. 30`."""
    articles: dict[str, dict[str, None]] = {}
    for rule in rules:
        articles.setdefault(rule.law.short, {}).update({rule.article: None} if rule.article else {})
    return "; ".join(f"{law}, art. {', '.join(found)}" if found else law for law, found in articles.items())

"""What is gathered for the evidence: each article with its verdict, and each place where the contract was looked at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import PurePath

from responde import law
from responde.checks.acceptance import covers
from responde.contract.company import Accepted
from responde.contract.contract import Contract
from responde.edition import Examined
from responde.findings import Severity
from responde.law import scope
from responde.law.judging import Judged, Verdict
from responde.law.place import Place
from responde.law.rules import Head, Law, Rule
from responde.pages.whereabouts import whereabouts
from responde.reports.laws.whom import keys
from responde.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of the contract that was looked at, with its line in the file and its address on the site."""

    place: Place
    line: int = 0
    """Counts from 1; 0 where nothing is said anywhere."""
    column: int = 0
    text: str = ""
    """The whole line as it was written."""
    page: str = ""
    """Relative to the folder of a language: `promises.html#complaint-answer`; empty where nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One thing that a law asks, and how the contract stands to it."""

    judged: Judged
    spots: tuple[Spot, ...] = ()
    weighs: Severity | None = None
    """What is wrong weighs this; None where nothing is."""
    state: tuple[str, ...] = ()
    """Keys on which it depends whether it holds: `organisation.size.turnover`."""
    accepted: tuple[Accepted, ...] = ()
    """Why the company stands by what is wrong, as it publishes it."""

    @property
    def rule(self) -> Rule:
        return self.judged.rule

    @property
    def verdict(self) -> Verdict:
        return self.judged.verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A law with its articles, in their own order."""

    law: Law
    country: str
    articles: tuple[Article, ...]

    @property
    def verdicts(self) -> Mapping[Verdict, int]:
        return Counter(each.verdict for each in self.articles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All of it, for one contract and one day."""

    contract: Contract
    file: str
    """The name of the contract's file, without its folder."""
    digest: str
    """SHA-256 of the file, in hexadecimal digits."""
    on: date
    heads: tuple[Head, ...]
    """Of the packs by which it was judged."""
    chapters: tuple[Chapter, ...]
    awaiting: tuple[Rule, ...]
    """Rules of these packs that await verification."""
    errors: int
    """How many errors the check finds on that day: with any, the charter isn't published."""

    @property
    def broken(self) -> bool:
        return any(chapter.verdicts[Verdict.BROKEN] for chapter in self.chapters)

    @property
    def verdicts(self) -> Mapping[Verdict, int]:
        return Counter(each.verdict for chapter in self.chapters for each in chapter.articles)


def gathered(examined: Examined, on: date, also: tuple[str, ...] = ()) -> Evidence | None:
    """The evidence of a contract that could be read, by the packs of its country and by `also`; None without any law.

    A figure that no longer holds is no law: it is told where the contract goes by it. Raises KeyError for a pack that
    there isn't.
    """
    contract = examined.contract
    assert contract is not None
    judged = tuple(one for one in law.judged(contract, on, also) if not one.rule.stale or one.wrong)
    if not judged:
        return None
    heads = {one.head.id: one.head for one in judged}
    return Evidence(
        contract=contract,
        file=PurePath(examined.source.file).name,
        digest=sha256(examined.source.data).hexdigest(),
        on=on,
        heads=tuple(heads.values()),
        chapters=tuple(_chapters(examined.source, contract, judged, _accepted(contract, on, also))),
        awaiting=tuple(_awaiting(contract, tuple(heads))),
        errors=sum(each.severity is Severity.ERROR for each in examined.findings),
    )


def _accepted(contract: Contract, on: date, also: tuple[str, ...]) -> Mapping[str, tuple[Accepted, ...]]:
    """What the contract accepts, by the rule that it speaks of."""
    found: dict[str, tuple[Accepted, ...]] = {}
    for finding in law.check(contract, on, also) if contract.accepts else ():
        rule = finding.facts.get("rule", "")
        known = found.get(rule, ())
        told = (entry for entry in contract.accepts if covers(entry, finding) and entry not in known)
        found[rule] = (*known, *told)
    return found


def _chapters(
    source: Source, contract: Contract, judged: tuple[Judged, ...], accepted: Mapping[str, tuple[Accepted, ...]]
) -> Iterator[Chapter]:
    """Law by law as the packs have them, article by article as the law has them."""
    laws = {(one.head.country, one.rule.law.number): one.rule.law for one in judged}
    for (country, number), one in laws.items():
        own = (each for each in judged if (each.head.country, each.rule.law.number) == (country, number))
        ordered = sorted(own, key=lambda each: in_order(each.rule.article))
        made = tuple(_article(source, contract, each, accepted.get(each.rule.id, ())) for each in ordered)
        yield Chapter(law=one, country=country, articles=made)


def in_order(article: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts articles as laws count them: 5.1, 8.1 y 8.2, 8.2, 17.3, then those that have no number."""
    parts = re.findall(r"\d+|[^\W\d]+", article)
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part.lower()) for part in parts)


def _article(source: Source, contract: Contract, judged: Judged, accepted: tuple[Accepted, ...]) -> Article:
    weights = [judged.weight(place, contract.organisation.sector) for place in judged.wrong]
    return Article(
        judged=judged,
        spots=tuple(_spot(source, contract, place) for place in judged.found),
        weighs=min(weights, key=list(Severity).index, default=None),
        state=keys(judged.unstated),
        accepted=accepted,
    )


def _spot(source: Source, contract: Contract, place: Place) -> Spot:
    """Where nothing is said there is no page; the line is that of the nearest that is."""
    if not place.path:
        return Spot(place=place)
    mark = source.mark(place.path, key=place.where == "key")
    text = source.lines[mark.line - 1].rstrip() if mark.line <= len(source.lines) else ""
    page = "" if place.silent else whereabouts(contract, place.path)
    return Spot(place=place, line=mark.line, column=mark.column, text=text, page=page)


def _awaiting(contract: Contract, judged_by: tuple[str, ...]) -> Iterator[Rule]:
    for name in dict.fromkeys((*law.selected(contract), *judged_by)):
        pack = law.pack(name)
        if name in judged_by or scope.holds(pack.head.applies, contract).sure:
            yield from pack.awaiting

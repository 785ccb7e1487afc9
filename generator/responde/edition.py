"""An edition is all that a contract publishes on one day; `press` alone knows the whole way there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from responde import law
from responde.artefact import Artefact, Site
from responde.checks import calendar, check
from responde.checks.acceptance import accept
from responde.checks.case import Case, called
from responde.contract.contract import Contract
from responde.findings import Finding, Severity, by_place, has_errors
from responde.findings import Path as Place
from responde.reading import read as read_contract
from responde.reading.files import Files, gather
from responde.source import Source
from responde.source import read as read_source


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The findings of a contract and, where none of them is an error, the files of its charter."""

    findings: tuple[Finding, ...]
    artefacts: tuple[Artefact, ...] = ()
    site: Site | None = None
    lang: str = "en"
    """Language in which the author is told of the findings: the contract's first, where the product speaks it."""

    @property
    def sound(self) -> bool:
        """No error among the findings."""
        return not has_errors(self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A contract that was read and checked, with everything that was found."""

    source: Source
    findings: tuple[Finding, ...]
    """Each with its spot, sorted by place."""
    contract: Contract | None = None
    files: Files = field(default_factory=Files)
    accepted: tuple[Finding, ...] = ()
    """What was found and the contract accepts, for a reason that it publishes."""

    @property
    def company(self) -> str:
        """What the company is called, else the contract's file."""
        organisation = self.contract.organisation if self.contract else None
        return called(organisation, self.source.file)


def examine(path: Path, today: date, laws: tuple[str, ...] = ()) -> Examined:
    """Reads and checks the contract at `path`, without making a page of it; never raises for what it holds.

    `laws` are packs of rules that hold besides those that the contract's country, sector and size select.
    """
    return examine_source(read_source(path), today, laws)


def examine_source(source: Source, today: date, laws: tuple[str, ...] = ()) -> Examined:
    """The same for a contract whose file has been read."""
    contract, found = read_contract(source)
    if contract is None:
        return Examined(source=source, findings=tuple(sorted(found, key=by_place)))
    files, missing = gather(contract, source)
    unread = _unread(_meant(finding) for finding in found if finding.severity is Severity.ERROR)
    every = (*check(contract, today, files.results), *law.check(contract, today, laws))
    meant = (finding for finding in every if not _told_already(finding, unread))
    left, accepted = accept(contract, (*found, *missing, *meant, *_shortages(contract)))
    located = (source.located(finding) for finding in left)
    findings = tuple(sorted({_same(finding): finding for finding in located}.values(), key=by_place))
    return Examined(source=source, findings=findings, contract=contract, files=files, accepted=accepted)


def _shortages(contract: Contract) -> Iterator[Finding]:
    """Forms that have no room for all that is asked; tried only where a sum doesn't tell already that they have."""
    from responde.complaint import form, room

    asked = form(contract)
    if contract.forms and contract.forms.own and not room.enough(asked, contract):
        from responde.formats import shortages

        yield from shortages(asked, contract)


def understood(path: Path) -> Examined:
    """Reads the contract at `path` for its dates: of what is found in it, the errors that keep dates from being told.

    These are what can't be read, and hours and calendars that nobody knows; what the charter should say besides doesn't
    keep a customer from being told a date.
    """
    source = read_source(path)
    contract, found = read_contract(source)
    case = Case(contract, date.min) if contract else None
    meant = (finding for rule in calendar.RULES for finding in rule(case)) if case else ()
    errors = (source.located(each) for each in (*found, *meant) if each.severity is Severity.ERROR)
    return Examined(source=source, findings=tuple(sorted(errors, key=by_place)), contract=contract)


def _meant(finding: Finding) -> Place:
    """Where something was written that can't be read: a key spelled wrong stands for the nearest that there is."""
    near = finding.facts.get("near")
    return (*finding.path[:-1], near) if near else finding.path


def _unread(paths: Iterable[Place]) -> frozenset[tuple[Place, str | int]]:
    """Each step of the ways to what can't be read, with the place where it is taken; `*` stands for anything at all."""
    steps: set[tuple[Place, str | int]] = set()
    for path in paths:
        steps |= {((), "*"), *((path[:at], path[at]) for at in range(len(path)))}
    return frozenset(steps)


def _told_already(finding: Finding, unread: frozenset[tuple[Place, str | int]]) -> bool:
    """Whether it is a consequence of what can't be read, which has been said: the value itself, or what it rests on."""
    misses = ((finding.path, key) for key in finding.kind.misses)
    return any(step in unread for step in (*misses, *(((), key) for key in finding.kind.rests)))


def _same(finding: Finding) -> tuple[object, ...]:
    """Two findings of one kind on one spot are one."""
    return (finding.code, finding.spot, tuple(sorted(finding.facts.items())))


def press(path: Path, today: date, templates: Path | None = None, *, pdf: bool = True) -> Edition:
    """The whole way: a contract's file in, findings and the files of its charter out.

    `templates` come before ours; without it, those that `templating.own` finds. `pdf` says whether somebody makes PDFs
    of what is to be one; else nothing of it is there, nor any link to it.
    """
    return pressed(examine(path, today), path, templates, pdf=pdf)


def pressed(examined: Examined, path: Path, templates: Path | None = None, *, pdf: bool = True) -> Edition:
    """The second half of the way, for who needs what was examined as well."""
    contract = examined.contract
    lang = contract.languages[0] if contract and contract.languages else "en"
    if contract is None or has_errors(examined.findings):
        return Edition(findings=examined.findings, lang=lang)
    from responde import prints
    from responde.pages import desks, publish
    from responde.templating import environment, own

    written = desks(contract, examined.files, environment(templates or own(path)), examined.accepted, pdf=pdf)
    site, artefacts = publish(written, examined.source.data)
    kept = tuple(each for desk in written.values() for each in prints.files(desk))
    return Edition(findings=examined.findings, artefacts=(*artefacts, *kept), site=site, lang=lang)

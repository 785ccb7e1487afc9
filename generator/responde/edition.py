"""An edition is all that a contract publishes on one day; `press` alone knows the whole way there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from responde.artefact import Artefact, Site
from responde.checks import check
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


def examine(path: Path, today: date) -> Examined:
    """Reads and checks the contract at `path`, without making a page of it; never raises for what it holds."""
    source = read_source(path)
    contract, found = read_contract(source)
    if contract is None:
        return Examined(source=source, findings=tuple(sorted(found, key=by_place)))
    files, missing = gather(contract, source)
    unread = tuple(finding.path for finding in found if finding.severity is Severity.ERROR)
    meant = (finding for finding in check(contract, today, files.results) if not _told_already(finding, unread))
    checked = (source.located(finding) for finding in (*missing, *meant))
    findings = tuple(sorted({_same(finding): finding for finding in (*found, *checked)}.values(), key=by_place))
    return Examined(source=source, findings=findings, contract=contract, files=files)


def _told_already(finding: Finding, unread: tuple[Place, ...]) -> bool:
    """Whether what a check misses was written, and the reader has said that it can't be read."""
    start = finding.path
    below = (path[len(start)] for path in unread if len(path) > len(start) and path[: len(start)] == start)
    return any(key in finding.kind.misses for key in below)


def _same(finding: Finding) -> tuple[object, ...]:
    """Two findings of one kind on one spot are one."""
    return (finding.code, finding.spot, tuple(sorted(finding.facts.items())))


def press(path: Path, today: date, templates: Path | None = None) -> Edition:
    """The whole way: a contract's file in, findings and the files of its charter out.

    `templates` come before ours; without it, those that `templating.own` finds.
    """
    examined = examine(path, today)
    contract = examined.contract
    lang = contract.languages[0] if contract and contract.languages else "en"
    if contract is None or has_errors(examined.findings):
        return Edition(findings=examined.findings, lang=lang)
    from responde.pages import publish
    from responde.templating import environment, own

    site, artefacts = publish(contract, examined.files, examined.source.data, environment(templates or own(path)))
    return Edition(findings=examined.findings, artefacts=artefacts, site=site, lang=lang)

"""What commands tell of a contract whose charter they publish, or whose dates they tell, and how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responde.cli import asked, output
from responde.cli.failures import ERRORS, FAILED, OK

if TYPE_CHECKING:  # loaded by the commands that need it, so that help is quick
    from pathlib import Path

    from responde.contract.contract import Contract
    from responde.edition import Edition
    from responde.findings import Finding

UNREADABLE = frozenset({"file-unreadable", "file-too-large", "not-utf8"})
"""Codes of what keeps a file from being read at all."""


def tell(edition: Edition) -> None:
    """The findings, if there are any, beside what the command prints."""
    if edition.findings:
        output.findings(edition.findings, asked.language((edition.lang,)), err=True)


def verdict(edition: Edition) -> int:
    """The exit code: whether it could be read, and whether it is sound."""
    return _ended(edition.findings)


def understood(path: Path) -> Contract | int:
    """The contract at `path`, sound enough to tell its dates; else the exit code, and what is wrong has been said."""
    from responde import edition

    examined = edition.understood(path)
    if examined.contract and not examined.findings:
        return examined.contract
    languages = examined.contract.languages if examined.contract else ()
    output.findings(examined.findings, asked.language(languages), err=True)
    return _ended(examined.findings)


def _ended(findings: tuple[Finding, ...]) -> int:
    from responde.findings import has_errors

    if any(finding.code in UNREADABLE for finding in findings):
        return FAILED
    return ERRORS if has_errors(findings) else OK

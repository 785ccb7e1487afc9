"""What the commands that publish tell of an edition: its findings, and how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responde.cli import asked, output
from responde.cli.failures import ERRORS, FAILED, OK

if TYPE_CHECKING:  # loaded by the commands that need it, so that help is quick
    from responde.edition import Edition

UNREADABLE = frozenset({"file-unreadable", "file-too-large", "not-utf8"})
"""Codes of what keeps a file from being read at all."""


def tell(edition: Edition) -> None:
    """The findings, if there are any, beside what the command prints."""
    if edition.findings:
        output.findings(edition.findings, asked.language((edition.lang,)), err=True)


def verdict(edition: Edition) -> int:
    """The exit code: whether it could be read, and whether it is sound."""
    if any(finding.code in UNREADABLE for finding in edition.findings):
        return FAILED
    return OK if edition.sound else ERRORS

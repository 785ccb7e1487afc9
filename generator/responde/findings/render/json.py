"""For programs of one's own: `{"findings": [{code, severity, path, file, line, column, message, remedy}], …}`."""

from __future__ import annotations

import json
from typing import Any

from responde.findings import Finding, Severity
from responde.findings.render import message, remedy


def render(findings: tuple[Finding, ...], lang: str = "en") -> str:
    """The findings as they come, then `errors`, `warnings` and `notes`: how many of each."""
    return dumped(document(findings, lang))


def document(findings: tuple[Finding, ...], lang: str = "en") -> dict[str, Any]:
    """The same before it is written, for what else somebody has to say."""
    return {"findings": [_entry(finding, lang) for finding in findings], **counted(findings)}


def counted(findings: tuple[Finding, ...]) -> dict[str, int]:
    """How many errors, warnings and notes."""
    return {f"{severity.value}s": sum(each.severity is severity for each in findings) for severity in Severity}


def dumped(document: dict[str, Any]) -> str:
    """As people can read it, too."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _entry(finding: Finding, lang: str) -> dict[str, object]:
    spot = finding.spot
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "path": finding.name,
        "file": spot.file if spot else "",
        "line": spot.line if spot else 0,
        "column": spot.column if spot else 0,
        "message": message(finding, lang),
        "remedy": remedy(finding, lang),
    }

"""For people: one paragraph a finding, with the line it stands in and a mark under the spot."""

from __future__ import annotations

from responde.findings import Finding
from responde.findings.render import message, remedy, summary
from responde.words import catalogue

WIDEST = 160
"""Characters of a line that are shown around the mark."""


def render(findings: tuple[Finding, ...], lang: str = "en") -> str:
    """One paragraph a finding, sorted as they come, and a line that counts them."""
    parts = [_paragraph(finding, lang) for finding in findings]
    return "\n\n".join([*parts, summary(findings, lang)]) + "\n"


def _paragraph(finding: Finding, lang: str) -> str:
    spot = finding.spot
    said = catalogue(lang).gettext(finding.severity.value)
    place = f"{spot.file}:{spot.line}:{spot.column}: " if spot else ""
    lines = [f"{place}{said} [{finding.code}] {message(finding, lang)}"]
    if spot and spot.text.strip():
        lines += _marked(spot.text, spot.column, spot.width)
    return "\n".join([*lines, f"  → {remedy(finding, lang)}"])


def _marked(text: str, column: int, width: int) -> list[str]:
    """The line with a mark under the spot; of a very long line only what is around it."""
    start = max(0, column - 1 - WIDEST // 2)
    shown = "".join(char if char.isprintable() else " " for char in text[start : start + WIDEST])
    mark = "^" * max(1, min(width, len(shown) - (column - 1 - start)))
    return [f"    {shown}", f"    {' ' * (column - 1 - start)}{mark}"]

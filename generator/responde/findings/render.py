"""Findings are rendered as text with the line under them, or as JSON for machines."""

from __future__ import annotations

import json
import re
from collections import Counter
from gettext import NullTranslations

from responde.findings import Finding, Severity
from responde.words import catalogue

WIDEST = 160
"""Characters of a line that are shown around the mark."""
PHRASES = ("expected", "reason")
"""Facts that are not the reader's own words but ours."""
NAMED = re.compile(r"\{(\w+)\}")


def message(finding: Finding, lang: str = "en") -> str:
    """What is wrong, with the reader's own words."""
    return _filled(finding.kind.says, finding, lang)


def remedy(finding: Finding, lang: str = "en") -> str:
    """What to do about it."""
    return _filled(finding.kind.do, finding, lang)


def _filled(sentence: str, finding: Finding, lang: str) -> str:
    words, facts = catalogue(lang), {**finding.facts, "name": finding.name}
    own = {name: _phrase(words, facts[name], facts) for name in PHRASES if facts.get(name)}
    return words.gettext(sentence).format_map({**facts, **own})


def _phrase(words: NullTranslations, phrase: str, facts: dict[str, str]) -> str:
    """A phrase in the author's language, with the facts that it names; of several between `or`, each."""
    said = words.gettext(phrase)
    if said == phrase:
        said = words.gettext(" or ").join(words.gettext(part) for part in phrase.split(" or "))
    return NAMED.sub(lambda named: facts.get(named[1], named[0]), said)


def render_text(findings: tuple[Finding, ...], lang: str = "en") -> str:
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


def summary(findings: tuple[Finding, ...], lang: str = "en") -> str:
    """How many errors, warnings and notes."""
    words = catalogue(lang)
    count = _counted(findings)
    return ", ".join(
        (
            words.ngettext("{n} error", "{n} errors", count[Severity.ERROR]).format(n=count[Severity.ERROR]),
            words.ngettext("{n} warning", "{n} warnings", count[Severity.WARNING]).format(n=count[Severity.WARNING]),
            words.ngettext("{n} note", "{n} notes", count[Severity.NOTE]).format(n=count[Severity.NOTE]),
        )
    )


def _counted(findings: tuple[Finding, ...]) -> Counter[Severity]:
    return Counter(finding.severity for finding in findings)


def render_json(findings: tuple[Finding, ...], lang: str = "en") -> str:
    """`{"findings": [{code, severity, path, file, line, column, message, remedy}], "errors", "warnings", "notes"}`."""
    count = _counted(findings)
    found = [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "path": finding.name,
            "file": finding.spot.file if finding.spot else "",
            "line": finding.spot.line if finding.spot else 0,
            "column": finding.spot.column if finding.spot else 0,
            "message": message(finding, lang),
            "remedy": remedy(finding, lang),
        }
        for finding in findings
    ]
    totals = {
        "errors": count[Severity.ERROR],
        "warnings": count[Severity.WARNING],
        "notes": count[Severity.NOTE],
    }
    return json.dumps({"findings": found, **totals}, ensure_ascii=False, indent=2) + "\n"

"""For GitHub: workflow commands, which it shows at the lines of a change."""

from __future__ import annotations

from pathlib import PurePath

from responde.findings import Finding, Severity
from responde.findings.render import message, remedy

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTIES = {**IN_DATA, ":": "%3A", ",": "%2C"}


def render(findings: tuple[Finding, ...], lang: str = "en") -> str:
    """One command a line; nothing where nothing was found."""
    return "".join(_command(finding, lang) for finding in findings)


def command(name: str, text: str, **properties: object) -> str:
    """`::error file=…,line=…::text`, with what would end a part of it escaped."""
    given = ",".join(f"{key}={_escaped(str(value), IN_PROPERTIES)}" for key, value in properties.items())
    return f"::{name}{' ' if given else ''}{given}::{_escaped(text, IN_DATA)}\n"


def _command(finding: Finding, lang: str) -> str:
    text = f"{message(finding, lang)}\n{remedy(finding, lang)}"
    return command(COMMANDS[finding.severity], text, title=finding.code, **_place(finding))


def _place(finding: Finding) -> dict[str, object]:
    """Where it stands; the last column is the one behind it."""
    spot = finding.spot
    if spot is None:
        return {}
    lines = {"line": spot.line, "endLine": spot.line}
    columns = {"col": spot.column, "endColumn": spot.column + max(spot.width, 1)}
    return {"file": PurePath(spot.file).as_posix(), **lines, **columns}


def _escaped(text: str, escapes: dict[str, str]) -> str:
    """One line whatever it says: a file's name may hold what a terminal would obey."""
    return "".join(escapes.get(char) or (char if char.isprintable() else "\ufffd") for char in text)

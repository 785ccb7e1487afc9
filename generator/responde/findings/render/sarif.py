"""For code scanners: SARIF 2.1.0, with a rule for each kind that was found."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from responde import __version__
from responde.findings import Finding, Kind, Spot
from responde.findings.baseline import identity
from responde.findings.render import general, message, remedy

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "responde/v1"
LINK = re.compile(r"\[([^\[\]]*)\]\(")
"""What would begin a link in a message."""

Part = dict[str, Any]


def render(findings: tuple[Finding, ...], lang: str = "en") -> str:
    """One run with its rules and results."""
    kinds = tuple({finding.code: finding.kind for finding in findings}.values())
    codes = [kind.code for kind in kinds]
    results = [
        _result(finding, codes.index(finding.code), fingerprint, lang)
        for finding, fingerprint in zip(findings, _fingerprints(findings), strict=True)
    ]
    return _run({"executionSuccessful": True}, lang, rules=[_rule(kind, lang) for kind in kinds], results=results)


def failure(reason: str) -> str:
    """A run that could not be done, and why."""
    notification = {"level": "error", "message": _text(reason)}
    return _run({"executionSuccessful": False, "toolExecutionNotifications": [notification]}, "en", rules=[])


def _run(invocation: Part, lang: str, *, rules: list[Part], results: list[Part] | None = None) -> str:
    driver = {"name": "Responde", "semanticVersion": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "invocations": [invocation],
        "columnKind": "unicodeCodePoints",
        "language": lang,
        "results": results or [],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(kind: Kind, lang: str) -> Part:
    says, do, why = general(kind, lang)
    words = kind.code.split("-")
    name = {"name": "".join(word.capitalize() for word in words)} if len(words) > 1 else {}  # never the id again
    return {
        "id": kind.code,
        **name,
        "shortDescription": _text(says),
        "fullDescription": _text(why or says),
        "help": _text(do),
        "defaultConfiguration": {"level": kind.severity.value},
    }


def _result(finding: Finding, rule: int, fingerprint: str, lang: str) -> Part:
    found = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": _text(f"{message(finding, lang)} {remedy(finding, lang)}"),
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    return {**found, "locations": [_location(finding.spot)]} if finding.spot else found


def _location(spot: Spot) -> Part:
    """Where it stands and what is written there; the last column is the one behind it."""
    end = spot.column + max(spot.width, 1)
    written = spot.text[spot.column - 1 : end - 1]
    region: Part = {"startLine": spot.line, "startColumn": spot.column, "endColumn": end}
    region |= {"snippet": {"text": written}} if written else {}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(spot.file)}, "region": region}}


def _uri(file: str) -> str:
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")


def _text(said: str) -> Part:
    """A message that is what it says: a brace alone would begin the place of an argument."""
    return {"text": LINK.sub(r"\\[\1\\](", said.replace("{", "{{").replace("}", "}}"))}


def _fingerprints(findings: Iterable[Finding]) -> Iterable[str]:
    """For each finding what stays the same when lines move; equal ones are numbered."""
    seen: Counter[str] = Counter()
    for finding in findings:
        file = PurePath(finding.spot.file).as_posix() if finding.spot else ""
        same = repr(identity(finding, file))
        seen[same] += 1
        yield sha256(f"{same}:{seen[same]}".encode("utf-8", "surrogateescape")).hexdigest()

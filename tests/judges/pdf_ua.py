"""Two judges of PDF/UA, each of a part of its rules: what they call errors in a PDF."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def by_outloud(*files: Path) -> tuple[str, ...]:
    """Codes of all their errors, sorted."""
    found = _said("outloud", *map(str, files), "--json", "-")
    told = json.loads(found[found.index("{") :])
    assert [each["error"] for each in told["results"]] == [None] * len(files)
    return _errors(told, "rule")


def by_pdfua(file: Path) -> tuple[str, ...]:
    """Codes of its errors, sorted."""
    return _errors(json.loads(_said("pdfua", "check", "--format", "json", str(file))), "rule_id")


def _errors(told: object, name: str) -> tuple[str, ...]:
    return tuple(sorted({str(each[name]) for each in _all(told) if each["severity"] == "error"}))


def _said(*command: str) -> str:
    program = str(Path(sys.executable).with_name(command[0]))
    return subprocess.run([program, *command[1:]], capture_output=True, text=True, check=False, timeout=120).stdout


def _all(found: object) -> list[dict[str, object]]:
    """Every object in a document that says how grave it is."""
    inside = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    own = [found] if isinstance(found, dict) and "severity" in found else []
    return own + [each for one in inside for each in _all(one)]

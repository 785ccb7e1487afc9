"""Where a rule speaks of a piece that is put into a sound contract."""

from __future__ import annotations

from pathlib import Path

from tests.checks import cases


def lines(code: str, piece: str, folder: Path, **files: str) -> list[int]:
    """The lines of `piece`, 0 for what stands before it, on which `code` is found; `files` are CSVs beside it."""
    named = tuple((f"{name}.csv", text) for name, text in files.items())
    example = cases.Example(code=code, wrong=piece, right=piece, files=named)
    return [line for each, line in cases.found(example, piece, folder) if each == code]


def said(code: str, piece: str, folder: Path, **files: str) -> list[tuple[str, dict[str, str]]]:
    """Severity and facts of the findings with `code`, in the order of the file."""
    named = tuple((f"{name}.csv", text) for name, text in files.items())
    example = cases.Example(code=code, wrong=piece, right=piece, files=named)
    found = cases.findings(example, piece, folder)
    return [(each.severity.value, each.facts) for each in found if each.code == code]

"""The cases of the catalogue: for each code a wrong and a right piece of a contract, put into a sound one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import yaml

from responde.edition import examine
from responde.findings import Finding
from responde.reports import examples as shown
from responde.reports.examples import CONTRACT, DAY, Example, place
from tests.conftest import ROOT

__all__ = ["CONTRACT", "DAY", "FOLDER", "SOUND", "Example", "place"]

FINDINGS = ROOT / "generator" / "responde" / "findings"
FOLDER = FINDINGS / "cases"
SOUND = (FINDINGS / "sound.yml").read_text("utf-8")
"""The bakery as if it were no handful of people: its size, which eases some rules, is not stated."""


def families() -> tuple[str, ...]:
    return tuple(file.read_text("utf-8") for file in sorted(FOLDER.glob("*.yml")))


def examples() -> tuple[Example, ...]:
    """Every example of the folder."""
    return tuple(shown.examples(families()).values())


def codes() -> Counter[str]:
    """How often each code has an example."""
    return Counter(code for family in families() for code in yaml.safe_load(family) or {})


def contract(piece: str) -> tuple[str, int]:
    """The sound contract with the sections of `piece` in place of its own, and how many lines stand before them."""
    before, after = shown.placed(piece, SOUND)
    return before + piece + after, before.count("\n")


def found(example: Example, piece: str, folder: Path, *, right: bool = False) -> list[tuple[str, int]]:
    """Codes and lines, counted in `piece`, of all that is found; 0 is what stands before it."""
    before = offset(example, piece)
    return [(each.code, shown.place(each, before)[1]) for each in findings(example, piece, folder, right=right)]


def offset(example: Example, piece: str) -> int:
    return shown.before(example, piece, SOUND)


def findings(example: Example, piece: str, folder: Path, *, right: bool = False) -> tuple[Finding, ...]:
    """All that is found in a contract with this piece, written into `folder`."""
    (folder / CONTRACT).unlink(missing_ok=True)
    mine = replace(example, right=piece) if right else replace(example, wrong=piece)
    for name, content in shown.written(mine, SOUND, right=right).items():
        (folder / name).write_bytes(content)
    return examine(folder / shown.CONTRACT, example.today).findings

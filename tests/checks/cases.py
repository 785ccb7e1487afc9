"""The cases of the catalogue: for each code a wrong and a right piece of a contract, put into a sound one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import yaml

from responde.edition import examine
from responde.findings import Finding
from tests.conftest import CONTRACTS, ROOT, TODAY

FOLDER = ROOT / "generator" / "responde" / "findings" / "cases"
SOUND = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8").replace(", size: {workers: 3}", "")
"""The bakery as if it were no handful of people: its size, which eases some rules, is not stated."""
DAY = date.fromisoformat(TODAY)
SECTION = re.compile(r"(?m)^(?=[a-z_]+:)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What breaks a rule and what keeps it; `line` counts in `wrong`."""

    code: str
    wrong: str
    right: str
    line: int = 1
    whole: bool = False
    """A whole file and not sections of one."""
    today: date = DAY
    files: tuple[tuple[str, str], ...] = ()
    """Files beside the contract, by name."""


def examples() -> tuple[Example, ...]:
    """Every example of the folder."""
    found = (yaml.safe_load(file.read_text("utf-8")) or {} for file in sorted(FOLDER.glob("*.yml")))
    return tuple(
        replace(Example(code=code, wrong=one["wrong"], right=one["right"]), **_rest(one))
        for family in found
        for code, one in family.items()
    )


def _rest(one: dict[str, object]) -> dict[str, object]:
    rest = {name: value for name, value in one.items() if name not in {"wrong", "right"}}
    if "files" in rest:
        rest["files"] = tuple(dict(rest["files"]).items())
    return rest


def contract(piece: str) -> tuple[str, int]:
    """The sound contract with the sections of `piece` in place of its own, and the line before the first of them."""
    names = {section.partition(":")[0] for section in SECTION.split(piece) if SECTION.match(section)}
    kept = [section for section in SECTION.split(SOUND) if section.partition(":")[0] not in names]
    before = "".join(kept)
    return before + piece, before.count("\n")


def found(example: Example, piece: str, folder: Path) -> list[tuple[str, int]]:
    """Codes and lines, counted in `piece`, of what is found where the example's code is looked for."""
    return [(each.code, each.spot.line - offset(example, piece)) for each in findings(example, piece, folder)]


def offset(example: Example, piece: str) -> int:
    return 0 if example.whole else contract(piece)[1]


def findings(example: Example, piece: str, folder: Path) -> tuple[Finding, ...]:
    """All that is found in a contract with this piece, written into `folder`."""
    file = folder / "contract.yml"
    file.write_text(piece if example.whole else contract(piece)[0], "utf-8")
    for name, text in example.files:
        (folder / name).write_text(text, "utf-8")
    return examine(file, example.today).findings

"""An example shows one kind of finding: what is wrong, what is right, and both as files that can be checked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from responde.findings import Finding

DAY = date(2026, 12, 1)
"""The day on which examples are checked where they don't say another."""
CONTRACT = "contract.yml"
MANY = "…"
"""In `wrong`, stands for what is repeated."""
SECTION = re.compile(r"(?m)^(?=[a-z_]+:)")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Files = tuple[tuple[str, str], ...]
"""Files beside a contract, each with its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What breaks a rule and what keeps it: sections of a contract, which are put into a sound one."""

    code: str
    wrong: str
    right: str
    line: int = 1
    """Where the finding stands in `wrong`; 0 is what stands before it."""
    file: str = CONTRACT
    """In which file that is; of another, the line is its own."""
    today: date = DAY
    files: Files = ()
    """Files beside the contract."""
    right_files: Files = ()
    """Those beside the right one, where they differ."""
    whole: bool = False
    """A whole file and not sections of one."""
    encoding: str = "utf-8"
    """In which the wrong one is saved."""
    repeats: tuple[tuple[str, int], ...] = ()
    """A text, and how many times it stands in the place of `…` in the wrong one."""
    absent: bool = False
    """The wrong one is not there at all."""


def examples(families: Iterable[str]) -> dict[str, Example]:
    """The examples of the families, which are YAML, by code; the first of two with one code is kept."""
    found: dict[str, Example] = {}
    for family in families:
        written: dict[str, dict[str, Any]] = yaml.load(family, Loader=LOADER) or {}  # noqa: S506 - it is a safe one
        for code, one in written.items():
            found.setdefault(code, Example(code=code, **{name: _frozen(value) for name, value in one.items()}))
    return found


def _frozen(value: Any) -> Any:
    return tuple(value.items()) if isinstance(value, dict) else value


def placed(piece: str, sound: str) -> tuple[str, str]:
    """What stands before and after `piece` once its sections take the place of those of a sound contract."""
    sections = [section for section in SECTION.split(sound) if SECTION.match(section)]
    names = {_name(section) for section in SECTION.split(piece) if SECTION.match(section)}
    rest = "".join(section for section in sections if _name(section) not in names)
    return ("", rest) if piece.startswith("format:") else (rest, "")


def _name(section: str) -> str:
    return section.partition(":")[0]


def written(example: Example, sound: str, *, right: bool = False) -> dict[str, bytes]:
    """The files of the wrong or the right one, by name."""
    piece = example.right if right else _filled(example)
    before, after = ("", "") if example.whole else placed(piece, sound)
    beside = example.right_files if right and example.right_files else example.files
    files = {name: text.encode() for name, text in beside}
    if right or not example.absent:
        encoded = piece.encode("utf-8" if right else example.encoding)
        files[CONTRACT] = before.encode() + encoded + after.encode()
    return files


def _filled(example: Example) -> str:
    """The wrong one with everything that is repeated in it."""
    return example.wrong.replace(MANY, "".join(text * times for text, times in example.repeats) or MANY)


def before(example: Example, piece: str, sound: str) -> int:
    """How many lines stand before a piece."""
    return 0 if example.whole or example.absent else placed(piece, sound)[0].count("\n")


def place(finding: Finding, lines: int) -> tuple[str, int]:
    """The file of a finding and its line, behind so many lines that belong to nobody's piece."""
    assert finding.spot is not None
    name = re.split(r"[/\\]", finding.spot.file)[-1]
    return name, max(0, finding.spot.line - lines) if name == CONTRACT else finding.spot.line

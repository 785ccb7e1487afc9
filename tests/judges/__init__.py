"""Judges are other people's software that says whether what Responde publishes is sound."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One complaint of a judge; `rule` is the judge's own name for it, empty where it has none."""

    judge: str
    file: str
    """Path relative to the judged folder, or the address of the judged page."""
    line: int = 0
    column: int = 0
    rule: str = ""
    text: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.text} [{self.judge} {self.rule}]"

"""What commands are handed that a channel brought: the files that are meant, and what is in them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from responde.cli.failures import Failure, sentence

if TYPE_CHECKING:  # loaded by the commands that need it, so that help is quick
    from responde.complaint import Form
    from responde.complaint.record import Parsed
    from responde.findings import Finding
    from responde.speech import Speech

SUFFIXES = (".yml", ".yaml")
PIPED = "-"
MOST = 100 * 1024 * 1024
"""Bytes that are read: a complaint with all its pictures."""
SHOWN = 1_000_000
"""Bytes of a file in which a finding is looked for, so that its line can be shown."""


def told(words: tuple[str, ...]) -> tuple[Path | None, tuple[str, ...]]:
    """The contract that was named first, if one was, and the files."""
    first = Path(words[0]) if words and words[0] != PIPED else None
    if first and (first.suffix.lower() in SUFFIXES or first.is_dir()):
        return first, words[1:]
    return None, words


def content(file: str) -> bytes:
    """What is in a file, or was piped in, up to one byte more than `MOST`; raises Failure where it can't be had."""
    if file == PIPED:
        return sys.stdin.buffer.read(MOST + 1)
    try:
        with Path(file).open("rb") as stream:
            return stream.read(MOST + 1)
    except OSError as error:
        raise Failure(sentence(error)) from error


def name(file: str) -> str:
    """How a file is called to whoever gave it."""
    return "stdin" if file == PIPED else file


def findings(parsed: Parsed, form: Form, speech: Speech, name: str, content: bytes) -> tuple[Finding, ...]:
    """What a complaint leaves open, each in the line of its file; `content` is what is in it."""
    from responde.complaint import told
    from responde.complaint.lines import decoded

    lines = (parsed.text or decoded(content[:SHOWN])[0]).split("\n") if parsed.findings else []
    return told.findings(parsed.findings, form, speech, name, lines)

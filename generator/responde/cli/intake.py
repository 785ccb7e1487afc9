"""What commands are handed that a channel brought: the files that are meant, and what is in them."""

from __future__ import annotations

import sys
from pathlib import Path

from responde.cli.failures import Failure, sentence

SUFFIXES = (".yml", ".yaml")
PIPED = "-"
MOST = 100 * 1024 * 1024
"""Bytes that are read: a complaint with all its pictures."""


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

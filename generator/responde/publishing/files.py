"""Which files of a client's folder belong on the site: pages written by hand, and only what they name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import quote

NEVER = frozenset({".yml", ".yaml", ".csv"})
"""Contracts and results: where a charter wants one of them published, the contract names it."""


def named(uri: str, texts: Iterable[str]) -> bool:
    """Whether a page or a setting names this file, so that it was meant for the public."""
    path = PurePosixPath(uri)
    if path.suffix.lower() in NEVER:
        return False
    spellings = {path.name, quote(path.name)}
    return any(spelling in text for text in texts for spelling in spellings)

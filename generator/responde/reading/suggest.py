"""“Did you mean”: the nearest of the words that could stand in a place."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

SHOWN = 24
"""Words listed in a remedy before it becomes unreadable."""


def hint(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """` Did you mean …?` with a space in front, empty where nothing is near."""
    near = get_close_matches(word.lower(), tuple(known), n=1, cutoff=cutoff)
    return f" → `{near[0]}`?" if near else ""


def listed(known: Iterable[str]) -> str:
    """The words between commas, cut where they are too many to read."""
    words = tuple(known)
    more = ", …" if len(words) > SHOWN else ""
    return ", ".join(f"`{word}`" for word in words[:SHOWN]) + more

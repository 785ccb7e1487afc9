"""“Did you mean”: the nearest of the words that could stand in a place."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

SURE, AHEAD = 0.8, 0.1
"""How alike a word has to be to the one that was meant, and how much more than to any other."""
SHOWN = 24
"""Words listed in a remedy before it becomes unreadable."""


def hint(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """` Did you mean …?` with a space in front, empty where nothing is near."""
    return asked(nearest(word, known, cutoff=cutoff))


def asked(near: str) -> str:
    """The same for the nearest word that is known already."""
    return f" → `{near}`?" if near else ""


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """The nearest of the words; empty where none is near."""
    near = get_close_matches(word.lower(), tuple(known), n=1, cutoff=cutoff)
    return near[0] if near else ""


def meant(word: str, known: Iterable[str]) -> str | None:
    """The one word that can have been meant; None where none is near enough, or another is nearly as near."""
    spelt = word.lower().replace("-", "_").replace(" ", "_")
    near = get_close_matches(spelt, tuple(known), n=2, cutoff=SURE)
    alike = [*(SequenceMatcher(None, each, spelt).ratio() for each in near), 0, 0]
    return near[0] if alike[0] - alike[1] >= AHEAD else None


def listed(known: Iterable[str], most: int = SHOWN) -> str:
    """The words between commas, cut where they are too many to read."""
    words = tuple(known)
    more = ", …" if len(words) > most else ""
    return ", ".join(f"`{word}`" for word in words[:most]) + more

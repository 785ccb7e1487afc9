"""Lexicons are the words that the checks of language look for, as data: one module a language."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import NamedTuple

LANGUAGES = frozenset({"en", "es", "pt"})
"""Languages whose wording is checked."""


BARRIERS = frozenset({"TOLL_GATE", "SENT_AWAY", "REFUSED", "BARRED"})


class Wording(NamedTuple):
    """Ways to say one thing, and what acquits where they match; all in lower case and without accents.

    In a pattern `<3>` stands for up to three words and `<name>` for what `PARTS` of the language says. Of what stands
    in braces, `{one|other}`, one is looked for first: a pattern is made only where a text has it all.
    """

    patterns: tuple[str, ...]
    only_with: str = ""
    """Has to stand somewhere in the sentence."""
    unless_before: tuple[str, ...] = ()
    """Each acquits where it stands before the match, in the same clause."""
    unless_earlier: tuple[str, ...] = ()
    """Each acquits where it stands before the match, in the same sentence."""
    unless_around: tuple[str, ...] = ()
    """Each acquits wherever it stands in the sentence."""


def lexicon(lang: str) -> ModuleType | None:
    """The words of a language, or None where we have none."""
    code = lang.partition("-")[0]
    return import_module(f"{__name__}.{code}") if code in LANGUAGES else None


def wordings(words: ModuleType, name: str) -> tuple[Wording, ...]:
    """The ways in which a language says one thing, such as `TOLL_GATE`."""
    part = "barriers" if name in BARRIERS else "promises"
    held: tuple[Wording, ...] = getattr(import_module(f"{words.__name__}.{part}"), name)
    return held

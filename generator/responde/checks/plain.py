"""Plain words: sentences that can be read once, without legal formulas and unexplained abbreviations."""

from __future__ import annotations

RULES = ()

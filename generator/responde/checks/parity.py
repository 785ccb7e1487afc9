"""Parity: the same figures stand in every language."""

from __future__ import annotations

RULES = ()

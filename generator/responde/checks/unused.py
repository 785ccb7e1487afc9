"""Unused: what nothing refers to is mostly a slip."""

from __future__ import annotations

RULES = ()

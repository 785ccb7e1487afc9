"""Remedies: each gives something, by itself or in a way that is told."""

from __future__ import annotations

RULES = ()

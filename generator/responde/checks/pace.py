"""Pace: no rung and no contractor takes longer than the customer was promised."""

from __future__ import annotations

RULES = ()

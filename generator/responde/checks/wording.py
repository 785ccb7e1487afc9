"""Wording: a promise that can be measured, and no sentence that bars the way or hands the customer on."""

from __future__ import annotations

RULES = ()

"""Conduct: nobody loses the right to be heard, and every measure has an end and a review."""

from __future__ import annotations

RULES = ()

"""Freshness: what runs out, and when: people, approvals, results, reviews."""

from __future__ import annotations

RULES = ()

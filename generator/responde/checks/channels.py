"""Channels: each leads to somebody on the ladder, and no emergency goes through a form."""

from __future__ import annotations

RULES = ()

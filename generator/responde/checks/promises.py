"""Promises: each can be measured, is kept by somebody, and serves a right."""

from __future__ import annotations

RULES = ()

"""Rights: behind each stands something that can be measured."""

from __future__ import annotations

RULES = ()

"""Results: how the promises were kept, with figures that can be true."""

from __future__ import annotations

RULES = ()

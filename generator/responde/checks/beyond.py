"""Beyond the company: an ombudsman who depends on the company alone is none."""

from __future__ import annotations

RULES = ()

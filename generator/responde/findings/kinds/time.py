"""The kinds of finding about times that do not fit together, and what runs out."""

from __future__ import annotations

from responde.findings import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

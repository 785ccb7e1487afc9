"""The kinds of finding about promises, remedies, rights and results."""

from __future__ import annotations

from responde.findings import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

"""The kinds of finding about names and ways to be reached."""

from __future__ import annotations

from responde.findings import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

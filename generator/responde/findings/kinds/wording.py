"""The kinds of finding about words that promise nothing, bar the way or are hard to read."""

from __future__ import annotations

from responde.findings import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

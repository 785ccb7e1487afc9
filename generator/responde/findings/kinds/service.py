"""The kinds of finding about channels, emergencies, conduct and ids that nothing uses."""

from __future__ import annotations

from responde.findings import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

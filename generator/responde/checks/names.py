"""Names: what stands as a name is a person, and no department, role, mailbox or placeholder."""

from __future__ import annotations

RULES = ()

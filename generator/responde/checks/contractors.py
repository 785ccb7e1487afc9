"""Contractors: for each of them somebody in the company answers."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case
from responde.findings import Finding
from responde.findings import catalogue as kinds


def owned(case: Case) -> Iterator[Finding]:
    """Subcontracting is no excuse: a contractor without an owner is where customers are sent in circles."""
    for name, contractor in case.contract.contractors.items():
        if not contractor.owner and "owner" not in contractor.lacks:
            shown = contractor.name.into("")[0] if contractor.name else name
            yield kinds.NO_OWNER.at(contractor.path, where="key", contractor=shown)


RULES = (owned,)

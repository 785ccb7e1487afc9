"""Contractors: for each of them somebody in the company answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from responde.contract.contract import Contract
from responde.findings import Finding
from responde.findings import catalogue as kinds


def owned(contract: Contract, _today: date) -> Iterator[Finding]:
    """Subcontracting is no excuse: a contractor without an owner is where customers are sent in circles."""
    for name, contractor in contract.contractors.items():
        if not contractor.owner and "owner" not in contractor.lacks:
            shown = contractor.name.into("")[0] if contractor.name else name
            yield kinds.NO_OWNER.at(contractor.path, where="key", contractor=shown)


RULES = (owned,)

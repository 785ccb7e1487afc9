"""The kinds of finding about findings that a contract accepts."""

from __future__ import annotations

from responde.findings import Kind, Severity

ACCEPTANCE_UNKNOWN = Kind(
    "acceptance-unknown",
    Severity.ERROR,
    "`{value}` is not the code of a finding.{hint}",
    "Copy the code that `responde check` prints in brackets, or delete this entry of `accepts`.",
    why="An entry that accepts nothing looks like an excuse that was checked.",
    page="edition",
)
ACCEPTANCE_REFUSED = Kind(
    "acceptance-refused",
    Severity.ERROR,
    "`{value}` can't be accepted: without it there is no charter to publish.",
    "Mend what is found, and delete this entry of `accepts`.",
    why="Whoever could accept that nobody is named, or that nothing can be read, could publish an empty charter.",
    page="edition",
)
ACCEPTANCE_UNUSED = Kind(
    "acceptance-unused",
    Severity.NOTE,
    "`{value}` is accepted here, but isn't found{place}.",
    "Delete this entry of `accepts`, or correct its `at`.",
    why="The reason is published; where the matter is settled, it tells customers of a fault that is none.",
    page="edition",
)

"""The kinds of finding about rungs, stand-ins and what each may decide."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

ON_TWO_RUNGS = Kind(
    "person-on-two-rungs",
    ERROR,
    "{person} stands on rung {first} and here, on rung {second}, again.",
    "Put another person on one of the two rungs, or take one of the two rungs out.",
    why="Who goes up has to meet somebody who hasn't decided the case yet; two rungs with one person are one rung.",
    page="ladder",
)
NO_AUTHORITY = Kind(
    "rung-without-authority",
    WARNING,
    "The ladder doesn't say what {person} may decide or give.",
    "Add `decides:` with what this person may decide alone, `grants:` with an amount such as `EUR 150`, or both.",
    why="A person who may decide nothing can only listen and pass on; the customer has to know what to ask for.",
    page="ladder",
    misses=("decides", "grants"),
)

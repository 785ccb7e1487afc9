"""The kinds of finding about names and ways to be reached."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

STAND_IN_FOR_ONESELF = Kind(
    "stand-in-for-oneself",
    ERROR,
    "{person} is named as the one who answers while {person} is away.",
    "Write the id of somebody else, or delete the line.",
    why="While this person is away, the customer is led in a circle.",
    page="ladder",
)
NOT_VERIFIED = Kind(
    "person-unverified",
    WARNING,
    "Nothing says that somebody has rung {person}, tried the number and asked for consent to be named.",
    "Ring the number, ask, and write the day on which that was done, for example `verified: 2026-11-10`.",
    why="A number that nobody has tried may ring at somebody who knows nothing of it, or not at all.",
    page="ladder",
    misses=("verified",),
    eases=True,
)
VERIFIED_BY_ONESELF = Kind(
    "verified-by-oneself",
    NOTE,
    "{person} is said to have verified their own number.",
    "Let somebody else ring the number, and write their id or name behind `by:`.",
    why="Whether a number works is seen by who rings it from outside.",
    page="ladder",
)
NO_STAND_IN = Kind(
    "person-without-stand-in",
    WARNING,
    "Nobody is named who answers while {person} is away.",
    "Add `stand_in:` with the id of somebody from the same rung, from a higher one or from outside the ladder.",
    why="On holiday or after leaving, this person is a hole in the ladder: cases wait and their time runs.",
    page="ladder",
    misses=("stand_in",),
    eases=True,
)
STAND_IN_ALREADY_INVOLVED = Kind(
    "stand-in-already-involved",
    WARNING,
    "{stand_in} answers while {person} is away, but stands on a rung below.",
    "Write the id of somebody from the same rung, from a higher one or from outside the ladder.",
    why="Who has come up from there is sent back to the person who has already decided the case.",
    page="ladder",
    eases=True,
)
NO_HOURS = Kind(
    "person-without-hours",
    WARNING,
    "The charter doesn't say when {person} answers.",
    "Add `hours:` with a name from `hours`, or with hours such as `Mo-Fr 08:00-17:00; PH off`.",
    why="A customer can't know when to call, and no page can say who is there now.",
    page="ladder",
    misses=("hours",),
)

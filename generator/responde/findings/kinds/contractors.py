"""The kinds of finding about who comes in the company's name."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

OWNER_OUTSIDE_LADDER = Kind(
    "contractor-owner-outside-ladder",
    ERROR,
    "{person} answers for {contractor}, but is neither on the ladder nor the stand-in of anybody on it.",
    "Write the id of one of them as `owner:` ({known}), or give {person} a place on a rung.",
    why="A complaint about the contractor would reach somebody to whom the ladder doesn't lead.",
    page="contractors",
    rests=("ladder", "people"),
)
NO_LIVE_SUPPORT = Kind(
    "contractor-without-live-support",
    WARNING,
    "The people of {contractor} have nobody here whom they can bring into a conversation.",
    "Add `live_support:` with the id of somebody who can join while the customer is there.",
    why="Without it they can only send the customer away to call the company.",
    page="contractors",
    misses=("live_support",),
)
NO_TIME_TO_LISTEN = Kind(
    "contractor-without-time-to-listen",
    WARNING,
    "Nothing says that the people of {contractor} have time to listen.",
    "Agree it and write it, for example `time_to_listen: No call has a maximum length`.",
    why="Who is paid by the piece ends the conversation early, whatever the charter promises.",
    page="contractors",
    misses=("time_to_listen",),
)
FOLLOWS_ANOTHER_EDITION = Kind(
    "contractor-follows-another-edition",
    WARNING,
    "{contractor} works by edition {value}; this is edition {edition}.",
    "Have {contractor} sign this edition, then write `follows: {edition}`.",
    why="The customer is promised one thing by the company and served by the rules of another edition.",
    page="contractors",
)

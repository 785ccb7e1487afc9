"""The kinds of finding about channels, emergencies, conduct and ids that nothing uses."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

CHANNEL_WITHOUT_RUNG = Kind(
    "channel-without-rung",
    WARNING,
    "Nobody on the first rung takes what comes by “{channel}”.",
    "Add `{id}` to the `for:` of somebody on the first rung, or let one of them stand there without `for:`.",
    why="What a customer brings this way is nobody's; each can say that it is for somebody else.",
    page="channels",
    rests=("ladder", "people", "channels", "hours"),
)
CHANNEL_HOURS_UNCOVERED = Kind(
    "hours-without-person",
    NOTE,
    "“{channel}” is open from {expected} {start} to {reason} {end}; nobody on the ladder is there, nor a stand-in.",
    "Give somebody on the ladder, or a stand-in, hours at that time, or open the channel while one is there.",
    why="Whoever answers then has nobody to pass a complaint to, so the first rung is a name without a voice.",
    page="channels",
    rests=("ladder", "people", "channels", "hours"),
)
MEASURE_WITHOUT_REVIEW = Kind(
    "measure-without-review",
    WARNING,
    "Nobody looks again at the last step against aggression: “{measure}”.",
    "Add `appeal:` with the id of who reviews it, or `review:` with a time such as `1 week`.",
    why="A customer who was wronged in anger would have no way back.",
    page="duties",
    misses=("review", "appeal"),
)
MEASURE_WITHOUT_END = Kind(
    "measure-without-end",
    WARNING,
    "The last step against aggression has no end: “{measure}”.",
    "Add `until:` with how long it lasts, for example `until: 1 business day`.",
    why="A measure without an end shuts a customer out for good.",
    page="duties",
    misses=("until",),
)
UNUSED = Kind(
    "id-unused",
    NOTE,
    "Nothing in this contract refers to `{id}` ({expected}).",
    "Write its id where it belongs, {reason}, or delete it.",
    why="It is mostly a slip: a person who left, a figure that moved; the reader is shown what has no effect.",
    page="",
    rests=("*",),
)

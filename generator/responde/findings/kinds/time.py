"""The kinds of finding about times that do not fit together, and what runs out."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# Times that do not fit together

FIRST_RUNG_TOO_SLOW = Kind(
    "first-rung-too-slow",
    ERROR,
    "{person} may take {sum}, longer than anything lasts that a customer can bring: {requests}.",
    "Shorten `replies_in` until it ends before they do, or promise a later answer where you really need it.",
    why="Who complains would hear from the first person only when the answer is already overdue.",
    page="ladder",
    rests=("ladder", "requests", "calendar", "contractors"),
)
RUNG_TOO_SLOW = Kind(
    "rung-too-slow",
    ERROR,
    "{sum} may pass before {above} can be reached, and by then everything that a customer brings should be over: "
    "{requests}.",
    "Shorten what passes before {above}, first of all `{key}` of {person}, until all of it ends before the requests "
    "do, or promise a later answer.",
    why="Whoever stands further up can't save a deadline that has passed before the case arrives.",
    page="ladder",
    rests=("ladder", "requests", "calendar", "contractors"),
)
RUNG_TOO_SLOW_FOR_SOME = Kind(
    "rung-too-slow-for-some",
    WARNING,
    "{sum} may pass before {above} can be reached, and by then some requests should be over: {requests}.",
    "Give them a shorter time of their own in `{key}` of {person}, by id (`{ids}: …, otherwise: {time}`), or promise "
    "a later answer.",
    why="Whoever stands further up can't save a deadline that has passed before the case arrives.",
    page="ladder",
    rests=("ladder", "requests", "calendar", "contractors"),
)
CONTRACTOR_TOO_SLOW = Kind(
    "contractor-too-slow",
    ERROR,
    "{contractor} may take {time}, longer than the company itself promises: {promised}.",
    "Agree with {contractor} on a time that ends before the company's own, and write that.",
    why="The company's clock runs from the first word to either of the two; a slower contractor breaks the promise.",
    page="contractors",
    rests=("ladder", "requests", "calendar", "contractors"),
)
CONTRACTOR_TOO_SLOW_FOR_SOME = Kind(
    "contractor-too-slow-for-some",
    WARNING,
    "{contractor} may take {time}, longer than the company itself promises for some requests: {promised}.",
    "Agree with {contractor} on a shorter time for these and write it by id (`{ids}: …, otherwise: {time}`), or "
    "promise customers a later answer.",
    why="The company's clock runs from the first word to either of the two; a slower contractor breaks the promise.",
    page="contractors",
    rests=("ladder", "requests", "calendar", "contractors"),
)
TOO_SLOW_ON_SOME_DAYS = Kind(
    "too-slow-on-some-days",
    WARNING,
    "{sum} may be too long for “{request}” ({limit}), depending on the day: what arrives on {start} should be over by "
    "{due}, but that time ends on {end}.",
    "Shorten what adds up to {sum}, first of all the time of {person}, or count it in the same kind of days as the "
    "request.",
    why="Weekends, holidays and short months stretch one of two times and not the other, and customers lose that race.",
    page="ladder",
    rests=("ladder", "requests", "calendar", "contractors"),
)
TIME_TARGET_SHORT = Kind(
    "time-target-short",
    WARNING,
    "The people of {contractor} have {value} for a customer, less than it takes to listen and to answer.",
    "Agree on at least {least} minutes, or drop the target and measure whether the customer was helped.",
    why="To be heard, to hear it said back and to get an answer takes longer; who is paid against the clock hangs up.",
    page="contractors",
)
TIME_TARGET_CONTRADICTED = Kind(
    "time-target-contradicted",
    WARNING,
    "The people of {contractor} have {value} at most for a customer, yet “{text}”.",
    "Turn the limit into an average (`{value} on average`), or say in `time_to_listen` what really holds.",
    why="Of two rules that contradict each other, staff follow the one they are measured by.",
    page="contractors",
)

# What runs out

VERIFICATION_EXPIRED = Kind(
    "verification-expired",
    ERROR,
    "The number of {who} was last rung on {part}, which counted until {until}.",
    "Ring it, ask whether {who} still agrees to be named, and write today's date in `verified`, with a later `until` "
    "or none.",
    why="A number that nobody answers any more turns the ladder into a list of ornaments.",
    page="ladder",
)
VERIFICATION_ENDS = Kind(
    "verification-ends-soon",
    WARNING,
    "The number of {who} counts as rung until {until} (days left: {days}).",
    "Ring it before that day is over and write the date in `verified`, with a later `until` or none.",
    why="Once it is over, the charter tells customers to ring a number that nobody has tried for a year.",
    page="ladder",
    eases=True,
)
APPROVAL_EXPIRED = Kind(
    "approval-expired",
    ERROR,
    "The approval of {who} (`{part}`) ended on {until}.",
    "Look at {who} again and write until when it is approved now, or don't send it to customers any more.",
    why="Customers are sent somebody whom the company itself no longer vouches for.",
    page="contractors",
)
APPROVAL_ENDS = Kind(
    "approval-ends-soon",
    WARNING,
    "The approval of {who} (`{part}`) ends on {until} (days left: {days}).",
    "Look at {who} again before that day, and write until when it is approved then.",
    why="Once it is over, the charter can't be published with this contractor in it.",
    page="contractors",
)
CHARTER_STALE = Kind(
    "charter-stale",
    ERROR,
    "This charter had to be looked at again by {until}.",
    "Go through it, correct what has changed, and write the date of the next review in `review_by`.",
    why="A charter past its own date promises what may long have ceased to be true.",
    page="edition",
)
REVIEW_DUE = Kind(
    "review-due-soon",
    WARNING,
    "This charter has to be looked at again by {until} (days left: {days}).",
    "Go through it before that day and write the date of the next review in `review_by`.",
    why="Once that day has passed, the charter can't be published as it is.",
    page="edition",
)
EDITION_ENDED = Kind(
    "edition-ended",
    ERROR,
    "This edition ended on {until}.",
    "Make a new edition with its own `from` and a later `until`, or write until when this one holds now.",
    why="Nobody knows what is promised once the last edition is over.",
    page="edition",
)
EDITION_ENDS = Kind(
    "edition-ends-soon",
    WARNING,
    "This edition ends on {until} (days left: {days}).",
    "Make a new edition before that day, or write a later one in `until`.",
    why="Nobody knows what is promised once the last edition is over.",
    page="edition",
)
CALENDAR_ENDS = Kind(
    "calendar-ends-soon",
    WARNING,
    "The calendar of this charter knows the public holidays until {until} and no further.",
    "Make a new edition with its own `from`, and write in `review_by` when it has to be looked at again: the calendar "
    "reaches to the end of the year after that.",
    why="After its last day nobody can work out by when a customer has to be answered.",
    page="edition",
)
RESULTS_STALE = Kind(
    "results-stale",
    NOTE,
    "The last result of `{who}` is that of {part}; the next was due by {until}.",
    "Add a line with the result of the following period, good or bad.",
    why="A promise whose results stop appearing is taken for a promise that is no longer kept.",
    page="results",
)
AUDIT_OVERDUE = Kind(
    "audit-overdue",
    NOTE,
    "The audit of {who} was due by {until}.",
    "Do it, and write its date in `last` and the next one in `next`.",
    why="An audit plan that is not kept says that nobody looks.",
    page="contractors",
)

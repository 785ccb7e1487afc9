"""The kinds of finding about promises, remedies, rights and results."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NO_TARGET = Kind(
    "promise-without-target",
    WARNING,
    "“{promise}” has no target: nobody can tell whether it was kept.",
    "Add `target:`, for example `target: 2 hours for 95%`; where it is honestly no promise, "
    "add `best_effort:` with the reason.",
    why="A slogan binds nobody: the customer who relied on it has nothing to point to.",
    page="promises",
    misses=("target",),
)
NO_KEEPER = Kind(
    "promise-without-keeper",
    WARNING,
    "Nobody is named who keeps {promises}.",
    "Add `kept_by:` with the id of a person; written once under `defaults`, it holds for everything "
    "that doesn't say otherwise.",
    why="What everybody has to keep, nobody keeps: when it is broken, there is no name to ask for.",
    page="promises",
    misses=("kept_by",),
    eases=True,
    rests=("defaults",),
)
NO_MEASURE = Kind(
    "promise-without-measure",
    WARNING,
    "Nothing says how it is measured: {promises}.",
    "Add `measured:` with the source of the figures, for example `measured: Case register`; written once under "
    "`defaults`, it holds for everything that doesn't say otherwise.",
    why="Without a measure, the company's word stands against the customer's, and no result can be believed.",
    page="promises",
    misses=("measured",),
    eases=True,
    rests=("defaults",),
)
NO_RIGHT_SERVED = Kind(
    "promise-without-right",
    NOTE,
    "No right rests on {promises}.",
    "What serves a right, such as `time` or `solutions`, belongs into its `backed_by`; "
    "what serves none can stay as it is.",
    why="Who looks up a right sees only the promises that it rests on.",
    page="rights",
    rests=("rights", "promises"),
)
NO_RESULT = Kind(
    "promise-without-result",
    NOTE,
    "The results hold no figure of {promises}.",
    "Add a line for each period to the file, or write into `lacks` of the promise why there is none: `results: …`.",
    why="The page shows that there are no figures, and a customer wonders why.",
    page="results",
    rests=("results", "promises"),
)
EMPTY_REMEDY = Kind(
    "remedy-empty",
    ERROR,
    "This remedy gives nothing: `{key}: {value}`.",
    "Write what the customer really gets, for example `{key}: EUR 20`, or delete the remedy.",
    why="It looks like compensation until somebody asks for it.",
    page="owed",
)
NO_WAY_TO_CLAIM = Kind(
    "remedy-unclaimable",
    ERROR,
    "The customer has to ask for this remedy, and nothing says where.",
    "Add `claimed:` and in it `by: [{example}]`, the channels where it can be asked for; "
    "or give it unasked: `automatic: true`.",
    why="A remedy that nobody knows how to ask for is never paid.",
    page="owed",
    misses=("claimed", "by"),
)
AUTOMATIC_UNSTATED = Kind(
    "remedy-automatic-unstated",
    WARNING,
    "It is not stated whether the customer gets this remedy without asking.",
    "Add `automatic: true`; or `automatic: false`, and `claimed:` with the channels where it is asked for.",
    why="Who doesn't know that they have to ask waits in vain; who doesn't know that they needn't asks twice.",
    page="owed",
    misses=("automatic",),
)
NO_PROMISE_BEHIND = Kind(
    "right-without-promise",
    WARNING,
    "Nothing that can be measured stands behind the right `{right}`: {reason}.",
    "Name in `backed_by` a promise with a target, or a time such as `complaint.answer`; "
    "for `defence`, the id of a person in `beyond`.",
    why="A right with nothing measurable behind it is a slogan: nobody can show that it was broken.",
    page="rights",
    misses=("backed_by",),
    rests=("promises", "requests", "channels", "places"),
)
NO_RIGHTS = Kind(
    "rights-missing",
    WARNING,
    "The contract names no rights of the customer.",
    "Add `rights:` with entries such as `time:` and `solutions:`, and for each in `backed_by:` what is measured "
    "behind it: promises, waits, or times such as `complaint.answer`.",
    why="A customer who asks what they are entitled to finds an empty page.",
    page="rights",
    misses=("rights",),
    eases=True,
    rests=("rights",),
)
DEPENDENT_OMBUDSMAN = Kind(
    "ombudsman-dependent",
    WARNING,
    "The company alone appoints and pays {ombudsman}: “{appointed}”, “{paid}”.",
    "Let somebody else appoint or pay: the users' council, a trade association, an authority, a separate fund. "
    "Then correct `appointed_by` or `paid_by`.",
    why="Who owes post and pay to the company is no outsider: the customer is sent back to the one they complain of.",
    page="beyond",
)
INDEPENDENCE_UNSTATED = Kind(
    "ombudsman-independence-unstated",
    NOTE,
    "The charter doesn't say who appoints and who pays {ombudsman}.",
    "Add `independent:` with `appointed_by:` and `paid_by:`; better still with `term:` and `binding:`, too.",
    why="Whether an ombudsman can be trusted depends on whom he or she depends on.",
    page="beyond",
    misses=("independent", "appointed_by", "paid_by"),
)
NO_RESULTS = Kind(
    "results-missing",
    NOTE,
    "The contract shows no results: nobody can see how its promises were kept.",
    "Add `results: results.csv`, and beside the contract that file with a line for each promise and period; "
    "its first line is `period,promise,contractor,total,kept`.",
    why="Customers believe what was counted more than what is promised.",
    page="results",
    misses=("results",),
    rests=("results", "promises"),
)
ABOVE_TOTAL = Kind(
    "result-above-total",
    ERROR,
    "{kept} were kept, and there were only {total}.",
    "Correct the line: `kept` can't be above `total`.",
    why="One impossible figure makes people doubt all the others.",
    page="results",
)
OUT_OF_RANGE = Kind(
    "result-out-of-range",
    ERROR,
    "`{column}` can't be {value}.",
    "Correct the line: `total` and `kept` are counted from 0, `share` goes from 0 to 100 per cent.",
    why="One impossible figure makes people doubt all the others.",
    page="results",
)
RESULT_TWICE = Kind(
    "result-twice",
    ERROR,
    "The result of `{promise}` in {period} stands here a second time; the first is on line {first}.",
    "Delete one of the two lines, or correct its period, promise or contractor.",
    why="With two figures for one thing, one of them is wrong, and the page shows both.",
    page="results",
)

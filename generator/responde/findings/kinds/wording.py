"""The kinds of finding about words: names that name nobody, promises that say nothing, barriers, figures."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NAME_OF_NOBODY = Kind(
    "name-of-nobody",
    ERROR,
    "`{value}` is nobody's name: it is {reason}.",
    "Write the name and surname of the person who answers; what the person is goes into `role`.",
    why="A department can't be asked for and answers for nothing; customers hear “the system” and never a person.",
    page="ladder",
    excusable=True,
)
TOLL_GATE = Kind(
    "toll-gate",
    ERROR,
    "`{phrase}` lets nobody go on before another step is done.",
    "Make it an offer: say whom one may talk to first, and that one may go on whenever one likes. What a law demands"
    " goes into `beyond`, with that law as its `basis`.",
    why="Whoever is sent back to the start gives up, or goes straight to the authorities.",
    page="ladder",
    excusable=True,
)
CUSTOMER_SENT_AWAY = Kind(
    "customer-sent-away",
    ERROR,
    "`{phrase}` sends the customer to somebody else.",
    "Say that one complains to you and that you settle it with the other company.",
    why="Who sells answers for everybody it sends; between two companies a customer is sent in circles.",
    page="contractors",
    excusable=True,
)
RESPONSIBILITY_REFUSED = Kind(
    "responsibility-refused",
    ERROR,
    "With `{phrase}` the company does not answer for what was done in its name.",
    "Say that the company answers for it, and who in it does; what really limits a promise goes into its `except`.",
    why="The customer has a contract with the company and with nobody else, and the law mostly sees it so, too.",
    page="contractors",
    excusable=True,
)
COMPLAINT_BARRED = Kind(
    "complaint-barred",
    ERROR,
    "`{phrase}` takes away the right to complain.",
    "Say what really follows instead, such as a new appointment or another person; a time limit for complaining goes"
    " into `you_have` of the request.",
    why="Nobody can lose the right to be heard, whatever they did; a rule that says so is void in most countries.",
    page="duties",
    excusable=True,
)
EMERGENCY_BY_FORM = Kind(
    "emergency-by-form",
    ERROR,
    "`{phrase}` makes somebody in danger write.",
    "Say whom to call; what is written can follow afterwards, and should say “afterwards”.",
    why="Nobody reads a form at night: while it waits, somebody may be hurt.",
    page="index",
    excusable=True,
)
EMERGENCY_IN_WRITING = Kind(
    "emergency-in-writing",
    ERROR,
    "`{value}` speaks of danger and leads to nobody who answers at once.",
    "Let it lead to a channel of kind `phone`, and write the number to call into `emergency`.",
    why="Nobody reads a form at night: while it waits, somebody may be hurt.",
    page="index",
    excusable=True,
)
PROMISE_VAGUE = Kind(
    "promise-vague",
    WARNING,
    "`{phrase}` can't be measured.",
    "Say by when, how often or how much, with a figure; what is honestly no promise goes into `best_effort`.",
    why="Nobody can tell whether it was kept, so that in a dispute it is worth nothing.",
    page="promises",
)
OUTCOME_PROMISED = Kind(
    "outcome-promised",
    WARNING,
    "`{phrase}` promises a result that nobody can promise.",
    "Promise what you do and by when: an answer with its reasons, a review, a sum if you are late.",
    why="The first case that ends otherwise proves the charter wrong.",
    page="promises",
)
SENTENCE_LONG = Kind(
    "sentence-long",
    NOTE,
    "The sentence that begins with `{start}` has {count} words; more than {most} are hard to take in.",
    "Make two sentences of it.",
    why="People read a charter on a telephone, in a hurry, and often in a language that is not their first.",
)
TEXT_HARD = Kind(
    "text-hard",
    NOTE,
    "The text that begins with `{start}` is very hard to read: {score} of 100 on the scale {scale}.",
    "Say `{words}` in shorter words, and make two sentences of one.",
    why="Half of all adults read with effort; what only the other half understands is no promise to them.",
)
LEGAL_FORMULA = Kind(
    "legal-formula",
    NOTE,
    "`{phrase}` is a formula of lawyers.",
    "Say it in plain words: `{plain}`.",
    why="What has to be read twice is not read at all.",
)
ABBREVIATION_UNEXPLAINED = Kind(
    "abbreviation-unexplained",
    NOTE,
    "Not everybody knows what `{value}` stands for.",
    "Write it out once, followed by `({value})`, or say it in other words.",
    why="Short forms are clear to those who work there, and to nobody else.",
)
FIGURES_DIFFER = Kind(
    "figures-differ",
    ERROR,
    "The languages of this text differ in their figures: {reason}.",
    "Write the same figures in each language.",
    why="Everybody reads one language alone, and will hold the company to what it says there.",
    excusable=True,
)

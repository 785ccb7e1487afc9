"""The kinds of finding without which nothing is published, or that say where a charter stands."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NO_DIRECTOR = Kind(
    "ladder-without-director",
    ERROR,
    "The ladder doesn't end with the director of customer service.",
    "Make the last rung the person responsible for customer service in the whole organisation: `director: true`.",
    why="A ladder that ends lower ends every complaint with somebody who can't decide.",
    page="ladder",
    misses=("director",),
)
DIRECTOR_NOT_LAST = Kind(
    "director-not-last",
    ERROR,
    "{person} is marked as director, but the ladder goes on below.",
    "Move this rung to the end of the ladder, or delete `director: true` here.",
    why="Nobody can decide more than the director: whoever stands behind keeps a customer waiting for nothing.",
    page="ladder",
)
NO_NAME = Kind(
    "person-without-name",
    ERROR,
    "`{person}` has no name.",
    "Add `name:` with the full name of the person for whom customers are to ask.",
    why="Nobody can ask for a department, and nobody in it answers for what was said.",
    page="ladder",
    misses=("name",),
)
NO_WAY_TO_REACH = Kind(
    "person-unreachable",
    ERROR,
    "Nobody can reach {person}: no phone, mobile, WhatsApp or e-mail is given.",
    "Add at least one, for example `phone: +57 601 555 0101`.",
    why="A name that nobody can call or write to is an ornament: the customer is back in the queue.",
    page="ladder",
    misses=("phone", "mobile", "whatsapp", "email", "phones"),
)
NO_OWNER = Kind(
    "contractor-without-owner",
    ERROR,
    "Nobody here answers for {contractor}.",
    "Add `owner:` with the id of the person in the company who answers for it.",
    why="Without a name here, the customer is sent to and fro between the company and its contractor.",
    page="contractors",
    misses=("owner",),
)
NO_ANSWER_TIME = Kind(
    "request-without-time",
    ERROR,
    "“{request}” says neither when it is answered nor when it is solved.",
    "Add `answer:` or `resolve:`, for example `answer: 10 business days`.",
    why="What has no last day can be left unanswered for ever, and no customer can say that it is late.",
    page="promises",
    misses=("answer", "resolve"),
)
PLACEHOLDER = Kind(
    "placeholder",
    ERROR,
    "`{value}` is a placeholder.",
    "Write what is true for your company, or delete the line.",
    why="A customer who finds “TODO” where a name belongs believes nothing else on the page.",
)
LACKS = Kind(
    "lacks",
    NOTE,
    "The contract says openly that `{key}` is missing.",
    "When you have it, add it and delete this line of `lacks`.",
    why="It is honest to say so, and customers see it on the page; better still is to have it.",
)
LACKS_REQUIRED = Kind(
    "lacks-required",
    WARNING,
    "`{key}` is required; the contract gives a reason why it is missing, which is published.",
    "When you have it, add it and delete this line of `lacks`.",
    why="Without it customers miss what a charter is for. The reason helps them only for a while.",
)
PUBLISHED_AT_MISSING = Kind(
    "address-missing",
    NOTE,
    "The charter doesn't know where it is published.",
    "Add `published_at: https://…`; QR codes, links between languages for search engines and the sitemap need it.",
    why="Printed sheets can't carry a code that leads to the page, and search engines don't find the other languages.",
)
PRODUCT_LANGUAGE_UNKNOWN = Kind(
    "product-language-unknown",
    NOTE,
    "The program's own words don't exist in `{value}`.",
    "Nothing has to be done: they are shown in `{shown}`, marked as such.",
    why="Headings, buttons and days of the week stand on the page in another language than the texts.",
)
HOURS_INVALID = Kind(
    "hours-invalid",
    ERROR,
    "`{value}` can't be read as opening hours: it {reason}.{hint}",
    "Write a name from `hours`, or hours such as `Mo-Fr 08:00-17:00; Sa 09:00-12:30; PH off`.",
    why="The page couldn't say when somebody is there; or it would say “open” to a customer before a closed door.",
    page="channels",
)

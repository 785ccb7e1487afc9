"""The kinds of finding without which nothing is published, or that say where a charter stands."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NO_DIRECTOR = Kind(
    "ladder-without-director",
    ERROR,
    "The ladder doesn't end with the director of customer service.",
    "Make the last rung the person responsible for customer service in the whole organisation: `director: true`.",
    misses=("director",),
)
DIRECTOR_NOT_LAST = Kind(
    "director-not-last",
    ERROR,
    "{person} is marked as director, but the ladder goes on below.",
    "Move this rung to the end of the ladder.",
)
NO_NAME = Kind(
    "person-without-name",
    ERROR,
    "`{person}` has no name.",
    "Write the name of a real person: a customer has to know whom to ask for.",
    misses=("name",),
)
NO_WAY_TO_REACH = Kind(
    "person-unreachable",
    ERROR,
    "Nobody can reach {person}: no phone, mobile, WhatsApp or e-mail is given.",
    "Add at least one, for example `phone: +57 601 555 0101`.",
    misses=("phone", "mobile", "whatsapp", "email", "phones"),
)
NO_OWNER = Kind(
    "contractor-without-owner",
    ERROR,
    "Nobody here answers for {contractor}.",
    "Add `owner:` with the id of the person in the company who answers for it.",
    misses=("owner",),
)
NO_ANSWER_TIME = Kind(
    "request-without-time",
    ERROR,
    "“{request}” says neither when it is answered nor when it is solved.",
    "Add `answer:` or `resolve:`, for example `answer: 10 business days`.",
    misses=("answer", "resolve"),
)
PLACEHOLDER = Kind(
    "placeholder",
    ERROR,
    "`{value}` is a placeholder.",
    "Write what is true for your company, or delete the line.",
)
LACKS = Kind(
    "lacks",
    NOTE,
    "The contract says openly that `{key}` is missing.",
    "When you have it, add it and delete this line of `lacks`.",
)
LACKS_REQUIRED = Kind(
    "lacks-required",
    WARNING,
    "`{key}` is required; the contract gives a reason why it is missing, which is published.",
    "When you have it, add it and delete this line of `lacks`.",
)
PUBLISHED_AT_MISSING = Kind(
    "address-missing",
    NOTE,
    "The charter doesn't know where it is published.",
    "Add `published_at: https://…`; QR codes, links between languages for search engines and the sitemap need it.",
)
PRODUCT_LANGUAGE_UNKNOWN = Kind(
    "product-language-unknown",
    NOTE,
    "The program's own words don't exist in `{value}`.",
    "They are shown in `{shown}`, marked as such.",
)
HOURS_INVALID = Kind(
    "hours-invalid",
    ERROR,
    "`{value}` can't be read as opening hours: {reason}.{hint}",
    "Write a name from `hours`, or hours such as `Mo-Fr 08:00-17:00; Sa 09:00-12:30; PH off`.",
)

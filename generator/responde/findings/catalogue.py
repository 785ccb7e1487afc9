"""The catalogue of everything that the reader, the model and the checks can say, one entry a kind."""

from __future__ import annotations

from responde.findings import Kind, Severity
from responde.findings.broken import *  # noqa: F403 - one door to all kinds

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# Shape and types

KEY_UNKNOWN = Kind(
    "key-unknown",
    ERROR,
    "`{key}` is not a key that can stand here.{hint}",
    "Correct the spelling, or delete the line. Here can stand: {known}.",
)
KEY_MISSING = Kind("key-missing", ERROR, "`{key}` is missing.", "Add `{key}: …`, for example `{example}`.")
VALUE_MISSING = Kind(
    "value-missing",
    ERROR,
    "Nothing stands behind `{key}:`.",
    "Write the value, for example `{example}`, or delete the line.",
)
TYPE_WRONG = Kind(
    "type-wrong",
    ERROR,
    "`{value}` is not {expected}.",
    "Write {expected}, for example `{example}`.",
)
DAY_OF_WHICH_KIND = Kind(
    "day-of-which-kind",
    WARNING,
    "`{value}` doesn't say which days are meant; they are counted as calendar days.",
    "Write `calendar day` or `business day`.",
)
VALUE_TWICE = Kind(
    "value-twice",
    WARNING,
    "`{value}` stands in this list a second time.",
    "Delete one of the two.",
)
WORD_UNKNOWN = Kind(
    "word-unknown",
    ERROR,
    "`{value}` is not a word that can stand here.{hint}",
    "Use one of: {known}.",
)
LANGUAGE_UNKNOWN = Kind(
    "language-unknown",
    ERROR,
    "`{value}` is not a language of this contract.{hint}",
    "Use one of {known}, or add it to `languages`.",
)
LANGUAGE_CODE_UNKNOWN = Kind(
    "language-code-unknown",
    ERROR,
    "`{value}` is not the code of a language.{hint}",
    "Write a two- or three-letter code such as `es`, `en` or `pt`.",
)
FORMAT_UNKNOWN = Kind(
    "format-unknown",
    ERROR,
    "`{value}` is not a version of the format that this program knows.",
    "Write `format: 1`, or install a newer Responde.",
)
ID_INVALID = Kind(
    "id-invalid",
    ERROR,
    "`{value}` can't be an id.",
    "Use lower-case letters, digits, hyphens and underscores, for example `{example}`.",
)
ID_RESERVED = Kind(
    "id-reserved",
    ERROR,
    "`{value}` can't be an id: it is a word of the format or the code of a language.",
    "Choose another id, for example `{value}-1`.",
)
ID_TWICE = Kind(
    "id-twice",
    ERROR,
    "`{value}` is the id of something else, too (line {first}).",
    "Give one of the two another id.",
)
TRANSLATION_MISSING = Kind(
    "translation-missing",
    WARNING,
    "This text is not translated into `{lang}`.",
    "Add `{lang}: …`; until then the page shows it in `{shown}`, marked as such.",
)
TEXT_MISSING = Kind("text-missing", ERROR, "There is no text here.", "Write it, or delete the line.")
PHONE_INVALID = Kind(
    "phone-invalid",
    ERROR,
    "`{value}` is not a telephone number.",
    "Write it in international form, for example `+57 601 555 0101`, or as people dial it in the country.",
)
REFERENCE_UNKNOWN = Kind(
    "reference-unknown",
    ERROR,
    "`{value}` is not the id of {expected} in this contract.{hint}",
    "Use one of: {known}.",
)
FILE_MISSING = Kind(
    "file-missing",
    ERROR,
    "The file `{value}` is not there.",
    "Put it beside the contract, or correct the name.",
)
FILE_OUTSIDE = Kind(
    "file-outside",
    ERROR,
    "The file `{value}` lies outside the contract's folder.",
    "Copy it into the contract's folder and name that copy.",
)
HOLIDAYS_UNKNOWN = Kind(
    "holidays-unknown",
    ERROR,
    "No calendar of public holidays is known for `{value}`.{hint}",
    "Write a country such as `CO`, with a region where it has its own days: `ES-MD`.",
)
RESULTS_UNREADABLE = Kind(
    "results-unreadable",
    ERROR,
    "This line of the results can't be read: {reason}.",
    "Write one result a line: period,promise,contractor,total,kept (or share).",
)

# Without these nothing is published

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

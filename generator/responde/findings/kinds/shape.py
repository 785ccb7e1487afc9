"""The kinds of finding about keys, ids, words, types and files that a contract names."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

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

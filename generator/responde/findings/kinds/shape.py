"""The kinds of finding about keys, ids, words, types and files that a contract names."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

# Keys and values

KEY_UNKNOWN = Kind(
    "key-unknown",
    ERROR,
    "`{key}` is not a key that can stand here.{hint}",
    "Correct the spelling, or delete the line. Here can stand: {known}.",
    why="What stands there would be left out of the charter and nobody would notice: a promise that no customer sees.",
)
KEY_MISSING = Kind(
    "key-missing",
    ERROR,
    "`{key}` is missing.",
    "Add it, for example `{example}`.",
    why="A charter can't honestly leave it out: customers would find a gap where they look for an answer.",
)
VALUE_MISSING = Kind(
    "value-missing",
    ERROR,
    "Nothing stands behind `{key}`.",
    "Write the value, as in `{example}`, or delete the line.",
    why="Nothing is read as nothing: what was going to be promised there is not.",
)
TYPE_WRONG = Kind(
    "type-wrong",
    ERROR,
    "`{value}` is not {expected}.",
    "Write {expected}, as in `{example}`.",
    why="What can't be read can't be counted, compared or dialled: customers would be told nothing, or a wrong thing.",
)
DAY_OF_WHICH_KIND = Kind(
    "day-of-which-kind",
    WARNING,
    "`{value}` doesn't say which days are meant; they are counted as calendar days.",
    "Write `calendar day` or `business day`.",
    why="Around a holiday, five days are five or eight: customers and company count differently, each in good faith.",
    page="promises",
)
VALUE_TWICE = Kind(
    "value-twice",
    WARNING,
    "`{value}` stands in this list a second time.",
    "Delete one of the two.",
    why="Often another word was meant, and that one is missing.",
)
WORD_UNKNOWN = Kind(
    "word-unknown",
    ERROR,
    "`{value}` is not a word that can stand here.{hint}",
    "Use one of: {known}.",
    why="These words are translated and reckoned with; another one would say nothing in any language.",
)
FORMAT_UNKNOWN = Kind(
    "format-unknown",
    ERROR,
    "`{value}` is not a version of the format that this program knows.",
    "Write `format: 1`, or install a newer Responde.",
    why="In another version the same words may mean something else, and a guess would be published as a promise.",
)

# Languages

LANGUAGE_UNKNOWN = Kind(
    "language-unknown",
    ERROR,
    "`{value}` is not a language of this contract.{hint}",
    "Use one of {known}, or add it to `languages`.",
    why="A text in a language that the charter doesn't have is shown to nobody.",
)
LANGUAGE_CODE_UNKNOWN = Kind(
    "language-code-unknown",
    ERROR,
    "`{value}` is not the code of a language.{hint}",
    "Write a two- or three-letter code such as `es`, `en` or `pt`.",
    why="Browsers and screen readers go by the code: with a wrong one, a page is read out in a foreign accent.",
)
TRANSLATION_MISSING = Kind(
    "translation-missing",
    WARNING,
    "This text is not translated into `{lang}`.",
    "Add `{lang}: …`; until then the page shows it in `{shown}`, marked as such.",
    why="Who chose that language meets a sentence that they may not understand, often where it matters most.",
)

# Ids and references

ID_INVALID = Kind(
    "id-invalid",
    ERROR,
    "`{value}` can't be an id.",
    "Use lower-case letters, digits, hyphens and underscores, for example `{example}`.",
    why="Ids become addresses on the site; blanks, capitals and accents break a link that is copied or read out.",
)
ID_RESERVED = Kind(
    "id-reserved",
    ERROR,
    "`{value}` can't be an id: it is a word of the format or the code of a language.",
    "Choose another id, for example `{value}-1`.",
    why="It would be read as that word, and whatever refers to it would lead somewhere else.",
)
ID_TWICE = Kind(
    "id-twice",
    ERROR,
    "`{value}` is the id of something else, too (line {first}).",
    "Give one of the two another id, and correct what refers to it.",
    why="Who refers to it could mean either, and both would have one address on the site.",
)
REFERENCE_UNKNOWN = Kind(
    "reference-unknown",
    ERROR,
    "`{value}` is not the id of {expected} in this contract.{hint}",
    "Correct the id, or add what it stands for: {reason}.",
    why="A page would point to somebody or something that isn't there: a customer follows it and finds nobody.",
)
HOLIDAYS_UNKNOWN = Kind(
    "holidays-unknown",
    ERROR,
    "No calendar of public holidays is known for `{value}`.{hint}",
    "Write a country such as `CO`, with a region where it has its own days: `ES-MD`.",
    why="Without its holidays every date is worked out wrong: a customer is told a day on which nobody works.",
    page="promises",
)

# Files beside the contract

FILE_MISSING = Kind(
    "file-missing",
    ERROR,
    "The file `{value}` is not there.",
    "Put it beside the contract, or correct the name; upper and lower case count.",
    why="A customer who opens it would get an error in place of the document that was promised.",
)
FILE_OUTSIDE = Kind(
    "file-outside",
    ERROR,
    "The file `{value}` lies outside the contract's folder.",
    "Copy it into the contract's folder and name that copy.",
    why="What is named here gets published: from elsewhere on the computer it could be something that nobody may see.",
)
RESULTS_UNREADABLE = Kind(
    "results-unreadable",
    ERROR,
    "This line of the results can't be read: {reason}.",
    "Write one result a line, such as `2026-10,line.wait,200,190` under `period,promise,total,kept`.",
    why="A figure that is left out makes the results look better or worse than they are.",
    page="results",
)

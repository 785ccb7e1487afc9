"""The kinds of finding about a file that can't be read as text, or that YAML reads differently from what it says."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR = Severity.ERROR

# Reading the file

FILE_UNREADABLE = Kind(
    "file-unreadable",
    ERROR,
    "{file} can't be read: {reason}.",
    "Check the name and that the file may be read.",
)
TOO_LARGE = Kind(
    "file-too-large",
    ERROR,
    "The file has {size} bytes; a contract may have {most}.",
    "Check that this is the contract and not something else.",
)
NOT_UTF8 = Kind(
    "not-utf8",
    ERROR,
    "From here on the file is not UTF-8 text.",
    "Save the file as UTF-8 in your editor (often under “Save with encoding”).",
)
CONTROL_CHARACTER = Kind(
    "control-character",
    ERROR,
    "There is a control character here ({character}) that nobody can see.",
    "Delete it and type the text again.",
)
HIDDEN_CHARACTER = Kind(
    "hidden-character",
    ERROR,
    "There is an invisible character here ({character}) that can make text look like something else.",
    "Delete it and type the text again.",
)
EMPTY_FILE = Kind(
    "empty-file",
    ERROR,
    "The file says nothing.",
    "Write the contract: the shortest example in the README has twenty lines.",
)
NOT_A_MAPPING = Kind(
    "not-a-contract",
    ERROR,
    "A contract consists of lines like `organisation: …`; this file doesn't begin like that.",
    "Begin with `format: 1` on a line of its own.",
)

# YAML

TAB = Kind("tab", ERROR, "A tab stands here; YAML is indented with spaces.", "Replace the tab with spaces.")
NEEDS_QUOTES = Kind(
    "needs-quotes",
    ERROR,
    "Text can't begin with {character} unless it is in quotes.",
    "Put it in quotes: {quoted}.",
)
ALIAS = Kind(
    "alias-used",
    ERROR,
    "`{text}` is read as a reference to another place, which a contract doesn't use.",
    "If it is text, put it in quotes: {quoted}. If it was meant as a copy, write the value out.",
)
ANCHOR = Kind(
    "anchor-used",
    ERROR,
    "`&{text}` is read as a mark for copying, which a contract doesn't use.",
    "Put the text in quotes, or delete the mark and write each value where it holds.",
)
TAG = Kind(
    "tag-used",
    ERROR,
    "`{text}` is read as an instruction to the program that reads the file.",
    "Delete it; if it is text, put it in quotes.",
)
MERGE = Kind(
    "merge-used",
    ERROR,
    "`<<` copies values from elsewhere, which a contract doesn't do.",
    "Write each value where it holds.",
)
KEY_TWICE = Kind(
    "key-twice",
    ERROR,
    "`{key}` stands here a second time; the first is on line {first}.",
    "Keep one of the two, or give one another name.",
)
KEY_NOT_TEXT = Kind(
    "key-not-text",
    ERROR,
    "What stands before the colon has to be plain text.",
    "Write a simple name before the colon.",
)
SECOND_DOCUMENT = Kind(
    "second-document",
    ERROR,
    "A second document begins here (`---`).",
    "Keep one contract in a file.",
)
TOO_DEEP = Kind(
    "too-deep",
    ERROR,
    "The values are nested more than {most} deep.",
    "Check the brackets and the indentation: no contract needs that.",
)
TOO_MANY = Kind("too-many-values", ERROR, "The file has more than {most} values.", "Check that this is the contract.")
TEXT_TOO_LONG = Kind(
    "text-too-long",
    ERROR,
    "This text has {size} characters; a text may have {most}.",
    "Shorten it, or publish it as a document and link it under `documents`.",
)
CUT_AT_HASH = Kind(
    "text-cut-at-hash",
    ERROR,
    "The text is cut off here: what follows ` #` is read as a comment.",
    "Put the whole text in quotes: {quoted}. For a comment, leave two spaces before the #.",
)
CUT_AT_COMMA = Kind(
    "text-cut-at-comma",
    ERROR,
    "The text is cut off at the comma: “{text}” is read as another key.",
    "Inside braces, put text that has a comma in quotes: {quoted}.",
)
CUT_AT_QUESTION_MARK = Kind(
    "text-cut-at-question-mark",
    ERROR,
    "Inside braces, a question mark in text without quotes is read differently from program to program.",
    "Quote text that ends in ? inside braces: {quoted}.",
)
COLON_IN_TEXT = Kind(
    "colon-in-text",
    ERROR,
    "A second colon followed by a space stands in this line.",
    "Put the text in quotes, or begin a new line if a new key was meant.",
)
UNCLOSED = Kind(
    "unclosed",
    ERROR,
    "A quote or bracket opens here and is not closed; on line {line} that no longer fits.",
    "Close it, or put text that holds quotes or brackets in quotes.",
)
TEXT_AFTER_QUOTE = Kind(
    "text-after-quote",
    ERROR,
    "The quotes are closed before this; “{text}” stands outside them.",
    "Put the quotes around the whole text; inside 'single quotes', an apostrophe is written twice: ''.",
)
BACKSLASH = Kind(
    "backslash",
    ERROR,
    "`{text}` means nothing inside double quotes, where a backslash begins a special character.",
    "Use 'single quotes' around this text, or write the backslash twice.",
)
EMPTY_ITEM = Kind(
    "empty-item",
    ERROR,
    "Nothing stands before this comma.",
    "Delete the comma, or write what is missing before it.",
)
BROKEN = Kind(
    "broken-yaml",
    ERROR,
    "From here on the file can't be understood.",
    "Look at this line and the one above: each needs `key: value` and the same indentation as its neighbours.",
)

"""The kinds of finding about a file that can't be read as text, or that YAML reads differently from what it says."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR = Severity.ERROR

# Reading the file

FILE_UNREADABLE = Kind(
    "file-unreadable",
    ERROR,
    "{file} can't be read: {reason}.",
    "Check the name and the folder, and that you may open the file.",
    why="What can't be read can't be checked, and no charter can be published from it.",
)
TOO_LARGE = Kind(
    "file-too-large",
    ERROR,
    "The file has {size} bytes; a contract may have {most}.",
    "Check that this is the contract and not something else.",
    why="No contract is that large: it is another file, or a piece was pasted in many times.",
)
NOT_UTF8 = Kind(
    "not-utf8",
    ERROR,
    "From here on the file is not UTF-8 text.",
    "Save the file as UTF-8 in your editor (often under “Save with encoding”).",
    why="Programs guess what letters of another encoding mean, and guess wrong: customers read “PeÃ±a” for “Peña”.",
)
CONTROL_CHARACTER = Kind(
    "control-character",
    ERROR,
    "There is a control character here ({character}) that nobody can see.",
    "Delete the words around the mark and type them by hand: pasted, they would bring it along again.",
    why="It comes along when text is pasted. Browsers and calendars drop it, show a box, or stop reading there.",
)
HIDDEN_CHARACTER = Kind(
    "hidden-character",
    ERROR,
    "There is an invisible character here ({character}) that can make text look like something else.",
    "Delete the words around the mark and type them by hand: pasted, they would bring it along again.",
    why="It can turn text round, or part a word unseen: a number or an address looks right and leads somewhere else.",
)
EMPTY_FILE = Kind(
    "empty-file",
    ERROR,
    "The file says nothing.",
    "Write the contract: begin with `format: 1`, or let `responde init` begin it for you.",
    why="Without a contract there is nothing that a customer could hold the company to.",
)
NOT_A_MAPPING = Kind(
    "not-a-contract",
    ERROR,
    "A contract consists of lines like `organisation: …`; this file doesn't begin like that.",
    "Begin with `format: 1` on a line of its own, and give each part its name, such as `people:`.",
    why="In a contract everything has a name, so that each value means one thing; in running text nothing has.",
)

# YAML

TAB = Kind(
    "tab",
    ERROR,
    "A tab stands here; YAML is indented with spaces.",
    "Replace the tab with spaces: two for each level, one between words.",
    why="Most programs refuse a tab. How wide it looks differs, too, so that a line can end up under the wrong person.",
)
NEEDS_QUOTES = Kind(
    "needs-quotes",
    ERROR,
    "Text can't begin with {character} unless it is in quotes.",
    "Put it in quotes: {quoted}.",
    why="To YAML such a sign means something. Programs refuse the file there, or read something else than the text.",
)
ALIAS = Kind(
    "alias-used",
    ERROR,
    "`{text}` is read as a reference to another place, which a contract doesn't use.",
    "If it is text, put it in quotes: {quoted}. If it was meant as a copy, write the value out.",
    why="To YAML a star begins a reference. Programs refuse the file, or put something else there: a short number such "
    "as *611 is lost, and nobody can dial it.",
)
ANCHOR = Kind(
    "anchor-used",
    ERROR,
    "`&{text}` is read as a mark for copying, which a contract doesn't use.",
    'If it is text, put the whole text in quotes: `"&{text} …"`. If not, delete it, and write each value out.',
    why="To YAML an ampersand begins a mark for copying. Programs drop the word from the text, and say nothing.",
)
TAG = Kind(
    "tag-used",
    ERROR,
    "`{text}` is read as an instruction to the program that reads the file.",
    'Delete it; if it is text, put the whole text in quotes: `"{text} …"`.',
    why="To YAML it is an order. Programs drop it from the text, and some run what it names.",
)
MERGE = Kind(
    "merge-used",
    ERROR,
    "`<<` copies values from elsewhere, which a contract doesn't do.",
    "Delete it and write each value where it holds.",
    why="Programs differ in what they copy and in which value wins: two readers of one contract see two promises.",
)
KEY_TWICE = Kind(
    "key-twice",
    ERROR,
    "`{key}` stands here a second time; the first is on line {first}.",
    "Keep one of the two, or give one another name.",
    why="Most programs keep the last of the two and say nothing: a promise, or a person, is gone from the charter.",
)
KEY_NOT_TEXT = Kind(
    "key-not-text",
    ERROR,
    "What stands before the colon has to be plain text.",
    "Write a word before the colon, as in `people:`, without brackets; several ids side by side: `shop phone:`.",
    why="Programs make a name of it that nobody can look up, or refuse the file.",
)
SECOND_DOCUMENT = Kind(
    "second-document",
    ERROR,
    "A second document begins here (`---`).",
    "Delete the line, or move what follows it to a file of its own.",
    why="Many programs read the first document and drop the rest: half of the promises would be missing.",
)
TOO_DEEP = Kind(
    "too-deep",
    ERROR,
    "The values are nested more than {most} deep.",
    "Check the brackets and the indentation: no contract needs that.",
    why="It takes a bracket that was never closed, or another file, to get there, and some programs break at it.",
)
TOO_MANY = Kind(
    "too-many-values",
    ERROR,
    "The file has more than {most} values.",
    "Check that this is the contract, and that no piece of it was pasted in many times.",
    why="No contract has that many, and nobody could keep what it would promise.",
)
TEXT_TOO_LONG = Kind(
    "text-too-long",
    ERROR,
    "This text has {size} characters; a text may have {most}.",
    "Shorten it, or publish it as a document and name it under `documents`. If it isn't that long, a quote is missing.",
    why="Nobody reads a text of that length where they look for help.",
)
CUT_AT_HASH = Kind(
    "text-cut-at-hash",
    ERROR,
    "The text is cut off here: what follows ` #` is read as a comment.",
    "Put the whole text in quotes: {quoted}. For a comment, leave two spaces before the #.",
    why="To YAML a # behind a blank begins a comment. Programs drop the rest and say nothing: half of an address is "
    "published, and customers go to the wrong door.",
)
CUT_AT_COMMA = Kind(
    "text-cut-at-comma",
    ERROR,
    "The text is cut off at the comma: “{text}” is read as another key.",
    "Inside braces, put text that has a comma in quotes: {quoted}.",
    why="Inside braces a comma ends a value. Programs read the rest as a key with nothing behind it: half of a "
    "sentence, or of the opening hours, is published.",
)
CUT_AT_QUESTION_MARK = Kind(
    "text-cut-at-question-mark",
    ERROR,
    "Inside braces, a question mark in text without quotes is read differently from program to program.",
    "Quote text that ends in ? inside braces: {quoted}.",
    why="Some programs refuse the file there and others don't: what works in an editor fails where it is published.",
)
COLON_IN_TEXT = Kind(
    "colon-in-text",
    ERROR,
    "A second colon followed by a space stands in this line.",
    'Put the text in quotes, as in `says: "Two things: what and when"`; if a key was meant, begin a new line.',
    why="To YAML a colon with a space behind it begins a value. Programs refuse the whole file there.",
)
UNCLOSED = Kind(
    "unclosed",
    ERROR,
    "A quote or bracket opens here and is not closed; on line {line} that no longer fits.",
    "Close it; if it belongs to the text, put the whole text in quotes of the other kind, as in `'a 5\" disc'`.",
    why="Programs take everything up to the next quote or bracket for one value, or refuse the whole file.",
)
TEXT_AFTER_QUOTE = Kind(
    "text-after-quote",
    ERROR,
    "The quotes are closed before this; “{text}” stands outside them.",
    "Put the quotes around the whole text; inside 'single quotes', an apostrophe is written twice: ''.",
    why="A value ends at its second quote. Programs refuse what stands behind it, and the whole file with it.",
)
BACKSLASH = Kind(
    "backslash",
    ERROR,
    "`{text}` means nothing inside double quotes, where a backslash begins a special character.",
    "Use 'single quotes' around this text, or write the backslash twice.",
    why="Programs refuse a sign that they don't know, and the whole file with it.",
)
EMPTY_ITEM = Kind(
    "empty-item",
    ERROR,
    "Nothing stands before this comma.",
    "Delete the comma, or write what is missing before it.",
    why="Some programs refuse the whole file there; others add something to the list that says nothing.",
)
BROKEN = Kind(
    "broken-yaml",
    ERROR,
    "From here on the file can't be understood.",
    "Look at this line and the one above: each needs `key: value` and the same indentation as its neighbours.",
    why="Where lines don't fit together no program can tell which value belongs to whom, and nothing can be published.",
)

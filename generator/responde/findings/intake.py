"""The kinds of finding about a complaint that came in, as whoever takes it is told what it leaves open."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NO_COMPLAINT = Kind(
    "no-complaint",
    ERROR,
    "There is no complaint of this contract in {file}.",
    "Give what one of its channels brought: an e-mail, a form post, a message, notes or JSON; as a whole, unchanged.",
    why="It was written for another contract, or is something else altogether; nothing in it was taken for an answer.",
)
FILE_TOO_LARGE = Kind(
    "complaint-too-large",
    ERROR,
    "{file} has more than {most} bytes, the most that is read.",
    "Give the complaint without its films and pictures; their names are enough.",
    why="A file of that size is hardly a complaint, and would keep whoever reads it waiting.",
)
BROKEN = Kind(
    "complaint-broken",
    ERROR,
    "It ends, or goes on, otherwise than it began.",
    "Get it once more from where it came; a piece of it is missing.",
    why="What was cut off may be what mattered most.",
)
CUT = Kind(
    "complaint-cut",
    WARNING,
    "It is longer than anything that is read; this was left out: “{said}”.",
    "Look whether an earlier conversation hangs below it, and give it without that.",
    why="Nobody writes a complaint of that length; but if somebody did, its end would be lost.",
)
GUESSED = Kind(
    "encoding-guessed",
    WARNING,
    "It isn't UTF-8 text, so its letters had to be guessed.",
    "Look at the accents. Save it as UTF-8 where you can.",
    why="A name whose accents are lost is another name.",
)
UNFIT = Kind(
    "handover-unfit",
    WARNING,
    "This can't be taken over as `{id}`: “{said}”.",
    "Write it as forms/handover.schema.json has it, and hand it over again.",
    why="What one desk has promised or done, and the next can't read, is promised or done again.",
)
MISSING = Kind(
    "answer-missing",
    ERROR,
    "“{question}” has not been answered (`{id}`).",
    "Ask for this alone; everything else is kept.",
    why="Without it the complaint can't be dealt with, or its answer reaches nobody.",
)
UNKNOWN_QUESTION = Kind(
    "question-unknown",
    WARNING,
    "Nobody asks this: “{said}”.",
    "Put it where it belongs, or leave it out.",
    why="It may be an answer that went astray, since a question was renamed or mistyped.",
)
UNKNOWN_ANSWER = Kind(
    "answer-unknown",
    WARNING,
    "“{said}” is none of the answers to “{question}” (`{id}`).",
    "Write one of these: {known}.",
    why="What isn't understood isn't kept, and whoever chose it thinks that it was said.",
)
UNREADABLE = Kind(
    "answer-unreadable",
    WARNING,
    "“{said}” can't be read as an answer to “{question}” (`{id}`).",
    "Write it like this: {example}.",
    why="A date or an address that is read wrong does more harm than one that is asked for again.",
)
SEVERAL = Kind(
    "answer-several",
    WARNING,
    "“{question}” takes one answer, and there are more (`{id}`): {said}.",
    "Leave the one that is meant.",
    why="To choose one of them would be to answer in somebody else's place.",
)
TWICE = Kind(
    "answer-twice",
    WARNING,
    "“{question}” was answered twice (`{id}`); this was left out: “{said}”.",
    "Leave the one that is meant.",
    why="The first may be what was said before, and the second what is true now.",
)
TOO_LONG = Kind(
    "answer-too-long",
    WARNING,
    "The answer to “{question}” is longer than it may be (`{id}`); this was cut off: “{said}”.",
    "Keep the whole with the case, and shorten what is handed on.",
    why="What was cut off may be what mattered most.",
)
BESIDE = Kind(
    "words-beside",
    NOTE,
    "This stands beside the questions and answers none: “{said}”.",
    "Read it; if it belongs to what happened, put it there.",
    why="People say what matters to them where there is room, not where it is asked.",
)
CORRECTED = Kind(
    "number-corrected",
    WARNING,
    "“{said}” has a slip; one case number alone can be meant: {meant}.",
    "Read it back to the customer.",
    why="A slip in a number sends a complaint to somebody else's case.",
)
MISTYPED = Kind(
    "number-mistyped",
    ERROR,
    "“{said}” is no case number of this company.",
    "Ask for it again, or look for the case by name and day.",
    why="Under a number that doesn't exist nobody finds a case again.",
)
AMBIGUOUS = Kind(
    "number-ambiguous",
    WARNING,
    "“{said}” has a slip, and any of these case numbers can be meant: {meant}.",
    "Look which of them there is, and read it back to the customer.",
    why="A slip in a number sends a complaint to somebody else's case.",
)
FOREIGN = Kind(
    "number-foreign",
    WARNING,
    "“{said}” is a case number of another company.",
    "Ask whom the customer meant to reach.",
    why="They may have come to the wrong place, and wait for an answer that nobody owes them.",
)


def every() -> dict[str, Kind]:
    """Every kind by its code, in alphabetical order."""
    kinds = (each for each in globals().values() if isinstance(each, Kind))
    return {kind.code: kind for kind in sorted(kinds, key=lambda kind: kind.code)}

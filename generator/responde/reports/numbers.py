"""Numbers are told as they were issued or as they were read: a line each, a sheet to print, or data for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from responde.complaint.number import Number, Outcome, Read
from responde.speech import Speech, figures
from responde.templating import plain

APART = "   "
DAY_ROOM, NAME_ROOM = "_" * 14, "_" * 24
"""Lines to write a day and a name on: with number and words they fit across a sheet."""
COMMA = Markup(", ")

Data = dict[str, object]


def render_text(numbers: Iterable[Number]) -> str:
    """A number a line, in groups of four."""
    return "".join(f"{number.groups}\n" for number in numbers)


def render_sheet(numbers: Iterable[Number], say: Speech) -> str:
    """A number a line, with room for the day and for whose case it becomes; lines are apart, for handwriting."""
    day, name = plain(say("Date")), plain(say("Name"))
    lines = (APART.join((number.groups, day, DAY_ROOM, name, NAME_ROOM)) for number in numbers)
    return "\n\n".join(lines) + "\n"


def render_json(numbers: Iterable[Number]) -> str:
    """`{"numbers": [{"number", "groups", "pairs", "prefix", "day"}]}`; a day is ISO 8601."""
    return _document([_data(number) for number in numbers])


def render_readings(found: Sequence[Read], prefix: str, say: Speech) -> str:
    """What was typed with what it is, a line each; `prefix` is the company's."""
    lines = (say("{whole}: {part}", whole=read.typed, part=_reading(read, prefix, say)) for read in found)
    return "".join(f"{plain(line)}\n" for line in lines)


def _reading(read: Read, prefix: str, say: Speech) -> Markup:
    if read.outcome is Outcome.SEVERAL:
        return say("mistyped. It can be {numbers}.", numbers=COMMA.join(each.groups for each in read.possible))
    if read.outcome is Outcome.UNREADABLE:
        return say("this is no case number. Look at it again, or have it read to you in pairs.")
    number = read.possible[0]
    if read.outcome is Outcome.FOREIGN:
        return say("not one of ours. It begins with {other}, ours with {prefix}.", other=number.prefix, prefix=prefix)
    facts = {"number": number.groups, "day": figures.day(say, number.day)}
    if read.outcome is Outcome.CORRECTED:
        return say("mistyped. Only {number} can be meant, received on {day}. Ask whether it is that one.", **facts)
    return say("right. It is {number}, received on {day}.", **facts)


def render_readings_json(found: Iterable[Read]) -> str:
    """`{"numbers": [{"typed", "outcome", "possible": [{"number", "groups", "pairs", "prefix", "day"}]}]}`.

    `outcome` is right, corrected, several, foreign or unreadable; `possible` holds one number in the first two cases,
    the other company's if it is foreign, and none if it is unreadable.
    """
    return _document([{"typed": read.typed, "outcome": read.outcome, "possible": _possible(read)} for read in found])


def _possible(read: Read) -> list[Data]:
    return [_data(number) for number in read.possible]


def _data(number: Number) -> Data:
    return {
        "number": number.whole,
        "groups": number.groups,
        "pairs": number.pairs,
        "prefix": number.prefix,
        "day": number.day.isoformat(),
    }


def _document(numbers: list[Data]) -> str:
    return json.dumps({"numbers": numbers}, ensure_ascii=False, indent=2) + "\n"

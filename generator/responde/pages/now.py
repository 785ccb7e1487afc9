"""Who answers now: by what happened a table of days and hours, which a script turns into the one person to call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from responde.clock import answering
from responde.clock.attending import turns_of
from responde.clock.roster import Gap, Roster, Row, roster
from responde.clock.told import Brought, brought_by
from responde.contract.promises import Need
from responde.pages import shifts, ways
from responde.pages.blocks import Action
from responde.pages.desk import Desk
from responde.speech import EMPTY

COMMA = Markup(", ")

Answers = tuple[Roster, tuple[tuple[int, str], ...]]
"""Who answers when, and by rung everybody above the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """When, and who answers then; both ready to print."""

    when: Markup
    who: Markup
    role: Markup = EMPTY
    action: Action | None = None
    """How to reach them first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A need, or a need that has to do with something by which others answer."""

    id: str
    need: str
    """The id of the need."""
    about: str
    """The id of a channel or a place; empty: of neither."""
    says: Markup
    """What happened."""
    ids: tuple[str, ...] = ()
    """Every channel and place of which it holds; none where it holds of all the others."""
    others: Markup = EMPTY
    """The same, as they are called."""
    people: frozenset[str] = frozenset()
    """Everybody who answers at some hour."""
    brought: Brought
    lines: tuple[Line, ...]
    choices: tuple[Block, ...] = ()
    """This one and its neighbours, where there are several of a need."""


def blocks(desk: Desk) -> tuple[Block, ...]:
    """Need by need, first without channel and place, then with those that change who answers."""
    found: list[Block] = []
    for name, need in answering.needs(desk.contract).items():
        alike = tuple(_of_need(desk, name, need))
        found += [replace(each, choices=alike) if len(alike) > 1 else each for each in alike]
    return tuple(found)


def _of_need(desk: Desk, name: str, need: Need) -> Iterator[Block]:
    says = desk.say.text(need.says)
    whole = Block(id=f"need-{name}", need=name, about="", says=says, brought=brought_by(need), lines=())
    usual = _answers(desk, whole.brought)
    yield replace(whole, lines=lines(desk, usual[0]), people=_people(usual[0]))
    groups: dict[Answers, list[str]] = {}
    ways_in = {**_channels(desk, need), **_places(desk, need)}
    for each, brought in ways_in.items():
        found = _answers(desk, brought)
        if found != usual:
            groups.setdefault(found, []).append(each)
    for found, named in groups.items():
        yield replace(
            whole,
            id=f"need-{name}--{named[0]}",
            about=named[0],
            ids=tuple(named),
            others=desk.scope(named),
            brought=ways_in[named[0]],
            lines=lines(desk, found[0]),
            people=_people(found[0]),
        )


def _people(found: Roster) -> frozenset[str]:
    return frozenset(shift.turn.person for row in found.rows for shift in row.shifts)


def _channels(desk: Desk, need: Need) -> dict[str, Brought]:
    """The need by each channel that takes it, where it has none of its own."""
    request = desk.contract.requests.get(need.request)
    there = tuple(desk.contract.channels)
    taken = (request and request.channels) or there
    return {} if need.channel else {name: brought_by(need, name) for name in there if name in taken}


def _places(desk: Desk, need: Need) -> dict[str, Brought]:
    return {} if need.place else {name: brought_by(need, place=name) for name in desk.contract.places}


def _answers(desk: Desk, brought: Brought) -> Answers:
    """Who answers when, and everybody who comes after them: what is equal needs no question."""
    turns = tuple(turns_of(desk.agenda, brought))
    first = desk.contract.edition.from_ or desk.agenda.clock().calendar.first
    above = tuple((turn.rung, turn.person) for turn in turns if turn.rung > 1 and not turn.stands_in_for)
    return roster(desk.agenda, brought, first), above


def lines(desk: Desk, found: Roster) -> tuple[Line, ...]:
    """The roster in words; where nobody's hours are known, those whose turn it is."""
    usual, odd = [row for row in found.rows if row.weekdays], [row for row in found.rows if not row.weekdays]
    every = [*_shifts(desk, usual), *(line for row in odd for line in _odd(desk, row))]
    every += [_gap(desk, gap, alone=len(found.gaps) == 1) for gap in found.gaps]
    every += [line(desk, desk.say("hours not stated"), person) for person in found.unstated]
    return tuple(every)


def _shifts(desk: Desk, rows: list[Row]) -> Iterator[Line]:
    """A line for each shift; one that comes on several days alike stands there once, with all of them."""
    days: dict[tuple[int, int, str], list[int]] = {}
    for row in rows:
        for shift in row.shifts:
            days.setdefault((shift.start, shift.end, shift.turn.person), []).extend(row.weekdays)
    for (start, end, person), found in days.items():
        yield line(desk, shifts.when(desk.say, shifts.weekdays(desk.say, tuple(found)), start, end), person)


def _odd(desk: Desk, row: Row) -> Iterator[Line]:
    days = _days(desk, row)
    for shift in row.shifts:
        yield line(desk, shifts.when(desk.say, days, shift.start, shift.end), shift.turn.person)
    if not row.shifts:
        yield Line(when=days, who=desk.say("nobody answers"))


def _gap(desk: Desk, gap: Gap, *, alone: bool) -> Line:
    """Who is the first after hours at which nobody answers; of several such it says after which hours."""
    when = desk.say("at any other hour")
    ends = COMMA.join(_end(desk, gap))
    when = when if alone else desk.say("at any other hour until {when}", when=ends)
    found = line(desk, when, gap.turn.person)
    return replace(found, role=desk.say("Nobody answers then. First to answer again: {when}.", when=ends))


def _end(desk: Desk, gap: Gap) -> Iterator[Markup]:
    """The days and the minute at which they are over: weekdays with the same one together."""
    usual: dict[int, list[int]] = {}
    for row, minute in gap.ends:
        usual.setdefault(minute, []).extend(row.weekdays)
    for minute, weekdays in usual.items():
        if weekdays:
            yield shifts.at(desk.say, shifts.weekdays(desk.say, tuple(weekdays)), minute)
    for row, minute in gap.ends:
        if not row.weekdays:
            yield shifts.at(desk.say, _days(desk, row), minute)


def _days(desk: Desk, row: Row) -> Markup:
    return desk.say("public holidays") if row.holidays else shifts.dates(desk.say, row.dates)


def line(desk: Desk, when: Markup, name: str) -> Line:
    """Somebody, with the way to reach them first."""
    person = desk.contract.people[name]
    found = ways.person_ways(desk, name)
    return Line(when=when, who=desk.person(name), role=desk.say.text(person.role), action=found[0] if found else None)

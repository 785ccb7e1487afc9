"""The window sheet of a place: when it is open, who answers there, and whom to call while it is closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from responde.artefact import Artefact
from responde.clock import answering, tables
from responde.contract.service import Channel, Place
from responde.contract.texts import Hours
from responde.pages import calendars, timetables
from responde.pages.desk import Desk
from responde.pages.keep import paper, window
from responde.prints import _sheet
from responde.speech import EMPTY, figures, people
from responde.speech import timetables as spoken
from responde.speech.people import Somebody
from responde.templating import escape, plain

TEMPLATE = "print/window.html.j2"
DAYS = 10
"""Holidays that a sheet has room for."""
CLOSED = 4
"""People to call while it is closed that it has room for."""
LARGEST, SMALLEST, STEP = 125, 50, 5
"""Letters, in tenths of a point."""
HIGH = {"letter": 560, "A4": 610}
"""Points that are left between the head and the foot."""
WIDE = 490
"""Points from margin to margin."""
SIGN = 0.6
"""How wide a sign is on the whole, for its height."""
COMMA = Markup(", ")
DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Days with their times; a line that is not about days of the week has its words in `times` alone."""

    days: Markup
    times: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands on the sheet of one place."""

    place: Markup
    where: Markup
    openings: tuple[Opening, ...]
    besides: tuple[Markup, ...]
    """Until when one is let in, and further days on which it is closed."""
    holidays: tuple[tuple[Markup, Markup], ...]
    more: Markup
    """How many holidays had no room."""
    then: Markup
    """What holds on holidays."""
    offered: tuple[tuple[Markup, Markup], ...]
    here: tuple[Somebody, ...]
    reached: tuple[Markup, ...]
    """The place's own numbers."""
    away: tuple[tuple[Markup, Somebody], ...]
    """Whom to call while it is closed: a line, or somebody."""
    write: Markup


def files(desk: Desk) -> Iterator[Artefact]:
    """The page of a PDF for each place."""
    for name, place in desk.contract.places.items():
        yield _sheet.artefact(desk, window(name), TEMPLATE, _context(desk, name, place))


def _context(desk: Desk, name: str, place: Place) -> dict[str, object]:
    sheet, sizes = _sheet_of(desk, name, place), range(LARGEST, SMALLEST, -STEP)
    points = _sheet.fitting(lambda size: _high(sheet, size), HIGH[paper(desk)], sizes)
    return _sheet.shared(desk) | {"sheet": sheet, "points": points}


def _sheet_of(desk: Desk, name: str, place: Place) -> Sheet:
    say, last = desk.say, place.last_entry
    entry = say("You are let in until {time}; whoever is inside is served.", time=figures.duration(say, last))
    closed = (say("{whole}: {part}", whole=say("Closed"), part=line) for line in say.texts(place.closed))
    holidays, then = _holidays(desk, name, place)
    left = len(holidays[DAYS:])
    return Sheet(
        place=say.text(place.name),
        where=say.text(place.address),
        openings=openings(desk, place.hours),
        besides=(*((entry,) if last else ()), *closed),
        holidays=holidays[:DAYS],
        more=say.n("And {n} more day.", "And {n} more days.", left, n=left) if left else EMPTY,
        then=then,
        offered=tuple((label, said) for label, said in _offered(desk, place) if said),
        here=here(desk, name, place),
        reached=people.reached(say, place),
        away=away(desk, place),
        write=_write(desk),
    )


def _offered(desk: Desk, place: Place) -> Iterator[tuple[Markup, Markup]]:
    say = desk.say
    yield say("What is done there"), say.text(place.does)
    yield say("Services"), desk.scope(place.services)
    yield say("Comfort"), COMMA.join(say.terms(place.comfort, "comfort"))
    yield say("Access"), COMMA.join(say.terms(place.access, "access"))
    yield say("Languages"), COMMA.join(say.language(code) for code in place.languages)


def _high(sheet: Sheet, size: float) -> float:
    """About how many points of height all that takes in letters of this size."""
    whole = WIDE / (size * SIGN)
    week = sum(2.8 if one.days else _sheet.lines(one.times, whole / 1.25) * 2 for one in sheet.openings)
    besides = sum(_sheet.lines(line, whole / 1.25) * 2 for line in sheet.besides)
    named = sum(_sheet.lines(said, whole / 2.2) * 1.9 for _, said in sheet.offered) + 2.9 * bool(sheet.offered)
    left = sum(_person_high(one, whole / 2.2) for one in sheet.here) + 2.4 * len(sheet.reached) + named
    right = sum(_person_high(one, whole / 2.2) + 1.9 * bool(line) for line, one in sheet.away)
    right += _sheet.lines(sheet.write, whole / 4) * 1.3
    days = (len(sheet.holidays) + 2) // 2 * 1.9 + 2.4 if sheet.holidays else 0
    return size * (8.5 + week + besides + max(left, right) + days)


def _person_high(one: Somebody, signs: float) -> float:
    numbers = sum(_sheet.lines(way, signs / 1.8) * 2.3 for way in one.ways)
    small = sum(_sheet.lines(line, signs) for line in one.hours) + _sheet.lines(one.role, signs)
    return 0.4 + _sheet.lines(one.name, signs / 1.5) * 1.8 + numbers + small * 1.35


def openings(desk: Desk, hours: Hours | None) -> tuple[Opening, ...]:
    """The times of the week, then holidays, seasons and single days; none where no hours are stated."""
    expression = timetables.expression(desk, hours)
    made = tables.table(expression) if expression else None
    whole = spoken.lines(desk.say, expression)
    if made is None or made.always or len(made.seasons) > 1:
        return tuple(Opening(days=EMPTY, times=line) for line in whole)
    rows = made.seasons[0].rows
    week = tuple(Opening(days=spoken.days(desk.say, row.days), times=spoken.times(desk.say, row.times)) for row in rows)
    return (*week, *(Opening(days=EMPTY, times=line) for line in whole[len(rows) :]))


def _holidays(desk: Desk, name: str, place: Place) -> tuple[tuple[tuple[Markup, Markup], ...], Markup]:
    """The public holidays on which the times of the week don't hold, with their names, and what holds on them."""
    expression = timetables.expression(desk, place.hours)
    season = tables.table(expression).seasons[0] if expression else None
    if season is None or season.holidays is None:
        return (), EMPTY
    first, last = desk.contract.edition.from_, desk.contract.edition.review_by
    open_on = {day for row in season.rows if row.times for day in row.days}
    known = calendars.of(desk.contract, place=name).holidays
    found = (one for one in known if one.date.weekday() in open_on and _within(one.date, first, last))
    days = tuple((figures.day(desk.say, one.date), _called(desk, one.name(desk.say.lang))) for one in found)
    return days, spoken.times(desk.say, season.holidays)


def _within(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or day >= first) and (last is None or day <= last)


def _called(desk: Desk, name: tuple[str, str]) -> Markup:
    lang, said = name
    return desk.say.marked(said, "" if lang == "und" else lang) if said else EMPTY


def here(desk: Desk, name: str, place: Place) -> tuple[Somebody, ...]:
    """Who answers at a place: who is responsible for it, else who sits there, else who takes what is brought there."""
    contract = desk.contract
    sitting = [person for person, one in contract.people.items() if one.place == name]
    brought = {name, *(channel for channel, one in contract.channels.items() if name in one.at)}
    takes = [seat.person for seat in answering.seats(contract.ladder[0], brought)] if contract.ladder else []
    found = [place.responsible] if place.responsible else sitting or takes
    return tuple(_sheet.somebody(desk, each) for each in found if each in contract.people)


def away(desk: Desk, place: Place) -> tuple[tuple[Markup, Somebody], ...]:
    """Who answers the telephone while the place is closed: each line with its hours, then people with theirs."""
    contract = desk.contract
    shut = set(range(7 * DAY)) - _minutes(desk, place.hours)
    lines = {name: one for name, one in contract.channels.items() if one.kind == "phone" and _open(desk, one, shut)}
    found = [(desk.name("channels", name, link=False), _line(desk, one)) for name, one in lines.items()]
    asked = lines or dict.fromkeys(("",))
    for seat in (seat for name in asked for seat in answering.seats(contract.ladder[0], {name})):
        person = contract.people.get(seat.person)
        if person and _minutes(desk, person.hours) & shut and person.number:
            found.append((EMPTY, _sheet.somebody(desk, seat.person)))
    unlike = {plain(each.name or title): (title, each) for title, each in found}
    return tuple(unlike.values())[:CLOSED]


def _line(desk: Desk, channel: Channel) -> Somebody:
    hours = people.hours(desk.say, desk.contract, channel.hours)
    return Somebody(name=EMPTY, ways=people.reached(desk.say, channel), hours=hours)


def _open(desk: Desk, channel: Channel, shut: set[int]) -> bool:
    return bool(_minutes(desk, channel.hours) & shut)


def _minutes(desk: Desk, hours: Hours | None) -> set[int]:
    """Minutes since Monday, midnight, that are open in a usual week of the first season."""
    expression = timetables.expression(desk, hours)
    rows = tables.table(expression).seasons[0].rows if expression else ()
    found: set[int] = set()
    for row in rows:
        for day in row.days:
            for opens, closes in row.times:
                start, end = opens.hour * 60 + opens.minute, closes.hour * 60 + closes.minute
                end += DAY if end <= start else 0
                found |= {(day * DAY + minute) % (7 * DAY) for minute in range(start, end)}
    return found


def _write(desk: Desk) -> Markup:
    """Where to write when nobody picks up: the e-mail channel's address."""
    return next((escape(one.email) for one in desk.contract.channels.values() if one.email), EMPTY)

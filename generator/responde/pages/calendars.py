"""The one calendar of a contract, resolved to dates, and how a page tells it."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from responde.clock.calendar import Calendar
from responde.clock.contracted import calendar_of, horizon
from responde.contract.contract import Contract
from responde.pages.blocks import Section, Table, facts
from responde.pages.desk import Desk, out
from responde.speech import EMPTY, figures
from responde.speech.timetables import DAYS
from responde.templating import escape

COMMA = Markup(", ")
FILE = "calendar.json"
"""The same for programs, at the root of the site."""


def of(contract: Contract, *, place: str = "", region: str = "") -> Calendar:
    """The calendar of the organisation, or of one of its places or regions, as far as it is known."""
    return calendar_of(contract, horizon(contract), place=place, region=region)


def section(desk: Desk) -> Section:
    """Business days, the cut-off, and the public holidays while the edition holds."""
    say, contract = desk.say, desk.contract
    calendar, rules = of(contract), contract.calendar
    weekend = COMMA.join(say.word("weekdays", DAYS[day]) for day in sorted(calendar.weekend))
    cutoff = figures.clock_time(calendar.cutoff) if calendar.cutoff else say("none: until the end of the day")
    return Section(
        id="calendar",
        title=say("Which days count as business days?"),
        facts=(
            *facts(
                (say("No business days"), weekend),
                (say("Received the same day until"), cutoff),
                (say("Time zone"), say("All times are those of {zone}.", zone=contract.organisation.timezone)),
                (say("Calendar"), _source(desk, calendar)),
                (say("All dates for programs"), out(f"{desk.root}{FILE}", escape(FILE))),
                (say("Also off"), _days(desk, rules.add) if rules else ()),
                (say("Worked although a holiday"), _days(desk, rules.remove) if rules else ()),
            ),
            *(desk.lacks(rules.lacks) if rules else ()),
        ),
        tables=_holidays(desk, calendar),
    )


def _source(desk: Desk, calendar: Calendar) -> tuple[Markup, ...]:
    """Whose holidays these are, where they were looked up, and how far they are known."""
    say, rules = desk.say, desk.contract.calendar
    return (
        say("Public holidays: {code}", code=rules.holidays) if rules and rules.holidays else EMPTY,
        say("Public holidays as in {library}", library=calendar.library) if calendar.library else EMPTY,
        say("Dates are known until {day}", day=figures.day(say, calendar.last)),
    )


def _days(desk: Desk, found: tuple[object, ...]) -> tuple[Markup, ...]:
    lines = []
    for one in found:
        line = figures.day(desk.say, getattr(one, "date", None))
        says, region = desk.say.text(getattr(one, "says", None)), getattr(one, "region", "")
        line = desk.say("{day}: {what}", day=line, what=says) if says else line
        lines.append(desk.say("{what} ({about})", what=line, about=desk.name("regions", region)) if region else line)
    return tuple(lines)


def _holidays(desk: Desk, calendar: Calendar) -> tuple[Table, ...]:
    first, last = desk.contract.edition.from_, desk.contract.edition.review_by
    rows = [
        _holiday(desk, one.date, one.name(desk.say.lang)) for one in calendar.holidays if _within(one.date, first, last)
    ]
    if not rows:
        return ()
    heads = (desk.say("Day"), desk.say("Holiday"))
    return (
        Table(
            caption=desk.say("Public holidays while this edition holds"), heads=heads, rows=tuple(rows), kind="holidays"
        ),
    )


def _within(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or day >= first) and (last is None or day <= last)


def _holiday(desk: Desk, day: date, name: tuple[str, str]) -> tuple[Markup, ...]:
    lang, said = name
    shown = desk.say.marked(said, "" if lang == "und" else lang) if said else desk.say("not stated")
    return (figures.day(desk.say, day), shown)

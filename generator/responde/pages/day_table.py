"""The dates of a year without script: for each business day of receipt, the last day of every term that is promised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from markupsafe import Markup

from responde.clock.agenda import Agenda
from responde.clock.calendar import DAY, Holiday
from responde.clock.terms import Clock, later
from responde.contract.quantities import Duration
from responde.pages.desk import Desk
from responde.speech import EMPTY
from responde.templating import escape

YEAR = Duration(count=Decimal(1), unit="year")
COMMA = Markup(", ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month of the table: its business days with the days on which terms end, and its holidays in words."""

    id: str
    title: Markup
    rows: tuple[tuple[Markup, ...], ...]
    """The day of receipt, then for each term its last day."""
    holidays: Markup = EMPTY


def months(desk: Desk, clock: Clock, terms: tuple[int, ...]) -> tuple[Month, ...]:
    """Twelve months from the day from which the edition holds; `terms` are numbers of business days.

    What arrives after the cut-off, or on a day that has no row, counts as what arrives on the next row.
    """
    every = tuple(_days(desk.contract.edition.from_, clock))
    return tuple(
        _month(desk, clock, tuple(days), terms) for _, days in groupby(every, key=lambda day: (day.year, day.month))
    )


def _days(first: date | None, clock: Clock) -> Iterator[date]:
    """A year of days, as far as the calendar knows them."""
    end = later(first, YEAR) if first else None
    while first and end and first < min(end, clock.calendar.last + DAY):
        yield first
        first += DAY


def _month(desk: Desk, clock: Clock, days: tuple[date, ...], terms: tuple[int, ...]) -> Month:
    worked = tuple(day for day in days if clock.calendar.is_business_day(day))
    off = (one for one in clock.calendar.holidays if days[0] <= one.date <= days[-1])
    closed = tuple(_closed(desk, one) for one in off if one.date.weekday() not in clock.calendar.weekend)
    return Month(
        id=f"{days[0]:%Y-%m}",
        title=_month_name(desk, days[0]),
        rows=tuple((_short(desk, day, "EEE d"), *(_ends(desk, clock, day, term) for term in terms)) for day in worked),
        holidays=COMMA.join(closed),
    )


def _ends(desk: Desk, clock: Clock, day: date, term: int) -> Markup:
    """The last day of a term for what arrives on a business day before the cut-off."""
    last = clock.business_day(day, term)
    return _short(desk, last, "EEE d MMM") if last else desk.say("ask us")


def _closed(desk: Desk, one: Holiday) -> Markup:
    lang, name = one.name(desk.say.lang)
    day = _short(desk, one.date, "EEE d")
    marked = desk.say.marked(name, "" if lang == "und" else lang) if name else EMPTY
    return desk.say("{day} ({name})", day=day, name=marked) if marked else day


def _short(desk: Desk, day: date, pattern: str) -> Markup:
    from babel.dates import format_date

    return escape(format_date(day, pattern, locale=desk.say.locale))


def _month_name(desk: Desk, day: date) -> Markup:
    from babel.dates import format_skeleton

    return escape(format_skeleton("yMMMM", day, locale=desk.say.locale))


def clocks(agenda: Agenda) -> dict[tuple[str, str], Clock]:
    """The clock of the company, and of each place and region that has other days, by place and region."""
    contract = agenda.contract
    every = [("", ""), *((name, "") for name in contract.places), *(("", name) for name in contract.regions)]
    found: dict[tuple[str, str], Clock] = {}
    for where in every:
        clock = agenda.clock(where)
        if clock.calendar.dates not in {each.calendar.dates for each in found.values()}:
            found[where] = clock
    return found

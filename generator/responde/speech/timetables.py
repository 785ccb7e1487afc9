"""Opening hours in words: a line for each group of days, with seasons, holidays and single dates."""

from __future__ import annotations

from datetime import time

from markupsafe import Markup

from responde.clock.tables import Row, Season, Special, Times, Timetable, table
from responde.speech import Speech, figures
from responde.templating import escape

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def lines(say: Speech, expression: str) -> tuple[Markup, ...]:
    """One line for each group of days; none for an empty expression, where no hours are stated."""
    if not expression:
        return ()
    made = table(expression)
    if made.always:
        return (say("day and night, every day of the year"), *_comments(made))
    found: list[Markup] = []
    for season in made.seasons:
        found += _season(say, season, alone=season.is_whole_year)
    found += _holidays(say, made)
    found += [_special(say, special) for special in made.exceptions]
    return (*found, *_comments(made))


def _comments(made: Timetable) -> tuple[Markup, ...]:
    return tuple(escape(comment) for comment in made.comments)


def _season(say: Speech, season: Season, *, alone: bool) -> list[Markup]:
    """A line for each group of days; where there are several seasons, one line for each of them."""
    rows = [_row(say, row) for row in season.rows]
    if alone:
        return rows
    first, last = figures.month_day(say, *season.first), figures.month_day(say, *season.last)
    period = say("{first} to {last}", first=first, last=last)
    return [say("{whole}: {part}", whole=period, part=Markup("; ").join(rows))]


def _row(say: Speech, row: Row) -> Markup:
    return say("{days}: {times}", days=days(say, row.days), times=times(say, row.times))


def days(say: Speech, found: tuple[int, ...]) -> Markup:
    """`Monday to Friday`, `Saturday`, `every day`."""
    if len(found) == len(DAYS):
        return say("every day")
    first, last = say.word("weekdays", DAYS[found[0]]), say.word("weekdays", DAYS[found[-1]])
    if len(found) == 1:
        return first
    if len(found) == 2:  # noqa: PLR2004 - two days
        return say("{first} and {last}", first=first, last=last)
    return say("{first} to {last}", first=first, last=last)


def times(say: Speech, found: Times) -> Markup:
    """`8:00–13:30 and 15:30–19:00`, `closed`, `day and night`."""
    if not found:
        return say("closed")
    if found == ((time(), time()),):
        return say("day and night")
    spans = [Markup("{}–{}").format(figures.clock_time(start), figures.clock_time(end)) for start, end in found]
    if len(spans) == 1:
        return spans[0]
    return say("{first} and {last}", first=Markup(", ").join(spans[:-1]), last=spans[-1])


def _holidays(say: Speech, made: Timetable) -> list[Markup]:
    kinds = {season.holidays for season in made.seasons}
    if kinds == {None}:
        return []
    if len(kinds) == 1:
        return [say("{days}: {times}", days=say("public holidays"), times=times(say, made.seasons[0].holidays or ()))]
    found = []
    for season in made.seasons:
        first, last = figures.month_day(say, *season.first), figures.month_day(say, *season.last)
        period = say("{first} to {last}", first=first, last=last)
        said = times(say, season.holidays) if season.holidays is not None else say("as on any other day")
        whole = say("{whole}: {part}", whole=say("public holidays"), part=said)
        found.append(say("{whole}: {part}", whole=period, part=whole))
    return found


def _special(say: Speech, special: Special) -> Markup:
    first, last = _date(say, special.first), _date(say, special.last)
    when = first if special.first == special.last else say("{first} to {last}", first=first, last=last)
    if len(special.rows) == 1:
        return say("{days}: {times}", days=when, times=times(say, special.rows[0].times))
    rows = Markup("; ").join(_row(say, row) for row in special.rows)
    return say("{whole}: {part}", whole=when, part=rows)


def _date(say: Speech, written: tuple[int | None, int, int]) -> Markup:
    year, month, day = written
    shown = figures.month_day(say, month, day)
    return say("{day}, {year}", day=shown, year=year) if year else shown

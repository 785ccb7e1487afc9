"""Opening hours on a page, by their name or as they stand there."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.texts import Hours
from responde.pages.desk import Desk
from responde.speech import timetables


def expression(desk: Desk, hours: Hours | None) -> str:
    """The hours behind a name, or the hours themselves; empty for none."""
    if hours is None:
        return ""
    named = desk.contract.hours.get(hours.written)
    return named.written if named else hours.written


def lines(desk: Desk, hours: Hours | None) -> tuple[Markup, ...]:
    """One line for each group of days, with seasons, holidays and single dates; empty where no hours are stated."""
    return timetables.lines(desk.say, expression(desk, hours))

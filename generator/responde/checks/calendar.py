"""Hours and calendars: they can be read, and the holidays they name are known."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case
from responde.clock import calendar, syntax
from responde.contract.contract import Contract
from responde.contract.leaves import leaves
from responde.contract.texts import Hours
from responde.findings import Finding, Path
from responde.findings import catalogue as kinds
from responde.reading.suggest import hint


def readable_hours(case: Case) -> Iterator[Finding]:
    """Hours that can't be read would be published as “not stated”, or worse, as open."""
    judged: dict[str, str | None] = {}
    for path, value, _key in leaves(case.contract):
        if not isinstance(value, Hours) or value.written in case.contract.hours:
            continue
        if value.written not in judged:
            judged[value.written] = syntax.problem(value.written)
        reason = judged[value.written]
        if reason is not None:
            near = hint(value.written, case.contract.hours)
            yield kinds.HOURS_INVALID.at(path, value=value.written, reason=reason, hint=near)


def known_holidays(case: Case) -> Iterator[Finding]:
    """A calendar that nobody knows has no holidays at all, and every date worked out from it is wrong."""
    for path, code in _calendars(case.contract):
        if code and not calendar.knows(code):
            yield kinds.HOLIDAYS_UNKNOWN.at(path, value=code, hint=hint(code, calendar.codes()))


def _calendars(contract: Contract) -> Iterator[tuple[Path, str]]:
    if contract.calendar:
        yield ("calendar", "holidays"), contract.calendar.holidays
    for group in (contract.places, contract.regions):
        for one in group.values():
            yield (*one.path, "holidays"), one.holidays


RULES = (readable_hours, known_holidays)

"""A contract's own calendar: the holidays that it names, else those of its country, with its weekend and cut-off."""

from __future__ import annotations

from responde.clock.calendar import Calendar, Names, knows, resolve
from responde.contract.contract import Contract
from responde.contract.texts import Text
from responde.contract.vocabulary import VOCABULARIES

WEEKDAYS = tuple(VOCABULARIES["weekdays"])
"""From Monday."""
WEEKEND = ("sat", "sun")
"""Where nothing else is said."""


def calendar_of(contract: Contract, years: tuple[int, int], holidays: str | None = None) -> Calendar:
    """The calendar of the organisation, or with other `holidays` that of a place, over whole years.

    Raises LookupError for a calendar of holidays that nobody knows.
    """
    rules = contract.calendar
    return resolve(
        country=_code(contract) if holidays is None else holidays,
        years=years,
        languages=contract.languages,
        timezone=contract.organisation.timezone,
        weekend=weekend(contract),
        added={one.date: _names(one.says) for one in rules.add if one.date} if rules else {},
        removed=frozenset(one.date for one in rules.remove if one.date) if rules else frozenset(),
        cutoff=rules.cutoff if rules else None,
    )


def weekend(contract: Contract) -> frozenset[int]:
    """The weekdays that are no business days, Monday being 0."""
    stated = contract.calendar.weekend if contract.calendar else ()
    return frozenset(WEEKDAYS.index(day) for day in stated or WEEKEND)


def _names(text: Text | None) -> Names:
    """At least one, in no language where there are no words."""
    return tuple((lang or "und", said) for lang, said in text.values.items()) if text else (("und", ""),)


def _code(contract: Contract) -> str:
    """Holidays as the contract names them, else of its country and region where these are known."""
    if contract.calendar and contract.calendar.holidays:
        return contract.calendar.holidays
    country, region = contract.organisation.country, contract.organisation.region
    return next((code for code in (f"{country}-{region}", country) if knows(code)), "")

"""A contract's own calendar: holidays of a place, its region or its country, with weekend, cut-off and known years."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date

from responde.clock.calendar import Calendar, Names, knows, resolve
from responde.contract.company import CalendarRules, OneDay
from responde.contract.contract import Contract
from responde.contract.texts import Text
from responde.contract.vocabulary import VOCABULARIES

WEEKDAYS = tuple(VOCABULARIES["weekdays"])
"""From Monday."""
WEEKEND = ("sat", "sun")
"""Where nothing else is said."""
MOST_YEARS = 30
"""Years after the first of a calendar: nobody knows the holidays of a distant one."""


def horizon(contract: Contract) -> tuple[int, int]:
    """The first and the last of the whole years for which the calendar of a contract is known.

    From the year before the edition begins until the year after the last day that it names, thirty years later at most.
    Of a contract that names no day nothing is known: its only year is the first of all.
    """
    begins, *ends = (_year(getattr(contract.edition, key, None)) for key in ("from_", "review_by", "until"))
    named = [year for year in (begins, *ends) if year]
    if not named:
        return MINYEAR, MINYEAR
    first = max(MINYEAR, (begins or min(named)) - 1)
    return first, min(max(named) + 1, first + MOST_YEARS, MAXYEAR - 1)  # of the very last day there is no next


def _year(day: object) -> int | None:
    """Of a contract that could not be read whole, a day may be anything."""
    return day.year if isinstance(day, date) else None


def calendar_of(contract: Contract, years: tuple[int, int], *, place: str = "", region: str = "") -> Calendar:
    """The calendar of the organisation, or of a case at a place and in a region of the contract, over whole years.

    A place's holidays go before those of its region, and these before the contract's. Of a place the region is known;
    one that is named besides goes before it. Raises LookupError for a calendar of holidays that nobody knows.
    """
    where, around = contract.places.get(place), contract.regions.get(_region(contract, place, region))
    added, removed = own_days(contract, place=place, region=region)
    rules = contract.calendar
    return resolve(
        country=(where and where.holidays) or (around and around.holidays) or _code(contract),
        years=years,
        languages=contract.languages,
        timezone=(around and around.timezone) or contract.organisation.timezone,
        weekend=weekend(contract),
        added=added,
        removed=removed,
        cutoff=rules.cutoff if rules else None,
    )


def weekend(contract: Contract) -> frozenset[int]:
    """The weekdays that are no business days, Monday being 0."""
    stated = contract.calendar.weekend if contract.calendar else ()
    return frozenset(WEEKDAYS.index(day) for day in stated or WEEKEND)


def own_days(contract: Contract, *, place: str = "", region: str = "") -> tuple[dict[date, Names], frozenset[date]]:
    """Days that the contract adds, with their names, and those that it takes out, as `calendar_of` counts them.

    What it says of everybody comes first, and what it says of a region has the last word there.
    """
    added: dict[date, Names] = {}
    removed: frozenset[date] = frozenset()
    rules = contract.calendar or CalendarRules(cutoff=None)
    for scope in dict.fromkeys(("", _region(contract, place, region))):
        closed = {day: _names(one.says) for day, one in _days(rules.add, scope)}
        added |= closed
        removed = removed - closed.keys() | {day for day, _ in _days(rules.remove, scope)}
    return added, removed


def _region(contract: Contract, place: str, region: str) -> str:
    where = contract.places.get(place)
    return region or (where.region if where else "")


def _days(days: Iterable[OneDay], region: str) -> Iterable[tuple[date, OneDay]]:
    return ((one.date, one) for one in days if one.date and one.region == region)


def _names(text: Text | None) -> Names:
    """At least one, in no language where there are no words."""
    return tuple((lang or "und", said) for lang, said in text.values.items()) if text else (("und", ""),)


def _code(contract: Contract) -> str:
    """Holidays as the contract names them, else of its country and region where these are known."""
    if contract.calendar and contract.calendar.holidays:
        return contract.calendar.holidays
    country, region = contract.organisation.country, contract.organisation.region
    return next((code for code in (f"{country}-{region}", country) if knows(code)), "")

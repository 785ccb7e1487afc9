"""Dates reads the days that a rule names: `Dec 24`, `Jul-Aug`, `2026 Dec 24-2027 Jan 6`, `2026-2027`."""

from __future__ import annotations

import re
from calendar import monthrange

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

YearDay = tuple[int | None, int, int]
"""Year, month and day; the year is None where every year is meant."""

_DATE = re.compile(r"(\d{4})? ?([A-Z][a-z]{2})?(?: (\d+))?")


def ends(dates: str) -> tuple[YearDay, YearDay]:
    """First and last day; `2026 Dec 24-Jan 6` ends in the next year, `Jan-Feb` on (None, 2, 29)."""
    low, _, high = dates.partition("-")
    year, month, day = _parts(low)
    end_year, end_month, end_day = _parts(high or low)
    first = (year, month or 1, day or 1)
    month = end_month or 12
    last = (end_year or year, month, end_day or monthrange(end_year or year or 2000, month)[1])
    if year and not end_year and last[1:] < first[1:]:
        last = (year + 1, *last[1:])
    return first, last


def exist(dates: str) -> bool:
    """Whether there are such days, 29 February only in a leap year."""
    return all(_exists(*_parts(part)) for part in dates.split("-"))


def run_backwards(dates: str) -> bool:
    """Whether they end before they begin, as does `2026 Nov-Feb`: the library reads both ends of 2026 in it."""
    (year, *first), (end_year, *last) = ends(dates)
    if not year or not end_year:
        return False
    return (end_year, *last) < (year, *first) or (end_year > year and not re.search(r"[a-z] |-\d{4}$", dates))


def name_days(dates: str) -> bool:
    """Whether they are more precise than months."""
    return bool(re.search(r"[a-z] \d", dates))


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    return not month or not day or 1 <= day <= monthrange(year or 2000, month)[1]


def _parts(written: str) -> tuple[int | None, int | None, int | None]:
    found = _DATE.fullmatch(written)
    assert found
    year, month, day = found.groups()
    return int(year) if year else None, MONTHS.index(month) + 1 if month else None, int(day) if day else None

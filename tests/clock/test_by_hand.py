"""When a time is over, counted by hand on wall calendars: the cut-off, holidays, long weekends, summer time, leap days.

The holidays are those of the laws, and none was taken from a library:
Colombia: Ley 51 de 1983 (what it moves is kept on the next Monday); Spain: each community's decree of the year;
Portugal: Código do Trabalho, art. 234; Brazil: Leis 662/1949, 6.802/1980 and 14.759/2023; Chile: Leyes 2.977, 19.668,
19.973 and 20.983; Peru: Decreto Legislativo 713 and Ley 31788; Mexico: Ley Federal del Trabajo, art. 74; Venezuela:
LOTTT, art. 184; England and Scotland: Banking and Financial Dealings Act 1971; Saudi Arabia: 22 February, 23 September.
Easter Sunday is 5 April 2026 and 28 March 2027.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

import pytest

from responde.clock.calendar import resolve
from responde.clock.hours import Hours
from responde.clock.terms import LAST_MOMENT, Clock, ends, ends_in_turn
from responde.contract.quantities import Duration

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

ZONES = {
    "BR": "America/Sao_Paulo",
    "CL": "America/Santiago",
    "CO": "America/Bogota",
    "ES-CT": "Europe/Madrid",
    "ES-MD": "Europe/Madrid",
    "GB-ENG": "Europe/London",
    "GB-SCT": "Europe/London",
    "MX": "America/Mexico_City",
    "PE": "America/Lima",
    "PT": "Europe/Lisbon",
    "SA": "Asia/Riyadh",
    "VE": "America/Caracas",
}


@lru_cache
def clock_of(code: str, weekend: str = "Sat Sun", cutoff: time | None = None) -> Clock:
    days = frozenset(WEEKDAYS.index(day) for day in weekend.split())
    return Clock(
        resolve(country=code, years=(2026, 2029), languages=("en",), timezone=ZONES[code], weekend=days, cutoff=cutoff)
    )


def elsewhere(timezone: str, *, weekend: frozenset[int] = frozenset()) -> Clock:
    """A clock that knows no holidays, in any time zone."""
    return Clock(resolve(country="", years=(2026, 2027), languages=("en",), timezone=timezone, weekend=weekend))


def span(text: str) -> Duration:
    found = Duration.parse(text)
    assert found is not None
    return found


def moment(text: str, zone: ZoneInfo) -> datetime:
    """`Thu 2026-12-03 17:01`, or with an offset; the weekday has to be right, so that a row can't lie about it."""
    weekday, written = text.split(" ", 1)
    at = datetime.fromisoformat(written)
    assert WEEKDAYS[at.weekday()] == weekday, text
    return at if at.tzinfo else at.replace(tzinfo=zone)


def over(text: str, at: str, clock: Clock) -> str:
    """As `Tue 2026-12-01 17:00`; the last moment of a day is the day alone."""
    end = ends(span(text), moment(at, clock.zone), clock)
    assert end is not None
    hour = "" if end.time() == LAST_MOMENT else f" {end:%H:%M:%S}".removesuffix(":00")
    return f"{WEEKDAYS[end.weekday()]} {end:%Y-%m-%d}{hour}"


def to_the_second(end: datetime | None, clock: Clock) -> str:
    """As `Sun 2027-03-28 13:00:00+02:00`, as the clocks there show it."""
    assert end is not None
    shown = end.astimezone(UTC).astimezone(clock.zone)
    return f"{WEEKDAYS[shown.weekday()]} {shown.isoformat(sep=' ')}"


# Madrid, cut-off at 17:00. 6 December 2026 is a Sunday and kept on Monday the 7th, 8 December is a Tuesday.
@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("1 business day", "Mon 2026-11-30 00:00", "Tue 2026-12-01"),
        ("1 business day", "Mon 2026-11-30 16:59", "Tue 2026-12-01"),
        ("1 business day", "Mon 2026-11-30 17:00", "Tue 2026-12-01"),
        (
            "1 business day",
            "Mon 2026-11-30 17:00:59",
            "Tue 2026-12-01",
        ),  # the minute of the cut-off lasts until its end
        ("1 business day", "Mon 2026-11-30 17:00:59.999999", "Tue 2026-12-01"),
        ("1 business day", "Mon 2026-11-30 17:01", "Wed 2026-12-02"),
        ("1 business day", "Mon 2026-11-30 23:59:59", "Wed 2026-12-02"),
        ("1 business day", "Tue 2026-12-01 00:00", "Wed 2026-12-02"),
        ("1 business day", "Thu 2026-12-03 16:59", "Fri 2026-12-04"),
        ("1 business day", "Thu 2026-12-03 17:01", "Wed 2026-12-09"),  # received on Friday, over the long weekend
        ("1 business day", "Fri 2026-12-04 17:00:59", "Wed 2026-12-09"),
        ("1 business day", "Fri 2026-12-04 17:01", "Thu 2026-12-10"),  # received on Wednesday
        ("1 business day", "Sat 2026-12-05 16:59", "Thu 2026-12-10"),  # likewise
        ("1 business day", "Sun 2026-12-06 17:01", "Thu 2026-12-10"),  # a closed day isn't put off once more
        ("1 business day", "Tue 2026-12-08 23:59:59", "Thu 2026-12-10"),
        ("1 business day", "Thu 2026-12-24 17:00", "Mon 2026-12-28"),  # Christmas Eve is worked, Christmas is a Friday
        ("1 business day", "Thu 2026-12-24 17:01", "Tue 2026-12-29"),  # received on Monday
        ("3 business days", "Fri 2026-12-04 17:01", "Mon 2026-12-14"),  # from the 9th: 10, 11, 14
        ("same day", "Fri 2026-12-04 17:01", "Fri 2026-12-04"),  # the cut-off is for business days alone
        ("1 calendar day", "Fri 2026-12-04 17:01", "Sat 2026-12-05"),
        ("1 week", "Fri 2026-12-04 17:01", "Fri 2026-12-11"),
        ("1 month", "Fri 2026-12-04 17:01", "Mon 2027-01-04"),
        ("2 hours", "Fri 2026-12-04 17:01", "Fri 2026-12-04 19:01"),
        ("90 minutes", "Fri 2026-12-04 17:01:30", "Fri 2026-12-04 18:31:30"),
    ],
)
def test_what_arrives_after_the_cutoff_or_on_a_closed_day_counts_from_the_next_business_day(
    text: str, at: str, expected: str
) -> None:
    assert over(text, at, clock_of("ES-MD", cutoff=time(17))) == expected


@pytest.mark.parametrize(
    ("cutoff", "at", "expected"),
    [
        (time(0), "Mon 2026-11-30 00:00:59", "Tue 2026-12-01"),
        (time(0), "Mon 2026-11-30 00:01", "Wed 2026-12-02"),
        (time(23, 59), "Mon 2026-11-30 23:59:59", "Tue 2026-12-01"),
        (time(8, 30), "Mon 2026-11-30 08:30:59", "Tue 2026-12-01"),
        (time(8, 30), "Mon 2026-11-30 08:31", "Wed 2026-12-02"),
        (time(8, 30), "Mon 2026-11-30 09:00", "Wed 2026-12-02"),  # later by the hour, though not by the minute
        (time(8, 30), "Mon 2026-11-30 07:45", "Tue 2026-12-01"),
        (None, "Mon 2026-11-30 23:59:59", "Tue 2026-12-01"),
    ],
)
def test_a_cutoff_may_be_at_any_minute_of_the_day(cutoff: time | None, at: str, expected: str) -> None:
    assert over("1 business day", at, clock_of("ES-MD", cutoff=cutoff)) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("Thu 2026-12-03 16:00:59+00:00", "Fri 2026-12-04"),  # 17:00:59 in Madrid
        ("Thu 2026-12-03 16:01+00:00", "Wed 2026-12-09"),
        ("Thu 2026-12-03 11:01-05:00", "Wed 2026-12-09"),
        ("Fri 2026-12-04 01:00+09:00", "Fri 2026-12-04"),  # 17:00 on Thursday in Madrid
        ("Thu 2026-12-03 23:30+00:00", "Wed 2026-12-09"),  # 00:30 on Friday in Madrid
        ("Wed 2026-07-01 15:00+00:00", "Thu 2026-07-02"),  # 17:00 in summer
        ("Wed 2026-07-01 15:01+00:00", "Fri 2026-07-03"),
    ],
)
def test_the_cutoff_is_by_the_clock_of_the_calendar_wherever_one_writes_from(at: str, expected: str) -> None:
    assert over("1 business day", at, clock_of("ES-MD", cutoff=time(17))) == expected


@pytest.mark.parametrize(
    ("code", "text", "at", "expected"),
    [
        # 1 January 2027 is a Friday. Epiphany: Wednesday the 6th in Madrid, moved to Monday the 11th in Colombia.
        ("CO", "1 business day", "Thu 2026-12-31 10:00", "Mon 2027-01-04"),
        ("CO", "5 business days", "Thu 2026-12-31 10:00", "Fri 2027-01-08"),
        ("CO", "6 business days", "Thu 2026-12-31 10:00", "Tue 2027-01-12"),
        ("CO", "1 business day", "Fri 2027-01-08 10:00", "Tue 2027-01-12"),
        ("CO", "1 business day", "Mon 2027-01-11 10:00", "Wed 2027-01-13"),  # received on Tuesday
        ("CO", "1 calendar day", "Thu 2026-12-31 23:59", "Fri 2027-01-01"),
        ("ES-MD", "3 business days", "Thu 2026-12-31 10:00", "Thu 2027-01-07"),  # 4, 5, 7
        ("PT", "3 business days", "Thu 2026-12-31 10:00", "Wed 2027-01-06"),  # Epiphany is worked
        ("CL", "1 business day", "Thu 2026-12-31 10:00", "Mon 2027-01-04"),
        ("VE", "1 business day", "Wed 2026-12-30 10:00", "Mon 2027-01-04"),  # 31 December is a holiday, too
        ("VE", "1 business day", "Wed 2026-12-23 10:00", "Mon 2026-12-28"),  # and so is the 24th
        ("GB-ENG", "1 business day", "Thu 2026-12-31 10:00", "Mon 2027-01-04"),
        ("GB-SCT", "1 business day", "Thu 2026-12-31 10:00", "Tue 2027-01-05"),  # Saturday the 2nd is kept on Monday
        # Boxing Day: Saturday in 2026, kept on Monday; in 2027 Christmas is a Saturday: Monday and Tuesday.
        ("GB-ENG", "1 business day", "Thu 2026-12-24 10:00", "Tue 2026-12-29"),
        ("GB-ENG", "1 business day", "Fri 2027-12-24 10:00", "Wed 2027-12-29"),
        (
            "GB-ENG",
            "4 business days",
            "Fri 2027-12-24 10:00",
            "Tue 2028-01-04",
        ),  # 1 January 2028, a Saturday: Monday 3rd
        ("PT", "1 business day", "Thu 2026-12-24 10:00", "Mon 2026-12-28"),  # nothing is moved in Portugal
        ("PT", "1 business day", "Fri 2027-12-24 10:00", "Mon 2027-12-27"),
    ],
)
def test_days_are_counted_over_the_end_of_the_year(code: str, text: str, at: str, expected: str) -> None:
    assert over(text, at, clock_of(code)) == expected


@pytest.mark.parametrize(
    ("code", "text", "at", "expected"),
    [
        # 2027: Thursday 25 and Friday 26 March, Easter Monday the 29th.
        ("ES-MD", "1 business day", "Wed 2027-03-24 10:00", "Mon 2027-03-29"),  # Thursday and Friday
        ("ES-CT", "1 business day", "Wed 2027-03-24 10:00", "Thu 2027-03-25"),
        ("ES-CT", "2 business days", "Wed 2027-03-24 10:00", "Tue 2027-03-30"),  # Friday and Monday
        ("CO", "1 business day", "Wed 2027-03-24 10:00", "Mon 2027-03-29"),
        ("CO", "1 business day", "Fri 2027-03-19 10:00", "Tue 2027-03-23"),  # Saint Joseph is moved from this very day
        ("CL", "2 business days", "Wed 2027-03-24 10:00", "Mon 2027-03-29"),  # Thursday is worked
        ("BR", "2 business days", "Wed 2027-03-24 10:00", "Mon 2027-03-29"),  # likewise
        ("PT", "2 business days", "Wed 2027-03-24 10:00", "Mon 2027-03-29"),  # likewise
        ("PE", "1 business day", "Wed 2027-03-24 10:00", "Mon 2027-03-29"),
        ("VE", "1 business day", "Wed 2027-03-24 10:00", "Mon 2027-03-29"),
        ("MX", "2 business days", "Wed 2027-03-24 10:00", "Fri 2027-03-26"),  # the law knows no Good Friday
        ("GB-ENG", "1 business day", "Thu 2027-03-25 10:00", "Tue 2027-03-30"),
        ("GB-SCT", "1 business day", "Thu 2027-03-25 10:00", "Mon 2027-03-29"),  # no Easter Monday
        # 2026: Thursday 2 and Friday 3 April, Easter Monday the 6th.
        ("ES-MD", "1 business day", "Wed 2026-04-01 10:00", "Mon 2026-04-06"),
        ("ES-CT", "2 business days", "Wed 2026-04-01 10:00", "Tue 2026-04-07"),
        # Carnival: Monday 8 and Tuesday 9 February 2027; Corpus Christi: Thursday 27 May 2027.
        ("VE", "1 business day", "Fri 2027-02-05 10:00", "Wed 2027-02-10"),
        ("BR", "1 business day", "Fri 2027-02-05 10:00", "Mon 2027-02-08"),  # no holiday by federal law
        ("PT", "1 business day", "Wed 2027-05-26 10:00", "Fri 2027-05-28"),
        ("CO", "1 business day", "Fri 2027-05-28 10:00", "Tue 2027-06-01"),  # moved to Monday the 31st
        ("CO", "3 business days", "Thu 2027-06-03 10:00", "Wed 2027-06-09"),  # Sacred Heart on Monday the 7th: 4, 8, 9
    ],
)
def test_days_are_counted_over_easter_and_what_moves_with_it(code: str, text: str, at: str, expected: str) -> None:
    assert over(text, at, clock_of(code)) == expected


@pytest.mark.parametrize(
    ("code", "text", "at", "expected"),
    [
        # 6 and 8 December 2027 are Monday and Wednesday: a day is worked between them.
        ("ES-MD", "1 business day", "Fri 2027-12-03 10:00", "Tue 2027-12-07"),
        ("ES-MD", "2 business days", "Fri 2027-12-03 10:00", "Thu 2027-12-09"),
        ("ES-MD", "1 business day", "Mon 2027-12-06 10:00", "Thu 2027-12-09"),  # received on Tuesday
        ("PT", "5 business days", "Tue 2027-11-30 10:00", "Thu 2027-12-09"),  # 1 and 8 December: 2, 3, 6, 7, 9
        # Madrid keeps 2 May: a Saturday in 2026, after a Friday; in 2027 a Sunday, moved to Monday the 3rd.
        ("ES-MD", "1 business day", "Thu 2026-04-30 10:00", "Mon 2026-05-04"),
        ("ES-MD", "1 business day", "Fri 2027-04-30 10:00", "Tue 2027-05-04"),
        ("ES-CT", "1 business day", "Fri 2027-04-30 10:00", "Mon 2027-05-03"),  # 1 May is a Saturday, and stays so
        ("ES-CT", "1 business day", "Wed 2027-06-23 10:00", "Fri 2027-06-25"),  # Saint John
        ("ES-MD", "1 business day", "Wed 2027-06-23 10:00", "Thu 2027-06-24"),
        ("GB-ENG", "1 business day", "Fri 2027-04-30 10:00", "Tue 2027-05-04"),  # first Monday in May
        # Moved Mondays of Colombia: 12 October (a Tuesday) to the 18th, 11 November (a Thursday) to the 15th.
        ("CO", "1 business day", "Mon 2027-10-11 10:00", "Tue 2027-10-12"),  # its own date is worked
        ("CO", "1 business day", "Fri 2027-10-15 10:00", "Tue 2027-10-19"),
        ("CO", "10 business days", "Fri 2027-10-29 10:00", "Tue 2027-11-16"),  # 2-5, 8-12, 16: Mondays 1 and 15 not
        ("CO", "1 business day", "Fri 2027-08-13 10:00", "Tue 2027-08-17"),  # Assumption, moved from a Sunday
        # Mexico: first Monday in February, third in March; 16 September 2026 is a Wednesday.
        ("MX", "1 business day", "Fri 2027-01-29 10:00", "Tue 2027-02-02"),
        ("MX", "1 business day", "Fri 2027-03-12 10:00", "Tue 2027-03-16"),
        ("MX", "1 business day", "Tue 2026-09-15 10:00", "Thu 2026-09-17"),
        # Chile, 18 and 19 September: Friday and Saturday; Saturday and Sunday, with Friday 17th; Monday and Tuesday.
        ("CL", "1 business day", "Thu 2026-09-17 10:00", "Mon 2026-09-21"),
        ("CL", "1 business day", "Thu 2027-09-16 10:00", "Mon 2027-09-20"),
        ("CL", "1 business day", "Fri 2028-09-15 10:00", "Wed 2028-09-20"),
        # Brazil: All Souls on Monday 2 November 2026, Consciência Negra on Friday the 20th.
        ("BR", "1 business day", "Fri 2026-10-30 10:00", "Tue 2026-11-03"),
        ("BR", "1 business day", "Thu 2026-11-19 10:00", "Mon 2026-11-23"),
    ],
)
def test_days_are_counted_over_bridges_and_long_weekends(code: str, text: str, at: str, expected: str) -> None:
    assert over(text, at, clock_of(code)) == expected


@pytest.mark.parametrize(
    ("code", "weekend", "text", "at", "expected"),
    [
        # Peru, shops: Sunday alone. 8 and 9 December 2026 are Tuesday and Wednesday, 25 December is a Friday.
        ("PE", "Sun", "1 business day", "Fri 2026-12-04 10:00", "Sat 2026-12-05"),
        ("PE", "Sun", "1 business day", "Sat 2026-12-05 10:00", "Mon 2026-12-07"),
        ("PE", "Sun", "3 business days", "Fri 2026-12-04 10:00", "Thu 2026-12-10"),  # 5, 7, 10
        ("PE", "Sun", "1 business day", "Sun 2026-12-06 10:00", "Thu 2026-12-10"),  # received on Monday
        ("PE", "Sun", "1 business day", "Thu 2026-12-24 10:00", "Sat 2026-12-26"),
        ("PE", "Sun", "1 business day", "Wed 2027-03-24 10:00", "Sat 2027-03-27"),  # Holy Saturday is worked
        ("PE", "Sun", "1 business day", "Fri 2027-04-30 10:00", "Mon 2027-05-03"),  # 1 May is a Saturday
        # Saudi Arabia: Friday and Saturday. 23 September 2026 is a Wednesday, 22 February 2027 a Monday.
        ("SA", "Fri Sat", "1 business day", "Tue 2026-09-22 10:00", "Thu 2026-09-24"),
        ("SA", "Fri Sat", "2 business days", "Tue 2026-09-22 10:00", "Sun 2026-09-27"),
        ("SA", "Fri Sat", "1 business day", "Fri 2026-09-25 10:00", "Mon 2026-09-28"),  # received on Sunday
        ("SA", "Fri Sat", "1 business day", "Sat 2026-09-26 23:59", "Mon 2026-09-28"),
        ("SA", "Fri Sat", "2 business days", "Thu 2027-02-18 10:00", "Tue 2027-02-23"),  # 21, 23
        # Four days a week in Colombia: Tuesday 8 December 2026 and Monday 11 January 2027 are holidays.
        ("CO", "Fri Sat Sun", "1 business day", "Thu 2026-12-03 10:00", "Mon 2026-12-07"),
        ("CO", "Fri Sat Sun", "4 business days", "Thu 2026-12-03 10:00", "Mon 2026-12-14"),  # 7, 9, 10, 14
        ("CO", "Fri Sat Sun", "1 business day", "Fri 2026-12-04 10:00", "Wed 2026-12-09"),  # received on Monday
        ("CO", "Fri Sat Sun", "1 business day", "Thu 2027-01-07 10:00", "Tue 2027-01-12"),
        # Seven days a week: only holidays are closed.
        ("CO", "", "1 business day", "Sat 2026-12-05 10:00", "Sun 2026-12-06"),
        ("CO", "", "2 business days", "Sun 2026-12-06 10:00", "Wed 2026-12-09"),  # 7, 9
    ],
)
def test_the_weekend_is_the_days_that_are_stated(code: str, weekend: str, text: str, at: str, expected: str) -> None:
    assert over(text, at, clock_of(code, weekend)) == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("5 days", "Sat 2026-12-05 10:00", "Thu 2026-12-10"),  # from the 5th to the 10th
        ("20 days", "Sat 2026-12-05 10:00", "Fri 2026-12-25"),  # a holiday ends it as any day does
        ("1 day", "Sat 2026-12-05 10:00", "Sun 2026-12-06"),
        ("1 month", "Wed 2026-11-25 10:00", "Fri 2026-12-25"),
        ("1 month", "Sun 2027-02-28 10:00", "Sun 2027-03-28"),  # the same day, not the last
        ("1 month", "Sat 2027-01-30 10:00", "Sun 2027-02-28"),
        ("1 month", "Fri 2027-01-29 10:00", "Sun 2027-02-28"),
        ("1 month", "Thu 2027-01-28 10:00", "Sun 2027-02-28"),
        ("1 month", "Wed 2027-03-31 10:00", "Fri 2027-04-30"),
        ("1 month", "Fri 2027-04-30 10:00", "Sun 2027-05-30"),
        ("2 months", "Sun 2027-01-31 10:00", "Wed 2027-03-31"),  # February doesn't shorten what passes over it
        ("3 months", "Mon 2026-11-30 10:00", "Sun 2027-02-28"),
        ("6 months", "Tue 2027-08-31 10:00", "Tue 2028-02-29"),
        ("12 months", "Sun 2027-02-28 10:00", "Mon 2028-02-28"),
        # 29 February 2028 is a Tuesday.
        ("1 month", "Sat 2028-01-29 10:00", "Tue 2028-02-29"),
        ("1 month", "Sun 2028-01-30 10:00", "Tue 2028-02-29"),
        ("1 month", "Tue 2028-02-29 10:00", "Wed 2028-03-29"),
        ("12 months", "Tue 2028-02-29 10:00", "Wed 2029-02-28"),
        ("48 months", "Tue 2028-02-29 10:00", "Sun 2032-02-29"),
        ("1 year", "Mon 2027-03-01 10:00", "Wed 2028-03-01"),
        ("365 days", "Mon 2027-03-01 10:00", "Tue 2028-02-29"),
        ("365 days", "Tue 2028-02-29 10:00", "Wed 2029-02-28"),
        ("1 day", "Mon 2028-02-28 23:59", "Tue 2028-02-29"),
        ("1 day", "Sun 2027-02-28 23:59", "Mon 2027-03-01"),
        ("2 weeks", "Tue 2028-02-22 10:00", "Tue 2028-03-07"),
        ("24 hours", "Mon 2028-02-28 10:00", "Tue 2028-02-29 10:00"),
        ("1 business day", "Mon 2028-02-28 10:00", "Tue 2028-02-29"),
        ("3 business days", "Fri 2028-02-25 10:00", "Wed 2028-03-01"),  # 28, 29, 1
        ("1 business day", "Tue 2028-02-29 10:00", "Wed 2028-03-01"),
        ("2-3 business days", "Fri 2027-02-26 10:00", "Wed 2027-03-03"),  # 1, 2, 3
    ],
)
def test_months_end_on_the_same_day_or_the_last_and_leap_days_count(text: str, at: str, expected: str) -> None:
    assert over(text, at, clock_of("CO")) == expected


# The clocks are put forward on Sunday 28 March 2027 and back on Sunday 31 October 2027: in Madrid from 02:00 to 03:00
# and from 03:00 to 02:00, in Lisbon and London from 01:00 to 02:00 and from 02:00 to 01:00. In Santiago they go at
# midnight: on Saturday 4 April 2026 back from 24:00 to 23:00, on Sunday 6 September 2026 from 00:00 to 01:00.
@pytest.mark.parametrize(
    ("code", "text", "at", "expected"),
    [
        ("ES-MD", "24 hours", "Sat 2027-03-27 12:00+01:00", "Sun 2027-03-28 13:00:00+02:00"),
        ("ES-MD", "48 hours", "Sat 2027-03-27 12:00+01:00", "Mon 2027-03-29 13:00:00+02:00"),
        ("ES-MD", "2 hours", "Sat 2027-03-27 23:30+01:00", "Sun 2027-03-28 01:30:00+01:00"),
        ("ES-MD", "3 hours", "Sat 2027-03-27 23:30+01:00", "Sun 2027-03-28 03:30:00+02:00"),
        ("ES-MD", "30 minutes", "Sun 2027-03-28 01:45+01:00", "Sun 2027-03-28 03:15:00+02:00"),
        ("ES-MD", "1 second", "Sun 2027-03-28 01:59:59+01:00", "Sun 2027-03-28 03:00:00+02:00"),
        ("ES-MD", "24 hours", "Sat 2027-10-30 12:00+02:00", "Sun 2027-10-31 11:00:00+01:00"),
        ("ES-MD", "1 hour", "Sun 2027-10-31 01:30+02:00", "Sun 2027-10-31 02:30:00+02:00"),
        ("ES-MD", "2 hours", "Sun 2027-10-31 01:30+02:00", "Sun 2027-10-31 02:30:00+01:00"),
        ("ES-MD", "1 hour", "Sun 2027-10-31 02:30+02:00", "Sun 2027-10-31 02:30:00+01:00"),
        ("ES-MD", "1 hour", "Sun 2027-10-31 02:30+01:00", "Sun 2027-10-31 03:30:00+01:00"),
        ("ES-MD", "same day", "Sun 2027-03-28 00:10+01:00", "Sun 2027-03-28 23:59:59+02:00"),
        ("ES-MD", "1 calendar day", "Sat 2027-10-30 23:59+02:00", "Sun 2027-10-31 23:59:59+01:00"),
        ("ES-MD", "1 business day", "Fri 2027-10-29 10:00+02:00", "Tue 2027-11-02 23:59:59+01:00"),  # All Saints
        ("ES-MD", "1 month", "Sun 2027-02-28 10:00+01:00", "Sun 2027-03-28 23:59:59+02:00"),
        ("PT", "1 hour", "Sun 2027-03-28 00:30+00:00", "Sun 2027-03-28 02:30:00+01:00"),
        ("PT", "24 hours", "Sat 2027-10-30 18:00+01:00", "Sun 2027-10-31 17:00:00+00:00"),
        ("PT", "1 hour", "Sun 2027-10-31 01:30+01:00", "Sun 2027-10-31 01:30:00+00:00"),
        ("PT", "5 days", "Fri 2027-03-26 10:00+00:00", "Wed 2027-03-31 23:59:59+01:00"),
        ("GB-ENG", "1 calendar day", "Sat 2027-03-27 23:00+00:00", "Sun 2027-03-28 23:59:59+01:00"),
        ("GB-ENG", "1 business day", "Thu 2027-03-25 10:00+00:00", "Tue 2027-03-30 23:59:59+01:00"),  # over Easter
        ("GB-ENG", "same day", "Sun 2027-10-31 00:10+01:00", "Sun 2027-10-31 23:59:59+00:00"),
        ("GB-ENG", "same day", "Sat 2027-10-30 23:30+00:00", "Sun 2027-10-31 23:59:59+00:00"),  # Sunday in London
        ("CL", "1 hour", "Sat 2026-04-04 23:30-03:00", "Sat 2026-04-04 23:30:00-04:00"),
        ("CL", "1 hour", "Sat 2026-04-04 23:30-04:00", "Sun 2026-04-05 00:30:00-04:00"),
        ("CL", "same day", "Sat 2026-04-04 10:00-03:00", "Sat 2026-04-04 23:59:59-04:00"),  # with the second one
        ("CL", "same day", "Sat 2026-04-04 23:30-04:00", "Sat 2026-04-04 23:59:59-04:00"),
        ("CL", "1 day", "Fri 2026-04-03 10:00-03:00", "Sat 2026-04-04 23:59:59-04:00"),
        ("CL", "1 week", "Sat 2026-03-28 10:00-03:00", "Sat 2026-04-04 23:59:59-04:00"),
        ("CL", "1 month", "Wed 2026-03-04 10:00-03:00", "Sat 2026-04-04 23:59:59-04:00"),
        ("CL", "1 day", "Sat 2026-04-04 23:30-04:00", "Sun 2026-04-05 23:59:59-04:00"),
        ("CL", "1 business day", "Thu 2026-04-02 10:00-03:00", "Mon 2026-04-06 23:59:59-04:00"),  # over Good Friday
        ("CL", "24 hours", "Sat 2026-04-04 12:00-03:00", "Sun 2026-04-05 11:00:00-04:00"),
        ("CL", "same day", "Sat 2026-09-05 10:00-04:00", "Sat 2026-09-05 23:59:59-04:00"),
        ("CL", "1 hour", "Sat 2026-09-05 23:30-04:00", "Sun 2026-09-06 01:30:00-03:00"),
        ("CL", "1 day", "Sat 2026-09-05 23:30-04:00", "Sun 2026-09-06 23:59:59-03:00"),
        ("CL", "24 hours", "Sat 2026-09-05 12:00-04:00", "Sun 2026-09-06 13:00:00-03:00"),
    ],
)
def test_hours_pass_whatever_the_clocks_show_and_days_end_when_these_show_it(
    code: str, text: str, at: str, expected: str
) -> None:
    clock = clock_of(code)
    assert to_the_second(ends(span(text), moment(at, clock.zone), clock), clock) == expected


# In Nuuk the clocks go with Europe's, at 01:00 UTC: on Saturday 24 October 2026 from 24:00 back to 23:00, and on
# Saturday 27 March 2027 from 23:00 to 24:00, so that this day has no last hour.
@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("1 business day", "Fri 2026-10-23 10:00-01:00", "Sat 2026-10-24 23:59:59-02:00"),
        ("1 business day", "Sat 2026-10-24 23:30-02:00", "Sun 2026-10-25 23:59:59-02:00"),
        ("same day", "Sat 2027-03-27 10:00-02:00", "Sat 2027-03-27 22:59:59-02:00"),
        ("1 business day", "Fri 2027-03-26 10:00-02:00", "Sat 2027-03-27 22:59:59-02:00"),
    ],
)
def test_a_day_is_over_with_its_last_second_where_the_clocks_change_at_midnight(
    text: str, at: str, expected: str
) -> None:
    clock = elsewhere("America/Nuuk")
    assert to_the_second(ends(span(text), moment(at, clock.zone), clock), clock) == expected


def test_what_follows_a_day_whose_end_comes_twice_begins_with_the_second_one() -> None:
    clock = clock_of("CL")
    end = ends_in_turn((span("same day"), span("1 hour")), moment("Sat 2026-04-04 10:00-03:00", clock.zone), clock)
    assert to_the_second(end, clock) == "Sun 2026-04-05 00:59:59-04:00"


# A time that the clocks skip is counted on from before the change: RFC 5545, section 3.3.5.
@pytest.mark.parametrize(
    ("code", "text", "at", "expected"),
    [
        ("ES-MD", "at once", "Sun 2027-03-28 02:30", "2027-03-28T03:30:00+02:00"),
        ("ES-MD", "1 hour", "Sun 2027-03-28 02:30", "2027-03-28T04:30:00+02:00"),
        ("ES-MD", "same day", "Sun 2027-03-28 02:30", "2027-03-28T23:59:59+02:00"),
        ("PT", "1 minute", "Sun 2027-03-28 01:59", "2027-03-28T03:00:00+01:00"),
        ("CL", "1 hour", "Sun 2026-09-06 00:30", "2026-09-06T02:30:00-03:00"),
        ("CL", "same day", "Sun 2026-09-06 00:30", "2026-09-06T23:59:59-03:00"),
        ("CL", "1 day", "Sun 2026-09-06 00:30", "2026-09-07T23:59:59-03:00"),
        ("CL", "1 business day", "Sun 2026-09-06 00:30", "2026-09-08T23:59:59-03:00"),  # received on Monday
    ],
)
def test_a_moment_that_the_clocks_skip_is_a_later_one_that_they_show(
    code: str, text: str, at: str, expected: str
) -> None:
    clock = clock_of(code)
    end = ends(span(text), moment(at, clock.zone), clock)
    assert end is not None
    assert end.isoformat() == expected


@pytest.mark.parametrize(
    ("cutoff", "at", "expected"),
    [
        # Sunday is worked here; the clocks skip 02:30 and show 03:30.
        (time(3), "Sun 2027-03-28 02:30", "2027-03-30"),
        (time(3, 30), "Sun 2027-03-28 02:30", "2027-03-29"),
    ],
)
def test_a_moment_that_the_clocks_skip_is_late_by_what_they_show(cutoff: time, at: str, expected: str) -> None:
    clock = elsewhere("Europe/Madrid")
    strict = Clock(replace(clock.calendar, cutoff=cutoff))
    end = ends(span("1 business day"), moment(at, clock.zone), strict)
    assert end is not None
    assert str(end.date()) == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("4 opening hours", "Sat 2027-03-27 23:00+01:00", "Sun 2027-03-28 04:00:00+02:00"),  # 23-2 and 3-4
        ("7 opening hours", "Sat 2027-03-27 22:00+01:00", "Sun 2027-03-28 06:00:00+02:00"),  # all of the short night
        ("4 opening hours", "Sat 2027-10-30 23:00+02:00", "Sun 2027-10-31 02:00:00+01:00"),  # 23-3
        ("9 opening hours", "Sat 2027-10-30 22:00+02:00", "Sun 2027-10-31 06:00:00+01:00"),  # all of the long night
        ("10 opening hours", "Sat 2027-10-30 22:00+02:00", "Sat 2027-11-06 23:00:00+01:00"),
    ],
)
def test_a_night_in_which_the_clocks_change_has_an_opening_hour_less_or_more(text: str, at: str, expected: str) -> None:
    calendar = clock_of("ES-MD").calendar
    night = Clock(calendar, Hours(expression="Sa 22:00-06:00", calendar=calendar))
    assert to_the_second(ends(span(text), moment(at, night.zone), night), night) == expected

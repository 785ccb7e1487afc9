"""Timetables, written as a reader would put them down, from expressions."""

from __future__ import annotations

import pytest

from responde.clock.tables import Row, Season, Times, Timetable, table

WEEK = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def told(found: Timetable) -> tuple[str, ...]:
    """One line for each season and exception."""
    always = ("always",) if found.always else ()
    return (*always, *(season(part) for part in found.seasons), *(exception(part) for part in found.exceptions))


def season(part: Season) -> str:
    dates = "all year" if part.is_whole_year else "{}/{} to {}/{}".format(*part.first, *part.last)
    holidays = "" if part.holidays is None else f", PH {times(part.holidays)}"
    return f"{dates}: {rows(part.rows)}{holidays}"


def exception(part: object) -> str:
    first, last = ("/".join(str(number or "*") for number in day) for day in (part.first, part.last))  # type: ignore[attr-defined]
    return f"{first} to {last}: {rows(part.rows)}"  # type: ignore[attr-defined]


def rows(found: tuple[Row, ...]) -> str:
    return ", ".join(f"{WEEK[row.days[0]]}-{WEEK[row.days[-1]]}({len(row.days)}) {times(row.times)}" for row in found)


def times(found: Times) -> str:
    return " ".join(f"{start:%H:%M}-{end:%H:%M}" for start, end in found) or "closed"


TABLES = [
    ("24/7", ["always", "all year: Mo-Su(7) 00:00-00:00"]),
    ("Mo-Su 00:00-24:00; PH 00:00-24:00", ["always", "all year: Mo-Su(7) 00:00-00:00, PH 00:00-00:00"]),
    ("24/7; PH off", ["all year: Mo-Su(7) 00:00-00:00, PH closed"]),
    ("24/7; Dec 25 off", ["all year: Mo-Su(7) 00:00-00:00", "*/12/25 to */12/25: Mo-Su(7) closed"]),
    ("off", ["all year: Mo-Su(7) closed"]),
    ("Mo-Fr 08:00-17:00; PH off", ["all year: Mo-Fr(5) 08:00-17:00, Sa-Su(2) closed, PH closed"]),
    (
        "Mo-Fr 08:00-16:30; Sa 09:00-12:30; PH off",
        ["all year: Mo-Fr(5) 08:00-16:30, Sa-Sa(1) 09:00-12:30, Su-Su(1) closed, PH closed"],
    ),
    ("Mo-Su 18:00-06:00", ["all year: Mo-Su(7) 18:00-06:00"]),
    ("Mo-Su 18:00-24:00", ["all year: Mo-Su(7) 18:00-00:00"]),
    ("Mo-Fr 08:00-13:30,15:30-19:00", ["all year: Mo-Fr(5) 08:00-13:30 15:30-19:00, Sa-Su(2) closed"]),
    ("We,Fr 08:00-09:00", [
        "all year: Mo-Tu(2) closed, We-We(1) 08:00-09:00, Th-Th(1) closed, Fr-Fr(1) 08:00-09:00, Sa-Su(2) closed",
    ]),
    ("Sa,Su,PH 10:00-14:00", ["all year: Mo-Fr(5) closed, Sa-Su(2) 10:00-14:00, PH 10:00-14:00"]),
    (
        "Mo-Th 08:30-18:30; Fr 08:30-15:00; Jul-Aug Mo-Fr 08:00-15:00; PH off",
        [
            "9/1 to 6/30: Mo-Th(4) 08:30-18:30, Fr-Fr(1) 08:30-15:00, Sa-Su(2) closed, PH closed",
            "7/1 to 8/31: Mo-Fr(5) 08:00-15:00, Sa-Su(2) closed, PH closed",
        ],
    ),
    (
        "Jan-Mar 08:00-12:00; Apr-Dec 09:00-12:00",
        ["1/1 to 3/31: Mo-Su(7) 08:00-12:00", "4/1 to 12/31: Mo-Su(7) 09:00-12:00"],
    ),
    ("Jan-Mar 08:00-12:00; Apr-Dec 08:00-12:00", ["all year: Mo-Su(7) 08:00-12:00"]),
    (
        "Nov-Feb 10:00-12:00; Mar-Oct 09:00-12:00",
        ["11/1 to 2/29: Mo-Su(7) 10:00-12:00", "3/1 to 10/31: Mo-Su(7) 09:00-12:00"],
    ),
    (
        "Jun 15-Sep 15 Mo-Su 08:00-15:00",
        ["9/16 to 6/14: Mo-Su(7) closed", "6/15 to 9/15: Mo-Su(7) 08:00-15:00"],
    ),
    (
        "10:00-12:00; Jul PH off",
        ["8/1 to 6/30: Mo-Su(7) 10:00-12:00", "7/1 to 7/31: Mo-Su(7) 10:00-12:00, PH closed"],
    ),
    (
        "Mo-Fr 08:00-17:00; PH off; 2026 Dec 24,2026 Dec 31 08:00-12:00; Dec 26 off",
        [
            "all year: Mo-Fr(5) 08:00-17:00, Sa-Su(2) closed, PH closed",
            "2026/12/24 to 2026/12/24: Th-Th(1) 08:00-12:00",
            "2026/12/31 to 2026/12/31: Th-Th(1) 08:00-12:00",
            "*/12/26 to */12/26: Mo-Su(7) closed",
        ],
    ),
    (
        "Mo-Fr 08:00-17:00; 2026 Dec 24-Jan 06 Mo-Fr 10:00-12:00; 2027 Feb Tu off",
        [
            "all year: Mo-Fr(5) 08:00-17:00, Sa-Su(2) closed",
            "2026/12/24 to 2027/1/6: Mo-Fr(5) 10:00-12:00, Sa-Su(2) closed",
            "2027/2/1 to 2027/2/28: Mo-Mo(1) 08:00-17:00, Tu-Tu(1) closed, We-Fr(3) 08:00-17:00, Sa-Su(2) closed",
        ],
    ),
    (
        "Mo-Fr 08:00-17:00; Dec 24-26 off; Dec 25 10:00-12:00; Dec 24 18:00-20:00",
        [
            "all year: Mo-Fr(5) 08:00-17:00, Sa-Su(2) closed",
            "*/12/24 to */12/26: Mo-Su(7) closed",
            "*/12/25 to */12/25: Mo-Su(7) 10:00-12:00",
            "*/12/24 to */12/24: Mo-Su(7) 18:00-20:00",
        ],
    ),
    (
        "Mo-Fr 08:00-12:00, 2026 Dec 18-21 14:00-16:00",
        [
            "all year: Mo-Fr(5) 08:00-12:00, Sa-Su(2) closed",
            "2026/12/18 to 2026/12/21: Mo-Fr(2) 08:00-12:00 14:00-16:00, Sa-Su(2) 14:00-16:00",
        ],
    ),
    ("2027 Mo 09:00-10:00", [
        "all year: Mo-Su(7) closed",
        "2027/1/1 to 2027/12/31: Mo-Mo(1) 09:00-10:00, Tu-Su(6) closed",
    ]),
    ("Feb 29 10:00-12:00", ["all year: Mo-Su(7) closed", "*/2/29 to */2/29: Mo-Su(7) 10:00-12:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("expression", "expected"), TABLES)
def test_a_table_shows_the_weeks_of_each_season_its_holidays_and_the_exceptions(
    expression: str, expected: list[str]
) -> None:
    assert list(told(table(expression))) == expected


def test_rows_of_a_season_are_the_whole_week_in_order() -> None:
    for expression, _ in TABLES:
        for part in table(expression).seasons:
            assert [day for row in part.rows for day in row.days] == list(range(7))


def test_comments_come_with_the_table() -> None:
    assert table('Mo-Fr 08:00-17:00 "ring twice"').comments == ("ring twice",)

"""A roster tells by day and hour who answers: some counted by hand, all of them as the clock has it at any moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from responde.clock.answering import needs
from responde.clock.attending import attend
from responde.clock.roster import Roster, roster
from responde.clock.told import brought_by
from tests.clock.test_attending import agenda_from, example
from tests.conftest import EXAMPLES

FIRST = date(2026, 12, 1)
DAY = timedelta(days=1)
WORDS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def told(found: Roster) -> list[str]:
    """As `Mon Tue 8:00-17:00 ana`, `holidays 9:00-14:00 ana`, `2026-12-24 nobody`, `else ana Mon 8:00`."""
    lines = []
    for row in found.rows:
        days = named(row)
        shifts = [f"{clock(one.start)}-{clock(one.end)} {one.turn.person}" for one in row.shifts]
        lines.append(f"{days} {', '.join(shifts) or 'nobody'}")
    for gap in found.gaps:
        ends = "; ".join(f"{named(row)} {clock(minute)}" for row, minute in gap.ends)
        lines.append(f"else {gap.turn.person} {ends}")
    return lines


def named(row) -> str:
    return " ".join(WORDS[day] for day in row.weekdays) or " ".join(map(str, row.dates)) or "holidays"


EVERY = " ".join(WORDS)


@pytest.mark.parametrize(
    ("name", "need", "channel", "expected"),
    [
        ("andina-conecta", "fault", "", [f"{EVERY} 6:00-18:00 diana-rojas, 18:00-30:00 nelson-vega"]),
        (
            "andina-conecta",
            "technician",
            "",
            [
                "Mon Tue Wed Thu Fri Sat 6:00-18:00 luisa-cano, 18:00-20:00 ana-torres",
                "Sun 6:00-18:00 luisa-cano",
                "else luisa-cano Mon Tue Wed Thu Fri Sat 6:00; Sun 6:00",
            ],
        ),
        ("panaderia-sol", "complaint", "", ["Mon Tue Wed Thu Fri Sat 7:00-21:00 rosa", "Sun 8:00-14:00 rosa",
                                            "else rosa Mon Tue Wed Thu Fri Sat 7:00; Sun 8:00"]),
    ],
)  # fmt: skip
def test_who_answers_stands_there_by_day_and_hour(name, need, channel, expected):
    agenda = example(name)
    assert told(roster(agenda, brought_by(needs(agenda.contract)[need], channel), FIRST)) == expected


def of(hours: str, *, stated: bool = True) -> list[str]:
    text = f"""
format: 1
languages: [es]
edition: {{from: 2026-12-01, review_by: 2027-11-30}}
organisation: {{name: Uno, country: CO, timezone: America/Bogota, size: {{workers: 3}}}}
hours: {{usual: "{hours}"}}
people:
  ana: {{name: Ana Uno, role: Jefa, phone: +57 601 555 0101{", hours: usual" if stated else ""}}}
channels:
  line: {{kind: phone, phone: +57 601 555 0100}}
requests:
  complaint: {{name: Queja, answer: 5 business days}}
ladder:
  - {{person: ana, director: true}}
"""
    agenda = agenda_from(text)
    return told(roster(agenda, brought_by(needs(agenda.contract)["complaint"]), FIRST))


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ("24/7", [f"{EVERY} 0:00-24:00 ana"]),
        ("Mo-Fr 22:00-06:00; PH 22:00-06:00", ["Mon Tue Wed Thu Fri 22:00-30:00 ana", "Sat Sun nobody",
         "holidays 22:00-30:00 ana", "else ana Mon Tue Wed Thu Fri 22:00; holidays 22:00"]),
        ("Mo-Fr 08:00-12:00,14:00-18:00; PH off",
         ["Mon Tue Wed Thu Fri 8:00-12:00 ana, 14:00-18:00 ana", "Sat Sun nobody", "holidays nobody",
          "else ana Mon Tue Wed Thu Fri 8:00; Mon Tue Wed Thu Fri 14:00"]),
        ("Mo-Fr 08:00-17:00; 2026 Dec 24 08:00-12:00", ["Mon Tue Wed Thu Fri 8:00-17:00 ana", "Sat Sun nobody",
         "2026-12-24 8:00-12:00 ana", "else ana Mon Tue Wed Thu Fri 8:00; 2026-12-24 8:00"]),
        ("Fr 18:00-24:00; Sa,Su 00:00-24:00; Mo 00:00-08:00",
         ["Mon 0:00-8:00 ana", "Tue Wed Thu nobody", "Fri 18:00-24:00 ana", "Sat Sun 0:00-24:00 ana",
          "else ana Fri 18:00"]),
    ],
)  # fmt: skip
def test_nights_splits_holidays_and_single_days(hours, expected):
    assert of(hours) == expected


def test_without_stated_hours_there_is_no_roster():
    assert of("24/7", stated=False) == []


# Whoever reads the roster finds whom the clock names, at any moment.


def read(found: Roster, at: datetime, holidays: frozenset[date]) -> str:
    """Whom a reader finds: in the rows of the day, in a night shift that began the day before, else after the gap."""
    for back in (0, 1):
        day = at.date() - DAY * back
        minute = (at.date() - day).days * 1440 + at.hour * 60 + at.minute
        for shift in row_of(found, day, holidays).shifts:
            if shift.start <= minute < shift.end:
                return shift.turn.person
    ahead = []
    for number in range(8):
        day = at.date() + DAY * number
        for gap in found.gaps:
            for row, minute in gap.ends:
                ends = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
                if row == row_of(found, day, holidays) and ends > at.replace(tzinfo=None):
                    ahead.append((ends, gap.turn.person))
    return min(ahead)[1]


def row_of(found: Roster, day: date, holidays: frozenset[date]):
    dated = [row for row in found.rows if day in row.dates]
    festive = [row for row in found.rows if row.holidays and day in holidays]
    usual = [row for row in found.rows if day.weekday() in row.weekdays]
    return (dated or festive or usual)[0]


@pytest.mark.parametrize("name", EXAMPLES)
def test_at_any_moment_of_the_year_it_names_who_answers_then(name):
    agenda = example(name)
    luck = Random(f"roster {name}")  # noqa: S311 - the same moments each time
    for need in needs(agenda.contract).values():
        for channel in ("", *agenda.contract.channels):
            brought = brought_by(need, channel)
            clock_ = agenda.clock_of(agenda.plan(brought))
            found = roster(agenda, brought, FIRST)
            zone = ZoneInfo(clock_.calendar.timezone)
            if not found.rows:
                continue
            for _ in range(60):
                ahead = timedelta(minutes=luck.randrange(355 * 1440))
                at = (datetime(2026, 12, 2, tzinfo=UTC) + ahead).astimezone(zone)
                there = attend(agenda, brought, at)
                assert there.turn is not None
                assert read(found, at, clock_.calendar.dates) == there.turn.person, (need, channel, at)

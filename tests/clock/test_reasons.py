"""How a date came about: when it began to count and why then, and which days were left out.

Colombia, cut-off at 17:00: Tuesday 8 and Friday 25 December 2026, Friday 1 and Monday 11 January 2027 are holidays.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from responde.clock.reasons import Reason, Skipped, reason
from responde.clock.terms import BUSINESS_HOUR, ends
from responde.contract.quantities import Duration
from tests.clock.cases import agenda_of, made, moment, stretch

AGENDA = agenda_of(made("languages: [en, es]\n"))


def told(found: Reason) -> str:
    """As `cutoff, from 12-07; 12-08 Immaculate Conception`; a weekend's day is bare, a paused one has a `p`."""
    begun = f"{found.late}, from {found.received_on:%m-%d}; " if found.received_on else ""
    arrived = f"on {shown(found.arrived)}, " if found.arrived else ""
    return f"{arrived}{begun}" + ", ".join(shown(one) for one in found.skipped)


def shown(one: Skipped) -> str:
    name = dict(one.holiday).get("en", "")
    return f"{one.date:%m-%d}{' p' if one.paused else ''}{f' {name}' if name else ''}"


def span(text: str) -> Duration:
    found = Duration.parse(text.replace(BUSINESS_HOUR, "hour"))
    assert found is not None
    return replace(found, unit=BUSINESS_HOUR) if BUSINESS_HOUR in text else found


def why(text: str, at: str, *, receipt: bool = True, pauses: tuple[tuple[str, str], ...] = ()) -> str:
    clock = AGENDA.clock()
    if pauses:
        clock = replace(clock, pauses=tuple(stretch(*each) for each in pauses))
    term = span(text)
    end = ends(term, moment(at), clock, receipt=receipt)
    assert end is not None
    return told(reason(term, moment(at), end, clock, receipt=receipt))


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("1 business day", "Thu 2026-12-03 17:00", ""),
        ("3 business days", "Thu 2026-12-03 10:00", "12-05, 12-06, 12-08 Immaculate Conception"),
        ("1 business day", "Thu 2026-12-03 17:01", "cutoff, from 12-04; 12-05, 12-06"),  # until Monday
        ("1 business day", "Fri 2026-12-04 17:01", "cutoff, from 12-07; 12-08 Immaculate Conception"),
        ("1 business day", "Sat 2026-12-05 10:00", "on 12-05, closed, from 12-07; 12-08 Immaculate Conception"),
        ("1 business day", "Sat 2026-12-05 23:00", "on 12-05, closed, from 12-07; 12-08 Immaculate Conception"),
        ("1 business day", "Tue 2026-12-08 10:00", "on 12-08 Immaculate Conception, closed, from 12-09; "),
        ("1 business day", "Thu 2026-12-24 10:00", "12-25 Christmas Day, 12-26, 12-27"),
        ("5 calendar days", "Fri 2026-12-04 17:01", ""),
        ("1 week", "Tue 2026-12-08 10:00", ""),
        ("48 hours", "Tue 2026-12-08 10:00", ""),
        ("same day", "Tue 2026-12-08 10:00", ""),
        ("24 business hours", "Fri 2026-12-04 17:01", "12-05, 12-06"),  # until Monday at the same hour
        ("24 business hours", "Mon 2026-12-07 10:00", "12-08 Immaculate Conception"),
    ],
)
def test_a_reason_says_from_when_a_time_counts_and_what_it_leaves_out(text: str, at: str, expected: str) -> None:
    assert why(text, at) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("Fri 2026-12-04 17:01", "12-05, 12-06"),
        ("Sat 2026-12-05 10:00", "12-06"),
        ("Tue 2026-12-08 10:00", ""),
    ],
)
def test_where_a_case_goes_on_nothing_is_received_late(at: str, expected: str) -> None:
    assert why("1 business day", at, receipt=False) == expected


@pytest.mark.parametrize(
    ("text", "pause", "expected"),
    [
        # Received on Wednesday the 2nd.
        ("2 business days", ("Thu 2026-12-03 10:00", "Thu 2026-12-03 15:00"), ""),
        ("2 business days", ("Thu 2026-12-03 10:00", "Fri 2026-12-04 15:00"), "12-03 p, 12-05, 12-06"),
        (
            "2 business days",
            ("Thu 2026-12-03 10:00", "Wed 2026-12-09 15:00"),
            "12-03 p, 12-04 p, 12-05 p, 12-06 p, 12-07 p, 12-08 p",
        ),
        ("2 business days", ("Wed 2026-12-02 11:00", "Thu 2026-12-03 15:00"), "12-02 p"),  # on which it arrived
        ("2 calendar days", ("Thu 2026-12-03 10:00", "Sat 2026-12-05 15:00"), "12-03 p, 12-04 p"),
        ("36 hours", ("Thu 2026-12-03 10:00", "Sat 2026-12-05 15:00"), "12-03 p, 12-04 p"),
        ("2 business days", ("Thu 2027-01-07 10:00", "Sat 2027-01-09 15:00"), ""),  # afterwards
    ],
)
def test_a_reason_names_the_days_on_which_the_clock_was_stopped(text, pause, expected) -> None:
    assert why(text, "Wed 2026-12-02 10:00", pauses=(pause,)) == expected


def test_a_holiday_has_its_name_in_each_language() -> None:
    clock, term = AGENDA.clock(), span("1 business day")
    at = moment("Mon 2026-12-07 10:00")
    end = ends(term, at, clock)
    assert end is not None
    (skipped,) = reason(term, at, end, clock).skipped
    assert [lang for lang, _ in skipped.holiday] == ["en", "es"]

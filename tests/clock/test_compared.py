"""Which of two times is over first, counted by hand and against an answer that is found the long way."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responde.clock.calendar import Calendar, resolve
from responde.clock.compared import Lasts, Times, Year, amount, told_apart
from responde.clock.terms import Clock, ends_in_turn
from responde.contract.quantities import Duration

TODAY = date(2026, 12, 1)
MADRID = resolve(country="ES-MD", years=(2026, 2028), languages=("es",), timezone="UTC", cutoff=time(19))


def times(text: str) -> Times:
    """`2 hours + 1 business day`."""
    found = tuple(Duration.parse(part) for part in text.split(" + "))
    assert None not in found
    return tuple(each for each in found if each)


def year(cutoff: time | None = time(19)) -> Year:
    return Year(today=TODAY, cutoff=cutoff, holidays=lambda _first, _last: MADRID)


def lasts(ours: str, theirs: str, *, strictly: bool = False) -> str | None:
    verdict = year().compare(times(ours), times(theirs), strictly=strictly)
    return verdict and verdict.lasts.name.lower()


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        # like units, as numbers
        ("90 minutes", "1 hour", "always"),
        ("59 minutes", "1 hour", "never"),
        ("60 minutes", "1 hour", "always"),
        ("24 hours", "1 calendar day", "always"),
        ("1 day", "24 hours", "always"),
        ("23 hours", "1 day", "never"),
        ("2 weeks", "14 days", "always"),
        ("1 day + 2 hours", "26 hours", "always"),
        ("2 business days", "15 business days", "never"),
        ("1 business day + 4 business days", "5 business days", "always"),
        ("3-5 business days", "4 business days", "always"),
        ("12 months", "1 year", "always"),
        ("11 months", "1 year", "never"),
        ("at once", "10 seconds", "never"),
        ("at once", "at once", "always"),
        ("same day", "same day", "always"),
        ("any time", "10 years", "always"),
        ("10 years", "any time", "never"),
        ("any time", "any time", "never"),
        # told apart by bounds
        ("4 hours", "1 business day", "never"),
        ("1 business day", "24 hours", "always"),
        ("at once", "same day", "never"),
        ("same day", "24 hours", "never"),
        ("2 business days", "1 day", "always"),
        ("2 hours + 1 business day", "3 business days", "never"),
        ("2 hours + 3 business days", "3 business days", "always"),
        ("31 days", "1 month", "always"),
        ("27 days", "1 month", "never"),
        # run over a year; 25 December 2026 and 1 January 2027 are Fridays, 6 January is a Wednesday
        ("24 hours", "1 business day", "never"),
        ("1 business day", "48 hours", "sometimes"),
        ("same day", "4 hours", "sometimes"),
        ("30 days", "1 month", "sometimes"),
        ("5 days", "5 business days", "never"),
        ("5 business days", "5 days", "always"),
        ("1 week", "5 business days", "sometimes"),  # as long as a week without holidays
        ("5 business days", "1 week", "always"),
        ("2 business days", "5 days", "sometimes"),
        ("2 business days", "6 days", "sometimes"),  # over holidays alone
        ("6 days", "2 business days", "sometimes"),
        ("2 business days", "9 days", "never"),
        ("1 month + 2 hours + 1 day", "800 hours", "sometimes"),  # each wait for the end of a day may be a long one
        ("15 business days", "1 month", "never"),
        ("19 business days", "1 month", "sometimes"),
        ("1 month", "10 business days", "always"),
        ("2 hours + 1 business day", "2 business days", "never"),  # past midnight is past the cut-off
        # what can't be reckoned
        ("as agreed", "1 day", None),
        ("1 day", "legal term", None),
        ("1 billing cycle", "1 day", None),
        ("2 opening hours", "1 day", None),
        ("1.5 business days", "1 day", None),
        ("0 business days", "1 day", None),
        ("48 hours before", "1 day", None),
        ("24 a year", "1 day", None),
        ("600 business days", "800 days", None),  # further than the holidays are known
        ("999999 years", "1 business day", None),
        ("1 year", "999999 business days", "never"),
    ],
)
def test_a_time_lasts_as_long_as_another(ours: str, theirs: str, expected: str | None) -> None:
    assert lasts(ours, theirs) == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("1 hour", "60 minutes", "never"),
        ("61 minutes", "1 hour", "always"),
        ("2 business days", "2 business days", "never"),
        ("1 business day", "24 hours", "always"),  # it ends with a second, whenever it begins
        ("5 business days", "1 week", "sometimes"),
        ("1 year", "12 months", "never"),
        ("31 days", "1 month", "sometimes"),
        ("2 hours + 3 business days", "3 business days", "never"),  # as above
        ("24 hours + 3 business days", "3 business days", "sometimes"),
        ("any time", "any time", "never"),
    ],
)
def test_a_time_lasts_longer_than_another(ours: str, theirs: str, expected: str) -> None:
    assert lasts(ours, theirs, strictly=True) == expected


def test_the_first_start_that_tells_is_shown() -> None:
    verdict = year().compare(times("2 business days"), times("5 days"))
    assert verdict is not None
    # Wednesday after the cut-off is Thursday; Friday, and then Wednesday: Monday and Tuesday are holidays.
    shown = [str(at)[:16] for at in (verdict.start, verdict.end, verdict.other)]
    assert (verdict.lasts, shown) == (Lasts.SOMETIMES, ["2026-12-02 19:01", "2026-12-09 23:59", "2026-12-07 23:59"])


def test_without_a_cutoff_an_evening_is_a_day_like_any() -> None:
    verdict = year(None).compare(times("2 hours + 1 business day"), times("2 business days"))
    assert verdict is not None
    assert (verdict.lasts, str(verdict.start)[:16]) == (Lasts.SOMETIMES, "2026-12-01 22:00")


def test_holidays_that_nobody_knows_leave_it_open() -> None:
    unknown = Year(today=TODAY)
    assert unknown.compare(times("2 business days"), times("5 days")) is None
    assert unknown.compare(times("2 business days"), times("2 days")) is not None


@pytest.mark.parametrize(
    ("ours", "theirs", "asked"),
    [
        ("90 minutes", "1 hour", False),
        ("2 business days", "15 business days", False),
        ("2 hours + 1 business day", "3 business days", False),
        ("4 hours", "1 business day", False),
        ("24 hours", "1 business day", False),
        ("1 business day", "24 hours", False),
        ("30 days", "1 month", False),
        ("5 days", "5 business days", False),
        ("same day", "4 hours", False),
        ("5 business days", "5 days", False),
        ("2 business days", "5 days", True),
        ("1 week", "5 business days", True),
        ("as agreed", "5 business days", False),
    ],
)
def test_holidays_are_looked_up_only_where_they_can_tell_and_once(ours: str, theirs: str, *, asked: bool) -> None:
    looked: list[tuple[int, int]] = []

    def look(first: int, last: int) -> Calendar:
        looked.append((first, last))
        return MADRID

    coming = Year(today=TODAY, holidays=look)
    for _ in range(2):
        coming.compare(times(ours), times(theirs))
        coming.compare(times(f"{ours} + at once"), times(theirs))
    assert looked == ([(2026, 2028)] if asked else [])


# The long way.

SPANS = st.one_of(
    st.builds("{} {}s".format, st.integers(1, 50), st.sampled_from(["hour", "minute"])),
    st.builds("{} {}s".format, st.integers(1, 12), st.sampled_from(["calendar day", "business day"])),
    st.builds("{} {}s".format, st.integers(1, 2), st.sampled_from(["week", "month"])),
    st.sampled_from(["same day", "at once"]),
)
CHAINS = st.lists(SPANS, min_size=1, max_size=3).map(lambda parts: times(" + ".join(parts)))
CUTOFFS = st.sampled_from([None, time(0), time(12), time(19), time(23, 59)])


def long_way(ours: Times, theirs: Times, calendar: Calendar) -> set[bool]:
    """Whether the first is over no earlier, for starts of every half an hour of ten weeks, and around the cut-off."""
    clock, found = Clock(calendar), set()
    for day in range(70):
        midnight = datetime.combine(TODAY, time(), tzinfo=UTC) + timedelta(days=day)
        for minute in (*range(0, 1440, 30), 719, 721, 1139, 1141, 1439):
            at = midnight + timedelta(minutes=minute)
            one, other = ends_in_turn(ours, at, clock), ends_in_turn(theirs, at, clock)
            assert one is not None
            assert other is not None
            found.add(one >= other)
    return found


@settings(max_examples=40)
@given(CHAINS, CHAINS, CUTOFFS)
def test_what_is_told_is_what_comes_of_trying(ours: Times, theirs: Times, cutoff: time | None) -> None:
    calendar = replace(MADRID, cutoff=cutoff)
    verdict = Year(today=TODAY, cutoff=cutoff, holidays=lambda _first, _last: calendar).compare(ours, theirs)
    assert verdict is not None
    one, other = amount(ours), amount(theirs)
    assert one is not None
    assert other is not None
    if one.kinds.keys() == other.kinds.keys():
        return  # a day is 24 hours then, wherever it ends
    possible = {Lasts.NEVER: [{False}], Lasts.ALWAYS: [{True}], Lasts.SOMETIMES: [{True, False}, {True}, {False}]}
    assert long_way(ours, theirs, calendar) in possible[verdict.lasts]


@settings(max_examples=150)
@given(CHAINS, CHAINS, CUTOFFS, st.booleans())
def test_bounds_say_what_dates_would_say(ours: Times, theirs: Times, cutoff: time | None, strictly: bool) -> None:  # noqa: FBT001
    one, other = amount(ours), amount(theirs)
    assert one is not None
    assert other is not None
    told = told_apart(one, other, strictly=strictly)
    if told is None or one.kinds.keys() == other.kinds.keys():
        return
    coming = Year(today=TODAY, cutoff=cutoff)
    run = coming._run(ours, theirs, strictly=strictly, plain=True)
    assert run is not None
    assert run.lasts is told


def test_no_library_of_holidays_is_loaded_by_comparing() -> None:
    program = "import sys, responde.clock.compared; print('holidays' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "False"

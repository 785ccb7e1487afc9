"""Moments as people type them, and what they mean in a time zone."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import click
import pytest

from responde.cli.moment import Moment, in_zone, now

MADRID = ZoneInfo("Europe/Madrid")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-12-04T18:30", "2026-12-04T18:30:00+01:00"),
        (" 2026-12-04 18:30:15 ", "2026-12-04T18:30:15+01:00"),
        ("2026-12-04", "2026-12-04T00:00:00+01:00"),
        ("2026-12-04T17:30Z", "2026-12-04T18:30:00+01:00"),
        ("2026-12-04T18:30-05:00", "2026-12-05T00:30:00+01:00"),
        ("2027-03-28T02:30", "2027-03-28T03:30:00+02:00"),  # the clocks skip it: counted on from before
        ("2026-10-25T02:30", "2026-10-25T02:30:00+02:00"),  # it comes twice: the first
        ("2026-10-25T02:30+01:00", "2026-10-25T02:30:00+01:00"),  # the second, said by its offset
    ],
)
def test_a_moment_is_what_the_clocks_of_the_contract_show_unless_it_says_otherwise(typed: str, expected: str) -> None:
    assert in_zone(Moment().convert(typed, None, None), MADRID).isoformat() == expected


@pytest.mark.parametrize(
    "typed", ["", "tomorrow", "18:30", "2026-13-01", "2026-02-29", "04/12/2026", "2026-12-04T25:00"]
)
def test_what_is_no_moment_is_refused_in_the_readers_words(typed: str) -> None:
    with pytest.raises(click.BadParameter, match="is not a moment such as 2026-12-04T18:30") as told:
        Moment().convert(typed, None, None)
    assert repr(typed) in told.value.message


@pytest.mark.parametrize("typed", ["0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00"])
def test_a_moment_that_no_calendar_has_is_refused(typed: str) -> None:
    with pytest.raises(click.UsageError, match="lies beyond every calendar"):
        in_zone(Moment().convert(typed, None, None), MADRID)


def test_now_has_a_time_zone() -> None:
    assert now().utcoffset() is not None
    assert abs(now().timestamp() - datetime.now(MADRID).timestamp()) < 60

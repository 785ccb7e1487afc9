"""The stopwatch measures what it says; no test here or elsewhere depends on how fast a machine is."""

import sys

import pytest

from tests.benchmarks.__main__ import LINES, lengthened
from tests.benchmarks.dates import additions, year
from tests.benchmarks.pairs import Calls, Command, Measured, Pair, measure, table

IDLE = Command(line=[sys.executable, "-c", "pass"])


def test_each_command_runs_by_turns_after_a_first_turn_that_warms_up(tmp_path):
    log = tmp_path / "log"
    pair = Pair(what="a", ours=noted(log, "ours"), theirs=noted(log, "theirs"), budget=1)
    measure(pair, rounds=2)
    assert log.read_text().split() == ["theirs", "ours"] * 3


def test_calls_run_by_turns_likewise():
    log: list[str] = []
    pair = Pair(
        what="a",
        ours=Calls(run=lambda: log.append("ours")),
        theirs=Calls(run=lambda: log.append("theirs")),
        budget=1,
    )
    measure(pair, rounds=2)
    assert log == ["theirs", "ours"] * 3


def noted(log, name):
    return Command(line=[sys.executable, "-c", f"open({str(log)!r}, 'a').write('{name} ')"])


def test_a_command_that_fails_is_no_measurement():
    with pytest.raises(RuntimeError, match="exits 3"):
        Command(line=[sys.executable, "-c", "raise SystemExit(3)"]).seconds()


def test_the_table_says_which_budgets_are_kept():
    slow = Measured(pair=Pair(what="slow", ours=IDLE, theirs=IDLE, budget=1), ours=0.4, theirs=0.2, ratio=2)
    fast = Measured(pair=Pair(what="fast", ours=IDLE, theirs=IDLE, budget=5), ours=0.4, theirs=0.2, ratio=2)
    assert table([slow, fast]).splitlines() == [
        "what  ours, ms  theirs, ms  ratio  budget",
        "slow       400         200   2.00     ≤ 1  OVER",
        "fast       400         200   2.00     ≤ 5  kept",
    ]


def test_the_long_contract_has_the_length_that_the_budget_speaks_of(tmp_path):
    lines = lengthened(tmp_path).read_text("utf-8").count("\n")
    assert LINES <= lines <= LINES + 20


def test_a_year_of_dates_is_as_many_cases_as_the_budget_speaks_of():
    received = [how.received for _, how in year()]
    assert len(received) == 6 * 7 * 365  # requests, channels, days
    assert len({at.date() for at in received}) == 365
    assert additions(1000) == sum(range(1000))

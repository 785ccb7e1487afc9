"""What commands take for granted: the day, and the language of the findings."""

from datetime import UTC, date, datetime

import click
import pytest

from responde.cli import asked


def test_the_environments_day_wins_over_the_clocks(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")  # 2026-12-01 00:00 UTC
    assert asked.today() == date(2026, 12, 1)


def test_the_clocks_day_is_taken_where_the_environment_is_silent(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    before = datetime.now(UTC).astimezone().date()
    assert before <= asked.today() <= datetime.now(UTC).astimezone().date()


@pytest.mark.parametrize("epoch", ["soon", "1e400", "9" * 30, "1.5"])
def test_a_day_that_the_environment_garbles_is_wrong_usage(monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(click.UsageError, match="SOURCE_DATE_EPOCH"):
        asked.today()


@pytest.mark.parametrize("text", ["2026-12-1x", "1 December", "20261201", "2026-13-01", ""])
def test_a_day_is_written_in_one_way(text):
    with pytest.raises(click.BadParameter):
        asked.Day().convert(text, None, None)


def test_a_day_is_a_day():
    assert asked.Day().convert("2026-12-01", None, None) == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("languages", "spoken"), [(("es",), "es"), (("pt", "es"), "pt"), (("ca", "es"), "en"), (("en",), "en"), ((), "en")]
)
def test_findings_speak_the_first_language_or_else_english(languages, spoken):
    assert asked.language(languages) == spoken

"""`--summary` and `--horizon` as people, programs and calendars meet them."""

import json

import pytest

from tests.conftest import CONTRACTS, TODAY

BAKERY = CONTRACTS / "panaderia-sol.yml"


@pytest.fixture
def view(responde):
    def run(*arguments, today=TODAY):
        return responde("check", *arguments, "--today", today, "--lang", "en")

    return run


@pytest.fixture
def contract(tmp_path):
    def write(old="", new=""):
        text = BAKERY.read_text("utf-8")
        assert old in text
        (tmp_path / "contract.yml").write_text(text.replace(old, new) if old else text, "utf-8")
        return tmp_path / "contract.yml"

    return write


def test_a_summary_tells_of_the_company_and_ends_as_the_check_does(view, contract):
    done = view(contract(), "--summary")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Francisco Moreno Gil" in done.stdout
    assert view(contract("director: true", "director: perhaps"), "--summary").returncode == 1
    untranslated = contract("languages: [es]", "languages: [es, en]")
    assert view(untranslated, "--summary").returncode == 0
    assert view(untranslated, "--summary", "--strict").returncode == 1


def test_a_summary_in_json_is_alone(view, contract):
    done = view(contract(), "--summary", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)


@pytest.mark.parametrize("options", [("--summary",), ("--horizon", "1 day")], ids=" ".join)
def test_a_contract_that_cant_be_read_ends_every_view_with_2(view, tmp_path, options):
    done = view(tmp_path / "none.yml", *options)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("today", "span", "code"),
    [
        ("2027-12-01", "1 day", 1),  # the review of the bakery is due today
        ("2027-11-30", "1 day", 1),
        ("2027-11-29", "1 day", 0),
        ("2027-09-02", "90 days", 1),
        ("2027-09-01", "90 days", 0),
        ("2027-12-02", "1 day", 1),  # it was due yesterday
    ],
)
def test_a_horizon_fails_where_something_runs_out_or_has(view, contract, today, span, code):
    done = view(contract(), "--horizon", span, today=today)
    assert (done.returncode, done.stderr) == (code, "")
    assert ("2027-12-01" in done.stdout) is bool(code)


def test_a_horizon_is_printed_for_programs_and_for_calendars_alone(view, contract):
    options = (contract(), "--horizon", "2 years", "--format")
    entries = json.loads(view(*options, "json").stdout)["entries"]
    calendar = view(*options, "ics")
    assert (calendar.returncode, calendar.stderr) == (1, "")
    assert calendar.stdout.startswith("BEGIN:VCALENDAR")
    assert calendar.stdout.count("BEGIN:VEVENT") == len(entries) > 0


def test_a_horizon_of_what_is_no_contract_is_told_beside_it_and_fails(view, tmp_path):
    (tmp_path / "list.yml").write_text("- a list", "utf-8")
    done = view(tmp_path / "list.yml", "--horizon", "90 days", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["entries"]) == (1, [])
    assert "[not-a-contract]" in done.stderr

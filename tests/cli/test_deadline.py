"""`responde deadline` as people and programs meet it: dates, reasons, and a clear word for what isn't understood."""

from __future__ import annotations

import json
import os
import re

import pytest
from click.testing import CliRunner

from responde.cli import cli
from tests.cli.terminal import on_a_terminal
from tests.conftest import CONTRACTS, ROOT

ANDINA, FARO, BAKERY = (CONTRACTS / f"{name}.yml" for name in ("andina-conecta", "seguros-faro", "panaderia-sol"))


@pytest.fixture
def asked(responde):
    """What the command answers in JSON, alone on its output; in a process of its own where that has another setting."""

    def run(*arguments, **environment):
        words = ["deadline", *map(str, arguments), "--format", "json"]
        if environment:
            done = responde(*words, env={**os.environ, **environment})
            code, output, errors = done.returncode, done.stdout, done.stderr
        else:
            found = CliRunner().invoke(cli, words, standalone_mode=False)
            code, output, errors = found.return_value, found.stdout, found.stderr
        assert (code, errors) == (0, "")
        return json.loads(output)

    return run


# Counted on a wall calendar. Colombia: 8 and 25 December 2026, 1 and 11 January 2027. Madrid: 7 (for Sunday the 6th), 8
# and 25 December, 1 and 6 January. Málaga as Andalusia: 7, 8 and 25 December.
@pytest.mark.parametrize(
    ("contract", "arguments", "expected"),
    [
        (ANDINA, "petition --from 2026-12-01T17:00", "2026-12-01T17:00:00-05:00 2026-12-23"),
        (ANDINA, "petition --from 2026-12-01T17:01", "2026-12-02T00:00:00-05:00 2026-12-24"),
        (ANDINA, "claim --from 2026-12-18", "2026-12-18T00:00:00-05:00 2027-01-05"),
        (ANDINA, "appeal --from 2026-12-08T09:00 --channel mail", "2026-12-09T00:00:00-05:00 2026-12-31"),
        (FARO, "billing --from 2026-12-04T19:30 --channel phone", "2026-12-04T19:30:00+01:00 2026-12-09"),
        (FARO, "complaint --from 2026-12-04T19:00", "2026-12-04T19:00:00+01:00 2026-12-30"),
        (FARO, "complaint --from 2026-12-04T19:01", "2026-12-09T00:00:00+01:00 2026-12-31"),
        (
            FARO,
            "query --from 2027-03-24T12:00",
            "2027-03-24T12:00:00+01:00 2027-04-09",
        ),  # Easter: 25, 26 March; 29 isn't
        (BAKERY, "complaint --from 2026-12-05T10:30", "2026-12-09T00:00:00+01:00 2026-12-14"),
    ],
)
def test_a_customer_is_told_from_when_it_counts_and_by_when_there_is_an_answer(asked, contract, arguments, expected):
    found = asked(contract, *arguments.split())
    assert f"{found['counts_from']} {found['answer_by'][:10]}" == expected
    assert found["answer_by"][10:19] == "T23:59:59"


def test_without_a_contract_it_is_the_one_of_this_folder(responde):
    done = responde("deadline", "outage.total", "--from", "2026-12-04T18:30", "--format", "json", cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["resolve_by"] == "2026-12-05T18:30:00-05:00"


def test_a_folder_stands_for_the_contract_in_it(asked):
    assert asked(ROOT / "charter", "claim", "--from", "2026-12-18")["answer_by"][:10] == "2027-01-05"


@pytest.mark.parametrize(
    "arguments", [["outage.total"], ["outage", "--severity", "total"], ["outage.total", "--severity", "total"]]
)
def test_a_severity_may_stand_behind_the_request(asked, arguments):
    found = asked(ANDINA, *arguments, "--from", "2026-12-04T18:30", "--channel", "line")
    assert (found["request"], found["severity"], found["channel"]) == ("outage", "total", "line")
    # Nelson has the night shift and two hours; Jorge is at the office again on Monday, and has four.
    assert [(rung["person"], rung["call_from"]) for rung in found["rungs"]] == [
        ("nelson-vega", "2026-12-04T18:30:00-05:00"),
        ("jorge-ruiz", "2026-12-07T08:00:00-05:00"),
        ("ana-torres", "2026-12-07T12:00:00-05:00"),
    ]
    assert found["owed"][0]["since"] == "2026-12-05T18:30:00-05:00"


@pytest.mark.parametrize(
    ("moment", "received"),
    [
        ("2026-12-04T18:30", "2026-12-04T18:30:00-05:00"),
        ("2026-12-04 18:30:15", "2026-12-04T18:30:15-05:00"),
        ("2026-12-04", "2026-12-04T00:00:00-05:00"),
        ("2026-12-04T23:30Z", "2026-12-04T18:30:00-05:00"),
        ("2026-12-05T08:30+09:00", "2026-12-04T18:30:00-05:00"),
    ],
)
@pytest.mark.parametrize("machine", ["Asia/Tokyo", "UTC"])
def test_a_moment_is_the_contracts_time_unless_it_says_otherwise(asked, moment, received, machine):
    assert asked(ANDINA, "complaint", "--from", moment, TZ=machine)["received"] == received


@pytest.mark.parametrize(
    ("moment", "received"),
    [("2027-03-28T02:30", "2027-03-28T03:30:00+02:00"), ("2026-10-25T02:30", "2026-10-25T02:30:00+02:00")],
)
def test_a_time_that_clocks_skip_is_counted_on_and_of_one_that_comes_twice_the_first_is_meant(asked, moment, received):
    assert asked(FARO, "query", "--from", moment)["received"] == received


def test_told_to_the_company_and_to_a_contractor_the_first_counts(asked):
    twice = ["--from", "2026-12-07T10:00", "--from", "2026-12-03T10:00"]
    assert asked(ANDINA, "complaint", *twice)["received"] == "2026-12-03T10:00:00-05:00"


def test_where_no_moment_is_given_it_is_now(asked):
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT.*-05:00", asked(ANDINA, "complaint")["received"])


def test_a_case_goes_on(asked):
    went = ["--happened", "answer=2026-12-15T11:00", "--extended"]
    found = asked(ANDINA, "complaint", "--from", "2026-12-04T18:30", *went)
    assert (found["answer_by"], found["yours"][0]["by"]) == ("2027-01-07T23:59:59-05:00", "2026-12-30T23:59:59-05:00")


def test_a_time_that_counts_from_something_else_has_a_date_once_that_happened(asked, tmp_path):
    answer = "answer: {target: 3 business days, counts_from: payment}, done: {target: 2 days, counts_from: answer}"
    text = BAKERY.read_text("utf-8").replace("answer: 3 business days", answer)
    (tmp_path / "contract.yml").write_text(text, "utf-8")
    about = [tmp_path / "contract.yml", "complaint", "--from", "2026-12-01T10:30"]
    before, after = asked(*about), asked(*about, "--happened", "payment=2026-12-02T18:00")
    assert [step["by"] for step in before["steps"]] == [None, None]
    assert [step["unknown"] for step in before["steps"]] == [
        "Cuenta desde otra cosa: el pago.",
        "Cuenta desde nuestra respuesta, y aún no se sabe cuándo es.",
    ]
    assert after["answer_by"] == "2026-12-09T23:59:59+01:00"  # 3, 4, and 9 after a weekend and two holidays


def test_a_pause_that_the_contract_allows_moves_the_date(asked, tmp_path):
    text = BAKERY.read_text("utf-8").replace(
        "answer: 3 business days", "answer: {target: 3 business days, pauses: [{when: Falta, at_most: 1 day}]}"
    )
    (tmp_path / "contract.yml").write_text(text, "utf-8")
    paused = ["--paused", "2026-12-02T09:00/2026-12-04T09:00"]  # a day of it at most: the 2nd doesn't count
    found = asked(tmp_path / "contract.yml", "complaint", "--from", "2026-12-01T10:30", *paused)
    assert found["answer_by"] == "2026-12-09T23:59:59+01:00"  # 3, 4, and 9 after the two closed days
    assert asked(BAKERY, "complaint", "--from", "2026-12-01T10:30", *paused)["answer_by"][:10] == "2026-12-04"


def test_it_says_so_in_another_language(responde):
    done = responde("deadline", FARO, "billing", "--from", "2026-12-04T19:30", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Billing complaint, Seguros Faro\nReceived: Friday, 4 December 2026, 19:30\n")


def test_a_calendar_comes_alone(responde):
    done = responde("deadline", BAKERY, "complaint", "--from", "2026-12-05T10:30", "--format", "ics")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("BEGIN:VCALENDAR")
    assert done.stdout.rstrip().endswith("END:VCALENDAR")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("complain", "`complain` is no request of this contract. Did you mean `complaint`? There are: `petition`,"),
        ("outage.totl", "`totl` is no severity of this contract. Did you mean `total`?"),
        ("complaint --severity total", "`total` is no severity of this contract. There is none."),
        ("complaint --channel lines", "`lines` is no channel of this contract. Did you mean `line`?"),
        ("complaint --about interent", "Did you mean `internet`?"),
        ("complaint --happened answr=2026-12-10", "Did you mean `answer`?"),
        ("complaint --lang xx", "`xx` is no language of this contract. There are: `es`, `en`"),
        ("complaint --from tomorrow", "'tomorrow' is not a moment such as 2026-12-04T18:30."),
        ("complaint --happened answer", "'answer' is not a step and a moment, such as answer=2026-12-04T18:30."),
        ("complaint --paused 2026-12-10", "'2026-12-10' is not two moments with a slash between them."),
        ("complaint --from 0001-01-01T00:00+14:00", "lies beyond every calendar."),
        ("complaint --from 9999-12-31T23:59", "lies beyond every calendar."),
        ("one more", "Name a contract and a request, or a request alone."),
    ],
)
def test_what_isnt_understood_is_said_in_a_sentence(responde, arguments, said):
    done = responde("deadline", ANDINA, *arguments.split())
    assert (done.returncode, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("moment", ["1900-01-01", "2024-12-31T12:00", "2030-01-01", "9998-12-31T23:59"])
def test_beyond_the_calendar_nothing_is_guessed(asked, moment):
    found = asked(ANDINA, "complaint", "--from", moment)
    assert (found["counts_from"], found["acknowledge_by"], found["answer_by"]) == (None, None, None)
    assert [rung["call_from"] for rung in found["rungs"]] == [None, None, None]
    assert {step["unknown"] for step in found["steps"]} == {"El calendario no llega tan lejos. Pregúntenos."}


@pytest.mark.parametrize(
    ("old", "new", "code", "found"),
    [
        ("answer: 3 business days", "answer: soon", 1, "type-wrong"),
        ("hours: {open: Mo-Sa 07:00-21:00; Su 08:00-14:00}", "hours: {open: sometimes}", 1, "hours-invalid"),
        ("review_by: 2027-12-01", "review_by: 2020-12-01", 0, ""),  # a stale charter owes its dates all the same
        ("phone: +34 951 550 101, ", "", 0, ""),
    ],
)
def test_errors_that_keep_dates_from_being_told_are_findings(responde, tmp_path, old, new, code, found):
    text = BAKERY.read_text("utf-8")
    assert old in text
    (tmp_path / "contract.yml").write_text(text.replace(old, new), "utf-8")
    done = responde("deadline", tmp_path / "contract.yml", "complaint", "--from", "2026-12-05T10:30")
    assert done.returncode == code
    assert f"[{found}]" in done.stderr or not found
    assert "Traceback" not in done.stderr
    assert bool(done.stdout) is (code == 0)


def test_a_contract_that_cant_be_read_ends_with_2(responde, tmp_path):
    done = responde("deadline", tmp_path / "none.yml", "complaint")
    assert (done.returncode, done.stdout) == (2, "")
    assert "[file-unreadable]" in done.stderr


def test_titles_are_bold_where_somebody_looks():
    text = on_a_terminal("deadline", BAKERY, "complaint", "--from", "2026-12-05T10:30")
    assert "\x1b[1mHasta cuándo\x1b[0m\n" in text
    assert "\x1b[1m  Respuesta" not in text

"""`responde receipt` as people and programs meet it: for a complaint as it came in, or for one that was only told."""

from __future__ import annotations

import json
import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner
from stdnum.iso7064 import mod_97_10

from responde.cli import cli
from responde.complaint import form, letter
from responde.speech import Speech
from tests.clock.cases import example
from tests.conftest import CONTRACTS

ANDINA, FARO, BAKERY = (CONTRACTS / f"{name}.yml" for name in ("andina-conecta", "seguros-faro", "panaderia-sol"))
RIGHT, GROUPS = "AC261204K7M3P576", "AC26 1204 K7M3 P576"
"""Made by hand in the tests of numbers."""
FRIDAY = ("--from", "2026-12-04T18:30")


def run(*arguments, piped=None):
    """The exit code, what was printed and what was complained of; a failure is what it says."""
    words = ["receipt", *map(str, arguments)]
    done = CliRunner().invoke(cli, words, standalone_mode=False, input=piped)
    if done.exception is not None:
        return getattr(done.exception, "exit_code", None), done.stdout, done.exception.format_message()
    return done.return_value or 0, done.stdout, done.stderr


def data(*arguments, piped=None):
    code, said, complained = run(*arguments, "--format", "json", piped=piped)
    assert (code, complained) == (0, "")
    return json.loads(said)


@pytest.fixture
def mail(tmp_path):
    """A letter in the file that is named, in a language of the contract."""

    def write(lang="en", **answers):
        contract = example("andina-conecta")
        given = {"request": "complaint", "name": "Eva Paz", "facts": "The bill is wrong.", **answers}
        speech = Speech(lang, contract.languages, contract.organisation.country)
        file = tmp_path / "complaint.txt"
        file.write_text(letter.written(form(contract), speech, given), "utf-8")
        return file

    return write


# Counted on a wall calendar. Colombia: 8 and 25 December 2026, 1 January 2027. Madrid and Andalusia: 7 and 8 December.
@pytest.mark.parametrize(
    ("contract", "arguments", "expected"),
    [
        (ANDINA, "--request complaint --channel line --from 2026-12-04T18:30", "2026-12-30 nelson-vega jorge-ruiz"),
        (
            ANDINA,
            "--request claim --channel line --about account --from 2026-12-18T10:00",
            "2027-01-05 diana-rojas paula-nino",
        ),
        (FARO, "--request billing --channel phone --from 2026-12-04T19:30", "2026-12-09 ivan-soto ramon-ibarra"),
        (BAKERY, "--request complaint --from 2026-12-05T10:30", "2026-12-14 rosa paco"),
    ],
)
def test_a_case_that_was_told_has_dates_and_people(contract, arguments, expected):
    found = data(contract, *arguments.split())
    assert f"{found['answer_by'][:10]} {found['responsible']['person']} {found['next']['person']}" == expected


def test_a_severity_stands_behind_the_request():
    found = data(ANDINA, "--request", "outage.total", "--channel", "line", *FRIDAY)
    assert (found["severity"], found["resolve_by"]) == ("total", "2026-12-05T18:30:00-05:00")


def test_a_new_number_is_issued_for_the_day_of_receipt_where_the_contract_is_at_home():
    numbers = {data(ANDINA, "--request", "claim", "--from", "2026-12-05T03:30Z")["number"] for _ in range(2)}
    assert {number[:8] for number in numbers} == {"AC261204"}
    assert [len(numbers), *map(mod_97_10.is_valid, numbers)] == [2, True, True]


def test_without_a_moment_it_was_received_now():
    zone = ZoneInfo("America/Bogota")
    before = datetime.now(zone)
    received = datetime.fromisoformat(data(ANDINA, "--request", "claim")["received"])
    assert before <= received <= datetime.now(zone)


@pytest.mark.parametrize("typed", [RIGHT, GROUPS, "ac-26-12-04-k7-m3-p5-76"])
def test_the_number_that_the_case_has_is_kept(typed):
    assert data(ANDINA, "--request", "claim", "--number", typed, *FRIDAY)["number"] == RIGHT


def test_a_number_that_was_mistyped_is_corrected_and_that_is_said_beside_it():
    asked = ("--request", "claim", "--number", f"{RIGHT}6", "--lang", "en", *FRIDAY)
    code, said, complained = run(ANDINA, *asked)
    assert code == 0
    assert f"\nCase number: {GROUPS}\n" in said
    assert complained == (
        f"{RIGHT}6: mistyped. Only {GROUPS} can be meant, received on Friday, December 4, 2026. "
        "Ask whether it is that one.\n"
    )


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("tomorrow", "tomorrow: this is no case number."),
        ("C261204K7M3P552", "C261204K7M3P552: not one of ours. It begins with C, ours with AC."),
    ],
)
def test_a_number_that_cant_be_the_cases_ends_with_2(typed, says):
    code, said, complained = run(ANDINA, "--request", "claim", "--number", typed, "--lang", "en", *FRIDAY)
    assert (code, said) == (2, "")
    assert complained.startswith(says)


def test_a_complaint_that_came_in_says_what_it_is_and_is_repeated(mail):
    file = mail(request="outage.total", service="tv")
    found = data(ANDINA, file, "--channel", "line", *FRIDAY)
    assert (found["request"], found["severity"], found["about"]) == ("outage", "total", ["tv"])
    assert found["said"][:2] == [
        {
            "question": "request",
            "label": "What is it?",
            "answer": "outage.total",
            "says": "Service fault: No service at all",
        },
        {"question": "name", "label": "Your name", "answer": "Eva Paz", "says": "Eva Paz"},
    ]


def test_what_nobody_knows_is_not_what_it_is_about(mail):
    assert data(ANDINA, mail(service="unknown"), "--about", "home", *FRIDAY)["about"] == ["home"]


def test_what_the_command_is_told_comes_before_what_stands_in_the_file(mail):
    found = data(ANDINA, mail(number=RIGHT), "--request", "petition", *FRIDAY)
    assert (found["number"], found["request"], found["said"][0]["says"]) == (RIGHT, "petition", "Request")


@pytest.mark.parametrize(
    ("lang", "asked", "says"), [("en", (), "en"), ("es", (), "es"), ("en", ("--lang", "pt"), "pt")]
)
def test_it_is_answered_in_the_language_of_the_complaint_unless_another_is_asked_for(mail, lang, asked, says):
    assert data(ANDINA, mail(lang), *asked, *FRIDAY)["language"] == says


def test_a_complaint_without_a_request_can_be_piped_in():
    found = data(ANDINA, "-", "--request", "claim", *FRIDAY, piped='{"request": "complaint", "facts": "No light."}')
    assert [(one["question"], one["says"]) for one in found["said"]] == [("request", "Reclamo"), ("facts", "No light.")]


def test_the_contract_of_this_folder_is_meant_where_none_is_named(mail, tmp_path, monkeypatch):
    file = mail()
    (tmp_path / "contract.yml").write_bytes(ANDINA.read_bytes())
    monkeypatch.chdir(tmp_path)
    assert [data(*named, *FRIDAY)["company"] for named in ((file,), (".", file))] == ["Andina Conecta"] * 2


@pytest.mark.parametrize(
    ("shape", "first"),
    [
        ("text", "Andina Conecta\nCase number: "),
        ("message", "Andina Conecta\nCase number: "),
        ("spoken", "This is Andina Conecta.\n"),
    ],
)
def test_each_form_is_printed_alone(shape, first):
    asked = ("--request", "claim", "--number", RIGHT, *FRIDAY, "--lang", "en", "--format", shape)
    code, said, complained = run(ANDINA, *asked)
    assert (code, complained, said.startswith(first)) == (0, "", True)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("", "It isn't said what it is. Name the request with --request."),
        ("--request complain", "`complain` is no request of this contract. Did you mean `complaint`?"),
        ("--request outage.totl", "`totl` is no severity of this contract. Did you mean `total`?"),
        ("--request claim --channel lines", "`lines` is no channel of this contract. Did you mean `line`?"),
        ("--request claim --about interent", "Did you mean `internet`?"),
        ("--request claim --lang xx", "`xx` is no language of this contract. There are: `es`, `en`"),
        ("--request claim --from tomorrow", "'tomorrow' is not a moment such as 2026-12-04T18:30."),
        ("one two", "Name a contract and a file, or one of them."),
    ],
)
def test_what_isnt_understood_is_said_in_a_sentence(arguments, says):
    code, said, complained = run(ANDINA, *arguments.split())
    assert (code, said) == (2, "")
    assert says in complained


def test_a_file_without_a_complaint_ends_with_2(tmp_path):
    (tmp_path / "note.txt").write_text("Good morning", "utf-8")
    assert run(ANDINA, tmp_path / "note.txt") == (2, "", f"There is no complaint in {tmp_path / 'note.txt'}.")
    assert run(ANDINA, "-", piped="Good morning") == (2, "", "There is no complaint in stdin.")


def test_a_file_that_isnt_there_ends_with_2(responde, tmp_path):
    done = responde("receipt", ANDINA, tmp_path / "none.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("none.txt: it is not there.\n")


def test_a_contract_with_errors_ends_with_1(tmp_path):
    text = BAKERY.read_text("utf-8").replace("answer: 3 business days", "answer: soon")
    (tmp_path / "contract.yml").write_text(text, "utf-8")
    code, said, complained = run(tmp_path / "contract.yml", "--request", "complaint")
    assert (code, said, bool(re.search(r"\[type-wrong\]", complained))) == (1, "", True)

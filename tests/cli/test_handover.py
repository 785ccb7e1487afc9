"""`responde handover` as people and programs meet it: what one desk passes on, the next desk has."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator, FormatChecker

from responde.cli import cli, moment
from responde.complaint import form
from responde.complaint.number import issued
from responde.formats import handover
from responde.speech import Speech
from tests.clock.cases import example
from tests.conftest import CONTRACTS
from tests.formats.test_handover import FULL
from tests.formats.wares import wares

NAMES = ("andina-conecta", "seguros-faro", "panaderia-sol")
ANDINA, FARO, BAKERY = (CONTRACTS / f"{name}.yml" for name in NAMES)
RIGHT, GROUPS = "AC261204K7M3P576", "AC26 1204 K7M3 P576"
"""Made by hand in the tests of numbers."""
FRIDAY = ("--from", "2026-12-04T18:30")
LATER = "2026-12-04T20:00:00-05:00"
"""What the clock shows in these tests."""
OUTAGE = {"request": "outage.total", "name": "Ana Ñandú", "facts": "No llegó nadie.", "service": "internet"}


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    monkeypatch.setattr(moment, "now", lambda: datetime(2026, 12, 5, 1, 0, tzinfo=UTC))


def run(*arguments, piped=None):
    """The exit code, what was printed and what was complained of; a failure is what it says."""
    words = ["handover", *map(str, arguments)]
    done = CliRunner().invoke(cli, words, standalone_mode=False, input=piped)
    if done.exception is not None:
        return getattr(done.exception, "exit_code", None), done.stdout, done.exception.format_message()
    return done.return_value or 0, done.stdout, done.stderr


def refused(record, contract=ANDINA):
    """What the published schema has against a record."""
    known = example(contract.stem)
    schema = handover.record(form(known), known, Speech("en", known.languages, known.organisation.country))
    judge = Draft202012Validator(schema, format_checker=FormatChecker())
    return [each.message for each in judge.iter_errors(record)]


def passed_on(*arguments, piped=None, contract=ANDINA):
    """The record that is printed, which is valid, alone."""
    code, said, complained = run(
        contract, "-", *arguments, piped=piped if isinstance(piped, str) else json.dumps(piped)
    )
    assert (code, complained) == (0, "")
    record = json.loads(said)
    assert refused(record, contract) == []
    return record


# Counted on a wall calendar, for a Friday evening after the cut-off; 7 and 8 December are holidays where it matters.
@pytest.mark.parametrize(
    ("contract", "channel", "complaint", "expected"),
    [
        (
            ANDINA,
            "line",
            OUTAGE,
            {
                "received": "2026-12-04T18:30:00-05:00",
                "channel": "line",
                "missing": ["id_number", "contact_by"],
                "rung": 1,
                "person": "nelson-vega",
                "due": {"acknowledge": "2026-12-04T18:40:00-05:00", "resolve": "2026-12-05T18:30:00-05:00"},
                "passed": [{"from": "line", "to": "nelson-vega", "at": LATER}],
            },
        ),
        (
            ANDINA,
            "line",
            {"request": "complaint", "name": "Eva", "id_number": "1", "facts": "No.", "contact_by": "email"}
            | {"email": "eva@example.com", "number": RIGHT},
            {
                "number": RIGHT,
                "received": "2026-12-04T18:30:00-05:00",
                "channel": "line",
                "rung": 1,
                "person": "nelson-vega",
                "due": {"acknowledge": "2026-12-09T23:59:59-05:00", "answer": "2026-12-30T23:59:59-05:00"},
                "passed": [{"from": "line", "to": "nelson-vega", "at": LATER}],
            },
        ),
        (
            BAKERY,
            "",
            {"request": "complaint", "name": "Eva", "facts": "The bread was burnt."},
            {
                "received": "2026-12-04T18:30:00+01:00",
                "missing": ["contact_by"],
                "rung": 1,
                "person": "rosa",
                "due": {"answer": "2026-12-11T23:59:59+01:00"},  # 9, 10, 11
            },
        ),
    ],
)
def test_a_complaint_that_came_in_becomes_a_record_of_the_whole_case(contract, channel, complaint, expected):
    record = passed_on(*FRIDAY, *(("--channel", channel) if channel else ()), piped=complaint, contract=contract)
    kept = record.pop("complaint")
    assert record == expected
    assert kept == {name: said for name, said in complaint.items() if name != "number"}


@pytest.mark.parametrize("way", wares())
def test_whichever_way_it_came_it_can_be_handed_over_and_read_again(way, tmp_path):
    (tmp_path / "case").write_bytes(wares()[way])
    code, said, _ = run(ANDINA, tmp_path / "case", "--channel", "web", *FRIDAY)
    assert (code, refused(json.loads(said))) == (0, [])
    record = json.loads(said)
    assert [(one["from"], one["to"]) for one in record["passed"]] == [("web", "diana-rojas")]
    hand = {"from": "diana-rojas", "to": "luisa-cano", "at": LATER}
    expected = {**record, "person": "luisa-cano", "passed": [*record["passed"], hand]}
    assert passed_on("--to", "luisa-cano", piped=said) == expected


def test_an_earlier_hand_over_comes_out_as_it_went_in():
    assert passed_on(piped=FULL) == FULL


def test_the_new_hand_is_added_and_nothing_else_changes():
    hand = {"from": "line", "to": "jorge-ruiz", "at": LATER, "why": "Hace falta\nuna cuadrilla"}
    record = passed_on("--to", "jorge-ruiz", "--why", " Hace falta\r\nuna cuadrilla ", piped=FULL)
    assert record == {**FULL, "rung": 2, "person": "jorge-ruiz", "passed": [*FULL["passed"], hand]}


@pytest.mark.parametrize(
    ("to", "rung", "person"),
    [
        ("redes-del-norte", 2, "jorge-ruiz"),  # who does the work isn't who answers for it
        ("bogota-norte", 2, "jorge-ruiz"),
        ("whatsapp", 2, "jorge-ruiz"),
        ("ana-torres", 3, "ana-torres"),
        ("luisa-cano", 2, "luisa-cano"),  # a case never comes down the ladder
        ("sergio-quintero", 2, "sergio-quintero"),  # who stands on no rung
    ],
)
def test_who_answers_for_it_changes_where_it_is_passed_to_a_person(to, rung, person):
    record = passed_on("--to", to, piped={**FULL, "rung": 2, "person": "jorge-ruiz"})
    assert (record["rung"], record["person"], record["passed"][-1]["to"]) == (rung, person, to)


def test_without_a_way_by_which_it_came_nobody_has_handed_it_over():
    assert "passed" not in passed_on(*FRIDAY, piped=OUTAGE)


@pytest.mark.parametrize(
    ("before", "origin"),
    [
        ({"channel": "line", "taken_by": "bogota-norte", "person": "diana-rojas"}, "diana-rojas"),
        ({"channel": "line", "taken_by": "bogota-norte"}, "bogota-norte"),
        ({"channel": "line"}, "line"),
    ],
)
def test_a_hand_comes_from_who_had_the_case_last(before, origin):
    record = passed_on("--to", "luisa-cano", piped={"number": RIGHT, **before})
    assert record["passed"] == [{"from": origin, "to": "luisa-cano", "at": LATER}]


@pytest.mark.parametrize(
    ("before", "typed", "received"),
    [
        ("2026-12-04T16:40:00-05:00", "2026-12-04T18:30", "2026-12-04T16:40:00-05:00"),
        ("2026-12-04T22:40:00+01:00", "2026-12-04T18:30", "2026-12-04T22:40:00+01:00"),
        ("2026-12-04T16:40:00-05:00", "2026-12-04T16:00", "2026-12-04T16:00:00-05:00"),
    ],
)
def test_of_two_moments_the_earlier_counts(before, typed, received):
    assert passed_on("--from", typed, piped={**FULL, "received": before})["received"] == received


def test_dates_that_the_customer_was_told_hold():
    told = {"acknowledge": "2026-12-04T17:00:00-05:00"}
    record = passed_on(piped={"received": "2026-12-04T16:40:00-05:00", "complaint": OUTAGE, "due": told})
    assert record["due"] == {**told, "resolve": "2026-12-05T16:40:00-05:00"}


def test_of_a_case_known_by_its_number_alone_no_moment_is_invented():
    record = passed_on(piped={"number": RIGHT, "complaint": OUTAGE})
    assert (record["number"], "received" in record, "due" in record) == (RIGHT, False, False)


def test_what_an_earlier_desk_still_wants_to_know_stays_open_until_it_is_answered():
    before = {"received": LATER, "complaint": OUTAGE, "missing": ["evidence", "service", "contact_by"]}
    assert passed_on(piped=before)["missing"] == ["id_number", "evidence", "contact_by"]


@pytest.mark.parametrize("typed", [RIGHT, GROUPS])
def test_the_number_is_that_of_the_case_and_never_a_new_one(typed):
    assert "number" not in passed_on(*FRIDAY, piped=OUTAGE)
    assert passed_on("--number", typed, *FRIDAY, piped=OUTAGE)["number"] == RIGHT
    assert passed_on("--number", typed, piped=FULL)["number"] == RIGHT


def test_for_people_it_is_told_in_the_language_that_is_asked_for():
    heads = [run(ANDINA, "-", "--format", "text", *lang, piped=json.dumps(FULL))[1] for lang in ((), ("--lang", "en"))]
    assert [head.split("\n")[1] for head in heads] == [f"Número de caso: {GROUPS}", f"Case number: {GROUPS}"]


@pytest.mark.parametrize(
    ("change", "code", "finding"),
    [
        ({"rung": 9}, 0, "handover-unfit"),
        ({"colour": "red"}, 0, "question-unknown"),
        ({"number": "tomorrow"}, 1, "number-mistyped"),
    ],
)
def test_what_cant_be_taken_over_is_said_beside_the_rest(change, code, finding):
    ended, said, complained = run(ANDINA, "-", "--lang", "en", piped=json.dumps({**FULL, **change}))
    assert (ended, re.findall(r"\[([a-z-]+)\]", complained)) == (code, [finding])
    assert refused(json.loads(said)) == []


@pytest.mark.parametrize(
    ("arguments", "record", "says"),
    [
        ("--to jorge-ruis", FULL, "`jorge-ruis` is no channel, place, contractor or person of this contract. Did you"),
        ("--to line", FULL, "`line` has the case already."),
        ("--to luisa-cano", OUTAGE, "It isn't said who passes it on. Name the channel by which it came"),
        ("--channel lines", OUTAGE, "`lines` is no channel of this contract. Did you mean `line`?"),
        ("--channel web", FULL, "The record has the channel field, not web."),
        ("--number tomorrow --lang en", OUTAGE, "tomorrow: this is no case number."),
        ("--why Because", FULL, "--why says why it is passed on: name to whom with --to."),
        (f"--to luisa-cano --why {'a' * 201}", FULL, "--why has at most 200 characters."),
        ("--to luisa-cano", {**FULL, "passed": FULL["passed"][1:] * 100}, "The case was passed on 100 times"),
        ("--lang xx", FULL, "`xx` is no language of this contract. There are: `es`, `en`"),
        ("--from tomorrow", OUTAGE, "'tomorrow' is not a moment such as 2026-12-04T18:30."),
        ("another.json", OUTAGE, "Name one file: a complaint as it came in, or an earlier hand-over."),
        ("", {"number": "tomorrow", "rung": 1}, "There is neither a complaint nor a case number in stdin."),
        ("", {"good": "morning"}, "There is no complaint in stdin."),
        ("", {"complaint": {}}, "There is no complaint in stdin."),
    ],
)
def test_what_cant_be_done_is_said_in_a_sentence(arguments, record, says):
    code, said, complained = run(ANDINA, "-", *arguments.split(), piped=json.dumps(record))
    assert (code, said) == (2, "")
    assert says in complained


def test_a_record_that_was_cut_off_is_never_passed_on_as_an_empty_one():
    code, said, complained = run(ANDINA, "-", "--lang", "en", piped=json.dumps(FULL)[:-20])
    assert (code, said, complained) == (2, "", "There is neither a complaint nor a case number in stdin.")


def test_a_record_may_say_that_everything_is_still_missing():
    record = passed_on(piped={"received": LATER, "complaint": {}, "missing": ["evidence"]})
    assert record["missing"] == ["request", "name", "id_number", "facts", "evidence", "contact_by"]


def test_of_two_numbers_none_is_chosen():
    other = issued("AC", date(2026, 12, 3), lambda _most: 0)
    assert run(ANDINA, "-", "--number", other.whole, piped=json.dumps(FULL)) == (
        2,
        "",
        f"The record has the case number {GROUPS}, not {other.groups}.",
    )


def test_a_file_that_isnt_there_ends_with_2(tmp_path):
    code, said, complained = run(ANDINA, tmp_path / "none.json")
    assert (code, said, complained) == (2, "", f"{tmp_path / 'none.json'}: it is not there.")


def test_a_contract_with_errors_ends_with_1(tmp_path):
    text = BAKERY.read_text("utf-8").replace("answer: 3 business days", "answer: soon")
    (tmp_path / "contract.yml").write_text(text, "utf-8")
    code, said, complained = run(tmp_path / "contract.yml", "-", piped="{}")
    assert (code, said, bool(re.search(r"\[type-wrong\]", complained))) == (1, "", True)

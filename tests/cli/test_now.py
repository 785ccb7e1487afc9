"""`responde now` says who answers, at this moment or at another, to people and to programs."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.conftest import CONTRACTS

ANDINA, BAKERY, FARO = (CONTRACTS / f"{name}.yml" for name in ("andina-conecta", "panaderia-sol", "seguros-faro"))
NIGHT = "2026-12-03T03:00"


def found(done):
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_each_need_is_told_in_turn_with_who_answers(responde):
    done = responde("now", ANDINA, "--at", NIGHT, "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    blocks = [block.split("\n") for block in done.stdout.rstrip("\n").split("\n\n")]
    assert blocks[0] == ["Thursday, December 3, 2026, 3:00 (America/Bogota)"]
    assert [block[0] for block in blocks[1:]] == ["Service fault", "Bill", "A technician came", "Something else"]
    assert blocks[1][1:4] == [
        "  Nelson Darío Vega Ortiz",
        "  Line Supervisor, night shift",
        "  Call +57 601 555 0121",
    ]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-12-03T03:00", "2026-12-03T03:00:00-05:00"),  # what the clocks show in Bogotá
        ("2026-12-03 03:00:30", "2026-12-03T03:00:30-05:00"),
        ("2026-12-03T03:00+01:00", "2026-12-02T21:00:00-05:00"),
        ("2026-12-03T08:00Z", "2026-12-03T03:00:00-05:00"),
        ("2026-12-03", "2026-12-03T00:00:00-05:00"),
    ],
)
def test_a_moment_without_an_offset_is_one_of_the_contracts_clocks(responde, at, expected):
    assert found(responde("now", ANDINA, "--at", at, "--format", "json"))["at"] == expected


def test_without_a_moment_it_is_the_machines_and_no_other(responde):
    told = found(responde("now", ANDINA, "--format", "json", env={"SOURCE_DATE_EPOCH": "0"}))
    assert abs(datetime.fromisoformat(told["at"]) - datetime.now(UTC)) < timedelta(minutes=2)
    assert told["timezone"] == "America/Bogota"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), [("fault", "line"), ("bill", None), ("technician", "field"), ("other", None)]),
        (("--need", "bill"), [("bill", None)]),
        (("--need", "technician", "--channel", "web"), [("technician", "web")]),
    ],
)
def test_a_need_can_be_asked_for_alone_and_a_channel_takes_the_place_of_its_own(responde, options, expected):
    told = found(responde("now", ANDINA, "--at", NIGHT, "--format", "json", *options))
    assert [(one["need"], one["channel"]) for one in told["needs"]] == expected


def test_the_usual_contract_is_asked_where_none_is_named(responde, tmp_path):
    (tmp_path / "charter").mkdir()
    (tmp_path / "charter/contract.yml").write_bytes(BAKERY.read_bytes())
    told = found(responde("now", "--at", "2026-12-06T13:59", "--format", "json", cwd=tmp_path))
    assert [(one["open"], one["person"], one["until"]) for one in told["needs"]] == [
        (True, "rosa", "2026-12-06T14:00:00+01:00")
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--need", "fualt"), "`fualt` is no need of this contract. Did you mean `fault`?"),
        (("--need", "xyz"), "`xyz` is no need of this contract. There are: `fault`, `bill`, `technician`, `other`."),
        (("--channel", "lin"), "`lin` is no channel of this contract. Did you mean `line`?"),
        (("--lang", "fr"), "`fr` is no language of this contract."),
        (("--at", "tomorrow"), "'tomorrow' is not a moment such as 2026-12-04T18:30."),
        (("--at", "0001-01-01T00:00+14:00"), "lies beyond every calendar."),
        (("--format", "ics"), "'ics' is not one of 'text', 'json'."),
    ],
)
def test_what_can_not_be_understood_is_said_in_a_sentence(responde, options, said):
    done = responde("now", ANDINA, "--at", NIGHT, "--format", "json", *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_errors_of_a_contract_are_told_and_nobody_is_named(responde, tmp_path):
    broken = tmp_path / "contract.yml"
    broken.write_text(BAKERY.read_text("utf-8").replace("Mo-Sa 07:00-21:00", "Mo-Sa 7-21h"), "utf-8")
    done = responde("now", broken, "--format", "json")
    assert (done.returncode, done.stdout) == (1, "")
    assert "contract.yml:7:15: error [hours-invalid]" in done.stderr


def test_a_contract_that_is_not_there_ends_with_2(responde, tmp_path):
    done = responde("now", tmp_path / "none.yml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "[file-unreadable]" in done.stderr


def test_warnings_and_what_has_run_out_keep_nobody_from_being_told(responde):
    """In 2028 the numbers have not been rung for a year, and the edition should have been looked at."""
    done = responde("now", FARO, "--at", "2028-02-01T10:00", "--lang", "en", "--need", "complaint")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split("\n")[3] == "  Iván Soto Reina"


@pytest.mark.parametrize(
    ("options", "need", "role"),
    [
        ((), "Reclamación", "Supervisor de Atención Telefónica"),
        (("--lang", "ca"), "Reclamació", "Supervisor d'Atenció Telefònica"),
        (("--lang", "en"), "Complaint", "Telephone Service Supervisor"),
        (("--lang", "pt"), "Reclamación", "Supervisor de Atención Telefónica"),  # the contract has no Portuguese
    ],
)
def test_it_speaks_the_language_that_is_asked_for_else_the_contracts_first(responde, options, need, role):
    told = found(responde("now", FARO, "--at", NIGHT, "--need", "complaint", "--format", "json", *options))
    assert [(one["says"], one["role"]) for one in told["needs"]] == [(need, role)]

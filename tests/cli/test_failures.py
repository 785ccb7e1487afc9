"""Whatever goes wrong, a command ends with a sentence and 2: no traceback, and JSON alone where JSON was asked for."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from responde.cli import failures
from tests.conftest import CONTRACTS, TODAY

BAKERY = CONTRACTS / "panaderia-sol.yml"
COMMAND = str(Path(sys.executable).with_name("responde"))

WRONG = [
    ("check", "--colour", BAKERY),
    ("check", "--lang", "fr", BAKERY),
    ("check", "--today", "tomorrow", BAKERY),
    ("check", "--today", "2026-02-30", BAKERY),
    ("check",),
]


def run(arguments, output):
    command = [COMMAND, *map(str, arguments)]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run(command, stdout=output, stderr=subprocess.PIPE, text=True, check=False, env=buffered)


def ids(arguments):
    return " ".join(Path(each).name for each in arguments)


@pytest.mark.parametrize("arguments", WRONG, ids=ids)
def test_wrong_usage_is_told_in_json_where_json_was_asked_for(responde, tmp_path, arguments):
    for asked in (["--format", "json"], ["--format=json"]):
        done = responde(*arguments[:1], *asked, *arguments[1:], cwd=tmp_path)
        said = json.loads(done.stdout)
        assert (done.returncode, done.stderr) == (2, "")
        assert [each["code"] for each in said["findings"]] == ["wrong-usage"]
        assert said["errors"] == 1


@pytest.mark.parametrize("arguments", WRONG, ids=ids)
def test_wrong_usage_is_told_to_each_program_in_its_own_way(responde, tmp_path, arguments):
    done = responde(*arguments, "--format", "sarif", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, "")
    (invocation,) = json.loads(done.stdout)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"]
    done = responde(*arguments, "--format=github", cwd=tmp_path)
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (2, "", 1)
    assert done.stdout.startswith("::error title=wrong-usage::")


TOGETHER = [
    ("--summary", "--horizon", "90 days"),
    ("--summary", "--baseline", "a.json"),
    ("--horizon", "90 days", "--baseline", "a.json"),
    ("--renew-baseline",),
    ("--format", "ics"),
    ("--format", "sarif", "--summary"),
    ("--format", "ics", "--summary"),
    ("--format", "github", "--horizon", "90 days"),
    ("--horizon", "soon"),
    ("--horizon", ""),
]


@pytest.mark.parametrize("options", TOGETHER, ids=" ".join)
def test_what_doesnt_go_together_is_told_in_a_sentence(responde, options):
    done = responde("check", BAKERY, *options)
    said = done.stdout + done.stderr
    assert done.returncode == 2
    assert "mistake of the program" not in said
    assert "Traceback" not in said
    assert re.search(r"(doesn't go with|not for both|add --baseline|can be had as|is not a span)", said)


@pytest.mark.parametrize(
    "arguments",
    [*WRONG, ("chek",), ("check", "--format", "xml", BAKERY), ("build",), ("export", BAKERY), ("completion", "tcsh")],
    ids=ids,
)
def test_wrong_usage_is_told_beside_the_output(responde, tmp_path, arguments):
    done = responde(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage: responde" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_day_that_is_no_number_in_the_environment_is_told(responde):
    done = responde("check", BAKERY, env={"SOURCE_DATE_EPOCH": "yesterday"})
    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH" in done.stderr


@pytest.mark.parametrize("arguments", [["check", BAKERY], ["schema"], ["--help"], ["completion", "bash"]], ids=ids)
def test_a_reader_that_has_gone_is_no_reason_for_a_traceback(arguments):
    reader, writer = os.pipe()
    os.close(reader)
    done = run(arguments, writer)
    os.close(writer)
    assert done.returncode == 2
    assert done.stderr == "responde: Nobody reads the output any more, so the rest of it was dropped.\n"


FULL = Path("/dev/full")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", BAKERY], "responde: The disk is full.\n"),
        (["schema"], "responde: The disk is full.\n"),
        (["check", "--format", "json", BAKERY], ""),
    ],
    ids=str,
)
def test_a_full_disk_is_told(arguments, said):
    with FULL.open("w") as full:
        done = run(arguments, full)
    assert (done.returncode, done.stderr) == (2, said)


def test_an_output_that_was_closed_is_no_reason_for_a_traceback():
    script = f'"{COMMAND}" check "{BAKERY}" --today {TODAY} >&-'
    done = subprocess.run(["/bin/sh", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_terminal_that_knows_no_accents_still_gets_the_findings(responde):
    environment = {"PYTHONIOENCODING": "iso8859-5"}  # Cyrillic
    done = responde("check", CONTRACTS / "andina-conecta.yml", "--lang", "es", "--today", TODAY, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\xe9cnico" in done.stdout


def mistaken(error):
    def run(_arguments):
        raise error

    return run


ENDS = {
    "interrupted": (KeyboardInterrupt(), 130, ""),
    "forbidden": (PermissionError(13, "x", "site"), 2, "responde: site: it may not be read or written by you.\n"),
    "hostile": (
        PermissionError(13, "x", "\x1b[2Jx"),
        2,
        "responde: \ufffd[2Jx: it may not be read or written by you.\n",
    ),
    "unknown": (OSError(9999, "Odd thing"), 2, "responde: The system says “Odd thing”.\n"),
    "nameless": (FileNotFoundError(2, "x"), 2, "responde: It is not there.\n"),
}


@pytest.mark.parametrize("name", ENDS)
def test_each_end_has_its_code_and_its_sentence(capsys, name):
    error, code, said = ENDS[name]
    assert failures.told(["build"], mistaken(error)) == code
    assert capsys.readouterr() == ("", said)


def test_a_mistake_of_ours_is_owned_up_to(capsys, monkeypatch):
    monkeypatch.delenv("RESPONDE_TRACEBACK", raising=False)
    assert failures.told(["build"], mistaken(KeyError("x"))) == 2
    assert "a mistake of the program, not yours (KeyError: 'x')" in capsys.readouterr().err
    monkeypatch.setenv("RESPONDE_TRACEBACK", "1")
    with pytest.raises(KeyError):
        failures.told(["build"], mistaken(KeyError("x")))


def test_a_mistake_of_ours_speaks_json_too(capsysbinary, monkeypatch):
    monkeypatch.delenv("RESPONDE_TRACEBACK", raising=False)
    assert failures.told(["check", "--format", "json"], mistaken(KeyError("x"))) == 2
    said = capsysbinary.readouterr()
    assert (json.loads(said.out)["errors"], said.err) == (1, b"")

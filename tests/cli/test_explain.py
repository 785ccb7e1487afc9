"""`responde explain` tells what every code means, in each language, and lists them all."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from responde.cli import explain as door
from responde.findings.catalogue import every
from responde.words import LANGUAGES
from tests.checks import cases
from tests.conftest import CONTRACTS, TODAY


def test_a_code_is_explained_with_what_the_check_says_of_the_example(responde, tmp_path):
    example = next(one for one in cases.examples() if one.code == "reference-unknown")
    (tmp_path / "contract.yml").write_text(cases.contract(example.wrong)[0], "utf-8")
    checked = responde("check", "--lang", "en", "--today", TODAY, cwd=tmp_path).stdout
    done = responde("explain", "reference-unknown")
    assert (done.returncode, done.stderr) == (0, "")
    head, _, rest = done.stdout.partition("\n")
    assert f": {head}\n" in checked
    assert example.right.strip("\n").split("\n")[-1] in rest
    assert f"  {every()['reference-unknown'].why}\n" in rest


@pytest.mark.parametrize("written", ["[tab]", "tab"])
def test_a_code_may_be_copied_with_its_brackets(responde, written):
    assert responde("explain", written).stdout.startswith("error [tab] ")


@pytest.mark.parametrize("code", door.known())
def test_every_code_has_an_explanation(code):
    said = CliRunner().invoke(door.explain, [code], standalone_mode=False)
    assert said.exception is None
    assert f"[{code}] " in said.output.split("\n")[0]
    assert code not in every() or "^" in said.output or cases_before(code)  # others have no contract as an example


def cases_before(code):
    """Whether the finding stands before the example, so that there is nothing to mark."""
    return next(one for one in cases.examples() if one.code == code).line == 0


def test_without_a_code_all_are_listed(responde):
    done = responde("explain")
    listed = [line.split()[0] for line in done.stdout.split("\n") if line.startswith("  ")]
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(listed) == sorted(every())


@pytest.mark.parametrize(
    ("asked", "meant"),
    [("key-unknwon", "`key-unknown`"), ("KEY-UNKNOWN", "`key-unknown`"), ("director", None), ("", None)],
)
def test_an_unknown_code_is_told_with_the_nearest(responde, asked, meant):
    done = responde("explain", asked)
    assert (done.returncode, done.stdout) == (2, "")
    assert (f"Did you mean {meant}?" in done.stderr) == (meant is not None)
    assert done.stderr.count("\n") == 1


def test_it_speaks_the_language_that_is_asked_for_else_english(responde):
    said = {lang: responde("explain", "tab", "--lang", lang).stdout for lang in LANGUAGES}
    assert responde("explain", "tab", env={"LANG": "es_ES.UTF-8"}).stdout == said["en"]
    assert len(set(said.values())) == len(LANGUAGES)


def test_there_are_colours_on_a_terminal_alone(responde):
    plain = responde("explain", "tab").stdout
    assert "\x1b" not in plain
    coloured = on_a_terminal("explain", "tab")
    assert coloured.startswith("\x1b[31m\x1b[1merror [tab]\x1b[0m ")
    assert "    \x1b[1m^\x1b[0m\n" in coloured
    assert on_a_terminal("explain", "tab", NO_COLOR="1") == plain
    assert on_a_terminal("explain").startswith("\x1b[1m")


def on_a_terminal(*arguments, **environment):
    """What the command prints where somebody looks at it."""
    main, other = pty.openpty()
    command = [str(Path(sys.executable).with_name("responde")), *arguments]
    env = {**{name: value for name, value in os.environ.items() if name != "NO_COLOR"}, "TERM": "xterm", **environment}
    with subprocess.Popen(command, stdout=other, stderr=other, stdin=subprocess.DEVNULL, env=env):
        os.close(other)
        said = b""
        try:
            while part := os.read(main, 4096):
                said += part
        except OSError:  # Linux tells the end of a terminal so
            pass
    os.close(main)
    return said.decode().replace("\r\n", "\n")


def test_a_shell_completes_codes(responde):
    typed = "responde explain text-cut"
    environment = {"_RESPONDE_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": "2"}
    offered = {line.partition(",")[2] for line in responde(env=environment).stdout.split()}
    assert offered == {"text-cut-at-hash", "text-cut-at-comma", "text-cut-at-question-mark"}


def test_the_code_that_stands_for_a_wrong_command_is_what_a_program_gets(responde):
    done = responde("check", "--colour", CONTRACTS / "panaderia-sol.yml", "--format", "json")
    (found,) = json.loads(done.stdout)["findings"]
    assert (done.returncode, found["code"]) == (2, "wrong-usage")
    said = responde("explain", "wrong-usage")
    assert said.returncode == 0
    assert found["message"] in said.stdout.split("\n")[0]


def test_what_the_examples_leave_behind_is_nothing(responde, tmp_path):
    responde("explain", "tab", env={"TMPDIR": str(tmp_path)}, cwd=tmp_path)
    assert list(tmp_path.iterdir()) == []

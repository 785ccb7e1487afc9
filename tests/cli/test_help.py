"""Help says in sentences what each command does, what it takes and how it ends; shells can complete."""

import re
import subprocess
import sys
import tomllib

import click
import pytest

from responde.cli import COMMANDS, cli
from tests.conftest import ROOT


def test_help_lists_every_command_with_its_sentence(responde):
    done = responde("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.findall(r"^  (\w+) +([A-Z].*\.)$", done.stdout, re.MULTILINE) == list(COMMANDS.items())


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_help_begins_with_its_sentence_and_speaks_in_sentences(responde, name):
    done = responde(name, "--help")
    said = " ".join(done.stdout.split())
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Usage: responde {name} [OPTIONS]")
    assert COMMANDS[name].removesuffix(".") in said
    command = cli.get_command(None, name)
    helps = [each.help or "" for each in command.params if isinstance(each, click.Option)]
    assert [text for text in helps if not text.endswith(".")] == []


@pytest.mark.parametrize("name", ["check", "build", "export"])
def test_the_exit_codes_stand_in_the_help(responde, name):
    said = " ".join(responde(name, "--help").stdout.split())
    assert re.search(r"ends with 0 if .* with 1 if .* with 2 if ", said)


def test_the_version_is_that_of_the_project(responde):
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert responde("--version").stdout == f"responde {version}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_given_what_it_needs(responde, shell):
    done = responde("completion", shell)
    assert done.returncode == 0
    assert f"_RESPONDE_COMPLETE={shell}_complete" in done.stdout


def test_what_bash_is_given_is_bash(responde):
    script = responde("completion", "bash").stdout
    assert subprocess.run(["/bin/bash", "-n"], input=script, text=True, check=False, capture_output=True).stderr == ""


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("responde ch", {"check"}),
        ("responde check --f", {"--format"}),
        ("responde check --format ", {"text", "json", "github", "sarif", "ics"}),
        ("responde completion z", {"zsh"}),
    ],
)
def test_words_are_completed(responde, typed, offered):
    words = typed.split(" ")
    environment = {"_RESPONDE_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1)}
    lines = responde(env=environment).stdout.split()
    assert {line.partition(",")[2] for line in lines} == offered


def test_help_loads_nothing_that_takes_long():
    heavy = ("mkdocs", "babel", "holidays", "phonenumbers", "yaml", "jinja2", "responde.contract", "responde.edition")
    script = f"""
import sys
from responde import cli
sys.argv = ["responde", "--help"]
cli.main()
print(sorted(name for name in sys.modules if name.startswith({heavy!r})))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"

"""`responde init --law` as people and programs meet it: which laws hold, what they ask, and what is written then."""

from __future__ import annotations

import pytest
import yaml
from click.testing import CliRunner

from responde.beginning import CONTRACT
from responde.cli import cli
from responde.words import catalogue
from tests.cli.test_init import talk
from tests.conftest import TODAY

INSURER = ("--country", "ES", "--sector", "insurance", "--workers", "640", "--languages", "es", "--today", TODAY)
ADVICE = "This is not legal advice. What binds is the text of the law, at the address that is given with it."


def init(folder, *options):
    done = CliRunner().invoke(cli, ["init", str(folder), *options], standalone_mode=False)
    assert done.return_value == 0, done.output
    return done.stdout


def contract(folder):
    return yaml.load((folder / CONTRACT).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes text alone


@pytest.mark.parametrize("options", [(), ("--yes",)])
def test_without_a_terminal_nothing_is_asked_and_marks_are_written(tmp_path, options):
    said = init(tmp_path / "sol", "--law", "--lang", "en", *INSURER, *options)
    assert "?" not in said
    assert contract(tmp_path / "sol")["channels"]["post"]["address"][0] == "<"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Spain: Ley 10/2025 on customer services"),
        ("es", "España: Ley 10/2025 de servicios de atención a la clientela"),
        ("pt", "Espanha: Lei 10/2025 sobre o atendimento aos clientes"),
    ],
)
def test_it_says_which_packs_hold_with_their_dates_and_that_it_is_no_advice(tmp_path, lang, title):
    said = init(tmp_path / "sol", "--law", "--lang", lang, *INSURER)
    (line,) = (line for line in said.split("\n") if title in line)
    assert "2026-05-31" in line
    assert catalogue(lang).gettext(ADVICE) in said


def test_without_the_option_nothing_is_said_of_the_law(tmp_path):
    said = init(tmp_path / "sol", "--lang", "en", *INSURER)
    assert len(said.strip().split("\n")) == 2
    assert "laws" not in contract(tmp_path / "sol")


def test_on_a_terminal_what_decides_is_asked_first_and_then_what_the_law_wants(tmp_path):
    usual = ["es", "Sol", "ES", "", "energy", "100", "", "web", "", "no", "", ""]
    decide = ["", "EUR 60 million", "EUR 60000000"]
    wanted = ["ring us", "+34 900 123 456", "Calle 1", "24/7", "CNMC", "https://cnmc.example", "", ""]
    said, code = talk(tmp_path / "sol", [*usual, *decide, *wanted], "--law", "--lang", "en")
    assert code == 0
    asked = (
        "What is its turnover",
        "It holds for you",
        "free of charge",
        "postal address",
        "telephone answered",
        "To whom",
    )
    assert sorted(asked, key=said.index) == list(asked)
    assert "total of its balance sheet? For example" not in said  # turnover has decided
    assert len(said.split("can't be understood here")) == 3
    assert "(TRLGDCU (RDLeg 1/2007), art. 21.3, 21.2; Ley 10/2025, art. 8.1 y 8.2, 7.1, 14)" in said
    made = contract(tmp_path / "sol")
    assert made["organisation"]["size"] == {"workers": "100", "turnover": "EUR 60000000"}
    assert made["channels"]["phone"]["phone"] == "+34 900 123 456"
    assert made["channels"]["phone"]["hours"] == "24/7"
    assert made["channels"]["post"]["address"] == "Calle 1"
    assert (made["beyond"][0]["authority"], made["beyond"][0]["website"]) == ("CNMC", "https://cnmc.example")
    assert made["beyond"][1]["authority"][0] == "<"

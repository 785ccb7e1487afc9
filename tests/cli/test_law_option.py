"""`responde check --law` checks by a pack as well, and tells which there are."""

import json

import pytest
from click.testing import CliRunner

from responde import law
from responde.cli import cli
from tests.conftest import CONTRACTS

BAKERY = str(CONTRACTS / "panaderia-sol.yml")


def checked(*arguments):
    return CliRunner().invoke(cli, ["check", BAKERY, "--today", "2026-12-29", "--format", "json", *arguments])


def rules(*arguments):
    found = json.loads(checked(*arguments).stdout)["findings"]
    return [each for each in found if each["code"].startswith("law-") and "10/2025" in each["message"]]


def test_a_pack_is_added():
    assert [each["code"] for each in rules()] == ["law-scope-undecided"]
    assert {"law-channel-missing", "law-item-unpublished"} <= {each["code"] for each in rules("--law", "es-10-2025")}


def test_several_packs_are_added():
    assert rules("--law", "es-10-2025") == rules("--law", "es-10-2025", "--law", "co-telecom")


def test_an_unknown_pack_is_told_with_those_there_are():
    done = checked("--law", "es-99")
    assert done.exit_code == 2
    assert "'es-99'" in done.output
    assert all(name in done.output for name in law.names())


ASKED = {
    "en": "One can complain by the channel of the contract",
    "es": "Se puede reclamar por el canal del contrato",
    "pt": "Pode-se reclamar pelo canal do contrato",
}


@pytest.mark.parametrize("lang", ASKED)
def test_what_the_law_asks_is_said_in_the_language_that_was_asked_for(lang):
    messages = [each["message"] for each in rules("--law", "es-10-2025", "--lang", lang)]
    said = {name: any(asked in message for message in messages) for name, asked in ASKED.items()}
    assert said == {name: name == lang for name in ASKED}

"""`responde schema --questions`: the bank for whoever builds a channel of their own."""

from __future__ import annotations

import json

import pytest

from tests.conftest import CONTRACTS, ROOT


def test_the_bank_is_printed_alone(responde):
    done = responde("schema", "--questions")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert list(found) == ["questions"]
    facts = next(each for each in found["questions"] if each["id"] == "facts")
    assert facts["label"] == {"en": "What happened?", "es": "¿Qué pasó?", "pt": "O que aconteceu?"}


@pytest.mark.parametrize("contract", ["charter", "charter/contract.yml"])
def test_a_contract_adds_what_it_asks(responde, contract):
    done = responde("schema", "--questions", ROOT / contract)
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["asked"][-1]["id"] == "own.router_light"
    assert found["requests"]["complaint"]["required"] == ["request", "name", "id_number", "facts", "contact_by"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--questions", "none.yml"], 2, "[file-unreadable]"),
        ([CONTRACTS / "panaderia-sol.yml"], 2, "name one with --questions alone"),
    ],
)
def test_what_cant_be_printed_is_said(responde, arguments, code, said):
    done = responde("schema", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in " ".join(done.stderr.split())

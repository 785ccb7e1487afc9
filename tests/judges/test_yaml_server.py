"""The YAML language server finds what it is trusted to find."""

import json

import pytest

from tests.judges.yaml_server import yaml_server

SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$defs": {"text": {"type": "string"}},
    "type": "object",
    "properties": {"format": {"const": 1}, "name": {"$ref": "#/$defs/text"}},
    "additionalProperties": False,
}


@pytest.fixture
def judged(tmp_path):
    (tmp_path / "schema.json").write_text(json.dumps(SCHEMA))

    def judge(text):
        (tmp_path / "contract.yml").write_text(text)
        return [
            (message.line, message.column)
            for message in yaml_server(tmp_path / "schema.json", tmp_path / "contract.yml")
        ]

    return judge


def test_a_good_contract_passes(judged):
    assert judged("format: 1\nname: Sol\n") == []


def test_a_wrong_value_and_an_unknown_key_are_underlined(judged):
    assert judged("format: 2\nnme: Sol\n") == [(1, 9), (2, 1)]


def test_a_reference_within_the_schema_is_followed(judged):
    assert judged("format: 1\nname: [Sol]\n") == [(2, 7)]

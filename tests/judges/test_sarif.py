"""The SARIF validators find what they are trusted to find."""

import json

import pytest

from tests.judges.sarif import sarif

PLACE = {"artifactLocation": {"uri": "charter/contract.yml"}, "region": {"startLine": 3, "startColumn": 1}}
RULE = {
    "id": "X1",
    "name": "Late",
    "shortDescription": {"text": "Late."},
    "fullDescription": {"text": "Too late."},
    "help": {"text": "Hurry."},
}


def log(**result):
    found = {
        "ruleId": "X1",
        "ruleIndex": 0,
        "message": {"text": "Late."},
        "locations": [{"physicalLocation": PLACE}],
        "partialFingerprints": {"place/v1": "a"},
        **result,
    }
    driver = {"name": "Tool", "version": "1.0", "rules": [RULE]}
    run = {"tool": {"driver": driver}, "results": [found]}
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}


def at(**place):
    return [{"physicalLocation": {**PLACE, **place}}]


LOGS = {
    "good": log(),
    "level": log(level="fatal"),
    "key": log(colour="red"),
    "rule": log(ruleIndex=7),
    "column": log(locations=at(region={"startLine": 1, "startColumn": 0})),
    "address": log(locations=at(artifactLocation={"uri": "a b.yml"})),
    "message": log(message={}),
    "nowhere": log(locations=[]),
}


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """All at once, since the validator takes long to begin."""
    folder = tmp_path_factory.mktemp("logs")
    files = {name: folder / f"{name}.sarif" for name in LOGS}
    for name, file in files.items():
        file.write_text(json.dumps(LOGS[name]))
    said = sarif(*files.values())
    return {name: [each for each in said if each.file == file.name] for name, file in files.items()}


def test_a_good_log_passes(judged):
    assert judged["good"] == []


@pytest.mark.parametrize("name", [name for name in LOGS if name != "good"])
def test_a_planted_mistake_is_found(judged, name):
    assert judged[name]

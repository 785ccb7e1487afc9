"""Findings as a SARIF log: what code scanners need, judged by the schema and by a validator that isn't ours."""

import json
from dataclasses import replace
from string import Formatter

import pytest

import responde
from responde.findings import Kind, Severity, Spot
from responde.findings import catalogue as kinds
from responde.findings.render import render
from responde.findings.render.sarif import failure
from responde.reading import read
from responde.source import parse
from tests.judges.sarif import sarif

TEXT = """\
format: 1
languages: [es]
organisation: {name: A, country: CO, timezone: America/Bogota}
people:
  ana: {name: Ana, phone: +57 601 555 0101}
channels:
  日本語の: {kind: phone}
requests:
  complaint: {name: Queja, anser: 5 business days}
ladder:
  - {person: anna, director: true}
notes: [Carrera 15 # 93-60]
"""
KINDS = tuple(kinds.every().values())
FACTS = {name for kind in KINDS for said in (kind.says, kind.do) for _, name, _, _ in Formatter().parse(said) if name}

ANY = Kind("any-thing", Severity.WARNING, "{said}.", "Do {said}.{hint}", why="Why not.")


def log(*findings, lang="en"):
    return json.loads(render("sarif", findings, lang))["runs"][0]


def found(file="contract.yml", text=TEXT):
    return read(parse(text.encode(), file))[1]


def told(**facts):
    return ANY.there(Spot("a.yml", 1, 1), **{"hint": "", "said": "x", **facts})


def every():
    """A finding of every kind, each in a file of an odd name, with facts that are markup in a message."""
    facts = dict.fromkeys(FACTS, "{0} [a](1) \\ “ñ”\n")
    files = ("contract.yml", "con ñ/100%: a#b?.yml", "../[x]/contract.yml")
    return tuple(kind.there(Spot(files[at % 3], at + 1, 2, 3, "ab{c}d"), **facts) for at, kind in enumerate(KINDS))


def test_logs_are_sound_by_the_schema_and_by_what_code_scanning_asks_for(tmp_path):
    logs = {
        "every": render("sarif", every(), "en"),
        "spanish": render("sarif", found(), "es"),
        "nothing": render("sarif", ()),
        "failed": failure("There is no “{contract}.yml” here."),
    }
    files = [tmp_path / f"{name}.sarif" for name in logs]
    for file in files:
        file.write_text(logs[file.stem], "utf-8")
    assert list(map(str, sarif(*files))) == []


def test_a_rule_says_what_is_wrong_why_and_what_to_do_of_no_finding_in_particular():
    finding = told(said="late", hint=" → `x`?")
    assert log(finding)["tool"]["driver"] == {
        "name": "Responde",
        "semanticVersion": responde.__version__,
        "rules": [
            {
                "id": "any-thing",
                "name": "AnyThing",
                "shortDescription": {"text": "…."},
                "fullDescription": {"text": "Why not."},
                "help": {"text": "Do …."},
                "defaultConfiguration": {"level": "warning"},
            }
        ],
    }


def test_a_result_says_where_it_stands_and_what_to_do():
    (result,) = log(ANY.there(Spot("con ñ/a.yml", 3, 5, 4, "x: {late}"), ("a", 2), said="late", hint=""))["results"]
    fingerprint = result.pop("partialFingerprints")
    assert list(fingerprint) == ["responde/v1"]
    assert result == {
        "ruleId": "any-thing",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "late. Do late."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "con%20%C3%B1/a.yml"},
                    "region": {"startLine": 3, "startColumn": 5, "endColumn": 9, "snippet": {"text": "late"}},
                }
            }
        ],
    }


def test_columns_count_characters_as_the_log_says():
    run = log(ANY.there(Spot("a.yml", 1, 4, 2, "🙂🙂 🙂x"), said="x", hint=""))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "🙂x"


@pytest.mark.parametrize(
    ("said", "shown"),
    [("{0}", "{{0}}"), ("[a](1)", r"\[a\](1)"), ("[a] (1)", "[a] (1)"), ("{x: [1, 2]}", "{{x: [1, 2]}}")],
)
def test_what_a_contract_says_is_never_read_as_markup_of_a_message(said, shown):
    assert log(told(said=said))["results"][0]["message"]["text"] == f"{shown}. Do {shown}."


def test_results_point_at_their_rule_and_each_rule_stands_once():
    run = log(*found(), *found())
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(ids) == len(set(ids)) == len({finding.code for finding in found()})
    assert [ids[result["ruleIndex"]] for result in run["results"]] == [result["ruleId"] for result in run["results"]]


def test_a_note_for_a_handful_of_people_keeps_the_rules_level():
    run = log(replace(told(), eased=True))
    assert run["results"][0]["level"] == "note"
    assert run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == "warning"


def test_a_rule_of_one_word_has_no_second_name():
    (rule,) = log(kinds.TAB.there(Spot("a.yml", 1, 1)))["tool"]["driver"]["rules"]
    assert (rule["id"], "name" in rule) == ("tab", False)


def fingerprints(findings):
    return [result["partialFingerprints"]["responde/v1"] for result in log(*findings)["results"]]


def test_fingerprints_stay_when_lines_move_and_are_never_shared():
    moved = found(text=f"# A comment.\n\n{TEXT}")
    assert fingerprints(found()) == fingerprints(moved)
    assert {finding.spot.line for finding in found()} != {finding.spot.line for finding in moved}
    twice = fingerprints((*found(), *found()))
    assert len(set(twice)) == len(twice)
    assert fingerprints(found("other.yml")) != fingerprints(found())


def test_a_file_named_in_full_has_an_address_in_full(tmp_path):
    (result,) = log(ANY.there(Spot(str(tmp_path / "ñ.yml"), 1, 1), said="x", hint=""))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == (tmp_path / "ñ.yml").as_uri()


def test_a_name_that_is_no_text_still_has_an_address():
    (result,) = log(ANY.there(Spot("\udcff.yml", 1, 1), said="x", hint=""))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "%FF.yml"


def test_a_finding_without_a_place_has_none():
    assert "locations" not in log(ANY.at((), said="x", hint=""))["results"][0]


def test_the_log_says_in_which_language_it_speaks():
    spanish = log(*found(), lang="es")
    assert spanish["language"] == "es"
    assert spanish["results"][0]["message"] != log(*found())["results"][0]["message"]


def test_a_run_that_failed_says_so():
    run = json.loads(failure("No."))["runs"][0]
    assert run["results"] == []
    assert run["invocations"] == [
        {"executionSuccessful": False, "toolExecutionNotifications": [{"level": "error", "message": {"text": "No."}}]}
    ]

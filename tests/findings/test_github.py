"""Findings as commands that GitHub shows at the lines of a change: to the letter what its own toolkit would write."""

import re
from dataclasses import replace

import pytest

from responde.findings import Kind, Severity, Spot
from responde.findings.render import message, remedy, render
from tests.judges.github import annotations

ANY = Kind("any-thing", Severity.ERROR, "{said}", "Do {said}.")
SAID = ["plain", "100%: a, b", "%0A::error::x", "one\ntwo\r\nthree", "ñ – “日本” 🙂", "a=b,c=d::e", ""]
FILES = ["contract.yml", "a, b: c%2C/contract.yml", "charter/año/contract.yml"]


def findings():
    spots = [Spot(file, 3, 7, width) for file, width in zip(FILES, (1, 5, 0), strict=True)]
    kinds = [Kind("any-thing", severity, "{said}", "Do {said}.") for severity in Severity]
    return tuple(kind.there(spot, ("a",), said=said) for kind in kinds for spot in spots for said in SAID)


def as_annotation(finding):
    spot = finding.spot
    return {
        "severity": finding.severity.value,
        "message": f"{message(finding)}\n{remedy(finding)}",
        "title": finding.code,
        "file": spot.file,
        "startLine": spot.line,
        "endLine": spot.line,
        "startColumn": spot.column,
        "endColumn": spot.column + max(spot.width, 1),
    }


def test_commands_are_those_that_githubs_own_toolkit_writes(tmp_path):
    written = annotations([as_annotation(finding) for finding in findings()], tmp_path)
    assert render("github", findings()) == written
    assert len(written.splitlines()) == len(findings())


def test_a_finding_without_a_place_is_told_without_one():
    assert render("github", (ANY.at((), said="x"),)) == "::error title=any-thing::x%0ADo x.\n"


def test_where_nothing_was_found_nothing_is_printed():
    assert render("github", ()) == ""


@pytest.mark.parametrize("order", ["\x1b[2J", "\u2028", "\x85", "\x00", "\u202e"])
def test_no_character_of_a_contract_can_begin_a_line_or_order_a_terminal_about(order):
    said = render("github", (ANY.there(Spot(f"{order}.yml", 1, 1), said=f"{order}::set-env name=A::b"),))
    assert order not in said
    assert len(re.split(r"[\n\r\x85\u2028]", said)) == 2


def test_a_note_that_was_eased_is_a_notice():
    assert render("github", (replace(ANY.at((), said="x"), eased=True),)).startswith("::notice ")

"""How findings are shown to people and to machines."""

import json

import pytest

from responde.findings import Kind, Path, Severity, Spot, by_place, has_errors
from responde.findings import catalogue as kinds
from responde.findings.render.json import render as render_json
from responde.findings.render.text import render as render_text
from responde.reading import read
from responde.source import parse

TEXT = """\
format: 1
languages: [es]
edition: {from: 2026-12-01, review_by: 2027-12-01}
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

SHOWN = """\
contract.yml:8:3: error [id-invalid] `日本語の` can't be an id.
      日本語の: {kind: phone}
      ^^^^
  → Use lower-case letters, digits, hyphens and underscores, for example `first`.

contract.yml:10:28: error [key-unknown] `anser` is not a key that can stand here. → `answer`?
      complaint: {name: Queja, anser: 5 business days}
                               ^^^^^
  → Correct the spelling, or delete the line. Here can stand: KNOWN.

contract.yml:12:14: error [reference-unknown] `anna` is not the id of a person in this contract. → `ana`?
      - {person: anna, director: true}
                 ^^^^
  → Correct the id, or add what it stands for: the contract has `ana`.

contract.yml:13:20: error [text-cut-at-hash] The text is cut off here: what follows ` #` is read as a comment.
    notes: [Carrera 15 # 93-60]
                       ^
  → Put the whole text in quotes: "Carrera 15 # 93-60". For a comment, leave two spaces before the #.

4 errors, 0 warnings, 0 notes
"""


def found():
    _, findings = read(parse(TEXT.encode()))
    return tuple(sorted(findings, key=by_place))


def test_people_see_the_line_with_a_mark_under_the_spot_and_what_to_do():
    known = found()[1].facts["known"]
    assert render_text(found()) == SHOWN.replace("KNOWN", known)
    assert known.startswith("`acknowledge`, `answer`, `channels`,")


def test_machines_get_exactly_these_keys():
    shown = json.loads(render_json(found()))
    assert list(shown) == ["findings", "errors", "warnings", "notes"]
    assert (shown["errors"], shown["warnings"], shown["notes"]) == (4, 0, 0)
    assert shown["findings"][2] == {
        "code": "reference-unknown",
        "severity": "error",
        "path": "ladder.0.person",
        "file": "contract.yml",
        "line": 12,
        "column": 14,
        "message": "`anna` is not the id of a person in this contract. → `ana`?",
        "remedy": "Correct the id, or add what it stands for: the contract has `ana`.",
    }


def test_nothing_found_is_said_too():
    assert render_text(()) == "0 errors, 0 warnings, 0 notes\n"
    assert json.loads(render_json(())) == {"findings": [], "errors": 0, "warnings": 0, "notes": 0}


def test_of_a_long_line_what_is_around_the_mark_is_shown():
    line = "x" * 500 + "HERE" + "y" * 500
    shown = render_text((kinds.COLON_IN_TEXT.there(Spot("c.yml", 1, 501, 4, line)),)).split("\n")
    assert len(shown[1]) == 4 + 160
    assert shown[1][shown[2].index("^") : shown[2].rindex("^") + 1] == "HERE"


def test_characters_that_nobody_sees_are_shown_as_blanks():
    shown = render_text((kinds.HIDDEN_CHARACTER.there(Spot("c.yml", 1, 5, 1, "a: x\u202ey\t"), character="U+202E"),))
    assert shown.split("\n")[1:3] == ["    a: x y ", "        ^"]


def test_words_of_the_reader_are_never_taken_for_places_to_fill_in():
    finding = kinds.KEY_UNKNOWN.there(Spot("c.yml", 1, 1), key="{name} %s {0.__class__}", hint="", known="`a`")
    assert "`{name} %s {0.__class__}` is not a key" in render_text((finding,))


def every():
    return [kind for kind in vars(kinds).values() if isinstance(kind, Kind)]


def test_every_kind_has_a_code_of_its_own():
    codes = [kind.code for kind in every()]
    assert len(codes) > 60
    assert sorted(set(codes)) == sorted(codes)


@pytest.mark.parametrize("kind", every(), ids=lambda kind: kind.code)
def test_a_kind_says_what_is_wrong_and_what_to_do_in_sentences(kind):
    assert kind.code == kind.code.lower().replace(" ", "-").replace("_", "-")
    assert kind.says[-1] in ".}"
    assert kind.do.endswith(".")
    assert kind.do[0].isupper()


def test_findings_are_sorted_by_place_and_only_errors_are_errors():
    at = [kinds.LACKS.there(Spot("c.yml", line, column), key="k") for line, column in ((2, 1), (1, 9), (1, 2))]
    assert [(each.spot.line, each.spot.column) for each in sorted(at, key=by_place)] == [(1, 2), (1, 9), (2, 1)]
    assert not has_errors(tuple(at))
    assert has_errors((kinds.TAB.there(Spot("c.yml", 1, 1)),))


def test_a_path_is_written_with_dots():
    path: Path = ("ladder", 2, "person")
    finding = kinds.KEY_MISSING.at(path, where="key", key="person")
    assert (finding.name, finding.severity, finding.facts) == ("ladder.2.person", Severity.ERROR, {"key": "person"})

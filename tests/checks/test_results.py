"""Results are there, are complete, and can be true."""

import pytest

from responde.edition import examine
from tests.checks import cases
from tests.checks.lines import lines, said

RESULTS = "results: r.csv\n"


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("languages: [es]\n", [0]),
        ("lacks: {results: Empezamos en enero}\n", []),
        ("results: gone.csv\n", []),
        ("results: [a, b]\n", []),
        (RESULTS, []),
    ],
)
def test_a_charter_shows_how_it_was_kept(piece, expected, tmp_path):
    data = "period,promise,total,kept\n2026-10,complaint.answer,14,14\n"
    assert lines("results-missing", piece, tmp_path, r=data) == expected


@pytest.mark.parametrize("data", ["period,promise,total,kept\n", "period,promise,total,kept\n,,,\n\n"])
def test_a_file_with_nothing_in_it_shows_nothing(data, tmp_path):
    assert lines("results-missing", RESULTS, tmp_path, r=data) == [1]
    assert (
        lines("promise-without-result", RESULTS + "promises:\n  pan: {says: P, target: 9%}\n", tmp_path, r=data) == []
    )


def test_a_file_that_cannot_be_read_is_not_said_to_be_empty(tmp_path):
    data = "period,promise,total,kept\noctubre,complaint.answer,14,14\n"
    assert lines("results-missing", RESULTS, tmp_path, r=data) == []


WAITING = {
    "{says: Pan, target: 98%}": [3],
    "{says: Pan}": [],
    "{says: Pan, target: 98%, best_effort: Depende}": [],
    "{says: Pan, target: 98%, ended: Ya no}": [],
    "{says: Pan, target: 98%, in_force: {until: 2026-11-30}}": [],
    "{says: Pan, target: 98%, in_force: {from: 2026-12-02}}": [],
    "{says: Pan, target: 98%, in_force: {from: 2026-12-01}}": [3],
    "{says: Pan, target: 98%, in_force: {mail: {from: 2026-12-02}, phone: {until: 2027-01-01}}}": [3],
    "{says: Pan, target: 98%, lacks: {results: Empezamos en enero}}": [],
}


@pytest.mark.parametrize("promise", WAITING)
def test_a_promise_in_force_has_a_figure(promise, tmp_path):
    piece = f"{RESULTS}promises:\n  pan: {promise}\n"
    others = "period,promise,total,kept\n2026-10,complaint.answer,14,14\n"
    assert lines("promise-without-result", piece, tmp_path, r=others) == WAITING[promise]
    assert lines("promise-without-result", piece, tmp_path, r=f"{others}2026-10,pan,9,9\n") == []


def test_many_promises_without_a_figure_are_one_note_at_the_results(tmp_path):
    piece = "promises:\n" + "".join(f"  p{each}: {{says: Uno, target: 98%}}\n" for each in range(4)) + RESULTS
    data = "period,promise,total,kept\n2026-10,complaint.answer,14,14\n"
    assert lines("promise-without-result", piece, tmp_path, r=data) == [6]
    assert said("promise-without-result", piece, tmp_path, r=data) == [("note", {"promises": "`p0`, `p1`, `p2`, `p3`"})]


def test_what_the_results_lack_openly_is_not_spoken_of(tmp_path):
    piece = "results: {file: r.csv, lacks: {pan: Empezamos en enero}}\npromises:\n  pan: {says: Pan, target: 98%}\n"
    data = "period,promise,total,kept\n2026-10,complaint.answer,14,14\n"
    assert lines("promise-without-result", piece, tmp_path, r=data) == []


HEAD = "period,promise,contractor,total,kept,share\n"
FIGURES = {
    "2026-10,complaint.answer,,14,14,": [],
    "2026-10,complaint.answer,,0,0,": [],
    "2026-10,complaint.answer,,,,0": [],
    "2026-10,complaint.answer,,,,100 %": [],
    "2026-10,complaint.answer,,14,15,": [("result-above-total", {"kept": "15", "total": "14"})],
    "2026-10,complaint.answer,,0,1,": [("result-above-total", {"kept": "1", "total": "0"})],
    '2026-10,complaint.answer,,"14,5","14,75",': [("result-above-total", {"kept": "14.75", "total": "14.5"})],
    "2026-10,complaint.answer,,14,15,93": [("result-above-total", {"kept": "15", "total": "14"})],
    "2026-10,complaint.answer,,,,100.1": [("result-out-of-range", {"column": "share", "value": "100.1"})],
    "2026-10,complaint.answer,,,,-1": [("result-out-of-range", {"column": "share", "value": "-1"})],
    "2026-10,complaint.answer,,14,-2,": [("result-out-of-range", {"column": "kept", "value": "-2"})],
    "2026-10,complaint.answer,,-14,2,": [("result-out-of-range", {"column": "total", "value": "-14"})],
}


@pytest.mark.parametrize("line", FIGURES)
def test_a_figure_can_be_true(line, tmp_path):
    assert figures(HEAD + line, tmp_path) == [(code, 2, facts) for code, facts in FIGURES[line]]


ROWS = {
    "2026-10,complaint.answer,,14,14,\n2026-10,complaint.answer,,14,13,": [3],
    "2026-10,complaint.answer,,14,14,\n2026-11,complaint.answer,,14,13,": [],
    "2026-10,complaint.answer,,14,14,\n2026-Q4,complaint.answer,,14,13,\n2026,complaint.answer,,14,13,": [],
    "2026-10,complaint.answer,van,14,14,\n2026-10,complaint.answer,,14,13,": [],
    "2026-10,complaint.answer,van,14,14,\n2026-10,complaint.answer,bici,14,13,": [],
    "2026-10,complaint.answer,van,14,14,\n\n 2026-10 ,complaint.answer, van,,,90": [4],
    "2026-10,a,,1,1,\n2026-10,a,,1,1,\n2026-10,a,,1,1,": [3, 4],
}


@pytest.mark.parametrize("rows", ROWS)
def test_there_is_one_result_for_a_promise_a_period_and_a_contractor(rows, tmp_path):
    found = figures(HEAD + rows, tmp_path)
    assert [(code, line) for code, line, _ in found] == [("result-twice", line) for line in ROWS[rows]]
    assert {facts["first"] for _, _, facts in found} <= {"2"}


def figures(data: str, folder):
    """What is found in a file of results, but for names that the contract doesn't know."""
    (folder / "contract.yml").write_text(cases.contract(RESULTS)[0], "utf-8")
    (folder / "r.csv").write_text(data, "utf-8")
    found = examine(folder / "contract.yml", cases.DAY).findings
    spoken = [each for each in found if each.spot.file == "r.csv" and each.code != "reference-unknown"]
    assert [each.spot.text for each in spoken] == [data.split("\n")[each.spot.line - 1] for each in spoken]
    return [(each.code, each.spot.line, each.facts) for each in spoken]

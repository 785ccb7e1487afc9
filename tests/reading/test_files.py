"""The files that a contract names, and the results in one of them."""

from decimal import Decimal

import pytest

from responde.reading import read
from responde.reading.files import gather, read_results
from responde.source import read as read_source
from tests.conftest import CONTRACTS

HEAD = "period,promise,contractor,total,kept,share\n"


def result(line, head=HEAD):
    results, found = read_results((head + line).encode(), "results.csv")
    if found:
        return [(finding.code, finding.spot.line, finding.facts["reason"]) for finding in found]
    return [(one.written, one.promise, one.contractor, one.per_cent) for one in results]


LINES = {
    "2026-10,visit,north,200,190,": [("2026-10", "visit", "north", Decimal("95.0"))],
    "2026-Q3,visit,,,,94.5": [("2026-Q3", "visit", "", Decimal("94.5"))],
    '2026,visit,,,,"94,5 %"': [("2026", "visit", "", Decimal("94.5"))],
    "2026,visit,,0,0,": [("2026", "visit", "", None)],
    "": [],
    ",,,,,": [],
    "October,visit,,1,1,": [
        ("results-unreadable", 2, "the period is no month (2026-10), quarter (2026-Q3) or year (2026)")
    ],
    "2026-10,,,1,1,": [("results-unreadable", 2, "the promise is missing")],
    "2026-10,visit,,many,1,": [("results-unreadable", 2, "`total`, `kept` and `share` have to be numbers")],
    "2026-10,visit,,NaN,1,": [("results-unreadable", 2, "`total`, `kept` and `share` have to be numbers")],
    "2026-10,visit,,1,,": [("results-unreadable", 2, "it needs `total` and `kept`, or `share`")],
    "2026-10,visit": [("results-unreadable", 2, "it needs `total` and `kept`, or `share`")],
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_results_is_read_or_refused_with_its_reason(line):
    assert result(line) == LINES[line]


def test_semicolons_part_the_columns_as_well():
    assert result("2026-10;visit;200;190", "Period;Promise;Total;Kept\n") == [("2026-10", "visit", "", Decimal("95.0"))]


@pytest.mark.parametrize("head", ["", "a,b\n", "period,total\n", "period,promise,amount\n"])
def test_results_without_the_names_of_their_columns_are_refused(head):
    codes = [code for code, line, _ in result("2026-10,visit,1", head) if line == 1]
    assert codes == ["results-unreadable"]


def test_bytes_that_are_no_text_are_refused():
    results, found = read_results("period,promise\n2026,visita técnica".encode("cp1252"), "results.csv")
    assert (results, [(finding.code, finding.spot.line) for finding in found]) == ((), [("not-utf8", 2)])


def gathered(folder, text="", **files):
    bakery = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    (folder / "contract.yml").write_text(bakery + text, "utf-8")
    for name, content in files.items():
        (folder / name).write_bytes(content)
    source = read_source(folder / "contract.yml", "contract.yml")
    contract, found = read(source)
    assert found == ()
    files, found = gather(contract, source)
    found = [source.located(finding) for finding in found]
    return files, [(finding.code, finding.spot.file, finding.spot.line, finding.spot.column) for finding in found]


def test_only_named_files_are_had(tmp_path):
    text = "documents:\n  - {name: Carta, file: carta}\n  - {name: Otra, url: https://a.example}\n"
    files, found = gathered(tmp_path, text, carta=b"text", other=b"text")
    assert (dict(files.published), found) == ({"carta": b"text"}, [])


def test_files_that_are_missing_or_elsewhere_are_found(tmp_path):
    text = "documents:\n  - {name: Carta, file: carta}\n  - {name: Otra, file: ../otra}\nresults: r.csv\n"
    _, found = gathered(tmp_path, text)
    assert found == [
        ("file-missing", "contract.yml", 21, 25),
        ("file-outside", "contract.yml", 22, 24),
        ("file-missing", "contract.yml", 23, 10),
    ]


def test_results_of_unknown_promises_and_contractors_are_found(tmp_path):
    lines = ["period,promise,contractor,share", "2026,complaint.answer,,90", "2026,complain.answer,,90"]
    lines += ["2026,phone.phone,pedro,90"]
    data = "\n".join(lines).encode()
    files, found = gathered(tmp_path, "results: results\n", results=data)
    assert len(files.results) == 3
    assert found == [("reference-unknown", "results", 3, 6), ("reference-unknown", "results", 4, 18)]

"""Results: every line of the file is published, with its target and its trend."""

from datetime import date
from html import unescape

import pytest

from responde.edition import press
from tests.conftest import CONTRACTS, TODAY

HEAD = "period,promise,contractor,total,kept\n"


def page(folder, results, name):
    """A page of the bakery with a promise and these results, without its tags."""
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    more = "promises: {fresh: {says: Pan del día, target: 90%}}\nresults: results.csv\n"
    (folder / "contract.yml").write_text(text + more, "utf-8")
    (folder / "results.csv").write_text(HEAD + results, "utf-8")
    edition = press(folder / "contract.yml", date.fromisoformat(TODAY))
    [found] = [each for each in edition.artefacts if each.path == f"{name}.md"]
    return unescape(found.content.decode()).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("results", "said"),
    [
        ("2026-10,fresh,,100,95\n", ["octubre de 2026", "95 %", "95 de 100"]),
        ("2026-Q3,fresh,,200,150\n", ["trimestre 3 de 2026", "75 %", "150 de 200"]),
        ("2025,fresh,,0,0\n", ["2025", "sin casos"]),
        ("2025,fresh,,3,1\n", ["2025", "33", "1 de 3"]),
    ],
)
def test_every_result_stands_on_the_page_of_results(tmp_path, results, said):
    found = page(tmp_path, results, "results")
    assert [each for each in said if each not in found] == []


@pytest.mark.parametrize(
    ("kept", "trend"),
    [
        ((90, 91, 95), "mejor que hace 2 períodos"),
        ((95, 91, 90), "peor que hace 2 períodos"),
        ((90, 99, 90), "igual"),
        ((90, 91), ""),
    ],
)
def test_the_trend_of_the_last_three_periods_is_said_in_words(tmp_path, kept, trend):
    results = "".join(f"2026-{month:02},fresh,,100,{each}\n" for month, each in enumerate(kept, 1))
    found = page(tmp_path, results, "promises")
    shown = found.partition('responde-trend">')[2].partition("<")[0]
    assert shown == trend


def test_a_promise_without_results_says_so(tmp_path):
    results = (tmp_path / "a", tmp_path / "b")
    for each in results:
        each.mkdir()
    with_none, with_one = page(results[0], "", "promises"), page(results[1], "2025,fresh,,1,1\n", "promises")
    assert [text.count("Todavía no hay cifras") for text in (with_none, with_one)] == [1, 0]

"""A remedy gives something, and says whether and where one has to ask for it."""

import pytest

from tests.checks.lines import lines, said

CODES = ("remedy-empty", "remedy-unclaimable", "remedy-automatic-unstated", "lacks-required")

REMEDIES = {
    "{gives: EUR 10, automatic: true}": [],
    "{gives: Un pan, automatic: true}": [],
    "{gives: EUR 0, automatic: true}": ["remedy-empty"],
    "{gives: EUR 0.00, automatic: true}": ["remedy-empty"],
    "{gives: EUR 0 to EUR 0, automatic: true}": ["remedy-empty"],
    "{gives: EUR 0 to EUR 5, automatic: true}": [],
    "{gives: unlimited, automatic: true}": [],
    "{gives: '-', automatic: true}": ["remedy-empty"],
    "{gives: Nada., automatic: true}": ["remedy-empty"],
    "{gives: nothing, automatic: true}": ["remedy-empty"],
    "{gives: Nenhuma, automatic: true}": ["remedy-empty"],
    "{gives: Ninguna compensación, automatic: true}": ["remedy-empty"],
    "{gives: Sem compensação, automatic: true}": ["remedy-empty"],
    "{gives: 0 €, automatic: true}": ["remedy-empty"],
    "{gives: 0 euros, automatic: true}": ["remedy-empty"],
    "{gives: Una visita sin coste, automatic: true}": [],
    "{gives: 'Nada más que una disculpa, por escrito', automatic: true}": [],
    "{gives: 100 euros, automatic: true}": [],
    "{gives: Compensación, automatic: true}": [],
    "{gives: EUR 0, also: [Una disculpa por escrito], automatic: true}": [],
    "{gives: {home: EUR 0, business: EUR 0}, automatic: true}": ["remedy-empty"],
    "{gives: {home: EUR 10, business: EUR 0}, automatic: true}": [],
    "{gives: EUR 10, per: day, cap: EUR 0, automatic: true}": ["remedy-empty"],
    "{gives: EUR 10, per: day, cap: EUR 0, also: [Una disculpa], automatic: true}": ["remedy-empty"],
    "{gives: EUR 10, per: day, cap: unlimited, automatic: true}": [],
    "{gives: EUR 10, automatic: false}": ["remedy-unclaimable"],
    "{gives: EUR 10, automatic: false, claimed: {until: 6 months}}": ["remedy-unclaimable"],
    "{gives: EUR 10, automatic: false, claimed: {by: [mail]}}": [],
    "{gives: EUR 10, automatic: false, lacks: {claimed: Estamos en ello}}": ["lacks-required"],
    "{gives: EUR 10, automatic: false, claimed: {until: 1 year, lacks: {by: Aún no}}}": ["lacks-required"],
    "{gives: EUR 10}": ["remedy-automatic-unstated"],
    "{gives: EUR 10, claimed: {by: [mail]}}": ["remedy-automatic-unstated"],
    "{gives: EUR 10, lacks: {automatic: Lo decide el juez}}": [],
    "{gives: EUR 10, automatic: quizás}": [],
    "{gives: EUR 0, automatic: false}": ["remedy-empty", "remedy-unclaimable"],
}


@pytest.mark.parametrize("remedy", REMEDIES)
def test_a_remedy_gives_something_and_says_how_one_gets_it(remedy, tmp_path):
    assert found(f"remedies:\n  tarde: {remedy}\n", tmp_path) == [(code, 2) for code in REMEDIES[remedy]]


def found(piece: str, folder) -> list[tuple[str, int]]:
    return [(code, line) for code in CODES for line in lines(code, piece, folder)]


PLACES = {
    "promises:\n  pan: {says: Pan, target: 98%, remedy: {gives: EUR 0, automatic: true}}\n": [("remedy-empty", 2)],
    "requests:\n  complaint: {name: Queja, answer: {target: 5 days, remedy: {gives: EUR 5}}}\n": [
        ("remedy-automatic-unstated", 2)
    ],
    "defaults: {kept_by: rosa, remedy: {gives: EUR 5, automatic: false}}\n": [("remedy-unclaimable", 1)],
    "remedies:\n  tarde: {gives: EUR 5}\ndefaults: {remedy: tarde}\n": [("remedy-automatic-unstated", 2)],
    "promises:\n  pan: {says: Pan, target: 98%, ended: Ya no, remedy: {gives: EUR 5}}\n": [],
    "promises:\n  pan: {says: Pan, target: 98%, in_force: {until: 2026-11-30}, remedy: {gives: EUR 5}}\n": [],
    "promises:\n  pan: {says: Pan, best_effort: Depende, remedy: {gives: EUR 5}}\n": [("remedy-automatic-unstated", 2)],
}


@pytest.mark.parametrize("piece", PLACES)
def test_a_remedy_is_judged_once_where_it_is_described(piece, tmp_path):
    assert found(piece, tmp_path) == PLACES[piece]


def test_the_mark_is_under_what_gives_nothing_and_the_channels_are_those_of_the_contract(tmp_path):
    piece = (
        "remedies:\n  tarde:\n    gives: EUR 10\n    cap: EUR 0\n    automatic: false\n    claimed: {until: 1 year}\n"
    )
    assert found(piece, tmp_path) == [("remedy-empty", 4), ("remedy-unclaimable", 6)]
    assert said("remedy-empty", piece, tmp_path) == [("error", {"key": "cap", "value": "EUR 0"})]
    assert said("remedy-unclaimable", piece, tmp_path) == [("error", {"example": "shop, phone"})]


def test_several_languages_give_nothing_only_together(tmp_path):
    head = "languages: [es, en]\nremedies:\n"
    assert found(head + "  tarde: {gives: {es: Nada, en: Nothing}, automatic: true}\n", tmp_path) == [
        ("remedy-empty", 3)
    ]
    assert found(head + "  tarde: {gives: {es: Nada, en: A cake}, automatic: true}\n", tmp_path) == []

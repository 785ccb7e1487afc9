"""The search of each language finds its own pages, with accents or without."""

from __future__ import annotations

import pytest

RESULT = ".md-search-result__link"
CASES = [
    # a word without its accent, the word as it stands, the page to search from, the name of the field
    ("seguros-faro", "", "reparacion", "reparación", "Buscar"),
    ("andina-conecta", "", "direccion", "dirección", "Buscar"),
    ("everything", "", "reclamacao", "reclamação", "Procurar"),
]


def found(page, field: str, word: str) -> list[str]:
    box = page.get_by_role("textbox", name=field)
    box.click()
    box.fill(word)
    page.wait_for_selector(RESULT)
    return page.locator(RESULT).evaluate_all("all => all.map(one => one.href)")


@pytest.mark.parametrize(("name", "folder", "bare", "word", "field"), CASES)
@pytest.mark.parametrize("how", ["served", "disk"])
def test_a_word_is_found_without_its_accent(window, sites, served_at, name, folder, bare, word, field, how):
    root = served_at(name) if how == "served" else f"{sites[name].as_uri()}/"
    opened = window.open(f"{root}{folder}ladder.html")
    found(opened, field, bare)
    assert word in opened.locator(".md-search-result__list").inner_text().lower()
    assert window.said == []
    assert window.elsewhere == []


@pytest.mark.parametrize(("lang", "field"), [("en", "Search"), ("ca", "Cerca")])
@pytest.mark.parametrize("how", ["served", "disk"])
def test_a_search_finds_pages_of_its_own_language_alone(window, sites, served_at, lang, field, how):
    root = served_at("seguros-faro") if how == "served" else f"{sites['seguros-faro'].as_uri()}/"
    opened = window.open(f"{root}{lang}/promises.html")
    hits = found(opened, field, "Marc Ferrer")
    assert hits
    assert [hit for hit in hits if not hit.startswith(f"{root}{lang}/")] == []
    opened.locator(RESULT).first.click()
    opened.wait_for_load_state()
    assert opened.evaluate("document.documentElement.lang") == lang

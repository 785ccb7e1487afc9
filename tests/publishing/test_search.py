"""The index of each language holds its own pages, and finds words typed without accents."""

from __future__ import annotations

import json

import pytest

from responde.publishing.search import FOLDED, fold, split

WHOLE = json.dumps(
    {
        "config": {
            "lang": ["es"],
            "separator": "[\\s]+",
            "pipeline": ["stopWordFilter"],
            "fields": {"text": {"boost": 1}},
        },
        "docs": [
            {"location": "index.html", "title": "Inicio", "text": "La sección"},
            {"location": "en/index.html", "title": "Home", "text": "plain"},
            {"location": "en/ladder.html#ana", "title": "Ana", "text": "plain"},
            {"location": "entrega.html", "title": "Entrega", "text": "begins like a folder"},
        ],
    }
)


def found(lang: str, languages: tuple[str, ...] = ("es", "en")) -> dict:
    return next(json.loads(index.content) for index in split(WHOLE, languages) if index.lang == lang)


def test_each_language_has_only_its_own_pages_counted_from_its_own_folder() -> None:
    assert [doc["location"] for doc in found("es")["docs"]] == ["index.html", "entrega.html"]
    assert [doc["location"] for doc in found("en")["docs"]] == ["index.html", "ladder.html#ana"]


def test_each_language_is_searched_by_its_own_word_endings() -> None:
    assert found("es")["config"]["lang"] == ["es"]
    assert found("en")["config"]["lang"] == ["en"]
    assert found("qu", ("qu",))["config"]["lang"] == ["en"]


def test_words_with_accents_can_be_found_without_them_and_the_text_stays_as_it_was() -> None:
    section, other = found("es")["docs"]
    assert (section["text"], section[FOLDED]) == ("La sección", "seccion")
    assert FOLDED not in other
    assert FOLDED in found("es")["config"]["fields"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("nothing to fold", ""),
        ("<p>Atención, señor: atención</p>", "atencion senor"),
        ("não à toa", "nao a"),
        ("Łódź", "łodz"),
        ("日本", ""),
    ],
)
def test_folding_gives_each_accented_word_once_and_bare(text: str, folded: str) -> None:
    assert fold(text) == folded

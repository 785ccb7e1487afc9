"""Whatever reads a page aloud knows the language of each word: the page's, the product's and the contract's."""

from __future__ import annotations

from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from responde.words import catalogue
from tests.conftest import CONTRACTS
from tests.leaves import Example, is_text
from tests.site.pages import LANGUAGES, addresses, every

VOID = ("area", "base", "br", "hr", "img", "input", "link", "meta")


class Reader(HTMLParser):
    """Every piece of text with the language that it is marked as."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.page, self.found, self._open = "", [], [("", "")]
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list) -> None:
        given = dict(attributes)
        lang = given.get("lang") or self._open[-1][1]
        if tag == "html":
            self.page = lang
        if tag not in VOID:
            unread = tag in {"script", "style"} or "md-nav--secondary" in (given.get("class") or "")
            self._open.append((tag, "-" if unread or self._open[-1][1] == "-" else lang))

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1 and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if (said := " ".join(data.split())) and self._open[-1][1] != "-":
            self.found.append((said, self._open[-1][1]))


def read(file: Path) -> Reader:
    return Reader(file.read_text("utf-8"))


@lru_cache
def of_the_contract(name: str, lang: str) -> frozenset[str]:
    """What a contract says in this language alone."""
    texts = [leaf for leaf in Example(CONTRACTS / f"{name}.yml").leaves if is_text(leaf)]
    others = {leaf.node.text for leaf in texts if leaf.lang != lang}
    return frozenset(leaf.node.text for leaf in texts if leaf.lang == lang) - others


@lru_cache
def of_the_product(lang: str) -> frozenset[str]:
    """The product's own words in this language, where nothing is filled in."""
    found = catalogue(lang)._catalog.values()
    return frozenset(text for text in found if text and "{" not in text and text != "WhatsApp")


@pytest.mark.parametrize(("name", "page"), [each for each in every() if each[1] != "404.html"])
def test_a_page_says_which_language_it_is_in(sites, name, page):
    folder = page.split("/")[0]
    expected = folder if folder in LANGUAGES[name] else LANGUAGES[name][0]
    assert read(sites[name] / page).page == expected


@pytest.mark.parametrize("page", [*addresses("seguros-faro", "ca"), "404.html"])
def test_where_the_product_does_not_speak_the_language_of_a_page_each_word_is_marked(sites, page):
    theirs = of_the_contract("seguros-faro", "ca")
    ours = of_the_product("es") - {"Consulta"}  # which both say
    found = read(sites["seguros-faro"] / page).found
    assert [each for each in found if each[0] in ours and each[1] != "es"] == []
    assert [each for each in found if each[0] in theirs and each[1] != "ca"] == []
    assert any(text in ours for text, _ in found)


def test_words_of_the_contract_are_found_on_catalan_pages_at_all(sites):
    said = {text for page in addresses("seguros-faro", "ca") for text, _ in read(sites["seguros-faro"] / page).found}
    assert len(said & of_the_contract("seguros-faro", "ca")) > 30

"""The settings are plain data, and what MkDocs prints raw is escaped in them."""

from __future__ import annotations

import yaml

from responde.edition import Site
from responde.publishing import settings
from responde.publishing.sitemap import of_language, without
from responde.publishing.theme import stemmer, theme_language, unused
from tests.publishing import fake


def test_settings_are_plain_enough_for_a_safe_reader() -> None:
    edition = fake.edition()
    made = settings(edition.site, edition.artefacts)
    assert yaml.safe_load(yaml.safe_dump(made)) == made


def test_the_menu_has_one_section_a_language_titled_by_its_code_with_escaped_titles() -> None:
    edition = fake.edition()
    sections = settings(edition.site, edition.artefacts)["nav"]
    assert [list(section) for section in sections] == [["es"], ["en"]]
    assert sections[1]["en"][2] == {"Mis plazos &lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;": "en/promises.md"}
    assert not any("privacy" in str(section) for section in sections)


def test_a_site_without_an_address_has_none_in_its_settings() -> None:
    assert "site_url" not in settings(Site(name="X", languages=("es",)), ())


def test_a_language_that_the_theme_does_not_know_borrows_english_words_and_endings() -> None:
    assert [theme_language(lang) for lang in ("es", "pt-BR", "qu")] == ["es", "pt-BR", "en"]
    assert [stemmer(lang) for lang in ("es", "pt-BR", "qu")] == ["es", "pt", "en"]


def test_files_of_the_theme_that_nobody_asks_for_are_left_out() -> None:
    lunr = "assets/javascripts/lunr/"
    kept = {
        uri: not unused(uri, ("es", "en"), palette=False)
        for uri in (
            f"{lunr}min/lunr.es.min.js",
            f"{lunr}min/lunr.stemmer.support.min.js",
            "assets/javascripts/bundle.1.min.js",
            "assets/responde.css",
            f"{lunr}min/lunr.pt.min.js",
            f"{lunr}tinyseg.js",
            "assets/javascripts/bundle.1.min.js.map",
            "assets/stylesheets/palette.1.min.css",
        )
    }
    assert list(kept.values()) == [True, True, True, True, False, False, False, False]
    assert not unused(f"{lunr}tinyseg.js", ("ja",), palette=False)
    assert unused(f"{lunr}min/lunr.stemmer.support.min.js", ("en",), palette=False)


def test_the_site_map_of_a_language_lists_only_its_folder() -> None:
    whole = "<urlset>\n<url><loc>https://x/a.html</loc></url>\n<url><loc>https://x/en/a.html</loc></url>\n</urlset>"
    assert of_language(whole, "https://x/", "en") == "<urlset>\n<url><loc>https://x/en/a.html</loc></url>\n</urlset>"


def test_the_site_map_lists_no_page_that_asks_not_to_be_found() -> None:
    whole = "<urlset>\n<url><loc>https://x/a.html</loc></url>\n<url><loc>https://x/sent.html</loc></url>\n</urlset>"
    hidden = frozenset({"https://x/sent.html", "https://x/b.html"})
    assert without(whole, hidden) == "<urlset>\n<url><loc>https://x/a.html</loc></url>\n</urlset>"

"""Two companies' brands hold on every kind of page: colour, logo, and the letters that one of them has of its own."""

from __future__ import annotations

import pytest

LOOK = """async () => {
  await document.fonts.ready
  const style = (of, name) => getComputedStyle(document.querySelector(of)).getPropertyValue(name).trim()
  const logo = document.querySelector("header img")
  return {
    accent: style("html", "--responde-brand"),
    letters: style("main p", "font-family").split(",")[0].replaceAll('"', ""),
    faces: [...document.fonts].map((face) => `${face.family.replaceAll('"', "")} ${face.status}`),
    logo: logo ? logo.naturalWidth > 0 : false,
  }
}"""
BRANDS = {
    "andina-conecta": {"accent": "#0b5d5e", "letters": "system-ui", "faces": [], "logo": True},
    "everything": {
        "accent": "#0a4f78",
        "letters": "responde-brand",
        "faces": ["responde-brand loaded"],
        "logo": True,
    },
    "panaderia-sol": {"accent": "#0b4f6c", "letters": "system-ui", "faces": [], "logo": False},
}
"""The last one has stated no brand at all."""


@pytest.mark.parametrize("page", ["index.html", "ladder.html", "dates.html"])
@pytest.mark.parametrize("name", BRANDS)
def test_a_company_is_known_by_its_colour_its_logo_and_its_letters(window, served_at, name, page):
    opened = window.open(served_at(name) + page)
    assert opened.evaluate(LOOK) == BRANDS[name]
    assert (window.said, window.elsewhere) == ([], [])

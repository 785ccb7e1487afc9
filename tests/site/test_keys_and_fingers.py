"""Whoever has no mouse, a small screen, or large letters gets everywhere."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from tests.site.pages import LANGUAGES, addresses, chosen, visits

NARROW, PHONE, TALL = 320, 360, 44

FOCUSED = """() => {
  const at = document.activeElement
  if (!at || at === document.body) return null
  const box = at.getBoundingClientRect(), look = getComputedStyle(at)
  const ring = parseFloat(look.outlineWidth) >= 2 && look.outlineStyle !== "none"
  return {
    name: (at.innerText || at.getAttribute("aria-label") || at.name || "").trim(),
    seen: box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && at.checkVisibility(
      {visibilityProperty: true, opacityProperty: true}) && box.bottom > 0 && box.top < innerHeight,
    ring,
  }
}"""

SMALL = """least => [...document.querySelectorAll(
    "button, .responde-call, .responde-action, .responde-needs a, .md-nav--primary a, .responde-languages a," +
    "main form :is(input:not([type=hidden]), select, textarea)")]
  .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest(".responde-trap, [inert]"))
  .map(one => one.matches("[type=radio], [type=checkbox]") ? one.parentElement : one)
  .map(one => [one.innerText || one.name, one.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.height < least || box.width < least) && box.left >= 0)
  .map(([name, box]) => `${name} ${box.width}x${box.height}`)"""

WIDE = """() => {
  const edge = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= edge) return []
  return [...document.querySelectorAll("body *")].filter(one => one.getBoundingClientRect().right > edge + 1)
    .map(one => one.outerHTML.slice(0, 80))
}"""

ANDINA = addresses("andina-conecta", "es")


@pytest.mark.parametrize("page", ["index.html", "ladder.html", "complain.html", "results.html", "forms/complaint.html"])
def test_the_key_tab_leads_through_a_page_and_shows_where_it_is(window, served_at, page):
    opened, stops = window.open(served_at("andina-conecta") + page, width=PHONE), []
    for _ in range(150):
        opened.keyboard.press("Tab")
        stop = opened.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)
    names = [stop["name"] for stop in stops]
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
    assert [stop["name"] for stop in stops if not stop["ring"]] == []
    if not page.startswith("forms/"):
        assert names[0] == "Ir al contenido"
    if page not in {"index.html", "forms/complaint.html"}:
        assert {"Buscar", "Menú"} <= set(names[:8])
        assert "Plazos y promesas" not in names


@pytest.mark.parametrize("page", ["index.html", "ladder.html", "404.html"])
def test_the_first_key_skips_to_the_content(window, served_at, page):
    opened = window.open(served_at("andina-conecta") + page, width=PHONE)
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    opened.keyboard.press("Tab")
    assert opened.evaluate("Boolean(document.activeElement.closest('main'))")


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize(("button", "inside"), [("Menú", ".md-sidebar--primary"), ("Buscar", ".md-search")])
def test_menu_and_search_open_by_key_and_escape_leads_back(window, served_at, key, button, inside):
    opened = window.open(f"{served_at('andina-conecta')}rights.html", width=PHONE)
    opened.get_by_role("button", name=button).focus()
    opened.keyboard.press(key)
    assert opened.evaluate(f"Boolean(document.activeElement.closest('{inside}'))")
    opened.keyboard.press("Escape")
    assert opened.evaluate("document.activeElement.innerText.trim()") == button
    assert window.said == []


@visits(chosen())
def test_nothing_is_wider_than_the_narrowest_screen_nor_a_button_smaller_than_a_finger(visit):
    visit.look(width=NARROW, height=256)  # a desk of 1280 pixels at 400 %
    assert visit.page.evaluate(WIDE) == []
    assert visit.page.evaluate(SMALL, TALL) == []
    visit.look(width=PHONE)
    assert visit.page.evaluate(WIDE) == []
    assert visit.page.evaluate(SMALL, TALL) == []


@pytest.mark.parametrize("name", [name for name, spoken in LANGUAGES.items() if len(spoken) > 1])
def test_the_switch_leads_from_every_page_to_the_same_in_each_other_language(bare_window, sites, name):
    own, *others = LANGUAGES[name]
    for page in addresses(name, own):
        if page.startswith("forms/"):
            continue
        file = sites[name] / page
        opened = bare_window.open(file.as_uri())
        links = opened.locator(".responde-languages a").evaluate_all("all => all.map(one => [one.lang, one.href])")
        expected = {lang: (sites[name] / lang / page).as_uri() for lang in others} | {own: file.as_uri()}
        assert {lang: urldefrag(urljoin(opened.url, link))[0] for lang, link in links} == expected
        assert all(Path(sites[name] / lang / page).is_file() for lang in others)

"""What people meet: pages that keys reach and that ask nobody else for anything, under their own policy."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from responde.publishing import build
from tests.judges.axe import axe_everywhere, focus_order
from tests.judges.html_validate import html_validate
from tests.judges.vnu import vnu
from tests.publishing import fake
from tests.publishing.browser import overheard, served

NARROW = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 800}


@pytest.fixture(scope="module", name="site")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build(fake.contract(folder / "c"), folder / "site", fake.TODAY, edition=fake.edition())
    return folder / "site"


@pytest.fixture(scope="module", name="address")
def _address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="module", name="chrome")
def chrome_fixture(chromium: Browser) -> Browser:
    """The one browser of this process."""
    return chromium


def opened(chrome: Browser, address: str, **options: object) -> Page:
    page = chrome.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", **options}).new_page()
    page.goto(address)
    return page


def search(page: Page, word: str) -> list[str]:
    page.keyboard.type(word)
    page.wait_for_selector(".md-search-result__link")
    return page.locator(".md-search-result__link").evaluate_all("all => all.map(each => each.href)")


@pytest.mark.parametrize("name", ["ladder.html", "en/promises.html", "404.html"])
def test_no_page_breaks_a_rule_of_accessibility_light_or_dark_narrow_or_wide(
    chrome: Browser, address: str, name: str
) -> None:
    assert axe_everywhere(chrome, address + name) == []


def test_independent_checkers_find_no_fault_with_the_html(site: Path) -> None:
    assert vnu(site) == []
    assert html_validate(site) == []


@pytest.mark.parametrize("viewport", [NARROW, WIDE])
def test_under_its_own_policy_a_page_works_and_asks_no_other_host(
    chrome: Browser, address: str, viewport: dict
) -> None:
    page = chrome.new_context(viewport=viewport).new_page()
    said, asked = overheard(page)
    page.goto(f"{address}en/ladder.html")
    assert not any("javascripts" in url for url in asked), "the theme's script comes only with a search"
    if viewport is NARROW:
        page.get_by_role("button", name="Search").click()
    else:
        page.get_by_role("textbox", name="Search").click()
    found = search(page, "decision")
    assert found
    assert all(url.startswith(f"{address}en/") for url in found)
    assert all(url.startswith(address) for url in asked)
    assert said == []


def test_search_works_on_a_page_opened_from_disk(chrome: Browser, site: Path) -> None:
    page = chrome.new_context(viewport=WIDE).new_page()
    said, asked = overheard(page)
    page.goto(f"{site.as_uri()}/en/ladder.html")
    page.get_by_role("textbox", name="Search").click()
    assert all(url.startswith(f"{site.as_uri()}/en/") for url in search(page, "decision"))
    assert all(url.startswith("file:") for url in asked)
    assert said == []


def test_keys_open_the_menu_on_a_phone_and_escape_closes_it(chrome: Browser, address: str) -> None:
    page = opened(chrome, f"{address}ladder.html", viewport=NARROW)
    assert not any("Mis plazos" in stop for stop in focus_order(page)), "the closed menu takes the focus"
    button = page.get_by_role("button", name="Menú")
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "¿Quién le responde ahora?"
    assert page.locator(".md-content").evaluate("part => part.inert")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.innerText.trim()") == "Menú"
    assert button.get_attribute("aria-expanded") == "false"
    assert not page.locator(".md-content").evaluate("part => part.inert")


def test_keys_open_the_search_on_a_phone_and_escape_closes_it(chrome: Browser, address: str) -> None:
    page = opened(chrome, f"{address}ladder.html", viewport=NARROW)
    button = page.get_by_role("button", name="Buscar")
    button.focus()
    page.keyboard.press("Space")
    assert search(page, "decision")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.innerText.trim()") == "Buscar"
    assert not page.locator("#__search").is_checked()


def test_single_letters_are_no_commands(chrome: Browser, address: str) -> None:
    page = opened(chrome, f"{address}ladder.html")
    page.get_by_role("textbox", name="Buscar").click()
    search(page, "decision")  # the theme's script is there now, with its shortcuts
    page.keyboard.press("Escape")
    page.locator(".md-content h1").click()
    for key in "pnfs,./":
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert page.url == f"{address}ladder.html"
    assert not page.locator("#__search").is_checked()


def test_without_script_menu_and_languages_are_there_and_no_button_does_nothing(chrome: Browser, address: str) -> None:
    page = opened(chrome, f"{address}ladder.html", viewport=NARROW, java_script_enabled=False)
    assert page.get_by_role("link", name="A quién acudir").is_visible()
    assert page.get_by_role("link", name="English").is_visible()
    assert not page.get_by_role("button", name="Menú").is_visible()
    assert not page.get_by_role("button", name="Buscar").is_visible()


@pytest.mark.parametrize(("day", "shown"), [("2027-01-01", False), ("2027-01-02", True)])
def test_the_review_is_overdue_from_the_day_after_its_date(
    chrome: Browser, address: str, day: str, *, shown: bool
) -> None:
    page = chrome.new_context().new_page()
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.goto(f"{address}ladder.html")
    assert page.get_by_text("Esta carta está vencida (es).").is_visible() == shown


def test_the_switch_of_languages_leads_to_the_same_page(chrome: Browser, address: str) -> None:
    page = opened(chrome, f"{address}promises.html")
    page.get_by_role("link", name="English").click()
    assert page.url == f"{address}en/promises.html"
    assert page.evaluate("document.documentElement.lang") == "en"


def test_the_error_page_speaks_every_language(chrome: Browser, address: str) -> None:
    page = opened(chrome, f"{address}no/such/page.html")
    assert page.locator("[lang=es] h1, h1[lang=es]").inner_text() == "No está (es)"
    assert page.locator("h2[lang=en]").inner_text() == "No está (en)"
    page.get_by_role("link", name="Inicio en").click()
    assert page.url == f"{address}en/index.html"


def test_a_title_with_markup_is_only_text(chrome: Browser, address: str) -> None:
    page = opened(chrome, f"{address}promises.html")
    assert page.title() == 'Mis plazos <b>"&"</b> - Andina & Hijos'
    assert page.get_by_role("link", name='Mis plazos <b>"&"</b>').count() == 1


def test_on_paper_there_is_no_menu_and_the_foot_says_which_edition(chrome: Browser, address: str) -> None:
    page = opened(chrome, f"{address}ladder.html")
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.locator(".md-header").is_visible()
    assert not page.locator(".md-sidebar--primary").is_visible()
    assert page.get_by_text("hash 0123abcd").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_nothing_is_wider_than_a_phone(chrome: Browser, address: str) -> None:
    page = opened(chrome, f"{address}ladder.html", viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_is_stored_in_the_browser_is_nothing(chrome: Browser, address: str) -> None:
    page = opened(chrome, f"{address}ladder.html")
    page.get_by_role("textbox", name="Buscar").click()
    search(page, "decision")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_a_copy_of_the_site_without_policy_still_runs_from_a_folder_with_spaces(
    chrome: Browser, site: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(site, tmp_path / "mi carta")
    page = opened(chrome, f"{copy.as_uri()}/ladder.html")
    page.get_by_role("textbox", name="Buscar").click()
    assert search(page, "decision")

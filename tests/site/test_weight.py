"""A first view is light and usable at once: few bytes, and only the styles between the page and its first number."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Error, Page, Route

from tests.publishing.browser import MOUNT, served
from tests.site.pages import LANGUAGES, every, visits

START, OTHER = 30_000, 75_000
"""Bytes, compressed, of all that a first view fetches: the page, styles, scripts, pictures, the icon, data."""
SCRIPTS = 4_000
"""Bytes of our own scripts in it."""
ICON = re.compile(r'<link rel="icon" href="([^"]+)"')
CALL = "a[href^='tel:']"


def weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def weights(site: Path, page: str, asked: Iterable[str]) -> dict[str, int]:
    """The compressed bytes of each file of a first view; a browser without a window asks for no icon."""
    found = {
        unquote(urlsplit(url).path).removeprefix(MOUNT).lstrip("/")
        for url in asked
        if not url.startswith(("data:", "blob:"))
    }
    icon = ICON.search((site / page).read_text("utf-8"))
    if icon and page != "404.html" and not icon[1].startswith("data:"):
        found.add(unquote(urljoin(page, icon[1])))
    return {path: weight(site / path) for path in sorted(found)}


def too_heavy(page: str, files: dict[str, int]) -> list[str]:
    """What is over its budget."""
    name = re.sub(r"^[a-z]{2}/", "", page)
    whole, scripts = sum(files.values()), sum(size for path, size in files.items() if path.endswith(".js"))
    most = START if name == "index.html" else OTHER
    found = [f"{page} weighs {whole} of {most}: {files}"] if whole > most else []
    return [*found, *([f"{page} has {scripts} of {SCRIPTS} in scripts"] if scripts > SCRIPTS else [])]


@visits(every())
def test_a_first_view_is_light(visit, sites, request):
    name, page = request.node.callspec.params["visit"]
    assert too_heavy(page, weights(sites[name], page, visit.fetched)) == []


@pytest.mark.parametrize(
    ("page", "files", "faults"),
    [
        ("index.html", {"index.html": 29_000, "assets/a.css": 1_000}, 0),
        ("index.html", {"index.html": 29_000, "assets/a.css": 1_001}, 1),
        ("en/index.html", {"en/index.html": 30_001}, 1),
        ("ladder.html", {"ladder.html": 70_000, "assets/a.js": 4_000}, 0),
        ("ladder.html", {"ladder.html": 20_000, "assets/a.js": 4_001}, 1),
        ("rights.html", {"rights.html": 71_000, "assets/a.js": 4_001}, 2),
        ("en/received.html", {"en/received.html": 9_000, "assets/a.js": 4_001}, 1),
        ("forms/complaint.html", {"assets/a.js": 2_000, "assets/b.js": 2_001}, 1),
    ],
)
def test_a_byte_too_many_is_found(page, files, faults):
    assert len(too_heavy(page, files)) == faults


def test_the_icon_and_what_is_asked_for_are_weighed(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en/index.html").write_text('<link rel="icon" href="../i.png">', "utf-8")
    (tmp_path / "i.png").write_bytes(b"x")
    found = weights(tmp_path, "en/index.html", [f"http://127.0.0.1:1{MOUNT}en/index.html?a#b", "data:,x"])
    assert list(found) == ["en/index.html", "i.png"]


@contextmanager
def poor(browser: Browser) -> Iterator[Page]:
    """A page on a connection on which nothing arrives but documents and styles."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    page = context.new_page()

    def pass_on(route: Route) -> None:
        if route.request.resource_type in {"document", "stylesheet"}:
            route.continue_()  # the others are never answered

    page.route("**/*", pass_on)
    yield page
    context.close()


def blocking(page: Page) -> list[str]:
    """What the first picture waits for besides the page."""
    ask = """performance.getEntriesByType("resource").filter(each => each.renderBlockingStatus === "blocking")
      .map(each => new URL(each.name).pathname)"""
    return [Path(path).name for path in page.evaluate(ask)]


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_first_number_can_be_pressed_before_any_script_or_picture_came(chromium, served_at, name):
    with poor(chromium) as page:
        page.goto(f"{served_at(name)}index.html", wait_until="commit")
        page.locator(CALL).first.click(trial=True, timeout=10_000)
        assert blocking(page) == ["brand.css", "responde.css"]


SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""A telephone at the edge of a cell: 400 kbit/s, 400 ms."""


def test_on_a_slow_line_the_first_number_needs_three_journeys_at_most(chromium, served_at, sites):
    context = chromium.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    page = context.new_page()
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    page.goto(f"{served_at('andina-conecta')}index.html")
    page.locator(CALL).first.click(trial=True)
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    first = [sites["andina-conecta"] / path for path in ("index.html", "assets/brand.css", "assets/responde.css")]
    carried = sum(file.stat().st_size for file in first) / SLOW["downloadThroughput"] * 1000  # not compressed here
    context.close()
    assert painted < 3 * SLOW["latency"] + carried + 1500, "the last is what a busy machine may take for itself"


@pytest.mark.parametrize("why", ["script", "style"])
def test_a_script_before_the_page_or_one_more_stylesheet_is_found(chromium, tmp_path, why):
    late = {"script": '<script src="late.js"></script>', "style": '<link rel="stylesheet" href="more.css">'}[why]
    for file in ("late.js", "more.css", "brand.css"):
        (tmp_path / file).write_text("", "utf-8")
    (tmp_path / "_headers").write_text("/*\n  Cache-Control: no-store\n", "utf-8")
    (tmp_path / "index.html").write_text(
        f'<!doctype html><link rel="stylesheet" href="brand.css">{late}<a href="tel:+1">Call</a>', "utf-8"
    )
    with served(tmp_path) as address, poor(chromium) as page:
        page.goto(f"{address}index.html", wait_until="commit")
        if why == "script":
            with pytest.raises(Error):
                page.locator(CALL).first.click(trial=True, timeout=1_500)
        else:
            page.locator(CALL).first.click(trial=True)
            assert blocking(page) == ["brand.css", "more.css"]

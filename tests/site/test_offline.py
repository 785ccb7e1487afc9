"""What was opened once opens again without a connection, and with one the newest edition is shown."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from responde.publishing import afterwards, hosts, offline
from tests.publishing import browser
from tests.publishing.browser import MOUNT, served

SPOKEN = ("es", "en")
READY = "navigator.serviceWorker.ready.then(found => found.scope)"
SCRIPT = '<script src="assets/now.js" data-offline defer></script>'
KEPT = """() => caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(all => all.keys()))))
  .then(all => all.flat().map(each => each.url.slice(location.origin.length)).sort())"""
HEADING = "h1"
CALLS = "main a[href^='tel:']"


class Host:
    """A server that can be cut off, or answer late."""

    def __init__(self, folder: Path) -> None:
        self._open = ExitStack()
        self.folder = folder
        self.address = self._open.enter_context(served(folder))

    def cut(self) -> None:
        self._open.close()


@pytest.fixture(name="site")
def _site(sites, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sites["andina-conecta"], tmp_path / "site"))


@pytest.fixture(name="host")
def _host(site: Path) -> Iterator[Host]:
    made = Host(site)
    yield made
    made.cut()


@pytest.fixture(name="reader")
def _reader(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def visited(page: Page, address: str) -> str:
    """Open a page and wait until what is to be kept is kept; the answer is where that holds."""
    page.goto(address)
    return page.evaluate(READY)


def controlled(page: Page, address: str) -> None:
    visited(page, address)
    page.reload()
    page.wait_for_function("navigator.serviceWorker.controller")


def rewritten(site: Path, file: str, old: str, new: str) -> None:
    """Publish the site anew with other words in one of its files."""
    text = (site / file).read_text("utf-8")
    assert old in text
    (site / file).write_text(text.replace(old, new), "utf-8")
    (site / offline.WORKER).write_text(offline.worker(site, SPOKEN), "utf-8")


def test_who_opened_the_start_page_once_finds_whom_to_call_without_a_connection(reader: Page, host: Host) -> None:
    assert visited(reader, f"{host.address}index.html") == host.address
    host.cut()
    for name in ("index.html", "", "ladder.html", "complain.html", "forms/complaint.html", "owed.html"):
        reader.goto(host.address + name)
        assert reader.locator(HEADING).count() == 1, name
        assert reader.evaluate("getComputedStyle(document.body).fontSize") in {"18px", "16px"}, "it has its styles"
    assert reader.goto(f"{host.address}ladder.html")
    assert reader.locator(CALLS).count() > 2


def test_without_a_connection_the_person_and_the_dates_are_still_worked_out(reader: Page, host: Host) -> None:
    assert visited(reader, f"{host.address}index.html") == host.address
    host.cut()
    reader.goto(f"{host.address}index.html")
    assert reader.locator("[data-block]:not([hidden]) [data-part=live] h3").is_visible()
    reader.goto(f"{host.address}dates.html")
    reader.locator("#dates-request").select_option("complaint")
    reader.locator("[data-dates=found]").wait_for()
    assert reader.locator("[data-dates=summary]").inner_text().startswith("Respuesta")


def test_without_a_connection_a_form_is_still_checked_and_kept_for_later(reader: Page, host: Host) -> None:
    assert visited(reader, f"{host.address}index.html") == host.address
    host.cut()
    for name in ("complain.html", "forms/complaint.html"):
        reader.goto(host.address + name)
        reader.locator("form.responde-form [type=submit]").click()
        reader.locator(".responde-summary a").first.wait_for()
        reader.locator("[name=facts]").fill("No llegó nadie.")
        reader.locator("[data-form=put]").click()
        assert reader.locator("[data-form=kept]").is_visible(), name


def test_a_page_that_is_not_kept_leads_to_one_that_says_whom_to_call(reader: Page, host: Host) -> None:
    controlled(reader, f"{host.address}index.html")
    host.cut()
    for missed in ("rights.html", "forms/phone-line.html", "en/rights.html"):
        reader.goto(host.address + missed)
        assert reader.url == f"{host.address}offline.html"
        assert reader.locator(CALLS).first.is_visible()
        assert reader.locator("html").get_attribute("lang") == "es", "that of the pages that were opened"
    reader.locator(".md-content a[href='ladder.html']").first.click()
    assert reader.url == f"{host.address}ladder.html"


def test_each_language_is_kept_as_soon_as_it_is_read(reader: Page, host: Host) -> None:
    controlled(reader, f"{host.address}index.html")
    assert not any(path.startswith(f"{MOUNT}en/") for path in reader.evaluate(KEPT))
    reader.goto(f"{host.address}en/promises.html")
    reader.wait_for_function("caches.match('offline.html')")
    host.cut()
    for page in ("en/index.html", "en/promises.html"):
        reader.goto(host.address + page)
        assert reader.locator("html").get_attribute("lang") == "en"
        assert reader.url == host.address + page
    reader.goto(f"{host.address}en/rights.html")
    assert reader.url == f"{host.address}en/offline.html"


def test_a_new_edition_is_seen_at_once_and_replaces_what_was_kept(reader: Page, host: Host, site: Path) -> None:
    controlled(reader, f"{host.address}ladder.html")
    rewritten(site, "ladder.html", "Ana Lucía Torres", "Zoila Torres")
    reader.reload()
    assert "Zoila Torres" in reader.locator("main").inner_text()
    new = offline.worker(site, SPOKEN).partition('"version":"')[2].partition('"')[0]
    reader.wait_for_function(
        "version => caches.keys().then(all => all.length === 1 && all[0].endsWith(version))", arg=new
    )
    host.cut()
    reader.reload()
    assert "Zoila Torres" in reader.locator("main").inner_text()
    assert "Ana Lucía Torres" not in reader.locator("main").inner_text()


def test_what_is_kept_is_little_and_nothing_that_somebody_typed(reader: Page, host: Host) -> None:
    controlled(reader, f"{host.address}index.html")
    reader.goto(f"{host.address}rights.html?case=AC-1234#x")
    reader.wait_for_function("caches.match('rights.html')")
    kept = reader.evaluate(KEPT)
    assert not [each for each in kept if "?" in each or "#" in each or "AC-1234" in each]
    assert {f"{MOUNT}index.html", f"{MOUNT}rights.html", f"{MOUNT}offline.html"} <= set(kept)
    assert len(kept) < 30
    assert not [each for each in kept if each.endswith((".pdf", ".xlsx", "promises.html"))]


def test_nothing_is_answered_for_others_nor_for_what_is_sent(reader: Page, host: Host) -> None:
    controlled(reader, f"{host.address}index.html")
    host.cut()
    refused = """what => fetch(what.url, {method: what.method, body: what.body}).then(() => false, () => true)"""
    assert reader.evaluate(refused, {"url": "ladder.html", "method": "POST", "body": "x"})
    assert not reader.evaluate(refused, {"url": "ladder.html", "method": "GET"})
    outside = host.address.removesuffix(MOUNT) + "/ladder.html"  # the same host, beside the charter
    assert reader.evaluate(refused, {"url": outside, "method": "GET"})
    with pytest.raises(Error):
        reader.goto(outside)


@contextmanager
def late(monkeypatch: pytest.MonkeyPatch, seconds: float) -> Iterator[None]:
    """Every answer of a server in this process comes late, or when the test is over."""
    over, handler = threading.Event(), browser._Handler
    with monkeypatch.context() as patch:
        patch.setattr(handler, "do_GET", _slowly(handler.do_GET, over, seconds))
        yield
        over.set()


def _slowly(answer: Callable[..., None], over: threading.Event, seconds: float) -> Callable[..., None]:
    def wait(handler: object) -> None:
        over.wait(seconds)
        answer(handler)

    return wait


def test_a_connection_that_does_not_answer_is_not_waited_for_longer_than_a_breath(
    reader: Page, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    controlled(reader, f"{host.address}index.html")
    with late(monkeypatch, 20):
        start = time.monotonic()
        reader.goto(f"{host.address}ladder.html")
        assert reader.locator(CALLS).first.is_visible()
        assert 2 < time.monotonic() - start < 12


@pytest.mark.parametrize("why", ["no-worker", "dear-data"])
def test_without_the_worker_or_where_data_are_dear_nothing_is_kept(
    reader: Page, host: Host, site: Path, why: str
) -> None:
    if why == "no-worker":
        page = site / "index.html"
        page.write_text(page.read_text("utf-8").replace(" data-keeps", ""), "utf-8")
    else:
        reader.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    reader.goto(f"{host.address}index.html")
    assert reader.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    assert reader.evaluate(KEPT) == []
    host.cut()
    with pytest.raises(Error):
        reader.goto(f"{host.address}ladder.html")


def test_a_preview_keeps_nothing_and_its_pages_stay_open_to_its_server(tmp_path: Path) -> None:
    page = '<!doctype html><html lang="es"><head><meta charset="utf-8"></head>' + SCRIPT
    for preview in (True, False):
        folder = tmp_path / str(preview)
        folder.mkdir()
        (folder / "index.html").write_text(page, "utf-8")
        afterwards.finish(folder, ("es",), "", preview=preview)
        assert (folder / offline.WORKER).exists() != preview
        assert ((folder / "index.html").read_text("utf-8") == page) == preview


def test_the_same_site_keeps_its_name_and_any_change_gives_it_another(site: Path) -> None:
    first = offline.worker(site, SPOKEN)
    assert first == offline.worker(site, SPOKEN) == (site / offline.WORKER).read_text("utf-8")
    (site / "assets/responde.css").write_text("p { color: red }", "utf-8")
    assert offline.worker(site, SPOKEN) != first


def test_all_that_is_kept_is_there_and_what_comes_later_is_not_kept(site: Path) -> None:
    first = offline.worker(site, SPOKEN).partition("\n")[0]
    assert first.startswith("const edition = {")
    styles = ("assets/responde.css", "assets/brand.css", "assets/logo.svg")
    scripts = ("responde", "now", "dates", "reckoner", "form", "filling")
    for file in (*styles, *(f"assets/{name}.js" for name in scripts)):
        assert f'"{file}"' in first
    assert "bundle." not in first, "the search comes when somebody searches"
    assert hosts.files({}).keys().isdisjoint(first.split('"'))

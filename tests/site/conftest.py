"""Built charters as visitors meet them: served under their own policy, in one window that is used again and again.

A test that asks for `visit` takes a page as it is, and is followed by the others that take the same: it is opened once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.publishing.browser import served

NO_WORKER = "Service Worker registration blocked by Playwright"
"""What is kept in the browser has tests of its own; in all others a page comes from where it lies."""


class Window:
    """A page that is opened again and again: `said` on its console and `asked` for since the last opening."""

    def __init__(self, browser: Browser, **options: object) -> None:
        self.context = browser.new_context(**{"reduced_motion": "reduce", "service_workers": "block", **options})
        self.page: Page = self.context.new_page()
        self.visited = ""
        self.fetched: tuple[str, ...] = ()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def _hear(self, line: object) -> None:
        if line.type in {"error", "warning"} and line.text != NO_WORKER:
            self.said.append(line.text)

    def open(self, address: str, *, width: int = 1280, height: int = 800, dark: bool = False) -> Page:
        self.visited = ""
        self.page.goto("about:blank")  # else what the page before still asks for would count as this one's
        self.said.clear()
        self.asked.clear()
        self.look(width=width, height=height, dark=dark)
        self.page.goto(address)
        return self.page

    def visit(self, address: str) -> Window:
        """The page at an address, opened unless it is open and was only looked at since."""
        if self.visited != address:
            self.open(address, width=360)
            self.visited, self.fetched = address, tuple(self.asked)
        return self

    def look(self, *, width: int = 1280, height: int = 800, dark: bool = False, media: str = "screen") -> None:
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(color_scheme="dark" if dark else "light", media=media)

    @property
    def elsewhere(self) -> list[str]:
        """What was asked from another place than the page's own."""
        own = self.page.evaluate("location.protocol === 'file:' ? 'file://' : location.origin")
        return [url for url in self.asked if not url.startswith((own, "data:", "blob:"))]


@pytest.fixture(scope="session")
def window(chromium: Browser) -> Iterator[Window]:
    """One window for all tests of a worker."""
    opened = Window(chromium)
    yield opened
    opened.context.close()


@pytest.fixture(scope="session")
def bare_window(chromium: Browser) -> Iterator[Window]:
    """A window without script."""
    opened = Window(chromium, java_script_enabled=False)
    yield opened
    opened.context.close()


@pytest.fixture
def visit(request: pytest.FixtureRequest, window: Window, served_at: Callable[[str], str]) -> Iterator[Window]:
    """A window on the page that the test names, as contract and address: to be looked at, and left as it is."""
    name, page = request.param
    yield window.visit(served_at(name) + page)
    window.look()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that visit the same page follow each other."""
    places = [place for place, item in enumerate(items) if "visit" in getattr(item, "fixturenames", ())]
    together = sorted((items[place] for place in places), key=lambda item: item.callspec.params["visit"])
    for place, item in zip(places, together, strict=True):
        items[place] = item


@pytest.fixture(scope="session")
def served_at(sites: Mapping[str, Path]) -> Iterator[Callable[[str], str]]:
    """`served_at("panaderia-sol")`: where that site is served as its own `_headers` ask."""
    known: dict[str, str] = {}
    with ExitStack() as servers:

        def at(name: str) -> str:
            if name not in known:
                known[name] = servers.enter_context(served(sites[name]))
            return known[name]

        yield at

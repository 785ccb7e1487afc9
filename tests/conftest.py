"""Fixtures that every test may ask for: the example contracts, their built sites, a server, a browser, golden files."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

import hypothesis
import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.judges import tools

ROOT = Path(__file__).parents[1]
CONTRACTS = ROOT / "tests/contracts"
GOLDEN = ROOT / "tests/golden"

TODAY = "2026-12-01"
"""The day on which every example is built: the first that all of them are or will be in force."""

SAME_DAY = MappingProxyType({"SOURCE_DATE_EPOCH": "1796083200"})
"""The same day for what writes down when it was built."""

BROWSER_OPTIONS = (
    "--no-sandbox",  # which needs rights that a container lacks
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# What a shell begins in the background ignores Ctrl+C, and so would the previews that the tests begin and end with it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine is slow without being wrong; and where a change is judged, luck has no say.
hypothesis.settings.register_profile("responde", deadline=None, derandomize="CI" in os.environ, print_blob=True)
hypothesis.settings.load_profile("responde")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="accept what the tests produce as golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden("forms/web.html", text)` compares `text` with that file under tests/golden, or writes it when told to."""
    return partial(_golden, rewrite=request.config.getoption("--rewrite-golden"))


def _golden(path: str, text: str, *, rewrite: bool, folder: Path = GOLDEN) -> None:
    file = folder / path
    if rewrite:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
    if not file.exists():
        pytest.fail(f"tests/golden/{path} does not exist: run pytest --rewrite-golden and read what it wrote")
    assert text == file.read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def responde() -> Callable[..., subprocess.CompletedProcess[str]]:
    """The installed command, in a process of its own: `responde("check", path, cwd=…, env={…})`; output is captured."""
    return _responde


def _responde(
    *arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("responde")), *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )


@pytest.fixture(scope="session")
def sites(shared: Path) -> Mapping[str, Path]:
    """The built site of each example contract, by its name: `sites["panaderia-sol"] / "index.html"`.

    Each is built when it is first asked for, and shared by all tests: read them, never write into them.
    """
    return Sites(shared)


class Sites(Mapping[str, Path]):
    """Folders of built sites by the name of their contract."""

    def __init__(self, shared: Path) -> None:
        self._shared = shared

    def __getitem__(self, name: str) -> Path:
        if name not in EXAMPLES:
            raise KeyError(name)
        return _site(name, self._shared)

    def __iter__(self) -> Iterator[str]:
        return iter(EXAMPLES)

    def __len__(self) -> int:
        return len(EXAMPLES)


EXAMPLES = tuple(sorted(file.stem for file in CONTRACTS.glob("*.yml")))


def _site(name: str, shared: Path) -> Path:
    folder = shared / "sites" / name
    with locked(shared / f"{name}.lock"):
        if not folder.exists():
            done = _responde("build", CONTRACTS / f"{name}.yml", "--to", folder, "--today", TODAY, env=SAME_DAY)
            assert done.returncode == 0, f"{name} was not built:\n{done.stdout}{done.stderr}"
    return folder


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of one run share; guard what is made there with `locked`."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Only one process at a time gets past the same `file`."""
    with file.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing on the terminal of the tests."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """`serve(folder)` answers the address, ending in a slash, at which a server on this machine shows that folder."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(_served(folder))


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests of a worker; make a context or use `open_page`."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=tools.chromium(), args=list(BROWSER_OPTIONS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., Visit]]:
    """`open_page(address, width=1280, dark=False, script=True)` visits a page in a fresh context, as a `Visit`."""
    with ExitStack() as contexts:
        yield lambda address, **how: contexts.enter_context(_visited(chromium, address, **how))


class Visit:
    """A page in the browser and what it did there.

    `page` is Playwright's; `errors` are exceptions and messages on the console; `strays` are the requests to another
    host, which were not let through.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.errors: list[str] = []
        self.strays: list[str] = []
        self._host = urlsplit(address).netloc
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if said.type in {"error", "warning"} else None)
        page.route("**/*", self._guard)
        page.goto(address)

    def _guard(self, route: Route) -> None:
        asked = urlsplit(route.request.url)
        if asked.netloc == self._host or asked.scheme in {"data", "blob"}:
            route.continue_()
        else:
            self.strays.append(route.request.url)
            route.abort()


@contextmanager
def _visited(
    browser: Browser, address: str, *, width: int = 1280, dark: bool = False, script: bool = True, **options: Any
) -> Iterator[Visit]:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        java_script_enabled=script,
        **options,
    )
    yield Visit(context.new_page(), address)
    context.close()

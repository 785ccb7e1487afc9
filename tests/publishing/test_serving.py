"""A preview follows every change, and shows what is wrong in place of a charter that can't be made."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.publishing import fake

SERVE = """
import sys
from pathlib import Path
from responde import edition
from responde.publishing import serve
from tests.publishing import fake

real = edition.press
def press(path, today, *, pdf=True):
    text = path.read_text("utf-8")
    return real(path, today) if "broken" in text else fake.edition(address="", more=(fake.note(text),))
edition.press = press
serve(Path(sys.argv[1]), host="127.0.0.1", port=int(sys.argv[2]))
"""


@contextmanager
def served(contract: Path) -> Iterator[Callable[[str], str]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    log = contract.parent.parent / "log.txt"
    with (
        log.open("w") as out,
        subprocess.Popen(
            [sys.executable, "-c", SERVE, str(contract), str(port)],
            env=environment,
            stdout=out,
            stderr=out,
            cwd=contract.parent.parent,
        ) as run,
    ):

        def get(name: str) -> str:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/{name}", timeout=10) as answer:
                    return answer.read().decode()
            except (urllib.error.URLError, ConnectionError):
                return ""

        try:
            yield get
        finally:
            run.send_signal(signal.SIGINT)
            run.wait(20)


def eventually(get: Callable[[str], str], name: str, text: str) -> None:
    last = ""
    for _ in range(150):
        last = get(name)
        if text in last:
            return
        time.sleep(0.2)
    raise AssertionError(f"{text!r} never came to {name}: {last[:500]!r}")


def test_a_contract_alone_is_followed_through_breaking_and_mending(tmp_path: Path) -> None:
    contract = fake.contract(tmp_path / "c")
    contract.write_text("company: <broken>\n", "utf-8")
    with served(contract) as get:
        eventually(get, "index.html", "responde-findings")
        assert "<broken>" not in get("index.html")
        assert "&lt;broken&gt;" in get("index.html")
        contract.write_text("first", "utf-8")
        eventually(get, "note.html", "<p>first</p>")
        swap = contract.with_suffix(".tmp")
        swap.write_text("second", "utf-8")
        swap.replace(contract)
        eventually(get, "note.html", "<p>second</p>")
        contract.write_text("company: broken\n", "utf-8")
        eventually(get, "index.html", "responde-findings")
        contract.write_text("third", "utf-8")
        eventually(get, "en/ladder.html", "responde-card")
    assert [path.name for path in contract.parent.iterdir()] == ["contract.yml"]


def test_in_a_project_hand_written_pages_and_templates_are_followed_too(tmp_path: Path) -> None:
    contract = fake.contract(tmp_path / "p" / "charter")
    (tmp_path / "p" / "mkdocs.yml").write_text(
        "site_name: X\ndocs_dir: charter\ntheme: {name: material}\nplugins: [responde]\n", "utf-8"
    )
    footer = tmp_path / "p" / "templates" / "theme" / "partials" / "footer.html"
    footer.parent.mkdir(parents=True)
    footer.write_text("<footer>one</footer>", "utf-8")
    with served(contract) as get:
        eventually(get, "ladder.html", "<footer>one</footer>")
        (contract.parent / "about.md").write_text("# About us\n", "utf-8")
        eventually(get, "about.html", "About us</h1>")
        footer.write_text("<footer>two</footer>", "utf-8")
        eventually(get, "ladder.html", "<footer>two</footer>")

"""`responde build`, `serve` and `export` as people meet them: what they print, where they write, how they end."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.conftest import CONTRACTS, TODAY

BAKERY = CONTRACTS / "panaderia-sol.yml"
COMMAND = str(Path(sys.executable).with_name("responde"))


@pytest.fixture
def contract(tmp_path):
    file = tmp_path / "shop" / "contract.yml"
    file.parent.mkdir()
    file.write_bytes(BAKERY.read_bytes())
    return file


@pytest.fixture
def broken(contract):
    contract.write_text(BAKERY.read_text("utf-8").replace("director: true", "director: perhaps"), "utf-8")
    return contract


def names(folder):
    return {file.name for file in folder.iterdir()}


def test_a_build_says_on_its_output_where_to_open_the_site_and_nothing_else(responde, contract, tmp_path):
    done = responde("build", contract, "--today", TODAY, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"Open {tmp_path / 'site/index.html'} in a browser.\n")
    assert (tmp_path / "site/index.html").is_file()
    assert "[address-missing]" in done.stderr
    assert names(contract.parent) == {"contract.yml"}


def test_the_usual_contract_is_built_into_the_folder_that_was_asked_for(responde, contract, tmp_path):
    assert responde("build", "--to", tmp_path / "out", "--today", TODAY, cwd=contract.parent).returncode == 0
    assert (tmp_path / "out/index.html").is_file()


@pytest.mark.parametrize("command", ["build", "export"])
def test_a_contract_with_errors_is_not_published(responde, broken, tmp_path, command):
    done = responde(command, broken, "--to", tmp_path / "out", "--today", TODAY)
    assert (done.returncode, done.stdout) == (1, "")
    assert re.search(r"contract\.yml:\d+:\d+: error \[type-wrong\]|\[type-wrong\]", done.stderr)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["build", "export"])
def test_a_contract_that_is_not_there_ends_with_2(responde, tmp_path, command):
    done = responde(command, tmp_path / "none.yml", "--to", tmp_path / "out")
    assert (done.returncode, done.stdout) == (2, "")
    assert "[file-unreadable]" in done.stderr


@pytest.mark.parametrize("command", ["build", "export"])
def test_a_folder_of_somebody_else_is_left_alone(responde, contract, tmp_path, command):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/novel.txt").write_text("Chapter one")
    done = responde(command, contract, "--to", tmp_path / "out", "--today", TODAY)
    assert (done.returncode, done.stdout) == (2, "")
    assert "novel.txt" in done.stderr
    assert "Traceback" not in done.stderr
    assert names(tmp_path / "out") == {"novel.txt"}


@pytest.mark.parametrize("command", ["build", "export"])
@pytest.mark.parametrize("to", ["file", "file/below", "/proc/1/site", "x" * 300])
def test_a_folder_that_cant_be_written_is_told(responde, contract, tmp_path, command, to):
    (tmp_path / "file").write_text("I am a file")
    done = responde(command, contract, "--to", to, "--today", TODAY, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    assert "mistake of the program" not in done.stderr
    assert (tmp_path / "file").read_text() == "I am a file"


def test_an_export_says_where_it_is(responde, contract, tmp_path):
    done = responde("export", contract, "--to", tmp_path / "plain", "--today", TODAY)
    assert (done.returncode, done.stdout) == (0, f"The project is in {tmp_path / 'plain'}.\n")
    assert {"mkdocs.yml", "docs"} <= names(tmp_path / "plain")


def test_a_preview_of_nothing_ends_with_2(responde, tmp_path):
    done = responde("serve", tmp_path / "none.yml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "none.yml" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_preview_answers_until_it_is_stopped(contract, tmp_path):
    port = 20_000 + os.getpid() % 20_000
    arguments = [COMMAND, "serve", str(contract), "--port", str(port), "--today", TODAY]
    with (tmp_path / "log").open("w") as log, subprocess.Popen(arguments, stdout=log, stderr=log) as server:
        try:
            shown = answered(f"http://127.0.0.1:{port}/", server)
        finally:
            server.send_signal(signal.SIGINT)
    assert "Panadería El Sol" in shown
    assert server.returncode == 0
    assert "Traceback" not in (tmp_path / "log").read_text()


def answered(address, server):
    """What the server shows, once it does."""
    for _ in range(150):
        assert server.poll() is None
        try:
            with urlopen(address, timeout=5) as page:  # noqa: S310 - our own server
                return page.read().decode()
        except (URLError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError("the preview did not begin")

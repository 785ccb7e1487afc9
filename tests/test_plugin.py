"""The plug-in makes `mkdocs build` publish the charter, whatever else the client's settings say."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError

from responde import edition as core
from tests.publishing import fake

EVERYTHING = """\
site_name: Andina
site_url: https://other.example/
docs_dir: charter
copyright: Andina & Cia
use_directory_urls: true
theme:
  name: material
  features: [navigation.top]
  palette: {scheme: default}
plugins:
  - search: {lang: en}
  - responde: {contract: charter/contract.yml, today: 2026-12-01}
extra_css: [own.css]
nav:
  - Mine: about.md
  - es: [index.md, ladder.md]
"""


@pytest.fixture(autouse=True, name="pressed")
def _pressed(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    days: list[date] = []

    def press(path: Path, today: date, *, pdf: bool = True) -> core.Edition:  # noqa: ARG001 - as the real one
        days.append(today)
        return real(path, today) if "broken" in path.read_text("utf-8") else fake.edition()

    real = core.press
    monkeypatch.setattr(core, "press", press)
    return days


def project(
    tmp_path: Path,
    text: str = "site_name: X\ndocs_dir: charter\ntheme: {name: material}\nplugins: [search, responde]\n",
) -> Path:
    fake.contract(tmp_path / "charter")
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    return tmp_path


def mkdocs(folder: Path, *, strict: bool = True) -> Path:
    config = load_config(config_file=str(folder / "mkdocs.yml"), strict=strict)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder / "site"


def test_the_least_settings_build_strictly_into_the_whole_charter(tmp_path: Path) -> None:
    site = mkdocs(project(tmp_path))
    assert (site / "en" / "ladder.html").is_file()
    assert (site / "charter.json").read_bytes() == b'{"a": 1}\n'
    assert (site / "_headers").is_file()
    assert not (site / "contract.yml").exists()
    assert json.loads((site / "en" / "search" / "search_index.json").read_text("utf-8"))["docs"]


def test_the_clients_own_settings_stay(tmp_path: Path) -> None:
    folder = project(tmp_path, EVERYTHING)
    (folder / "charter" / "about.md").write_text("# About\n", "utf-8")
    (folder / "charter" / "own.css").write_text("p { color: red }\n", "utf-8")
    site = mkdocs(folder)
    page = (site / "ladder.html").read_text("utf-8")
    assert 'rel="canonical" href="https://other.example/ladder.html"' in page
    assert page.index("assets/theme.css") < page.index("own.css")
    assert "Andina & Cia" in page
    assert list(site.glob("assets/stylesheets/palette.*.css"))
    assert "<template" not in page, "a client who asks for the theme's features gets its script at once"
    assert 'href="about.html"' not in page
    assert "navigation.top" in page


def test_the_day_comes_from_the_settings_else_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pressed: list[date]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    mkdocs(project(tmp_path / "one"))
    (project(tmp_path / "two", EVERYTHING) / "charter" / "about.md").write_text("# About\n", "utf-8")
    (tmp_path / "two" / "charter" / "own.css").touch()
    mkdocs(tmp_path / "two")
    assert pressed == [date(2026, 12, 1), date(2026, 12, 1)]


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    folder = project(tmp_path, EVERYTHING.replace("today: 2026-12-01", "today: tomorrow"))
    with pytest.raises((PluginError, Abort)):
        mkdocs(folder)


def test_a_broken_contract_stops_the_build_says_why_and_leaves_the_old_site(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = project(tmp_path)
    site = mkdocs(folder)
    before = (site / "ladder.html").read_bytes()
    (folder / "charter" / "contract.yml").write_text("company: broken\n", "utf-8")
    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        mkdocs(folder)
    assert "contract.yml" in caplog.text
    assert (site / "ladder.html").read_bytes() == before


BUILD = """
import sys
{redirect}
from responde import edition
from tests.publishing import fake
edition.press = lambda path, today, *, pdf=True: fake.edition()
import runpy
sys.argv = [{builder!r}, "build", "--strict", "-f", "mkdocs.yml", "-d", sys.argv[1]]
runpy.run_module({builder!r}, run_name="__main__")
"""


def built_by(builder: str, folder: Path) -> dict[str, bytes]:
    site = folder.parent / builder
    redirect = "import properdocs.replacement" if builder == "properdocs" else ""
    done = subprocess.run(
        [sys.executable, "-c", BUILD.format(redirect=redirect, builder=builder), str(site)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1796083200", "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert done.returncode == 0, done.stderr
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def test_properdocs_makes_the_same_bytes(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    assert built_by("mkdocs", folder) == built_by("properdocs", folder)
